package org.relationalleadership.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.relationalleadership.check.Numbers;
import org.relationalleadership.fault.FaultException;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.response.Batches;
import org.relationalleadership.score.Scores;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What is written and read by a short way is what the long way writes and reads. */
class PlainRowProperties {

    private static final Documents DOCUMENTS = Documents.standard();

    private static final String[] PARTS = {
        "",
        "",
        " ",
        "\n",
        "\r\n",
        ",",
        "0",
        "1",
        "2",
        "9",
        "-",
        ".",
        "4.0",
        "1e0",
        "-0",
        "00",
        "null",
        "\"",
        "\\u0041",
        "\u0000",
        "\uD83D\uDE00",
        "\\uD800",
        "}",
        "{",
        "[",
        "]",
        "\"not-asked\"",
        "\"row\": 3,",
        "\"x\": 1,",
        "true",
        "declined",
        ": "
    };

    @Provide
    Arbitrary<DocumentFormat> ofJson() {
        return Arbitraries.of(DocumentFormat.JSON, DocumentFormat.NDJSON);
    }

    /** A row that starts with a space more is no plain one, and says the same. */
    @Property(tries = 4000, seed = "11")
    void aBentRowIsReadOrRefusedAsItsTreeIs(@ForAll long seed, @ForAll("ofJson") DocumentFormat format)
            throws IOException {
        Make make = new Make(seed);
        SplittableRandom random = new SplittableRandom(seed);
        Instrument instrument = make.instrument();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DOCUMENTS.writeScores(instrument, Batches.of(List.of(make.scores(instrument))), format, out);
        String text = out.toString(StandardCharsets.UTF_8);
        int rows = Math.max(0, text.indexOf("{\"row\""));
        for (int i = random.nextInt(3); i > 0; i--) {
            int at = rows + random.nextInt(text.length() - rows);
            int to = Math.min(text.length(), at + random.nextInt(3));
            text = text.substring(0, at) + PARTS[random.nextInt(PARTS.length)] + text.substring(to);
        }
        assertThat(read(instrument, text))
                .isEqualTo(
                        read(instrument, text.replace("\n    {\"", "\n    { \"").replace("\n{\"row", "\n{ \"row")));
    }

    private static Object read(Instrument instrument, String text) throws IOException {
        List<Scores> all = new ArrayList<>();
        try (Batches<Scores> batches =
                DOCUMENTS.readScores(instrument, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
            batches.forEach(all::add);
            return all;
        } catch (FaultException e) {
            return e.faults();
        }
    }

    @Property(tries = 2000, seed = "12")
    void aTextIsWrittenAsJacksonWritesIt(@ForAll String text) throws IOException {
        Assume.that(StandardCharsets.UTF_8.newEncoder().canEncode(text)); // what else there is, is refused before
        StringWriter jackson = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), jackson)) {
            json.writeString(text);
        }
        JsonLine line = new JsonLine();
        line.startObject();
        line.name(text);
        line.startArray();
        line.text(text);
        line.nothing();
        line.flag(true);
        line.endArray();
        line.endObject();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        line.handTo(out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("{" + jackson + ": [" + jackson + ",null,true]}");
    }

    @Property(tries = 5000, seed = "13")
    void aNumberIsWrittenAsAlways(@ForAll double number, @ForAll short hundredths) {
        assertThat(NumberTexts.text(number)).isEqualTo(Numbers.text(number));
        assertThat(NumberTexts.text(hundredths / 100.0)).isEqualTo(Numbers.text(hundredths / 100.0));
        double near = Math.scalb(number / Math.max(1e-300, Math.abs(number)), hundredths % 20) * Math.PI;
        assertThat(NumberTexts.text(near)).isEqualTo(Numbers.text(near));
    }
}
