package org.relationalleadership.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command {@code rl}. */
@Command(
        name = "rl",
        description = "Carries a survey export on relational leadership to scores that can be trusted.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        subcommands = {
            DemoCommand.class,
            CheckCommand.class,
            ScoreCommand.class,
            AnalyzeCommand.class,
            ExplainCommand.class,
            CatalogCommand.class,
            AutoComplete.GenerateCompletion.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:success", "1:findings, or input that cannot be used", "2:wrong usage"},
        footer = {
            "",
            "Environment:",
            "  RL_CLASSPATH   jars with strategies of your own: a class path as java takes",
            "                 it, such as strategies/own.jar or 'strategies/*'",
            "",
            "Independent of the owners of the mark Relational Leadership."
        })
final class Main {

    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        // A terminal's own charset would make the same scores other bytes on another machine.
        PrintWriter err = utf8(new FileOutputStream(FileDescriptor.err));
        int exit = run(new FileOutputStream(FileDescriptor.out), err, arguments);
        err.flush();
        System.exit(exit);
    }

    /** Runs one command. */
    static int run(OutputStream out, PrintWriter err, String... arguments) {
        Terminal terminal = new Terminal(out, err);
        int exit;
        try {
            exit = new CommandLine(new Main(), new Commands(terminal))
                    .setOut(terminal.text())
                    .setErr(err)
                    .setCaseInsensitiveEnumValuesAllowed(true)
                    .setUsageHelpAutoWidth(false)
                    .setExecutionExceptionHandler((failure, command, parsed) -> terminal.report(failure))
                    .execute(arguments);
        } catch (Throwable failure) { // picocli hands no Error to its handler: there may be too little memory
            exit = terminal.report(failure);
        }
        return terminal.end(exit);
    }

    static PrintWriter utf8(OutputStream out) {
        return new PrintWriter(out, true, StandardCharsets.UTF_8);
    }

    /** Gives every command the terminal it was started on. */
    private record Commands(Terminal terminal) implements CommandLine.IFactory {

        @Override
        public <K> K create(Class<K> type) throws Exception {
            for (var constructor : type.getDeclaredConstructors()) {
                if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == Terminal.class) {
                    return type.cast(constructor.newInstance(terminal));
                }
            }
            return CommandLine.defaultFactory().create(type);
        }
    }

    /** The version that was built. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() throws IOException {
            Properties properties = new Properties();
            try (InputStream in = Main.class.getResourceAsStream("version.properties")) {
                properties.load(in);
            }
            return new String[] {"rl " + properties.getProperty("version")};
        }
    }
}
