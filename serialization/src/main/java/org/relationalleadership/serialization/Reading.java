package org.relationalleadership.serialization;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.fault.Fault;
import org.relationalleadership.fault.FaultException;
import org.relationalleadership.fault.NearMiss;

/**
 * One document while it is read: its tree, and everything found wrong with it so far.
 *
 * <p>The rules of the vocabulary are checked by the vocabulary. What is broken is replaced by a stand-in, so that the
 * rest is still checked, and its place is remembered, so that no fault is told that only follows from the first.
 */
final class Reading {

    static final String EMPTY = "the document is empty";

    private final Node root;
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> broken = new HashSet<>();
    private long untold;
    private int standIns;
    private boolean isAboutPeople;

    private final String text;
    /** Fields that no shape knows; null where they are faults. */
    private @Nullable Set<Place> kept;

    Reading(Node root) {
        this(root, new TreeBuilder());
    }

    Reading(Node root, TreeBuilder tree) {
        this("", root, tree);
    }

    Reading(String text, Node root, TreeBuilder tree) {
        this.text = text;
        this.root = root;
        follow(tree);
    }

    /** From now on, fields that are not known are kept, where the text is at hand in which they stand. */
    Reading keeping(boolean keeps) {
        kept = keeps && !text.isEmpty() ? new LinkedHashSet<>() : null;
        return this;
    }

    /** From now on a value of the wrong kind is not quoted: it may say who somebody is. */
    Reading aboutPeople() {
        isAboutPeople = true;
        return this;
    }

    boolean isAboutPeople() {
        return isAboutPeople;
    }

    boolean keeps() {
        return kept != null;
    }

    void keep(Place place) {
        Objects.requireNonNull(kept).add(place);
    }

    /** What was kept. */
    Kept kept() {
        return kept == null ? Kept.NOTHING : Kept.of(text, root, List.copyOf(kept));
    }

    Piece root() {
        return new Piece(this, Place.ROOT, root);
    }

    Node tree() {
        return root;
    }

    void fault(String place, String message) {
        fault(place, 0, message);
    }

    void fault(String place, int line, String message) {
        Fault fault = Fault.at(place, message);
        add(line == 0 ? fault : fault.withLine(line));
    }

    private void add(Fault fault) {
        if (isHeard()) {
            faults.add(fault);
        } else {
            untold++;
        }
    }

    /** The end of a message, as {@link NearMiss} words it; none where the message will not be told. */
    String hint(String wrong, Collection<String> known) {
        return isHeard() ? NearMiss.hint(wrong, known) : "";
    }

    private boolean isHeard() {
        return faults.size() < FaultException.MOST_TOLD;
    }

    /**
     * From now on a rule of the vocabulary that is broken here, or within, is taken to follow from what is told
     * already.
     */
    void broken(String place) {
        broken.add(place);
    }

    /** An id in place of one that is missing or broken; nothing else has it, and nothing is told of its place. */
    String standIn(String place) {
        broken(place);
        return "unnamed:" + standIns++;
    }

    /** What the vocabulary makes of the part at a place; empty, with its faults told, where it refuses. */
    <T> Optional<T> attempt(String place, Supplier<T> making) {
        try {
            return Optional.of(making.get());
        } catch (IllegalArgumentException e) {
            refused(place, 0, e);
            return Optional.empty();
        }
    }

    /** Tells why the vocabulary refuses the part at a place, which starts on a line where that is not 0. */
    void refused(String place, int line, IllegalArgumentException why) {
        List<Fault> found = List.of(Fault.at("", String.valueOf(why.getMessage())));
        if (why instanceof FaultException several) {
            found = several.faults();
            untold += several.untold();
        }
        for (Fault fault : found) {
            Fault placed = fault.under(place);
            // Looking up a line takes time, and only some faults are told.
            Fault located = isHeard() ? Paths.located(root, placed) : placed;
            follow(located.line().isPresent() || line == 0 ? located : located.withLine(line));
        }
    }

    /** What the vocabulary makes of something that is told already where it refuses. */
    static <T> Optional<T> quietly(Supplier<T> making) {
        try {
            return Optional.of(making.get());
        } catch (IllegalArgumentException told) {
            return Optional.empty();
        }
    }

    /** A fault that the vocabulary found. */
    void follow(Fault fault) {
        if (!isBroken(fault.place())) {
            add(fault);
        }
    }

    /** The faults that were found while the tree was built. */
    void follow(TreeBuilder tree) {
        tree.faults().forEach(this::follow);
        untold += tree.untold();
    }

    /** Whether a place is broken itself or within one that is: step by step outwards, because there may be many. */
    private boolean isBroken(String place) {
        int end = place.length();
        while (end > 0) {
            if (broken.contains(place.substring(0, end))) {
                return true;
            }
            end = Math.max(place.lastIndexOf('.', end - 1), place.lastIndexOf('[', end - 1));
        }
        return false;
    }

    void throwIfFaulty() {
        if (!faults.isEmpty()) {
            List<Fault> located = faults.stream()
                    .map(fault -> Paths.located(root, fault))
                    .sorted(Comparator.comparingInt(fault -> fault.line().orElse(Integer.MAX_VALUE)))
                    .toList();
            throw new FaultException(located, untold);
        }
    }
}
