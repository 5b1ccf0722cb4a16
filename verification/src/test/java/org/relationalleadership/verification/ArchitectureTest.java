package org.relationalleadership.verification;

import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.relationalleadership.verification.Project.CLASSES;
import static org.relationalleadership.verification.Project.CORE;
import static org.relationalleadership.verification.Project.moduleOf;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.ObjectInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** The shape of the project: a star around core, packages without cycles. */
class ArchitectureTest {
    private static final Set<String> EMPTY_NAMES = Set.of("util", "common", "helper", "impl", "dto", "manager");

    @Test
    void seesTheClassesOfEveryModule() {
        Set<String> seen = CLASSES.stream().map(Project::moduleOf).collect(Collectors.toSet());
        assertThat(seen)
                .containsAll(libraries())
                .containsAll(Project.ASSEMBLIES)
                .contains(CORE);
    }

    static List<String> libraries() {
        return Project.LIBRARIES;
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void aLibraryUsesCoreAndNoneOfItsSiblings(String library) {
        List<String> strangers = CLASSES.stream()
                .filter(type -> moduleOf(type).equals(library))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency ->
                        (dependency.getTargetClass().getPackageName() + ".").startsWith(Project.PACKAGE + "."))
                .filter(dependency -> !moduleOf(dependency.getTargetClass()).equals(library))
                .filter(dependency -> !Project.knownTo(library).contains(moduleOf(dependency.getTargetClass())))
                .map(dependency -> dependency.getDescription())
                .toList();
        assertThat(strangers)
                .as(
                        "a library uses core alone, and an add-on its host; what a sibling needs travels as a value of core")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void thePomOfALibraryNamesCoreAndNoneOfItsSiblings(String library) {
        Element pom = Xml.root(Project.ROOT.resolve(library).resolve("pom.xml"));
        List<String> ours = Xml.children(pom, "dependencies").stream()
                .flatMap(dependencies -> Xml.children(dependencies, "dependency").stream())
                .filter(dependency -> Xml.text(dependency, "groupId").equals(Project.PACKAGE))
                .map(dependency -> Xml.text(dependency, "artifactId"))
                .toList();
        assertThat(ours)
                .isEqualTo(Project.knownTo(library).stream()
                        .map(module -> "relational-leadership-" + module)
                        .toList());
    }

    @Test
    void theBillOfMaterialsNamesEveryLibrary() {
        Element pom = Xml.root(Project.ROOT.resolve("bom/pom.xml"));
        List<String> managed = Xml.children(pom, "dependencyManagement").stream()
                .flatMap(management -> Xml.children(management, "dependencies").stream())
                .flatMap(dependencies -> Xml.children(dependencies, "dependency").stream())
                .map(dependency -> Xml.text(dependency, "artifactId"))
                .toList();
        assertThat(managed)
                .containsExactlyInAnyOrderElementsOf(libraries().stream()
                        .map(library -> "relational-leadership-" + library)
                        .toList());
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(Project.PACKAGE + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> unmarked = new TreeSet<>();
        CLASSES.stream()
                .map(JavaClass::getPackage)
                .filter(holder -> !holder.isAnnotatedWith(NullMarked.class))
                .forEach(holder -> unmarked.add(holder.getName()));
        assertThat(unmarked).as("packages without @NullMarked").isEmpty();
    }

    @Test
    void onlyTheCommandLineAndTheExamplesTouchTheConsole() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES.that(new DescribedPredicate<>("are in a library") {
            @Override
            public boolean test(JavaClass type) {
                return libraries().contains(moduleOf(type));
            }
        }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"core", "formats", "serialization", "serialization-jackson2"})
    void whatReadsInputLoadsNoClassByName(String library) {
        assertThat(loadings(library)).isEmpty();
    }

    /** Strategies come by the service loader, and whether the context knows this very library is asked by name. */
    @Test
    void aClassThatIsLoadedByNameIsSeen() {
        assertThat(loadings("scoring"))
                .contains("org.relationalleadership.scoring.ProviderSearch: java.lang.Class.forName");
    }

    /** Where a module loads a class by its name, or whatever a stream says. */
    private static Set<String> loadings(String module) {
        Set<String> found = new TreeSet<>();
        CLASSES.stream()
                .filter(type -> moduleOf(type).equals(module))
                .flatMap(type -> type.getAccessesFromSelf().stream())
                .filter(access -> isLoading(access.getTargetOwner(), access.getName()))
                .forEach(access -> found.add(access.getOriginOwner().getName() + ": "
                        + access.getTargetOwner().getName() + "." + access.getName()));
        return found;
    }

    private static boolean isLoading(JavaClass owner, String name) {
        return (owner.isEquivalentTo(Class.class) && name.equals("forName"))
                || owner.isAssignableTo(ClassLoader.class)
                || owner.isAssignableTo(ServiceLoader.class)
                || owner.isAssignableTo(ObjectInputStream.class);
    }

    @Test
    void packagesAreNamedByTheirDomain() {
        Set<String> packages = CLASSES.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        Stream<String> empty = packages.stream()
                .filter(name -> Arrays.stream(name.split("\\.")).anyMatch(EMPTY_NAMES::contains));
        assertThat(empty).as("packages named by nothing of the domain").isEmpty();
    }
}
