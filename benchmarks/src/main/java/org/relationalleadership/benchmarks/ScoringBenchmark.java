package org.relationalleadership.benchmarks;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.relationalleadership.response.Batches;
import org.relationalleadership.score.Scores;
import org.relationalleadership.scoring.Scorer;

/** Ten means of four answers each, reasons included. */
@State(Scope.Benchmark)
public class ScoringBenchmark {

    private static final class Codes {

        private static int rows;
        private static List<byte[][]> batches = List.of();

        static synchronized List<byte[][]> of(Survey survey) {
            if (rows != survey.rows) {
                rows = survey.rows;
                batches = survey.batches.stream().map(Survey::codes).toList();
            }
            return batches;
        }
    }

    /** The answers in a database, loaded once. */
    private static final class Loaded {

        private static @Nullable Duck duck;

        static synchronized Duck of(Survey survey) throws SQLException {
            Duck loaded = duck;
            if (loaded == null) {
                loaded = Duck.open(1);
                loaded.load(survey);
                duck = loaded;
            }
            return loaded;
        }
    }

    @Param("5000000")
    public int rows;

    @Param("1")
    public int threads;

    private final Scorer scorer = Scorer.of(Survey.instrument());

    /** This library: workers pull scored batches from one source. */
    @Benchmark
    public void library(Blackhole sink) {
        Batches<Scores> scores = scorer.score(Batches.of(Survey.of(rows).batches));
        Workers.run(threads, () -> {
            for (Optional<Scores> batch = scores.next(); batch.isPresent(); batch = scores.next()) {
                sink.consume(batch.get());
            }
        });
    }

    /** The same arithmetic by hand. */
    @Benchmark
    public void byHand(Blackhole sink) {
        List<byte[][]> batches = Codes.of(Survey.of(rows));
        AtomicInteger next = new AtomicInteger();
        Workers.run(threads, () -> {
            for (int batch = next.getAndIncrement(); batch < batches.size(); batch = next.getAndIncrement()) {
                sink.consume(MeansByHand.of(batches.get(batch)));
            }
        });
    }

    /** This library, and then every score is read: whether there is one, and which. */
    @Benchmark
    public void libraryRead(Blackhole sink) {
        Batches<Scores> scores = scorer.score(Batches.of(Survey.of(rows).batches));
        Workers.run(threads, () -> {
            for (Optional<Scores> batch = scores.next(); batch.isPresent(); batch = scores.next()) {
                sink.consume(sum(batch.get()));
            }
        });
    }

    private static double sum(Scores scores) {
        double sum = 0;
        for (int scale = 0; scale < Survey.SCALES; scale++) {
            for (int row = 0; row < scores.rows(); row++) {
                if (scores.isScored(row, scale)) {
                    sum += scores.value(row, scale);
                }
            }
        }
        return sum;
    }

    /** The same arithmetic and reading by hand. */
    @Benchmark
    public void byHandRead(Blackhole sink) {
        List<byte[][]> batches = Codes.of(Survey.of(rows));
        AtomicInteger next = new AtomicInteger();
        Workers.run(threads, () -> {
            for (int batch = next.getAndIncrement(); batch < batches.size(); batch = next.getAndIncrement()) {
                sink.consume(MeansByHand.of(batches.get(batch)).sum());
            }
        });
    }

    /** The same arithmetic by a database. */
    @Benchmark
    public void duckDb() throws SQLException {
        Duck duck = Loaded.of(Survey.of(rows));
        duck.threads(threads);
        duck.score();
    }
}
