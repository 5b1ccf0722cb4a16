package org.relationalleadership.examples;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.relationalleadership.formats.DelimitedExport;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.mapping.Codebook;
import org.relationalleadership.mapping.Mapping;
import org.relationalleadership.response.Batches;
import org.relationalleadership.score.Scores;
import org.relationalleadership.scoring.Scorer;
import org.relationalleadership.serialization.Documents;

/** How are the codes and labels of my platform read? */
public final class MapMyOwnSurvey {
    private static final String INSTRUMENT = """
            formatVersion: relational-leadership/instrument/1.0
            id: org.example.pulse
            version: 1.0.0
            answerScales:
              agree5:
                range: [1, 5]
                options: [{score: 1, label: disagree}, {score: 2, label: rather disagree}, {score: 3, label: neither},
                          {score: 4, label: rather agree}, {score: 5, label: agree}]
            items: [{id: t1, answers: agree5}, {id: t2, answers: agree5, key: reversed}]
            scales: [{id: trust, members: [t1, t2]}]
            """;
    // This platform numbered the options in the order in which they were typed in: a code is not a score.
    private static final String ODD_CODES = """
            formatVersion: relational-leadership/mapping/1.1
            codes: {agree5: {"1": 1, "6": 2, "2": 3, "3": 4, "4": 5}}
            columns: {t1: QID51_1, t2: QID51_2}
            """;
    private static final String LABELS = "formatVersion: relational-leadership/mapping/1.1\nvalues: labels";

    private MapMyOwnSurvey() {}

    /** Scores the same two people from three exports: one instrument, three mappings. */
    public static void main(String[] arguments) {
        Documents documents = Documents.standard();
        Instrument instrument = documents.readInstrument(INSTRUMENT).instrument();
        Mapping oddCodes = documents.readMapping(ODD_CODES).mapping();
        Mapping labels = documents.readMapping(LABELS).mapping();

        print("odd codes", instrument, oddCodes, "QID51_1,QID51_2\n3,6\n4,1\n");
        print("labels", instrument, labels, "t2;t1\nrather disagree;Rather agree\ndisagree;Agree\n");
        print("scores", instrument, Mapping.standard(), "t1\tt2\n4\t2\n5\t1\n");
    }

    private static void print(String name, Instrument instrument, Mapping mapping, String export) {
        byte[] bytes = export.getBytes(StandardCharsets.UTF_8); // an export in a file: open(Path.of("export.csv"))
        DelimitedExport format = DelimitedExport.of(Codebook.of(instrument, mapping));
        try (Batches<Scores> batches =
                Scorer.of(instrument).score(format.open(() -> new ByteArrayInputStream(bytes)))) {
            Scores scores = batches.next().orElseThrow();
            System.out.println(name + ": " + scores.score(0, "trust") + ", " + scores.score(1, "trust"));
        }
    }
}
