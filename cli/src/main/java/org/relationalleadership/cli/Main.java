package org.relationalleadership.cli;

import java.util.List;
import org.relationalleadership.instrument.Placeholder;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code rl}. So far it has a placeholder for its main job alone. */
@Command(name = "rl", description = "Relational Leadership for Java", mixinStandardHelpOptions = true)
public final class Main {
    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }

    @Command(name = "demo", description = "Names the modules, until there is more to show.")
    void demo() {
        List<String> modules = List.of(
                org.relationalleadership.scoring.Placeholder.module(),
                org.relationalleadership.serialization.Placeholder.module(),
                org.relationalleadership.formats.Placeholder.module());
        System.out.println(
                Placeholder.builder().name("modules").members(modules).build());
    }
}
