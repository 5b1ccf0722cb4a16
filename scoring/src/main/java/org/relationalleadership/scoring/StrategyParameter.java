package org.relationalleadership.scoring;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.check.Numbers;
import org.relationalleadership.check.Require;
import org.relationalleadership.fault.NearMiss;
import org.relationalleadership.instrument.Parameters;
import org.relationalleadership.instrument.Range;

/**
 * A parameter that a strategy takes: its name, its type, what it may be, and what it is where an instrument says nothing.
 *
 * <pre>{@code
 * StrategyParameter.number("cut")                                     // needed, any finite number
 * StrategyParameter.whole("points", 3, 1001).withDefault(61)          // a whole number, both ends included
 * StrategyParameter.choice("estimate", "eap", "map", "wle").withDefault("eap")
 * }</pre>
 *
 * <p>Not to be confused with {@link Parameters}, the values that an instrument gives. A value that does not fit is a fault
 * of the instrument, told with its place, before the strategy sees it. Immutable and thread-safe.
 */
public final class StrategyParameter {

    private enum Type {
        NUMBER,
        WHOLE,
        CHOICE,
        FLAG
    }

    private final String name;
    private final Type type;
    private final @Nullable Range range;
    private final List<String> choices;
    private final @Nullable Object value; // the default: Double, String or Boolean; null where it is needed

    private StrategyParameter(
            String name, Type type, @Nullable Range range, List<String> choices, @Nullable Object value) {
        this.name = Require.id("parameter", name);
        this.type = type;
        this.range = range;
        this.choices = choices;
        this.value = value;
    }

    /**
     * A number, any finite one.
     *
     * @throws IllegalArgumentException if the name is no id
     */
    public static StrategyParameter number(String name) {
        return new StrategyParameter(name, Type.NUMBER, null, List.of(), null);
    }

    /**
     * A number from a lowest to a highest one, both included.
     *
     * @throws IllegalArgumentException if the name is no id, or the ends are no range
     */
    public static StrategyParameter number(String name, double lowest, double highest) {
        return new StrategyParameter(name, Type.NUMBER, Range.of(lowest, highest), List.of(), null);
    }

    /**
     * A whole number from a lowest to a highest one, both included.
     *
     * @throws IllegalArgumentException if the name is no id, or the ends are no range
     */
    public static StrategyParameter whole(String name, int lowest, int highest) {
        return new StrategyParameter(name, Type.WHOLE, Range.of(lowest, highest), List.of(), null);
    }

    /**
     * One of some words.
     *
     * @throws IllegalArgumentException if the name is no id, or there is no word
     */
    public static StrategyParameter choice(String name, String... words) {
        if (words.length == 0) {
            throw new IllegalArgumentException("parameter '" + name + "': a choice needs at least one word");
        }
        return new StrategyParameter(name, Type.CHOICE, null, List.of(words), null);
    }

    /**
     * A truth value.
     *
     * @throws IllegalArgumentException if the name is no id
     */
    public static StrategyParameter flag(String name) {
        return new StrategyParameter(name, Type.FLAG, null, List.of(), null);
    }

    /**
     * This parameter, with a number that it is where nothing is said; without one it is needed. A default never
     * changes under a strategy's id, as a score's provenance names only the parameters that were given.
     *
     * @throws IllegalArgumentException if the parameter may not be that
     */
    public StrategyParameter withDefault(double number) {
        return defaulting(number);
    }

    /**
     * This parameter, with a word that it is where nothing is said; without one it is needed. A default never
     * changes under a strategy's id, as a score's provenance names only the parameters that were given.
     *
     * @throws IllegalArgumentException if the parameter may not be that
     */
    public StrategyParameter withDefault(String word) {
        return defaulting(word);
    }

    /**
     * This parameter, with a truth value that it is where nothing is said; without one it is needed. A default never
     * changes under a strategy's id, as a score's provenance names only the parameters that were given.
     *
     * @throws IllegalArgumentException if the parameter may not be that
     */
    public StrategyParameter withDefault(boolean flag) {
        return defaulting(flag);
    }

    private StrategyParameter defaulting(Object fallback) {
        if (!allows(fallback)) {
            throw new IllegalArgumentException(
                    "parameter '" + name + "': it is " + rule() + ", but its default was " + described(fallback));
        }
        return new StrategyParameter(name, type, range, choices, fallback);
    }

    /** The name, as instruments write it beside the strategy's id. */
    public String name() {
        return name;
    }

    /** Whether an instrument must say it, because it has no default. */
    public boolean isNeeded() {
        return value == null;
    }

    /** What it may be, for example {@code a whole number from 3 to 1001} or {@code one of eap, map, wle}. */
    public String rule() {
        String ends = range == null ? "" : " from " + range;
        return switch (type) {
            case NUMBER -> "a number" + ends;
            case WHOLE -> "a whole number" + ends;
            case CHOICE -> "one of " + String.join(", ", choices);
            case FLAG -> "true or false";
        };
    }

    /** What is wrong with its value among some parameters; empty where it is right or has a default. */
    Optional<String> fault(Parameters given) {
        if (!given.names().contains(name)) {
            return isNeeded() ? Optional.of("needs parameter '" + name + "', " + rule()) : Optional.empty();
        }
        Object found = given(given);
        if (allows(found)) {
            return Optional.empty();
        }
        String hint = type == Type.CHOICE && found instanceof String word ? nearest(word) : "";
        return Optional.of("parameter '" + name + "' is " + rule() + ", but was " + described(found) + hint);
    }

    /** The suggestion only, as the words are listed anyway. */
    private String nearest(String word) {
        String hint = NearMiss.hint(word, choices);
        return hint.startsWith("; did") ? hint : "";
    }

    /** The parameters with this one's default, where it is not among them. */
    Parameters completed(Parameters given) {
        if (value == null || given.names().contains(name)) {
            return given;
        }
        if (value instanceof Double number) {
            return given.with(name, number);
        }
        return value instanceof Boolean flag ? given.with(name, flag) : given.with(name, (String) value);
    }

    private Object given(Parameters given) {
        Optional<? extends Object> number = given.number(name);
        Optional<? extends Object> text = given.text(name);
        return number.isPresent()
                ? number.get()
                : text.isPresent() ? text.get() : given.flag(name).orElseThrow();
    }

    private boolean allows(Object candidate) {
        return switch (type) {
            case NUMBER -> candidate instanceof Double number && isInRange(number);
            case WHOLE -> candidate instanceof Double number && number == Math.rint(number) && isInRange(number);
            case CHOICE -> candidate instanceof String word && choices.contains(word);
            case FLAG -> candidate instanceof Boolean;
        };
    }

    private boolean isInRange(double number) {
        return Double.isFinite(number) && (range == null || range.contains(number));
    }

    private static String described(Object found) {
        if (found instanceof Double number) {
            return Numbers.text(number);
        }
        return found instanceof String text ? "text '" + Require.shortened(text) + "'" : Objects.toString(found);
    }

    /** For example {@code points: a whole number from 3 to 1001}. */
    @Override
    public String toString() {
        return name + ": " + rule();
    }
}
