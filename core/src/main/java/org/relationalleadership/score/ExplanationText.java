package org.relationalleadership.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.relationalleadership.check.Numbers;
import org.relationalleadership.check.Require;
import org.relationalleadership.framework.Construct;
import org.relationalleadership.framework.Source;
import org.relationalleadership.instrument.Answer;
import org.relationalleadership.instrument.AnswerPolicy;
import org.relationalleadership.instrument.ItemParameters;
import org.relationalleadership.instrument.Norms;
import org.relationalleadership.instrument.Parameters;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.instrument.Wording;

/** An explanation in words; foreign texts in it stay on their lines. */
final class ExplanationText {

    private final Explanation explanation;
    private final StringBuilder out = new StringBuilder();

    ExplanationText(Explanation explanation) {
        this.explanation = explanation;
    }

    String text() {
        ScaleScore score = explanation.score();
        Scale scale = score.scale();
        out.append(Require.line(scale.name()));
        if (!scale.name().equals(scale.id())) {
            out.append(" (").append(scale.id()).append(')');
        }
        out.append(": ")
                .append(score.isScored() ? Numbers.rounded(score.value()) : "no score")
                .append('\n');
        explanation.measures().forEach(this::measured);
        int width = explanation.uses().stream()
                .mapToInt(use -> use.member().id().length())
                .max()
                .orElse(0);
        explanation.uses().forEach(use -> used(use, width));
        answered(score);
        out.append("  ").append(scale.strategy().id());
        if (!scale.strategy().parameters().equals(Parameters.none())) {
            out.append(' ').append(Require.line(scale.strategy().parameters().toString()));
        }
        score.noScore().ifPresent(why -> out.append(": no score, because ").append(Require.line(reason(why))));
        explanation.arithmetic().ifPresent(arithmetic -> out.append(": ").append(Require.line(arithmetic)));
        score.standardError()
                .ifPresent(error -> out.append("\n  standard error: ").append(Numbers.rounded(error)));
        if (score.isScored()) {
            scale.norms().ifPresent(norms -> norms(score, norms));
        }
        score.band().ifPresent(band -> out.append("\n  band: ").append(Require.line(band.label())));
        return out.append("\n  by instrument ")
                .append(explanation.instrument().id())
                .append(' ')
                .append(Require.line(explanation.instrument().version()))
                .toString();
    }

    private static String reason(NoScore why) {
        return switch (why.kind()) {
            case TOO_FEW_ANSWERS -> "it " + why.text();
            case DECLINED -> "it declined: " + why.text();
            case STRATEGY_FAILED -> why.text();
        };
    }

    /** How many were answered and how many had to be. */
    private void answered(ScaleScore score) {
        AnswerCounts counts = score.counts();
        AnswerPolicy policy = score.scale().answered();
        out.append("  ").append(counts);
        if (score.substituted() > 0) {
            out.append(", ").append(score.substituted()).append(" filled");
        }
        boolean applicable = policy.of() == AnswerPolicy.Basis.APPLICABLE;
        int of = counts.members() - (applicable ? counts.notApplicable() : 0);
        if (of == 0) {
            NoScore tooFew = NoScore.tooFewAnswers(policy, counts.members());
            out.append("; ").append(tooFew.text()).append('\n');
            return;
        }
        out.append("; needs ").append(Math.max(1, policy.required(of))).append(" of ");
        out.append(of).append(applicable ? " applicable" : "");
        if (policy.kind() == AnswerPolicy.Kind.AT_LEAST_SHARE) {
            out.append(", a share of ").append(Numbers.text(policy.amount()));
        }
        out.append('\n');
    }

    private void norms(ScaleScore score, Norms norms) {
        List<String> places = new ArrayList<>();
        score.z().ifPresent(z -> places.add("z " + Numbers.rounded(z)));
        score.t().ifPresent(t -> places.add("T " + Numbers.rounded(t)));
        score.percentileRank().ifPresent(rank -> places.add("percentile rank " + Numbers.rounded(rank)));
        if (places.isEmpty()) {
            return; // beyond what doubles hold
        }
        out.append("\n  among the norms: ").append(String.join(", ", places));
        out.append("\n    source: ")
                .append(Require.line(norms.citation()))
                .append("; n ")
                .append(norms.n());
        norms.population().ifPresent(population -> out.append(", ").append(Require.line(population)));
    }

    private void measured(Construct construct) {
        out.append("  measures ")
                .append(Require.line(construct.title()))
                .append(" (")
                .append(construct.id())
                .append("): ");
        out.append(Require.line(construct.definition())).append('\n');
        String source = construct.citation().source();
        String cited = explanation
                .instrument()
                .framework()
                .flatMap(framework -> framework.source(source))
                .map(Source::cited)
                .orElse(source);
        out.append("    source: ").append(Require.line(cited)).append("; ");
        out.append(construct.provenance().toString().toLowerCase(Locale.ROOT)).append('\n');
    }

    private void parameters(ItemParameters parameters) {
        out.append("; discrimination ").append(Numbers.text(parameters.discrimination()));
        out.append(parameters.thresholds().size() == 1 ? ", threshold" : ", thresholds");
        parameters.thresholds().forEach(threshold -> out.append(' ').append(Numbers.text(threshold)));
    }

    private void used(Explanation.Use use, int width) {
        String id = use.member().id();
        out.append("  ").append(id).append(" ".repeat(width - id.length() + 2));
        if (use.given().isPresent()) {
            Answer given = use.given().get();
            out.append(given.isAnswered() ? Numbers.rounded(given.score()) : given.toString());
            if (use.reversed() && use.used().isPresent() && !use.filled()) {
                out.append(", reversed to ").append(Numbers.rounded(use.used().getAsDouble()));
            }
        } else {
            out.append("scale, ");
            boolean isScored = use.used().isPresent() && !use.filled();
            out.append(isScored ? Numbers.rounded(use.used().getAsDouble()) : "no score");
        }
        if (use.filled()) {
            out.append(", filled with the person's mean ")
                    .append(Numbers.rounded(use.used().getAsDouble()));
        }
        if (use.member().weight() != 1) {
            out.append(", weight ").append(Numbers.text(use.member().weight()));
        }
        use.member().parameters().ifPresent(this::parameters);
        use.text()
                .map(Wording::text)
                .map(Require::line)
                .ifPresent(text -> out.append("  “").append(text).append('”'));
        out.append('\n');
    }
}
