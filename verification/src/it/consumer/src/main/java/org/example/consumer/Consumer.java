package org.example.consumer;

import java.util.List;
import org.relationalleadership.instrument.Placeholder;

/** Uses the public types of the installed jars, as anybody's program would; fails by an exception. */
public final class Consumer {
    private Consumer() {}

    public static void main(String[] arguments) {
        runsOnThe(arguments[0]);
        callsEveryModule();
    }

    private static void runsOnThe(String path) {
        Module library = Placeholder.class.getModule();
        expect(path.equals("module path"), library.isNamed());
    }

    private static void callsEveryModule() {
        Placeholder modules = Placeholder.builder()
                .name("modules")
                .addMember(org.relationalleadership.scoring.Placeholder.module())
                .addMember(org.relationalleadership.serialization.Placeholder.module())
                .addMember(org.relationalleadership.formats.Placeholder.module())
                .build();
        expect(List.of("scoring", "serialization", "formats"), modules.members());
    }

    private static void expect(Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw new AssertionError("expected " + expected + " but was " + actual);
        }
    }
}
