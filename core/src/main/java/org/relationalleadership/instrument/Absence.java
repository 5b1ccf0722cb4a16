package org.relationalleadership.instrument;

import java.util.Optional;

/** Why there is no answer. Never a number: what an absence does to a score is the scale's answer policy. */
public enum Absence {
    /** The item was shown, or taken to be shown, and left open. */
    NOT_ANSWERED("not-answered", -1),
    /** The respondent said that the item does not apply or that there is no basis to judge. */
    NOT_APPLICABLE("not-applicable", -2),
    /** The respondent never saw the item: another wave, another branch, another form. */
    NOT_ASKED("not-asked", -3);

    private final String id;
    private final byte code;

    Absence(String id, int code) {
        this.id = id;
        this.code = (byte) code;
    }

    /** The id in files, for example {@code not-applicable}. */
    public String id() {
        return id;
    }

    /** The absence with that id, or empty. */
    public static Optional<Absence> of(String id) {
        for (Absence absence : values()) {
            if (absence.id.equals(id)) {
                return Optional.of(absence);
            }
        }
        return Optional.empty();
    }

    /** The code by which columns of answers keep it: −1 not answered, −2 not applicable, −3 not asked. */
    public byte code() {
        return code;
    }

    /**
     * The absence of a code.
     *
     * @throws IllegalArgumentException if the code is that of an answer, or none
     */
    public static Absence ofCode(byte code) {
        return switch (code) {
            case -1 -> NOT_ANSWERED;
            case -2 -> NOT_APPLICABLE;
            case -3 -> NOT_ASKED;
            default -> throw new IllegalArgumentException("absence: a code is -1, -2 or -3, but was " + code);
        };
    }

    /** In words, for example {@code not applicable}. */
    @Override
    public String toString() {
        return id.replace('-', ' ');
    }
}
