package org.relationalleadership.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The public types of the libraries are listed, so that a new one shows in review. */
class PublicTypesTest {
    private static final String LIST = "verification/src/test/resources/public-types.txt";

    @Test
    void publicTypesAreListed() throws IOException {
        List<String> listed = Files.readAllLines(Project.ROOT.resolve(LIST));
        List<String> found = Project.CLASSES.stream()
                .filter(type -> Project.LIBRARIES.contains(Project.moduleOf(type)))
                .filter(PublicTypesTest::isReachable)
                .map(type -> type.getName().replace('$', '.'))
                .sorted()
                .toList();

        Path update = Project.buildOf("verification").resolve("public-types.txt");
        Files.write(update, found);

        List<String> added =
                without(found, listed).stream().map(type -> "+ " + type).toList();
        List<String> removed =
                without(listed, found).stream().map(type -> "- " + type).toList();
        List<String> changes = new ArrayList<>(added);
        changes.addAll(removed);
        assertThat(found)
                .overridingErrorMessage(
                        "The public types differ from the list:%n%s%nIf that is meant: cp %s %s",
                        changes.isEmpty() ? "only in their order" : String.join(System.lineSeparator(), changes),
                        Project.ROOT.relativize(update),
                        LIST)
                .isEqualTo(listed);
    }

    private static boolean isReachable(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(PublicTypesTest::isReachable).orElse(true);
    }

    private static List<String> without(List<String> all, List<String> some) {
        return all.stream().filter(type -> !some.contains(type)).toList();
    }
}
