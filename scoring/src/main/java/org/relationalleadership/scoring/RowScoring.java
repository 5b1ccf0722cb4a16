package org.relationalleadership.scoring;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.check.Numbers;
import org.relationalleadership.instrument.Answer;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Item;
import org.relationalleadership.instrument.Key;
import org.relationalleadership.instrument.Member;
import org.relationalleadership.response.Response;
import org.relationalleadership.score.Explanation;
import org.relationalleadership.score.NoScore;
import org.relationalleadership.score.ScaleScore;
import org.relationalleadership.score.ScoreSheet;

/** Scores one response, and explains it. */
final class RowScoring {

    private RowScoring() {}

    /** Plans stand in scoring order, {@code byPosition} in the order of the instrument. */
    static ScoreSheet score(List<ScalePlan> plans, ScalePlan[] byPosition, Response response) {
        double[] results = new double[byPosition.length];
        @Nullable NoScore[] noScores = new NoScore[results.length];
        long[] counts = new long[results.length];
        for (ScalePlan plan : plans) {
            long counted = 0;
            double sum = 0;
            double weight = 0;
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (int m = 0; m < plan.members.length; m++) {
                MemberSource member = plan.members[m];
                double value = member.value(response, results);
                if (!Double.isNaN(value)) {
                    sum += plan.weights[m] * value;
                    weight += plan.weights[m];
                    least = Math.min(least, value);
                    most = Math.max(most, value);
                }
                counted += member.count(response, results);
            }
            counts[plan.position] = counted;
            if (!plan.isEnough(counted)) {
                noScores[plan.position] = plan.tooFew;
                results[plan.position] = Double.NaN;
            } else if (plan.additive != null) {
                results[plan.position] = plan.checked(plan.additive.finish(sum, weight, least, most), 0);
            } else {
                Answers answers = answers(plan, response, results);
                results[plan.position] = plan.ask(answers, 0);
                String declined = answers.declinedBecause();
                noScores[plan.position] = declined == null ? null : NoScore.declined(declined);
            }
        }
        for (int s = 0; s < results.length; s++) {
            results[s] = noScores[s] == null ? results[s] : 0;
        }
        return ScoreSheet.of(response, results, noScores, counts, (sheet, scale) -> explain(byPosition[scale], sheet));
    }

    private static Answers answers(ScalePlan plan, Response response, double[] results) {
        Answers answers = new Answers(plan.scale);
        for (int m = 0; m < plan.members.length; m++) {
            double value = plan.members[m].value(response, results);
            if (!Double.isNaN(value)) {
                answers.add(m, value);
            }
        }
        return answers;
    }

    private static Explanation explain(ScalePlan plan, ScoreSheet sheet) {
        Instrument instrument = sheet.instrument();
        ScaleScore score = sheet.score(plan.position);
        double[] results = new double[instrument.scales().size()];
        for (int s = 0; s < results.length; s++) {
            ScaleScore other = sheet.score(s);
            results[s] = other.isScored() ? other.value() : Double.NaN;
        }
        List<Explanation.Use> uses =
                plan.scale.members().stream().map(member -> use(sheet, member)).toList();
        Optional<String> arithmetic = Optional.empty();
        if (score.isScored()) {
            String left = plan.arithmetic(answers(plan, sheet.response(), results));
            arithmetic = Optional.of(left + " = " + Numbers.rounded(score.value()));
        }
        return new Explanation(instrument, score, uses, arithmetic, instrument.measuredBy(plan.scale));
    }

    private static Explanation.Use use(ScoreSheet sheet, Member member) {
        Instrument instrument = sheet.instrument();
        if (member.kind() == Member.Kind.SCALE) {
            ScaleScore score = sheet.score(member.id());
            OptionalDouble used = score.isScored() ? OptionalDouble.of(score.value()) : OptionalDouble.empty();
            return new Explanation.Use(member, score.scale().title(), Optional.empty(), false, used);
        }
        Item item = instrument.item(member.id()).orElseThrow();
        Answer given = sheet.response().answer(item.id());
        OptionalDouble used =
                given.isAnswered() ? OptionalDouble.of(item.keyed(given.score())) : OptionalDouble.empty();
        return new Explanation.Use(member, item.text(), Optional.of(given), item.key() == Key.REVERSED, used);
    }
}
