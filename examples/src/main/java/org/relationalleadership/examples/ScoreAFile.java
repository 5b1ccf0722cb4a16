package org.relationalleadership.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.relationalleadership.formats.DelimitedExport;
import org.relationalleadership.formats.ResponseReader;
import org.relationalleadership.mapping.Codebook;
import org.relationalleadership.mapping.Mapping;
import org.relationalleadership.response.Responses;
import org.relationalleadership.score.Scores;
import org.relationalleadership.scoring.Scorer;
import org.relationalleadership.serialization.Documents;
import org.relationalleadership.serialization.InstrumentFile;

/** How does a whole export score, whatever its size? */
public final class ScoreAFile {
    private ScoreAFile() {}

    /** Takes an instrument file with a {@code source} and an export; without them, the sample in the current folder. */
    public static void main(String[] arguments) throws IOException {
        Path instrument = Path.of(arguments.length > 1 ? arguments[0] : "sample/instrument.yaml");
        Path export = Path.of(arguments.length > 1 ? arguments[1] : "sample/responses.csv");

        InstrumentFile file = Documents.standard().readInstrument(instrument);
        Mapping mapping = file.mapping().orElse(Mapping.standard());
        Scorer scorer = Scorer.of(file.instrument());
        int scales = file.instrument().scales().size();
        double[] sums = new double[scales];
        int[] counts = new int[scales];

        // One batch is in memory at a time; only when next() is empty is it sure that the export has no fault.
        try (ResponseReader reader =
                DelimitedExport.of(Codebook.of(file.instrument(), mapping)).open(export)) {
            for (Optional<Responses> batch = reader.next(); batch.isPresent(); batch = reader.next()) {
                Scores scores = scorer.score(batch.get());
                for (int row = 0; row < scores.rows(); row++) {
                    for (int scale = 0; scale < scales; scale++) {
                        if (scores.isScored(row, scale)) {
                            sums[scale] += scores.value(row, scale);
                            counts[scale]++;
                        }
                    }
                }
            }
            System.out.println(reader.tally());
        }
        for (int scale = 0; scale < scales; scale++) {
            String id = file.instrument().scales().get(scale).id();
            double mean = sums[scale] / counts[scale];
            System.out.printf(Locale.ROOT, "%-20s n %d, mean %.2f%n", id, counts[scale], mean);
        }
    }
}
