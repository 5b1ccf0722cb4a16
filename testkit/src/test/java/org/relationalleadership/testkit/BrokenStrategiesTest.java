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
        assertThat(aborts(tests).get("theOrderOfMembersDoesNotMatter")).isEqualTo("");
    }

    @Test
    void aStrategyThatTakesTooFewOfTheScalesFails() {
        Map<String, String> failures = failures(run(RefusesEveryScale.class));

        assertThat(failures).hasSize(LAWS);
        assertThat(failures.get("theOrderOfMembersDoesNotMatter")).isEqualTo("");
    }

    @Test
    void aStrategyThatScoresTooFewOfTheCasesFails() {
        Map<String, String> failures = failures(run(DeclinesEverything.class));

        assertThat(failures).hasSize(LAWS);
        assertThat(failures.get("aBatchScoresAsItsRowsDo")).isEqualTo("");
    }

    @Test
    void theMessageShowsTheSmallestCaseOfAnOrderThatMatters() {
        assertThat(failures(run(CountsLaterMembersMore.class)).get("theOrderOfMembersDoesNotMatter"))
                .isEqualTo("");
    }

    @Test
    void theMessageShowsTheSmallestCaseOfARowThatChangesAnother() {
        assertThat(failures(run(MixesInTheRowBefore.class)).get("noRowChangesTheScoreOfAnother"))
                .isEqualTo("");
    }

    @Test
    void theMessageShowsWhatAStretchedAnswerScaleShouldGive() {
        assertThat(failures(run(RoundsToWholePoints.class)).get("stretchingAndShiftingTheAnswerScaleDoesWhatIsDeclared"))
                .isEqualTo("");
    }

    @Test
    void theMessageShowsWhatTheGuardFound() {
        assertThat(failures(run(ThrowsOnThreeAnswers.class)).get("keepsItsContract"))
                .isEqualTo("");
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

    private static String message(Event event) {
        return event.getRequiredPayload(TestExecutionResult.class)
                .getThrowable()
                .map(Throwable::getMessage)
                .orElse("");
    }
}
