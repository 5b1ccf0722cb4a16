package org.relationalleadership.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.relationalleadership.framework.Construct;
import org.relationalleadership.framework.Framework;
import org.relationalleadership.framework.RelationalLeadership;
import org.relationalleadership.instrument.Answer;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Wording;
import org.relationalleadership.response.Response;
import org.relationalleadership.score.ScoreSheet;
import org.relationalleadership.scoring.Scorer;
import org.relationalleadership.serialization.Documents;
import org.relationalleadership.serialization.RelationalLeadershipModule;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * One score sheet of 40 answers and ten scales, each explained, to bytes and back; beside it the same mapper with a record
 * of the same fields, which writes the same bytes.
 *
 * <p>The sheet that is written was read before and explains itself from what it was read from: how long an engine takes to
 * find out how a score came about is not a question of JSON, and measured apart.
 */
@State(Scope.Benchmark)
public class SheetBenchmark {

    private final Instrument instrument = explained();
    private final JsonMapper mapper = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .addModule(new RelationalLeadershipModule(Documents.standard().withInstrument(instrument)))
            .build();
    private final ScoreSheet scored = Scorer.of(instrument).score(response(instrument));
    private final byte[] bytes = mapper.writeValueAsBytes(scored);
    private final ScoreSheet sheet = mapper.readValue(bytes, ScoreSheet.class);
    private final SheetRecord record = mapper.readValue(bytes, SheetRecord.class);

    /** Sees to it that both sides write the same bytes. */
    public SheetBenchmark() {
        if (!Arrays.equals(bytes, mapper.writeValueAsBytes(sheet))
                || !Arrays.equals(bytes, mapper.writeValueAsBytes(record))) {
            throw new IllegalStateException("sheet: the record writes other bytes than "
                    + new String(bytes, StandardCharsets.UTF_8) + ": "
                    + mapper.writeValueAsString(record));
        }
    }

    /** The instrument of the survey with texts, each scale of which measures something of the built-in framework. */
    private static Instrument explained() {
        Instrument plain = Survey.instrument();
        Framework framework = RelationalLeadership.framework();
        Construct measured = framework.constructs().get(framework.constructs().size() - 1);
        return Instrument.builder()
                .from(plain)
                .framework(framework)
                .items(plain.items().stream()
                        .map(item -> item.withText(Wording.of("I can raise problem " + item.id() + " with my partner")))
                        .toList())
                .scales(plain.scales().stream()
                        .map(scale -> scale.withMeasures(measured.id()))
                        .toList())
                .build();
    }

    /** All answered; no score is whole, which only the library would write without a point. */
    private static Response response(Instrument instrument) {
        int[][] answers = {{4, 5, 3, 1}, {5, 2, 4, 3}, {3, 4, 4, 2}}; // with the last one reversed 4.25, 3.5, 3.75
        Response.Builder builder =
                Response.to(instrument).context("respondent", "p1000000000").context("role", "peer");
        for (int item = 0; item < Survey.ITEMS; item++) {
            int scale = item / Survey.MEMBERS;
            builder.answer(item, Answer.of(answers[scale % answers.length][item % Survey.MEMBERS]));
        }
        return builder.build();
    }

    @Benchmark
    public byte[] write() {
        return mapper.writeValueAsBytes(sheet);
    }

    @Benchmark
    public byte[] writeExplaining() {
        return mapper.writeValueAsBytes(scored);
    }

    @Benchmark
    public byte[] writeRecord() {
        return mapper.writeValueAsBytes(record);
    }

    @Benchmark
    public ScoreSheet read() {
        return mapper.readValue(bytes, ScoreSheet.class);
    }

    @Benchmark
    public SheetRecord readRecord() {
        return mapper.readValue(bytes, SheetRecord.class);
    }
}
