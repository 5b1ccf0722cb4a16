package org.relationalleadership.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.relationalleadership.response.Response;
import org.relationalleadership.score.ScoreSheet;

/**
 * Schema and reader agree on a document with one random mutation: what is read, the schema takes; what is not read although
 * the schema takes it, breaks a rule that a schema cannot say.
 */
class SchemaAgreementProperties {

    private static final int TRIES = 500;

    /** The rules that {@code docs/json.md} lists, by the words in which they are told. */
    private static final Pattern NOT_FOR_A_SCHEMA = Pattern.compile(
            String.join(
                    "|",
                    List.of(
                            // what is named is there, and is there once
                            ": no (answer scale|item|scale|source|construct|framework|charset) '",
                            "is used already by|is taken by|is taken in|is a member twice|is named twice|stands twice|is not mapped",
                            "names no framework that defines it",
                            "stands already in|is used by two options|has the same wave and role as|column '.*' is item '.*' already",
                            "(role|wave) is said here and in|was not asked, but has a column",
                            // nothing leads in a circle, and relations join what they may
                            "cannot be a member of itself|is a framework that this one extends|has no relation to itself",
                            "a circle|leads back|EXHIBITS",
                            // one number fits another
                            "band '.*' (overlaps|leaves a gap|is the last one|must include|ends)|must end above where it starts",
                            "must lie in the range|must be below the highest|must ascend|must not descend",
                            "answered at least|means .*, but an answer on scale|cannot be read back",
                            // a response and its scores fit the instrument at hand, and what follows from a score does
                            "is not known here|no item '|among the members|no construct '|the instrument at hand has",
                            "an answer on scale|by the score and the scale's|by the scale's policy",
                            "(scores|explanations)(\\.[^ ]*)?: (unknown field|field '.*' is needed)",
                            // what is a day, a language, a name of a column
                            "a language is a tag|the day must be written like|a date is written",
                            "is the name of a column with details of a scale|has the id of a scale")),
            Pattern.DOTALL);

    private static final List<Node> VALUES = List.of(
            Node.text(""),
            Node.text(" "),
            Node.text("x"),
            Node.text("a b"),
            Node.text("mean"),
            Node.text("2026-01"),
            Node.number(-1L),
            Node.number(0L),
            Node.number(1.5),
            Node.number(7L),
            Node.number(1e15),
            Node.flag(true),
            Node.NULL,
            Node.list(List.of()),
            Node.list(List.of(Node.text("x"))),
            Node.list(List.of(Node.number(1L), Node.number(2L))),
            Node.object(Map.of()),
            Node.object(Map.of("x", Node.text("y"))));

    @Property(tries = TRIES, seed = "42")
    void onInstruments(@ForAll long seed) {
        check(DocumentKind.INSTRUMENT, InstrumentWriter.node(new Make(seed).instrumentFile()), seed);
    }

    @Property(tries = TRIES, seed = "42")
    void onMappings(@ForAll long seed) {
        Make make = new Make(seed);
        check(DocumentKind.MAPPING, MappingWriter.node(make.mapping(make.instrument())), seed);
    }

    @Property(tries = TRIES, seed = "42")
    void onFrameworks(@ForAll long seed) {
        check(DocumentKind.FRAMEWORK, FrameworkWriter.node(new Make(seed).framework()), seed);
    }

    @Property(tries = TRIES, seed = "42")
    void onResponses(@ForAll long seed) {
        Make make = new Make(seed);
        Response response = make.response(make.instrument());
        Documents documents = Documents.standard().withInstrument(response.instrument());
        check(
                DocumentKind.RESPONSE,
                TreeTarget.tree(to -> ResponseWriter.write(response, documents::context, to)),
                seed,
                documents::readResponse);
    }

    @Property(tries = TRIES, seed = "42")
    void onScoreSheets(@ForAll long seed) {
        Make make = new Make(seed);
        ScoreSheet sheet = make.scoreSheet(make.instrument());
        Documents documents = Documents.standard().withInstrument(sheet.instrument());
        check(
                DocumentKind.SCORE_SHEET,
                TreeTarget.tree(to -> ScoreSheetWriter.write(sheet, documents::context, to)),
                seed,
                documents::readScoreSheet);
    }

    private static void check(DocumentKind kind, Node document, long seed) {
        check(kind, document, seed, text -> {
            switch (kind) {
                case INSTRUMENT -> Documents.standard().readInstrument(text);
                case MAPPING -> Documents.standard().readMapping(text);
                default -> Documents.standard().readFramework(text);
            }
        });
    }

    private static void check(DocumentKind kind, Node document, long seed, Consumer<String> reading) {
        String text = JsonText.of(mutated(document, new Random(seed)));
        String read = Faulty.faults(() -> reading.accept(text));
        String schema = SchemaCheck.faults(kind, text);
        if (read.equals("no fault")) {
            assertThat(schema).as(text).isEmpty();
        } else if (schema.isEmpty()) {
            assertThat(read.lines()
                            .filter(line -> !NOT_FOR_A_SCHEMA.matcher(line).find()))
                    .as(text)
                    .isEmpty();
        }
    }

    /** The document with one value changed, left out, doubled or put under another name. */
    private static Node mutated(Node document, Random random) {
        int[] at = {random.nextInt(count(document))};
        return mutated(document, at, random);
    }

    private static int count(Node node) {
        if (node instanceof Node.Members object) {
            return 1
                    + object.nodes().values().stream()
                            .mapToInt(SchemaAgreementProperties::count)
                            .sum();
        }
        return node instanceof Node.Elements list
                ? 1
                        + list.nodes().stream()
                                .mapToInt(SchemaAgreementProperties::count)
                                .sum()
                : 1;
    }

    private static Node mutated(Node node, int[] at, Random random) {
        if (at[0]-- == 0) {
            return here(node, random);
        }
        if (node instanceof Node.Members object) {
            Map<String, Node> fields = new LinkedHashMap<>();
            object.nodes().forEach((name, value) -> fields.put(name, mutated(value, at, random)));
            return Node.object(fields);
        }
        if (node instanceof Node.Elements list) {
            return Node.list(list.nodes().stream()
                    .map(element -> mutated(element, at, random))
                    .toList());
        }
        return node;
    }

    private static Node here(Node node, Random random) {
        boolean isPart = !(node instanceof Node.Scalar);
        if (!isPart || random.nextInt(3) == 0) {
            return VALUES.get(random.nextInt(VALUES.size()));
        }
        if (node instanceof Node.Elements list && !list.nodes().isEmpty()) {
            List<Node> nodes = new ArrayList<>(list.nodes());
            int index = random.nextInt(nodes.size());
            if (random.nextBoolean()) {
                nodes.remove(index);
            } else {
                nodes.add(nodes.get(index));
            }
            return Node.list(nodes);
        }
        if (node instanceof Node.Members object && !object.nodes().isEmpty()) {
            Map<String, Node> fields = new LinkedHashMap<>(object.nodes());
            List<String> names = List.copyOf(fields.keySet());
            Node value = fields.remove(names.get(random.nextInt(names.size())));
            if (random.nextBoolean()) {
                fields.put("unknown", value);
            }
            return Node.object(fields);
        }
        return node;
    }
}
