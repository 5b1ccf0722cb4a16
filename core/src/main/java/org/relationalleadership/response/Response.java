package org.relationalleadership.response;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.check.Require;
import org.relationalleadership.fault.NearMiss;
import org.relationalleadership.instrument.Absence;
import org.relationalleadership.instrument.Answer;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Item;
import org.relationalleadership.mapping.Codebook;
import org.relationalleadership.mapping.Mapping;

/**
 * One row of a survey: one person's answers to an instrument, about one person, at one time.
 *
 * <p>For programs that score a person at a time. Many rows are {@link Responses}, which take a byte an answer.
 *
 * <pre>{@code
 * Response response = Response.to(instrument).answer("t1", 4).answer("t2", 2).build();
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class Response {

    private final Instrument instrument;
    private final double[] scores; // as given; 0 where absent
    private final byte[] codes; // as Responses keeps them; 0 for an answer on a scale without options
    private final Map<String, String> context;

    private Response(Instrument instrument, double[] scores, byte[] codes, Map<String, String> context) {
        this.instrument = instrument;
        this.scores = scores;
        this.codes = codes;
        this.context = context;
    }

    /** Starts a response; every item is {@link Absence#NOT_ANSWERED} until something else is said of it. */
    public static Builder to(Instrument instrument) {
        return new Builder(instrument, null);
    }

    /**
     * Starts a response whose codes are read as a mapping says; every item is {@link Absence#NOT_ANSWERED}, or {@link
     * Absence#NOT_ASKED} where the mapping says so, until something else is said of it.
     */
    public static Builder to(Codebook codebook) {
        Builder builder = new Builder(codebook.instrument(), codebook);
        codebook.mapping().notAsked().forEach(item -> builder.absent(item, Absence.NOT_ASKED));
        return builder;
    }

    /** The instrument that was answered. */
    public Instrument instrument() {
        return instrument;
    }

    /**
     * The answer to an item.
     *
     * @throws IllegalArgumentException if the instrument has no such item
     */
    public Answer answer(String item) {
        return answer(position(instrument, item));
    }

    /**
     * The answer to the item at a position of the instrument.
     *
     * @throws IndexOutOfBoundsException if there is no such position
     */
    public Answer answer(int item) {
        return codes[item] >= 0 ? Answer.of(scores[item]) : Answer.absent(Absence.ofCode(codes[item]));
    }

    /** The answer at a position, coded as {@link Responses#copyCodes} says; 0 or more where it is answered. */
    public byte code(int item) {
        return codes[item];
    }

    /**
     * The given score at a position.
     *
     * @throws NoSuchElementException if there is none; ask {@link #code} first
     */
    public double score(int item) {
        if (codes[item] < 0) {
            throw new NoSuchElementException("item '"
                    + instrument.items().get(item).id() + "': no score, because it is " + Absence.ofCode(codes[item]));
        }
        return scores[item];
    }

    /** Who answered about whom, when, by name of the piece of context, in the order given; unmodifiable, often empty. */
    public Map<String, String> context() {
        return context;
    }

    static int position(Instrument instrument, String item) {
        int position = instrument.itemIndex(item);
        if (position < 0) {
            List<String> known = instrument.items().stream().map(Item::id).toList();
            throw new IllegalArgumentException("instrument '" + instrument.id() + "': no item '"
                    + Require.shortened(item) + "'" + NearMiss.hint(item, known));
        }
        return position;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Response that
                && instrument.equals(that.instrument)
                && Arrays.equals(codes, that.codes)
                && Arrays.equals(scores, that.scores)
                && context.equals(that.context);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(codes) + Arrays.hashCode(scores);
    }

    /** The instrument and the number of answers; never the answers, which are about people. */
    @Override
    public String toString() {
        int answered = 0;
        for (byte code : codes) {
            answered += code >= 0 ? 1 : 0;
        }
        return "response to '" + instrument.id() + "' " + instrument.version() + ", " + answered + " of " + codes.length
                + " answered";
    }

    /** Builds a {@link Response}; not thread-safe. */
    public static final class Builder {

        private final Instrument instrument;
        private @Nullable Codebook codebook;
        private final double[] scores;
        private final byte[] codes;
        private final Map<String, String> context = new LinkedHashMap<>();

        private Builder(Instrument instrument, @Nullable Codebook codebook) {
            this.instrument = instrument;
            this.codebook = codebook;
            this.scores = new double[instrument.items().size()];
            this.codes = new byte[scores.length];
            Arrays.fill(codes, Absence.NOT_ANSWERED.code());
        }

        /**
         * Gives a score; it replaces what was said of that item before.
         *
         * @throws IllegalArgumentException if there is no such item, or its answer scale does not allow the score
         */
        public Builder answer(String item, double score) {
            return answer(position(instrument, item), Answer.of(score));
        }

        /**
         * Says why an item has no answer; it replaces what was said of that item before.
         *
         * @throws IllegalArgumentException if there is no such item
         */
        public Builder absent(String item, Absence why) {
            return answer(position(instrument, item), Answer.absent(why));
        }

        /**
         * Gives the code of a platform, read by the mapping that the response was started with; without one, a code is
         * the score.
         *
         * @throws IllegalArgumentException if there is no such item, or the code means nothing there
         */
        public Builder answerCode(String item, String code) {
            if (codebook == null) {
                codebook = Codebook.of(instrument, Mapping.standard());
            }
            int position = position(instrument, item);
            return answer(position, codebook.answer(instrument.items().get(position), code));
        }

        /**
         * Gives the answer to the item at a position of the instrument.
         *
         * @throws IllegalArgumentException if its answer scale does not allow the score
         */
        public Builder answer(int item, Answer answer) {
            codes[item] = Responses.code(instrument.items().get(item), answer);
            scores[item] = answer.isAnswered() ? answer.score() : 0;
            return this;
        }

        /**
         * Says who, about whom, when, or in which group; {@code wave} is {@code pre}, {@code post}, …. It replaces what was
         * said under that name before.
         *
         * @throws IllegalArgumentException if the name is no id, or the value is blank
         */
        public Builder context(String name, String value) {
            context.put(Require.id("context", name), Require.text("context '" + name + "'", value));
            return this;
        }

        /** The response; the builder can go on to the next one from there. */
        public Response build() {
            return new Response(
                    instrument,
                    scores.clone(),
                    codes.clone(),
                    Collections.unmodifiableMap(new LinkedHashMap<>(context)));
        }
    }
}
