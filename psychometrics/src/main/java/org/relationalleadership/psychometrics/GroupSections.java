package org.relationalleadership.psychometrics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.relationalleadership.check.Numbers;
import org.relationalleadership.evidence.Finding;
import org.relationalleadership.evidence.Metric;
import org.relationalleadership.evidence.Section;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Member;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.mapping.ContextName;
import org.relationalleadership.psychometrics.agreement.AgreementCutOffs;
import org.relationalleadership.psychometrics.agreement.GroupAgreement;
import org.relationalleadership.psychometrics.agreement.GroupMeans;
import org.relationalleadership.psychometrics.agreement.IntraclassCorrelations;
import org.relationalleadership.psychometrics.agreement.KrippendorffAlphas;
import org.relationalleadership.psychometrics.agreement.NullDistribution;
import org.relationalleadership.psychometrics.agreement.OneWayCorrelations;
import org.relationalleadership.psychometrics.agreement.Ratings;
import org.relationalleadership.psychometrics.rating.Rating;

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

    /** What the ratings say whoever gave them. */
    private record AnyRaters(KrippendorffAlphas alphas, OneWayCorrelations oneWay) {}

    /** Of all ratings, and of those of people whom all raters rated; these are none where nobody tells who rated. */
    private record BetweenRaters(Ratings<AnyRaters> any, Optional<Ratings<IntraclassCorrelations>> same) {}

    GroupSections(Analysis analysis, Instrument instrument, Contexts contexts, Pass pass, Supplier<People> people) {
        this.analysis = analysis;
        this.contexts = contexts;
        this.people = people;
        List<NullDistribution> declared = analysis.declared().nullDistributions();
        this.nullDistributions = declared.isEmpty() ? NullDistribution.published() : declared;
        AgreementCutOffs cutOffs = customaryFor(analysis.declared());
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
            if (contexts.has(ContextName.SUBJECT)) {
                rated.add(new Rated(
                        scale,
                        pass.over("raters")
                                .ofScales(Cell.each(
                                        contexts.cells(), betweenRaters().on(List.of(scale.id()))))));
            }
        }
    }

    // team agreement

    Section agreement() {
        List<Finding> findings = new ArrayList<>();
        for (Agreement agreement : agreements) {
            for (Cell<GroupMeans> cell : agreement.cells().get()) {
                findings.add(between(agreement, cell));
                if (!agreement.level().equals(ContextName.DYAD)) { // dyads have a section of their own
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

    private Metric<?, BetweenRaters> betweenRaters() {
        Metric<?, AnyRaters> figures =
                KrippendorffAlphas.metric().and(OneWayCorrelations.metric(analysis.confidenceLevel()), AnyRaters::new);
        if (!contexts.has(ContextName.RESPONDENT)) {
            return Ratings.ofAnyRaters(ContextName.SUBJECT, figures)
                    .then(any -> new BetweenRaters(any, Optional.empty()));
        }
        Metric<?, Ratings<IntraclassCorrelations>> crossed = Ratings.ofSameRaters(
                ContextName.SUBJECT, ContextName.RESPONDENT, IntraclassCorrelations.metric(analysis.confidenceLevel()));
        return Ratings.ofAnyRaters(ContextName.SUBJECT, ContextName.RESPONDENT, figures)
                .and(crossed, (any, same) -> new BetweenRaters(any, Optional.of(same)));
    }

    Section raters() {
        if (!contexts.has(ContextName.SUBJECT)) {
            return Sections.none("raters", "the export names no subject: it does not say who was rated");
        }
        List<Finding> findings = new ArrayList<>();
        for (Rated scale : rated) {
            for (Cell<BetweenRaters> cell : scale.cells().get()) {
                if (!cell.part(ContextName.ROLE).equals(Rating.SELF)
                        && cell.result().any().result().alphas().units() > 0) {
                    findings.add(raters(scale.scale(), cell));
                }
            }
        }
        return Sections.of("raters", "nobody was rated by two people of one role in one wave", findings)
                .addNotes(
                        "n of icc counts people rated, that of krippendorff-alpha ratings of people with two or more; figures"
                                + " whose names end in n0 and krippendorff-alpha are of all ratings, the others of people-rated-by-all")
                .build();
    }

    private Finding raters(Scale scale, Cell<BetweenRaters> cell) {
        Ratings<AnyRaters> any = cell.result().any();
        KrippendorffAlphas alphas = any.result().alphas();
        Finding.Builder finding = Finding.builder()
                .putPlace("scale", scale.id())
                .putAllPlace(cell.place())
                .putCount("n", people.get().in(cell.place()))
                .putCount("people-rated", any.result().oneWay().targets())
                .putCount("people-rated-twice-or-more", alphas.units())
                .putCount("ratings", any.ratings())
                .putCount("ratings-repeated", any.repeated())
                .putCount("ratings-of-oneself", any.ofOneself())
                .putCount("ratings-without-subject", any.unnamed())
                .addAllEstimates(alphas.estimates())
                .addAllEstimates(any.result().oneWay().estimates());
        cell.result()
                .same()
                .ifPresentOrElse(
                        same -> addCrossed(finding, same, any),
                        () -> finding.addNotes("the export names no respondent: each rating counts as that of another"
                                + " person, and there are no two-way figures"));
        return finding.build();
    }

    private static void addCrossed(
            Finding.Builder finding, Ratings<IntraclassCorrelations> same, Ratings<AnyRaters> any) {
        finding.putCount("ratings-without-respondent", same.unnamed() - any.unnamed())
                .putCount("raters", (long) same.raters())
                .putCount("people-rated-by-all", (long) same.targets());
        if (same.raters() > 1 && same.targets() > 1) {
            finding.addAllEstimates(same.result().estimates());
        } else {
            finding.addNotes("no two-way figures: they take 2 raters and 2 people whom all of the raters rated");
        }
    }

    private static AgreementCutOffs customaryFor(Declarations declared) {
        AgreementCutOffs customary = AgreementCutOffs.customary();
        return declared.nullDistributions().isEmpty()
                ? customary
                : customary.withNullDistributions(declared.nullDistributions());
    }

    /** For people, in one line. */
    static String cutOffs(Declarations declared) {
        AgreementCutOffs cutOffs = customaryFor(declared);
        String nulls =
                cutOffs.nullDistributions().stream().map(NullDistribution::id).collect(Collectors.joining(", "));
        return "rwg(j) " + Numbers.text(cutOffs.rwg()) + " (" + nulls + "), average deviation "
                + Sections.rounded(cutOffs.adShare()) + " of the options, ICC(1) " + Numbers.text(cutOffs.icc1())
                + ", ICC(2) " + Numbers.text(cutOffs.icc2());
    }
}
