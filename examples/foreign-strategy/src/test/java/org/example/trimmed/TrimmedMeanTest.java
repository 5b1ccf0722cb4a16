package org.example.trimmed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.relationalleadership.fault.FaultException;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.response.Response;
import org.relationalleadership.scoring.Scorer;
import org.relationalleadership.serialization.Documents;

/** Through the library, as whoever uses the jar: nothing here names the strategy's class. */
class TrimmedMeanTest {

    private static Instrument instrument(String strategy) throws IOException {
        String text = Files.readString(Path.of("instrument.yaml")).replace("{id: trimmed-mean, drop: 1}", strategy);
        return Documents.standard().readInstrument(text).instrument();
    }

    @Test
    void leavesOutTheLowestAndTheHighest() throws IOException {
        Instrument instrument = instrument("trimmed-mean");
        Response response = Response.to(instrument)
                .answer("r1", 0)
                .answer("r2", 7)
                .answer("r3", 8)
                .answer("r4", 9)
                .answer("r5", 10)
                .build();

        var sheet = Scorer.of(instrument).score(response);

        // (7 + 8 + 9) / 3
        assertEquals(8, sheet.score("pulse").value());
        assertEquals(
                "mean of (0, 7, 8, 9, 10) without the lowest and highest 1 = 8",
                sheet.explain("pulse").arithmetic().orElseThrow());
    }

    @Test
    void declinesWhereNothingWouldBeLeft() throws IOException {
        Instrument instrument = instrument("{id: trimmed-mean, drop: 2}");
        Response three = Response.to(instrument)
                .answer("r1", 3)
                .answer("r2", 4)
                .answer("r3", 5)
                .build();

        var score = Scorer.of(instrument).score(three).score("pulse");

        assertEquals(
                "too few answers to leave out the lowest and highest 2",
                score.noScore().orElseThrow().toString());
    }

    @Test
    void refusesAScaleOfWhichNothingCouldBeLeft() throws IOException {
        Instrument instrument = instrument("{id: trimmed-mean, drop: 3}");

        FaultException fault = assertThrows(FaultException.class, () -> Scorer.of(instrument));
        assertEquals(
                "scales[0].strategy: scale 'pulse': strategy 'trimmed-mean': drop 3 leaves out 6 members, but the scale has"
                        + " only 5",
                fault.getMessage());
    }

    @Test
    void refusesWeights() throws IOException {
        refuses(Files.readString(Path.of("instrument.yaml")).replace("[r1,", "[{item: r1, weight: 2},"));
    }

    @Test
    void refusesWeightsThatAreAllTheSame() throws IOException {
        refuses(Files.readString(Path.of("instrument.yaml"))
                .replace(
                        "[r1, r2, r3, r4, r5]",
                        "[{item: r1, weight: 2}, {item: r2, weight: 2}, {item: r3, weight: 2}, {item: r4, weight: 2},"
                                + " {item: r5, weight: 2}]"));
    }

    private static void refuses(String text) {
        Instrument instrument = Documents.standard().readInstrument(text).instrument();

        FaultException fault = assertThrows(FaultException.class, () -> Scorer.of(instrument));
        assertEquals(
                "scales[0].strategy: scale 'pulse': strategy 'trimmed-mean': has no weights, but the members of the scale"
                        + " have",
                fault.getMessage());
    }
}
