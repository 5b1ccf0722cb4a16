package org.relationalleadership.testkit;

import org.relationalleadership.scoring.Strategies;
import org.relationalleadership.scoring.StrategyProvider;

class MinimumContractTest implements ScoringStrategyContract {

    @Override
    public StrategyProvider provider() {
        return Strategies.builtIn().provider("minimum").orElseThrow();
    }

    @Override
    public AnswerScaleLaw answerScaleLaw() {
        return AnswerScaleLaw.equivariant();
    }

    @Override
    public TrialScales trialScales() {
        return TrialScales.any().withoutWeights();
    }
}
