package org.relationalleadership.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relationalleadership.fault.FaultException;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.response.Response;

/** Strategies in jars of other people: what is found, what is lost, and what is said of it. */
class ForeignProvidersTest {

    private static final String LEFT_OUT = " is left out, as it cannot be loaded: ";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final List<String> lost = new ArrayList<>();

    private ForeignJar good(String name) throws IOException {
        return ForeignJar.in(folder.resolve(name)).provider("Good", "\"good\"", "");
    }

    private static double scoreBy(Strategies strategies) {
        Instrument instrument = Sample.items()
                .addScale(Sample.scale("one", "good").items("t1").build())
                .build();
        return Scorer.of(instrument, strategies)
                .score(Response.to(instrument).answer("t1", 4).build())
                .score("one")
                .value();
    }

    @Test
    void aJarOnTheClassPathIsFound() throws IOException {
        Path jar = good("j").compile().services("org.example.Good").jar("good.jar");

        try (URLClassLoader loader = ForeignJar.classPath(jar)) {
            Strategies strategies = Strategies.standard(loader, lost::add);

            assertThat(strategies.ids()).contains("mean", "sum").endsWith("good");
            assertThat(scoreBy(strategies)).isEqualTo(1);
            assertThat(lost).isEmpty();
        }
    }

    @Test
    void aModuleIsFound() throws IOException {
        Path jar = good("j")
                .source("Made", """
                        public class Made {
                            public static StrategyProvider provider() { throw new IllegalStateException("no licence"); }
                        }
                        """)
                .provider("Lost", "null", "")
                .module("""
                        module org.example.foreign {
                            requires org.relationalleadership.scoring;
                            provides org.relationalleadership.scoring.StrategyProvider
                                with org.example.Made, org.example.Lost, org.example.Good;
                        }
                        """)
                .compile()
                .jar("module.jar");
        ModuleLayer parent = Strategies.class.getModule().getLayer();
        Configuration configuration =
                parent.configuration().resolve(ModuleFinder.of(jar), ModuleFinder.of(), Set.of("org.example.foreign"));
        ModuleLayer layer =
                parent.defineModulesWithOneLoader(configuration, ForeignProvidersTest.class.getClassLoader());

        Strategies strategies = Strategies.standard(layer.findLoader("org.example.foreign"), lost::add);

        assertThat(scoreBy(strategies)).isEqualTo(1);
        assertThat(lost)
                .containsExactly(
                        "a strategy provider" + LEFT_OUT
                                + "public static org.relationalleadership.scoring.StrategyProvider"
                                + " org.example.Made.provider() failed: java.lang.IllegalStateException: no licence",
                        "strategy provider org.example.Lost (" + jar + ")" + LEFT_OUT
                                + "java.lang.NullPointerException: id() is null");
    }

    @Test
    void aModuleWhoseClassIsGoneIsToldByName() throws IOException {
        Path jar = good("j")
                .source("Base", "abstract class Base implements StrategyProvider {}")
                .source("Orphan", """
                        public class Orphan extends Base {
                            public String id() { return "orphan"; }
                            public ScoringStrategy strategy(ScaleSetting setting) { return answers -> 1; }
                        }
                        """)
                .provider("Gone", "\"gone\"", "")
                .module("""
                        module org.example.foreign {
                            requires org.relationalleadership.scoring;
                            provides org.relationalleadership.scoring.StrategyProvider
                                with org.example.Gone, org.example.Orphan, org.example.Good;
                        }
                        """)
                .compile()
                .without("Gone")
                .without("Base")
                .jar("module.jar");
        ModuleLayer parent = Strategies.class.getModule().getLayer();
        Configuration configuration =
                parent.configuration().resolve(ModuleFinder.of(jar), ModuleFinder.of(), Set.of("org.example.foreign"));
        ModuleLayer layer =
                parent.defineModulesWithOneLoader(configuration, ForeignProvidersTest.class.getClassLoader());

        Strategies strategies = Strategies.standard(layer.findLoader("org.example.foreign"), lost::add);

        assertThat(strategies.ids()).endsWith("good");
        assertThat(lost)
                .containsExactly(
                        "a strategy provider" + LEFT_OUT + "Provider org.example.Gone not found",
                        "a strategy provider" + LEFT_OUT + "Unable to load org.example.Orphan:"
                                + " java.lang.NoClassDefFoundError: org/example/Base");
    }

