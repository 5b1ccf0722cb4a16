package org.relationalleadership.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.relationalleadership.instrument.Parameters;

class AnswerScaleLawTest {

    private static final Move MOVE = new Move(2, 10);

    /** A score of 3; the answered members weigh 4, all of them 5. */
    static Stream<Arguments> laws() {
        return Stream.of(
                Arguments.of(AnswerScaleLaw.equivariant(), 2 * 3 + 10, "c·f + d"),
                Arguments.of(AnswerScaleLaw.invariant(), 3, "f"),
                Arguments.of(
                        AnswerScaleLaw.sumOfAnswered(), 2 * 3 + 10 * 4, "c·f + d·(weights of the answered members)"),
                Arguments.of(AnswerScaleLaw.sumOfAll(), 2 * 3 + 10 * 5, "c·f + d·(weights of all members)"));
    }

    @ParameterizedTest
    @MethodSource("laws")
    void saysWhatAScoreBecomes(AnswerScaleLaw law, double expected, String formula) {
        assertThat(law.expected(3, MOVE, 4, 5)).isEqualTo(expected);
        assertThat(law)
                .hasToString("when each number x of the answer scale becomes c·x + d, a score f becomes " + formula);
        assertThat(law.saysWhatShiftingDoes()).isTrue();
    }

    @Test
    void aHomogeneousOneSaysNothingOfShifting() {
        AnswerScaleLaw law = AnswerScaleLaw.homogeneous();

        assertThat(law.saysWhatShiftingDoes()).isFalse();
        assertThat(law.expected(3, new Move(2, 0), 4, 5)).isEqualTo(6);
        assertThat(law)
                .hasToString(
                        "when each number x of the answer scale becomes c·x + d, a score f becomes c·f, where d is 0");
    }

    @Test
    void anUndeclaredOneKeepsTheReason() {
        AnswerScaleLaw law = AnswerScaleLaw.undeclared("it takes logarithms");

        assertThat(law.isDeclared()).isFalse();
        assertThat(law).hasToString("nothing is declared of a stretched or shifted answer scale: it takes logarithms");
    }

    @Test
    void parametersOnTheAnswerScaleMoveAlong() {
        AnswerScaleLaw law = AnswerScaleLaw.invariant().alongWith("cut").alongWith("floor", "ceiling");
        Parameters given = Parameters.none().with("cut", 4).with("points", 61).with("ceiling", 5);

        assertThat(law.moved(given, MOVE)).hasToString("{ceiling=20, cut=18, points=61}");
    }

    @Test
    void aMoveIsWrittenAsItsTwoNumbers() {
        assertThat(new Move(0.25, -0.5)).hasToString("c = 0.25, d = -0.5");
    }
}
