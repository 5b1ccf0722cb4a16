package org.relationalleadership.testkit;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.instrument.Key;
import org.relationalleadership.instrument.Range;
import org.relationalleadership.scoring.Answers;
import org.relationalleadership.scoring.ScaleSetting;
import org.relationalleadership.scoring.ScoringStrategy;
import org.relationalleadership.scoring.StrategyProvider;

/** Means that are wrong in one way each, and declare everything that a right one would. */
final class BrokenStrategies {

    private BrokenStrategies() {}

    /** A strategy that a lambda makes. */
    record Made(String id, Function<ScaleSetting, ScoringStrategy> maker) implements StrategyProvider {

        @Override
        public ScoringStrategy strategy(ScaleSetting setting) {
            return maker.apply(setting);
        }
    }

    /** What the contracts of this file share. */
    abstract static class Broken implements ScoringStrategyContract {

        private final StrategyProvider provider;

        Broken(String id, Function<ScaleSetting, ScoringStrategy> maker) {
            this.provider = new Made(id, maker);
        }

        @Override
        public StrategyProvider provider() {
            return provider;
        }

        @Override
        public AnswerScaleLaw answerScaleLaw() {
            return AnswerScaleLaw.equivariant();
        }

        @Override
        public int cases() {
            return 400;
        }
    }

    /** With the range that a mean has. */
    abstract static class Ranged implements ScoringStrategy {

        private final ScaleSetting setting;

        Ranged(ScaleSetting setting) {
            this.setting = setting;
        }

        @Override
        public Optional<Range> range() {
            return setting.range();
        }
    }

    private static ScoringStrategy ranged(ScaleSetting setting, ScoringStrategy strategy) {
        return new Ranged(setting) {
            @Override
            public double score(Answers answers) {
                return strategy.score(answers);
            }
        };
    }

    private static double mean(Answers answers) {
        answers.rewind();
        double sum = 0;
        double weight = 0;
        while (answers.next()) {
            sum += answers.weight() * answers.value();
            weight += answers.weight();
        }
        return sum / weight;
    }

    /** Nothing is wrong with it. */
    static final class Right extends Broken {
        Right() {
            super("right", setting -> ranged(setting, BrokenStrategies::mean));
        }
    }

    static final class DeclaresHalfItsRange extends Broken {
        DeclaresHalfItsRange() {
            super("half-range", setting -> new ScoringStrategy() {
                @Override
                public double score(Answers answers) {
                    return mean(answers);
                }

                @Override
                public Optional<Range> range() {
                    Range range = setting.range().orElseThrow();
                    return Optional.of(Range.of(range.min(), (range.min() + range.max()) / 2));
                }
            });
        }
    }

    static final class CountsLaterMembersMore extends Broken {
        CountsLaterMembersMore() {
            super(
                    "later-more",
                    setting -> ranged(setting, answers -> {
                        double sum = 0;
                        double weight = 0;
                        while (answers.next()) {
                            double place = answers.position() + 1;
                            sum += place * answers.weight() * answers.value();
                            weight += place * answers.weight();
                        }
                        return sum / weight;
                    }));
        }
    }

    static final class IsUpsideDown extends Broken {
        IsUpsideDown() {
            super("upside-down", setting -> {
                Range range = setting.range().orElseThrow();
                return ranged(setting, answers -> range.reverse(mean(answers)));
            });
        }
    }

    static final class CountsReversedItemsHalf extends Broken {
        CountsReversedItemsHalf() {
            super(
                    "reversed-half",
                    setting -> ranged(setting, answers -> {
                        double sum = 0;
                        double weight = 0;
                        while (answers.next()) {
                            boolean reversed = setting.item(answers.position())
                                            .orElseThrow()
                                            .key()
                                    == Key.REVERSED;
                            double counted = answers.weight() * (reversed ? 0.5 : 1);
                            sum += counted * answers.value();
                            weight += counted;
                        }
                        return sum / weight;
                    }));
        }
    }

    static final class RoundsToWholePoints extends Broken {
        RoundsToWholePoints() {
            super("whole-points", setting -> ranged(setting, answers -> Math.floor(mean(answers))));
        }
    }