    /** Every way in which a provider can fail to load, and one that does not, behind them all. */
    @Test
    void eachLostProviderIsToldByNameAndTheOthersAreFound() throws IOException {
        Path jar = good("j")
                .source("Plain", "public class Plain {}")
                .source("Base", "abstract class Base implements StrategyProvider {}")
                .source("Orphan", """
                        public class Orphan extends Base {
                            public String id() { return "orphan"; }
                            public ScoringStrategy strategy(ScaleSetting setting) { return answers -> 1; }
                        }
                        """)
                .provider("Choosy", "\"choosy\"", "public Choosy(int cut) {}")
                .provider(
                        "Thrower",
                        "\"thrower\"",
                        "public Thrower() { throw new IllegalStateException(\"no licence\"); }")
                .provider("Static", "\"static\"", "static final int CUT = Integer.parseInt(\"four\");")
                .source("Helper", "class Helper { static String id() { return \"helped\"; } }")
                .provider("Helped", "Helper.id()", "")
                .provider("Anonymous", "null", "")
                .provider("Misnamed", "\"my own\"", "")
                .provider("Silent", "\"silent\"", "public List<StrategyParameter> parameters() { return null; }")
                .provider(
                        "Torn",
                        "\"torn\"",
                        "public List<StrategyParameter> parameters() { throw new AssertionError(\"torn\"); }")
                .provider("Endless", "new Endless().id()", "")
                .compile()
                .without("Base")
                .without("Helper")
                .services(
                        "org.example.Gone",
                        "org.example.Plain",
                        "org.example.Orphan",
                        "org.example.Choosy",
                        "org.example.Thrower",
                        "org.example.Static",
                        "org.example.Helped",
                        "org.example.Anonymous",
                        "org.example.Misnamed",
                        "org.example.Silent",
                        "org.example.Torn",
                        "org.example.Endless",
                        "org.example.Good")
                .jar("mixed.jar");

        try (URLClassLoader loader = ForeignJar.classPath(jar)) {
            Strategies strategies = Strategies.standard(loader, lost::add);

            assertThat(strategies.ids()).endsWith("good");
            String in = " (" + jar + ")" + LEFT_OUT;
            assertThat(lost)
                    .containsExactly(
                            "strategy provider org.example.Gone" + in + "Provider org.example.Gone not found",
                            "strategy provider org.example.Plain" + in + "org.example.Plain not a subtype",
                            "strategy provider org.example.Orphan" + in
                                    + "java.lang.NoClassDefFoundError: org/example/Base",
                            "strategy provider org.example.Choosy" + in
                                    + "java.lang.NoSuchMethodException: org.example.Choosy.<init>()",
                            "strategy provider org.example.Thrower" + in
                                    + "java.lang.IllegalStateException: no licence",
                            "strategy provider org.example.Static" + in
                                    + "its static initializer threw java.lang.NumberFormatException: For input string:"
                                    + " \"four\"",
                            "strategy provider org.example.Helped" + in
                                    + "java.lang.NoClassDefFoundError: org/example/Helper",
                            "strategy provider org.example.Anonymous" + in
                                    + "java.lang.NullPointerException: id() is null",
                            "strategy provider org.example.Misnamed" + in
                                    + "java.lang.IllegalArgumentException: strategy: an id is 1 to 128 letters, digits or"
                                    + " _ . : / - and starts with a letter, digit or _, but was 'my own'",
                            "strategy provider org.example.Silent" + in
                                    + "java.lang.NullPointerException: parameters() is null",
                            "strategy provider org.example.Torn" + in + "java.lang.AssertionError: torn",
                            "strategy provider org.example.Endless" + in + "java.lang.StackOverflowError");
        }
    }

