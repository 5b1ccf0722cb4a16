package org.relationalleadership.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.check.Numbers;
import org.relationalleadership.check.Require;
import org.relationalleadership.evidence.Evidence;
import org.relationalleadership.fault.Fault;
import org.relationalleadership.fault.FaultException;
import org.relationalleadership.fault.NearMiss;
import org.relationalleadership.psychometrics.Analysis;
import org.relationalleadership.psychometrics.agreement.NullDistribution;
import org.relationalleadership.psychometrics.change.PercentBasis;
import org.relationalleadership.psychometrics.disclosure.DisclosurePolicy;
import org.relationalleadership.psychometrics.dyad.DyadRules;
import org.relationalleadership.psychometrics.pulse.Baseline;
import org.relationalleadership.response.Batches;
import org.relationalleadership.score.Scores;
import org.relationalleadership.serialization.DocumentFormat;
import org.relationalleadership.serialization.Documents;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code rl analyze}. */
@Command(
        name = "analyze",
        description =
                "Says how far the scores of an export can be trusted: all the evidence that the data allow, as one"
                        + " document, and of the rest why it does not apply.",
        mixinStandardHelpOptions = true)
final class AnalyzeCommand implements Callable<Integer> {

    private enum Format {
        JSON,
        YAML
    }

    private static final String NUMBER = "([+-]?(?:[0-9]+(?:[.][0-9]*)?|[.][0-9]+))";
    private static final Pattern PULSE_BASELINE = Pattern.compile("([^=]+)=" + NUMBER + "," + NUMBER);

    /** The words before a message of the library that say what refused: {@code analysis: outcome: }. */
    private static final Pattern WHOSE = Pattern.compile("^([a-z]+( [a-z]+)*: )+");

    /** How a refusal of what is larger than any document may be begins. */
    private static final String TOO_LARGE = "a document has at most";

    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private Survey.Arguments survey = new Survey.Arguments();

    @Parameters(index = "1", paramLabel = "EXPORT", description = "The survey export.")
    private Path export = Path.of("");

    @Option(
            names = "--roster",
            paramLabel = "FILE",
            description =
                    "Who was invited, for response rates: CSV with a column 'respondent' and, where they are known,"
                            + " 'wave' and the group levels.")
    private @Nullable Path roster;

    @Option(
            names = "--percent-basis",
            paramLabel = "BASIS",
            converter = Basis.class,
            description =
                    "Tells changes in percent too: of the mean before (baseline-mean), of what that has above the lowest"
                            + " possible score (baseline-above-minimum), or of the range of the scores (range).")
    private PercentBasis.@Nullable Kind percentBasis;

    @Option(
            names = "--pulse-baseline",
            paramLabel = "SCALE=MEAN,SD",
            description =
                    "Draws control charts of the pulses of a scale, for all and each group: the mean of pulse means while"
                            + " nothing happens, and their standard deviation from pulse to pulse. May be repeated.")
    private List<String> pulseBaselines = new ArrayList<>();

    @Option(
            names = "--outcome",
            paramLabel = "SCALE",
            description =
                    "Tells how self and partner views of each other scale together explain this one across dyads, as a"
                            + " response surface.")
    private @Nullable String outcome;

    @Option(
            names = "--outcome-view",
            paramLabel = "VIEW",
            description = "Whose answer the outcome is: self (the default) or partner.")
    private DyadRules.@Nullable View outcomeView;

    @Option(
            names = "--sections",
            paramLabel = "ID",
            split = ",",
            description =
                    "Computes these sections alone, for example items,scales; the others say that they were left out.")
    private List<String> sections = new ArrayList<>();

    @Option(
            names = "--null-distributions",
            paramLabel = "ID",
            split = ",",
            description = "Tells and judges agreement in groups under these alone: uniform, slight-skew, moderate-skew,"
                    + " heavy-skew, triangular, normal, triangular-steps. By default the first six are told, and verdicts go"
                    + " by the first two.")
    private List<String> nullDistributions = new ArrayList<>();

