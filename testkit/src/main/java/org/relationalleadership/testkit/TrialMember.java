package org.relationalleadership.testkit;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import org.relationalleadership.check.Numbers;
import org.relationalleadership.instrument.AnswerScale;
import org.relationalleadership.instrument.Item;
import org.relationalleadership.instrument.ItemParameters;
import org.relationalleadership.instrument.Key;
import org.relationalleadership.instrument.Member;
import org.relationalleadership.instrument.Option;
import org.relationalleadership.instrument.Range;

/** One member of a made-up scale: an item, as the instrument has it, and its weight and parameters in the scale. */
record TrialMember(String id, AnswerScale answers, Key key, double weight, Optional<ItemParameters> parameters) {

    Item item() {
        return Item.builder().id(id).answers(answers).key(key).build();
    }

    Member member() {
        return new Member(Member.Kind.ITEM, id, weight, parameters);
    }

    TrialMember withId(String newId) {
        return new TrialMember(newId, answers, key, weight, parameters);
    }

    TrialMember withAnswers(AnswerScale newAnswers) {
        return new TrialMember(id, newAnswers, key, weight, parameters);
    }

    TrialMember withKey(Key newKey) {
        return new TrialMember(id, answers, newKey, weight, parameters);
    }

    TrialMember withWeight(double newWeight) {
        return new TrialMember(id, answers, key, newWeight, parameters);
    }

    boolean isReversed() {
        return key == Key.REVERSED;
    }

    /** The opposite key on the mirrored answer scale: answered min + max − x, it must count as this one answered x. */
    TrialMember mirrored() {
        Range range = answers.range();
        return withKey(isReversed() ? Key.FORWARD : Key.REVERSED)
                .withAnswers(mapped(range, range::reverse, "mirrored"));
    }

    TrialMember moved(Move move) {
        Range range = answers.range();
        return withAnswers(mapped(Range.of(move.of(range.min()), move.of(range.max())), move::of, "moved"));
    }

    private AnswerScale mapped(Range range, DoubleUnaryOperator mapping, String how) {
        AnswerScale.Builder builder =
                AnswerScale.builder().id(answers.id() + "-" + how).range(range);
        for (Option option : answers.options()) {
            builder.addOption(new Option(mapping.applyAsDouble(option.score()), option.label()));
        }
        return builder.build();
    }

    /** The lowest answer. */
    double lowest() {
        return answers.options().stream()
                .mapToDouble(Option::score)
                .min()
                .orElse(answers.range().min());
    }

    /** The answers beside one and at the ends, in ascending order and without it. */
    List<Double> others(double answer) {
        Range range = answers.range();
        TreeSet<Double> all = new TreeSet<>();
        if (answers.options().isEmpty()) {
            all.addAll(List.of(range.min(), (range.min() + answer) / 2, (range.max() + answer) / 2, range.max()));
        } else {
            TreeSet<Double> scores = new TreeSet<>();
            answers.options().forEach(option -> scores.add(option.score()));
            all.add(scores.first());
            Optional.ofNullable(scores.lower(answer)).ifPresent(all::add);
            Optional.ofNullable(scores.higher(answer)).ifPresent(all::add);
            all.add(scores.last());
        }
        all.remove(answer);
        return List.copyOf(all);
    }

    /** For example {@code m1  forward, weight 2, one of 1, 2, 3}. */
    @Override
    public String toString() {
        String model = parameters
                .map(found -> ", discrimination " + Numbers.text(found.discrimination()) + ", thresholds "
                        + String.join(
                                ", ",
                                found.thresholds().stream().map(Numbers::text).toList()))
                .orElse("");
        return id + "  " + (isReversed() ? "reversed" : "forward") + ", weight " + Numbers.text(weight) + ", "
                + answers.rule() + model;
    }
}
