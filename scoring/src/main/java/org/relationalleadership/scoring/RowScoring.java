package org.relationalleadership.scoring;

import java.util.ArrayList;
import java.util.Arrays;
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
    static ScoreSheet score(List<ScalePlan> plans, ScalePlan[] byPosition, Response response, boolean isLenient) {
        double[] results = new double[byPosition.length];
        double[] errors = null;
        @Nullable NoScore[] noScores = new NoScore[results.length];
        long[] counts = new long[results.length];
        for (ScalePlan plan : plans) {
            int position = plan.position;
            long counted = 0;
            for (MemberSource member : plan.members) {
                counted += member.count(response, results);
            }
            counts[position] = counted;
            if (!plan.isEnough(counted)) {
                noScores[position] = plan.tooFew;
                results[position] = Double.NaN;
            } else if (plan.additive != null) {
                double sum = sum(plan, plan.additive, response, results);
                results[position] = sum;
                if (!Double.isFinite(sum)) {
                    noScores[position] = plan.guard.notFinite(0, sum, isLenient);
                    results[position] = Double.NaN;
                }
            } else {
                Answers answers = answers(plan, response, results);
                results[position] = plan.guard.question(null, isLenient).ask(answers, 0);
                noScores[position] = answers.noScore();
                if (answers.standardError() >= 0) {
                    errors = errors == null ? none(results.length) : errors;
                    errors[position] = answers.standardError();
                }
            }
        }
        for (int s = 0; s < results.length; s++) {
            results[s] = noScores[s] == null ? results[s] : 0;
        }
        return ScoreSheet.of(
                response,
                results,
                errors,
                noScores,
                counts,
                (sheet, scale) -> explain(byPosition[scale], sheet, isLenient));
    }

    private static double[] none(int scales) {
        double[] errors = new double[scales];
        Arrays.fill(errors, -1);
        return errors;
    }

    /** As a batch adds up, or as {@link StateTable} does where the sums are exact. */
    private static double sum(ScalePlan plan, Additive additive, Response response, double[] results) {
        double sum = 0;
        double weight = 0;
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int m = 0; m < plan.members.length; m++) {
            double value = plan.members[m].value(response, results);
            if (MemberSource.isAnswer(value)) {
                sum += plan.weights[m] * value;
                weight += plan.weights[m];
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
        }
        return plan.states == null
                ? additive.finish(sum, weight, least, most)
                : additive.finish(sum, weight, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    private static Answers answers(ScalePlan plan, Response response, double[] results) {
        double[] values = new double[plan.members.length];
        for (int m = 0; m < values.length; m++) {
            values[m] = plan.members[m].value(response, results);
        }
        Answers answers = new Answers(plan.scale);
        answers.open(plan.put(values, 0, 1, answers));
        return answers;
    }

    private static Explanation explain(ScalePlan plan, ScoreSheet sheet, boolean isLenient) {
        Instrument instrument = sheet.instrument();
        ScaleScore score = sheet.score(plan.position);
        double[] results = new double[instrument.scales().size()];
        for (int s = 0; s < results.length; s++) {
            ScaleScore other = sheet.score(s);
            results[s] = other.isScored() ? other.value() : Double.NaN;
        }
        List<Explanation.Use> uses = new ArrayList<>();
        plan.scale.members().forEach(member -> uses.add(use(sheet, member)));
        Optional<String> arithmetic = Optional.empty();
        if (score.isScored()) {
            Answers answers = answers(plan, sheet.response(), results);
            while (score.substituted() > 0 && answers.next()) {
                Explanation.Use use = uses.get(answers.position());
                if (use.used().isEmpty()) {
                    uses.set(answers.position(), use.withPersonMean(answers.value()));
                }
            }
            answers.rewind();
            String left = plan.guard.arithmetic(answers, isLenient);
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
