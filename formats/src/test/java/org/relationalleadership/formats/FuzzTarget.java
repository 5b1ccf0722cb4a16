package org.relationalleadership.formats;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.relationalleadership.check.Require;
import org.relationalleadership.fault.Fault;
import org.relationalleadership.fault.FaultException;
import org.relationalleadership.instrument.Answer;
import org.relationalleadership.mapping.CodeMap;
import org.relationalleadership.mapping.Codebook;
import org.relationalleadership.mapping.ContextName;
import org.relationalleadership.mapping.ContextSource;
import org.relationalleadership.mapping.DuplicateRule;
import org.relationalleadership.mapping.Mapping;
import org.relationalleadership.mapping.OnFault;
import org.relationalleadership.mapping.RowFilter;
import org.relationalleadership.mapping.ValueForm;
import org.relationalleadership.response.Response;
import org.relationalleadership.response.Responses;

/**
 * The readers of exports and of tables of context, and what must hold whatever bytes they are given: an export gives the
 * same responses and the same account in batches of any size, and context that is written as a table is read as the same;
 * or a {@link FaultException} that tells something is thrown, and nothing else.
 *
 * <p>Jazzer looks for bytes of which that is not so ({@code ./mvnw -Pfuzz test}); {@link FuzzCorpusTest} tries those that
 * it has found worth keeping.
 */
public enum FuzzTarget {
    /** A plain export, where the first fault ends it. */
    EXPORT(alikeInBatches(Mapping.standard())),
    /** Everything that a mapping can say of a row. */
    MAPPED(alikeInBatches(Mapping.builder()
            .respondent(ContextSource.column("id"))
            .role(ContextSource.column("role", Map.of("1", "self", "2", "partner", "", "self")))
            .wave(ContextSource.column("event", Map.of("b", "pre", "l", "follow-up:2026-05-01")))
            .consent(RowFilter.of("share", "1"))
            .addKeep(RowFilter.of("done", "1", "True"))
            .addMissing("NA")
            .decimal(",")
            .values(ValueForm.MIXED)
            .putCode("agree5", new CodeMap(Map.of("6", Answer.of(2))))
            .duplicates(new DuplicateRule(List.of("respondent", "wave"), DuplicateRule.Keep.LAST))
            .onFault(OnFault.REJECT_ROW)
            .build())),
    /** People who were invited. */
    ROSTER(comingBack(Mapping.builder()
            .respondent(ContextSource.column("id", Map.of("17", "p17")))
            .role(ContextSource.column("role", Map.of("1", "self", "2", "partner", "", "self")))
            .wave(ContextSource.column("event", Map.of("b", "pre", "l", "follow-up:2026-05-01")))
            .putGroup("team", ContextSource.column("unit"))
            .putGroup("site", ContextSource.value("North"))
            .addMissing("NA")
            .build()));

    /** What must hold of bytes. */
    private interface Law {
        void check(byte[] bytes);
    }

    private static FuzzTarget chosen = EXPORT;

    @SuppressWarnings("ImmutableEnumChecker") // it has no state
    private final Law law;

    FuzzTarget(Law law) {
        this.law = law;
    }

    /** Jazzer calls it once, with the name of a target. */
    public static void fuzzerInitialize(String[] args) {
        chosen = valueOf(args[0].toUpperCase(Locale.ROOT));
    }

    /** Jazzer calls it with whatever bytes it thinks of. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        chosen.check(bytes);
    }

    /** Throws where these bytes are neither read as they should be nor refused as they should be. */
    void check(byte[] bytes) {
        law.check(bytes);
    }

    private static Law alikeInBatches(Mapping mapping) {
        DelimitedExport export = DelimitedExport.of(Codebook.of(Survey.TRUST, mapping));
        return bytes -> {
            String atOnce = told(export, bytes);
            String oneByOne = told(export.withBatchSize(1), bytes);
            if (!oneByOne.equals(atOnce)) {
                throw new AssertionError("at once\n" + atOnce + "\none by one\n" + oneByOne);
            }
        };
    }

    private static Law comingBack(Mapping mapping) {
        return bytes -> {
            List<Map<String, String>> rows;
            try {
                rows = ContextTable.read(new ByteArrayInputStream(bytes), mapping);
            } catch (FaultException e) {
                e.faults().forEach(FuzzTarget::requireTelling);
                return;
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            List<String> names = List.copyOf(mapping.contextNames());
            String table = Stream.concat(
                            Stream.of(names),
                            rows.stream()
                                    .map(row -> names.stream()
                                            .map(name -> row.getOrDefault(name, "NA"))
                                            .toList()))
                    .map(cells -> cells.stream()
                            .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                            .collect(Collectors.joining(",", "", "\n")))
                    .collect(Collectors.joining());
            List<Map<String, String>> again;
            try {
                again = ContextTable.read(new ByteArrayInputStream(table.getBytes(UTF_8)), mapping);
            } catch (FaultException | IOException e) {
                throw new AssertionError("is not read again: " + table, e);
            }
            if (!again.equals(rows) || rows.stream().anyMatch(row -> !row.containsKey(ContextName.RESPONDENT))) {
                throw new AssertionError(rows + "\ncame back as\n" + again);
            }
        };
    }

    /** The responses and the account of them; only the faults where the export is refused. */
    private static String told(DelimitedExport export, byte[] bytes) {
        List<String> told = new ArrayList<>();
        try (ResponseReader reader = export.open(() -> new ByteArrayInputStream(bytes))) {
            for (Optional<Responses> batch = reader.next(); batch.isPresent(); batch = reader.next()) {
                for (int row = 0; row < batch.get().rows(); row++) {
                    Response response = batch.get().row(row);
                    told.add(batch.get().rowNumber(row) + " " + response);
                }
            }
            told.add(reader.tally().toString());
            reader.tally().faults().forEach(FuzzTarget::requireTelling);
        } catch (FaultException e) {
            e.faults().forEach(FuzzTarget::requireTelling);
            return String.valueOf(e.getMessage());
        }
        return String.join("\n", told);
    }

    private static void requireTelling(Fault fault) {
        if (fault.message().isBlank() || !Require.visible(fault.toString()).equals(fault.toString())) {
            throw new AssertionError("tells nothing, or what changes how a line is shown: " + fault);
        }
    }
}
