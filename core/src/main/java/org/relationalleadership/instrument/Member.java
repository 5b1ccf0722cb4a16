package org.relationalleadership.instrument;

import java.util.Objects;
import java.util.Optional;
import org.relationalleadership.check.Numbers;
import org.relationalleadership.check.Require;

/**
 * A part of a scale: an item, or another scale whose score is used as if it were an answer; and how much it weighs.
 *
 * <p>Immutable and thread-safe.
 *
 * @param kind whether {@code id} names an item or a scale
 * @param id the item or scale of the same instrument
 * @param weight from {@link #LEAST_WEIGHT} to {@link #MOST_WEIGHT}; 1 where nothing is said
 * @param parameters how the answers go with the trait, for strategies that estimate one; empty for all others
 */
public record Member(Kind kind, String id, double weight, Optional<ItemParameters> parameters) {

    /**
     * The highest weight, 1,000,000,000: with answers of at most {@link AnswerScale#FARTHEST}, sums of weighted answers stay
     * far from overflow.
     */
    public static final double MOST_WEIGHT = 1e9;

    /** The lowest weight, 0.000000001: products with a weight keep all their digits. */
    public static final double LEAST_WEIGHT = 1e-9;

    /** What a member refers to. */
    public enum Kind {
        /** An item. */
        ITEM,
        /** Another scale of the instrument. */
        SCALE;

        /** In words: {@code item} or {@code scale}. */
        @Override
        public String toString() {
            return this == ITEM ? "item" : "scale";
        }
    }

    /**
     * Checks the id and the weight, and that a scale has no item parameters.
     *
     * @throws IllegalArgumentException if the id is none, the weight is not from {@link #LEAST_WEIGHT} to {@link #MOST_WEIGHT}, or a
     *     scale has item parameters
     */
    public Member {
        Objects.requireNonNull(kind, "kind");
        Require.id("member", id);
        Objects.requireNonNull(parameters, "parameters");
        if (!(Require.finite("member '" + id + "': weight", weight) >= LEAST_WEIGHT && weight <= MOST_WEIGHT)) {
            throw new IllegalArgumentException(
                    "member '" + id + "': a weight must be from " + Numbers.text(LEAST_WEIGHT) + " to "
                            + Numbers.text(MOST_WEIGHT) + ", but was " + Numbers.text(weight));
        }
        if (kind == Kind.SCALE && parameters.isPresent()) {
            throw new IllegalArgumentException(
                    "member '" + id + "': only an item has item parameters, but this is a scale");
        }
    }

    /**
     * A member without item parameters.
     *
     * @throws IllegalArgumentException if the id is none, or the weight is not from {@link #LEAST_WEIGHT} to {@link #MOST_WEIGHT}
     */
    public Member(Kind kind, String id, double weight) {
        this(kind, id, weight, Optional.empty());
    }

    /**
     * An item of weight 1.
     *
     * @throws IllegalArgumentException if the id is none
     */
    public static Member item(String id) {
        return new Member(Kind.ITEM, id, 1);
    }

    /**
     * A scale of weight 1.
     *
     * @throws IllegalArgumentException if the id is none
     */
    public static Member scale(String id) {
        return new Member(Kind.SCALE, id, 1);
    }

    /**
     * This member with another weight.
     *
     * @throws IllegalArgumentException if the weight is not from {@link #LEAST_WEIGHT} to {@link #MOST_WEIGHT}
     */
    public Member withWeight(double newWeight) {
        return new Member(kind, id, newWeight, parameters);
    }

    /**
     * This member with item parameters.
     *
     * @throws IllegalArgumentException if it is a scale
     */
    public Member withParameters(ItemParameters newParameters) {
        return new Member(kind, id, weight, Optional.of(newParameters));
    }
}
