package org.relationalleadership.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.relationalleadership.fault.FaultException;
import org.relationalleadership.formats.ContextTable;
import org.relationalleadership.mapping.ContextName;
import org.relationalleadership.mapping.Mapping;
import org.relationalleadership.psychometrics.quality.Roster;

/** Who was invited: a table of context whose rows are invitations. */
final class RosterFile {

    private RosterFile() {}

    static Roster read(Path file, Mapping mapping) {
        InputException.refuseFolder(file);
        if (!Files.exists(file)) {
            throw new InputException(file.toString(), "there is no such file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            List<Roster.Entry> entries = new ArrayList<>();
            for (Map<String, String> row : ContextTable.read(in, mapping)) {
                Map<String, String> context = new LinkedHashMap<>(row);
                context.remove(ContextName.RESPONDENT);
                entries.add(new Roster.Entry(row.getOrDefault(ContextName.RESPONDENT, ""), context));
            }
            if (entries.isEmpty()) {
                throw new InputException(file.toString(), "has a header and no rows");
            }
            return new Roster(entries);
        } catch (FaultException e) {
            throw new InputException(file.toString(), e.faults(), e.untold());
        } catch (IllegalArgumentException e) {
            throw new InputException(file.toString(), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new InputException(file.toString(), Terminal.words(e));
        }
    }
}
