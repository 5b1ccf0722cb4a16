package org.relationalleadership.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
        rl.run("score", "@none.yaml", "@good.csv").failsWith("rl: none.yaml: there is no such file or folder");
        rl.run("score", "@good.yaml", "@none.csv").failsWith("rl: none.csv: there is no such file or folder");
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
}
