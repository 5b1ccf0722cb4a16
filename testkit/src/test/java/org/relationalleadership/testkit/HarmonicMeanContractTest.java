package org.relationalleadership.testkit;

import java.util.Optional;
import org.relationalleadership.instrument.Range;
import org.relationalleadership.scoring.Answers;
import org.relationalleadership.scoring.ScaleSetting;
import org.relationalleadership.scoring.ScoringStrategy;
import org.relationalleadership.scoring.StrategyProvider;

/** The example of the contract's Javadoc: the strategy of somebody else. */
class HarmonicMeanContractTest implements ScoringStrategyContract {

    private static final class HarmonicMean implements ScoringStrategy {

        private final Optional<Range> range;

        HarmonicMean(ScaleSetting setting) {
            this.range = setting.range();
        }

        @Override
        public double score(Answers answers) {
            double reciprocals = 0;
            double weight = 0;
            while (answers.next()) {
                reciprocals += answers.weight() / answers.value();
                weight += answers.weight();
            }
            return weight / reciprocals;
        }

        @Override
        public Optional<Range> range() {
            return range;
        }
    }

    private static final class HarmonicMeanProvider implements StrategyProvider {

        @Override
        public String id() {
            return "harmonic-mean";
        }

        @Override
        public ScoringStrategy strategy(ScaleSetting setting) {
            if (setting.range().filter(range -> range.min() > 0).isEmpty()) {
                throw new IllegalArgumentException("a harmonic mean needs answers above 0");
            }
            return new HarmonicMean(setting);
        }
    }

    @Override
    public StrategyProvider provider() {
        return new HarmonicMeanProvider();
    }

    @Override
    public AnswerScaleLaw answerScaleLaw() {
        return AnswerScaleLaw.homogeneous(); // twice the answers, twice the score
    }

    @Override
    public TrialScales trialScales() {
        return TrialScales.any().withPositiveAnswers(); // the others are refused
    }
}
