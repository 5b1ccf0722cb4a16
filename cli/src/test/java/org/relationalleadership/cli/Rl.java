package org.relationalleadership.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The command line in a folder of its own: what it prints, and how it ends. */
final class Rl {

    /** What one run left behind; the folder's name is taken out of the texts. */
    record Run(int exit, String out, String err) {

        Run succeeds() {
            assertThat(err).isEmpty();
            assertThat(exit).isZero();
            return this;
        }

        void failsWith(String... lines) {
            assertThat(err).isEqualTo(String.join("\n", lines) + "\n");
            assertThat(exit).isEqualTo(1);
        }
    }

    private final Path folder;

    Rl(Path folder) {
        this.folder = folder;
    }

    Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    /** Runs a command; an argument that starts with @ is a file in the folder. */
    Run run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Run run = runTo(out, arguments);
        return new Run(run.exit(), tidy(out.toString(StandardCharsets.UTF_8)), run.err());
    }

    /** The same to a standard output of one's own. */
    Run runTo(OutputStream out, String... arguments) {
        String[] resolved = new String[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            resolved[i] = arguments[i].startsWith("@")
                    ? folder.resolve(arguments[i].substring(1)).toString()
                    : arguments[i];
        }
        StringWriter err = new StringWriter();
        int exit = Main.run(out, new PrintWriter(err, true), resolved);
        return new Run(exit, "", tidy(err.toString()));
    }

    private String tidy(String text) {
        return text.replace(folder + java.io.File.separator, "").replace(System.lineSeparator(), "\n");
    }
}
