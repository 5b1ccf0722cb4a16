package org.relationalleadership.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.openjdk.jmh.runner.RunnerException;
import org.relationalleadership.benchmarks.Jmh.Cost;
import org.relationalleadership.response.Responses;
import org.relationalleadership.score.Scores;
import org.relationalleadership.scoring.Scorer;
import org.relationalleadership.serialization.DocumentFormat;

/**
 * Measures the comparisons that it is told by name, or all, and ends with a line for each thing that must be reached: its
 * name, what was measured, the target, and {@code ok} or {@code short}; {@code failed} where a comparison could not be
 * measured, and exit code 1 then.
 */
public final class Main {

    private static final String ONE = "--one";
    private static final List<String> ROOMY = List.of("-Xms3g", "-Xmx3g", "-XX:+AlwaysPreTouch");

    private static final List<Comparison> ALL = List.of(
            new Comparison("score-40", ROOMY, Main::score40),
            new Comparison("score-40-read", ROOMY, Main::score40Read),
            new Comparison("score-40-duckdb", ROOMY, Main::score40DuckDb),
            new Comparison("csv", List.of("-Xmx256m"), Main::csv),
            new Comparison("one-response", List.of(), Main::oneResponse),
            new Comparison("lambda", ROOMY, Main::lambda),
            new Comparison("eap", ROOMY, Main::eap),
            new Comparison("reliability", ROOMY, Main::reliability),
            new Comparison("bootstrap", List.of(), Main::bootstrap),
            new Comparison("json-write-responses", ROOMY, () -> json("json-write-responses", "writeResponses")),
            new Comparison("json-write-scores", ROOMY, () -> json("json-write-scores", "writeScores")),
            new Comparison("json-read-responses", ROOMY, () -> json("json-read-responses", "readResponses")),
            new Comparison("json-read-scores", ROOMY, () -> json("json-read-scores", "readScores")),
            new Comparison("json-sheet", List.of(), Main::jsonSheet),
            new Comparison("json-sheet-read", List.of(), Main::jsonSheetRead),
            new Comparison("agreement", ROOMY, Main::agreement),
            new Comparison("icc", List.of(), Main::icc),
            new Comparison("memory", List.of("-XX:+UseSerialGC", "-Xmx2g"), Main::memory),
            new Comparison("linear", ROOMY, Main::linear));

    private Main() {}

    /** Takes names of comparisons; all where there is none. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 3 && arguments[0].equals(ONE)) {
            Files.write(Path.of(arguments[2]), lines(arguments[1]));
            return;
        }
        List<String> known = ALL.stream().map(Comparison::name).toList();
        List<String> names = arguments.length == 0 ? known : Arrays.asList(arguments);
        for (String name : names) {
            if (!known.contains(name)) {
                System.err.println("benchmarks: no comparison '" + name + "'; there are " + String.join(", ", known));
                System.exit(2);
            }
        }
        List<String> lines = new ArrayList<>();
        boolean allMeasured = true;
        for (String name : names) {
            Optional<List<String>> measured = inItsOwnJvm(comparison(name));
            allMeasured &= measured.isPresent();
            lines.addAll(measured.orElse(List.of(Line.failed(name))));
        }
        System.out.println();
        System.out.println("Java " + Runtime.version() + ", "
                + Runtime.getRuntime().availableProcessors() + " processors, "
                + System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        lines.forEach(System.out::println);
        if (!allMeasured) {
            System.exit(1);
        }
    }

    private static Comparison comparison(String name) {
        return ALL.stream()
                .filter(comparison -> comparison.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> lines(String name) throws Exception {
        return comparison(name).measuring().measure().stream()
                .map(Line::toString)
                .toList();
    }

    /** The lines of a comparison; empty where it failed, for a reason that its JVM has told. */
    private static Optional<List<String>> inItsOwnJvm(Comparison comparison) throws IOException, InterruptedException {
        Path result = Files.createTempFile("benchmark", ".txt");
        try {
            List<String> command = new ArrayList<>();
            command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
            command.addAll(comparison.jvmOptions());
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
            command.addAll(List.of(ONE, comparison.name(), result.toString()));
            int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
            return exit == 0 ? Optional.of(Files.readAllLines(result)) : Optional.empty();
        } finally {
            Files.delete(result);
        }
    }

    private static List<Line> score40() throws RunnerException {
        return byHand("score-40", "library", "byHand");
    }

