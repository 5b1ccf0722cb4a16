package org.relationalleadership.verification;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where the parts of the project are. */
final class Project {
    static final String PACKAGE = "org.relationalleadership";

    /** The centre of the star. */
    static final String CORE = "core";

    /** The points of the star: libraries that know {@link #CORE} and not each other. */
    static final List<String> POINTS = List.of("formats", "psychometrics", "scoring", "serialization");

    /** Libraries that add to a point of the star, their host, and know it beside {@link #CORE}. */
    static final Map<String, String> ADD_ONS = Map.of("serialization-jackson2", "serialization", "testkit", "scoring");

    /** Who puts libraries together. */
    static final List<String> ASSEMBLIES = List.of("cli", "examples");

    /**
     * Examples on dependencies of their own versions, which therefore are not on the class path here; all run the tests of
     * the first.
     */
    static final List<String> SERVICES = List.of("examples/spring-boot-4", "examples/spring-boot-3");

    /** The libraries, which programs depend on. */
    static final List<String> LIBRARIES = Stream.of(
                    Stream.of(CORE), POINTS.stream(), ADD_ONS.keySet().stream().sorted())
            .flatMap(modules -> modules)
            .toList();

    static final Path ROOT =
            Path.of(System.getProperty("project.root", "..")).toAbsolutePath().normalize();

    /** The classes of all modules but this one. */
    static final JavaClasses CLASSES =
            new ClassFileImporter().importPackages(PACKAGE).that(not(resideInAPackage(PACKAGE + ".verification..")));

    private Project() {}

    /** The module of a class: a package of the module's name, or else {@code core}, which has several packages. */
    static String moduleOf(JavaClass type) {
        return Stream.concat(LIBRARIES.stream(), ASSEMBLIES.stream())
                .filter(module -> (type.getPackageName() + ".").startsWith(packageOf(module)))
                // An add-on may stand within the package of its host.
                .max(Comparator.comparingInt(String::length))
                .orElse(CORE);
    }

    private static String packageOf(String module) {
        return PACKAGE + "." + module.replace('-', '.') + ".";
    }

    /** The libraries that a library may know: the core, and its host if it is an add-on. */
    static List<String> knownTo(String library) {
        if (library.equals(CORE)) {
            return List.of();
        }
        return ADD_ONS.containsKey(library) ? List.of(CORE, ADD_ONS.get(library)) : List.of(CORE);
    }

    /** The folder that a module is built in. */
    static Path buildOf(String module) {
        return ROOT.resolve(module).resolve(System.getProperty("build.folder", "target"));
    }

    /** The files with one ending in a folder and below, sorted; none where there is no such folder. */
    static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
