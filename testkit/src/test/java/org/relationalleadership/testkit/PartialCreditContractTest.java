package org.relationalleadership.testkit;

import java.util.List;
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
        return TrialScales.any().withoutWeights().withOptionsOnly().withItemParameters();
    }
}
