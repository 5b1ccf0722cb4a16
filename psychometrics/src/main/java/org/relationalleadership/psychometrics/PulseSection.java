package org.relationalleadership.psychometrics;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.evidence.Finding;
import org.relationalleadership.evidence.Section;
import org.relationalleadership.mapping.ContextName;
import org.relationalleadership.mapping.Wave;
import org.relationalleadership.psychometrics.pulse.Baseline;
import org.relationalleadership.psychometrics.pulse.ControlChart;
import org.relationalleadership.psychometrics.pulse.ControlChart.Signal;
import org.relationalleadership.psychometrics.pulse.PulseSeries;
import org.relationalleadership.psychometrics.pulse.Trend;

/** The section {@code pulse}: the means of pulses, their trends, and control charts against declared baselines. */
final class PulseSection {

    static final String ID = "pulse";
    private static final int FEWEST_PULSES = 4; // of a trend
    private static final int FEWEST_CHARTED = 2; // the baseline is declared, so that it takes no pulses to know it
    private static final List<String> CHARTED =
            List.of("ewma", "ewma-limit-lower", "ewma-limit-upper", "cusum-up", "cusum-down");

    private final Analysis analysis;
    private final Contexts contexts;
    private final Supplier<People> people;
    private final List<Supplier<List<Cell<PulseSeries>>>> pulses = new ArrayList<>();

    PulseSection(Analysis analysis, Contexts contexts, Pass pass, Supplier<People> people) {
        this.analysis = analysis;
        this.contexts = contexts;
        this.people = people;
        if (contexts.has(ContextName.WAVE)) {
            pulses.add(pass.ofScales(Cell.each(contexts.only(ContextName.ROLE), PulseSeries.metric())));
            contexts.levels()
                    .forEach(level ->
                            pulses.add(pass.ofScales(Cell.each(contexts.rolesAnd(level), PulseSeries.metric()))));
        }
    }

    /** The pulses; what follows from several of them is told when it is known which are shown. */
    Section section() {
        if (!contexts.has(ContextName.WAVE)) {
            return Sections.none(ID, "the export names no wave");
        }
        List<Finding> findings = new ArrayList<>();
        for (Supplier<List<Cell<PulseSeries>>> series : pulses) {
            for (Cell<PulseSeries> cell : series.get()) {
                cell.result().columns().forEach(column -> addPulses(findings, cell, column));
            }
        }
        return Sections.of(ID, "no wave is a pulse", findings)
                .addAllNotes(
                        baselines().isEmpty()
                                ? List.of("no signals of a control chart: that takes a declared baseline")
                                : List.of(
                                        "control charts of the scales with a declared baseline: ewma is the moving average,"
                                                + " which signals beyond its limits; cusum-up and cusum-down are the"
                                                + " cumulative sums",
                                        "a baseline is the same for all and for each group: means of few people vary more"
                                                + " than those of many, and signal more often"))
                .build();
    }

    private Map<String, Baseline> baselines() {
        return analysis.declared().pulseBaselines();
    }

    private void addPulses(List<Finding> findings, Cell<PulseSeries> cell, String column) {
        List<PulseSeries.Pulse> all = cell.result().pulses(column);
        if (all.isEmpty()) {
            return;
        }
        findings.add(overPulses(trendPlace(cell, column), cell, all));
        if (baselines().containsKey(column)) {
            findings.add(overPulses(chartPlace(cell, column), cell, all));
        }
        for (PulseSeries.Pulse pulse : all) {
            Map<String, String> place = pulsePlace(cell, column, pulse);
            findings.add(Finding.builder()
                    .place(place)
                    .putCount("n", Math.min(pulse.n(), people.get().in(cell.in(Wave.pulse(pulse.day())))))
                    .addEstimates(pulse.mean())
                    .build());
        }
    }

    private Finding overPulses(Map<String, String> place, Cell<PulseSeries> cell, List<PulseSeries.Pulse> all) {
        return Finding.builder()
                .place(place)
                .putCount("n", people.get().in(cell.place()))
                .putCount("pulses", (long) all.size())
                .build();
    }

    private static Map<String, String> trendPlace(Cell<?> cell, String column) {
        return place(column, Map.of("change", "per month"), cell.place());
    }

    private static Map<String, String> chartPlace(Cell<?> cell, String column) {
        return place(column, Map.of("comparison", "control-chart"), cell.place());
    }

    private static Map<String, String> pulsePlace(Cell<?> cell, String column, PulseSeries.Pulse pulse) {
        return place(column, Map.of(), cell.in(Wave.pulse(pulse.day())));
    }

    private static Map<String, String> place(String column, Map<String, String> what, Map<String, String> who) {
        Map<String, String> place = new LinkedHashMap<>();
        place.put("scale", column);
        place.putAll(what);
        place.putAll(who);
        return place;
    }

