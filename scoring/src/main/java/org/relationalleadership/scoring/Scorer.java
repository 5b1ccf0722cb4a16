package org.relationalleadership.scoring;

import java.util.List;
import org.relationalleadership.check.Require;
import org.relationalleadership.fault.FaultException;
import org.relationalleadership.instrument.Instrument;
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
    private final boolean isLenient;

    Scorer(Instrument instrument, List<ScalePlan> plans, boolean isLenient) {
        this.instrument = instrument;
        this.isLenient = isLenient;
        this.plans = List.copyOf(plans);
        this.byPosition = new ScalePlan[plans.size()];
        plans.forEach(plan -> byPosition[plan.position] = plan);
    }

    /**
     * A scorer with {@link Strategies#standard()}.
     *
     * @throws FaultException as {@link #of(Instrument, Strategies)}
     * @throws StrategyException if a provider breaks its contract
     */
    public static Scorer of(Instrument instrument) {
        return of(instrument, Strategies.standard());
    }

    /**
     * A scorer with some strategies.
     *
     * @throws FaultException if a scale names a strategy or parameter that is not known, a parameter does not fit, bands do
     *     not cover the range of their scale's scores, or gaps cannot be filled; faults have the place in the instrument,
     *     such as {@code scales[2].strategy.cut}
     * @throws StrategyException if a provider breaks its contract
     */
    public static Scorer of(Instrument instrument, Strategies strategies) {
        return new ScorerCompiler(instrument, strategies).compile();
    }

    /**
     * This scorer, except that a strategy that breaks its contract gives no score, with that as the reason ({@link
     * org.relationalleadership.score.NoScore.Kind#STRATEGY_FAILED}), where this one throws a {@link StrategyException}.
     */
    public Scorer lenient() {
        return new Scorer(instrument, plans, true);
    }

    /** The instrument that it scores. */
    public Instrument instrument() {
        return instrument;
    }

    /**
     * Whether the strategy of a scale gives standard errors.
     *
     * @throws IllegalArgumentException if the instrument has no such scale
     */
    public boolean givesStandardErrors(String scale) {
        int position = instrument.scaleIndex(scale);
        if (position < 0) {
            throw new IllegalArgumentException(
                    "instrument '" + instrument.id() + "': no scale '" + Require.shortened(scale) + "'");
        }
        return byPosition[position].guard.givesStandardErrors();
    }

    /**
     * The scores of a batch.
     *
     * @throws IllegalArgumentException if the responses are to another instrument, or another version of it
     * @throws StrategyException if a strategy breaks its contract, unless this scorer is lenient
     */
    public Scores score(Responses responses) {
        checkSame(responses.instrument());
        return BatchScoring.score(plans, responses, isLenient);
    }

    /**
     * The scores of one person's response.
     *
     * @throws IllegalArgumentException if the response is to another instrument, or another version of it
     * @throws StrategyException if a strategy breaks its contract, unless this scorer is lenient
     */
    public ScoreSheet score(Response response) {
        checkSame(response.instrument());
        return RowScoring.score(plans, byPosition, response, isLenient);
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
