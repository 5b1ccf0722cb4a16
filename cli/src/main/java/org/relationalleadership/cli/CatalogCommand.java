package org.relationalleadership.cli;

import java.io.IOException;
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
            "KIND, --search, --source and --stated go together; --show and --format json stand alone."
        },
        mixinStandardHelpOptions = true)
final class CatalogCommand implements Callable<Integer> {

    private enum Format {
        TEXT,
        JSON
    }

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

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (the default), or json: the whole of it.")
    private Format format = Format.TEXT;

    CatalogCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        boolean some = kind != null || search != null || source != null || stated;
        if (Stream.of(some, id != null, format == Format.JSON)
                        .filter(asked -> asked)
                        .count()
                > 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    "KIND, --search, --source and --stated go together; --show and --format json stand alone");
        }
        if (format == Format.JSON) {
            terminal.text()
                    .println(Documents.standard()
                            .writeFramework(framework(), DocumentFormat.JSON)
                            .strip());
        } else if (id != null) {
            show(id);
        } else if (some) {
            list();
        } else {
            overview();
        }
        return 0;
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
