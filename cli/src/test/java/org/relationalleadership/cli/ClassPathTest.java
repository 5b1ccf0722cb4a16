package org.relationalleadership.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private static Path jar(Path file) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new JarEntry("some.txt"));
        }
        return file;
    }

    @Test
    void tellsWhatJavaPassesOver() throws IOException {
        Path good = jar(folder.resolve("good.jar"));
        byte[] whole = Files.readAllBytes(good);
        Path cut = Files.write(folder.resolve("cut.jar"), Arrays.copyOf(whole, whole.length / 2));
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Path jars = Files.createDirectories(folder.resolve("jars"));
        jar(jars.resolve("own.jar"));
        Path both = Files.createDirectories(folder.resolve("both"));
        jar(both.resolve("own.jar"));
        Path services = Files.createDirectories(both.resolve("META-INF/services"));
        Files.writeString(services.resolve("org.relationalleadership.scoring.StrategyProvider"), "Own\n");

        String path = String.join(
                File.pathSeparator,
                good.toString(),
                cut.toString(),
                classes.toString(),
                jars.toString(),
                both.toString(),
                folder.resolve("none.jar").toString(),
                "");

        assertThat(ClassPath.passedOver(path))
                .containsExactly(
                        "class path: " + cut + " is passed over, because it is no jar, or a damaged one",
                        "class path: the jars in " + jars + " are passed over, because only " + jars.resolve("*")
                                + " names them");
    }
}
