package org.relationalleadership.testkit;

import org.relationalleadership.scoring.Strategies;
import org.relationalleadership.scoring.StrategyProvider;

class MedianContractTest implements ScoringStrategyContract {

    @Override
    public StrategyProvider provider() {
        return Strategies.builtIn().provider("median").orElseThrow();
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
