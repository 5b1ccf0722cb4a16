package org.relationalleadership.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.relationalleadership.scoring.StrategyProvider;

/** What Java passes over on a class path without a word: whoever put strategies there would look for them in vain. */
final class ClassPath {

    private static final String SERVICE_FILE = "META-INF/services/" + StrategyProvider.class.getName();

    private ClassPath() {}

    /**
     * Sentences on the entries of a class path that bring nothing though something stands there: jars that cannot be read,
     * and folders of jars named as if they held classes.
     */
    static List<String> passedOver(String classPath) {
        List<String> told = new ArrayList<>();
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            Path path = Path.of(entry);
            if (Files.isRegularFile(path) && !isJar(path)) {
                told.add("class path: " + entry + " is passed over, because it is no jar, or a damaged one");
            } else if (!entry.isEmpty() && Files.isDirectory(path) && holdsJarsAlone(path)) {
                told.add("class path: the jars in " + entry + " are passed over, because only " + path.resolve("*")
                        + " names them");
            }
        }
        return told;
    }

    private static boolean isJar(Path file) {
        try (ZipFile jar = new ZipFile(file.toFile())) {
            return jar.size() > 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean holdsJarsAlone(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".jar"))
                    && !Files.exists(folder.resolve(SERVICE_FILE));
        } catch (IOException e) {
            return false; // may not be listed, so that nobody knows
        }
    }
}
