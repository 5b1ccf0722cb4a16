package org.relationalleadership.examples.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.relationalleadership.examples.sample.SampleSurvey.Rating;

/** How was the bundled sample survey made, and what is true of it? */
public final class GenerateSample {
    private GenerateSample() {}

    /**
     * Writes {@code responses.csv} and {@code truth.json}.
     *
     * @param arguments the folder to write to
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        List<Rating> ratings = ratings();
        Files.writeString(folder.resolve("responses.csv"), SampleSurvey.csv(ratings), StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("truth.json"), TruthDocument.json(ratings), StandardCharsets.UTF_8);
    }

    static List<Rating> ratings() {
        return SampleSurvey.draw(SampleModel.SEED, SampleModel.TEAMS);
    }
}
