package org.relationalleadership.psychometrics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.relationalleadership.check.Numbers;
import org.relationalleadership.check.Require;
import org.relationalleadership.evidence.Evidence;
import org.relationalleadership.evidence.Section;
import org.relationalleadership.fault.NearMiss;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.psychometrics.agreement.AgreementCutOffs;
import org.relationalleadership.psychometrics.agreement.NullDistribution;
import org.relationalleadership.psychometrics.change.PercentBasis;
import org.relationalleadership.psychometrics.change.ReliableChange;
import org.relationalleadership.psychometrics.disclosure.DisclosurePolicy;
import org.relationalleadership.psychometrics.dyad.DyadRules;
import org.relationalleadership.psychometrics.number.ConfidenceLevel;
import org.relationalleadership.psychometrics.pulse.Baseline;
import org.relationalleadership.psychometrics.quality.Roster;
import org.relationalleadership.response.Batches;
import org.relationalleadership.score.Scores;

/**
 * All the evidence that one survey allows, with the reasons why the rest does not apply.
 *
 * <p>It reads the scores once, and through them the answers, and finds out from their context what there is: waves, roles,
 * subjects, groups by level. What is about one sample is computed within each wave and role. The sections, in this order: {@code
 * items}, {@code scales}, {@code reliability}, {@code team-agreement}, {@code raters}, {@code dyads}, {@code self-and-others},
 * {@code change}, {@code pulse}, {@code response-rates}, {@code response-quality}. The count {@code n} of a finding is the
 * number of different people with a row in its place, also one without an answer, and what the disclosure policy goes by.
 *
 * <p>Memory grows with the rows: people are matched across waves, dyads and raters, and bootstraps keep the rows they draw from,
 * up to 20,000 each. Without any of that in the context it grows with the people.
 *
 * <p>Immutable and thread-safe.
 */
public final class Analysis {

    private static final double USUAL_LEVEL = 0.95;
    private static final int USUAL_RESAMPLES = 1000;
    private static final int MOST_RESAMPLES = 2_000_000; // as many as an interval of the highest level takes

    private static final List<String> SECTIONS = List.of(
            "items",
            "scales",
            "reliability",
            "team-agreement",
            "raters",
            "dyads",
            "self-and-others",
            "change",
            PulseSection.ID,
            "response-rates",
            "response-quality");
    /** Those whose samples are a wave and a role each. */
    private static final Set<String> BY_PLACE = Set.of("scales", "reliability", "team-agreement", "change");

    private final Instrument instrument;
    private final double confidenceLevel;
    private final long seed;
    private final int resamples;
    private final int workers;
    private final DisclosurePolicy disclosure;
    private final Optional<Roster> roster;
    private final Declarations declared;

    private Analysis(
            Instrument instrument,
            double confidenceLevel,
            long seed,
            int resamples,
            int workers,
            DisclosurePolicy disclosure,
            Optional<Roster> roster,
            Declarations declared) {
        this.instrument = instrument;
        this.confidenceLevel = confidenceLevel;
        this.seed = seed;
        this.resamples = resamples;
        this.workers = workers;
        this.disclosure = disclosure;
        this.roster = roster;
        this.declared = declared;
    }

    /** With intervals of 95 %, 1000 resamples from seed 1 by one worker, the standard disclosure policy, no roster and nothing declared. */
    public static Analysis of(Instrument instrument) {
        return new Analysis(
                instrument,
                USUAL_LEVEL,
                1,
                USUAL_RESAMPLES,
                1,
                DisclosurePolicy.standard(),
                Optional.empty(),
                Declarations.NONE);
    }

    /**
     * With another confidence level of all intervals.
     *
     * @throws IllegalArgumentException if it is not at least 0.5, where an interval surely holds its figure, and at most 0.999999
     */
    public Analysis withConfidenceLevel(double level) {
        ConfidenceLevel.checked("analysis", level);
        return new Analysis(instrument, level, seed, resamples, workers, disclosure, roster, declared);
    }

    /** With another seed of the bootstrap. */
    public Analysis withSeed(long newSeed) {
        return new Analysis(instrument, confidenceLevel, newSeed, resamples, workers, disclosure, roster, declared);
    }

    /**
     * With so many resamples of the bootstrap. With fewer than {@link #fewestResamples} there is no bootstrap, and the section
     * that lacks it says so.
     *
     * @throws IllegalArgumentException if there is none, or there are more than 2,000,000
     */
    public Analysis withResamples(int count) {
        if (count < 1 || count > MOST_RESAMPLES) {
            throw new IllegalArgumentException(
                    "analysis: there are 1 to " + MOST_RESAMPLES + " resamples, but were " + count);
        }
        return new Analysis(instrument, confidenceLevel, seed, count, workers, disclosure, roster, declared);
    }

