package org.relationalleadership.evidence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.relationalleadership.check.Require;

/**
 * What is known about how far the scores of one survey can be trusted.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
public abstract sealed class Evidence implements WithEvidence permits ImmutableEvidence {

    Evidence() {}

    /** The id of the instrument. */
    public abstract String instrument();

    /** The version of the instrument. */
    public abstract String instrumentVersion();

    /** How many rows were read. */
    public abstract long rows();

    /** What the figures were computed with, by name: confidence level, seed, cut-offs, the smallest cell shown. */
    public abstract Map<String, String> settings();

    /** The sections, in the order in which they are shown; no id twice. */
    public abstract List<Section> sections();

    @Value.Check
    void check() {
        Require.id("instrument of evidence", instrument());
        Require.text("version of the instrument", instrumentVersion());
        if (rows() < 0) {
            throw new IllegalArgumentException("evidence: rows are 0 or more, but were " + rows());
        }
        settings().forEach((name, value) -> {
            Require.id("setting of evidence", name);
            Require.text("setting '" + name + "' of evidence", value);
        });
        long ids = sections().stream().map(Section::id).distinct().count();
        if (ids < sections().size()) {
            throw new IllegalArgumentException("evidence: a section stands once, but one of "
                    + sections().stream().map(Section::id).toList() + " stands twice");
        }
    }

    /** The section of an id, or empty. */
    public Optional<Section> section(String id) {
        return sections().stream().filter(section -> section.id().equals(id)).findFirst();
    }

    /** Starts evidence about a survey. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Evidence}; not thread-safe. */
    public static final class Builder extends ImmutableEvidence.Builder {
        Builder() {}
    }
}
