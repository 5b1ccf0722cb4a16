package org.relationalleadership.scoring;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
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

    private final List<StrategyProvider> found = new ArrayList<>();
    private final Map<String, Lost> lost = new LinkedHashMap<>();

    private ProviderSearch() {}

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
        ProviderSearch search = new ProviderSearch();
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
                search.lose(asked.last, e);
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

    List<StrategyProvider> found() {
        return found;
    }

    List<Lost> lost() {
        return List.copyOf(lost.values());
    }
}
