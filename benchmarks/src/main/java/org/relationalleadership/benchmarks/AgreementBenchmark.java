package org.relationalleadership.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
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

    @Param({"1", "2"})
    public int threads;

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

    /** This library. */
    @Benchmark
    public void library(Blackhole sink) {
        GroupMeans means = GroupMeans.metric("team").of(Batches.of(batches), threads);
        sink.consume(means.between().icc1N0());
        List<GroupAgreement> groups = means.groups();
        AtomicInteger next = new AtomicInteger();
        Workers.run(threads, () -> {
            for (int from = next.getAndAdd(BLOCK); from < groups.size(); from = next.getAndAdd(BLOCK)) {
                for (GroupAgreement group : groups.subList(from, Math.min(groups.size(), from + BLOCK))) {
                    sink.consume(group.rwg(NullDistribution.UNIFORM));
                    sink.consume(group.adMean());
                }
            }
        });
    }

    /** A pass that counts options by group and item, and nothing else. */
    @Benchmark
    public void counting(Blackhole sink) {
        Map<String, Integer> groups = threads == 1 ? new HashMap<>() : new ConcurrentHashMap<>();
        AtomicInteger size = new AtomicInteger();
        AtomicInteger next = new AtomicInteger();
        Queue<int[]> counted = new ConcurrentLinkedQueue<>();
        Workers.run(threads, () -> {
            int[] counts = new int[GROUPS * ITEMS * OPTIONS];
            for (int batch = next.getAndIncrement(); batch < batches.size(); batch = next.getAndIncrement()) {
                count(batches.get(batch), name -> groups.computeIfAbsent(name, any -> size.getAndIncrement()), counts);
            }
            counted.add(counts);
        });
        sink.consume(counted.stream().reduce(AgreementBenchmark::added));
    }

    private static void count(Observations batch, ToIntFunction<String> positionOf, int[] counts) {
        int[] base = new int[BLOCK];
        byte[] codes = new byte[BLOCK];
        int[] positions =
                batch.context().dictionary("team").stream().mapToInt(positionOf).toArray();
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

    private static int[] added(int[] counts, int[] others) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += others[i];
        }
        return counts;
    }
}
