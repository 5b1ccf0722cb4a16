package org.example.trimmed;

import org.relationalleadership.scoring.StrategyProvider;
import org.relationalleadership.testkit.AnswerScaleLaw;
import org.relationalleadership.testkit.ScoringStrategyContract;
import org.relationalleadership.testkit.TrialScales;

/** The laws of strategies, each tried on thousands of made-up scales. */
class TrimmedMeanContractTest implements ScoringStrategyContract {

    @Override
    public StrategyProvider provider() {
        return new TrimmedMeanProvider();
    }

    /** Twice the answers are twice the score, and three more are three more. */
    @Override
    public AnswerScaleLaw answerScaleLaw() {
        return AnswerScaleLaw.equivariant();
    }

    @Override
    public TrialScales trialScales() {
        return TrialScales.any().withoutWeights();
    }
}
