package org.example.consumer;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.response.Response;
import org.relationalleadership.score.ScoreSheet;
import org.relationalleadership.scoring.Scorer;

/** Reads an instrument and writes scores with the mapper of a program on Jackson 2; fails by an exception. */
public final class Consumer {

    private static final String INSTRUMENT = """
            {"formatVersion": "relational-leadership/instrument/1.0", "id": "org.example.pulse", "version": "1",
             "answerScales": {"agree": {"range": [1, 5]}},
             "items": [{"id": "t1", "answers": "agree"}, {"id": "t2", "answers": "agree", "key": "reversed"}],
             "scales": [{"id": "trust", "members": ["t1", "t2"]}]}
            """;

    private static final String SHEET = "{\"formatVersion\":\"relational-leadership/score-sheet/1.0\","
            + "\"instrument\":{\"id\":\"org.example.pulse\",\"version\":\"1\"},\"answers\":{\"t1\":4,\"t2\":1},"
            + "\"scores\":{\"trust\":{\"strategy\":\"mean\",\"value\":4.5,\"answered\":2}},\"explanations\":{\"trust\":"
            + "{\"uses\":[{\"item\":\"t1\",\"given\":4,\"used\":4},{\"item\":\"t2\",\"given\":1,\"reversed\":true,"
            + "\"used\":5}],\"arithmetic\":\"(4 + 5) / 2 = 4.5\"}}}";

    private Consumer() {}

    public static void main(String[] arguments) throws Exception {
        Path file = Files.writeString(Files.createTempFile("instrument", ".json"), INSTRUMENT);

        ObjectMapper mapper = new ObjectMapper().findAndRegisterModules();
        Instrument instrument = mapper.readValue(file.toFile(), Instrument.class);
        Response response =
                Response.to(instrument).answer("t1", 4).answer("t2", 1).build();
        ScoreSheet sheet = Scorer.of(instrument).score(response);
        String json = mapper.writeValueAsString(sheet);

        Files.delete(file);
        if (!json.equals(SHEET)) {
            throw new AssertionError("expected " + SHEET + " but was " + json);
        }
    }
}
