package org.relationalleadership.testkit;

import java.util.List;
import java.util.random.RandomGenerator;
import org.relationalleadership.instrument.ItemParameters;
import org.relationalleadership.instrument.Parameters;
import org.relationalleadership.scoring.Strategies;
import org.relationalleadership.scoring.StrategyProvider;

class PartialCreditContractTest implements ScoringStrategyContract {

    @Override
    public StrategyProvider provider() {
        return Strategies.builtIn().provider("partial-credit").orElseThrow();
    }

    @Override
    public List<Parameters> parameters() {
        return List.of(
                Parameters.none(),
                Parameters.none().with("estimate", "map"),
                Parameters.none().with("estimate", "wle"));
    }

    @Override
    public AnswerScaleLaw answerScaleLaw() {
        return AnswerScaleLaw.invariant();
    }

    @Override
    public TrialScales trialScales() {
        return TrialScales.any()
                .withoutWeights()
                .withOptionsOnly()
                .withItemParameters(PartialCreditContractTest::inAnyOrder);
    }

    /** Steps need not ascend. */
    private static ItemParameters inAnyOrder(RandomGenerator random, int options) {
        List<Double> steps = random.doubles(options - 1, -2, 2).boxed().toList();
        return new ItemParameters(random.nextDouble(0.5, 2.5), steps);
    }

    /** Fewer than elsewhere: a scorer takes its time to find the range of the estimates. */
    @Override
    public int cases() {
        return 900;
    }
}
