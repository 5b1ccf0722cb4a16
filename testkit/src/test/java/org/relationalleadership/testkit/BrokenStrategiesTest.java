package org.relationalleadership.testkit;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;
import org.relationalleadership.testkit.BrokenStrategies.CannotBeMade;
import org.relationalleadership.testkit.BrokenStrategies.CannotExplainItself;
import org.relationalleadership.testkit.BrokenStrategies.CountsLaterMembersMore;
import org.relationalleadership.testkit.BrokenStrategies.CountsReversedItemsHalf;
import org.relationalleadership.testkit.BrokenStrategies.DeclaresHalfItsRange;
import org.relationalleadership.testkit.BrokenStrategies.DeclaresNothing;
import org.relationalleadership.testkit.BrokenStrategies.DeclinesEverything;
import org.relationalleadership.testkit.BrokenStrategies.GivesErrorsWithoutSayingSo;
import org.relationalleadership.testkit.BrokenStrategies.IsUpsideDown;
import org.relationalleadership.testkit.BrokenStrategies.KeepsTheCursor;
import org.relationalleadership.testkit.BrokenStrategies.KnowsTheCursorsOfABatch;
import org.relationalleadership.testkit.BrokenStrategies.MixesInTheRowBefore;
import org.relationalleadership.testkit.BrokenStrategies.RefusesEveryScale;
import org.relationalleadership.testkit.BrokenStrategies.ReturnsInfinityForTwoAnswers;
import org.relationalleadership.testkit.BrokenStrategies.ReturnsNoNumberForOneAnswer;
import org.relationalleadership.testkit.BrokenStrategies.Right;
import org.relationalleadership.testkit.BrokenStrategies.RoundsToWholePoints;
import org.relationalleadership.testkit.BrokenStrategies.SharesItsScratchSpace;
import org.relationalleadership.testkit.BrokenStrategies.ThrowsOnThreeAnswers;

/** Each broken strategy fails the law that it breaks, and no other. */
class BrokenStrategiesTest {

    private static final int LAWS = 9;

