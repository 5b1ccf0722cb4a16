package org.relationalleadership.testkit;

import java.util.List;
import org.relationalleadership.instrument.Parameters;
import org.relationalleadership.scoring.Strategies;
import org.relationalleadership.scoring.StrategyProvider;

class GradedResponseContractTest implements ScoringStrategyContract {

    @Override
    public StrategyProvider provider() {
        return Strategies.builtIn().provider("graded-response").orElseThrow();
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
        return TrialScales.any().withoutWeights().withOptionsOnly().withItemParameters();
    }

    /** Fewer than elsewhere: a scorer takes its time to find the range of the estimates. */
    @Override
    public int cases() {
        return 900;
    }
}
