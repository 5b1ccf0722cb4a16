package org.relationalleadership.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.WarmupMode;

/**
 * Runs the methods of one benchmark class in this JVM and gives their medians.
 *
 * <p>Peers take turns, in some rounds, so that whatever else the machine does meets all of them; and all are warm before
 * the first is measured, so that none has the compiler to itself.
 */
final class Jmh {

    private static final int ROUNDS = 3;
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    /** The medians of a method: nanoseconds and allocated bytes of one call. */
    record Cost(double nanoseconds, double bytes) {

        double milliseconds() {
            return nanoseconds / 1e6;
        }
    }

    private final Class<?> benchmark;
    private final Map<String, String> parameters = new LinkedHashMap<>();
    private int warmups = 5;
    private int measurements = 5;

    private Jmh(Class<?> benchmark) {
        this.benchmark = benchmark;
    }

    static Jmh of(Class<?> benchmark) {
        return new Jmh(benchmark);
    }

    Jmh with(String parameter, Object value) {
        parameters.put(parameter, String.valueOf(value));
        return this;
    }

    /** How many iterations of a second, or of one call where that takes longer; 5 and 5 where nothing is said. */
    Jmh iterations(int warmingUp, int measured) {
        warmups = warmingUp;
        measurements = measured;
        return this;
    }

    /** Runs some methods; their costs in that order. */
    List<Cost> run(String... methods) throws RunnerException {
        Map<String, List<Double>> times = new LinkedHashMap<>();
        Map<String, List<Double>> bytes = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (RunResult result :
                    new Runner(options(methods, round == 0 ? warmups : 1).build()).run()) {
                String name = result.getParams().getBenchmark();
                String method = name.substring(name.lastIndexOf('.') + 1);
                for (BenchmarkResult fork : result.getBenchmarkResults()) {
                    for (IterationResult iteration : fork.getIterationResults()) {
                        times.computeIfAbsent(method, key -> new ArrayList<>())
                                .add(iteration.getPrimaryResult().getScore());
                        bytes.computeIfAbsent(method, key -> new ArrayList<>())
                                .add(Objects.requireNonNull(
                                                iteration.getSecondaryResults().get(ALLOCATED), ALLOCATED)
                                        .getScore());
                    }
                }
            }
        }
        return Arrays.stream(methods)
                .map(method -> new Cost(median(of(times, method)), median(of(bytes, method))))
                .toList();
    }

    private static List<Double> of(Map<String, List<Double>> scores, String method) {
        List<Double> all = scores.get(method);
        if (all == null) {
            throw new IllegalStateException("benchmark '" + method + "': it gave no result, see above");
        }
        return all;
    }

    private ChainedOptionsBuilder options(String[] methods, int warmingUp) {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .forks(0) // the caller has a JVM of its own for each comparison
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .warmupMode(WarmupMode.BULK)
                .warmupIterations(warmingUp)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(measurements)
                .measurementTime(TimeValue.seconds(1))
                .shouldFailOnError(true)
                .addProfiler(GCProfiler.class);
        for (String method : methods) {
            options.include("^" + benchmark.getName().replace(".", "\\.") + "\\." + method + "$");
        }
        parameters.forEach(options::param);
        return options;
    }

    private static double median(List<Double> scores) {
        double[] sorted =
                scores.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
