package org.relationalleadership.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.relationalleadership.psychometrics.quality.Roster;

/** Who was invited: CSV in UTF-8 with a header, a column {@code respondent}, and others named like pieces of context. */
final class RosterFile {

    private static final String RESPONDENT = "respondent";
    /** Who it is, and how long they took: neither divides the invited. */
    private static final Set<String> NO_PLACE = Set.of(RESPONDENT, "seconds");

    private static final String MARK = "\uFEFF";

    private RosterFile() {}

    static Roster read(Path file, List<String> contexts) throws IOException {
        InputException.refuseFolder(file);
        if (!Files.exists(file)) {
            throw new InputException(file.toString(), "there is no such file");
        }
        if (!contexts.contains(RESPONDENT)) {
            throw new InputException(
                    file.toString(), "cannot be matched, because the mapping of the export names no respondent");
        }
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return roster(file, text.startsWith(MARK) ? text.substring(1) : text, contexts);
        } catch (CharacterCodingException e) {
            throw new InputException(file.toString(), "is not UTF-8");
        } catch (CsvParseException | IllegalArgumentException e) {
            throw new InputException(file.toString(), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new InputException(file.toString(), Terminal.words(e));
        }
    }

    private static Roster roster(Path file, String text, List<String> contexts) throws IOException {
        List<Roster.Entry> entries = new ArrayList<>();
        boolean isKnown = false;
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : rows) {
                Map<String, String> cells = row.getFieldsAsMap();
                isKnown |= cells.containsKey(RESPONDENT);
                if (!isKnown) {
                    break;
                }
                entries.add(entry(file, row, contexts));
            }
        }
        if (!isKnown) {
            throw new InputException(
                    file.toString(), "a header with a column 'respondent' and a row for each invitation are needed");
        }
        return new Roster(entries);
    }

    private static Roster.Entry entry(Path file, NamedCsvRecord row, List<String> contexts) {
        String respondent = row.getField(RESPONDENT).strip();
        if (respondent.isEmpty()) {
            throw new InputException(file.toString(), "line " + row.getStartingLineNumber() + ": no respondent");
        }
        Map<String, String> context = new LinkedHashMap<>();
        row.getFieldsAsMap().forEach((name, cell) -> {
            // Columns that no row of the survey can have, such as e-mail addresses, are passed over.
            if (contexts.contains(name) && !NO_PLACE.contains(name) && !cell.isBlank()) {
                context.put(name, cell.strip());
            }
        });
        return new Roster.Entry(respondent, context);
    }
}
