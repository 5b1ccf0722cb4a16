package org.relationalleadership.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.relationalleadership.fault.Fault;
import org.relationalleadership.fault.FaultException;
import org.relationalleadership.mapping.ContextSource;
import org.relationalleadership.mapping.Mapping;
import org.relationalleadership.mapping.RowFilter;
import org.relationalleadership.mapping.RowLayout;
import org.relationalleadership.mapping.Wave;

/** Context without answers: what a cell means, and what is told of a table that cannot be used. */
class ContextTableTest {

    private static final Mapping PLAIN = Mapping.builder()
            .respondent(ContextSource.column("id"))
            .wave(ContextSource.column("event"))
            .putGroup("team", ContextSource.column("unit"))
            .consent(RowFilter.of("share", "1"))
            .seconds(ContextSource.column("time"))
            .addMissing("NA")
            .build();

    private static final Mapping MAPPED = Mapping.builder()
            .respondent(ContextSource.column("id", Map.of("17", "p17")))
            .role(ContextSource.value("self"))
            .wave(ContextSource.column("event", Map.of("b", "pre", "", "post")))
            .putGroup("team", ContextSource.column("unit", Map.of("1", "North")))
            .build();

    private static List<Map<String, String>> read(Mapping mapping, String text) throws IOException {
        return read(mapping, text, StandardCharsets.UTF_8);
    }

    private static List<Map<String, String>> read(Mapping mapping, String text, Charset charset) throws IOException {
        return ContextTable.read(new ByteArrayInputStream(text.getBytes(charset)), mapping);
    }

    private static void assertFaults(Mapping mapping, String text, String... told) {
        assertFaults(mapping, text, StandardCharsets.UTF_8, told);
    }

    private static void assertFaults(Mapping mapping, String text, Charset charset, String... told) {
        assertThatThrownBy(() -> read(mapping, text, charset))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        e -> assertThat(e.faults().stream().map(Fault::toString))
                                .containsExactly(told));
    }

    @Test
    void textsAreTakenAsTheyAreWhereTheMappingTranslatesNothing() throws IOException {
        assertThat(read(PLAIN, """
                        \uFEFFwave, respondent ,team,e-mail,consent,seconds\r
                        pre,p1, North ,x@example.org,ja,5\r
                        NA,p2,,,,\r
                        """))
                .containsExactly(
                        Map.of("respondent", "p1", "wave", "pre", "team", "North"), Map.of("respondent", "p2"));
        assertThat(read(PLAIN, "respondent;team\n\"a;b\";\"t\n1\"\n"))
                .containsExactly(Map.of("respondent", "a;b", "team", "t\n1"));
        assertThat(read(PLAIN, "respondent\tteam\np1\tt\n")).containsExactly(Map.of("respondent", "p1", "team", "t"));
        assertThat(read(PLAIN, "respondent\n")).isEmpty();
    }

    @Test
    void textsAreTranslatedAndWhatTheyAreTranslatedToIsTakenAsItIs() throws IOException {
        assertThat(read(MAPPED, "respondent,role,wave,team\n17,self,b,1\np17,,pre,North\n17,,,\n"))
                .containsExactly(
                        Map.of("respondent", "p17", "role", "self", "wave", "pre", "team", "North"),
                        Map.of("respondent", "p17", "wave", "pre", "team", "North"),
                        Map.of("respondent", "p17", "wave", "post"));
    }

    @Test
    void othersAreFaultsAndNoPersonIsQuoted() {
        assertFaults(
                MAPPED,
                "respondent,role,wave,team\n18,self,b,1\n17,partner,prr,2\n",
                "line 2, row 1, column 'respondent': respondent: a text that the mapping of the export does not know",
                "line 3, row 2, column 'role': role: the mapping of the export has no role 'partner'; known: self",
                "line 3, row 2, column 'wave': wave: the mapping of the export has no wave 'prr'; did you mean 'pre'?",
                "line 3, row 2, column 'team': team: a text that the mapping of the export does not know");
        assertFaults(
                PLAIN,
                "respondent,wave\np1,zzz\n",
                "line 2, row 1, column 'wave': wave: no wave 'zzz'; known: pre, retrospective-pre, post, follow-up, pulse");
    }

    /** Where each row of the export holds two waves, these are all that there are. */
    @Test
    void wavesOfTheLayoutsOfARow() throws IOException {
        Mapping wide = Mapping.builder()
                .respondent(ContextSource.column("id"))
                .addRow(new RowLayout(Map.of("t1", "a1"), Optional.of(Wave.PRE), Optional.empty()))
                .addRow(new RowLayout(Map.of("t1", "b1"), Optional.of(Wave.POST), Optional.empty()))
                .build();
        assertThat(read(wide, "respondent,wave\np1,post\n"))
                .containsExactly(Map.of("respondent", "p1", "wave", "post"));
        assertFaults(
                wide,
                "respondent,wave\np1,follow-up\n",
                "line 2, row 1, column 'wave': wave: the mapping of the export has no wave 'follow-up'; known: pre, post");
    }

    @Test
    void headersThatCannotBeMeant() {
        assertFaults(PLAIN, "", "the file is empty, but a header is needed");
        assertFaults(
                PLAIN,
                "Respondent,Wave,team\np1,pre,t\n",
                "header: no piece of context 'Respondent'; did you mean 'respondent'?",
                "header: no piece of context 'Wave'; did you mean 'wave'?");
        assertFaults(
                PLAIN,
                "team,respondant\nt,p1\n",
                "header: no column 'respondent' for the people of the table; did you mean 'respondant'?");
        assertFaults(
                PLAIN,
                "respondent,team,team\np1,a,b\n",
                "header: column 'team' for the people of the table stands there twice, as cell 2 and cell 3, but a column"
                        + " that is mapped must be the only one of its name");
        assertThatThrownBy(() -> read(Mapping.standard(), "respondent\np1\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cannot be matched, because the mapping of the export names no respondent");
    }

    @Test
    void rowsThatCannotBeRead() {
        assertFaults(
                PLAIN,
                "respondent,wave,team\np1,pre\n ,pre,t\np2,pre,t,u\n",
                "line 2, row 1: expected 3 cells as in the header, but found 2",
                "line 3, row 2, column 'respondent': no respondent",
                "line 4, row 3: expected 3 cells as in the header, but found 4");
        assertFaults(
                PLAIN,
                "respondent,team\np1,a\np2,Z\u00fcrich\n",
                StandardCharsets.ISO_8859_1,
                "line 3, row 2, column 'team': byte 0xFC is not UTF-8; save the file as UTF-8");
    }
}
