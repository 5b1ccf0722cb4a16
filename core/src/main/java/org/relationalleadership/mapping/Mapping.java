package org.relationalleadership.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.relationalleadership.fault.Fault;
import org.relationalleadership.fault.FaultException;
import org.relationalleadership.instrument.Instrument;

/**
 * How one platform's export of a survey is read: where the answers stand, what its codes mean, which rows count, and who
 * rated whom, when.
 *
 * <p>It belongs to an export, not to an instrument: one instrument has as many mappings as there are platforms that
 * carry it. By default every item stands in a column of its own id, and a code is the score itself.
 *
 * <p>Immutable and thread-safe. Building one checks what can be seen without an instrument and reports every fault at once,
 * as a {@link FaultException}; {@link #faults} checks it against one.
 */
@Value.Immutable
public abstract sealed class Mapping implements WithMapping permits ImmutableMapping {

    Mapping() {}

    /** The kind of export, for example {@code csv}. */
    @Value.Default
    public String format() {
        return "csv";
    }

    /** The name of the export's charset; empty for UTF-8, or what a byte-order mark says. */
    public abstract Optional<String> charset();

    /** The one character between two cells, no quote and no line end; empty where it is to be found by looking. */
    public abstract Optional<String> separator();

    /** The decimal mark, {@code .} or {@code ,}. */
    @Value.Default
    public String decimal() {
        return ".";
    }

    /** In which form answers are written; codes where nothing is said. */
    @Value.Default
    public ValueForm values() {
        return ValueForm.CODES;
    }

    /** By answer scale, what its codes mean; where there is no entry, a code is the score. */
    public abstract Map<String, CodeMap> codes();

    /** The items that the export has reversed already. */
    public abstract List<String> reversed();

    /**
     * The column of each item, where it is not the item's id; empty where there are {@link #rows()}. No two items share a
     * column.
     */
    public abstract Map<String, String> columns();

    /** Several responses in one row of the export; empty where a row is one response. */
    public abstract List<RowLayout> rows();

    /** The items that this export does not hold, because they were not asked; they have no column. */
    public abstract List<String> notAsked();

    /** The conditions that a row must meet, all of them, to count. */
    public abstract List<RowFilter> keep();

    /** When two responses are the same one; empty where every row counts. */
    public abstract Optional<DuplicateRule> duplicates();

    /** Who answered. */
    public abstract Optional<ContextSource> respondent();

    /** About whom; empty where respondents rate themselves. */
    public abstract Optional<ContextSource> subject();

    /** Whose view it is: self, partner, peer, … */
    public abstract Optional<ContextSource> role();

    /** The groups by level: dyad, team, cohort, organization, … */
    public abstract Map<String, ContextSource> groups();

    /** When it was asked. */
    public abstract Optional<ContextSource> wave();

    /** The condition by which a respondent agrees to a page that names people. */
    public abstract Optional<RowFilter> consent();

    /**
     * How long a row of the export took to answer, in seconds, in a column as it is, with the decimal mark of the answers;
     * empty where the export does not say. Where a row holds several responses, each has the time of the whole row.
     */
    public abstract Optional<ContextSource> seconds();

    /**
     * Texts that mean that nothing was answered, beside the empty cell; without white space at their ends. A number also
     * means its other spellings: where {@code -99} is missing, {@code -99.0} is.
     */
    public abstract List<String> missing();

    /** What a row that cannot be read does; it stops the reading where nothing is said. */
    @Value.Default
    public OnFault onFault() {
        return OnFault.STOP;
    }

    /** What is known of a sample, so that the mapping can be tested. */
    public abstract List<Expectation> expect();

    /**
     * The pieces of context that responses read by this mapping have: {@code respondent}, {@code subject}, {@code role},
     * {@code wave}, then the group levels, then {@code consent} and {@code seconds}; each only where it is mapped.
     */
    @Value.Lazy
    public List<String> contextNames() {
        List<String> names = new ArrayList<>();
        respondent().ifPresent(source -> names.add(ContextName.RESPONDENT));
        subject().ifPresent(source -> names.add(ContextName.SUBJECT));
        if (role().isPresent() || rows().stream().anyMatch(row -> row.role().isPresent())) {
            names.add(ContextName.ROLE);
        }
        if (wave().isPresent() || rows().stream().anyMatch(row -> row.wave().isPresent())) {
            names.add(ContextName.WAVE);
        }
        names.addAll(groups().keySet());
        consent().ifPresent(filter -> names.add(ContextName.CONSENT));
        seconds().ifPresent(source -> names.add(ContextName.SECONDS));
        return List.copyOf(names);
    }

    /** Everything that is wrong with this mapping when it is used with an instrument; empty when they fit. */
    public List<Fault> faults(Instrument instrument) {
        return new MappingCheck(this).against(instrument);
    }

    @Value.Check
    void check() {
        FaultException.throwIfAny(new MappingCheck(this).alone());
    }

    /** The mapping that changes nothing: every item in a column of its own id, a code is the score, no context. */
    public static Mapping standard() {
        return builder().build();
    }

    /** Starts a mapping. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Mapping}; not thread-safe. */
    public static final class Builder extends ImmutableMapping.Builder {
        Builder() {}
    }
}
