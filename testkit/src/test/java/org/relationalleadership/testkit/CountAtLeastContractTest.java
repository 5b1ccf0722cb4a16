package org.relationalleadership.testkit;

import java.util.List;
import org.relationalleadership.instrument.Parameters;
import org.relationalleadership.scoring.Strategies;
import org.relationalleadership.scoring.StrategyProvider;

class CountAtLeastContractTest implements ScoringStrategyContract {

    @Override
    public StrategyProvider provider() {
        return Strategies.builtIn().provider("count-at-least").orElseThrow();
    }

    @Override
    public List<Parameters> parameters() {
        return List.of(Parameters.none().with("cut", 1), Parameters.none().with("cut", 0.5));
    }

    @Override
    public AnswerScaleLaw answerScaleLaw() {
        return AnswerScaleLaw.invariant().alongWith("cut");
    }

    @Override
    public TrialScales trialScales() {
        return TrialScales.any().withoutWeights();
    }
}
