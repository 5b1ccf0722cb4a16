package org.relationalleadership.benchmarks;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands in the document of a score sheet, as plain values that nobody checks: what {@link SheetBenchmark} has Jackson write. */
record SheetRecord(
        String formatVersion,
        Named instrument,
        Map<String, String> context,
        Map<String, Integer> answers,
        Map<String, Score> scores,
        Map<String, Explained> explanations) {

    record Named(String id, String version) {}

    record Score(String strategy, double value, int answered) {}

    record Explained(List<Use> uses, String arithmetic, List<Measured> measures) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Use(
            String item, String text, int given, @Nullable Boolean reversed, int used) {}

    record Measured(String id, String title, String citation) {}
}
