package org.relationalleadership.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.relationalleadership.instrument.Parameters;

/**
 * What becomes of a score when every answer scale is stretched and shifted: when each number x on it, its ends, options
 * and answers, becomes c·x + d, with c above 0.
 *
 * <p>The same attitude on a scale of 0 to 4 and on one of 1 to 5 differs by such a change alone. A strategy that says what
 * it does then can be held to it, and its scores can be compared between forms of a survey. Below, f is the score before,
 * w are the weights of members.
 *
 * <table>
 * <caption>Laws</caption>
 * <tr><th>law</th><th>the score becomes</th><th>for example</th></tr>
 * <tr><td>{@link #equivariant()}</td><td>c·f + d</td><td>mean, median, minimum</td></tr>
 * <tr><td>{@link #homogeneous()}</td><td>c·f, and of d nothing is said</td><td>geometric mean</td></tr>
 * <tr><td>{@link #invariant()}</td><td>f</td><td>percent of maximum, share of high answers</td></tr>
 * <tr><td>{@link #sumOfAnswered()}</td><td>c·f + d·Σw, of the answered members</td><td>sum</td></tr>
 * <tr><td>{@link #sumOfAll()}</td><td>c·f + d·Σw, of all members</td><td>sum that makes up for absent answers</td></tr>
 * <tr><td>{@link #undeclared(String)}</td><td>anything</td><td></td></tr>
 * </table>
 *
 * <p>Members that an answer policy fills with the mean of the others count as answered. Immutable and thread-safe.
 */
public final class AnswerScaleLaw {

    private enum Kind {
        EQUIVARIANT("c·f + d"),
        HOMOGENEOUS("c·f, where d is 0"),
        INVARIANT("f"),
        SUM_OF_ANSWERED("c·f + d·(weights of the answered members)"),
        SUM_OF_ALL("c·f + d·(weights of all members)"),
        UNDECLARED("");

        private final String formula;

        Kind(String formula) {
            this.formula = formula;
        }
    }

    private final Kind kind;
    private final String why;
    private final List<String> moved; // names of parameters

    private AnswerScaleLaw(Kind kind, String why, List<String> moved) {
        this.kind = kind;
        this.why = why;
        this.moved = List.copyOf(moved);
    }

    private static AnswerScaleLaw of(Kind kind) {
        return new AnswerScaleLaw(kind, "", List.of());
    }

    /** The score is on the answer scale and moves with it: c·f + d. */
    public static AnswerScaleLaw equivariant() {
        return of(Kind.EQUIVARIANT);
    }

    /** The score is stretched with the answer scale: c·f. Only stretching is tried, not shifting. */
    public static AnswerScaleLaw homogeneous() {
        return of(Kind.HOMOGENEOUS);
    }

    /** The score does not depend on which numbers the answer scale has: f. */
    public static AnswerScaleLaw invariant() {
        return of(Kind.INVARIANT);
    }

    /** The score adds up what was answered: c·f + d times the weights of the answered members. */
    public static AnswerScaleLaw sumOfAnswered() {
        return of(Kind.SUM_OF_ANSWERED);
    }

    /** The score stands for the sum over all members, answered or not: c·f + d times the weights of all. */
    public static AnswerScaleLaw sumOfAll() {
        return of(Kind.SUM_OF_ALL);
    }

    /**
     * Nothing is declared, and nothing tried: the test is reported as aborted, never as passed.
     *
     * @param why the reason, told in that report, for example {@code "it takes logarithms"}
     */
    public static AnswerScaleLaw undeclared(String why) {
        return new AnswerScaleLaw(Kind.UNDECLARED, Objects.requireNonNull(why, "why"), List.of());
    }

    /**
     * This law, where some parameters are numbers on the answer scale, such as the cut of a top box, and are stretched and
     * shifted with it. A parameter that is not given is left alone.
     */
    public AnswerScaleLaw alongWith(String... parameters) {
        List<String> more = new ArrayList<>(moved);
        more.addAll(List.of(parameters));
        return new AnswerScaleLaw(kind, why, more);
    }

    boolean isDeclared() {
        return kind != Kind.UNDECLARED;
    }

    String why() {
        return why;
    }

    boolean saysWhatShiftingDoes() {
        return kind != Kind.HOMOGENEOUS;
    }

    /** The score that is due after a move. */
    double expected(double score, Move move, double answeredWeight, double weight) {
        return switch (kind) {
            case EQUIVARIANT, HOMOGENEOUS -> move.of(score);
            case SUM_OF_ANSWERED -> move.factor() * score + move.shift() * answeredWeight;
            case SUM_OF_ALL -> move.factor() * score + move.shift() * weight;
            case INVARIANT, UNDECLARED -> score;
        };
    }

    Parameters moved(Parameters parameters, Move move) {
        Parameters result = parameters;
        for (String name : moved) {
            double number = parameters.number(name).orElse(Double.NaN);
            result = Double.isNaN(number) ? result : result.with(name, move.of(number));
        }
        return result;
    }

    /** The law as a formula, for a message. */
    @Override
    public String toString() {
        return isDeclared()
                ? "when each number x of the answer scale becomes c·x + d, a score f becomes " + kind.formula
                : "nothing is declared of a stretched or shifted answer scale: " + why;
    }
}