    /**
     * The fewest resamples that bootstrap intervals of a level take: 2 / (1 − level), for 95 % 40. The ends of an interval leave
     * half of 1 − level of the resamples beyond each, and of fewer that is not one: the ends would be the outermost resamples
     * whatever the level, and with one resample they would meet.
     *
     * @throws IllegalArgumentException if the level is not at least 0.5 and at most 0.999999
     */
    public static int fewestResamples(double confidenceLevel) {
        ConfidenceLevel.checked("analysis", confidenceLevel);
        BigDecimal beyond = BigDecimal.ONE.subtract(BigDecimal.valueOf(confidenceLevel)); // as written: 0.05 for 0.95
        return BigDecimal.valueOf(2).divide(beyond, 0, RoundingMode.CEILING).intValueExact();
    }

    /**
     * With so many threads that compute resamples; the result is the same.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Analysis withWorkers(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("analysis: there is 1 worker or more, but were " + count);
        }
        return new Analysis(instrument, confidenceLevel, seed, resamples, count, disclosure, roster, declared);
    }

    /** With another smallest cell; which parts of a place and which methods are about people is known here. */
    public Analysis withDisclosure(DisclosurePolicy policy) {
        return new Analysis(instrument, confidenceLevel, seed, resamples, workers, policy, roster, declared);
    }

    /** With the people who were invited. */
    public Analysis withRoster(Roster invited) {
        return new Analysis(
                instrument, confidenceLevel, seed, resamples, workers, disclosure, Optional.of(invited), declared);
    }

    /** With changes also in percent of this; without it there is no percent, as one of anything says nothing. */
    public Analysis withPercentBasis(PercentBasis.Kind kind) {
        return with(declared.withPercentBasis(kind));
    }

    /**
     * With control charts of the pulses of a scale against this baseline, in place of one it had: of all rows, of each role
     * and of each group.
     *
     * @throws IllegalArgumentException if the instrument has no such scale
     */
    public Analysis withPulseBaseline(String scaleId, Baseline baseline) {
        requireScale("pulse baseline", scaleId);
        return with(declared.withPulseBaseline(scaleId, baseline));
    }

    /**
     * With response surfaces: how the self view and the partner's view of each other scale explain this one, across dyads.
     *
     * @param view whose answer the outcome is; it shares its rater with that view
     * @throws IllegalArgumentException if the instrument has no such scale
     */
    public Analysis withOutcome(String scaleId, DyadRules.View view) {
        requireScale("outcome", scaleId);
        return with(declared.withOutcome(new DyadRules.Outcome(scaleId, view)));
    }

    /**
     * With agreement within groups told and judged under these null distributions, in place of the published ones that are
     * told by default and the two of {@link AgreementCutOffs#customary()} that verdicts go by.
     *
     * @throws IllegalArgumentException if there is none, or one twice
     */
    public Analysis withNullDistributions(List<NullDistribution> distributions) {
        AgreementCutOffs.customary().withNullDistributions(distributions);
        return with(declared.withNullDistributions(distributions));
    }

    /**
     * With these sections alone, by their ids. The others are not computed; they stay in the evidence and say that they were
     * left out.
     *
     * @throws IllegalArgumentException if there is none, or an id is that of no section
     */
    public Analysis withSections(List<String> ids) {
        if (ids.isEmpty()) {
            throw new IllegalArgumentException("analysis: there is 1 section or more, but was none");
        }
        for (String id : ids) {
            if (!SECTIONS.contains(id)) {
                throw new IllegalArgumentException(
                        "analysis: no section '" + Require.shortened(id) + "'" + NearMiss.hint(id, SECTIONS));
            }
        }
        return with(
                declared.withSections(SECTIONS.stream().filter(ids::contains).toList()));
    }

    private void requireScale(String what, String scaleId) {
        if (instrument.scale(scaleId).isEmpty()) {
            List<String> known = instrument.scales().stream().map(Scale::id).toList();
            throw new IllegalArgumentException("analysis: " + what + ": no scale '" + Require.shortened(scaleId) + "'"
                    + NearMiss.hint(scaleId, known));
        }
    }

    private Analysis with(Declarations declarations) {
        return new Analysis(instrument, confidenceLevel, seed, resamples, workers, disclosure, roster, declarations);
    }

