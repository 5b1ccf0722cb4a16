package org.relationalleadership.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.relationalleadership.Surveys;
import org.relationalleadership.instrument.Answer;
import org.relationalleadership.instrument.AnswerScale;
import org.relationalleadership.instrument.Item;
import org.relationalleadership.instrument.Range;

class CodebookProperties {

    @Property(tries = 500, seed = "7")
    void aReversedExportGivesTheAnswerThatWasTicked(
            @ForAll @IntRange(min = -500, max = 500) int min,
            @ForAll @IntRange(min = 1, max = 1000) int width,
            @ForAll @IntRange(max = 3) int places,
            @ForAll @IntRange(max = 1000) int step) {
        // a range and an answer of at most three decimals; the platform writes min + max − answer
        BigDecimal low = BigDecimal.valueOf(min, places);
        BigDecimal high = BigDecimal.valueOf(min + width, places);
        BigDecimal ticked = BigDecimal.valueOf(min + step % (width + 1), places);
        String exported = low.add(high).subtract(ticked).toPlainString();

        Item item = Item.of(
                "i1",
                AnswerScale.builder()
                        .id("line")
                        .range(Range.of(low.doubleValue(), high.doubleValue()))
                        .build());
        Codebook codebook = Codebook.of(
                Surveys.of(item), Mapping.builder().addReversed("i1").build());
        assertThat(codebook.answer(item, exported)).isEqualTo(Answer.of(ticked.doubleValue()));
    }
}
