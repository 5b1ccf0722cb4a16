package org.relationalleadership.psychometrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.evidence.Finding;
import org.relationalleadership.evidence.Metric;
import org.relationalleadership.evidence.Section;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Item;
import org.relationalleadership.instrument.Member;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.mapping.ContextName;
import org.relationalleadership.psychometrics.reliability.CoMoments;
import org.relationalleadership.psychometrics.reliability.ItemAnalysis;
import org.relationalleadership.psychometrics.reliability.ItemStatistics;
import org.relationalleadership.psychometrics.reliability.Reliability;

/** The sections {@code items}, {@code scales} and {@code reliability}. */
final class ScaleSections {

    private static final int MOST_SPLIT = 16; // members, up to which the best split half is bootstrapped

    private final Analysis analysis;
    private final Contexts contexts;
    private final Supplier<People> people;
    private final List<Members> composed = new ArrayList<>();
    private final List<Alone> alone = new ArrayList<>();
    private final List<Level> levels = new ArrayList<>();

    /** Rows with a number for every member, and pairs of members. */
    private record Moments(CoMoments listwise, CoMoments pairwise, Reliability reliability) {

        Moments(CoMoments listwise, CoMoments pairwise) {
            this(listwise, pairwise, Reliability.of(listwise));
        }
    }

    private static final Metric<?, Moments> BOTH = CoMoments.listwise().and(CoMoments.pairwise(), Moments::new);

    /** What is collected of a scale through its members. */
    private record Members(
            Scale scale,
            Supplier<Moments> pooled,
            Supplier<List<Cell<Moments>>> cells,
            Supplier<ClusteredBootstrap.Result> pooledIntervals,
            Supplier<List<Cell<ClusteredBootstrap.Result>>> intervals) {}

    /** What is collected of an item that is in no scale. */
    private record Alone(Item item, Supplier<CoMoments> moments) {}

    /** What is collected of the scores of a scale. */
    private record Level(
            Scale scale,
            Supplier<List<Cell<CoMoments>>> cells,
            Supplier<List<Cell<List<Estimate>>>> ends,
            Supplier<List<Cell<ClusteredMean.Result>>> means) {}

    ScaleSections(Analysis analysis, Instrument instrument, Contexts contexts, Pass pass, Supplier<People> people) {
        this.analysis = analysis;
        this.contexts = contexts;
        this.people = people;
        for (Scale scale : instrument.scales()) {
            if (isOf(scale, Member.Kind.ITEM) || isOf(scale, Member.Kind.SCALE)) {
                composed.add(members(scale, pass));
            }
            levels.add(new Level(
                    scale,
                    pass.over("scales")
                            .ofScales(Cell.each(
                                    contexts.cells(), CoMoments.pairwise().on(List.of(scale.id())))),
                    pass.over("scales")
                            .ofScales(Cell.each(
                                    contexts.cells(),
                                    new EndShares(ScoreRange.of(instrument, scale)).on(List.of(scale.id())))),
                    pass.over("scales")
                            .ofScales(Cell.each(
                                    contexts.cells(),
                                    new ClusteredMean(clusters(), analysis.confidenceLevel())
                                            .on(List.of(scale.id()))))));
        }
        for (Item item : instrument.items()) {
            boolean isMember = instrument.scales().stream()
                    .filter(scale -> isOf(scale, Member.Kind.ITEM))
                    .anyMatch(scale -> ids(scale).contains(item.id()));
            if (!isMember) {
                alone.add(new Alone(
                        item, pass.over("items").ofItems(CoMoments.pairwise().on(List.of(item.id())))));
            }
        }
    }

    private static boolean isOf(Scale scale, Member.Kind kind) {
        return scale.members().stream().allMatch(member -> member.kind() == kind);
    }

    private static List<String> ids(Scale scale) {
        return scale.members().stream().map(Member::id).toList();
    }

