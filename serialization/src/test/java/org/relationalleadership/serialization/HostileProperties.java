package org.relationalleadership.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.relationalleadership.fault.FaultException;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.response.Batches;
import org.relationalleadership.score.Scores;

/** Whatever the bytes are, they are read or refused with faults; nothing else is thrown. */
class HostileProperties {

    private static final Documents DOCUMENTS = Documents.standard();

    private static final String[] PARTS = {
        "{",
        "}",
        "[",
        "]",
        ":",
        ",",
        "\"",
        "'",
        "-",
        "?",
        "#",
        "&a",
        "*a",
        "!",
        "|",
        ">",
        "%",
        "@",
        "\n",
        "\t",
        " ",
        "\\",
        "null",
        "1e999",
        "0.00000",
        "\u0000",
        "\uFEFF",
        "\u0085",
        "true",
        "~",
        "<<: ",
        "\\ud800",
        "---\n",
        "...\n",
        "1",
        "x",
        "é",
        "id",
        "unnamed:0"
    };

    @Property(tries = 2000, seed = "7")
    void aBentCasePackageIsReadOrRefused(@ForAll long seed) throws IOException {
        String text = DOCUMENTS.writeCase(CasePackage.of(new Make(seed).framework(), "We"));
        byte[] bytes = bent(text, new SplittableRandom(seed));
        assertReadOrRefused(() -> DOCUMENTS.readCase(new ByteArrayInputStream(bytes)));
    }

    @Property(tries = 2000, seed = "7")
    void aBentDocumentIsReadOrRefused(@ForAll long seed, @ForAll DocumentFormat format) throws IOException {
        Make make = new Make(seed);
        SplittableRandom random = new SplittableRandom(seed);
        String text = switch (random.nextInt(3)) {
            case 0 -> DOCUMENTS.writeInstrument(make.instrumentFile(), format);
            case 1 -> DOCUMENTS.writeMapping(make.mapping(make.instrument()), format);
            default -> DOCUMENTS.writeFramework(make.framework(), format);
        };
        byte[] bytes = bent(text, random);
        assertReadOrRefused(() -> DOCUMENTS.readInstrument(new ByteArrayInputStream(bytes)));
        assertReadOrRefused(() -> DOCUMENTS.readMapping(new ByteArrayInputStream(bytes)));
        assertReadOrRefused(() -> DOCUMENTS.readFramework(new ByteArrayInputStream(bytes)));
    }

    @Property(tries = 1000, seed = "7")
    void bentScoresAreReadOrRefused(@ForAll long seed, @ForAll DocumentFormat format) throws IOException {
        Make make = new Make(seed);
        Instrument instrument = make.instrument();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DOCUMENTS.writeScores(instrument, Batches.of(List.of(make.scores(instrument))), format, out);
        byte[] bytes = bent(out.toString(StandardCharsets.UTF_8), new SplittableRandom(seed));
        assertReadOrRefused(() -> {
            Batches<Scores> batches = DOCUMENTS.readScores(instrument, new ByteArrayInputStream(bytes));
            Optional<Scores> batch = batches.next();
            while (batch.isPresent()) {
                batch = batches.next();
            }
        });
    }

    private static byte[] bent(String text, SplittableRandom random) {
        String bent = text;
        for (int i = 0; i <= random.nextInt(3); i++) {
            int at = random.nextInt(bent.length() + 1);
            int to = Math.min(bent.length(), at + random.nextInt(4));
            String part = PARTS[random.nextInt(PARTS.length)];
            bent = random.nextInt(8) == 0 ? bent.substring(0, at) : bent.substring(0, at) + part + bent.substring(to);
        }
        byte[] bytes = bent.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0 && random.nextInt(10) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private interface Reading {
        void read() throws IOException;
    }

    private static void assertReadOrRefused(Reading reading) throws IOException {
        try {
            reading.read();
        } catch (FaultException e) {
            assertThat(e.faults()).isNotEmpty();
        }
    }
}
