package org.relationalleadership.instrument;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.check.Numbers;
import org.relationalleadership.check.Require;

/**
 * The named numbers, texts and truth values that stand beside a strategy's id, such as the cut of a top box.
 *
 * <p>What each of them means, and which are needed, the strategy says. Names are kept in alphabetical order, so that
 * equal parameters are written alike. Immutable and thread-safe.
 */
public final class Parameters {

    private static final Parameters NONE = new Parameters(Map.of());

    private final Map<String, Object> values; // Double, String or Boolean

    private Parameters(Map<String, Object> values) {
        this.values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /** No parameter. */
    public static Parameters none() {
        return NONE;
    }

    /**
     * These parameters and a number; it replaces one of the same name.
     *
     * @throws IllegalArgumentException if the name is no id, or the number is not finite
     */
    public Parameters with(String name, double number) {
        return and(name, Require.finite("parameter '" + name + "'", number));
    }

    /**
     * These parameters and a text; it replaces one of the same name.
     *
     * @throws IllegalArgumentException if the name is no id
     */
    public Parameters with(String name, String text) {
        return and(name, Objects.requireNonNull(text, "text"));
    }

    /**
     * These parameters and a truth value; it replaces one of the same name.
     *
     * @throws IllegalArgumentException if the name is no id
     */
    public Parameters with(String name, boolean flag) {
        return and(name, flag);
    }

    private Parameters and(String name, Object value) {
        Map<String, Object> more = new TreeMap<>(values);
        more.put(Require.id("parameter", name), value);
        return new Parameters(more);
    }

    /** The names, in alphabetical order. */
    public Set<String> names() {
        return values.keySet();
    }

    /** The number of that name; empty where there is none or it is not a number. */
    public Optional<Double> number(String name) {
        return typed(name, Double.class);
    }

    /** The text of that name; empty where there is none or it is not a text. */
    public Optional<String> text(String name) {
        return typed(name, String.class);
    }

    /** The truth value of that name; empty where there is none or it is not one. */
    public Optional<Boolean> flag(String name) {
        return typed(name, Boolean.class);
    }

    private <T> Optional<T> typed(String name, Class<T> type) {
        Object value = values.get(name);
        return type.isInstance(value) ? Optional.of(type.cast(value)) : Optional.empty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Parameters that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** For example {@code {cut=4}}. */
    @Override
    public String toString() {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + written(entry.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String written(Object value) {
        return value instanceof Double number ? Numbers.text(number) : value.toString();
    }
}
