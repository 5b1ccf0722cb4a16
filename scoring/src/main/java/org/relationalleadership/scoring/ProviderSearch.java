package org.relationalleadership.scoring;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** What the service loader finds, and what it cannot load: one lost provider does not keep the others from being found. */
final class ProviderSearch {

    /** A class loader whose every answer is a failure would otherwise be asked forever. */
    private static final int MOST_FAILURES = 1000;

    private static final String SERVICE_FILE = "META-INF/services/" + StrategyProvider.class.getName();

    private final ClassLoader loader;
    private final List<StrategyProvider> found = new ArrayList<>();
    private final Map<String, Lost> lost = new LinkedHashMap<>();

    private final Map<String, String> doubled = new LinkedHashMap<>(); // by class, in words

    private ProviderSearch(ClassLoader loader) {
        this.loader = loader;
    }

    /**
     * A provider that could not be loaded.
     *
     * @param name its class, with its jar where that is known
     * @param message for people, with name and cause
     */
    record Lost(String name, String message, Throwable cause) {}

    /** Remembers which class was last asked for: an error about a class that it needs does not name the provider. */
    private static final class AskedLoader extends ClassLoader {

        private @Nullable String last;

        AskedLoader(ClassLoader parent) {
            super(parent);
        }

        @Override
        public Class<?> loadClass(String name) throws ClassNotFoundException {
            last = name;
            return super.loadClass(name);
        }
    }

    static ProviderSearch in(ClassLoader loader) {
        ProviderSearch search = new ProviderSearch(loader);
        AskedLoader asked = new AskedLoader(loader);
        Iterator<ServiceLoader.Provider<StrategyProvider>> each =
                ServiceLoader.load(StrategyProvider.class, asked).stream().iterator();
        boolean isMore = true;
        for (int failures = 0; isMore && failures < MOST_FAILURES; ) {
            asked.last = null;
            try {
                isMore = each.hasNext();
                if (isMore) {
                    search.add(each.next());
                }
            } catch (ServiceConfigurationError | LinkageError e) {
                search.lose(asked.last == null ? null : search.declared(asked.last), e);
                failures++;
            }
        }
        return search;
    }

    /** The context class loader, where it sees the very types of this library, else the loader of this library. */
    static ClassLoader loader() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        if (context != null) {
            try {
                if (Class.forName(StrategyProvider.class.getName(), false, context) == StrategyProvider.class) {
                    return context;
                }
            } catch (ClassNotFoundException | LinkageError e) {
                // It is that of a program without this library.
            }
        }
        return Objects.requireNonNull(StrategyProvider.class.getClassLoader(), "class loader");
    }

    private void add(ServiceLoader.Provider<StrategyProvider> each) {
        StrategyProvider provider = null;
        try {
            provider = each.get();
            Strategies.check(provider);
            found.add(provider);
            lookForAnother(provider.getClass());
        } catch (Throwable e) { // foreign code may throw anything
            StrategyException.rethrowIfFatal(e);
            // A static method provider() may be declared to return the interface.
            Class<?> type = provider == null ? each.type() : provider.getClass();
            lose(type == StrategyProvider.class ? null : named(type), e);
        }
    }

    private void lose(@Nullable String name, Throwable e) {
        Throwable cause = e instanceof ServiceConfigurationError && e.getCause() != null ? e.getCause() : e;
        String why = words(cause);
        if (name != null) {
            lost.putIfAbsent(
                    name,
                    new Lost(name, "strategy provider " + name + " is left out, as it cannot be loaded: " + why, e));
            return;
        }
        // The service loader's own words name the class.
        String what = cause == e ? why : withoutService(e) + ": " + why;
        lost.putIfAbsent(what, new Lost(what, "a strategy provider is left out, as it cannot be loaded: " + what, e));
    }

    private static String words(Throwable cause) {
        if (cause instanceof ServiceConfigurationError) {
            return withoutService(cause);
        }
        if (cause instanceof ExceptionInInitializerError && cause.getCause() != null) {
            return "its static initializer threw " + cause.getCause();
        }
        return cause.toString();
    }

    private static String withoutService(Throwable error) {
        String service = StrategyProvider.class.getName() + ": ";
        String message = String.valueOf(error.getMessage());
        return message.startsWith(service) ? message.substring(service.length()) : message;
    }

    /** The service loader takes the first of two classes of one name, which may be of another version. */
    private void lookForAnother(Class<?> type) {
        String file = type.getName().replace('.', '/') + ".class";
        List<String> places = resources(file).stream()
                .map(each -> place(each, file))
                .distinct()
                .toList();
        if (places.size() > 1) {
            doubled.put(
                    type.getName(),
                    "strategy provider " + type.getName() + " is on the class path " + places.size() + " times, in "
                            + String.join(" and ", places) + "; the first is used");
        }
    }

    /** A class that cannot be loaded, with the jar or folder whose service file names it, where one does. */
    private String declared(String name) {
        for (URL file : resources(SERVICE_FILE)) {
            try (InputStream in = file.openStream()) {
                boolean isNamed = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .map(line -> line.split("#", 2)[0].strip())
                        .anyMatch(name::equals);
                if (isNamed) {
                    return name + " (" + place(file, SERVICE_FILE) + ")";
                }
            } catch (IOException e) {
                // The service loader has told of it.
            }
        }
        return name;
    }

    private List<URL> resources(String file) {
        try {
            return Collections.list(loader.getResources(file));
        } catch (IOException e) {
            return List.of(); // told by the service loader
        }
    }

    /** The jar or folder that a file stands in. */
    private static String place(URL file, String name) {
        String text = file.toString();
        String outer = text.endsWith(name) ? text.substring(0, text.length() - name.length()) : text;
        if (outer.startsWith("jar:") && outer.endsWith("!/")) {
            outer = outer.substring("jar:".length(), outer.length() - "!/".length());
        }
        try {
            return file(new URI(outer).toURL());
        } catch (URISyntaxException | MalformedURLException | IllegalArgumentException e) {
            return outer;
        }
    }

    /** A class with the jar or folder it came from, where that is known. */
    static String named(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        URL place = source == null ? null : source.getLocation();
        return place == null ? type.getName() : type.getName() + " (" + file(place) + ")";
    }

    private static String file(URL place) {
        try {
            return place.getProtocol().equals("file") ? Path.of(place.toURI()).toString() : place.toString();
        } catch (URISyntaxException e) {
            return place.toString();
        }
    }

    /** Sentences on the providers that are there more than once, by class. */
    Map<String, String> doubled() {
        return doubled;
    }

    List<StrategyProvider> found() {
        return found;
    }

    List<Lost> lost() {
        return List.copyOf(lost.values());
    }
}
