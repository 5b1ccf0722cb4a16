package org.relationalleadership.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The command line with strategies of other people: the jar of {@code examples/foreign-strategy}, which the invoker plugin
 * has built, and a broken one. Runs the script {@code rl} over the jars of this build, in a folder with a space in its name.
 */
class ForeignStrategyTest {

    private static final Path EXAMPLE = Project.ROOT.resolve("examples/foreign-strategy");
    private static final Path JAR =
            Project.buildOf("verification").resolve("it/foreign-strategy/target/trimmed-mean-1.0.0.jar");
    private static final Pattern LIBRARY = Pattern.compile(
            "(relational-leadership-(core|scoring|psychometrics|serialization|formats|cli)|jackson|snakeyaml|fastcsv|hipparchus"
                    + "|picocli|slf4j|jspecify).*\\.jar");
    private static final String DETAILS = """
            row,pulse,pulse.reason,pulse.answered,pulse.band
            1,8,,5,high
            2,4,,3,low
            3,,needs 3 of 5 answered,2,
            4,4.333333333333333,,5,low
            """;

    /** Breaks its contract in the way that an instrument names. */
    private static final String BROKEN = """
            package org.example.broken;
            import java.util.List;
            import org.relationalleadership.scoring.*;
            public class Broken implements StrategyProvider {
                public String id() { return "broken"; }
                public List<StrategyParameter> parameters() {
                    return List.of(StrategyParameter.choice("how", "throws", "links", "gives-nan"));
                }
                public ScoringStrategy strategy(ScaleSetting setting) {
                    String how = setting.choice("how");
                    return answers -> {
                        if (how.equals("throws")) {
                            throw new IllegalStateException("out of order");
                        }
                        if (how.equals("links")) {
                            throw new NoSuchMethodError("'double Answers.total()'");
                        }
                        return Double.NaN;
                    };
                }
            }
            """;

    private static final String KNOWN = "; known: mean, sum, prorated-sum, median, minimum, geometric-mean,"
            + " percent-of-maximum, top-box, count-at-least, graded-response, partial-credit";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path temporary;

    private static Path root = Path.of("");
    private static Path folder = Path.of("");

    private record Run(int exit, String out, String err) {}

    /** As after a first run of the script: what it would have built is there already, from this build. */
    @BeforeAll
    static void installTheCommandLine() throws IOException {
        assumeFalse(File.separatorChar == '\\', "skipped: rl is a Bash script");
        root = Files.createDirectories(temporary.resolve("the library"));
        folder = Files.createDirectories(temporary.resolve("a survey"));
        Files.copy(Project.ROOT.resolve("rl"), root.resolve("rl"));
        assertThat(root.resolve("rl").toFile().setExecutable(true)).isTrue();
        for (String looked : List.of("sample", ".mvn", "cli/src/main", "cli/target/rl/classes", "cli/target/rl/lib")) {
            Files.createDirectories(root.resolve(looked));
        }
        Files.createFile(root.resolve("pom.xml"));
        Files.createFile(root.resolve("cli/pom.xml"));
        for (Path jar : libraries()) {
            Files.copy(jar, root.resolve("cli/target/rl/lib").resolve(jar.getFileName()));
        }
        Files.createFile(root.resolve("cli/target/rl/built"));
        Files.copy(EXAMPLE.resolve("instrument.yaml"), folder.resolve("instrument.yaml"));
        Files.copy(EXAMPLE.resolve("responses.csv"), folder.resolve("responses.csv"));
        Files.copy(JAR, Files.createDirectories(folder.resolve("my strategies")).resolve("trimmed.jar"));
    }