    @Test
    void aServiceFileThatCannotBeReadDoesNotBreakThoseOfOtherJars() throws IOException {
        Path bad =
                good("bad").compile().services("org.example.Good", "not a name").jar("bad.jar");
        Path fine = ForeignJar.in(folder.resolve("fine"))
                .provider("Fine", "\"fine\"", "")
                .compile()
                .services("org.example.Fine")
                .jar("fine.jar");

        try (URLClassLoader loader = ForeignJar.classPath(bad, fine)) {
            assertThat(Strategies.standard(loader, lost::add).ids()).endsWith("fine");
            // newer JDKs repeat the line behind it
            assertThat(lost)
                    .singleElement()
                    .asString()
                    .startsWith("a strategy provider" + LEFT_OUT + "jar:"
                            + bad.toUri().toString().replaceFirst("/+", "/")
                            + "!/META-INF/services/org.relationalleadership.scoring.StrategyProvider:2: Illegal"
                            + " configuration-file syntax");
        }
    }

    @Test
    void aClassLoaderThatAlwaysFailsIsNotAskedForever() throws IOException {
        try (URLClassLoader broken = new URLClassLoader(new URL[0], getClass().getClassLoader()) {
            @Override
            public Enumeration<URL> getResources(String name) throws IOException {
                throw new IOException("gone");
            }
        }) {
            assertThat(Strategies.standard(broken, lost::add).ids()).startsWith("mean", "sum");
            assertThat(lost)
                    .containsExactly("a strategy provider" + LEFT_OUT
                            + "Error locating configuration files: java.io.IOException: gone");
        }
    }

    @Test
    void twoOfOneIdFailAndNameBothClassesAndTheirJars() throws IOException {
        Path one = good("one").compile().services("org.example.Good").jar("one.jar");
        Path two = ForeignJar.in(folder.resolve("two"))
                .provider("Other", "\"good\"", "")
                .compile()
                .services("org.example.Other")
                .jar("two.jar");
        Path mean = ForeignJar.in(folder.resolve("mean"))
                .provider("OwnMean", "\"mean\"", "")
                .compile()
                .services("org.example.OwnMean")
                .jar("mean.jar");

        try (URLClassLoader loader = ForeignJar.classPath(one, two)) {
            assertThatThrownBy(() -> Strategies.standard(loader, lost::add))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("strategy 'good': an id stands for one strategy, but org.example.Good (" + one
                            + ") and org.example.Other (" + two + ") both have it");
        }
        try (URLClassLoader loader = ForeignJar.classPath(mean)) {
            assertThatThrownBy(() -> Strategies.standard(loader, lost::add))
                    .hasMessage(
                            "strategy 'mean': an id stands for one strategy, but org.relationalleadership.scoring.Mean"
                                    + " of this library and"
                                    + " org.example.OwnMean (" + mean + ") both have it");
        }
    }

    @Test
    void theSameJarTwiceIsOne() throws IOException {
        Path jar = good("j").compile().services("org.example.Good").jar("good.jar");

        try (URLClassLoader outer = ForeignJar.classPath(jar);
                URLClassLoader loader =
                        new URLClassLoader(new URL[] {jar.toUri().toURL()}, outer)) {
            assertThat(Strategies.standard(loader, lost::add).ids()).endsWith("good");
            assertThat(lost).isEmpty();
        }
    }

    @Test
    void twoVersionsOfOneClassAreToldWithTheirJars() throws Exception {
        Path one = good("one").compile().services("org.example.Good").jar("good-1.jar");
        Path two = good("two folders").compile().services("org.example.Good").jar("good-2.jar");
        String message = "strategy provider org.example.Good is on the class path 2 times, in " + one + " and " + two
                + "; the first is used";

        try (URLClassLoader loader = ForeignJar.classPath(one, two)) {
            assertThat(scoreBy(Strategies.standard(loader, lost::add))).isEqualTo(1);
            assertThat(lost).containsExactly(message);
            assertThat(logged(loader))
                    .containsExactly("[main] WARN org.relationalleadership.scoring.Strategies - " + message);
        }
    }

