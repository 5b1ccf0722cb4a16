package org.relationalleadership.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.response.Batches;
import org.relationalleadership.score.Scores;
import org.relationalleadership.serialization.Documents;

class ScoreCommandTest {

    private static final Path SAMPLE = Path.of("../sample");
    private static final String TRUST = """
            formatVersion: relational-leadership/instrument/1.0
            id: org.example.trust
            version: "1"
            answerScales:
              agree5:
                range: [1, 5]
                options: [{score: 1, label: strongly disagree}, {score: 2, label: somewhat disagree},
                          {score: 3, label: neutral}, {score: 4, label: somewhat agree}, {score: 5, label: strongly agree}]
                notApplicable: [no basis to judge]
            items:
              - {id: t1, answers: agree5}
              - {id: t2, answers: agree5, key: reversed}
              - {id: t3, answers: agree5}
            scales:
              - id: trust
                members: [t1, t2, t3]
                answered: {atLeast: 2}
                bands: [{from: 1, below: 3, label: developing}, {from: 3, to: 5, label: established}]
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Rl rl;

    @BeforeEach
    void start() {
        rl = new Rl(folder);
    }

    @Test
    void scoresTheSampleAsAnIndependentToolDoes() throws IOException {
        Rl.Run run = rl.run("score", SAMPLE + "/instrument.yaml", SAMPLE + "/responses.csv");

        // expected-scores.csv is made in Python with exact fractions, see sample/README.md
        assertThat(run.out()).isEqualTo(Files.readString(SAMPLE.resolve("expected-scores.csv")));
        assertThat(run.exit()).isZero();
    }

    /** A file of the folder that -Dshared.data names, or of shared/data beside the checkout; skipped where it is absent. */
    private static Path sharedData(String file) {
        Path folder = Path.of(System.getProperty("shared.data", ""));
        for (Path up = Path.of("").toAbsolutePath(); folder.toString().isEmpty() && up != null; up = up.getParent()) {
            folder = Files.isDirectory(up.resolve("shared/data")) ? up.resolve("shared/data") : folder;
        }
        Path found = folder.resolve(file);
        assumeTrue(
                Files.exists(found),
                "skipped: no " + file
                        + " in the folder that -Dshared.data names, or in shared/data beside the checkout");
        return found;
    }

    /** The scale columns as published with the data of the R package multilevel, to the 9 digits that it gives. */
    @Test
    void scoresLq2002AsPublished() throws IOException {
        Path data = sharedData("lq2002.csv");
        Path instrument = Path.of("src/test/resources/org/relationalleadership/cli/lq2002.yaml");

        Rl.Run run = rl.run("score", instrument.toString(), data.toString()).succeeds();

        List<String> scored = run.out().lines().toList();
        List<String> published = Files.readAllLines(data);
        List<String> header = List.of(published.get(0).split(",", -1));
        assertThat(scored).hasSize(2043).first().isEqualTo("row,respondent,company,LEAD,TSIG,HOSTILE");
        for (int row = 1; row < scored.size(); row++) {
            String[] ours = scored.get(row).split(",", -1);
            String[] theirs = published.get(row).split(",", -1);
            assertThat(ours[1]).isEqualTo(theirs[header.indexOf("SUB")]);
            for (String scale : List.of("LEAD", "TSIG", "HOSTILE")) {
                assertThat(Double.parseDouble(
                                ours[3 + List.of("LEAD", "TSIG", "HOSTILE").indexOf(scale)]))
                        .isCloseTo(Double.parseDouble(theirs[header.indexOf(scale)]), within(5e-10));
            }
        }
    }

    @Test
    void codesLabelsAndCodesThatAreNoScoresScoreTheSame() throws IOException {
        rl.write("i.yaml", TRUST);
        rl.write("scores.csv", "t1,t2,t3\n4,2,\n1,5,3\n,,4\n5,2,1\n");
        rl.write("codes.csv", "A_1;A_2;A_3\r\n4;6;-1\r\n1;5;3\r\n;;4\r\n5;6;1\r\n");
        rl.write("codes.yaml", """
                formatVersion: relational-leadership/mapping/1.1
                columns: {t1: A_1, t2: A_2, t3: A_3}
                codes: {agree5: {"1": 1, "6": 2, "3": 3, "4": 4, "5": 5, "-1": not-applicable}}
                """);
        rl.write(
                "labels.csv",
                "﻿t1\tt2\tt3\nSomewhat agree\tsomewhat  disagree\tNo basis to judge\nstrongly disagree\tstrongly"
                        + " agree\tneutral\n\t\tsomewhat agree\nstrongly agree\tsomewhat disagree\tstrongly disagree\n");
        rl.write("labels.yaml", "formatVersion: relational-leadership/mapping/1.1\nvalues: labels\n");

        // row 1: (4 + 4) / 2; row 2: (1 + 1 + 3) / 3; row 3: one answer of two; row 4: (5 + 4 + 1) / 3
        String expected = "row,trust\n1,4\n2,1.6666666666666667\n3,\n4,3.3333333333333335\n";
        assertThat(rl.run("score", "@i.yaml", "@scores.csv").succeeds().out()).isEqualTo(expected);
        assertThat(rl.run("score", "@i.yaml", "@codes.csv", "--mapping", "@codes.yaml")
                        .succeeds()
                        .out())
                .isEqualTo(expected);
        assertThat(rl.run("score", "@i.yaml", "@labels.csv", "--mapping", "@labels.yaml")
                        .succeeds()
                        .out())
                .isEqualTo(expected);
    }

    @Test
    void detailsTellReasonAnswersAndBand() throws IOException {
        rl.write("i.yaml", TRUST);
        rl.write("e.csv", "t1,t2,t3\n4,2,\n,,4\n");

        assertThat(rl.run("score", "@i.yaml", "@e.csv", "--details").succeeds().out())
                .isEqualTo("""
                        row,trust,trust.reason,trust.answered,trust.band
                        1,4,,2,established
                        2,,needs 2 of 3 answered,1,
                        """);
    }

    @Test
    void jsonCarriesInstrumentAndStrategy() throws IOException {
        rl.write("i.yaml", TRUST);
        rl.write("e.csv", "t1,t2,t3\n4,2,\n,,4\n");

        String document = rl.run("score", "@i.yaml", "@e.csv", "--format", "json")
                .succeeds()
                .out();

        assertThat(document).isEqualTo("""
                {
                  "formatVersion": "relational-leadership/scores/1.1",
                  "instrument": {"id": "org.example.trust","version": "1"},
                  "items": ["t1","t2","t3"],
                  "scales": [
                    { "id": "trust", "strategy": "mean" }
                  ],
                  "rows": [
                    {"row": 1,"answers": [4,2,"not-answered"],"scores": [{"value": 4,"answered": 2,"notAnswered": 1}]},
                    {"row": 2,"answers": ["not-answered","not-answered",4],"scores": [{"noScore": "too-few-answers","why": "needs 2 of 3 answered","answered": 1,"notAnswered": 2}]}
                  ]
                }
                """);
        Instrument instrument = Documents.standard().readInstrument(TRUST).instrument();
        InputStream in = new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8));
        try (Batches<Scores> read = Documents.standard().readScores(instrument, in)) {
            Scores scores = read.next().orElseThrow();
            assertThat(scores.rows()).isEqualTo(2);
            assertThat(scores.value(0, 0)).isEqualTo(4);
            assertThat(scores.noScore(1, 0).orElseThrow().text()).isEqualTo("needs 2 of 3 answered");
            assertThat(read.next()).isEmpty();
        }
    }

    @Test
    void linesOfJsonHaveAHeadAndARowALine() throws IOException {
        rl.write("i.yaml", TRUST);
        rl.write("e.csv", "t1,t2,t3\n4,2,\n,,4\n");

        assertThat(rl.run("score", "@i.yaml", "@e.csv", "--format", "ndjson")
                        .succeeds()
                        .out())
                .isEqualTo("""
                        {"formatVersion": "relational-leadership/scores/1.1","instrument": {"id": "org.example.trust","version": "1"},"items": ["t1","t2","t3"],"scales": [{"id": "trust","strategy": "mean"}]}
                        {"row": 1,"answers": [4,2,"not-answered"],"scores": [{"value": 4,"answered": 2,"notAnswered": 1}]}
                        {"row": 2,"answers": ["not-answered","not-answered",4],"scores": [{"noScore": "too-few-answers","why": "needs 2 of 3 answered","answered": 1,"notAnswered": 2}]}
                        """);
    }

    @Test
    void fileAppearsOnlyWhenItIsWhole() throws IOException {
        rl.write("i.yaml", TRUST);
        rl.write("good.csv", "t1,t2,t3\n4,2,3\n");
        rl.write("bad.csv", "t1,t2,t3\n4,2,3\n4,9,3\n");
        rl.write("out.csv", "old");

        rl.run("score", "@i.yaml", "@bad.csv", "-o", "@out.csv")
                .failsWith("rl: bad.csv: line 3, row 2, column 't2': item 't2': an answer on scale 'agree5' is"
                        + " one of 1, 2, 3, 4, 5, but was '9'");
        assertThat(folder.resolve("out.csv")).hasContent("old");
        rl.run("score", "@i.yaml", "@good.csv", "-o", "@out.csv").succeeds();
        assertThat(folder.resolve("out.csv")).hasContent("row,trust\n1,3.6666666666666665\n");
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("i.yaml", "good.csv", "bad.csv", "out.csv");
        }
    }

    @Test
    void outputThatIsReadIsRefused() throws IOException {
        rl.write("i.yaml", TRUST);
        rl.write("e.csv", "t1,t2,t3\n4,2,3\n");
        rl.write("m.yaml", "formatVersion: relational-leadership/mapping/1.1\nvalues: codes\n");
        rl.write("f.json", """
                {"formatVersion": "relational-leadership/framework/1.0", "id": "org.example.own", "version": "1",
                 "title": "Our own", "sources": [], "constructs": [], "relations": []}
                """);
        Files.createSymbolicLink(folder.resolve("link.csv"), Path.of("e.csv"));
        Files.createDirectory(folder.resolve("d"));

        for (String target : List.of("i.yaml", "e.csv", "m.yaml", "f.json", "link.csv", "d/../e.csv")) {
            String before = Files.readString(folder.resolve(target));
            rl.run("score", "@i.yaml", "@e.csv", "--mapping", "@m.yaml", "--framework", "@f.json", "-o", "@" + target)
                    .failsWith(
                            "rl: " + target + ": is read by this command and would be overwritten; name another file");
            assertThat(folder.resolve(target)).hasContent(before);
        }
    }

    @Test
    void outputIsAFileLikeOthersAndALinkStaysALink() throws IOException {
        rl.write("i.yaml", TRUST);
        rl.write("e.csv", "t1,t2,t3\n4,2,3\n");
        rl.write("old.csv", "old");
        Files.createSymbolicLink(folder.resolve("link.csv"), Path.of("old.csv"));

        rl.run("score", "@i.yaml", "@e.csv", "-o", "@new.csv").succeeds();
        rl.run("score", "@i.yaml", "@e.csv", "-o", "@link.csv").succeeds();

        // the file of the test has what the umask leaves
        assertThat(Files.getPosixFilePermissions(folder.resolve("new.csv")))
                .isEqualTo(Files.getPosixFilePermissions(folder.resolve("e.csv")));
        assertThat(folder.resolve("link.csv")).isSymbolicLink();
        assertThat(folder.resolve("old.csv")).hasContent("row,trust\n1,3.6666666666666665\n");
    }

    /** What is ended from outside leaves nothing behind either: see scripts/limits. */
    @Test
    void outputThatCannotBeFinishedLeavesNothingBehind() throws IOException {
        Path partial = Files.createFile(folder.resolve("p.partial"));
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("no space left");
            }
        };
        Output output = new Output(full, folder.resolve("out.csv"), partial);
        output.stream().write(1);

        assertThatIOException().isThrownBy(output::close).withMessage("no space left");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void outputThatIsADeviceIsWrittenAndNotReplaced() throws IOException {
        Path device = Path.of("/dev/null");
        assumeTrue(Files.exists(device), "skipped: there is no /dev/null");
        rl.write("i.yaml", TRUST);
        rl.write("e.csv", "t1,t2,t3\n4,2,3\n");

        rl.run("score", "@i.yaml", "@e.csv", "-o", device.toString()).succeeds();

        assertThat(Files.isRegularFile(device)).isFalse();
    }

    @Test
    void outputThatIsAFolderOrInNoFolderIsRefused() throws IOException {
        rl.write("i.yaml", TRUST);
        rl.write("e.csv", "t1,t2,t3\n4,2,3\n");
        Files.createDirectory(folder.resolve("d"));

        rl.run("score", "@i.yaml", "@e.csv", "-o", "@d").failsWith("rl: d: is a folder, but a file is needed");
        rl.run("score", "@i.yaml", "@e.csv", "-o", "@none/out.csv")
                .failsWith("rl: none/out.csv: cannot be written, because there is no such folder");
    }

    @Test
    void rejectedRowsAreListedAndTheRestIsScored() throws IOException {
        rl.write("i.yaml", TRUST + "source: {onFault: reject-row}\n");
        rl.write("e.csv", "t1,t2,t3\n4,2,3\n4,9,3\n5,1,5\n");

        Rl.Run run = rl.run("score", "@i.yaml", "@e.csv");

        assertThat(run.out()).isEqualTo("row,trust\n1,3.6666666666666665\n3,5\n");
        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("line 3, row 2, column 't2'", "rows: 3, responses: 2, rejected: 1");
    }
}
