package org.relationalleadership.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.relationalleadership.evidence.Metric;
import org.relationalleadership.formats.DelimitedExport;
import org.relationalleadership.mapping.Codebook;
import org.relationalleadership.psychometrics.Bootstrap;
import org.relationalleadership.response.Batches;
import org.relationalleadership.response.Observations;
import org.relationalleadership.serialization.Documents;

/** How do I try out a metric of my own? Here: how often an item is answered like the one before it. */
public final class PrototypeAMetric {
    private PrototypeAMetric() {}

    static Metric<?, Double> alike() {
        return Metric.of(
                () -> new long[2], // how often alike, and how often both were answered
                PrototypeAMetric::count,
                (counts, others) -> {
                    counts[0] += others[0];
                    counts[1] += others[1];
                },
                counts -> (double) counts[0] / counts[1]);
    }

    private static void count(long[] counts, Observations rows) {
        for (int row = 0; row < rows.rows(); row++) {
            for (int item = 1; item < rows.columns().size(); item++) {
                boolean both = rows.isPresent(row, item - 1) && rows.isPresent(row, item);
                counts[0] += both && rows.code(row, item - 1) == rows.code(row, item) ? 1 : 0;
                counts[1] += both ? 1 : 0;
            }
        }
    }

    /** Takes an instrument file and an export with dyads and waves; without them, the sample in the current folder. */
    public static void main(String[] arguments) throws IOException {
        boolean isSample = arguments.length < 2;
        var file = Documents.standard().readInstrument(Path.of(isSample ? "sample/instrument.yaml" : arguments[0]));
        Path export = Path.of(isSample ? "sample/responses.csv" : arguments[1]);
        Codebook codebook = Codebook.of(file.instrument(), file.mapping().orElseThrow());
        List<Observations> parts = new ArrayList<>();
        try (var reader = DelimitedExport.of(codebook).withBatchSize(100).open(export)) {
            reader.forEach(part -> parts.add(part.observations()));
        }
        Metric<?, Double> metric = alike().on(List.of("trust1", "trust2", "trust3"));
        System.out.println(metric.of(Batches.of(parts), 1) + " by one thread");
        System.out.println(metric.of(Batches.of(parts), 2) + " by two");
        System.out.println(metric.by("wave").of(Batches.of(parts), 2));
        Bootstrap dyads = Bootstrap.seeded(7).withGroups("dyad");
        System.out.println(dyads.of("alike", metric).of(Batches.of(parts), 2));
    }
}