    private Members members(Scale scale, Pass pass) {
        Metric<?, Moments> moments = BOTH.on(ids(scale));
        Metric<?, ClusteredBootstrap.Result> intervals = new ClusteredBootstrap(
                        analysis.bootstrap(), clusters(), BOTH.then(ScaleSections::resampled))
                .on(ids(scale));
        Pass pooled = pass.over("items", "reliability");
        Pass cells = pass.over("reliability", "change"); // which takes alpha
        Pass drawn = pass.over("reliability");
        return isOf(scale, Member.Kind.ITEM)
                ? new Members(
                        scale,
                        pooled.ofItems(moments),
                        cells.ofItems(Cell.each(contexts.cells(), moments)),
                        drawn.ofItems(intervals),
                        drawn.ofItems(Cell.each(contexts.cells(), intervals)))
                : new Members(
                        scale,
                        pooled.ofScales(moments),
                        cells.ofScales(Cell.each(contexts.cells(), moments)),
                        drawn.ofScales(intervals),
                        drawn.ofScales(Cell.each(contexts.cells(), intervals)));
    }

    private List<String> clusters() {
        List<String> clusters = new ArrayList<>(contexts.levels());
        clusters.addAll(contexts.only(ContextName.RESPONDENT));
        clusters.addAll(contexts.only(ContextName.SUBJECT));
        return List.copyOf(clusters);
    }

    /** The figures that get intervals by bootstrap. */
    private static List<Estimate> resampled(Moments moments) {
        Reliability reliability = moments.reliability();
        List<Estimate> estimates = new ArrayList<>(List.of(
                reliability.alphaRaw(),
                reliability.alphaStandardized(),
                reliability.averageCorrelation(),
                reliability.lambda1(),
                reliability.lambda2(),
                reliability.lambda3(),
                reliability.meanSplitHalf(),
                reliability.lambda5(),
                reliability.lambda6(),
                reliability.lambda6Correlation(),
                reliability.errorOfSum(),
                reliability.errorOfMean()));
        estimates.addAll(reliability.omegaTotal());
        if (moments.listwise().columns().size() <= MOST_SPLIT) {
            estimates.add(reliability.lambda4());
        }
        Reliability pairwise = Reliability.of(moments.pairwise());
        estimates.addAll(List.of(pairwise.alphaRaw(), pairwise.alphaStandardized(), pairwise.averageCorrelation()));
        return List.copyOf(estimates);
    }

    // items

    Section items() {
        List<Finding> findings = new ArrayList<>();
        for (Members scale : composed) {
            if (isOf(scale.scale(), Member.Kind.ITEM)) {
                findings.addAll(items(scale.scale(), scale.pooled().get()));
            }
        }
        for (Alone item : alone) {
            ItemStatistics statistics =
                    ItemAnalysis.of(item.moments().get()).items().get(0);
            findings.add(item(Map.of("item", item.item().id()), statistics, List.of())
                    .addNotes("the item is in no scale of items")
                    .build());
        }
        return Sections.of("items", "the instrument has no item", findings)
                .addNotes("all rows of all waves and roles together; n of an estimate counts rows, the count n people")
                .addNotes(
                        "item-rest-r and alpha-raw-if-dropped: rows with an answer to each item of the scale; the others: rows"
                                + " with an answer to the item, or to both")
                .build();
    }

    private List<Finding> items(Scale scale, Moments moments) {
        List<Finding> findings = new ArrayList<>();
        ItemAnalysis available = ItemAnalysis.of(moments.pairwise());
        List<ItemStatistics> complete = ItemAnalysis.of(moments.listwise()).items();
        for (int i = 0; i < complete.size(); i++) {
            ItemStatistics one = complete.get(i);
            Finding.Builder finding = item(
                    Map.of("scale", scale.id(), "item", one.item()),
                    available.items().get(i),
                    List.of(one.itemRest(), one.alphaIfDropped()));
            if (one.isSuspect()) {
                finding.addNotes(
                        "goes against the rest of the scale: it may be keyed the wrong way; nothing was changed");
            }
            findings.add(finding.build());
        }
        for (int one = 0; one < complete.size(); one++) {
            for (int other = one + 1; other < complete.size(); other++) {
                findings.add(Finding.builder()
                        .putPlace("scale", scale.id())
                        .putPlace("item", complete.get(one).item())
                        .putPlace("other-item", complete.get(other).item())
                        .putCount("n", people.get().in(Map.of()))
                        .addEstimates(available.interItemCorrelation(one, other))
                        .build());
            }
        }
        return findings;
    }

