package org.example.consumer;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.relationalleadership.formats.DelimitedExport;
import org.relationalleadership.formats.ScoresCsv;
import org.relationalleadership.framework.RelationalLeadership;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.mapping.Codebook;
import org.relationalleadership.mapping.Mapping;
import org.relationalleadership.response.Response;
import org.relationalleadership.response.Responses;
import org.relationalleadership.score.Scores;
import org.relationalleadership.scoring.Scorer;
import org.relationalleadership.serialization.Documents;

/** Uses the public types of the installed jars, as anybody's program would; fails by an exception. */
public final class Consumer {

    private static final String INSTRUMENT = """
            formatVersion: relational-leadership/instrument/1.0
            id: org.example.consumer
            version: "1"
            framework: relational-leadership
            answerScales:
              agree: {range: [1, 5]}
            items:
              - {id: t1, answers: agree}
              - {id: t2, answers: agree, key: reversed}
            scales:
              - {id: trust, members: [t1, t2], measures: [attr-ability-to-trust]}
            """;

    private Consumer() {}

    public static void main(String[] arguments) throws IOException {
        runsOnThe(arguments[0]);
        Instrument instrument = Documents.standard().readInstrument(INSTRUMENT).instrument();
        scoresOneResponse(instrument);
        scoresAnExport(instrument);
    }

    private static void runsOnThe(String path) {
        Module library = Instrument.class.getModule();
        expect(path.equals("module path"), library.isNamed());
    }

    private static void scoresOneResponse(Instrument instrument) {
        Response response =
                Response.to(instrument).answer("t1", 4).answer("t2", 1).build();
        expect(4.5, Scorer.of(instrument).score(response).score("trust").value());
        expect(
                List.of(RelationalLeadership.ABILITY_TO_TRUST),
                Scorer.of(instrument).score(response).explain("trust").measures());
    }

    private static void scoresAnExport(Instrument instrument) throws IOException {
        Path export = Files.createTempFile("export", ".csv");
        Files.writeString(export, "t1,t2\n4,1\n2,2\n");
        StringWriter scored = new StringWriter();
        Mapping mapping = Mapping.standard();
        try (var responses =
                        DelimitedExport.of(Codebook.of(instrument, mapping)).open(export);
                ScoresCsv csv = ScoresCsv.to(scored, instrument, mapping.contextNames())) {
            Responses batch = responses.next().orElseThrow();
            Scores scores = Scorer.of(instrument).score(batch);
            csv.write(scores);
        }
        Files.delete(export);
        expect("row,trust\n1,4.5\n2,3\n", scored.toString());
    }

    private static void expect(Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw new AssertionError("expected " + expected + " but was " + actual);
        }
    }
}
