package org.relationalleadership.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What Jazzer has found, tried again: each input of a corpus takes the reader another way. */
class FuzzCorpusTest {

    @ParameterizedTest
    @EnumSource
    void isReadOrRefused(FuzzTarget target) throws IOException {
        String name = "fuzz/" + target.name().toLowerCase(Locale.ROOT) + ".zip.gz";
        int inputs = 0;
        try (ZipInputStream corpus = new ZipInputStream(
                new GZIPInputStream(Objects.requireNonNull(FuzzCorpusTest.class.getResourceAsStream(name), name)))) {
            for (ZipEntry input = corpus.getNextEntry(); input != null; input = corpus.getNextEntry()) {
                if (!input.isDirectory()) {
                    byte[] bytes = corpus.readAllBytes();
                    assertTimeout(Duration.ofSeconds(5), () -> target.check(bytes), input.getName());
                    inputs++;
                }
            }
        }
        assertThat(inputs).isGreaterThan(50);
    }
}
