package org.relationalleadership.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.relationalleadership.fault.Fault;
import org.relationalleadership.fault.FaultException;

class TerminalTest {

    private static final String SMALL = """
            formatVersion: relational-leadership/instrument/1.0
            id: small
            version: "1"
            answerScales: {a: {range: [1, 5]}}
            items: [{id: q1, answers: a}]
            scales: [{id: s, members: [q1]}]
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /** Where nothing can be written. */
    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        };
    }

    private void eachCommandTo(String failure, String expected) throws IOException {
        Rl rl = new Rl(folder);
        rl.write("i.yaml", SMALL);
        rl.write("e.csv", "q1\n4\n");
        for (List<String> command : List.of(
                List.of("catalog"),
                List.of("catalog", "--format", "json"),
                List.of("catalog", "--format", "case"),
                List.of("check", "@i.yaml"),
                List.of("score", "@i.yaml", "@e.csv"),
                List.of("score", "@i.yaml", "@e.csv", "--format", "json"),
                List.of("--version"))) {
            Rl.Run run = rl.runTo(failing(failure), command.toArray(String[]::new));
            assertThat(run.err()).as(command.toString()).isEqualTo(expected);
            assertThat(run.exit()).isEqualTo(1);
        }
    }

    @Test
    void saysWhyStandardOutputCannotBeWritten() throws IOException {
        eachCommandTo("No space left on device", "rl: standard output: No space left on device\n");
    }

    @Test
    void isQuietWhereTheReaderHasSeenEnough() throws IOException {
        eachCommandTo("Broken pipe", "");
    }

    @Test
    void saysThatThereIsTooLittleMemory() {
        OutputStream once = new OutputStream() {
            private boolean thrown;

            @Override
            public void write(int b) {
                if (!thrown) {
                    thrown = true;
                    throw new OutOfMemoryError("for the test");
                }
            }
        };
        Rl.Run run = new Rl(folder).runTo(once, "catalog");
        assertThat(run.err())
                .isEqualTo("rl: not enough memory; give more with JDK_JAVA_OPTIONS="
                        + Terminal.more(Runtime.getRuntime().maxMemory()) + "\n");
        assertThat(run.exit()).isEqualTo(1);
    }

    /** Of -Xmx1g a JVM has 1,073,741,824 bytes or, by its collector, some 4 % less. */
    @Test
    void moreMemoryIsMoreThanThereIs() {
        assertThat(Terminal.more(1L << 28)).isEqualTo("-Xmx1g");
        assertThat(Terminal.more(1L << 30)).isEqualTo("-Xmx2g");
        assertThat(Terminal.more(1_037_959_168)).isEqualTo("-Xmx2g");
        assertThat(Terminal.more(3L << 30)).isEqualTo("-Xmx4g");
    }

    private static String reported(Throwable failure) {
        StringWriter err = new StringWriter();
        int exit = new Terminal(OutputStream.nullOutputStream(), new PrintWriter(err, true)).report(failure);
        assertThat(exit).isEqualTo(1);
        return err.toString().replace(System.lineSeparator(), "\n");
    }

    @Test
    void countsTheFaultsThatAreNotTold() {
        assertThat(reported(new FaultException(List.of(Fault.at("a", "is wrong")), 7)))
                .isEqualTo("rl: a: is wrong\nrl: and 7 more\n");
    }

    @Test
    void reportsAnUncheckedFailureLikeTheOneItWraps() {
        assertThat(reported(new UncheckedIOException(new IOException("no space left"))))
                .isEqualTo("rl: no space left\n");
    }

    /** Devices of Linux: one without room, and a folder in which no file can be made. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void failuresOfAFileTellTheNameThatWasAskedFor() throws IOException {
        Rl rl = new Rl(folder);
        rl.write("i.yaml", SMALL);
        rl.write("e.csv", "q1\n4\n");
        for (String command : List.of("score", "analyze")) {
            rl.run(command, "@i.yaml", "@e.csv", "-o", "/dev/full").failsWith("rl: /dev/full: No space left on device");
            // Who may do anything is told otherwise than who may not.
            assertThat(rl.run(command, "@i.yaml", "@e.csv", "-o", "/proc/x.json")
                            .err())
                    .isIn(
                            "rl: /proc/x.json: cannot be read or written\n",
                            "rl: /proc/x.json: may not be read or written\n");
        }
    }

    @Test
    void progressCountsRowsOnceItTakesLong() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.GERMANY);
        try {
            StringWriter err = new StringWriter();
            AtomicLong millis = new AtomicLong();
            Progress progress = new Progress(new PrintWriter(err), true, millis::get);
            progress.show(1);
            progress.clear();
            assertThat(err).hasToString("");
            millis.set(1000);
            progress.show(12_345);
            millis.set(1100);
            progress.show(20_000);
            progress.clear();
            assertThat(err).hasToString("\rrl: 12,345 rows\r\u001b[K");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void progressIsSilentWhereThereIsNoTerminal() {
        StringWriter err = new StringWriter();
        AtomicLong millis = new AtomicLong();
        Progress progress = new Progress(new PrintWriter(err), false, millis::get);
        millis.set(5000);
        progress.show(1);
        progress.clear();
        assertThat(err).hasToString("");
    }
}
