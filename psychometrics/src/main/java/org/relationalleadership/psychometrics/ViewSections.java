package org.relationalleadership.psychometrics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.evidence.Finding;
import org.relationalleadership.evidence.Section;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Range;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.mapping.ContextName;
import org.relationalleadership.psychometrics.dyad.AcrossDyads;
import org.relationalleadership.psychometrics.dyad.DyadEvidence;
import org.relationalleadership.psychometrics.dyad.DyadRules;
import org.relationalleadership.psychometrics.dyad.Dyads;
import org.relationalleadership.psychometrics.dyad.Gap;
import org.relationalleadership.psychometrics.dyad.PairAgreement;
import org.relationalleadership.psychometrics.dyad.ResponseSurface;
import org.relationalleadership.psychometrics.dyad.Side;
import org.relationalleadership.psychometrics.multisource.MultisourceEvidence;
import org.relationalleadership.psychometrics.multisource.SelfAndOthers;
import org.relationalleadership.psychometrics.multisource.SelfGaps;

/** The sections {@code dyads} and {@code self-and-others}. */
final class ViewSections {

    static final double HIGH_FROM = 0.75; // of the range, from its lower end
    static final double SPOT_FROM = 0.25; // of the range

    private final Analysis analysis;
    private final Contexts contexts;
    private final Supplier<People> people;
    private final List<Supplier<List<Cell<DyadEvidence>>>> dyads = new ArrayList<>();
    private final List<Supplier<List<Cell<DyadEvidence>>>> surfaces = new ArrayList<>();
    private final List<String> withoutRange = new ArrayList<>();
    private final Supplier<List<Cell<MultisourceEvidence>>> others;

    ViewSections(Analysis analysis, Instrument instrument, Contexts contexts, Pass pass, Supplier<People> people) {
        this.analysis = analysis;
        this.contexts = contexts;
        this.people = people;
        this.others = pass.over("self-and-others")
                .ofScales(Cell.each(contexts.only(ContextName.WAVE), SelfAndOthers.metric(analysis.confidenceLevel())));
        if (whyNoDyads().isEmpty()) {
            Map<Range, List<String>> byRange = new LinkedHashMap<>();
            for (Scale scale : instrument.scales()) {
                ScoreRange.of(instrument, scale)
                        .filter(range -> range.max() > range.min())
                        .ifPresentOrElse(
                                range -> byRange.computeIfAbsent(range, of -> new ArrayList<>())
                                        .add(scale.id()),
                                () -> withoutRange.add(scale.id()));
            }
            byRange.forEach((range, scales) -> {
                dyads.add(ofDyads(pass, rules(range), scales));
                // The outcome may have any range, and so is kept from the figures that take one.
                analysis.declared()
                        .outcome()
                        .ifPresent(outcome -> surfaces.add(ofDyads(
                                pass,
                                rules(range).withOutcome(outcome.column(), outcome.view()),
                                and(scales, outcome.column()))));
            });
        }
    }

    private Supplier<List<Cell<DyadEvidence>>> ofDyads(Pass pass, DyadRules rules, List<String> scales) {
        return pass.over("dyads")
                .ofScales(Cell.each(
                        contexts.only(ContextName.WAVE), Dyads.metric(rules).on(scales)));
    }

    private static List<String> and(List<String> scales, String outcome) {
        Set<String> all = new LinkedHashSet<>(scales);
        all.add(outcome);
        return List.copyOf(all);
    }

    private DyadRules rules(Range range) {
        double width = range.max() - range.min();
        return DyadRules.of(range, range.min() + HIGH_FROM * width, SPOT_FROM * width)
                .withConfidenceLevel(analysis.confidenceLevel());
    }

    // dyads

    private String whyNoDyads() {
        if (!contexts.has(ContextName.RESPONDENT) || !contexts.has(ContextName.ROLE)) {
            return "the export does not name respondent and role: who sees whom is not known";
        }
        return contexts.has(ContextName.SUBJECT) || contexts.has(ContextName.DYAD)
                ? ""
                : "the export names neither subject nor dyad: who belongs together is not known";
    }

