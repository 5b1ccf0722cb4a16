package org.relationalleadership.testkit;

import org.relationalleadership.scoring.Strategies;
import org.relationalleadership.scoring.StrategyProvider;

class SumContractTest implements ScoringStrategyContract {

    @Override
    public StrategyProvider provider() {
        return Strategies.builtIn().provider("sum").orElseThrow();
    }

    @Override
    public AnswerScaleLaw answerScaleLaw() {
        return AnswerScaleLaw.sumOfAnswered();
    }
}
