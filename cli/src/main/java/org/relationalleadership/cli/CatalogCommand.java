package org.relationalleadership.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.fault.NearMiss;
import org.relationalleadership.framework.Concept;
import org.relationalleadership.framework.Construct;
import org.relationalleadership.framework.Framework;
import org.relationalleadership.framework.Provenance;
import org.relationalleadership.framework.Relation;
import org.relationalleadership.framework.RelationalLeadership;
import org.relationalleadership.serialization.CasePackage;
import org.relationalleadership.serialization.DocumentFormat;
import org.relationalleadership.serialization.Documents;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rl catalog}. */
@Command(
        name = "catalog",
        description = {
            "Shows the built-in framework: its kinds of constructs and sources, some constructs, or one by itself.",
            "KIND, --search, --source and --stated go together; --show and --format json or case stand alone."
        },
        mixinStandardHelpOptions = true)
final class CatalogCommand implements Callable<Integer> {

    private enum Format {
        TEXT,
        JSON,
        CASE
    }

    /** Who made what the built-in framework says: this project, and not the owners of the name that it is about. */
    private static final String CREATOR = "Relational Leadership for Java";

    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "KIND", description = "A kind, for example competency or practice.")
    private @Nullable String kind;

    @Option(names = "--show", paramLabel = "ID", description = "One construct with its relations.")
    private @Nullable String id;

    @Option(names = "--search", paramLabel = "TEXT", description = "Constructs that have all these words.")
    private @Nullable String search;

    @Option(names = "--source", paramLabel = "ID", description = "Only constructs from this source.")
    private @Nullable String source;

    @Option(names = "--stated", description = "Only what a source states; what we infer is left out.")
    private boolean stated;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text (the default), or the whole of it: json, or case, a package of 1EdTech CASE 1.1.")
    private Format format = Format.TEXT;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Writes json or case to a file, which appears only when it is whole.")
    private @Nullable Path output;

    CatalogCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        boolean some = kind != null || search != null || source != null || stated;
        boolean whole = format != Format.TEXT;
        if (Stream.of(some, id != null, whole).filter(asked -> asked).count() > 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    "KIND, --search, --source and --stated go together; --show and --format json or case stand alone");
        }
        if (output != null && !whole) {
            throw new ParameterException(spec.commandLine(), "-o goes with --format json or case");
        }
        if (whole) {
            document();
        } else if (id != null) {
            show(id);
        } else if (some) {
            list();
        } else {
            overview();
        }
        return 0;
    }

    private void document() throws IOException {
        String text = format == Format.JSON
                ? Documents.standard().writeFramework(framework(), DocumentFormat.JSON)
                : Documents.standard().writeCase(CasePackage.of(framework(), CREATOR));
        try (Output target = Output.to(output, List.of(), terminal)) {
            target.stream().write(text.getBytes(StandardCharsets.UTF_8));
            target.complete();
        }
    }

    private void overview() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        framework().constructs().forEach(construct -> counts.merge(construct.kindId(), 1, Integer::sum));
        terminal.text()
                .printf(
                        "%s %s: %d constructs, %d relations%n%n",
                        framework().title(),
                        framework().version(),
                        framework().constructs().size(),
                        framework().relations().size());
        TextTable table = new TextTable();
        counts.forEach((each, count) -> table.row(each, Integer.toString(count)));
        terminal.text().print(table);
        TextTable sources = new TextTable();
        framework().sources().forEach(each -> sources.row("  " + each.id(), each.title()));
        terminal.text().print("\nSources:\n" + sources);
        terminal.text().println("\nrl catalog KIND lists a kind; rl catalog --show ID shows one construct.");
    }

    private void list() {
        List<Construct> found = new ArrayList<>(
                search == null ? framework().constructs() : framework().search(search));
        if (source != null) {
            List<String> sources =
                    framework().sources().stream().map(each -> each.id()).toList();
            check("source", source, sources);
            found.retainAll(framework().constructsCiting(source));
        }
        if (kind != null) {
            List<String> kinds = framework().constructs().stream()
                    .map(Construct::kindId)
                    .distinct()
                    .toList();
            check("kind", kind, kinds);
            found.removeIf(construct -> !construct.kindId().equals(kind));
        }
        if (stated) {
            found.removeIf(construct -> construct.provenance() != Provenance.STATED);
        }
        TextTable table = new TextTable();
        found.forEach(construct -> table.row(construct.id(), construct.title(), construct.definition()));
        terminal.text().print(found.isEmpty() ? "nothing found\n" : table.toString());
    }

    private void show(String wanted) {
        List<String> ids = framework().constructs().stream().map(Construct::id).toList();
        check("construct", wanted, ids);
        Construct construct = framework().construct(wanted).orElseThrow();
        terminal.text().println(construct.title() + " (" + construct.id() + "), " + construct.kindId());
        terminal.text().println(construct.definition());
        terminal.text()
                .println("source: "
                        + framework()
                                .source(construct.citation().source())
                                .orElseThrow()
                                .title() + ", "
                        + word(construct.provenance()));
        if (construct instanceof Concept concept) {
            concept.evidence().ifPresent(text -> terminal.text().println("evidence: " + text));
            concept.value().ifPresent(text -> terminal.text().println("value: " + text));
            concept.asOf().ifPresent(text -> terminal.text().println("as of: " + text));
        }
        construct.order().ifPresent(order -> terminal.text().println("order: " + order));
        construct.notes().forEach((name, note) -> terminal.text().println(name + ": " + note));
        TextTable table = new TextTable();
        for (Relation relation : framework().relationsFrom(wanted)) {
            table.row("  →", word(relation.type()), relation.to(), word(relation.provenance()));
        }
        for (Relation relation : framework().relationsTo(wanted)) {
            table.row("  ←", word(relation.type()), relation.from(), word(relation.provenance()));
        }
        terminal.text().print(table);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-'); // as documents write it
    }

    /** Asked for when it is needed: picocli makes every command at every start, and loading the catalogue takes time. */
    private static Framework framework() {
        return RelationalLeadership.framework();
    }

    private static void check(String what, String wanted, List<String> known) {
        if (!known.contains(wanted)) {
            throw new InputException("catalog", "no " + what + " '" + wanted + "'" + NearMiss.hint(wanted, known));
        }
    }
}
