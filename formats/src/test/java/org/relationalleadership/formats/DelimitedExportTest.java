package org.relationalleadership.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.relationalleadership.instrument.AnswerScale;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Item;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.mapping.Codebook;
import org.relationalleadership.mapping.Mapping;
import org.relationalleadership.response.Responses;

class DelimitedExportTest {

    @Test
    void readsAnswersByColumn() {
        AnswerScale agree = AnswerScale.likert("agree", 1, "no", "rather no", "neutral", "rather yes", "yes");
        Instrument instrument = Instrument.builder()
                .id("test")
                .version("1")
                .addItem(Item.of("t1", agree))
                .addItem(Item.of("t2", agree))
                .addScale(Scale.builder().id("trust").items("t1", "t2").build())
                .build();
        DelimitedExport export = DelimitedExport.of(Codebook.of(instrument, Mapping.standard()));
        try (ResponseReader reader = export.open(
                () -> new ByteArrayInputStream("t2;other;t1\n1;x;5\n;y;3\n".getBytes(StandardCharsets.UTF_8)))) {
            Responses batch = reader.next().orElseThrow();
            assertThat(batch.rows()).isEqualTo(2);
            assertThat(batch.answer(0, 0).score()).isEqualTo(5);
            assertThat(batch.answer(1, 1).isAnswered()).isFalse();
            assertThat(reader.next()).isEmpty();
        }
    }
}
