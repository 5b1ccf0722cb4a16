package org.relationalleadership.examples.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relationalleadership.examples.sample.SampleSurvey.Fate;
import org.relationalleadership.examples.sample.SampleSurvey.Rating;

/** What is bundled is what the generator writes, on every machine and Java version. */
class GenerateSampleTest {

    private static final Path BUNDLED = Path.of("..", "sample");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void writesTheBundledFilesByteForByte() throws IOException {
        GenerateSample.main(new String[] {folder.toString()});

        for (String file : List.of("responses.csv", "truth.json")) {
            assertThat(folder.resolve(file)).hasSameBinaryContentAs(BUNDLED.resolve(file));
        }
    }

    @Test
    void holdsNothingThatNeedsQuotes() throws IOException {
        assertThat(Files.readString(BUNDLED.resolve("responses.csv"))).matches("[A-Za-z0-9_,\\-\n]+");
    }

    @Test
    void givesEveryFateToItsRating() {
        List<String> met = new ArrayList<>();
        for (Rating rating : GenerateSample.ratings()) {
            if (rating.fate() != Fate.WHOLE) {
                met.add(rating.wave().id + " " + SampleSurvey.person(rating.rater()) + " " + rating.role().id);
            }
        }

        assertThat(met).containsExactlyInAnyOrderElementsOf(SampleSurvey.FATES.keySet());
    }
}
