package org.relationalleadership.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of bad input: what a person reads, exit 1, and never a stack trace. */
class BadInputTest {

    private static final String HEAD = """
            formatVersion: relational-leadership/instrument/1.0
            id: small
            version: "1"
            framework: relational-leadership
            answerScales:
              a: {range: [1, 3], options: [{score: 1, label: low}, {score: 2, label: mid}, {score: 3, label: high}]}
            items:
              - {id: q1, answers: a}
              - {id: q2, answers: a}
            """;
    private static final String GOOD = HEAD + "scales:\n  - {id: s, members: [q1, q2]}\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Rl rl;

    @BeforeEach
    void start() throws IOException {
        rl = new Rl(folder);
        rl.write("good.yaml", GOOD);
        rl.write("good.csv", "q1,q2\n1,2\n");
    }

    private Rl.Run export(String text) throws IOException {
        rl.write("e.csv", text);
        return rl.run("score", "@good.yaml", "@e.csv");
    }

    private Rl.Run instrument(String text) throws IOException {
        rl.write("i.yaml", text);
        return rl.run("check", "@i.yaml");
    }

    @Test
    void theGoodOnesAreGood() {
        assertThat(rl.run("score", "@good.yaml", "@good.csv").succeeds().out()).isEqualTo("row,s\n1,1.5\n");
    }

    @Test
    void noFile() {
        rl.run("score", "@none.yaml", "@good.csv").failsWith("rl: none.yaml: there is no such file");
        rl.run("score", "@good.yaml", "@none.csv").failsWith("rl: none.csv: there is no such file");
    }

    @Test
    void emptyFile() throws IOException {
        export("").failsWith("rl: e.csv: the file is empty, but a header is needed");
        instrument("").failsWith("rl: i.yaml: the document is empty");
    }

    @Test
    void headerOnly() throws IOException {
        Rl.Run run = export("q1,q2\n");
        run.failsWith("rl: e.csv: has a header and no rows");
    }

