package org.relationalleadership.testkit;

import org.relationalleadership.scoring.Strategies;
import org.relationalleadership.scoring.StrategyProvider;

class MeanContractTest implements ScoringStrategyContract {

    @Override
    public StrategyProvider provider() {
        return Strategies.builtIn().provider("mean").orElseThrow();
    }

    @Override
    public AnswerScaleLaw answerScaleLaw() {
        return AnswerScaleLaw.equivariant();
    }
}
