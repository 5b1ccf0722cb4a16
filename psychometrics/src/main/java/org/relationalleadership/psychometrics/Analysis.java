package org.relationalleadership.psychometrics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.relationalleadership.check.Numbers;
import org.relationalleadership.evidence.Evidence;
import org.relationalleadership.evidence.Section;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.psychometrics.change.ReliableChange;
import org.relationalleadership.psychometrics.disclosure.DisclosurePolicy;
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
 * number of different people who answered in its place, and what the disclosure policy goes by.
 *
 * <p>Memory grows with the rows: people are matched across waves, dyads and raters, and bootstraps keep the rows they draw from,
 * up to 20,000 each. Without any of that in the context it grows with the people.
 *
 * <p>Immutable and thread-safe.
 */
public final class Analysis {

    private static final double USUAL_LEVEL = 0.95;
    private static final int USUAL_RESAMPLES = 1000;

    private final Instrument instrument;
    private final double confidenceLevel;
    private final long seed;
    private final int resamples;
    private final int workers;
    private final DisclosurePolicy disclosure;
    private final Optional<Roster> roster;

    private Analysis(
            Instrument instrument,
            double confidenceLevel,
            long seed,
            int resamples,
            int workers,
            DisclosurePolicy disclosure,
            Optional<Roster> roster) {
        this.instrument = instrument;
        this.confidenceLevel = confidenceLevel;
        this.seed = seed;
        this.resamples = resamples;
        this.workers = workers;
        this.disclosure = disclosure;
        this.roster = roster;
    }

    /** With intervals of 95 %, 1000 resamples from seed 1 by one worker, the standard disclosure policy and no roster. */
    public static Analysis of(Instrument instrument) {
        return new Analysis(
                instrument, USUAL_LEVEL, 1, USUAL_RESAMPLES, 1, DisclosurePolicy.standard(), Optional.empty());
    }

    /**
     * With another confidence level of all intervals.
     *
     * @throws IllegalArgumentException if it is not at least 0.5, where an interval surely holds its figure, and below 1
     */
    public Analysis withConfidenceLevel(double level) {
        if (!(level >= 0.5 && level < 1)) {
            throw new IllegalArgumentException(
                    "analysis: a confidence level is at least 0.5 and below 1, but was " + Numbers.text(level));
        }
        return new Analysis(instrument, level, seed, resamples, workers, disclosure, roster);
    }

    /** With another seed of the bootstrap. */
    public Analysis withSeed(long newSeed) {
        return new Analysis(instrument, confidenceLevel, newSeed, resamples, workers, disclosure, roster);
    }

    /**
     * With so many resamples of the bootstrap.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Analysis withResamples(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("analysis: there is 1 resample or more, but were " + count);
        }
        return new Analysis(instrument, confidenceLevel, seed, count, workers, disclosure, roster);
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
        return new Analysis(instrument, confidenceLevel, seed, resamples, count, disclosure, roster);
    }

    /** With another smallest cell; which parts of a place and which methods are about people is known here. */
    public Analysis withDisclosure(DisclosurePolicy policy) {
        return new Analysis(instrument, confidenceLevel, seed, resamples, workers, policy, roster);
    }

    /** With the people who were invited. */
    public Analysis withRoster(Roster invited) {
        return new Analysis(instrument, confidenceLevel, seed, resamples, workers, disclosure, Optional.of(invited));
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
        Pass pass = new Pass();
        Supplier<People> people = pass.ofItems(People.metric(contexts));
        ScaleSections scales = new ScaleSections(this, instrument, contexts, pass, people);
        GroupSections groups = new GroupSections(this, instrument, contexts, pass, people);
        ViewSections views = new ViewSections(this, instrument, contexts, pass, people);
        TimeSections times = new TimeSections(this, contexts, pass, people, scales);
        AnswerSections answers = new AnswerSections(this, instrument, roster, pass, people);
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
        List<Section> sections = List.of(
                scales.items(),
                scales.scales(),
                scales.reliability(),
                groups.agreement(),
                groups.raters(),
                views.dyads(),
                views.others(),
                times.change(),
                times.pulse(),
                answers.rates(),
                answers.quality());
        return Evidence.builder()
                .instrument(instrument.id())
                .instrumentVersion(instrument.version())
                .rows(rows)
                .settings(settings())
                .sections(new SurveyDisclosure(disclosure, contexts, people.get()).of(sections))
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
        return settings;
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