    private static List<Line> score40Read() throws RunnerException {
        return byHand("score-40-read", "libraryRead", "byHandRead");
    }

    private static List<Line> byHand(String name, String library, String byHand) throws RunnerException {
        double target = Runtime.version().feature() >= 25 ? 1.2 : 1.5;
        return byThreads(name, ScoringBenchmark.class, library, byHand, "by hand", target);
    }

    private static List<Line> score40DuckDb() throws RunnerException {
        return byThreads("score-40-duckdb", ScoringBenchmark.class, "library", "duckDb", "DuckDB", 0.15);
    }

    /** A method of the library beside one of a peer, both by one thread and both by two. */
    private static List<Line> byThreads(
            String name, Class<?> benchmark, String library, String method, String peer, double target)
            throws RunnerException {
        List<Line> lines = new ArrayList<>();
        for (int threads = 1; threads <= 2; threads++) {
            List<Cost> costs = Jmh.of(benchmark).with("threads", threads).run(library, method);
            lines.add(Line.ratio(named(name, threads), costs.get(0), peer, costs.get(1), target));
        }
        return lines;
    }

    private static String named(String name, int threads) {
        return name + " (" + threads + (threads == 1 ? " thread)" : " threads)");
    }

    private static List<Line> csv() throws RunnerException {
        List<Cost> costs = Jmh.of(CsvBenchmark.class).iterations(5, 4).run("library", "duckDb");
        return List.of(Line.ratio(named("csv", 2), costs.get(0), "DuckDB", costs.get(1), 0.5));
    }

    private static List<Line> oneResponse() throws RunnerException {
        Cost cost = Jmh.of(OneResponseBenchmark.class).run("library").get(0);
        return List.of(
                new Line("one-response (time)", cost.nanoseconds(), 1000, "ns", ""),
                new Line("one-response (memory)", cost.bytes(), 1024, "B", "allocated"));
    }

    private static List<Line> lambda() throws RunnerException {
        List<Cost> costs = Jmh.of(LambdaBenchmark.class).run("library", "byHand");
        // What a call leaves beside its result: an object takes 16 bytes or more, a row's part of a buffer far less.
        Survey survey = Survey.of(LambdaBenchmark.scorer().instrument(), 1_000_000);
        long kept = Heap.retained(() -> scored(LambdaBenchmark.scorer(), survey));
        double calls = (double) survey.rows * Survey.SCALES;
        double garbage = (costs.get(0).bytes() - kept) / calls;
        String detail = String.format(
                Locale.ROOT,
                "a call of the lambda: %.1f B allocated, of which %.1f B are the result",
                costs.get(0).bytes() / calls,
                kept / calls);
        return List.of(
                Line.ratio("lambda (time)", costs.get(0), "by hand", costs.get(1), 1.5),
                new Line("lambda (garbage)", garbage, 8, "B", detail));
    }

    private static List<Line> eap() throws RunnerException {
        List<Cost> costs = Jmh.of(EapBenchmark.class).run("library", "byHand");
        return List.of(Line.ratio("eap", costs.get(0), "by hand", costs.get(1), 1.5));
    }

    private static List<Line> reliability() throws RunnerException {
        List<Line> lines = new ArrayList<>();
        for (boolean complete : new boolean[] {true, false}) {
            List<Cost> costs = Jmh.of(ReliabilityBenchmark.class)
                    .with("complete", complete)
                    .run("library", "dotProducts");
            String name = complete ? "reliability (complete)" : "reliability (3 % absent)";
            lines.add(Line.ratio(name, costs.get(0), "dot products", costs.get(1), complete ? 1.5 : 2));
        }
        return lines;
    }

    private static List<Line> bootstrap() throws RunnerException {
        Cost cost = Jmh.of(BootstrapBenchmark.class).run("library").get(0);
        return List.of(
                new Line("bootstrap", cost.milliseconds(), 300, "ms", "1000 resamples of 2000 × 20, one thread"));
    }

    private static List<Line> json(String name, String method) throws RunnerException {
        List<Line> lines = new ArrayList<>();
        for (DocumentFormat format : List.of(DocumentFormat.JSON, DocumentFormat.NDJSON)) {
            List<Cost> costs =
                    Jmh.of(JsonBenchmark.class).with("format", format).run(method, method + "ByHand");
            String row = format == DocumentFormat.JSON ? name : name.replace("json", "ndjson");
            Line ratio = Line.ratio(row, costs.get(0), "by hand", costs.get(1), 1.3);
            String memory = String.format(
                    Locale.ROOT,
                    "; allocated %.0f MB, by hand %.0f MB",
                    costs.get(0).bytes() / 1e6,
                    costs.get(1).bytes() / 1e6);
            lines.add(new Line(row, ratio.measured(), ratio.target(), ratio.unit(), ratio.detail() + memory));
        }
        return lines;
    }

