package org.relationalleadership.instrument;

import java.util.Optional;
import org.immutables.value.Value;
import org.relationalleadership.check.Require;

/**
 * One question or statement that a respondent answers.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public abstract sealed class Item implements WithItem permits ImmutableItem {

    Item() {}

    /** The id, unique among the items of an instrument. */
    public abstract String id();

    /** What the respondent reads; empty where the wording may not be passed on. */
    public abstract Optional<Wording> text();

    /** The answers that it allows. */
    public abstract AnswerScale answers();

    /** Its direction; forward where nothing is said. */
    @Value.Default
    public Key key() {
        return Key.FORWARD;
    }

    /** A score as it counts: reversed on the declared range where the item is reversed, else as it is. */
    public double keyed(double score) {
        return key() == Key.REVERSED ? answers().range().reverse(score) : score;
    }

    @Value.Check
    void check() {
        Require.id("item", id());
    }

    /** A forward item without wording. */
    public static Item of(String id, AnswerScale answers) {
        return builder().id(id).answers(answers).build();
    }

    /** A reversed item without wording. */
    public static Item reversed(String id, AnswerScale answers) {
        return builder().id(id).answers(answers).key(Key.REVERSED).build();
    }

    /** Starts an item. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link Item}; not thread-safe. */
    public static final class Builder extends ImmutableItem.Builder {
        Builder() {}

        /** What the respondent reads, in a language that is not said. */
        public Builder text(String text) {
            return text(Wording.of(text));
        }
    }
}
