package org.relationalleadership.instrument;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.immutables.value.Value;
import org.relationalleadership.check.Numbers;
import org.relationalleadership.check.Require;
import org.relationalleadership.fault.Fault;
import org.relationalleadership.fault.FaultException;

/**
 * The answers that an item allows: a declared range, and either the options in it or any number of it.
 *
 * <p>Not to be confused with a {@link Scale}, which is scored from many items. Several items share one answer scale.
 *
 * <p>What holds for every instance: the ends of the range lie from &minus;{@link #FARTHEST} to {@link #FARTHEST}; each
 * option's score lies in the range; no score and no label stands at two options, nor a label at an option and among those
 * for not applicable.
 *
 * <p>Immutable and thread-safe. Building one reports every fault at once, as a {@link FaultException}.
 */
@Value.Immutable
public abstract sealed class AnswerScale implements WithAnswerScale permits ImmutableAnswerScale {

    /**
     * How far the ends of a range may lie from 0, 1e100. No question needs as much; and with a member's highest weight,
     * sums over all members of a scale stay far from what doubles cannot hold, so that no score is infinite.
     */
    public static final double FARTHEST = 1e100;

    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}]+");

    AnswerScale() {}

    /** The id by which items refer to it. */
    public abstract String id();

    /**
     * The declared range, on which answers are checked and reversed; its ends from &minus;{@link #FARTHEST} to {@link
     * #FARTHEST}, both included.
     */
    public abstract Range range();

    /** The options in the order in which they are shown; empty where any number in the range is an answer. */
    public abstract List<Option> options();

    /** The labels by which a respondent says that the item does not apply; often none. */
    public abstract List<Wording> notApplicable();

    /** The position of the option with a score, or −1. Always −1 where there are no options. */
    public int optionIndex(double score) {
        for (int i = 0; i < options().size(); i++) {
            if (options().get(i).score() == score) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a score is an answer: one of the options, or in the range where there are none. */
    public boolean allows(double score) {
        return options().isEmpty() ? range().contains(score) : optionIndex(score) >= 0;
    }

    /**
     * The answer that a label stands for, in whatever language, without regard to case, to the length and kind of white
     * space, or to how Unicode composes an accent; not applicable where it is one of {@link #notApplicable()}; empty where
     * no label matches.
     */
    public Optional<Answer> labelled(String label) {
        return Optional.ofNullable(answersByLabel().get(labelKey(label)));
    }

    @Value.Lazy
    Map<String, Answer> answersByLabel() {
        Map<String, Answer> answers = new HashMap<>();
        options()
                .forEach(option ->
                        option.label().texts().forEach(text -> answers.put(labelKey(text), Answer.of(option.score()))));
        notApplicable().stream()
                .flatMap(wording -> wording.texts().stream())
                .forEach(text -> answers.put(labelKey(text), Answer.absent(Absence.NOT_APPLICABLE)));
        return answers;
    }

    /** The rule that {@link #allows} tests, for a message: {@code one of 1, 2, 3} or {@code 0 to 100}. */
    public String rule() {
        if (options().isEmpty()) {
            return range().toString();
        }
        StringBuilder text = new StringBuilder("one of ");
        for (int i = 0; i < options().size(); i++) {
            text.append(i == 0 ? "" : ", ").append(Numbers.text(options().get(i).score()));
        }
        return text.toString();
    }

    @Value.Check
    void check() {
        Require.id("answer scale", id());
        List<Fault> faults = new ArrayList<>();
        if (range().min() < -FARTHEST || range().max() > FARTHEST) {
            faults.add(Fault.at(
                    "range",
                    "answer scale '" + id() + "': a range must lie within " + Range.of(-FARTHEST, FARTHEST)
                            + ", so that sums of answers are numbers, but was " + range()));
        }
        Map<String, String> places = new HashMap<>();
        for (int i = 0; i < options().size(); i++) {
            Option option = options().get(i);
            String place = "options[" + i + "]";
            if (!range().contains(option.score())) {
                faults.add(Fault.at(
                        place,
                        "answer scale '" + id() + "': a score must lie in the range " + range() + ", but was "
                                + Numbers.text(option.score())));
            }
            if (optionIndex(option.score()) < i) {
                faults.add(Fault.at(
                        place,
                        "answer scale '" + id() + "': score " + Numbers.text(option.score())
                                + " is used by two options, but an answer must tell which one was ticked"));
            }
            checkLabels(place, option.label(), places, faults);
        }
        for (int i = 0; i < notApplicable().size(); i++) {
            checkLabels("notApplicable[" + i + "]", notApplicable().get(i), places, faults);
        }
        FaultException.throwIfAny(faults);
    }

    private void checkLabels(String place, Wording label, Map<String, String> places, List<Fault> faults) {
        for (String text : label.texts()) {
            String first = places.putIfAbsent(labelKey(text), place);
            if (first != null && !first.equals(place)) {
                faults.add(Fault.at(
                        place,
                        "answer scale '" + id() + "': label '" + Require.shortened(text) + "' stands already in "
                                + first + ", but a label must tell which answer was given"));
            }
        }
    }

    /**
     * Labels are compared without case, with every run of white space (of any width, breaking or not) as one space, and
     * with accents in one form, because editors and spreadsheets change both unseen.
     */
    private static String labelKey(String label) {
        String spaced = WHITE_SPACE.matcher(label).replaceAll(" ").strip();
        return Normalizer.normalize(spaced, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** Starts an answer scale. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * An answer scale of whole scores with a label each, the first label at {@code first} and one up for each next.
     *
     * @throws IllegalArgumentException if there are fewer than two labels, one is blank, or two are the same
     */
    public static AnswerScale likert(String id, int first, String... labels) {
        if (labels.length < 2) {
            throw new IllegalArgumentException("answer scale '" + Require.shortened(id)
                    + "': needs at least two labels, but was " + labels.length);
        }
        Builder builder = builder().id(id).range(Range.of(first, first + labels.length - 1));
        for (int i = 0; i < labels.length; i++) {
            builder.addOption(Option.of(first + i, labels[i]));
        }
        return builder.build();
    }

    /** Builds an {@link AnswerScale}; not thread-safe. */
    public static final class Builder extends ImmutableAnswerScale.Builder {
        Builder() {}
    }
}