    Section dyads() {
        if (!whyNoDyads().isEmpty()) {
            return Sections.none("dyads", whyNoDyads());
        }
        List<Finding> findings = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        boolean isEachShown = analysis.minimumCell() <= 2;
        for (Supplier<List<Cell<DyadEvidence>>> sameRange : dyads) {
            for (Cell<DyadEvidence> cell : sameRange.get()) {
                if (cell.result().counts().getOrDefault("dyads", 0L) > 0) {
                    cell.result().columns().forEach(column -> addAcross(findings, cell, column));
                    if (isEachShown) {
                        cell.result().sides().forEach(side -> addSide(findings, cell, side));
                    }
                }
            }
        }
        for (Supplier<List<Cell<DyadEvidence>>> sameRange : surfaces) {
            for (Cell<DyadEvidence> cell : sameRange.get()) {
                if (cell.result().counts().getOrDefault("dyads", 0L) > 0) {
                    cell.result().columns().forEach(column -> addSurface(findings, cell, column));
                }
            }
        }
        if (!isEachShown) {
            notes.add("each dyad by itself is left out: it is two people, and findings are about "
                    + analysis.minimumCell() + " or more");
        }
        withoutRange.forEach(
                scale -> notes.add("scale '" + scale + "': none, as the range of its scores is not known"));
        return Sections.of(
                        "dyads",
                        dyads.isEmpty()
                                ? "the range of the scores is known of no scale"
                                : "no two people rate themselves and each other as partners",
                        findings)
                .addNotes(
                        "a score is high from 3/4 of its range on; a gap of 1/4 of the range is a blind spot (self above partner)"
                                + " or a hidden strength (partner above self)")
                .addNotes(analysis.declared()
                        .outcome()
                        .map(outcome -> "response surfaces: b0 + b1 X + b2 Y + b3 X² + b4 X Y + b5 Y² for scale '"
                                + outcome.column() + "' in the " + Sections.id(outcome.view())
                                + " view, with X the self view and Y the partner view, each less the middle of the range;"
                                + " that one of them shares its rater with the outcome is part of what they show")
                        .orElse("no response surface: that takes a declared outcome"))
                .addAllNotes(notes)
                .build();
    }

    private void addSurface(List<Finding> findings, Cell<DyadEvidence> cell, AcrossDyads column) {
        String outcome = analysis.declared().outcome().orElseThrow().column();
        if (column.column().equals(outcome)) { // it does not explain itself
            return;
        }
        ResponseSurface surface = column.surface().orElseThrow();
        Finding.Builder finding = Finding.builder()
                .putPlace("scale", column.column())
                .putPlace("comparison", "response-surface")
                .putAllPlace(cell.place())
                .putCount("n", people.get().in(cell.place()));
        surface.coefficients()
                .values()
                .forEach(coefficient -> finding.addEstimates(coefficient.estimate(), coefficient.t(), coefficient.p()));
        findings.add(finding.addEstimates(
                        surface.rSquared(),
                        surface.stationarySelf(),
                        surface.stationaryPartner(),
                        surface.firstAxisIntercept(),
                        surface.firstAxisSlope(),
                        surface.secondAxisIntercept(),
                        surface.secondAxisSlope())
                .addAllNotes(column.notes())
                .build());
    }

    private void addAcross(List<Finding> findings, Cell<DyadEvidence> cell, AcrossDyads column) {
        Map<String, Long> counts = new LinkedHashMap<>();
        long ofDyads = 2 * column.counts().getOrDefault("dyads", 0L);
        counts.put("n", Math.min(ofDyads, people.get().in(cell.place())));
        counts.putAll(column.counts());
        findings.add(Finding.builder()
                .putPlace("scale", column.column())
                .putAllPlace(cell.place())
                .putAllCounts(counts)
                .addEstimates(column.gap())
                .addAllNotes(column.notes())
                .build());
        addComparison(findings, cell, column, "self-and-partner", column.selfAndPartner());
        addComparison(findings, cell, column, "self-views", column.selfViews());
        addComparison(findings, cell, column, "partner-views", column.partnerViews());
    }