    private Finding.Builder item(Map<String, String> place, ItemStatistics statistics, List<Estimate> ofScale) {
        Finding.Builder finding = Finding.builder().putCount("n", people.get().in(Map.of()));
        for (String part : List.of("scale", "item")) {
            Optional.ofNullable(place.get(part)).ifPresent(id -> finding.putPlace(part, id));
        }
        statistics.distribution().forEach((score, count) -> finding.putCount("score " + Sections.text(score), count));
        statistics.absent().forEach((absence, count) -> finding.putCount(Sections.id(absence), count));
        return finding.addEstimates(
                        statistics.mean(),
                        statistics.standardDeviation(),
                        statistics.floorShare(),
                        statistics.ceilingShare())
                .addAllEstimates(ofScale);
    }

    // scales

    Section scales() {
        List<Finding> findings = new ArrayList<>();
        for (Level level : levels) {
            List<Cell<CoMoments>> cells = level.cells().get();
            List<Cell<List<Estimate>>> ends = level.ends().get();
            List<Cell<ClusteredMean.Result>> means = level.means().get();
            for (int i = 0; i < cells.size(); i++) {
                findings.add(scale(
                        level.scale(),
                        cells.get(i),
                        ends.get(i).result(),
                        means.get(i).result()));
            }
        }
        return Sections.of("scales", Sections.why(contexts.cells(), "the instrument has no scale"), findings)
                .build();
    }

    private Finding scale(Scale scale, Cell<CoMoments> cell, List<Estimate> ends, ClusteredMean.Result mean) {
        CoMoments moments = cell.result();
        ItemStatistics statistics = ItemAnalysis.of(moments).items().get(0);
        Finding.Builder finding = Finding.builder()
                .putPlace("scale", scale.id())
                .putAllPlace(cell.place())
                .putCount("n", people.get().in(cell.place()))
                .putCount("rows", moments.rows())
                .addEstimates(mean.mean(), renamed("scale-sd", statistics.standardDeviation()))
                .addAllEstimates(ends);
        return finding.addAllNotes(mean.notes()).build();
    }

    private static Estimate renamed(String method, Estimate estimate) {
        return estimate.isPresent()
                ? Estimate.of(method, estimate.value(), estimate.n())
                : Estimate.none(method, estimate.why().orElseThrow(), estimate.n());
    }

    // reliability

    Section reliability() {
        List<Finding> findings = new ArrayList<>();
        List<String> mixed = new ArrayList<>();
        levels.stream()
                .map(Level::scale)
                .filter(scale -> composed.stream().noneMatch(members -> members.scale() == scale))
                .forEach(scale -> mixed.add("scale '" + scale.id() + "': none, as its members are items and scales"));
        for (Members scale : composed) {
            if (!contexts.cells().isEmpty()) {
                findings.add(reliability(
                        scale.scale(),
                        Map.of(),
                        scale.pooled().get(),
                        scale.pooledIntervals().get()));
            }
            List<Cell<Moments>> cells = scale.cells().get();
            List<Cell<ClusteredBootstrap.Result>> intervals = scale.intervals().get();
            for (int i = 0; i < cells.size(); i++) {
                Cell<Moments> cell = cells.get(i);
                findings.add(reliability(
                        scale.scale(),
                        cell.place(),
                        cell.result(),
                        intervals.get(i).result()));
            }
        }
        return Sections.of("reliability", "the instrument has no scale of items alone, or of scales alone", findings)
                .addNotes("members count equally, whatever the strategy of the scale")
                .addNotes("methods without -pairwise: rows with a number for every member (listwise)")
                .addNotes(
                        "alpha-raw has Feldt's interval; alpha-raw-bootstrap is the same figure with one by bootstrap")
                .addAllNotes(dependent())
                .addAllNotes(mixed)
                .build();
    }

