package org.relationalleadership.instrument;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.relationalleadership.fault.FaultException;
import org.relationalleadership.framework.Construct;
import org.relationalleadership.framework.Framework;

/**
 * A survey as its author means it: items, their answer scales, and the scales scored from them.
 *
 * <p>It is the same on every platform that carries the survey; what differs between platforms is a mapping. Versions of
 * an instrument are values of their own, so that an old score can always be explained.
 *
 * <p>What holds for every instance: no two items share an id, and no two scales; members and constructs are there; no scale
 * is, by way of its members, a member of itself; answer scales of one id are equal.
 *
 * <p>Immutable and thread-safe. Building one checks it as a whole and reports every fault at once, as a {@link
 * FaultException}; of cycles that share a scale it may report one.
 */
@Value.Immutable
public abstract sealed class Instrument implements WithInstrument permits ImmutableInstrument {

    Instrument() {}

    /** The id, worldwide where it can be: {@code org.example.dyad-pulse}. */
    public abstract String id();

    /** The version of this wording and scoring; scores name it. */
    public abstract String version();

    /** What it is called. */
    public abstract Optional<Wording> title();

    /** Where it comes from. */
    @Value.Default
    public InstrumentProvenance provenance() {
        return InstrumentProvenance.unknown();
    }

    /** The framework whose constructs its scales measure; may be empty where no scale says what it measures. */
    public abstract Optional<Framework> framework();

    /** The items in the order in which they are shown, at least one. */
    public abstract List<Item> items();

    /** The scales, in the order in which scores are listed, at least one. */
    public abstract List<Scale> scales();

    /** The item of that id, or empty. */
    public Optional<Item> item(String id) {
        return Optional.ofNullable(itemPositions().get(id)).map(items()::get);
    }

    /** The scale of that id, or empty. */
    public Optional<Scale> scale(String id) {
        return Optional.ofNullable(scalePositions().get(id)).map(scales()::get);
    }

    /** The position of an item in {@link #items()}, or −1. */
    public int itemIndex(String id) {
        return itemPositions().getOrDefault(id, -1);
    }

    /** The position of a scale in {@link #scales()}, or −1. */
    public int scaleIndex(String id) {
        return scalePositions().getOrDefault(id, -1);
    }

    /** The answer scales that the items use, by id, in the order of first use. */
    @Value.Lazy
    public Map<String, AnswerScale> answerScales() {
        Map<String, AnswerScale> byId = new LinkedHashMap<>();
        items().forEach(item -> byId.putIfAbsent(item.answers().id(), item.answers()));
        return Collections.unmodifiableMap(byId);
    }

    /** The scales in an order in which every scale stands after the scales that are its members; the same in every run. */
    @Value.Lazy
    public List<Scale> scoringOrder() {
        return List.copyOf(InstrumentCheck.scoringOrder(this).values());
    }

    /**
     * What a scale of this instrument measures, in the order in which the scale names it; may be empty. Constructs that
     * its framework does not have, as those of another instrument's scale may be, are left out.
     */
    public List<Construct> measuredBy(Scale scale) {
        return scale.measures().stream()
                .flatMap(id -> framework().flatMap(f -> f.construct(id)).stream())
                .toList();
    }

    @Value.Lazy
    Map<String, Integer> itemPositions() {
        Map<String, Integer> positions = new LinkedHashMap<>(); // in order, for hints
        for (int i = 0; i < items().size(); i++) {
            positions.putIfAbsent(items().get(i).id(), i);
        }
        return positions;
    }

    @Value.Lazy
    Map<String, Integer> scalePositions() {
        Map<String, Integer> positions = new LinkedHashMap<>(); // in order, for hints
        for (int i = 0; i < scales().size(); i++) {
            positions.putIfAbsent(scales().get(i).id(), i);
        }
        return positions;
    }

    @Value.Check
    void check() {
        FaultException.throwIfAny(InstrumentCheck.faults(this));
    }

    /** Starts an instrument. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link Instrument}; not thread-safe. */
    public static final class Builder extends ImmutableInstrument.Builder {
        Builder() {}

        /** What it is called, in a language that is not said. */
        public Builder title(String title) {
            return title(Wording.of(title));
        }
    }
}