    private void addComparison(
            List<Finding> findings,
            Cell<DyadEvidence> cell,
            AcrossDyads column,
            String comparison,
            PairAgreement pairs) {
        findings.add(Finding.builder()
                .putPlace("scale", column.column())
                .putPlace("comparison", comparison)
                .putAllPlace(cell.place())
                .putCount("n", people.get().in(cell.place()))
                .addEstimates(pairs.doubleEntry(), pairs.anova(), pairs.pearson())
                .build());
    }

    /** One person in a dyad: two people's views, and so two people. */
    private void addSide(List<Finding> findings, Cell<DyadEvidence> cell, Side side) {
        for (Gap gap : side.gaps()) {
            if (gap.type().isPresent()) {
                Finding.Builder finding = Finding.builder()
                        .putPlace("scale", gap.column())
                        .putAllPlace(cell.place())
                        .putPlace(ContextName.DYAD, side.dyad())
                        .putPlace(ContextName.SUBJECT, side.subject())
                        .putCount("n", 2L)
                        .addEstimates(gap.self(), gap.partner(), gap.level(), gap.signed(), gap.absolute());
                finding.addNotes(gap.type().orElseThrow().id());
                gap.spot().ifPresent(spot -> finding.addNotes(Sections.id(spot)));
                findings.add(finding.build());
            }
        }
        findings.add(Finding.builder()
                .putPlace("comparison", "profile")
                .putAllPlace(cell.place())
                .putPlace(ContextName.DYAD, side.dyad())
                .putPlace(ContextName.SUBJECT, side.subject())
                .putCount("n", 2L)
                .addEstimates(
                        side.profile().correlation(),
                        side.profile().doubleEntry(),
                        side.profile().euclidean(),
                        side.profile().rootMeanSquare())
                .build());
    }

    // self and others

    Section others() {
        if (!contexts.has(ContextName.ROLE)) {
            return Sections.none("self-and-others", "the export names no role: self views are not told from others");
        }
        List<Finding> findings = new ArrayList<>();
        for (Cell<MultisourceEvidence> cell : others.get()) {
            if (cell.result().counts().getOrDefault("subjects-with-both", 0L) > 0) {
                cell.result().columns().forEach(column -> addGaps(findings, cell, column));
            }
        }
        return Sections.of("self-and-others", "nobody has both a self view and a view of others in one wave", findings)
                .addNotes("n of an estimate counts people rated; a self view never counts among others")
                .build();
    }

    private void addGaps(List<Finding> findings, Cell<MultisourceEvidence> cell, SelfGaps column) {
        for (SelfGaps.Group group : column.groups()) {
            Map<String, String> raters = new LinkedHashMap<>(cell.place());
            raters.put(ContextName.ROLE, group.name());
            findings.add(gaps(cell, column, group.name(), List.of(group.others(), group.gap()))
                    .putCount("n", people.get().in(raters))
                    .putCount("ratings", group.raters())
                    .build());
        }
        findings.add(gaps(
                        cell,
                        column,
                        SelfGaps.OTHERS,
                        List.of(
                                column.self(),
                                column.ofRaters().others(),
                                column.ofRaters().gap(),
                                column.ofGroups().others(),
                                column.ofGroups().gap()))
                .putCount("n", people.get().in(cell.place()))
                .putAllCounts(cell.result().counts())
                .build());
    }

    private static Finding.Builder gaps(
            Cell<MultisourceEvidence> cell, SelfGaps column, String raters, List<Estimate> estimates) {
        return Finding.builder()
                .putPlace("scale", column.column())
                .putPlace("raters", raters)
                .putAllPlace(cell.place())
                .addAllEstimates(estimates);
    }
}
