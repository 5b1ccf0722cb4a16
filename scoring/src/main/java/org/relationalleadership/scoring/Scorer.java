package org.relationalleadership.scoring;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.relationalleadership.fault.Fault;
import org.relationalleadership.fault.FaultException;
import org.relationalleadership.fault.NearMiss;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.instrument.StrategyRef;
import org.relationalleadership.response.Batches;
import org.relationalleadership.response.Response;
import org.relationalleadership.response.Responses;
import org.relationalleadership.score.ScoreSheet;
import org.relationalleadership.score.Scores;

/**
 * An instrument compiled for scoring: make one, share it, score batches and single rows with it.
 *
 * <pre>{@code
 * Scorer scorer = Scorer.of(instrument);
 * Scores scores = scorer.score(responses);                  // a batch
 * ScoreSheet sheet = scorer.score(response);                // one person
 * Batches<Scores> all = scorer.score(batches);              // a survey too big for memory
 * }</pre>
 *
 * <p>A row scores the same, bit for bit, alone or in a batch, whatever batch it is in. Immutable and thread-safe, as long
 * as the strategies are.
 */
public final class Scorer {

    private final Instrument instrument;
    private final List<ScalePlan> plans; // in scoring order
    private final ScalePlan[] byPosition;

    private Scorer(Instrument instrument, List<ScalePlan> plans) {
        this.instrument = instrument;
        this.plans = List.copyOf(plans);
        this.byPosition = new ScalePlan[plans.size()];
        plans.forEach(plan -> byPosition[plan.position] = plan);
    }

    /**
     * A scorer with {@link Strategies#standard()}.
     *
     * @throws FaultException if a scale names a strategy or parameter that is not known
     */
    public static Scorer of(Instrument instrument) {
        return of(instrument, Strategies.standard());
    }

    /**
     * A scorer with some strategies.
     *
     * @throws FaultException if a scale names a strategy or parameter that is not known; faults have the place in the
     *     instrument, such as {@code scales[2].strategy}
     * @throws StrategyException if a provider breaks its contract
     */
    public static Scorer of(Instrument instrument, Strategies strategies) {
        List<Fault> faults = new ArrayList<>();
        List<ScalePlan> plans = new ArrayList<>();
        for (Scale scale : instrument.scoringOrder()) {
            String place = "scales[" + instrument.scaleIndex(scale.id()) + "].strategy";
            strategy(scale, strategies, place, faults)
                    .ifPresent(strategy -> plans.add(new ScalePlan(instrument, scale, strategy)));
        }
        FaultException.throwIfAny(faults);
        return new Scorer(instrument, plans);
    }

    /** The strategy that a scale names; empty, with its faults told, where there is none for it. */
    private static Optional<ScoringStrategy> strategy(
            Scale scale, Strategies strategies, String place, List<Fault> faults) {
        StrategyRef ref = scale.strategy();
        String whose = "scale '" + scale.id() + "': ";
        StrategyProvider provider = strategies.provider(ref.id()).orElse(null);
        if (provider == null) {
            faults.add(Fault.at(
                    place,
                    whose + "no strategy '" + ref.id() + "'"
                            + NearMiss.hint(ref.id(), strategies.ids(), faults.size())));
            return Optional.empty();
        }
        Set<String> unknown = new LinkedHashSet<>(ref.parameters().names());
        unknown.removeAll(provider.parameters());
        for (String name : unknown) {
            faults.add(Fault.at(
                    place + "." + name,
                    whose + "strategy '" + ref.id() + "' has no parameter '" + name + "'"
                            + NearMiss.hint(name, provider.parameters(), faults.size())));
        }
        if (!unknown.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Objects.requireNonNull(provider.strategy(ref.parameters()), "strategy"));
        } catch (IllegalArgumentException e) {
            faults.add(Fault.at(place, whose + "strategy '" + ref.id() + "': " + e.getMessage()));
            return Optional.empty();
        } catch (RuntimeException e) {
            throw new StrategyException(
                    "strategy '" + ref.id() + "' on scale '" + scale.id() + "': its provider threw " + e, e);
        }
    }

    /** The instrument that it scores. */
    public Instrument instrument() {
        return instrument;
    }

    /**
     * The scores of a batch.
     *
     * @throws IllegalArgumentException if the responses are to another instrument, or another version of it
     * @throws StrategyException if a strategy breaks its contract
     */
    public Scores score(Responses responses) {
        checkSame(responses.instrument());
        return BatchScoring.score(plans, responses);
    }

    /**
     * The scores of one person's response.
     *
     * @throws IllegalArgumentException if the response is to another instrument, or another version of it
     * @throws StrategyException if a strategy breaks its contract
     */
    public ScoreSheet score(Response response) {
        checkSame(response.instrument());
        return RowScoring.score(plans, byPosition, response);
    }

    /** The scores of a survey, scored as they are pulled. Closing them closes the responses. */
    public Batches<Scores> score(Batches<Responses> responses) {
        return responses.map(this::score);
    }

    private void checkSame(Instrument other) {
        if (!instrument.equals(other)) {
            throw new IllegalArgumentException("scorer: compiled for instrument '" + instrument.id() + "' "
                    + instrument.version() + ", but the answers are to '" + other.id() + "' " + other.version()
                    + (instrument.id().equals(other.id())
                                    && instrument.version().equals(other.version())
                            ? ", which differs from it"
                            : ""));
        }
    }
}