    @Option(names = "--format", paramLabel = "FORMAT", description = "json (the default) or yaml.")
    private Format format = Format.JSON;

    @ArgGroup(exclusive = true)
    private @Nullable Disclosure disclosure;

    @Option(
            names = "--confidence-level",
            paramLabel = "LEVEL",
            description = "Of all intervals, at least 0.5 and at most 0.999999; 0.95 by default.")
    private double confidenceLevel = 0.95;

    @Option(names = "--seed", paramLabel = "N", description = "Of the bootstrap; 1 by default.")
    private long seed = 1;

    @Option(
            names = "--resamples",
            paramLabel = "N",
            description = "Of the bootstrap, 2 / (1 - LEVEL) or more; 1000 by default.")
    private int resamples = 1000;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Writes to a file, which appears only when it is whole, instead of standard output, where a"
                    + " summary is shown then.")
    private @Nullable Path output;

    /** A basis by the name that it prints as; picocli would list both names of each. */
    static final class Basis implements ITypeConverter<PercentBasis.Kind> {

        @Override
        public PercentBasis.Kind convert(String text) {
            List<PercentBasis.Kind> known = List.of(PercentBasis.Kind.values());
            return known.stream()
                    .filter(kind -> kind.toString().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("no basis '" + text + "'"
                            + NearMiss.hint(
                                    text, known.stream().map(Object::toString).toList())));
        }
    }

    /** What may be shown. */
    static final class Disclosure {

        @Option(
                names = "--no-disclosure",
                description = "Shows findings about any number of people, single dyads among them.")
        private boolean none;

        @Option(
                names = "--minimum-cell",
                paramLabel = "N",
                description = "Hides findings about fewer people, and others from which these follow; 5 by default.")
        private int minimumCell = DisclosurePolicy.standard().minimumCell();
    }

    AnalyzeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Survey read = Survey.read(survey, terminal);
        Analysis analysis = analysis(read);
        List<Path> inputs = new ArrayList<>(survey.filesWith(export));
        Path invited = roster;
        if (invited != null) {
            inputs.add(invited);
            analysis = analysis.withRoster(RosterFile.read(invited, read.mapping()));
        }
        FailedScores failed = new FailedScores(read.instrument());
        try (Survey.Export responses = read.open(export, terminal);
                Batches<Scores> scored = read.scorer().score(responses.readAhead());
                Batches<Scores> scores = survey.keepGoing() ? scored.map(failed::counted) : scored;
                Output target = Output.to(output, inputs, terminal)) {
            Evidence evidence = evidence(analysis, scores, responses);
            responses.finish();
            responses.sayWhatWasLeftOut();
            failed.lines().forEach(line -> terminal.say(export + ": " + line));
            target.stream().write(document(evidence).getBytes(StandardCharsets.UTF_8));
            target.complete();
            if (output != null && Files.isRegularFile(output)) { // no device, which may be standard output
                terminal.text().print(EvidenceSummary.of(evidence, read.instrument()));
            }
        }
        return 0;
    }

    private String document(Evidence evidence) {
        try {
            return Documents.standard()
                    .writeEvidence(evidence, format == Format.JSON ? DocumentFormat.JSON : DocumentFormat.YAML);
        } catch (FaultException e) {
            String message = e.faults().get(0).message();
            if (!message.startsWith(TOO_LARGE)) {
                throw e;
            }
            // Where in the document its end came is of no use to anybody.
            throw new FaultException(List.of(Fault.at(
                    "",
                    message + "; leave sections out with --sections, or null distributions with"
                            + " --null-distributions")));
        }
    }

    private static Evidence evidence(Analysis analysis, Batches<Scores> scores, Survey.Export responses) {
        try {
            return analysis.of(scores);
        } catch (IllegalArgumentException e) {
            responses.finish(); // where no row is left, that is what is told
            throw e;
        }
    }

    private Analysis analysis(Survey read) {
        try {
            Analysis bare = Analysis.of(read.instrument())
                    .withSeed(seed)
                    .withWorkers(Runtime.getRuntime().availableProcessors());
            Analysis levelled = option("--confidence-level", () -> bare.withConfidenceLevel(confidenceLevel));
            Analysis resampled = option("--resamples", () -> levelled.withResamples(enough(resamples)));
            DisclosurePolicy policy = option("--minimum-cell", this::policy);
            return declared(chosen(resampled.withDisclosure(policy)));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    /** What an option makes; where it cannot, the message begins with the option instead of with what of the library refused. */
    private static <T> T option(String name, Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            String message = WHOSE.matcher(String.valueOf(e.getMessage())).replaceFirst("");
            throw new IllegalArgumentException(name + ": " + message, e);
        }
    }

    private int enough(int count) {
        int fewest = Analysis.fewestResamples(confidenceLevel);
        if (count >= 1 && count < fewest) {
            throw new IllegalArgumentException("intervals of --confidence-level " + Numbers.text(confidenceLevel)
                    + " take " + fewest + " resamples or more, but there are " + count);
        }
        return count;
    }

    /** With what is asked for of all that could be told. */
    private Analysis chosen(Analysis analysis) {
        Analysis some = sections.isEmpty() ? analysis : option("--sections", () -> analysis.withSections(sections));
        if (nullDistributions.isEmpty()) {
            return some;
        }
        Map<String, NullDistribution> known = new LinkedHashMap<>();
        NullDistribution.published().forEach(distribution -> known.put(distribution.id(), distribution));
        known.put(NullDistribution.TRIANGULAR_STEPS.id(), NullDistribution.TRIANGULAR_STEPS);
        List<NullDistribution> named = new ArrayList<>();
        for (String id : nullDistributions) {
            NullDistribution distribution = known.get(id);
            if (distribution == null) {
                throw new IllegalArgumentException("--null-distributions: no null distribution '"
                        + Require.shortened(id) + "'" + NearMiss.hint(id, known.keySet()));
            }
            named.add(distribution);
        }
        return option("--null-distributions", () -> some.withNullDistributions(named));
    }

    /** With what only the caller knows. */
    private Analysis declared(Analysis analysis) {
        Analysis declared = analysis;
        if (percentBasis != null) {
            declared = declared.withPercentBasis(percentBasis);
        }
        Set<String> charted = new HashSet<>();
        for (String text : pulseBaselines) {
            Matcher parts = PULSE_BASELINE.matcher(text);
            if (!parts.matches()) {
                throw new IllegalArgumentException(
                        "--pulse-baseline: is SCALE=MEAN,SD such as trust=3.6,0.2, but was '" + text + "'");
            }
            if (!charted.add(parts.group(1))) {
                throw new IllegalArgumentException(
                        "--pulse-baseline: scale '" + parts.group(1) + "' has one baseline, but was given two");
            }
            Analysis before = declared;
            declared = option(
                    "--pulse-baseline",
                    () -> before.withPulseBaseline(
                            parts.group(1),
                            Baseline.of(Double.parseDouble(parts.group(2)), Double.parseDouble(parts.group(3)))));
        }
        if (outcome != null) {
            Analysis before = declared;
            String scale = outcome;
            DyadRules.View view = outcomeView == null ? DyadRules.View.SELF : outcomeView;
            declared = option("--outcome", () -> before.withOutcome(scale, view));
        } else if (outcomeView != null) {
            throw new IllegalArgumentException("--outcome-view: takes an --outcome, but there is none");
        }
        return declared;
    }

    private DisclosurePolicy policy() {
        if (disclosure == null) {
            return DisclosurePolicy.standard();
        }
        return disclosure.none ? DisclosurePolicy.none() : DisclosurePolicy.of(disclosure.minimumCell);
    }
}
