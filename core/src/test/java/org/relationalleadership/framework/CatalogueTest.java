package org.relationalleadership.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.relationalleadership.fault.FaultException;

class CatalogueTest {

    private final Map<String, byte @Nullable []> changed = new HashMap<>();

    @Test
    void readsTheSameFrameworkAgain() {
        Framework again = Catalogue.read(Catalogue::resource);
        assertThat(again)
                .isEqualTo(RelationalLeadership.framework())
                .isNotSameAs(RelationalLeadership.framework())
                .hasSameHashCodeAs(RelationalLeadership.framework());
    }

    @Test
    void namesAMissingTable() {
        changed.put("outcomes.tsv", null);
        assertFaults("outcomes.tsv: there is no such table");
    }

    @Test
    void namesTheColumnsThatATableMustHave() {
        change("sources.tsv", text -> text.replaceFirst("publisher", "editor"));
        change("competencies.tsv", text -> "");
        assertFaults(
                "line 1, sources.tsv: its columns must be id, title, publisher, date, kind",
                "line 1, competencies.tsv: its columns must be kind, id, title, definition, source, locator,"
                        + " provenance, order");
    }

    @Test
    void namesALineWithTooFewCells() {
        change("sources.tsv", text -> text + "one\ttwo\n");
        assertFaults("line 7, sources.tsv: must have 5 cells, but has 2");
    }

    @Test
    void namesACellThatASpreadsheetHasQuotedOrPadded() {
        change("sources.tsv", text -> text + "x\t\"A \"\"good\"\" book\"\tp\t\tk\n" + "y\tA book \tp\t\tk\n");
        assertFaults(
                "line 7, sources.tsv: a cell is neither quoted nor padded with blanks, but was '\"A \"\"good\"\" book\"'",
                "line 8, sources.tsv: a cell is neither quoted nor padded with blanks, but was 'A book '");
    }

    @Test
    void namesACellThatItDoesNotUnderstand() {
        change(
                "competencies.tsv",
                text -> text.replace("\tstated\t1\n", "\tstatd\t1\n").replace("\tstated\t2\n", "\tstated\tsecond\n"));
        change("relations.tsv", text -> text.replaceFirst("\tPURSUES\t", "\tPURSUE\t"));
        assertFaults(
                "line 2, competencies.tsv: column 'provenance': unknown 'statd'; did you mean 'STATED'?",
                "line 3, competencies.tsv: column 'order': must be a whole number, but was 'second'",
                "line 2, relations.tsv: column 'type': unknown 'PURSUE'; did you mean 'PURSUES'?");
    }

    @Test
    void namesARuleThatALineBreaks() {
        change("outcomes.tsv", text -> text.replaceFirst("\tleader self-report \\(forum\\)\n", "\t\n"));
        assertFaults(
                "line 2, outcomes.tsv: outcome 'out-strategic-objectives': evidence: an outcome says how well it is"
                        + " supported");
    }

    @Test
    void namesTheLineOfARuleThatTheFrameworkBreaks() {
        change("sources.tsv", text -> text + "power-of-relationship-building\tA book\tp\t\tk\n");
        change(
                "relations.tsv",
                text -> text.replaceFirst("\taim-authentic-connection\t", "\taim-authentic-conection\t")
                        + "relational-leadership\tPART_OF\tcomp-advocacy\tpower-of-relationship-building\t\tstated\t\t\n"
                        + "aim-common-vision\tEXHIBITS\tcomp-advocacy\tpower-of-relationship-building\t\tstated\t\t\n");
        assertFaults(
                "line 7, sources.tsv: id: 'power-of-relationship-building' is taken by sources[3]",
                "line 2, relations.tsv: to: no construct 'aim-authentic-conection'; did you mean"
                        + " 'aim-authentic-connection'?",
                "line 326, relations.tsv: is part of itself: 'relational-leadership' → 'comp-advocacy' →"
                        + " 'relational-leadership'",
                "line 327, relations.tsv: from: EXHIBITS leads from a behavior to a competency, but"
                        + " 'aim-common-vision' is of kind aim");
    }

    @Test
    void namesATableThatIsNotUtf8() {
        changed.put("sources.tsv", "id\ttitle\tpublisher\tdate\tkind\n\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        assertFaults(
                "sources.tsv: cannot be read as UTF-8: java.nio.charset.MalformedInputException: Input length = 1");
    }

    private void change(String table, UnaryOperator<String> change) {
        try (InputStream stream = Objects.requireNonNull(Catalogue.resource(table))) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            String other = change.apply(text);
            assertThat(other).isNotEqualTo(text);
            changed.put(table, other.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable InputStream table(String name) {
        if (!changed.containsKey(name)) {
            return Catalogue.resource(name);
        }
        byte[] bytes = changed.get(name);
        return bytes == null ? null : new ByteArrayInputStream(bytes);
    }

    private void assertFaults(String... lines) {
        assertThatThrownBy(() -> Catalogue.read(this::table))
                .isInstanceOf(FaultException.class)
                .hasMessage(String.join("\n", lines));
    }
}
