package org.relationalleadership.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The schemas in the jar and those under {@code docs/schema} are what the code says. */
class SchemaFilesTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String BUILT = "serialization/target/schema";
    private static final String IN_THE_JAR =
            "serialization/src/main/resources/org/relationalleadership/serialization/schema";
    private static final String TO_READ = "docs/schema";

    @Test
    void schemasAreWhatTheCodeSays() throws IOException {
        Path built = Files.createDirectories(ROOT.resolve(BUILT));
        for (DocumentKind kind : DocumentKind.values()) {
            Files.writeString(built.resolve(kind.schemaName()), kind.schema());
        }
        for (DocumentKind kind : DocumentKind.values()) {
            for (String folder : List.of(IN_THE_JAR, TO_READ)) {
                Path file = ROOT.resolve(folder).resolve(kind.schemaName());
                assertThat(Files.exists(file) ? Files.readString(file) : "")
                        .overridingErrorMessage(
                                "%s/%s is not what the code says.%nIf that is meant: for f in %s %s; do cp %s/* $f; done",
                                folder, kind.schemaName(), IN_THE_JAR, TO_READ, BUILT)
                        .isEqualTo(kind.schema());
            }
        }
    }

    @Test
    void thereAreNoOthers() throws IOException {
        List<String> names = Arrays.stream(DocumentKind.values())
                .map(DocumentKind::schemaName)
                .sorted()
                .toList();
        for (String folder : List.of(IN_THE_JAR, TO_READ)) {
            try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
                assertThat(files.map(file -> file.getFileName().toString()).sorted())
                        .isEqualTo(names);
            }
        }
    }
}
