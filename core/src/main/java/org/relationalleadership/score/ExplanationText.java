package org.relationalleadership.score;

import java.util.Locale;
import org.relationalleadership.check.Numbers;
import org.relationalleadership.framework.Construct;
import org.relationalleadership.framework.Source;
import org.relationalleadership.instrument.Answer;
import org.relationalleadership.instrument.Parameters;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.instrument.Wording;

/** An explanation in words. */
final class ExplanationText {

    private final Explanation explanation;
    private final StringBuilder out = new StringBuilder();

    ExplanationText(Explanation explanation) {
        this.explanation = explanation;
    }

    String text() {
        ScaleScore score = explanation.score();
        Scale scale = score.scale();
        out.append(scale.name());
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
        out.append("  ").append(score.counts()).append("; needs ");
        out.append(scale.answered().required(scale.members().size())).append('\n');
        out.append("  ").append(scale.strategy().id());
        if (!scale.strategy().parameters().equals(Parameters.none())) {
            out.append(' ').append(scale.strategy().parameters());
        }
        score.noScore().ifPresent(why -> out.append(": no score, because it ").append(reason(why)));
        explanation.arithmetic().ifPresent(arithmetic -> out.append(": ").append(arithmetic));
        score.band().ifPresent(band -> out.append("\n  band: ").append(band.label()));
        return out.append("\n  by instrument ")
                .append(explanation.instrument().id())
                .append(' ')
                .append(explanation.instrument().version())
                .toString();
    }

    private static String reason(NoScore why) {
        return why.kind() == NoScore.Kind.DECLINED ? "declined: " + why.text() : why.text();
    }

    private void measured(Construct construct) {
        out.append("  measures ")
                .append(construct.title())
                .append(" (")
                .append(construct.id())
                .append("): ");
        out.append(construct.definition()).append('\n');
        String source = construct.citation().source();
        String cited = explanation
                .instrument()
                .framework()
                .flatMap(framework -> framework.source(source))
                .map(ExplanationText::citation)
                .orElse(source);
        out.append("    source: ").append(cited).append("; ");
        out.append(construct.provenance().toString().toLowerCase(Locale.ROOT)).append('\n');
    }

    private static String citation(Source source) {
        return source.title() + ", " + source.publisher()
                + source.date().map(date -> ", " + date).orElse("");
    }

    private void used(Explanation.Use use, int width) {
        String id = use.member().id();
        out.append("  ").append(id).append(" ".repeat(width - id.length() + 2));
        if (use.given().isPresent()) {
            Answer given = use.given().get();
            out.append(given.isAnswered() ? Numbers.rounded(given.score()) : given.toString());
            if (use.reversed() && use.used().isPresent()) {
                out.append(", reversed to ").append(Numbers.rounded(use.used().getAsDouble()));
            }
        } else {
            out.append("scale, ");
            out.append(use.used().isPresent() ? Numbers.rounded(use.used().getAsDouble()) : "no score");
        }
        if (use.member().weight() != 1) {
            out.append(", weight ").append(Numbers.text(use.member().weight()));
        }
        use.text()
                .map(Wording::text)
                .map(text -> text.strip().replaceAll("\\s+", " ")) // a member stays on its line
                .ifPresent(text -> out.append("  “").append(text).append('”'));
        out.append('\n');
    }
}
