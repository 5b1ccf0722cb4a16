package org.relationalleadership.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.fault.NearMiss;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.response.Response;
import org.relationalleadership.response.Responses;
import org.relationalleadership.score.ScoreSheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rl explain}. */
@Command(name = "explain", description = "Says how each score of one row came about.", mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private Survey.Arguments survey = new Survey.Arguments();

    @Parameters(index = "1", paramLabel = "EXPORT", description = "The survey export.")
    private Path export = Path.of("");

    @Option(
            names = "--row",
            required = true,
            paramLabel = "N",
            description = "The row of the export, from 1, the header not counted.")
    private long row;

    @Option(names = "--scale", paramLabel = "ID", description = "Only this scale.")
    private @Nullable String scale;

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Survey read = Survey.read(survey, terminal);
        if (scale != null && read.instrument().scale(scale).isEmpty()) {
            List<String> known =
                    read.instrument().scales().stream().map(Scale::id).toList();
            throw new InputException("--scale", "no scale '" + scale + "'" + NearMiss.hint(scale, known));
        }
        int found = 0;
        try (Survey.Export responses = read.open(export, terminal)) {
            boolean passed = false;
            Optional<Responses> batch = responses.next();
            while (batch.isPresent() && !passed) {
                for (int i = 0; i < batch.get().rows() && !passed; i++) {
                    long number = batch.get().rowNumber(i);
                    passed = number > row;
                    if (number == row) {
                        explain(read, batch.get().row(i));
                        found++;
                    }
                }
                batch = passed ? batch : responses.next();
            }
            if (found == 0) {
                throw new InputException(
                        export.toString(), "there is no response in row " + row + "; " + responses.tally());
            }
        }
        return 0;
    }

    private void explain(Survey read, Response response) {
        ScoreSheet sheet = read.scorer().score(response);
        terminal.text().print("row " + row);
        response.context().forEach((name, value) -> terminal.text().print(", " + name + " " + value));
        terminal.text().println();
        if (scale != null) {
            terminal.text().println("\n" + sheet.explain(scale));
            return;
        }
        for (Scale each : read.instrument().scales()) {
            terminal.text().println("\n" + sheet.explain(each.id()));
        }
    }
}
