package org.relationalleadership.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.formats.ScoresCsv;
import org.relationalleadership.response.Batches;
import org.relationalleadership.score.Scores;
import org.relationalleadership.serialization.DocumentFormat;
import org.relationalleadership.serialization.Documents;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rl score}. */
@Command(
        name = "score",
        description = "Scores an export: a row a response, a column a scale, empty where there is no score.",
        mixinStandardHelpOptions = true)
final class ScoreCommand implements Callable<Integer> {

    private enum Format {
        CSV,
        JSON,
        NDJSON
    }

    private final Terminal terminal;

    @Mixin
    private Survey.Arguments survey = new Survey.Arguments();

    @Parameters(index = "1", paramLabel = "EXPORT", description = "The survey export.")
    private Path export = Path.of("");

    @Option(
            names = "--details",
            description =
                    "Adds, for each scale, why there is no score, how many members were answered and filled, and where"
                            + " they apply the standard error, z, T and percentile rank by its norms, and the band.")
    private boolean details;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "csv (the default), json, or ndjson: lines of JSON.")
    private Format format = Format.CSV;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Writes to a file, which appears only when it is whole, instead of standard output.")
    private @Nullable Path output;

    ScoreCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Survey read = Survey.read(survey, terminal);
        FailedScores failed = new FailedScores(read.instrument());
        try (Survey.Export responses = read.open(export, terminal);
                // one thread reads, another scores and writes
                Batches<Scores> scored = read.scorer().score(responses.readAhead());
                Batches<Scores> scores = survey.keepGoing() ? scored.map(failed::counted) : scored;
                Output target = Output.to(output, survey.filesWith(export), terminal)) {
            switch (format) {
                case CSV -> csv(read, scores, target);
                case JSON -> document(read, scores, DocumentFormat.JSON, target);
                case NDJSON -> document(read, scores, DocumentFormat.NDJSON, target);
            }
            responses.finish();
            responses.sayWhatWasLeftOut();
            failed.lines().forEach(line -> terminal.say(export + ": " + line));
            target.complete();
        }
        return 0;
    }

    private static void document(Survey read, Batches<Scores> scores, DocumentFormat format, Output target)
            throws IOException {
        Documents.standard().writeScores(read.instrument(), scores, format, target.stream());
    }

    private void csv(Survey read, Batches<Scores> scores, Output target) throws IOException {
        Writer writer = new OutputStreamWriter(target.stream(), StandardCharsets.UTF_8);
        List<String> context = read.mapping().contextNames();
        ScoresCsv table = details
                ? ScoresCsv.detailed(writer, read.instrument(), context, read.scorer()::givesStandardErrors)
                : ScoresCsv.to(writer, read.instrument(), context);
        scores.forEach(table::write);
        table.flush();
    }
}