    /**
     * The evidence in batches of scores, which are pulled until the end and not closed.
     *
     * @throws IllegalArgumentException if there is no row, or scores are of another instrument
     */
    public Evidence of(Batches<Scores> batches) {
        Optional<Scores> first = batches.next();
        if (first.isEmpty()) {
            throw new IllegalArgumentException("analysis of instrument '" + instrument.id() + "': there is no row");
        }
        Contexts contexts = new Contexts(first.get().context().names());
        Pass pass = new Pass(declared::isAskedFor);
        Supplier<People> people = pass.ofItems(People.metric(contexts));
        ScaleSections scales = new ScaleSections(this, instrument, contexts, pass, people);
        GroupSections groups = new GroupSections(this, instrument, contexts, pass, people);
        ViewSections views = new ViewSections(this, instrument, contexts, pass, people);
        ChangeSection change = new ChangeSection(this, instrument, contexts, pass.over("change"), people, scales);
        PulseSection pulse = new PulseSection(this, contexts, pass.over(PulseSection.ID), people);
        AnswerSections answers = new AnswerSections(this, instrument, contexts, roster, pass, people);
        long rows = 0;
        for (Optional<Scores> batch = first; batch.isPresent(); batch = batches.next()) {
            Scores scores = batch.orElseThrow();
            if (!scores.instrument().equals(instrument)) {
                throw new IllegalArgumentException(
                        "analysis of instrument '" + instrument.id() + "': the scores are of instrument '"
                                + scores.instrument().id() + "', or another version");
            }
            pass.add(scores);
            rows += scores.rows();
        }
        List<Supplier<Section>> all = List.of(
                scales::items,
                scales::scales,
                () -> drawn(scales.reliability()),
                groups::agreement,
                groups::raters,
                views::dyads,
                views::others,
                change::section,
                pulse::section,
                answers::rates,
                answers::quality);
        List<String> withoutPlace = people.get().withoutPlace(contexts.cells());
        List<Section> computed = new ArrayList<>();
        for (int i = 0; i < SECTIONS.size(); i++) {
            String id = SECTIONS.get(i);
            computed.add(declared.isAskedFor(id) ? placed(all.get(i).get(), withoutPlace) : leftOut(id));
        }
        List<Section> sections = new ArrayList<>(new SurveyDisclosure(disclosure, contexts, people.get()).of(computed));
        sections.replaceAll(section -> section.id().equals(PulseSection.ID) && declared.isAskedFor(PulseSection.ID)
                ? pulse.followed(section)
                : section);
        return Evidence.builder()
                .instrument(instrument.id())
                .instrumentVersion(instrument.version())
                .rows(rows)
                .settings(settings())
                .sections(sections)
                .build();
    }

    private static Section placed(Section section, List<String> withoutPlace) {
        return BY_PLACE.contains(section.id())
                ? Section.builder().from(section).addAllNotes(withoutPlace).build()
                : section;
    }

    private static Section leftOut(String id) {
        return Sections.none(id, "left out: it is not among the sections that were asked for");
    }

    /** The section that has bootstrap intervals, which says where there are too few resamples for them. */
    private Section drawn(Section section) {
        int fewest = fewestResamples(confidenceLevel);
        return resamples >= fewest
                ? section
                : Section.builder()
                        .from(section)
                        .addNotes("no bootstrap: its intervals take " + fewest + " resamples or more at this confidence"
                                + " level, but there were " + resamples)
                        .build();
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("confidence-level", Numbers.text(confidenceLevel));
        settings.put("seed", Long.toString(seed));
        settings.put("resamples", Integer.toString(resamples));
        settings.put("minimum-cell", Integer.toString(disclosure.minimumCell()));
        settings.put("dyad-high-from", Numbers.text(ViewSections.HIGH_FROM) + " of the range");
        settings.put("dyad-spot-from", Numbers.text(ViewSections.SPOT_FROM) + " of the range");
        settings.put("reliable-change-criterion", Numbers.text(ReliableChange.USUAL_CRITERION));
        settings.put("agreement-cut-offs", GroupSections.cutOffs(declared));
        settings.put("quality-cut-offs", AnswerSections.cutOffs());
        settings.putAll(declared.settings());
        return settings;
    }

    Declarations declared() {
        return declared;
    }

    int minimumCell() {
        return disclosure.minimumCell();
    }

    double confidenceLevel() {
        return confidenceLevel;
    }

    Bootstrap bootstrap() {
        return Bootstrap.seeded(seed)
                .withResamples(resamples)
                .withConfidenceLevel(confidenceLevel)
                .withWorkers(workers);
    }
}
