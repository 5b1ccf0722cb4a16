package org.relationalleadership.testkit;

import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.relationalleadership.instrument.Parameters;
import org.relationalleadership.scoring.StrategyProvider;

/**
 * The laws of scoring strategies as ready-made tests: a test class that implements this interface has each law tried on
 * thousands of made-up scales and answers.
 *
 * <pre>{@code
 * class HarmonicMeanContractTest implements ScoringStrategyContract {
 *
 *     @Override
 *     public StrategyProvider provider() {
 *         return new HarmonicMeanProvider();
 *     }
 *
 *     @Override
 *     public AnswerScaleLaw answerScaleLaw() {
 *         return AnswerScaleLaw.homogeneous(); // twice the answers, twice the score
 *     }
 *
 *     @Override
 *     public TrialScales trialScales() {
 *         return TrialScales.any().withPositiveAnswers(); // the others are refused or declined
 *     }
 * }
 * }</pre>
 *
 * <p>Some laws hold for every strategy: it keeps the contract of {@link org.relationalleadership.scoring.ScoringStrategy},
 * stays in the range it declares, scores a batch as its rows, keeps nothing between calls, and may be shared by threads.
 * The others hold where they are declared: {@link #isSymmetric()}, {@link #isMonotone()}, {@link #answerScaleLaw()}. A law
 * that is not declared is not tried, and its test is reported as aborted, with the reason.
 *
 * <p>Scales and answers are drawn at random from a fixed {@link #seed()}, so that a run can be repeated. Where a law is
 * broken, simpler cases are searched for one that breaks it too, and the smallest that is found is printed, with what came
 * of it and the rule. A scale that the strategy refuses, and answers that it declines, are passed over; where fewer than
 * one case in four is left to compare, the test fails and says why. Races between threads show by chance alone: a
 * strategy that passes is not proved free of them.
 *
 * <p>Scorers are made anew for each case. Where the strategy breaks its contract, {@link #keepsItsContract()} fails, and
 * the other laws are tried on what is left, or reported as aborted.
 *
 * <p>Needs JUnit Jupiter on the class path or module path of the tests.
 */
public interface ScoringStrategyContract {

    /** The provider of the strategy that is tried; for each call the same, or an equal one. */
    StrategyProvider provider();

    /**
     * The parameters to try it with, at least one set; by default none are given, so that the declared defaults hold. The
     * cases are shared out among them.
     */
    default List<Parameters> parameters() {
        return List.of(Parameters.none());
    }

    /** Whether the order of the members makes no difference; true by default. */
    default boolean isSymmetric() {
        return true;
    }

    /**
     * Whether a higher answer to a forward item never lowers the score and one to a reversed item never raises it, and
     * whether reversal mirrors the answer scale; true by default.
     */
    default boolean isMonotone() {
        return true;
    }

    /** What stretching and shifting the answer scale does to the score; undeclared by default. */
    default AnswerScaleLaw answerScaleLaw() {
        return AnswerScaleLaw.undeclared("answerScaleLaw() does not say what a score becomes");
    }

    /** The scales that it takes; of every kind by default. */
    default TrialScales trialScales() {
        return TrialScales.any();
    }

    /** How many cases each law is tried on, 1 or more; 2000 by default. Threads are tried on one in a hundred of them. */
    default int cases() {
        return 2000;
    }

    /** Where the random numbers start; a fixed number by default. */
    default long seed() {
        return 20_260_101;
    }

    /**
     * How far two scores that should be the same may differ, as a share of the larger one, or of 1 where both are below
     * that; 1e-9 by default, which is room for rounding. Batches and rows must be equal bit for bit all the same.
     */
    default double tolerance() {
        return 1e-9;
    }

    /** It throws nothing, declines where it has no finite number, and does not keep the answers beyond the call. */
    @Test
    default void keepsItsContract() {
        Trials.hold(new GuardLaw(), this);
    }

    /** Scores lie in the range that the strategy declares; aborted where it declares none. */
    @Test
    default void scoresLieInTheDeclaredRange() {
        Trials.hold(new RangeLaw(), this);
    }

    /** The order of the members makes no difference; aborted where it is not declared symmetric. */
    @Test
    default void theOrderOfMembersDoesNotMatter() {
        Assumptions.assumeTrue(isSymmetric(), "not tried: isSymmetric() is false");
        Trials.hold(new OrderLaw(), this);
    }

    /**
     * Raising an answer never lowers the score, and never raises it where the item is reversed; aborted where it is not
     * declared monotone.
     */
    @Test
    default void raisingAnAnswerNeverLowersTheScore() {
        Assumptions.assumeTrue(isMonotone(), "not tried: isMonotone() is false");
        Trials.hold(new MonotoneLaw(), this);
    }

    /**
     * A reversed item that is answered min + max − x scores as the forward one that is answered x; aborted where it is not
     * declared monotone.
     */
    @Test
    default void aReversedItemMirrorsAForwardOne() {
        Assumptions.assumeTrue(isMonotone(), "not tried: isMonotone() is false");
        Trials.hold(new MirrorLaw(), this);
    }

    /** Stretching and shifting the answer scale does to the score what is declared; aborted where nothing is. */
    @Test
    default void stretchingAndShiftingTheAnswerScaleDoesWhatIsDeclared() {
        AnswerScaleLaw law = answerScaleLaw();
        Assumptions.assumeTrue(law.isDeclared(), "not tried: " + law.why());
        Trials.hold(new MoveLaw(law), this);
    }

    /** A batch scores as its rows do, bit for bit, wherever it is cut. */
    @Test
    default void aBatchScoresAsItsRowsDo() {
        Trials.hold(new BatchLaw(), this);
    }

    /** A row scores the same, whichever rows were scored before it. */
    @Test
    default void noRowChangesTheScoreOfAnother() {
        Trials.hold(new StateLaw(), this);
    }

    /** Threads that share a scorer get the scores of one thread. */
    @Test
    default void threadsMayShareAScorer() {
        Trials.hold(new ThreadLaw(), this);
    }
}