    static final class MixesInTheRowBefore extends Broken {
        MixesInTheRowBefore() {
            super("row-before", setting -> new Ranged(setting) {
                private @Nullable Double before;

                @Override
                public double score(Answers answers) {
                    double mean = mean(answers);
                    double mixed = before == null ? mean : (mean + before) / 2;
                    before = mean;
                    return mixed;
                }
            });
        }
    }

    static final class SharesItsScratchSpace extends Broken {
        SharesItsScratchSpace() {
            super("scratch", setting -> new Ranged(setting) {
                private final double[] scratch = new double[2];

                @Override
                public double score(Answers answers) {
                    scratch[0] = 0;
                    scratch[1] = 0;
                    while (answers.next()) {
                        scratch[0] += answers.weight() * answers.value();
                        scratch[1] += answers.weight();
                    }
                    return scratch[0] / scratch[1];
                }
            });
        }
    }

    /** A batch uses its two cursors in turn, a row has one of its own. */
    static final class KnowsTheCursorsOfABatch extends Broken {
        KnowsTheCursorsOfABatch() {
            super("knows-cursors", setting -> new Ranged(setting) {
                private @Nullable Answers last;
                private @Nullable Answers lastButOne;

                @Override
                @SuppressWarnings("ReferenceEquality") // the trick
                public double score(Answers answers) {
                    boolean known = answers == last || answers == lastButOne;
                    lastButOne = last;
                    last = answers;
                    answers.next();
                    return known ? answers.value() : mean(answers);
                }
            });
        }
    }

    static final class KeepsTheCursor extends Broken {
        KeepsTheCursor() {
            super("keeps-cursor", setting -> new Ranged(setting) {
                private @Nullable Answers kept;

                @Override
                public double score(Answers answers) {
                    Answers used = kept == null ? answers : kept;
                    kept = used;
                    return mean(used);
                }
            });
        }
    }

    static final class ThrowsOnThreeAnswers extends Broken {
        ThrowsOnThreeAnswers() {
            super(
                    "throws",
                    setting -> ranged(setting, answers -> {
                        if (answers.count() == 3) {
                            throw new IllegalStateException("three answers");
                        }
                        return mean(answers);
                    }));
        }
    }

    static final class ReturnsNoNumberForOneAnswer extends Broken {
        ReturnsNoNumberForOneAnswer() {
            super("no-number", setting -> ranged(setting, answers -> answers.count() == 1 ? 0.0 / 0.0 : mean(answers)));
        }
    }

    static final class ReturnsInfinityForTwoAnswers extends Broken {
        ReturnsInfinityForTwoAnswers() {
            super("infinity", setting -> ranged(setting, answers -> answers.count() == 2 ? 1 / 0.0 : mean(answers)));
        }
    }

    static final class GivesErrorsWithoutSayingSo extends Broken {
        GivesErrorsWithoutSayingSo() {
            super(
                    "silent-errors",
                    setting -> ranged(
                            setting,
                            answers -> answers.count() > 4 ? answers.estimate(mean(answers), 1) : mean(answers)));
        }
    }

    static final class CannotExplainItself extends Broken {
        CannotExplainItself() {
            super("unexplained", setting -> new Ranged(setting) {
                @Override
                public double score(Answers answers) {
                    return mean(answers);
                }

                @Override
                public String arithmetic(Answers answers) {
                    throw new UnsupportedOperationException("no words");
                }
            });
        }
    }

    static final class CannotBeMade extends Broken {
        CannotBeMade() {
            super("cannot-be-made", setting -> {
                throw new IllegalStateException("not today");
            });
        }
    }

    static final class RefusesEveryScale extends Broken {
        RefusesEveryScale() {
            super("refuses", setting -> {
                throw new IllegalArgumentException("takes scales of nine members, but was another");
            });
        }
    }

    static final class DeclinesEverything extends Broken {
        DeclinesEverything() {
            super("declines", setting -> ranged(setting, answers -> answers.decline("not today")));
        }
    }

    /** Nothing is wrong with it either, but it says little about itself. */
    static final class DeclaresNothing implements ScoringStrategyContract {

        @Override
        public StrategyProvider provider() {
            return new Made("silent", setting -> BrokenStrategies::mean);
        }

        @Override
        public boolean isSymmetric() {
            return false;
        }

        @Override
        public boolean isMonotone() {
            return false;
        }

        @Override
        public int cases() {
            return 100;
        }
    }
}
