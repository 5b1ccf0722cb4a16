package org.relationalleadership.testkit;

import org.relationalleadership.scoring.Strategies;
import org.relationalleadership.scoring.StrategyProvider;

class GeometricMeanContractTest implements ScoringStrategyContract {

    @Override
    public StrategyProvider provider() {
        return Strategies.builtIn().provider("geometric-mean").orElseThrow();
    }

    @Override
    public AnswerScaleLaw answerScaleLaw() {
        return AnswerScaleLaw.homogeneous();
    }
}
