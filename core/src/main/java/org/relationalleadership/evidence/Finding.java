package org.relationalleadership.evidence;

import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.relationalleadership.check.Require;

/**
 * What was found about one thing: an item, a scale, a team, a pair of waves.
 *
 * <p>Its place says which, by named parts from the general to the special: {@code scale: trust}, {@code team: north}. It is a
 * place in a hierarchy of results, so that a {@code DisclosurePolicy} can tell which findings add up to which. Counts are
 * whole numbers of rows or persons by name, for example how often each option was ticked; estimates are figures with their n.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public abstract sealed class Finding implements WithFinding permits ImmutableFinding {

    Finding() {}

    /** What it is about; empty where it is about the survey as a whole. */
    public abstract Map<String, String> place();

    /** Whole numbers by name, in the order in which they are shown; none negative. */
    public abstract Map<String, Long> counts();

    /** The figures, in the order in which they are shown; no method twice. */
    public abstract List<Estimate> estimates();

    /** What a reader must know, for people: a verdict with its cut-offs, a suspicion, what was left out and why. */
    public abstract List<String> notes();

    @Value.Check
    void check() {
        place().forEach((part, name) -> {
            Require.id("place of a finding", part);
            Require.text("place of a finding: " + part, name);
        });
        counts().forEach((name, count) -> {
            Require.text("count of a finding", name);
            if (count < 0) {
                throw new IllegalArgumentException("finding: a count is 0 or more, but '" + name + "' was " + count);
            }
        });
        notes().forEach(note -> Require.text("note of a finding", note));
        long methods = estimates().stream().map(Estimate::method).distinct().count();
        if (methods < estimates().size()) {
            throw new IllegalArgumentException("finding: a method stands once, but one of "
                    + estimates().stream().map(Estimate::method).toList() + " stands twice");
        }
    }

    /**
     * The figure of a method.
     *
     * @throws IllegalArgumentException if there is no such method
     */
    public Estimate estimate(String method) {
        return estimates().stream()
                .filter(estimate -> estimate.method().equals(method))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("finding: no estimate '" + Require.shortened(method)
                        + "', only "
                        + estimates().stream().map(Estimate::method).toList()));
    }

    /** Starts a finding about the survey as a whole, unless a place is said. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Finding}; not thread-safe. */
    public static final class Builder extends ImmutableFinding.Builder {
        Builder() {}
    }
}
