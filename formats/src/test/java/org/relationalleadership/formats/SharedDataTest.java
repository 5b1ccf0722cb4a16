package org.relationalleadership.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.relationalleadership.instrument.AnswerScale;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Item;
import org.relationalleadership.instrument.Range;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.mapping.Codebook;
import org.relationalleadership.mapping.ContextSource;
import org.relationalleadership.mapping.Mapping;
import org.relationalleadership.response.Responses;

/**
 * Reads real exports from the folder that {@code -Dshared.data} names, or {@code shared/data} beside the checkout; skipped
 * where they are absent.
 */
class SharedDataTest {

    private static final AnswerScale NUMBER =
            AnswerScale.builder().id("number").range(Range.of(0, 100)).build();

    private static Path data(String file) {
        Path folder = Path.of(System.getProperty("shared.data", ""));
        for (Path up = Path.of("").toAbsolutePath(); folder.toString().isEmpty() && up != null; up = up.getParent()) {
            folder = Files.isDirectory(up.resolve("shared/data")) ? up.resolve("shared/data") : folder;
        }
        Path found = folder.resolve(file);
        assumeTrue(
                Files.exists(found),
                "skipped: no " + file
                        + " in the folder that -Dshared.data names, or in shared/data beside the checkout");
        return found;
    }

    private static Instrument numbers(List<String> items) {
        return Instrument.builder()
                .id("numbers")
                .version("1")
                .addAllItems(items.stream().map(id -> Item.of(id, NUMBER)).toList())
                .addScale(Scale.builder()
                        .id("all")
                        .items(items.toArray(String[]::new))
                        .build())
                .build();
    }

    @Test
    void readsTheLeadershipSurveyOfSoldiers() {
        Path file = data("lq2002.csv");
        List<String> items = new ArrayList<>();
        IntStream.rangeClosed(1, 11).forEach(i -> items.add("LEAD%02d".formatted(i)));
        items.add("LEAD"); // the mean of the eleven before it, as published
        Mapping mapping = Mapping.builder()
                .putGroup("company", ContextSource.column("COMPID"))
                .build();
        Set<String> companies = new HashSet<>();
        ResponseReader reader =
                DelimitedExport.of(Codebook.of(numbers(items), mapping)).open(file);
        for (Responses batch : Survey.batches(reader)) {
            companies.addAll(batch.context().dictionary("company"));
            for (int row = 0; row < batch.rows(); row++) {
                double sum = 0;
                for (int item = 0; item < 11; item++) {
                    sum += batch.answer(row, item).score();
                }
                assertThat(batch.answer(row, 11).score()).isEqualTo(sum / 11, within(5e-10 + 1e-12));
            }
        }
        assertThat(reader.tally().responses()).isEqualTo(2042);
        assertThat(companies).hasSize(49);
    }

    @Test
    void readsALongitudinalProjectOfRedcap() {
        Path file = data("formats/redcap/redcapr-arm-single-longitudinal-data.csv");
        Mapping mapping = Mapping.builder()
                .respondent(ContextSource.column("record_id"))
                .wave(ContextSource.column(
                        "redcap_event_name",
                        Map.of("intake_arm_1", "pre", "dischage_arm_1", "post", "follow_up_arm_1", "follow-up")))
                .build();
        List<String> told = Survey.told(DelimitedExport.of(Codebook.of(numbers(List.of("weight")), mapping))
                .open(file));
        assertThat(told)
                .hasSize(9)
                .startsWith(
                        "1: 11 {respondent=1, wave=pre}",
                        "2: 12 {respondent=1, wave=post}",
                        "3: 13 {respondent=1, wave=follow-up}");
    }

    @Test
    void readsCheckboxesOfRedcapBesideQuotedText() {
        Path file = data("formats/redcap/redcapr-checkboxes-1-data.csv");
        List<String> items = List.of("check_one___1", "check_one___2", "form_2_complete");
        List<String> told = Survey.told(DelimitedExport.of(Codebook.of(numbers(items), Mapping.standard()))
                .open(file));
        assertThat(told).containsExactly("1: 1 0 2 {}", "2: 0 0 0 {}", "3: 1 1 2 {}", "4: 0 0 0 {}");
    }
}
