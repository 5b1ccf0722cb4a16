package org.relationalleadership.formats;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relationalleadership.instrument.AnswerScale;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Item;
import org.relationalleadership.instrument.Option;
import org.relationalleadership.instrument.Range;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.instrument.Wording;
import org.relationalleadership.mapping.Codebook;
import org.relationalleadership.mapping.Mapping;
import org.relationalleadership.response.Response;
import org.relationalleadership.response.Responses;

/** A small survey, and its exports as text. */
final class Survey {

    static final AnswerScale AGREE = AnswerScale.builder()
            .id("agree5")
            .range(Range.of(1, 5))
            .addOption(Option.of(1, "strongly disagree"))
            .addOption(Option.of(2, "somewhat disagree"))
            .addOption(Option.of(3, "neutral"))
            .addOption(Option.of(4, "somewhat agree"))
            .addOption(Option.of(5, "strongly agree"))
            .addNotApplicable(Wording.of("no basis to judge"))
            .build();

    static final AnswerScale SLIDER =
            AnswerScale.builder().id("slider").range(Range.of(0, 100)).build();

    /** Items t1, t2 and, reversed, t3. */
    static final Instrument TRUST = Instrument.builder()
            .id("trust")
            .version("1")
            .addItem(Item.of("t1", AGREE))
            .addItem(Item.of("t2", AGREE))
            .addItem(Item.reversed("t3", AGREE))
            .addScale(Scale.builder().id("trust").items("t1", "t2", "t3").build())
            .build();

    private Survey() {}

    static ResponseReader open(Mapping mapping, String text) {
        return open(mapping, text, StandardCharsets.UTF_8);
    }

    static ResponseReader open(Mapping mapping, String text, Charset charset) {
        return open(TRUST, mapping, text.getBytes(charset));
    }

    static ResponseReader open(Instrument instrument, Mapping mapping, byte[] bytes) {
        return DelimitedExport.of(Codebook.of(instrument, mapping)).open(() -> new ByteArrayInputStream(bytes));
    }

    /** All batches that are left; the reader is closed. */
    static List<Responses> batches(ResponseReader reader) {
        try (reader) {
            List<Responses> batches = new ArrayList<>();
            for (Optional<Responses> batch = reader.next(); batch.isPresent(); batch = reader.next()) {
                batches.add(batch.get());
            }
            return batches;
        }
    }

    /** Every response that is left, for example {@code 1: 4 2 not-asked {wave=pre}}; the reader is closed. */
    static List<String> told(ResponseReader reader) {
        List<String> told = new ArrayList<>();
        for (Responses batch : batches(reader)) {
            for (int row = 0; row < batch.rows(); row++) {
                told.add(batch.rowNumber(row) + ": " + told(batch.row(row)));
            }
        }
        return told;
    }

    private static String told(Response response) {
        StringBuilder text = new StringBuilder();
        for (int item = 0; item < response.instrument().items().size(); item++) {
            text.append(response.answer(item)).append(' ');
        }
        return text.append(response.context()).toString();
    }
}
