package org.relationalleadership.psychometrics;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.relationalleadership.evidence.Finding;
import org.relationalleadership.evidence.Metric;
import org.relationalleadership.evidence.Section;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Member;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.psychometrics.agreement.AgreementCutOffs;
import org.relationalleadership.psychometrics.agreement.GroupAgreement;
import org.relationalleadership.psychometrics.agreement.GroupMeans;
import org.relationalleadership.psychometrics.agreement.IntraclassCorrelations;
import org.relationalleadership.psychometrics.agreement.KrippendorffAlphas;
import org.relationalleadership.psychometrics.agreement.NullDistribution;
import org.relationalleadership.psychometrics.agreement.Ratings;
import org.relationalleadership.response.Observations;

/** The sections {@code team-agreement} and {@code raters}. */
final class GroupSections {

    private final Analysis analysis;
    private final Contexts contexts;
    private final Supplier<People> people;
    private final List<NullDistribution> nullDistributions;
    private final List<Agreement> agreements = new ArrayList<>();
    private final List<Rated> rated = new ArrayList<>();

    private record Agreement(Scale scale, String level, Supplier<List<Cell<GroupMeans>>> cells) {}

    private record Rated(Scale scale, Supplier<List<Cell<BetweenRaters>>> cells) {}

    /** Ratings of targets by anybody, and by the same raters where these are few. */
    private record BetweenRaters(
            Ratings<KrippendorffAlphas> alphas,
            Ratings<IntraclassCorrelations> oneWay,
            Ratings<List<IntraclassCorrelations>> crossed) {}

    GroupSections(Analysis analysis, Instrument instrument, Contexts contexts, Pass pass, Supplier<People> people) {
        this.analysis = analysis;
        this.contexts = contexts;
        this.people = people;
        List<NullDistribution> declared = analysis.declared().nullDistributions();
        this.nullDistributions = declared.isEmpty() ? NullDistribution.published() : declared;
        AgreementCutOffs customary = AgreementCutOffs.customary();
        AgreementCutOffs cutOffs = declared.isEmpty() ? customary : customary.withNullDistributions(declared);
        for (Scale scale : instrument.scales()) {
            if (scale.members().stream().allMatch(member -> member.kind() == Member.Kind.ITEM)) {
                List<String> items = scale.members().stream().map(Member::id).toList();
                for (String level : contexts.levels()) {
                    Metric<?, GroupMeans> means = GroupMeans.metric(
                                    level, GroupMeans.Rows.COMPLETE, cutOffs, analysis.confidenceLevel())
                            .on(items);
                    agreements.add(new Agreement(
                            scale, level, pass.over("team-agreement").ofItems(Cell.each(contexts.cells(), means))));
                }
            }
            if (contexts.has(Contexts.SUBJECT)) {
                rated.add(new Rated(scale, pass.over("raters").ofScales(Cell.each(contexts.cells(), raters(scale)))));
            }
        }
    }

    // team agreement

    Section agreement() {
        List<Finding> findings = new ArrayList<>();
        for (Agreement agreement : agreements) {
            for (Cell<GroupMeans> cell : agreement.cells().get()) {
                findings.add(between(agreement, cell));
                if (!agreement.level().equals(Contexts.DYAD)) { // dyads have a section of their own
                    cell.result().groups().forEach(group -> findings.add(within(agreement, cell, group)));
                }
            }
        }
        return Sections.of(
                        "team-agreement",
                        contexts.levels().isEmpty()
                                ? "the export names no group of any level"
                                : Sections.why(contexts.cells(), "no scale has items alone"),
                        findings)
                .addNotes(
                        "rows with an answer to each item of the scale; a verdict is a reading aid and shows its cut-offs")
                .build();
    }

    private Finding between(Agreement agreement, Cell<GroupMeans> cell) {
        GroupMeans means = cell.result();
        return Finding.builder()
                .putPlace("scale", agreement.scale().id())
                .putPlace("group-level", agreement.level())
                .putAllPlace(cell.place())
                .putCount("n", people.get().in(cell.place()))
                .putCount("groups", means.between().groups())
                .putCount("rows", means.between().rows())
                .putCount("rows-without-group", means.ungrouped())
                .addAllEstimates(means.between().estimates())
                .build();
    }