    private static List<String> logged(ClassLoader loader) throws Exception {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        PrintStream err = System.err;
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            for (int scorer = 0; scorer < 3; scorer++) {
                assertThat(in(loader, Strategies::standard).ids()).endsWith("good");
            }
        } finally {
            System.setErr(err);
        }
        return log.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** For its author: a strategy's own words may tell answers, the place in its code does not. */
    @Test
    void whatAStrategyThrewIsToldWithThePlaceInItsCode() throws IOException {
        Path jar = ForeignJar.in(folder.resolve("j"))
                .source("Thrower", """
                        public class Thrower implements StrategyProvider {
                            public String id() { return "good"; }
                            public ScoringStrategy strategy(ScaleSetting setting) {
                                return new Weakest();
                            }
                            static class Weakest implements ScoringStrategy {
                                public double score(Answers answers) {
                                    return Integer.parseInt("answer " + answers.count());
                                }
                            }
                        }
                        """)
                .compile()
                .services("org.example.Thrower")
                .jar("thrower.jar");

        try (URLClassLoader loader = ForeignJar.classPath(jar)) {
            Strategies strategies = Strategies.standard(loader, lost::add);
            assertThatThrownBy(() -> scoreBy(strategies))
                    .isInstanceOf(StrategyException.class)
                    .hasMessage("strategy 'good' on scale 'one': threw java.lang.NumberFormatException, at"
                            + " org.example.Thrower$Weakest.score(Thrower.java:11)");
        }
    }

    @Test
    void anInstrumentThatMissesAStrategyIsToldOfTheLostProviders() throws Exception {
        Path jar = good("j")
                .provider("Thrower", "\"weakest\"", "public Thrower() { throw new IllegalStateException(); }")
                .compile()
                .services("org.example.Thrower", "org.example.Gone")
                .jar("broken.jar");
        Instrument instrument = Sample.items()
                .addScale(Sample.scale("one", "meen").items("t1").build())
                .build();

        try (URLClassLoader loader = ForeignJar.classPath(jar)) {
            Strategies strategies = Strategies.standard(loader, lost::add).with("more", answers -> 1);
            assertThatThrownBy(() -> Scorer.of(instrument, strategies))
                    .isInstanceOf(FaultException.class)
                    .hasMessage("scales[0].strategy: scale 'one': no strategy 'meen' (left out, as not loaded:"
                            + " org.example.Thrower (" + jar + "), org.example.Gone (" + jar
                            + ")); did you mean 'mean'?");
        }
    }

    @Test
    void theContextClassLoaderIsAskedWhereItSeesThisLibrary() throws Exception {
        Path jar = good("j").compile().services("org.example.Good").jar("good.jar");

        try (URLClassLoader loader = ForeignJar.classPath(jar);
                URLClassLoader stranger =
                        new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            assertThat(in(loader, Strategies::standard).ids()).endsWith("good");
            assertThat(in(stranger, Strategies::standard).ids())
                    .contains("mean")
                    .doesNotContain("good");
            assertThat(in(null, Strategies::standard).ids()).contains("mean").doesNotContain("good");
        }
    }

    @Test
    void theLogTellsOnceOfALostProvider() throws Exception {
        Path jar = good("j")
                .provider("Unlucky", "\"unlucky\"", "static final int CUT = Integer.parseInt(\"four\");")
                .compile()
                .services("org.example.Unlucky", "org.example.Good")
                .jar("broken.jar");
        List<String> logged;
        try (URLClassLoader loader = ForeignJar.classPath(jar)) {
            logged = logged(loader);
        }

        String message = "strategy provider org.example.Unlucky (" + jar + ")" + LEFT_OUT
                + "its static initializer threw java.lang.NumberFormatException: For input string: \"four\"";
        assertThat(logged.stream().filter(line -> line.contains("org.example.Unlucky (")))
                .containsExactly("[main] WARN org.relationalleadership.scoring.Strategies - " + message);
    }

    private static <T> T in(@Nullable ClassLoader context, Callable<T> action) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(context);
        try {
            return action.call();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