    static Stream<Arguments> broken() {
        return Stream.of(
                arguments(DeclaresHalfItsRange.class, "scoresLieInTheDeclaredRange"),
                arguments(CountsLaterMembersMore.class, "theOrderOfMembersDoesNotMatter"),
                arguments(IsUpsideDown.class, "raisingAnAnswerNeverLowersTheScore"),
                arguments(CountsReversedItemsHalf.class, "aReversedItemMirrorsAForwardOne"),
                arguments(RoundsToWholePoints.class, "stretchingAndShiftingTheAnswerScaleDoesWhatIsDeclared"),
                arguments(KnowsTheCursorsOfABatch.class, "aBatchScoresAsItsRowsDo"),
                arguments(SharesItsScratchSpace.class, "threadsMayShareAScorer"),
                arguments(ThrowsOnThreeAnswers.class, "keepsItsContract"),
                arguments(ReturnsNoNumberForOneAnswer.class, "keepsItsContract"),
                arguments(ReturnsInfinityForTwoAnswers.class, "keepsItsContract"),
                arguments(GivesErrorsWithoutSayingSo.class, "keepsItsContract"),
                arguments(CannotExplainItself.class, "keepsItsContract"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void failsTheLawThatItBreaksAndPassesAllOthers(Class<?> contract, String law) {
        Events tests = run(contract);

        assertThat(failures(tests)).containsOnlyKeys(law);
        assertThat(tests.succeeded().count()).isEqualTo(LAWS - 1);
    }

    /** What keeps something from row to row cannot be tried on threads. */
    static Stream<Arguments> brokenFromRowToRow() {
        return Stream.of(
                arguments(MixesInTheRowBefore.class, "noRowChangesTheScoreOfAnother"),
                arguments(KeepsTheCursor.class, "keepsItsContract"));
    }

    @ParameterizedTest
    @MethodSource("brokenFromRowToRow")
    void isNotTriedOnThreadsWhereOneThreadIsEnoughToBreakIt(Class<?> contract, String law) {
        Events tests = run(contract);

        assertThat(failures(tests)).containsOnlyKeys(law);
        assertThat(aborts(tests)).containsOnlyKeys("threadsMayShareAScorer");
        assertThat(tests.succeeded().count()).isEqualTo(LAWS - 2);
    }

    @Test
    void aRightStrategyPassesAllLaws() {
        Events tests = run(Right.class);

        assertThat(tests.succeeded().count()).isEqualTo(LAWS);
    }

    @Test
    void lawsThatAreNotDeclaredAreAbortedWithTheReason() {
        Events tests = run(DeclaresNothing.class);

        assertThat(failures(tests)).isEmpty();
        assertThat(aborts(tests))
                .containsOnly(
                        Map.entry(
                                "scoresLieInTheDeclaredRange",
                                "strategy 'silent' was not held to the law that scores lie in the declared range: the "
                                        + "strategy declares no range"),
                        Map.entry(
                                "theOrderOfMembersDoesNotMatter",
                                "Assumption failed: not tried: isSymmetric() is false"),
                        Map.entry(
                                "raisingAnAnswerNeverLowersTheScore",
                                "Assumption failed: not tried: isMonotone() is false"),
                        Map.entry(
                                "aReversedItemMirrorsAForwardOne",
                                "Assumption failed: not tried: isMonotone() is false"),
                        Map.entry(
                                "stretchingAndShiftingTheAnswerScaleDoesWhatIsDeclared",
                                "Assumption failed: not tried: answerScaleLaw() does not say what a score becomes"));
    }

    @Test
    void aStrategyThatCannotBeMadeFailsItsContractAndIsTriedNoFurther() {
        Events tests = run(CannotBeMade.class);

        assertThat(failures(tests)).containsOnlyKeys("keepsItsContract");
        assertThat(failures(tests).get("keepsItsContract"))
                .contains("strategy 'cannot-be-made' on scale 'scale': its provider threw "
                        + "java.lang.IllegalStateException: not today");
        assertThat(aborts(tests)).hasSize(LAWS - 1);
        assertThat(aborts(tests).get("theOrderOfMembersDoesNotMatter"))
                .isEqualTo(
                        "strategy 'cannot-be-made' was not held to the law that the order of members does not matter: "
                                + "strategy 'cannot-be-made' on scale 'scale': its provider threw "
                                + "java.lang.IllegalStateException: not today, at CannotBeMade; see keepsItsContract");
    }

    @Test
    void aStrategyThatTakesTooFewOfTheScalesFails() {
        Map<String, String> failures = failures(run(RefusesEveryScale.class));

        assertThat(failures).hasSize(LAWS);
        assertThat(failures.get("theOrderOfMembersDoesNotMatter")).isEqualTo("""
                        strategy 'refuses' was not held to the law that the order of members does not matter: of 400 \
                        cases, at least one in 4 must be comparable, but were 0; trialScales() can be fitted to what the \
                        strategy takes
                          356 scales were refused, the last one: scales[0].strategy: scale 'scale': strategy 'refuses': \
                        takes scales of nine members, but was another
                          44 had no score to compare, the last one: there was nothing to compare it with""");
    }

    @Test
    void aStrategyThatScoresTooFewOfTheCasesFails() {
        Map<String, String> failures = failures(run(DeclinesEverything.class));

        assertThat(failures).hasSize(LAWS);
        assertThat(failures.get("aBatchScoresAsItsRowsDo")).isEqualTo("""
                        strategy 'declines' was not held to the law that a batch scores as its rows do, wherever it is \
                        cut: of 400 cases, at least one in 4 must be comparable, but were 0; trialScales() can be fitted \
                        to what the strategy takes
                          400 had no score to compare, the last one: not today""");
    }

    @Test
    void theMessageShowsTheSmallestCaseOfAnOrderThatMatters() {
        assertThat(failures(run(CountsLaterMembersMore.class)).get("theOrderOfMembersDoesNotMatter"))
                .isEqualTo("""
                        strategy 'later-more' breaks the law: the order of members does not matter

                        scale: answered all
                          m1  forward, weight 1, one of -2, -1, 0, 1, 2
                          m2  forward, weight 1, one of -2, -1, 0, 1, 2
                        answers:
                          m1 -2, m2 -1
                        found:
                          in the order m1, m2: -1.3333333333333333
                          in the order m2, m1: -1.6666666666666667
                        rule: both are the same, up to 0.000000001, or that share of the larger above 1

                        The smallest case found; the first was case 1 of 400 with seed 20260101.""");
    }

    @Test
    void theMessageShowsTheSmallestCaseOfARowThatChangesAnother() {
        assertThat(failures(run(MixesInTheRowBefore.class)).get("noRowChangesTheScoreOfAnother"))
                .isEqualTo("""
                        strategy 'row-before' breaks the law: a row scores the same, whichever rows were scored before

                        scale: answered all
                          m1  forward, weight 1, one of 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
                        answers, row by row:
                          m1 0
                          m1 1
                        found:
                          row 2 by itself: 1
                          row 2 after row 1: 0.5
                        rule: both are equal, bit for bit

                        The smallest case found; the first was case 1 of 400 with seed 20260101.""");
    }

    @Test
    void theMessageShowsWhatAStretchedAnswerScaleShouldGive() {
        assertThat(failures(run(RoundsToWholePoints.class))
                        .get("stretchingAndShiftingTheAnswerScaleDoesWhatIsDeclared"))
                .isEqualTo("""
                        strategy 'whole-points' breaks the law: stretching and shifting the answer scale does to the \
                        score what is declared

                        scale: answered all
                          m1  forward, weight 1, -1 to 1
                        answers:
                          m1 1
                        found:
                          on the answer scales as they stand: 1
                          with each number x become c·x + d: 0
                        rule: when each number x of the answer scale becomes c·x + d, a score f becomes c·f + d; with \
                        c = 0.5, d = 0 the second is 0.5, up to 0.000000001, or that share of the larger above 1

                        The smallest case found; the first was case 2 of 400 with seed 20260101.""");
    }

    @Test
    void theMessageShowsWhatTheGuardFound() {
        assertThat(failures(run(ThrowsOnThreeAnswers.class)).get("keepsItsContract"))
                .isEqualTo("""
                        strategy 'throws' breaks the law: it throws nothing, declines where it has no finite number, \
                        and does not keep the answers

                        scale: answered all
                          m1  forward, weight 1, 1 to 5
                          m2  forward, weight 1, 1 to 5
                          m3  forward, weight 1, 1 to 5
                        answers:
                          m1 1, m2 1, m3 1
                        found:
                          the engine's guard: strategy 'throws' on scale 'scale', row 1: threw \
                        java.lang.IllegalStateException, at ThrowsOnThreeAnswers: three answers
                        rule: a strategy keeps the contract of ScoringStrategy

                        The smallest case found; the first was case 8 of 400 with seed 20260101.""");
    }

    private static Events run(Class<?> contract) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(contract))
                .execute()
                .testEvents();
    }

    private static Map<String, String> failures(Events tests) {
        return messages(tests.failed());
    }

    private static Map<String, String> aborts(Events tests) {
        return messages(tests.aborted());
    }

    /** By name of the test method. */
    private static Map<String, String> messages(Events events) {
        return events.stream()
                .collect(toMap(
                        event -> event.getTestDescriptor().getDisplayName().replace("()", ""),
                        BrokenStrategiesTest::message));
    }

    // A method and a line, which change with the compiler and with every edit.
    private static final String PLACE =
            "at [a-z.]+BrokenStrategies\\$(\\w+)\\.[^ (]+\\(BrokenStrategies\\.java:\\d+\\)";

    private static String message(Event event) {
        return event.getRequiredPayload(TestExecutionResult.class)
                .getThrowable()
                .map(Throwable::getMessage)
                .map(message -> message.replaceAll(PLACE, "at $1"))
                .orElse("");
    }
}
