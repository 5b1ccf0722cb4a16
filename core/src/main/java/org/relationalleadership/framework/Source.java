package org.relationalleadership.framework;

import java.util.Optional;
import org.immutables.value.Value;
import org.relationalleadership.check.Require;

/**
 * A document that a framework draws on: an article, a programme page, a handbook of one's own.
 *
 * <p>A {@link Citation} points into it. Immutable and thread-safe.
 */
@Value.Immutable
public abstract sealed class Source implements WithSource permits ImmutableSource {

    Source() {}

    /** Unique among the sources of a framework and of those it extends. */
    public abstract String id();

    /** Not blank. */
    public abstract String title();

    /** Who published it, not blank. */
    public abstract String publisher();

    /** When it was published: a year, month or day as ISO 8601 writes it ({@code 2022-06}); empty where unknown. */
    public abstract Optional<String> date();

    /** What sort of document it is, in words: {@code opinion}, {@code programme page}. Not blank. */
    public abstract String kind();

    /** How it is cited: title, publisher and, where known, date. */
    public String cited() {
        return title() + ", " + publisher() + date().map(date -> ", " + date).orElse("");
    }

    @Value.Check
    void check() {
        String source = "source '" + Require.id("source", id()) + "': ";
        Require.text(source + "title", title());
        Require.text(source + "publisher", publisher());
        Require.text(source + "kind", kind());
        date().ifPresent(date -> IsoDate.require(source + "date", date));
    }

    /** A builder; id, title, publisher and kind are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Source}; not thread-safe. */
    public static final class Builder extends ImmutableSource.Builder {
        Builder() {}
    }
}