    /**
     * The pulses with trends and charts, from the means that are shown and no others: one hidden mean would follow from the
     * trend or the moving average and the means beside it.
     */
    Section followed(Section shown) {
        Map<Map<String, String>, Finding> findings = new LinkedHashMap<>();
        shown.findings().forEach(finding -> findings.put(finding.place(), finding));
        for (Supplier<List<Cell<PulseSeries>>> series : pulses) {
            for (Cell<PulseSeries> cell : series.get()) {
                cell.result().columns().forEach(column -> follow(findings, cell, column));
            }
        }
        return Section.builder().from(shown).findings(findings.values()).build();
    }

    private void follow(Map<Map<String, String>, Finding> findings, Cell<PulseSeries> cell, String column) {
        Set<LocalDate> hidden = new LinkedHashSet<>();
        for (PulseSeries.Pulse pulse : cell.result().pulses(column)) {
            if (!isShown(findings.get(pulsePlace(cell, column, pulse)))) {
                hidden.add(pulse.day());
            }
        }
        PulseSeries series = cell.result().without(hidden);
        List<String> notes = hidden.isEmpty()
                ? List.of()
                : List.of("of the pulses, so many are hidden and not in it: " + hidden.size());
        findings.computeIfPresent(
                trendPlace(cell, column),
                (place, bare) -> isShown(bare) ? withTrend(bare, series, column, notes) : bare);
        Baseline baseline = baselines().get(column);
        if (baseline != null) {
            ControlChart chart = series.chart(column, baseline, FEWEST_CHARTED);
            findings.computeIfPresent(
                    chartPlace(cell, column), (place, bare) -> isShown(bare) ? withSignals(bare, chart, notes) : bare);
            for (PulseSeries.Pulse pulse : series.pulses(column)) {
                findings.computeIfPresent(
                        pulsePlace(cell, column, pulse), (place, bare) -> withPoint(bare, chart, pulse));
            }
        }
    }

    /** A hidden finding has its place and nothing to count. */
    private static boolean isShown(@Nullable Finding finding) {
        return finding != null && !finding.counts().isEmpty();
    }

    private Finding withTrend(Finding bare, PulseSeries series, String column, List<String> notes) {
        Trend trend = series.trend(column, ChronoUnit.MONTHS, FEWEST_PULSES, analysis.confidenceLevel());
        return Finding.builder()
                .from(bare)
                .addEstimates(trend.slope(), trend.p())
                .addAllNotes(notes)
                .build();
    }

    private static Finding withSignals(Finding bare, ControlChart chart, List<String> notes) {
        Baseline baseline = chart.baseline();
        Finding.Builder finding = Finding.builder().from(bare).putCount("pulses-charted", (long)
                chart.points().size());
        chart.why().ifPresent(finding::addNotes);
        if (chart.why().isEmpty()) {
            finding.putCount("ewma-up", count(chart, point -> point.averageSignal() == Signal.UP))
                    .putCount("ewma-down", count(chart, point -> point.averageSignal() == Signal.DOWN))
                    .putCount("cusum-up", count(chart, point -> point.sumSignal() == Signal.UP))
                    .putCount("cusum-down", count(chart, point -> point.sumSignal() == Signal.DOWN));
        }
        return finding.addNotes("baseline: mean " + Sections.rounded(baseline.mean()) + ", standard deviation "
                        + Sections.rounded(baseline.sd()) + " from pulse to pulse; ewma: weight "
                        + Sections.rounded(baseline.lambda()) + ", limits at " + Sections.rounded(baseline.width())
                        + " of its standard deviations; cusum: slack "
                        + Sections.rounded(baseline.slack() * baseline.sd()) + ", limit "
                        + Sections.rounded(baseline.decision() * baseline.sd()))
                .addAllNotes(notes)
                .build();
    }

    private static long count(ControlChart chart, Predicate<ControlChart.Point> signal) {
        return chart.points().stream().filter(signal).count();
    }

    private static Finding withPoint(Finding bare, ControlChart chart, PulseSeries.Pulse pulse) {
        Finding.Builder finding = Finding.builder().from(bare);
        chart.points().stream()
                .filter(point -> point.day().equals(pulse.day()))
                .findFirst()
                .ifPresentOrElse(
                        point -> {
                            finding.addEstimates(
                                    Estimate.of("ewma", point.average(), point.n()),
                                    Estimate.of("ewma-limit-lower", point.lower(), point.n()),
                                    Estimate.of("ewma-limit-upper", point.upper(), point.n()),
                                    Estimate.of("cusum-up", point.sumUp(), point.n()),
                                    Estimate.of("cusum-down", point.sumDown(), point.n()));
                            addSignal(finding, "ewma", point.averageSignal());
                            addSignal(finding, "cusum", point.sumSignal());
                        },
                        () -> CHARTED.forEach(method -> finding.addEstimates(
                                Estimate.none(method, chart.why().orElse("nobody answered"), pulse.n()))));
        return finding.build();
    }

    private static void addSignal(Finding.Builder finding, String chart, Signal signal) {
        if (signal != Signal.NONE) {
            finding.addNotes(chart + " signals: " + (signal == Signal.UP ? "above" : "below") + " the baseline");
        }
    }
}
