package org.relationalleadership.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.relationalleadership.psychometrics.reliability.CoMoments;
import org.relationalleadership.psychometrics.reliability.ItemAnalysis;
import org.relationalleadership.psychometrics.reliability.Reliability;
import org.relationalleadership.response.Batches;
import org.relationalleadership.response.Responses;

/** The statistics of 40 items and of their reliability, by two threads. */
@State(Scope.Benchmark)
public class ReliabilityBenchmark {

    private static final int THREADS = 2;
    private static final Map<Survey, List<byte[][]>> CODES = new ConcurrentHashMap<>();

    @Param("1000000")
    public int rows;

    @Param("true")
    public boolean complete;

    private Survey survey() {
        return complete ? Survey.complete(rows) : Survey.of(rows);
    }

    /** This library, but for the best split half and the fit of omega. */
    @Benchmark
    public void library(Blackhole sink) {
        CoMoments moments = CoMoments.pairwise().of(Batches.of(survey().batches).map(Responses::observations), THREADS);
        ItemAnalysis items = ItemAnalysis.of(moments);
        sink.consume(items.items());
        for (int one = 0; one < Survey.ITEMS; one++) {
            for (int other = 0; other < one; other++) {
                sink.consume(items.interItemCorrelation(one, other));
            }
        }
        Reliability reliability = Reliability.of(moments);
        sink.consume(reliability.alphaRaw(0.95));
        sink.consume(reliability.alphaStandardized());
        sink.consume(reliability.averageCorrelation());
        sink.consume(reliability.lambda1());
        sink.consume(reliability.lambda2());
        sink.consume(reliability.lambda3());
        sink.consume(reliability.meanSplitHalf());
        sink.consume(reliability.lambda5());
        sink.consume(reliability.lambda6());
        sink.consume(reliability.lambda6Correlation());
        sink.consume(reliability.errorOfSum());
        sink.consume(reliability.errorOfMean());
    }

    /** The products of every two items added up, and nothing else. */
    @Benchmark
    public void dotProducts(Blackhole sink) {
        List<byte[][]> batches = CODES.computeIfAbsent(
                survey(), made -> made.batches.stream().map(Survey::codes).toList());
        AtomicInteger next = new AtomicInteger();
        Workers.run(THREADS, () -> {
            long[] sums = new long[Survey.ITEMS * Survey.ITEMS];
            for (int batch = next.getAndIncrement(); batch < batches.size(); batch = next.getAndIncrement()) {
                add(sums, batches.get(batch));
            }
            sink.consume(sums);
        });
    }

    private static void add(long[] sums, byte[][] codes) {
        for (int one = 0; one < codes.length; one++) {
            for (int other = one; other < codes.length; other++) {
                sums[one * codes.length + other] += dotProduct(codes[one], codes[other]);
            }
        }
    }

    private static int dotProduct(byte[] one, byte[] other) {
        int sum = 0;
        for (int row = 0; row < one.length; row++) {
            sum += one[row] * other[row];
        }
        return sum;
    }
}
