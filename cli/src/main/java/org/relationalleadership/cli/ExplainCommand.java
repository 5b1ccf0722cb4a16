package org.relationalleadership.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.check.Require;
import org.relationalleadership.fault.NearMiss;
import org.relationalleadership.instrument.Member;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.response.Response;
import org.relationalleadership.response.Responses;
import org.relationalleadership.score.NoScore;
import org.relationalleadership.score.ScaleScore;
import org.relationalleadership.score.ScoreSheet;
import org.relationalleadership.scoring.Scorer;
import org.relationalleadership.scoring.StrategyException;
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

    /** Written when it is whole: nothing of it stands above an error. */
    private void explain(Survey read, Response response) {
        StringBuilder text = new StringBuilder("row ").append(row);
        response.context()
                .forEach((name, value) ->
                        text.append(", ").append(name).append(' ').append(Require.line(value)));
        text.append('\n');
        ScoreSheet sheet = scored(read.scorer(), response);
        for (Scale each : read.instrument().scales()) {
            if (scale == null || scale.equals(each.id())) {
                text.append('\n').append(sheet.explain(each.id())).append('\n');
            }
        }
        terminal.text().print(text);
    }

    /** The scores; a strategy of another scale may fail where one scale alone is asked for, and does not rest on it. */
    private ScoreSheet scored(Scorer scorer, Response response) {
        try {
            return scorer.score(response);
        } catch (StrategyException e) {
            ScoreSheet lenient = scorer.lenient().score(response);
            if (scale == null || hasFailed(lenient, scale)) {
                throw e;
            }
            return lenient;
        }
    }

    private static boolean hasFailed(ScoreSheet sheet, String id) {
        ScaleScore score = sheet.score(id);
        return score.noScore()
                        .filter(why -> why.kind() == NoScore.Kind.STRATEGY_FAILED)
                        .isPresent()
                || score.scale().members().stream()
                        .anyMatch(member -> member.kind() == Member.Kind.SCALE && hasFailed(sheet, member.id()));
    }
}
