package org.relationalleadership.psychometrics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.evidence.Finding;
import org.relationalleadership.evidence.Section;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.mapping.ContextName;
import org.relationalleadership.mapping.Wave;
import org.relationalleadership.psychometrics.change.ColumnChange;
import org.relationalleadership.psychometrics.change.Panel;
import org.relationalleadership.psychometrics.change.PercentBasis;
import org.relationalleadership.psychometrics.change.ReliableChange;
import org.relationalleadership.psychometrics.change.WaveChange;

/** The section {@code change}. */
final class ChangeSection {

    private final Analysis analysis;
    private final Instrument instrument;
    private final Contexts contexts;
    private final Supplier<People> people;
    private final ScaleSections scales;
    private final List<Supplier<List<Cell<Panel>>>> panels = new ArrayList<>();

    ChangeSection(
            Analysis analysis,
            Instrument instrument,
            Contexts contexts,
            Pass pass,
            Supplier<People> people,
            ScaleSections scales) {
        this.analysis = analysis;
        this.instrument = instrument;
        this.contexts = contexts;
        this.people = people;
        this.scales = scales;
        if (contexts.has(ContextName.WAVE) && contexts.has(ContextName.RESPONDENT)) {
            panels.add(pass.ofScales(Cell.each(contexts.only(ContextName.ROLE), Panel.metric())));
            if (contexts.has(ContextName.COHORT)) {
                panels.add(pass.ofScales(Cell.each(contexts.rolesAnd(ContextName.COHORT), Panel.metric())));
            }
        }
    }

    Section section() {
        if (!contexts.has(ContextName.WAVE)) {
            return Sections.none("change", "the export names no wave");
        }
        if (!contexts.has(ContextName.RESPONDENT)) {
            return Sections.none("change", "the export names no respondent: people are not matched across waves");
        }
        List<Finding> findings = new ArrayList<>();
        for (Supplier<List<Cell<Panel>>> panel : panels) {
            for (Cell<Panel> cell : panel.get()) {
                List<Wave> waves = courses(cell.result());
                for (int from = 0; from < waves.size(); from++) {
                    for (int to = from + 1; to < waves.size(); to++) {
                        addChange(findings, cell, waves.get(from), waves.get(to));
                    }
                }
            }
        }
        return Sections.of("change", "it takes two waves that are no pulses, but there is one or none", findings)
                .addNotes(
                        "people who answered in both waves, matched by respondent, subject and role; who rated several"
                                + " subjects is in it several times, and intervals take these for independent")
                .addNotes(analysis.declared()
                        .percentBasis()
                        .map(ChangeSection::percentsOf)
                        .orElse("no change in percent: that takes a declared basis"))
                .build();
    }

    private static String percentsOf(PercentBasis.Kind kind) {
        return switch (kind) {
            case BASELINE_MEAN -> "percents are of the mean before";
            case BASELINE_ABOVE_MINIMUM -> "percents are of what the mean before has above the lowest possible score";
            case RANGE -> "percents are of the range, from the lowest possible score to the highest";
        };
    }

    private static List<Wave> courses(Panel panel) {
        return panel.waves().stream()
                .filter(wave -> wave.kind() != Wave.Kind.PULSE)
                .toList();
    }

    private void addChange(List<Finding> findings, Cell<Panel> cell, Wave from, Wave to) {
        WaveChange change = cell.result().change(from, to, analysis.confidenceLevel());
        for (ColumnChange column : change.columns()) {
            Map<String, String> sample = sample(cell, from);
            Estimate alpha = scales.alpha(column.column(), sample);
            ReliableChange reliable = cell.result().reliableChange(column.column(), from, to, alpha);
            Finding.Builder finding = Finding.builder()
                    .putPlace("scale", column.column())
                    .putPlace("change", from + " to " + to)
                    .putAllPlace(cell.place())
                    .putCount("n", Math.min(column.n(), Math.min(in(cell, from), in(cell, to))))
                    .putCount("matched", change.matched())
                    .putCount("unmatched-before", change.unmatchedBefore())
                    .putCount("unmatched-after", change.unmatchedAfter())
                    .putCount("repeated-before", change.repeatedBefore())
                    .putCount("repeated-after", change.repeatedAfter())
                    .putCount("with-both-scores", column.n())
                    .putCount("up", column.up())
                    .putCount("same", column.same())
                    .putCount("down", column.down());
            if (reliable.leastReliableChange().isPresent()) {
                finding.putCount("reliably-improved", reliable.improved())
                        .putCount("reliably-unchanged", reliable.unchanged())
                        .putCount("reliably-deteriorated", reliable.deteriorated())
                        .addNotes("reliable change: by more than 1.96 standard errors of a difference, with "
                                + alpha.method() + " " + Sections.rounded(alpha.value()) + " of the first wave"
                                + (sample.equals(cell.in(from)) ? "" : ", of all cohorts"));
            }
            analysis.declared().percentBasis().ifPresent(kind -> finding.addEstimates(percent(column, kind)));
            finding.addAllEstimates(column.estimates())
                    .addEstimates(
                            reliable.errorOfMeasurement(),
                            reliable.errorOfDifference(),
                            reliable.leastReliableChange());
            if (from.equals(Wave.PRE) && to.equals(Wave.RETROSPECTIVE_PRE)) {
                finding.addNotes("response shift: how the yardstick of the respondents moved, not how they changed");
            }
            findings.add(finding.build());
        }
    }

    /** Whose answers the reliability comes from: those of the wave and role, whatever the cohort. */
    private Map<String, String> sample(Cell<Panel> cell, Wave wave) {
        Map<String, String> sample = new LinkedHashMap<>(cell.in(wave));
        sample.keySet().retainAll(contexts.cells());
        return sample;
    }

    /** Beside the baseline, raw change and effect sizes, which are among the estimates of the column. */
    private Estimate percent(ColumnChange column, PercentBasis.Kind kind) {
        return kind.of(instrument.scale(column.column()).flatMap(scale -> ScoreRange.of(instrument, scale)))
                .map(basis -> column.percent(basis).percent())
                .orElseGet(() -> Estimate.none(kind.method(), "the range of the scores is not known", column.n()));
    }

    private long in(Cell<Panel> cell, Wave wave) {
        return people.get().in(cell.in(wave));
    }
}
