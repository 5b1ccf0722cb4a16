package org.relationalleadership.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.check.Require;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Key;
import org.relationalleadership.instrument.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code rl check}. */
@Command(
        name = "check",
        description = "Tells everything that is wrong with an instrument file, and with an export against it.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private Survey.Arguments survey = new Survey.Arguments();

    @Parameters(index = "1", arity = "0..1", paramLabel = "EXPORT", description = "The survey export.")
    private @Nullable Path export;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Survey read = Survey.read(survey, terminal);
        terminal.text().println(summary(read.instrument()));
        return export == null ? 0 : checkExport(read, export);
    }

    private int checkExport(Survey read, Path file) throws IOException {
        Expectations expectations = new Expectations(read);
        try (Survey.Export responses = read.open(file, terminal)) {
            FailedScores failed = new FailedScores(read.instrument());
            expectations.addAll(read.scorer().score(responses).map(failed::counted));
            responses.finish();
            terminal.text().println(file + ": " + responses.tally());
            failed.lines().forEach(line -> terminal.say(file + ": " + line));
            List<String> misses = expectations.misses();
            misses.forEach(miss -> terminal.say(file + ": " + miss));
            if (expectations.count() > 0) {
                terminal.text()
                        .println(file + ": " + (expectations.count() - misses.size()) + " of " + expectations.count()
                                + " expectations hold");
            }
            boolean isSound = misses.isEmpty()
                    && failed.lines().isEmpty()
                    && responses.tally().rejectedRows() == 0;
            return isSound ? 0 : 1;
        }
    }

    /** What an instrument is, in a few lines. */
    static String summary(Instrument instrument) {
        long reversed = instrument.items().stream()
                .filter(item -> item.key() == Key.REVERSED)
                .count();
        StringBuilder text = new StringBuilder(instrument.id()).append(' ').append(Require.line(instrument.version()));
        instrument
                .title()
                .map(Wording::text)
                .ifPresent(title -> text.append(": ").append(Require.line(title)));
        text.append("\nitems: ").append(instrument.items().size());
        text.append(" (").append(reversed).append(" reversed), scales: ");
        text.append(instrument.scales().size());
        instrument
                .framework()
                .ifPresent(framework -> text.append(", measures: ").append(Require.line(framework.title())));
        instrument
                .provenance()
                .validation()
                .ifPresent(validation -> text.append('\n').append(Require.line(validation)));
        return text.toString();
    }
}
