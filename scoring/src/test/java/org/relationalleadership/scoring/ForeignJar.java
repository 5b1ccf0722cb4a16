package org.relationalleadership.scoring;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** A jar of somebody else, compiled on the spot. */
final class ForeignJar {

    private static final String SERVICE = "META-INF/services/org.relationalleadership.scoring.StrategyProvider";

    private final Path folder;
    private final Path classes;
    private final List<String> sources = new ArrayList<>();

    private ForeignJar(Path folder) throws IOException {
        this.folder = folder;
        this.classes = Files.createDirectories(folder.resolve("classes"));
    }

    static ForeignJar in(Path folder) throws IOException {
        return new ForeignJar(folder);
    }

    /** A class in package org.example. */
    ForeignJar source(String name, String text) throws IOException {
        Path file =
                Files.createDirectories(folder.resolve("sources/org/example")).resolve(name + ".java");
        Files.writeString(
                file, "package org.example;\nimport java.util.*;\nimport org.relationalleadership.scoring.*;\n" + text);
        sources.add(file.toString());
        return this;
    }

    /** A provider of the strategy that always gives 1, with more members of its class. */
    ForeignJar provider(String name, String id, String members) throws IOException {
        return source(name, """
                public class %s implements StrategyProvider {
                    %s
                    public String id() { return %s; }
                    public ScoringStrategy strategy(ScaleSetting setting) { return answers -> 1; }
                }
                """.formatted(name, members, id));
    }

    ForeignJar module(String text) throws IOException {
        Path file = Files.createDirectories(folder.resolve("sources")).resolve("module-info.java");
        Files.writeString(file, text);
        sources.add(file.toString());
        return this;
    }

    /** Compiles what was added, against the classes that this test runs with. */
    ForeignJar compile() {
        String path = Stream.of("jdk.module.path", "java.class.path")
                .map(name -> System.getProperty(name, ""))
                .reduce((one, other) -> one + File.pathSeparator + other)
                .orElseThrow();
        boolean isModule = sources.stream().anyMatch(source -> source.endsWith("module-info.java"));
        List<String> arguments = new ArrayList<>(
                List.of("-proc:none", "--release", "17", isModule ? "-p" : "-cp", path, "-d", classes.toString()));
        arguments.addAll(sources);
        int failed = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(System.out, System.err, arguments.toArray(String[]::new));
        if (failed != 0) {
            throw new IllegalStateException("javac " + arguments);
        }
        return this;
    }

    /** Takes a class out again, as if the jar met another version than it was compiled against. */
    ForeignJar without(String name) throws IOException {
        Files.delete(classes.resolve("org/example/" + name + ".class"));
        return this;
    }

    ForeignJar services(String... lines) throws IOException {
        Path file = classes.resolve(SERVICE);
        Files.createDirectories(file.getParent());
        Files.write(file, List.of(lines));
        return this;
    }

    /** Packs the classes. */
    Path jar(String name) throws IOException {
        Path jar = folder.resolve(name);
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> all = Files.walk(classes)) {
            for (Path each : all.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(
                        new ZipEntry(classes.relativize(each).toString().replace(File.separatorChar, '/')));
                Files.copy(each, out);
            }
        }
        return jar;
    }

    /** A class path of jars, below that of this test. */
    static URLClassLoader classPath(Path... jars) throws MalformedURLException {
        URL[] urls = new URL[jars.length];
        for (int i = 0; i < jars.length; i++) {
            urls[i] = jars[i].toUri().toURL();
        }
        return new URLClassLoader(urls, ForeignJar.class.getClassLoader());
    }
}
