package org.relationalleadership.instrument;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.relationalleadership.check.Numbers;
import org.relationalleadership.check.Require;
import org.relationalleadership.fault.Fault;
import org.relationalleadership.fault.FaultException;

/**
 * What is scored: members, how their answers become one number, and how many answers that takes.
 *
 * <p>Not to be confused with an {@link AnswerScale}, the answers that one item allows. A scale may have other scales as
 * members: a competency can be the mean of its behaviours.
 *
 * <p>Immutable and thread-safe. Building one checks what can be seen without its instrument and reports every fault at
 * once, as a {@link FaultException}.
 */
@Value.Immutable
public abstract sealed class Scale implements WithScale permits ImmutableScale {

    /** The most members that a scale can have; how many were answered is counted in 12 bits. */
    public static final int MOST_MEMBERS = 4095;

    Scale() {}

    /** The id, unique among the scales of an instrument. */
    public abstract String id();

    /** What it is called. */
    public abstract Optional<Wording> title();

    /** 1 to {@value #MOST_MEMBERS}, each item or scale once, in the order in which they are shown. */
    public abstract List<Member> members();

    /** How the answers become one number; the mean where nothing is said. */
    @Value.Default
    public StrategyRef strategy() {
        return StrategyRef.of("mean");
    }

    /** How many members must be answered; all where nothing is said. */
    @Value.Default
    public AnswerPolicy answered() {
        return AnswerPolicy.all();
    }

    /** The ids of the constructs it measures, in the instrument's framework; often one, may be none. */
    public abstract List<String> measures();

    /** How a group that was studied scored on it; empty where no norms are declared. */
    public abstract Optional<Norms> norms();

    /** Named stretches of its scores, in ascending order and without gap or overlap; may be none. */
    public abstract List<Band> bands();

    /** The band that a score falls into; empty where there are no bands or it lies outside all of them. */
    public Optional<Band> band(double score) {
        for (Band band : bands()) {
            if (band.contains(score)) {
                return Optional.of(band);
            }
        }
        return Optional.empty();
    }

    /** The title in the first language, or the id where there is none. */
    public String name() {
        return title().map(Wording::text).orElse(id());
    }

    @Value.Check
    void check() {
        Require.id("scale", id());
        List<Fault> faults = new ArrayList<>();
        if (members().isEmpty()) {
            faults.add(Fault.at("members", "scale '" + id() + "': needs at least one member"));
        }
        if (members().size() > MOST_MEMBERS) {
            faults.add(Fault.at(
                    "members",
                    "scale '" + id() + "': needs at most " + MOST_MEMBERS + " members, but was "
                            + members().size()));
        }
        Set<Member> seen = new HashSet<>();
        for (int i = 0; i < members().size(); i++) {
            Member member = members().get(i);
            if (!seen.add(new Member(member.kind(), member.id(), 1))) {
                faults.add(Fault.at(
                        "members[" + i + "]",
                        "scale '" + id() + "': " + member.kind() + " '" + member.id() + "' is a member twice"));
            }
        }
        if (answered().required(members().size()) > members().size()
                && !members().isEmpty()) {
            faults.add(Fault.at(
                    "answered",
                    "scale '" + id() + "': answered at least "
                            + answered().required(members().size()) + " of "
                            + members().size() + " members, but a scale cannot need more than it has"));
        }
        Set<String> measured = new HashSet<>();
        for (int i = 0; i < measures().size(); i++) {
            if (!measured.add(measures().get(i))) {
                faults.add(Fault.at(
                        "measures[" + i + "]",
                        "scale '" + id() + "': construct '" + measures().get(i) + "' is named twice"));
            }
        }
        checkBands(faults);
        FaultException.throwIfAny(faults);
    }

    private void checkBands(List<Fault> faults) {
        Set<String> labels = new HashSet<>();
        for (int i = 0; i < bands().size(); i++) {
            Band band = bands().get(i);
            boolean last = i == bands().size() - 1;
            String whose = "scale '" + id() + "': band '" + band.label() + "' ";
            String place = "bands[" + i + "]";
            if (!labels.add(band.label())) {
                faults.add(Fault.at(place, whose + "is named twice"));
            }
            if (last && !band.endIncluded()) {
                faults.add(Fault.at(
                        place,
                        whose + "is the last one and must include its upper end (to, not below), but ends below "
                                + Numbers.text(band.upTo())));
            }
            if (!last) {
                Band next = bands().get(i + 1);
                String between = "and the next, '" + next.label() + "', starts at " + Numbers.text(next.from());
                if (band.upTo() < next.from()) {
                    faults.add(Fault.at(
                            place, whose + "leaves a gap: it ends at " + Numbers.text(band.upTo()) + " " + between));
                } else if (band.upTo() > next.from() || band.endIncluded()) {
                    faults.add(Fault.at(
                            place,
                            whose + "overlaps: it ends " + (band.endIncluded() ? "with " : "below ")
                                    + Numbers.text(band.upTo()) + " " + between));
                }
            }
        }
    }

    /** Starts a scale. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Scale}; not thread-safe. */
    public static final class Builder extends ImmutableScale.Builder {
        Builder() {}

        /** What it is called, in a language that is not said. */
        public Builder title(String title) {
            return title(Wording.of(title));
        }

        /**
         * Adds items of weight 1, in order.
         *
         * @throws IllegalArgumentException if an id is none
         */
        public Builder items(String... ids) {
            for (String id : ids) {
                addMember(Member.item(id));
            }
            return this;
        }

        /**
         * Adds scales of weight 1, in order.
         *
         * @throws IllegalArgumentException if an id is none
         */
        public Builder scales(String... ids) {
            for (String id : ids) {
                addMember(Member.scale(id));
            }
            return this;
        }
    }
}