    private static List<Path> libraries() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(Path::of)
                .filter(path -> LIBRARY.matcher(path.getFileName().toString()).matches())
                .toList();
    }

    private static Run rl(String classPath, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(root.resolve("rl").toString()));
        command.addAll(List.of(arguments));
        return run(classPath, command);
    }

    private static Run run(String classPath, List<String> command) throws IOException, InterruptedException {
        Path out = temporary.resolve("out");
        Path err = temporary.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("RL_CLASSPATH", classPath);
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        int exit = builder.start().waitFor();
        return new Run(exit, Files.readString(out), Files.readString(err));
    }

    private static void write(String name, String strategy) throws IOException {
        String text = Files.readString(EXAMPLE.resolve("instrument.yaml"));
        assertThat(text).contains("{id: trimmed-mean, drop: 1}");
        Files.writeString(folder.resolve(name), text.replace("{id: trimmed-mean, drop: 1}", strategy));
    }

    private static String score(String classPath) throws IOException, InterruptedException {
        Run run = rl(classPath, "score", "instrument.yaml", "responses.csv", "--details");
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        return run.out();
    }

    @Test
    void aJarOnTheClassPathIsAllThatIsNeeded() throws Exception {
        assertThat(score(JAR.toString())).isEqualTo(DETAILS);
        assertThat(score("my strategies/trimmed.jar")).isEqualTo(DETAILS);
        assertThat(score(":my strategies/*::")).isEqualTo(DETAILS);
    }

    @Test
    void aModuleOnTheModulePathIsAllThatIsNeeded() throws Exception {
        String modules = Stream.concat(libraries().stream(), Stream.of(JAR))
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String main = "org.relationalleadership.cli/org.relationalleadership.cli.Main";

        Run run = run(
                "", List.of(java, "-p", modules, "-m", main, "score", "instrument.yaml", "responses.csv", "--details"));

        assertThat(run).isEqualTo(new Run(0, DETAILS, ""));
    }

    @Test
    void explainsByTheStrategysOwnArithmetic() throws Exception {
        Run run = rl("my strategies/*", "explain", "instrument.yaml", "responses.csv", "--row", "1");

        assertThat(run).isEqualTo(new Run(0, """
                        row 1

                        pulse: 8
                          r1  0
                          r2  7
                          r3  8
                          r4  9
                          r5  10
                          5 of 5 answered; needs 3 of 5
                          trimmed-mean {drop=1}: mean of (0, 7, 8, 9, 10) without the lowest and highest 1 = 8
                          band: high
                          by instrument org.example.trimmed-pulse 1.0.0
                        """, ""));
    }

    @Test
    void aWrongParameterIsToldWithItsPlace() throws Exception {
        write("wrong.yaml", "{id: trimmed-mean, drop: 0}");
        assertThat(rl("my strategies/*", "check", "wrong.yaml"))
                .isEqualTo(new Run(
                        1,
                        "",
                        "rl: wrong.yaml: line 16, scales[0].strategy.drop: scale 'pulse': strategy 'trimmed-mean': parameter"
                                + " 'drop' is a whole number from 1 to 10, but was 0\n"));
        write("wrong.yaml", "{id: trimmed-mean, dorp: 1}");
        assertThat(rl("my strategies/*", "check", "wrong.yaml"))
                .isEqualTo(new Run(
                        1,
                        "",
                        "rl: wrong.yaml: line 16, scales[0].strategy.dorp: scale 'pulse': strategy 'trimmed-mean' has no"
                                + " parameter 'dorp'; did you mean 'drop'?\n"));
        write("wrong.yaml", "{id: trimed-mean, drop: 1}");
        assertThat(rl("my strategies/*", "check", "wrong.yaml"))
                .isEqualTo(new Run(
                        1,
                        "",
                        "rl: wrong.yaml: line 16, scales[0].strategy: scale 'pulse': no strategy 'trimed-mean'; did you mean"
                                + " 'trimmed-mean'?\n"));
    }

    @Test
    void aJarThatIsNotThereIsToldAndNothingIsScored() throws Exception {
        assertThat(rl("my strategies/*:none.jar", "score", "instrument.yaml", "responses.csv"))
                .isEqualTo(new Run(1, "", "rl: RL_CLASSPATH names none.jar, but there is no such file\n"));
        assertThat(rl("none/*", "score", "instrument.yaml", "responses.csv"))
                .isEqualTo(new Run(1, "", "rl: RL_CLASSPATH names none/*, but there is no such file\n"));
    }

    @Test
    void withoutTheJarTheStrategyIsUnknown() throws Exception {
        Run run = rl("", "score", "instrument.yaml", "responses.csv");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo("rl: instrument.yaml: line 16, scales[0].strategy: scale 'pulse': no strategy 'trimmed-mean'"
                        + KNOWN + "\n");
    }

    @Test
    void aStrategyThatBreaksItsContractIsOneLine() throws Exception {
        compile(folder.resolve("broken"), "org/example/broken", BROKEN);
        String who = "rl: strategy 'broken' on scale 'pulse'";

        assertThat(scoreBroken("throws"))
                .isEqualTo(new Run(1, "", who + ", row 1: threw java.lang.IllegalStateException" + place(13)));
        assertThat(scoreBroken("links"))
                .isEqualTo(new Run(
                        1,
                        "",
                        who + ", row 1: threw java.lang.NoSuchMethodError: 'double Answers.total()'" + place(16)));
        assertThat(scoreBroken("gives-nan"))
                .isEqualTo(new Run(
                        1,
                        "",
                        who + ", row 1: returned NaN, but a score is a finite number, or declined with a reason\n"));
    }

    private static String place(int line) {
        return ", at org.example.broken.Broken.lambda$strategy$0(Broken.java:" + line + ")\n";
    }

    private static Run scoreBroken(String how) throws IOException, InterruptedException {
        write("broken.yaml", "{id: broken, how: " + how + "}");
        return rl("broken", "score", "broken.yaml", "responses.csv");
    }

    @Test
    void aProviderThatCannotBeLoadedIsToldAndTheOthersScore() throws Exception {
        Path services = Files.createDirectories(folder.resolve("lost/META-INF/services"))
                .resolve("org.relationalleadership.scoring.StrategyProvider");
        Files.writeString(services, "org.example.Gone\n");
        String gone = "org.example.Gone (" + folder.resolve("lost").toRealPath() + ")";
        String lost = "rl: strategy provider " + gone
                + " is left out, as it cannot be loaded: Provider org.example.Gone not found\n";

        assertThat(rl("lost:my strategies/*", "score", "instrument.yaml", "responses.csv", "--details"))
                .isEqualTo(new Run(0, DETAILS, lost));
        Run missed = rl("lost", "score", "instrument.yaml", "responses.csv");
        assertThat(missed.exit()).isEqualTo(1);
        assertThat(missed.err())
                .isEqualTo(lost + "rl: instrument.yaml: line 16, scales[0].strategy: scale 'pulse': no strategy"
                        + " 'trimmed-mean' (left out, as not loaded: " + gone + ")" + KNOWN + "\n");
    }

    @Test
    void whatJavaPassesOverIsTold() throws Exception {
        Files.writeString(folder.resolve("damaged.jar"), "PK, but no more");

        Run run = rl("damaged.jar:my strategies", "check", "instrument.yaml");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo("rl: class path: damaged.jar is passed over, because it is no jar, or a damaged one\n"
                        + "rl: class path: the jars in my strategies are passed over, because only my strategies/* names"
                        + " them\n"
                        + "rl: instrument.yaml: line 16, scales[0].strategy: scale 'pulse': no strategy 'trimmed-mean'"
                        + KNOWN + "\n");
    }

    @Test
    void twoOfOneIdAreAnErrorThatNamesBothJars() throws Exception {
        Path twin = folder.resolve("twin");
        String text =
                BROKEN.replace("\"broken\"", "\"trimmed-mean\"").replace("org.example.broken", "org.example.twin");
        compile(twin, "org/example/twin", text);

        assertThat(rl("twin:my strategies/*", "check", "instrument.yaml"))
                .isEqualTo(new Run(
                        1,
                        "",
                        "rl: class path: strategy 'trimmed-mean': an id stands for one strategy, but org.example.twin.Broken ("
                                + twin.toRealPath() + ") and org.example.trimmed.TrimmedMeanProvider ("
                                + folder.resolve("my strategies/trimmed.jar").toRealPath() + ") both have it\n"));
    }

    private static void compile(Path target, String place, String text) throws IOException {
        Path source = Files.createDirectories(target.resolve(place)).resolve("Broken.java");
        Files.writeString(source, text);
        String classPath = libraries().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        int failed = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(System.out, System.err, "-cp", classPath, "-d", target.toString(), source.toString());
        assertThat(failed).isZero();
        Files.writeString(
                Files.createDirectories(target.resolve("META-INF/services"))
                        .resolve("org.relationalleadership.scoring.StrategyProvider"),
                place.replace('/', '.') + ".Broken\n");
    }
}
