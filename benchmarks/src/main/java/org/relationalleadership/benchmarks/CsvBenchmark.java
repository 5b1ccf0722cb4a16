package org.relationalleadership.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.relationalleadership.formats.DelimitedExport;
import org.relationalleadership.formats.ResponseReader;
import org.relationalleadership.formats.ScoresCsv;
import org.relationalleadership.instrument.Answer;
import org.relationalleadership.mapping.Codebook;
import org.relationalleadership.mapping.ContextSource;
import org.relationalleadership.mapping.Mapping;
import org.relationalleadership.response.Batches;
import org.relationalleadership.score.Scores;
import org.relationalleadership.scoring.Scorer;

/** From an export of an id and 40 answers a row to a file of scores. */
@State(Scope.Benchmark)
public class CsvBenchmark {

    /** The files, made once. */
    private static final class Files41 {

        static final Path FOLDER = folder();

        private static Path folder() {
            try {
                Path folder = Files.createTempDirectory("benchmark");
                folder.toFile().deleteOnExit();
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static Path named(String name) {
            Path file = FOLDER.resolve(name);
            file.toFile().deleteOnExit();
            return file;
        }

        static synchronized Path export(int rows) {
            Path file = named(rows + ".csv");
            if (!Files.exists(file)) {
                try (Writer writer = Files.newBufferedWriter(file)) {
                    write(writer, rows);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return file;
        }

        private static void write(Writer writer, int rows) throws IOException {
            SplittableRandom random = new SplittableRandom(5);
            writer.write("id");
            for (int item = 1; item <= Survey.ITEMS; item++) {
                writer.write(",q" + item);
            }
            writer.write('\n');
            for (int row = 1; row <= rows; row++) {
                writer.write("p" + (1_000_000_000 + row));
                for (int item = 0; item < Survey.ITEMS; item++) {
                    Answer answer = Survey.draw(random);
                    writer.write(answer.isAnswered() ? "," + (int) answer.score() : ",");
                }
                writer.write('\n');
            }
        }
    }

    @Param("1000000")
    public int rows;

    @Param("2")
    public int threads;

    private final Scorer scorer = Scorer.of(Survey.instrument());
    private final Mapping mapping =
            Mapping.builder().respondent(ContextSource.column("id")).build();
    private final DelimitedExport format = DelimitedExport.of(Codebook.of(scorer.instrument(), mapping));

    /** This library, all its checks on, as the command line does it: one thread reads, another scores and writes. */
    @Benchmark
    public void library() throws IOException {
        try (ResponseReader responses = format.open(Files41.export(rows));
                Batches<Scores> scores = scorer.score(responses.readAhead());
                Writer writer = Files.newBufferedWriter(Files41.named("library.csv"), StandardCharsets.UTF_8);
                ScoresCsv table = ScoresCsv.to(writer, scorer.instrument(), mapping.contextNames())) {
            scores.forEach(table::write);
        }
    }

    /** A database. */
    @Benchmark
    public void duckDb() throws SQLException {
        try (Duck duck = Duck.open(threads)) {
            duck.score(Files41.export(rows), Files41.named("duckdb.csv"));
        }
    }
}