    private static List<Line> jsonSheet() throws RunnerException {
        List<Cost> costs = Jmh.of(SheetBenchmark.class).run("write", "writeRecord", "writeExplaining");
        return List.of(
                sheet("json-sheet", costs.get(0), costs.get(1), 2),
                sheet("json-sheet (explaining)", costs.get(2), costs.get(1), Double.POSITIVE_INFINITY));
    }

    private static List<Line> jsonSheetRead() throws RunnerException {
        List<Cost> costs = Jmh.of(SheetBenchmark.class).run("read", "readRecord");
        return List.of(sheet("json-sheet-read", costs.get(0), costs.get(1), 2));
    }

    private static Line sheet(String name, Cost library, Cost record, double target) {
        String detail = String.format(
                Locale.ROOT,
                "library %.1f µs, record %.1f µs; allocated %.0f kB, record %.0f kB",
                library.nanoseconds() / 1e3,
                record.nanoseconds() / 1e3,
                library.bytes() / 1e3,
                record.bytes() / 1e3);
        return new Line(name, library.nanoseconds() / record.nanoseconds(), target, "×", detail);
    }

    private static List<Line> agreement() throws RunnerException {
        return byThreads("agreement", AgreementBenchmark.class, "library", "counting", "counting options", 3);
    }

    private static List<Line> icc() throws RunnerException {
        Cost cost = Jmh.of(IccBenchmark.class).run("library").get(0);
        return List.of(new Line("icc", cost.milliseconds(), 10, "ms", "six of 2,000 × 20, with their intervals"));
    }

    private static List<Scores> scored(Scorer scorer, Survey survey) {
        return survey.batches.stream().map(scorer::score).toList();
    }

    private static List<Line> memory() {
        int rows = 1_000_000;
        Survey survey = Survey.of(rows);
        double answers = (double) rows * Survey.ITEMS;
        long held = Heap.retained(() -> again(survey.batches));
        return List.of(new Line(
                "memory",
                held / answers,
                1.05,
                "×",
                String.format(Locale.ROOT, "%d B for %.0f B of answers", held, answers)));
    }

    private static List<Responses> again(List<Responses> batches) {
        return batches.stream().map(Main::again).toList();
    }

    private static Responses again(Responses batch) {
        Responses.Builder builder =
                Responses.builder(batch.instrument(), List.of()).firstRow(batch.firstRow());
        for (int row = 0; row < batch.rows(); row++) {
            for (int item = 0; item < Survey.ITEMS; item++) {
                builder.answer(item, batch.answer(row, item));
            }
            builder.endRow();
        }
        return builder.build();
    }

    private static List<Line> linear() throws RunnerException {
        double[] aRow = new double[3];
        int[] rows = {100_000, 1_000_000, 10_000_000};
        for (int i = 0; i < rows.length; i++) {
            aRow[i] = linear(rows[i], Survey.SCALES, Survey.MEMBERS) / rows[i];
        }
        double[] aMember = new double[4];
        int[] members = {4, 8, 16, 32};
        for (int i = 0; i < members.length; i++) {
            aMember[i] = linear(1_000_000, 1, members[i]) / 1e6 / members[i];
        }
        return List.of(
                new Line("linear (rows)", aRow[2] / aRow[0], 1.25, "×", costs("ns a row at 10⁵, 10⁶, 10⁷ rows:", aRow)),
                new Line(
                        "linear (members)",
                        aMember[3] / aMember[0],
                        1.25,
                        "×",
                        costs("ns a member at 4, 8, 16, 32 members:", aMember)));
    }

    private static double linear(int rows, int scales, int members) throws RunnerException {
        return Jmh.of(LinearBenchmark.class)
                .with("rows", rows)
                .with("scales", scales)
                .with("members", members)
                .run("library")
                .get(0)
                .nanoseconds();
    }

    private static String costs(String what, double[] costs) {
        return IntStream.range(0, costs.length)
                .mapToObj(i -> String.format(Locale.ROOT, " %.2f", costs[i]))
                .reduce(what, String::concat);
    }
}
