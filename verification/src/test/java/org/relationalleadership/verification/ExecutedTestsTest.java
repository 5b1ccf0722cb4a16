package org.relationalleadership.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Tests that are not run prove nothing: what ran is counted from Surefire's reports of the other modules. */
class ExecutedTestsTest {
    /** Raise both when tests are added; they are meant to stand a little below what is there. */
    private static final int FEWEST_TESTS = 2600;

    private static final int FEWEST_PROPERTIES = 75;

    private static final Pattern TEST_NAME = Pattern.compile("(\\w+(Test|Properties|Contract))\\.java");

    private final List<String> ran = new ArrayList<>();
    private final List<String> written = new ArrayList<>();

    @BeforeEach
    void readReports() throws IOException {
        List<String> modulesWithoutReports = new ArrayList<>();
        for (String module : modulesWithTests()) {
            List<Path> reports = Project.files(Project.buildOf(module).resolve("surefire-reports"), ".xml");
            if (reports.isEmpty()) {
                modulesWithoutReports.add(module);
            }
            List<String> classes = testClasses(module);
            written.addAll(classes);
            reports.stream()
                    .flatMap(ExecutedTestsTest::executed)
                    // A report outlives its class until the next clean.
                    .filter(classes::contains)
                    .forEach(ran::add);
        }
        if (!modulesWithoutReports.isEmpty()) {
            // -Dtests.required=true, as in .ci/run: the whole build is meant to have run.
            String message = "tests not counted: no reports of " + modulesWithoutReports;
            assertThat(Boolean.getBoolean("tests.required")).as(message).isFalse();
            System.err.println(message + " (a part of the project was built)");
            abort(message);
        }
    }

    @Test
    void everyTestClassRan() {
        assertThat(written.stream().filter(name -> !ran.contains(name)))
                .as("test classes of which nothing was executed")
                .isEmpty();
    }

    @Test
    void asManyTestsRanAsThereShouldBe() {
        assertThat(ran.size()).as("tests executed").isGreaterThanOrEqualTo(FEWEST_TESTS);
    }

    @Test
    void asManyPropertiesRanAsThereShouldBe() {
        assertThat(ran.stream().filter(name -> name.endsWith("Properties")).count())
                .as("properties executed")
                .isGreaterThanOrEqualTo(FEWEST_PROPERTIES);
    }

    private static List<String> modulesWithTests() {
        return Stream.of(Project.LIBRARIES, Project.ASSEMBLIES, Project.SERVICES)
                .flatMap(List::stream)
                .filter(module -> !Project.files(testSources(module), ".java").isEmpty())
                .toList();
    }

    private static Path testSources(String module) {
        String owner = Project.SERVICES.contains(module) ? Project.SERVICES.get(0) : module;
        return Project.ROOT.resolve(owner).resolve("src/test/java");
    }

    /** The test classes of a module that can be run: not those that others extend. */
    private static List<String> testClasses(String module) throws IOException {
        Path sources = testSources(module);
        List<String> classes = new ArrayList<>();
        for (Path source : Project.files(sources, ".java")) {
            var name = TEST_NAME.matcher(source.getFileName().toString());
            if (name.matches()
                    && !Pattern.compile("(abstract (sealed |non-sealed )?class|interface) " + name.group(1) + "\\b")
                            .matcher(Files.readString(source))
                            .find()) {
                String path = sources.relativize(source).toString();
                classes.add(path.substring(0, path.length() - ".java".length())
                        .replace(source.getFileSystem().getSeparator(), "."));
            }
        }
        return classes;
    }

    /** The class of each test that was executed, once per test; nested classes count for their outermost one. */
    private static Stream<String> executed(Path report) {
        Element suite = Xml.root(report);
        // Not the class name of the test case: for a property that is its simple name.
        String name = suite.getAttribute("name").replaceFirst("\\$.*", "");
        return Xml.children(suite, "testcase").stream()
                .filter(test -> Xml.children(test, "skipped").isEmpty())
                .map(test -> name);
    }
}
