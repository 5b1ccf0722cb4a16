package org.relationalleadership.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.HashMap;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.relationalleadership.instrument.Answer;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.psychometrics.agreement.GroupAgreement;
import org.relationalleadership.psychometrics.agreement.GroupMeans;
import org.relationalleadership.psychometrics.agreement.NullDistribution;
import org.relationalleadership.response.Batches;
import org.relationalleadership.response.Observations;
import org.relationalleadership.response.Responses;

/** rwg(j), average deviation and ICC of 10,000 teams of ten people, who come in no order and answer 20 items. */
@State(Scope.Benchmark)
public class AgreementBenchmark {

    private static final int GROUPS = 10_000;
    private static final int MEMBERS = 10;
    private static final int ITEMS = 20;
    private static final int OPTIONS = 5;
    private static final int BLOCK = 1024; // rows whose groups' counts stay in the cache

    private final List<Observations> batches = batches();

    private static List<Observations> batches() {
        Instrument instrument = Survey.instrument(1, ITEMS, "mean");
        SplittableRandom random = new SplittableRandom(8);
        int[] team = new int[GROUPS * MEMBERS];
        for (int row = 0; row < team.length; row++) {
            int other = random.nextInt(row + 1);
            team[row] = team[other];
            team[other] = row / MEMBERS;
        }
        List<Observations> batches = new ArrayList<>();
        for (int from = 0; from < team.length; from += Survey.BATCH_ROWS) {
            Responses.Builder builder =
                    Responses.builder(instrument, List.of("team")).firstRow(from);
            for (int row = from; row < Math.min(team.length, from + Survey.BATCH_ROWS); row++) {
                builder.context(0, "team " + team[row]);
                for (int item = 0; item < ITEMS; item++) {
                    builder.answer(item, Answer.of(1 + random.nextInt(OPTIONS)));
                }
                builder.endRow();
            }
            batches.add(builder.build().observations());
        }
        return batches;
    }

    /** This library, one thread. */
    @Benchmark
    public void library(Blackhole sink) {
        GroupMeans means = GroupMeans.metric("team").of(Batches.of(batches), 1);
        sink.consume(means.between().icc1N0());
        for (GroupAgreement group : means.groups()) {
            sink.consume(group.rwg(NullDistribution.UNIFORM));
            sink.consume(group.adMean());
        }
    }

    /** A pass that counts options by group and item, and nothing else. */
    @Benchmark
    public void counting(Blackhole sink) {
        Map<String, Integer> groups = new HashMap<>();
        int[] counts = new int[GROUPS * ITEMS * OPTIONS];
        int[] base = new int[BLOCK];
        byte[] codes = new byte[BLOCK];
        for (Observations batch : batches) {
            List<String> names = batch.context().dictionary("team");
            int[] positions = new int[names.size()];
            for (int code = 0; code < positions.length; code++) {
                positions[code] = groups.computeIfAbsent(names.get(code), name -> groups.size());
            }
            for (int from = 0; from < batch.rows(); from += BLOCK) {
                int rows = Math.min(BLOCK, batch.rows() - from);
                for (int row = 0; row < rows; row++) {
                    base[row] = positions[batch.context().code("team", from + row)] * ITEMS * OPTIONS;
                }
                for (int item = 0; item < ITEMS; item++) {
                    batch.copyCodes(item, from, rows, codes);
                    for (int row = 0; row < rows; row++) {
                        counts[base[row] + item * OPTIONS + codes[row]]++;
                    }
                }
            }
        }
        sink.consume(counts);
    }
}
