package org.relationalleadership.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.relationalleadership.check.Require;
import org.relationalleadership.fault.NearMiss;

/**
 * When, in the course of a programme, something was asked.
 *
 * <p>A retrospective pre is asked after the programme about the time before it; it is not a pre, and comparing the two
 * shows how the yardstick of the respondents moved. Immutable and thread-safe.
 *
 * @param kind the place in the course
 * @param date the day, for a follow-up or pulse of which there are several; empty otherwise
 */
public record Wave(Kind kind, Optional<LocalDate> date) {

    /** A place in the course of a programme. */
    public enum Kind {
        /** Before. */
        PRE("pre"),
        /** After, about the time before. */
        RETROSPECTIVE_PRE("retrospective-pre"),
        /** Right after. */
        POST("post"),
        /** Later. */
        FOLLOW_UP("follow-up"),
        /** Short and often, whatever the programme. */
        PULSE("pulse");

        private final String id;

        Kind(String id) {
            this.id = id;
        }
    }

    /** Before the programme. */
    public static final Wave PRE = new Wave(Kind.PRE, Optional.empty());
    /** After the programme, about the time before it. */
    public static final Wave RETROSPECTIVE_PRE = new Wave(Kind.RETROSPECTIVE_PRE, Optional.empty());
    /** Right after the programme. */
    public static final Wave POST = new Wave(Kind.POST, Optional.empty());
    /** Some time after the programme. */
    public static final Wave FOLLOW_UP = new Wave(Kind.FOLLOW_UP, Optional.empty());

    /**
     * Checks that only a follow-up or pulse carries a day, and that a pulse does.
     *
     * @throws IllegalArgumentException if another wave has a day, or a pulse has none
     */
    public Wave {
        Objects.requireNonNull(kind, "kind");
        boolean dated = date.isPresent();
        boolean mayBeDated = kind == Kind.PULSE || kind == Kind.FOLLOW_UP;
        if (dated ? !mayBeDated : kind == Kind.PULSE) {
            throw new IllegalArgumentException(
                    "wave: a pulse has a day, a follow-up may have one, and no other wave has, but was " + kind.id
                            + (dated ? " with " : " without")
                            + date.map(LocalDate::toString).orElse(" one"));
        }
    }

    /** A follow-up on a day. */
    public static Wave followUp(LocalDate date) {
        return new Wave(Kind.FOLLOW_UP, Optional.of(date));
    }

    /** A pulse on a day. */
    public static Wave pulse(LocalDate date) {
        return new Wave(Kind.PULSE, Optional.of(date));
    }

    /**
     * The inverse of {@link #toString()}: {@code pre}, {@code retrospective-pre}, {@code post}, {@code follow-up}, {@code
     * follow-up:2026-05-01} or {@code pulse:2026-05-01}.
     *
     * @throws IllegalArgumentException if it is none of these; the case of the letters matters
     */
    public static Wave parse(String text) {
        int colon = text.indexOf(':');
        String name = colon < 0 ? text : text.substring(0, colon);
        for (Kind kind : Kind.values()) {
            if (kind.id.equals(name)) {
                return new Wave(kind, colon < 0 ? Optional.empty() : Optional.of(day(text, text.substring(colon + 1))));
            }
        }
        List<String> known = Arrays.stream(Kind.values()).map(kind -> kind.id).toList();
        throw new IllegalArgumentException(
                "wave: no wave '" + Require.shortened(text) + "'" + NearMiss.hint(name, known));
    }

    private static LocalDate day(String whole, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "wave: the day must be written like 2026-05-01, but was '" + Require.shortened(whole) + "'", e);
        }
    }

    /** The text that {@link #parse} reads. */
    @Override
    public String toString() {
        return kind.id + date.map(day -> ":" + day).orElse("");
    }
}
