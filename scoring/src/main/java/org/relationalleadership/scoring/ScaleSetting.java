package org.relationalleadership.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.instrument.AnswerPolicy;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Item;
import org.relationalleadership.instrument.Member;
import org.relationalleadership.instrument.Parameters;
import org.relationalleadership.instrument.Range;
import org.relationalleadership.instrument.Scale;

/**
 * What a {@link StrategyProvider} makes a strategy for: one scale, the parameters it gives, and what is known of its
 * members before anybody has answered.
 *
 * <p>Immutable and thread-safe.
 */
public final class ScaleSetting {

    private final Scale scale;
    private final Parameters parameters;
    private final List<Optional<Item>> items;
    private final List<Optional<Range>> ranges;

    private ScaleSetting(Scale scale, Parameters parameters, List<Optional<Item>> items, List<Optional<Range>> ranges) {
        this.scale = scale;
        this.parameters = parameters;
        this.items = List.copyOf(items);
        this.ranges = List.copyOf(ranges);
    }

    /** The setting of a scale whose member scales have been compiled already. */
    static ScaleSetting of(Instrument instrument, Scale scale, Parameters parameters, @Nullable Guard[] compiled) {
        List<Optional<Item>> items = new ArrayList<>();
        List<Optional<Range>> ranges = new ArrayList<>();
        for (Member member : scale.members()) {
            if (member.kind() == Member.Kind.ITEM) {
                Item item = instrument.item(member.id()).orElseThrow();
                items.add(Optional.of(item));
                ranges.add(Optional.of(item.answers().range()));
            } else {
                Guard guard = compiled[instrument.scaleIndex(member.id())];
                items.add(Optional.empty());
                ranges.add(guard == null ? Optional.empty() : guard.range());
            }
        }
        return new ScaleSetting(scale, parameters, items, ranges);
    }

    /** The scale. */
    public Scale scale() {
        return scale;
    }

    /** The members of the scale, at least one. */
    public List<Member> members() {
        return scale.members();
    }

    /** The parameters that the scale gives, and the defaults of those that it does not. */
    public Parameters parameters() {
        return parameters;
    }

    /**
     * The number that a parameter is.
     *
     * @throws java.util.NoSuchElementException if the provider declares no such parameter, or it is no number
     */
    public double number(String parameter) {
        return parameters.number(parameter).orElseThrow();
    }

    /**
     * The word that a parameter is.
     *
     * @throws java.util.NoSuchElementException if the provider declares no such parameter, or it is no choice
     */
    public String choice(String parameter) {
        return parameters.text(parameter).orElseThrow();
    }

    /**
     * The item at a position of the members; empty where the member is a scale.
     *
     * @throws IndexOutOfBoundsException if there is no such member
     */
    public Optional<Item> item(int member) {
        return items.get(member);
    }

    /**
     * The declared range of the values at a position of the members: that of the item's answers, or of the member scale's
     * strategy; empty where that strategy declares none. Reversal does not change it.
     *
     * @throws IndexOutOfBoundsException if there is no such member
     */
    public Optional<Range> range(int member) {
        return ranges.get(member);
    }

    /** From the lowest to the highest value that any member can have; empty where one of them declares no range. */
    public Optional<Range> range() {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (Optional<Range> range : ranges) {
            if (range.isEmpty()) {
                return Optional.empty();
            }
            min = Math.min(min, range.get().min());
            max = Math.max(max, range.get().max());
        }
        return Optional.of(Range.of(min, max));
    }

    /** Whether all members have one and the same declared range. */
    public boolean hasOneRange() {
        return ranges.get(0).isPresent() && ranges.stream().distinct().count() == 1;
    }

    /**
     * The fewest members whose values a strategy is given, 1 or more: as many as the answer policy needs, those that are
     * filled among them.
     */
    public int fewest() {
        AnswerPolicy policy = scale.answered();
        if (policy.of() == AnswerPolicy.Basis.APPLICABLE) {
            return 1; // all others may be not applicable
        }
        return policy.gaps() == AnswerPolicy.Gaps.PERSON_MEAN ? members().size() : ScalePlan.required(scale, 0);
    }
}
