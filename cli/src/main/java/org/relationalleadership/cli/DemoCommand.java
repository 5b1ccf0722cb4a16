package org.relationalleadership.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.evidence.Evidence;
import org.relationalleadership.evidence.Finding;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.mapping.ContextName;
import org.relationalleadership.psychometrics.Analysis;
import org.relationalleadership.response.Batches;
import org.relationalleadership.score.Scores;
import picocli.CommandLine.Command;

/** {@code rl demo}. */
@Command(
        name = "demo",
        description = "Runs the main job on the bundled sample survey: check, score, explain, analyze.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    private static final List<String> WAVES = List.of("pre", "post");
    private static final List<String> ROLES = List.of("self", "partner");

    private final Terminal terminal;

    DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Survey survey = Survey.sample();
        terminal.text().println(CheckCommand.summary(survey.instrument()));
        terminal.text().println("The answers are invented too: sample/README.md tells how.\n");
        Means means = new Means(survey.instrument().scales().size());
        try (Survey.Export responses = survey.openSample(terminal);
                Batches<Scores> scores = survey.scorer().score(responses)) {
            means.addAll(scores);
            terminal.text().println("Read: " + responses.tally() + "\n");
        }
        terminal.text().println("Mean scores (number of scores)");
        terminal.text().println(means.table(survey.instrument().scales()));
        explainFirst(survey);
        terminal.text().println();
        sayHowFarToTrust(survey);
        terminal.text().println();
        terminal.text().println("""
                        The same by hand:
                          ./rl check sample/instrument.yaml sample/responses.csv
                          ./rl score sample/instrument.yaml sample/responses.csv --details -o scores.csv
                          ./rl explain sample/instrument.yaml sample/responses.csv --row 1
                          ./rl analyze sample/instrument.yaml sample/responses.csv -o evidence.json""");
        return 0;
    }

    private void explainFirst(Survey survey) {
        try (Survey.Export responses = survey.openSample(terminal)) {
            var first = responses.next().orElseThrow();
            Scale scale = survey.instrument().scales().get(0);
            terminal.text().println("How the first response scores " + scale.name());
            terminal.text().println(survey.scorer().score(first.row(0)).explain(scale.id()));
        }
    }

    private void sayHowFarToTrust(Survey survey) {
        try (Survey.Export responses = survey.openSample(terminal);
                Batches<Scores> scores = survey.scorer().score(responses)) {
            // No figure shown here takes resamples, and of one there is no bootstrap.
            Evidence evidence = Analysis.of(survey.instrument())
                    .withSections(List.of("reliability"))
                    .withResamples(1)
                    .of(scores);
            TextTable table = new TextTable().row("", "alpha", "95 % interval", "n");
            for (Finding finding : evidence.section("reliability").orElseThrow().findings()) {
                if (finding.place().getOrDefault(ContextName.WAVE, "").equals("pre")
                        && finding.place().getOrDefault(ContextName.ROLE, "").equals("self")) {
                    String scale = finding.place().getOrDefault("scale", "");
                    table.row(cells(survey.instrument().scale(scale).orElseThrow(), finding.estimate("alpha-raw")));
                }
            }
            terminal.text().println("How far the self views of the first wave can be trusted: alpha of each scale");
            terminal.text().println(table);
            terminal.text()
                    .println(
                            "Items, agreement in teams, dyads, change and more: rl analyze writes them as one document.");
        }
    }

    private static String[] cells(Scale scale, Estimate alpha) {
        return new String[] {
            scale.name(), EvidenceSummary.number(alpha), EvidenceSummary.interval(alpha), Long.toString(alpha.n())
        };
    }

    /** Sums of scores by scale, role and wave. */
    private static final class Means {

        private final double[][] sums;
        private final int[][] counts;

        Means(int scales) {
            sums = new double[scales][WAVES.size() * ROLES.size()];
            counts = new int[scales][WAVES.size() * ROLES.size()];
        }

        void addAll(Batches<Scores> scores) {
            scores.forEach(this::add);
        }

        private void add(Scores scores) {
            for (int row = 0; row < scores.rows(); row++) {
                int role = ROLES.indexOf(
                        scores.context().value(ContextName.ROLE, row).orElse(""));
                int wave = WAVES.indexOf(
                        scores.context().value(ContextName.WAVE, row).orElse(""));
                if (role < 0 || wave < 0) {
                    continue;
                }
                int cell = role * WAVES.size() + wave;
                for (int scale = 0; scale < sums.length; scale++) {
                    if (scores.isScored(row, scale)) {
                        sums[scale][cell] += scores.value(row, scale);
                        counts[scale][cell]++;
                    }
                }
            }
        }

        TextTable table(List<Scale> scales) {
            TextTable table = new TextTable().row("", "self pre", "self post", "partner pre", "partner post");
            for (int scale = 0; scale < sums.length; scale++) {
                String[] cells = new String[1 + sums[scale].length];
                cells[0] = scales.get(scale).name();
                for (int cell = 0; cell < sums[scale].length; cell++) {
                    cells[cell + 1] = counts[scale][cell] == 0
                            ? "–"
                            : String.format(
                                    Locale.ROOT,
                                    "%.2f (%d)",
                                    sums[scale][cell] / counts[scale][cell],
                                    counts[scale][cell]);
                }
                table.row(cells);
            }
            return table;
        }
    }
}
