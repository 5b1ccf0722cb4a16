package org.relationalleadership.serialization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.relationalleadership.check.Require;
import org.relationalleadership.instrument.Wording;
import org.relationalleadership.serialization.Node.Scalar;

/**
 * A part of a document and its place, read as what its place needs; where it is something else, that is told and the
 * result is empty.
 */
record Piece(Reading reading, Place place, Node node) {

    String path() {
        return place.toString();
    }

    void fault(String message) {
        reading.fault(path(), node.line(), message);
    }

    /** What the vocabulary makes of this piece; empty, with its faults told, where it refuses. */
    <T> Optional<T> attempt(Supplier<T> making) {
        try {
            return Optional.of(making.get());
        } catch (IllegalArgumentException e) {
            reading.refused(path(), node.line(), e);
            return Optional.empty();
        }
    }

    boolean isNothing() {
        return node instanceof Scalar scalar && scalar.kind() == Scalar.Kind.NOTHING;
    }

    boolean isList() {
        return node instanceof Node.Elements;
    }

    boolean isListOrTell() {
        return isList() || refused("a list").isPresent();
    }

    boolean isObject() {
        return node instanceof Node.Members;
    }

    /** A text; in YAML also one without quotes that looks like something else. */
    Optional<String> text() {
        return isText() ? Optional.of(((Scalar) node).text()) : refused("a text");
    }

    boolean isText() {
        return node instanceof Scalar scalar
                && (scalar.kind() == Scalar.Kind.TEXT || scalar.kind() == Scalar.Kind.PLAIN);
    }

    /** A text of an export: a number is as good. */
    Optional<String> code() {
        if (node instanceof Scalar scalar && scalar.kind() == Scalar.Kind.NUMBER) {
            return Optional.of(scalar.text());
        }
        return text();
    }

    Optional<Double> number() {
        if (!isNumber()) {
            return refused("a number");
        }
        String text = ((Scalar) node).text();
        if (!NumberText.isNumber(text)) { // from a mapper of somebody else, whose format has more numbers
            fault("a number is needed, as JSON writes it, but was '" + Require.shortened(text) + "'");
            return Optional.empty();
        }
        if (!NumberText.isWithinLimit(text)) {
            fault("a number has at most " + NumberText.MOST_DIGITS + " digits, but was '" + Require.shortened(text)
                    + "'");
            return Optional.empty();
        }
        double number = Double.parseDouble(text);
        if (Double.isInfinite(number)) {
            fault("a number must not be beyond what a double holds, but was " + text);
            return Optional.empty();
        }
        return Optional.of(number);
    }

    boolean isNumber() {
        return node instanceof Scalar scalar
                && (scalar.kind() == Scalar.Kind.NUMBER
                        || (scalar.kind() == Scalar.Kind.PLAIN && NumberText.isNumber(scalar.text())));
    }

    boolean isFlag() {
        return node instanceof Scalar scalar
                && (scalar.kind() == Scalar.Kind.FLAG
                        || (scalar.kind() == Scalar.Kind.PLAIN
                                && (scalar.text().equals("true")
                                        || scalar.text().equals("false"))));
    }

    /** The truth value, where {@link #isFlag()} says that it is one. */
    boolean flag() {
        return ((Scalar) node).text().equals("true");
    }

    /** A truth value. */
    Optional<Boolean> truth() {
        return isFlag() ? Optional.of(flag()) : refused("true or false");
    }

    /** A whole number in a range, both ends included. */
    Optional<Long> whole(long least, long most) {
        return number().flatMap(number -> {
            String text = ((Scalar) node).text();
            Optional<Long> whole = NumberText.whole(text).filter(value -> value >= least && value <= most);
            if (whole.isEmpty()) {
                fault("a whole number from " + least + " to " + most + " is needed, but was " + text);
            }
            return whole;
        });
    }

    /** A constant, written in lower case and with hyphens. */
    <E extends Enum<E>> Optional<E> word(Class<E> type) {
        return text().flatMap(text -> {
            List<String> known =
                    Arrays.stream(type.getEnumConstants()).map(Piece::word).toList();
            int index = known.indexOf(text);
            if (index < 0) {
                fault("'" + Require.shortened(text) + "' is none of " + String.join(", ", known)
                        + nearest(text, known));
                return Optional.empty();
            }
            return Optional.of(type.getEnumConstants()[index]);
        });
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The suggestion only, where the known ones are listed anyway. */
    private String nearest(String text, List<String> known) {
        String hint = reading.hint(text, known);
        return hint.startsWith("; did") ? hint : "";
    }

    /** What a text names. */
    <T> Optional<T> known(String what, Map<String, T> known) {
        return text().flatMap(id -> {
            T value = known.get(id);
            if (value == null) {
                fault("no " + what + " '" + Require.shortened(id) + "'" + reading.hint(id, known.keySet()));
            }
            return Optional.ofNullable(value);
        });
    }

    /** A text, or the same text by language. */
    Optional<Wording> wording() {
        if (!isObject()) {
            return text().flatMap(text -> attempt(() -> Wording.of(text)));
        }
        Map<String, String> byLanguage = new LinkedHashMap<>();
        Map<String, Piece> entries = entries();
        entries.forEach((language, piece) -> piece.text().ifPresent(text -> byLanguage.put(language, text)));
        return byLanguage.size() < entries.size() ? Optional.empty() : attempt(() -> Wording.of(byLanguage));
    }

    /** The elements of a list; none where it is something else. */
    List<Piece> elements() {
        if (!(node instanceof Node.Elements list)) {
            refused("a list");
            return List.of();
        }
        List<Piece> pieces = new ArrayList<>();
        for (Node element : list.nodes()) {
            pieces.add(new Piece(reading, place.element(pieces.size()), element));
        }
        return pieces;
    }

    /** What each of some pieces is read as; empty where one cannot be. */
    static <T> Optional<List<T>> all(List<Piece> pieces, Function<Piece, Optional<T>> read) {
        List<T> values = new ArrayList<>();
        pieces.forEach(piece -> read.apply(piece).ifPresent(values::add));
        return values.size() == pieces.size() ? Optional.of(values) : Optional.empty();
    }

    /** An object whose names are free; empty where it is something else. */
    Map<String, Piece> entries() {
        if (!(node instanceof Node.Members object)) {
            refused("an object");
            return Map.of();
        }
        Map<String, Piece> pieces = new LinkedHashMap<>();
        object.nodes().forEach((name, value) -> pieces.put(name, new Piece(reading, place.field(name), value)));
        return pieces;
    }

    /** An object and its fields; what its shape does not know is told. */
    Optional<Fields> fields(Shape.Members shape) {
        return node instanceof Node.Members ? Optional.of(new Fields(this, shape)) : refused("an object");
    }

    /** Nothing; that something else is needed is told. */
    <T> Optional<T> refused(String needed) {
        fault(needed + " is needed, but was " + described());
        return Optional.empty();
    }

    private String described() {
        if (!(node instanceof Scalar scalar)) {
            return isObject() ? "an object" : "a list";
        }
        String shown = Require.shortened(scalar.text());
        if (isNumber()) {
            return reading.isAboutPeople() ? "a number" : "number " + shown;
        }
        return switch (scalar.kind()) {
            case NOTHING -> "empty";
            case FLAG -> scalar.text();
            default -> reading.isAboutPeople() ? "a text" : "text '" + shown + "'";
        };
    }
}
