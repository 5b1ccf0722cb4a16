package org.relationalleadership.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.check.Numbers;
import org.relationalleadership.check.Require;

/**
 * One figure of evidence: what it is, its number or why there is none, how many it rests on, and how sure it is.
 *
 * <p>The method names the exact definition: alpha from covariances and alpha from correlations are two methods, not one with
 * a footnote. A figure is never without its n. What is odd about it, such as an intraclass correlation below zero, is a flag
 * beside the number, which stays what it was.
 *
 * <p>Immutable and thread-safe.
 */
public final class Estimate {

    private final String method;
    private final double value; // 0 where there is none
    private final @Nullable String why;
    private final long n;
    private final double standardError; // −1 where there is none
    private final @Nullable Interval interval;
    private final List<String> flags;

    private Estimate(
            String method,
            double value,
            @Nullable String why,
            long n,
            double standardError,
            @Nullable Interval interval,
            List<String> flags) {
        this.method = method;
        this.value = value;
        this.why = why;
        this.n = n;
        this.standardError = standardError;
        this.interval = interval;
        this.flags = flags;
    }

    /**
     * A figure; negative zero becomes zero.
     *
     * @param method the id of its definition
     * @param n how many rows, persons, pairs or groups it rests on, as the method says; 0 or more
     * @throws IllegalArgumentException if the method is no id, the value is infinite or not a number, or n is negative
     */
    public static Estimate of(String method, double value, long n) {
        return new Estimate(
                Require.id("method", method), finite(method, value), null, count(method, n), -1, null, List.of());
    }

    /**
     * No figure, and why.
     *
     * @param why for people: what there was and what it would take
     * @throws IllegalArgumentException if the method is no id, the reason is blank, or n is negative
     */
    public static Estimate none(String method, String why, long n) {
        return new Estimate(
                Require.id("method", method),
                0,
                Require.text("estimate '" + method + "': why there is none", why),
                count(method, n),
                -1,
                null,
                List.of());
    }

    /** Texts are made where something is wrong: of tens of thousands of groups that takes longer than their figures. */
    private static double finite(String method, double value) {
        return Double.isFinite(value) ? value + 0.0 : Require.finite("estimate '" + method + "'", value);
    }

    private static long count(String method, long n) {
        if (n < 0) {
            throw new IllegalArgumentException("estimate '" + method + "': n is 0 or more, but was " + n);
        }
        return n;
    }

    /**
     * This figure with its interval.
     *
     * @throws IllegalArgumentException if there is no figure, or it lies outside
     */
    public Estimate withInterval(Interval interval) {
        if (why != null || !interval.contains(value)) {
            throw new IllegalArgumentException("estimate '" + method + "': an interval holds its figure, but was "
                    + interval + (why == null ? " for " + Numbers.text(value) : " without one"));
        }
        return new Estimate(method, value, why, n, standardError, interval, flags);
    }

    /**
     * This figure with its standard error.
     *
     * @param error 0 or more, in units of the figure; negative zero becomes zero
     * @throws IllegalArgumentException if the error is negative, infinite or not a number, or there is no figure
     */
    public Estimate withStandardError(double error) {
        if (why != null || !(Require.finite("standard error", error) >= 0)) {
            throw new IllegalArgumentException("estimate '" + method + "': a standard error is 0 or more and stands "
                    + "beside a figure, but was " + Numbers.text(error) + (why == null ? "" : " without one"));
        }
        return new Estimate(method, value, null, n, error + 0.0, interval, flags);
    }

    /**
     * This figure with something odd about it, told to people; behind the flags it has.
     *
     * @throws IllegalArgumentException if the flag is blank
     */
    public Estimate withFlag(String flag) {
        List<String> more = new ArrayList<>(flags);
        more.add(flag.isBlank() ? Require.text("estimate '" + method + "': flag", flag) : flag);
        return new Estimate(method, value, why, n, standardError, interval, List.copyOf(more));
    }

    /** The id of the exact definition. */
    public String method() {
        return method;
    }

    /** Whether there is a figure. */
    public boolean isPresent() {
        return why == null;
    }

    /**
     * The figure.
     *
     * @throws NoSuchElementException if there is none; ask {@link #isPresent()} first
     */
    public double value() {
        if (why != null) {
            throw new NoSuchElementException("estimate '" + method + "': no figure: " + why);
        }
        return value;
    }

    /** Why there is no figure; empty where there is one. */
    public Optional<String> why() {
        return Optional.ofNullable(why);
    }

    /** How many rows, persons, pairs or groups it rests on, as the method says; 0 or more. */
    public long n() {
        return n;
    }

    /** How far chance alone moves the figure, 0 or more, in its own units; empty where the method does not say. */
    public OptionalDouble standardError() {
        return standardError < 0 ? OptionalDouble.empty() : OptionalDouble.of(standardError);
    }

    /** Where the quantity lies; empty where the method does not say. */
    public Optional<Interval> interval() {
        return Optional.ofNullable(interval);
    }

    /** What is odd about it, for people; mostly nothing. */
    public List<String> flags() {
        return flags;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Estimate that
                && method.equals(that.method)
                && value == that.value
                && Objects.equals(why, that.why)
                && n == that.n
                && standardError == that.standardError
                && Objects.equals(interval, that.interval)
                && flags.equals(that.flags);
    }

    @Override
    public int hashCode() {
        return Objects.hash(method, value, why, n);
    }

    /** For example {@code alpha-raw 0.84, n = 30, 95 % [0.74, 0.92] (feldt)}. */
    @Override
    public String toString() {
        return method + " " + (why == null ? Numbers.text(value) : "none: " + why) + ", n = " + n
                + (standardError < 0 ? "" : ", se " + Numbers.text(standardError))
                + (interval == null ? "" : ", " + interval)
                + (flags.isEmpty() ? "" : ", " + String.join(", ", flags));
    }
}