    @Test
    void randomBytesAreNoTable() throws IOException {
        byte[] bytes = new byte[100_000];
        new Random(7).nextBytes(bytes);
        rl.write("e.csv", bytes);
        Rl.Run run = rl.run("score", "@good.yaml", "@e.csv");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).startsWith("rl: e.csv: ").doesNotContain("\tat ");
        rl.write("i.yaml", bytes);
        Rl.Run document = rl.run("check", "@i.yaml");
        assertThat(document.exit()).isEqualTo(1);
        assertThat(document.err()).startsWith("rl: i.yaml: ").doesNotContain("\tat ");
    }

    @Test
    void windows1252BytesNameTheirPlaceAndACharset() throws IOException {
        rl.write("e.csv", "q1,q2,note\n1,2,ok\n1,2,na\u00efve\n".getBytes(StandardCharsets.ISO_8859_1));
        Rl.Run run = rl.run("score", "@good.yaml", "@e.csv");
        run.failsWith(
                "rl: e.csv: line 3, row 2, column 'note': byte 0xEF is not UTF-8; if the export is in another charset,"
                        + " say so in the mapping, for example charset: windows-1252");
    }

    @Test
    void truncatedUtf8() throws IOException {
        byte[] whole = "q1,q2,n\n1,2,na\u00ef".getBytes(StandardCharsets.UTF_8);
        rl.write("e.csv", Arrays.copyOf(whole, whole.length - 1));
        rl.run("score", "@good.yaml", "@e.csv")
                .failsWith(
                        "rl: e.csv: line 2, row 1, column 'n': the file ends within a character of UTF-8 (byte 0xC3): it"
                                + " was cut off; if the export is in another charset, say so in the mapping, for example"
                                + " charset: windows-1252");
    }

    @Test
    void wrongSeparator() throws IOException {
        export("q1:q2\n1:2\n")
                .failsWith(
                        "rl: e.csv: header: no column 'q1' for item 'q1'",
                        "rl: e.csv: header: no column 'q2' for item 'q2'",
                        "rl: e.csv: header: the header is one cell with separator ','; if it is another, say so in"
                                + " the mapping");
    }

    @Test
    void missingColumn() throws IOException {
        export("q1,qq2,n\n1,2,3\n").failsWith("rl: e.csv: header: no column 'q2' for item 'q2'; did you mean 'qq2'?");
    }

    @Test
    void repeatedColumn() throws IOException {
        export("q1,q2,q1\n1,2,3\n")
                .failsWith(
                        "rl: e.csv: header: column 'q1' for item 'q1' stands there twice, as cell 1 and cell 3, but a"
                                + " column that is mapped must be the only one of its name");
    }

    @Test
    void unknownCodeAndAnswerOutOfRange() throws IOException {
        export("q1,q2\nx,7\n")
                .failsWith(
                        "rl: e.csv: line 2, row 1, column 'q1': item 'q1': an answer on scale 'a' is one of 1, 2, 3, but was"
                                + " 'x'",
                        "rl: e.csv: line 2, row 1, column 'q2': item 'q2': an answer on scale 'a' is one of 1, 2, 3, but was"
                                + " '7'");
    }

    @Test
    void raggedRows() throws IOException {
        export("q1,q2\n1,2\n1\n1,2,3\n")
                .failsWith(
                        "rl: e.csv: line 3, row 2: expected 2 cells as in the header, but found 1",
                        "rl: e.csv: line 4, row 3: expected 2 cells as in the header, but found 3");
    }

    @Test
    void manyFaultsAreTold100AndTheRestCounted() throws IOException {
        Rl.Run run = export("q1,q2\n" + "9,1\n".repeat(1000));
        assertThat(run.err().lines()).hasSize(101).last().isEqualTo("rl: e.csv: and 900 more");
    }

    @Test
    void scaleThatNeedsMoreThanItHas() throws IOException {
        instrument(HEAD + "scales:\n  - {id: s, members: [q1, q2], answered: {atLeast: 5}}\n")
                .failsWith(
                        "rl: i.yaml: line 11, scales[0].answered: scale 's': answered at least 5 of 2 members, but a scale"
                                + " cannot need more than it has");
    }

    @Test
    void cycleOfScales() throws IOException {
        instrument(HEAD + "scales:\n  - {id: s, members: [{scale: t}]}\n  - {id: t, members: [{scale: s}]}\n")
                .failsWith(
                        "rl: i.yaml: line 11, scales[0].members: scale 's': a scale cannot be a member of itself, but the"
                                + " members lead s → t → s");
    }

    @Test
    void unknownStrategyItemConstructAndField() throws IOException {
        instrument(HEAD + "scales:\n  - {id: s, members: [q1, q2], strategy: meen}\n")
                .failsWith(
                        "rl: i.yaml: line 11, scales[0].strategy: scale 's': no strategy 'meen'; did you mean 'mean'?");
        instrument(HEAD + "scales:\n  - {id: s, members: [q1, q22], measures: [attr-ability-to-trus], titel: x}\n")
                .failsWith(
                        "rl: i.yaml: line 11, scales[0].titel: unknown field 'titel'; did you mean 'title'?",
                        "rl: i.yaml: line 11, scales[0].members[1]: scale 's': no item 'q22'; did you mean 'q2'?",
                        "rl: i.yaml: line 11, scales[0].measures[0]: scale 's': no construct 'attr-ability-to-trus' in"
                                + " framework 'relational-leadership'; did you mean 'attr-ability-to-trust'?");
    }

    @Test
    void reversedRange() throws IOException {
        instrument(GOOD.replace("[1, 3]", "[3, 1]"))
                .failsWith(
                        "rl: i.yaml: line 6, answerScales.a.range: range: the lowest number must be below the highest, but"
                                + " was 3 to 1");
    }

    @Test
    void bandsWithAGap() throws IOException {
        instrument(HEAD
                        + "scales:\n  - {id: s, members: [q1], bands: [{from: 1, below: 2, label: x}, {from: 2.5, to: 3, label:"
                        + " y}]}\n")
                .failsWith(
                        "rl: i.yaml: line 11, scales[0].bands[0]: scale 's': band 'x' leaves a gap: it ends at 2 and the"
                                + " next, 'y', starts at 2.5");
    }

    @Test
    void yamlWithADuplicateKeyAnAliasBombATagOrTooManyLevels() throws IOException {
        instrument(HEAD + "scales:\n  - {id: s, id: t, members: [q1]}\n")
                .failsWith("rl: i.yaml: line 11, scales[0].id: stands twice, first on line 11");
        instrument("a: &a [lol, lol]\nb: &b [*a, *a, *a, *a]\nc: [*b, *b, *b, *b]\n")
                .failsWith("rl: i.yaml: line 1, a: anchors are not read, but here is &a");
        instrument(HEAD + "scales:\n  - {id: !!java.net.URL s, members: [q1]}\n")
                .failsWith("rl: i.yaml: line 11, scales[0].id: tags are not read, but here is"
                        + " tag:yaml.org,2002:java.net.URL");
        Rl.Run deep = instrument("[".repeat(20_000) + "]".repeat(20_000));
        assertThat(deep.exit()).isEqualTo(1);
        assertThat(deep.err())
                .endsWith("a document has at most 50 levels, but this goes deeper\n")
                .hasLineCount(1);
    }

    @Test
    void folderInsteadOfAFile() {
        rl.run("check", folder.toString()).failsWith("rl: " + folder + ": is a folder, but a file is needed");
        rl.run("score", "@good.yaml", folder.toString())
                .failsWith("rl: " + folder + ": is a folder, but a file is needed");
    }

    @Test
    void mappingThatDoesNotFitIsNamedWithItsFile() throws IOException {
        rl.write("m.yaml", "formatVersion: relational-leadership/mapping/1.1\nreversed: [q3]\n");
        rl.run("check", "@good.yaml", "--mapping", "@m.yaml")
                .failsWith("rl: m.yaml: line 2, reversed[0]: no item 'q3'; known: q1, q2");
        rl.write("i.yaml", GOOD + "source:\n  format: redcap\n");
        rl.run("check", "@i.yaml").failsWith("rl: i.yaml: line 13, source.format: no format 'redcap'; known: csv");
    }

    @Test
    void frameworkThatIsNotKnown() throws IOException {
        instrument(GOOD.replace("framework: relational-leadership", "framework: relational-leadrship"))
                .failsWith("rl: i.yaml: line 4, framework: no framework 'relational-leadrship'; did you mean"
                        + " 'relational-leadership'?");
    }

    @Test
    void frameworkThatTakesTheBuiltInOnesId() throws IOException {
        rl.write(
                "f.yaml",
                "formatVersion: relational-leadership/framework/1.0\nid: relational-leadership\nversion: \"2\"\ntitle: x\n");
        rl.run("check", "@good.yaml", "--framework", "@f.yaml")
                .failsWith(
                        "rl: f.yaml: framework 'relational-leadership': is the id of the built-in framework, and cannot"
                                + " stand for another");
    }
}