    private Finding within(Agreement agreement, Cell<GroupMeans> cell, GroupAgreement group) {
        Map<String, String> place = new LinkedHashMap<>(cell.place());
        place.put(agreement.level(), group.name());
        return Finding.builder()
                .putPlace("scale", agreement.scale().id())
                .putAllPlace(place)
                .putCount("n", people.get().in(place))
                .putCount("rows", group.rows())
                .putCount("rows-with-gaps", group.partialRows() + group.blankRows())
                .addAllEstimates(group.estimates(nullDistributions))
                .addNotes(group.verdict().toString())
                .build();
    }

    // raters

    private Metric<?, BetweenRaters> raters(Scale scale) {
        Metric<?, List<Object>> all = Metric.all(List.of(
                Ratings.ofAnyRaters(Contexts.SUBJECT, KrippendorffAlphas.metric()),
                Ratings.ofAnyRaters(Contexts.SUBJECT, IntraclassCorrelations.oneWay(analysis.confidenceLevel())),
                Ratings.of(
                        Contexts.SUBJECT,
                        Contexts.RESPONDENT,
                        new FewRaters<>(IntraclassCorrelations.metric(analysis.confidenceLevel())))));
        return all.then(GroupSections::betweenRaters).on(List.of(scale.id()));
    }

    @SuppressWarnings("unchecked") // the types are those of the metrics above
    private static BetweenRaters betweenRaters(List<Object> all) {
        return new BetweenRaters(
                (Ratings<KrippendorffAlphas>) all.get(0),
                (Ratings<IntraclassCorrelations>) all.get(1),
                (Ratings<List<IntraclassCorrelations>>) all.get(2));
    }

    /** A metric over raters as columns, where they are few enough to have rated the same targets. */
    private record FewRaters<A extends Serializable, R>(Metric<A, R> metric) implements Metric<Kept<A>, List<R>> {

        private static final int MOST = 50;

        @Override
        public Kept<A> start() {
            return new Kept<>(metric.start());
        }

        @Override
        public void add(Kept<A> state, Observations rows) {
            if (rows.columns().size() <= MOST) {
                metric.add(state.state, rows);
                state.isUsed = true;
            }
        }

        @Override
        public void merge(Kept<A> state, Kept<A> other) {
            metric.merge(state.state, other.state);
            state.isUsed |= other.isUsed;
        }

        @Override
        public List<R> finish(Kept<A> state) {
            return state.isUsed ? List.of(metric.finish(state.state)) : List.of();
        }
    }

    private static final class Kept<A extends Serializable> implements Serializable {

        private static final long serialVersionUID = 1;

        private final A state;
        private boolean isUsed;

        Kept(A state) {
            this.state = state;
        }
    }

    Section raters() {
        if (!contexts.has(Contexts.SUBJECT)) {
            return Sections.none("raters", "the export names no subject: it does not say who was rated");
        }
        List<Finding> findings = new ArrayList<>();
        for (Rated scale : rated) {
            for (Cell<BetweenRaters> cell : scale.cells().get()) {
                if (!cell.part(Contexts.ROLE).equals(Contexts.SELF)
                        && cell.result().alphas().result().units() > 0) {
                    findings.add(raters(scale.scale(), cell));
                }
            }
        }
        return Sections.of("raters", "nobody was rated by two people of one role in one wave", findings)
                .addNotes("n of icc counts people rated, that of krippendorff-alpha ratings of people with two or more")
                .build();
    }

    private Finding raters(Scale scale, Cell<BetweenRaters> cell) {
        BetweenRaters between = cell.result();
        KrippendorffAlphas alphas = between.alphas().result();
        Finding.Builder finding = Finding.builder()
                .putPlace("scale", scale.id())
                .putAllPlace(cell.place())
                .putCount("n", people.get().in(cell.place()))
                .putCount("people-rated", (long) between.alphas().targets())
                .putCount("people-rated-twice-or-more", alphas.units())
                .putCount("ratings", between.alphas().ratings())
                .putCount("ratings-repeated", between.crossed().repeated())
                .putCount("ratings-without-names", between.crossed().unnamed())
                .addAllEstimates(alphas.estimates());
        List<IntraclassCorrelations> crossed = between.crossed().result();
        boolean isCrossed = !crossed.isEmpty() && crossed.get(0).targets() > 1;
        if (isCrossed) {
            finding.addAllEstimates(crossed.get(0).estimates())
                    .addNotes(crossed.get(0).raters() + " raters, and "
                            + crossed.get(0).targets() + " people whom all of them rated");
        } else {
            finding.addAllEstimates(between.oneWay().result().estimates())
                    .addNotes("people were rated by different raters: one-way figures alone");
        }
        return finding.build();
    }
}