    /** For people: by what rows hang together, which Feldt's interval does not know. */
    private List<String> dependent() {
        List<String> groups = new ArrayList<>(contexts.levels());
        groups.addAll(contexts.only(ContextName.SUBJECT));
        return groups.isEmpty()
                ? List.of()
                : List.of("alpha-raw by Feldt takes rows for independent, which those of one "
                        + groups.stream().map(name -> "'" + name + "'").collect(Collectors.joining(" or "))
                        + " need not be");
    }

    private Finding reliability(
            Scale scale, Map<String, String> place, Moments moments, ClusteredBootstrap.Result intervals) {
        Reliability listwise = moments.reliability();
        Finding.Builder finding = Finding.builder()
                .putPlace("scale", scale.id())
                .putAllPlace(place)
                .putCount("n", people.get().in(place))
                .putCount("rows", moments.listwise().rows())
                .putCount("members", (long) scale.members().size());
        List<Estimate> estimates = new ArrayList<>(listwise.estimates(analysis.confidenceLevel()));
        Reliability pairwise = Reliability.of(moments.pairwise());
        estimates.addAll(List.of(
                pairwise.alphaRaw(analysis.confidenceLevel()),
                pairwise.alphaStandardized(),
                pairwise.averageCorrelation()));
        for (Estimate estimate : estimates) {
            Optional<Estimate> drawn = intervals.estimate(estimate.method()).filter(Estimate::isPresent);
            if (estimate.interval().isPresent()) { // Feldt's: the other one stands beside it
                finding.addEstimates(estimate);
                drawn.ifPresent(other -> finding.addEstimates(byBootstrap(other)));
            } else {
                finding.addEstimates(drawn.orElse(estimate));
            }
        }
        finding.addAllNotes(intervals.notes());
        if (intervals.units() > 0 && scale.members().size() > MOST_SPLIT) {
            finding.addNotes(
                    "lambda-4 has no interval: to find the best split of each resample takes too long for more than "
                            + MOST_SPLIT + " members");
        }
        if (place.isEmpty() && !contexts.cells().isEmpty()) {
            finding.addNotes(
                    "all waves and roles together: people stand in it with several rows, so that the interval of"
                            + " alpha-raw by Feldt is too narrow");
        }
        if (scale.members().stream().anyMatch(member -> member.weight() != 1)) {
            finding.addNotes("the scale weighs its members; these figures do not");
        }
        return finding.build();
    }

    /** The same figure under a name of its own, as one figure has one interval. */
    private static Estimate byBootstrap(Estimate estimate) {
        Estimate renamed = Estimate.of(estimate.method() + "-bootstrap", estimate.value(), estimate.n());
        if (estimate.standardError().isPresent()) {
            renamed = renamed.withStandardError(estimate.standardError().getAsDouble());
        }
        if (estimate.interval().isPresent()) {
            renamed = renamed.withInterval(estimate.interval().orElseThrow());
        }
        for (String flag : estimate.flags()) {
            renamed = renamed.withFlag(flag);
        }
        return renamed;
    }

    /** Alpha of a scale in the rows of a place; none where it has none. */
    Estimate alpha(String scale, Map<String, String> place) {
        for (Members members : composed) {
            if (members.scale().id().equals(scale)) {
                for (Cell<Moments> cell : members.cells().get()) {
                    if (place.equals(cell.place())) {
                        return cell.result().reliability().alphaRaw();
                    }
                }
            }
        }
        return Estimate.none("alpha-raw", "no alpha of this scale in this place", 0);
    }
}
