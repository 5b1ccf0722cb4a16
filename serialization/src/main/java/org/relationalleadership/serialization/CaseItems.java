package org.relationalleadership.serialization;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.relationalleadership.check.Require;
import org.relationalleadership.framework.ConceptKind;

/** The items of a CASE package on their way to constructs. */
final class CaseItems {

    /** Fields of an item that become notes of its construct. */
    private static final List<String> NOTED = List.of(
            "alternativeLabel",
            "listEnumeration",
            "notes",
            "conceptKeywords",
            "conceptKeywordsURI",
            "subject",
            "subjectURI",
            "language",
            "educationLevel",
            "licenseURI",
            "statusStartDate",
            "statusEndDate");

    private static final int LONGEST_TITLE = 80;
    private static final int LONGEST_KIND = 64;
    private static final String NOT_TOLD = "not told in CASE";

    private final Reading reading;
    private final Node citation;
    private final Map<String, String> types;
    private final List<Item> items = new ArrayList<>();
    private final Map<String, Item> byIdentifier = new HashMap<>();
    private final List<Child> top = new ArrayList<>();
    private boolean allNamed = true;

    /**
     * @param citation of what says itself where it comes from
     * @param types the titles of item types, by their identifiers
     */
    CaseItems(Reading reading, Node citation, Map<String, String> types) {
        this.reading = reading;
        this.citation = citation;
        this.types = types;
    }

    /** A child of an item or of the document, and its place among its siblings. */
    private record Child(Item item, long sequence) {}

    /** One item. */
    static final class Item {
        private final int index;
        private final CaseFields fields;
        private final String identifier;
        private final String statement;
        private final String kind;
        private final List<Child> children = new ArrayList<>();
        private Optional<Long> order = Optional.empty();
        private boolean isChild;
        private String id = "";

        private Item(int index, CaseFields fields, String identifier, String statement, String kind) {
            this.index = index;
            this.fields = fields;
            this.identifier = identifier;
            this.statement = statement;
            this.kind = kind;
        }

        /** Its number in the package. */
        int index() {
            return index;
        }

        String kind() {
            return kind;
        }

        /** The id of the construct that it becomes. */
        String id() {
            return id;
        }
    }

    // reading

    void read(List<Piece> pieces, String documentIdentifier) {
        for (Piece piece : pieces) {
            Optional<CaseFields> fields = CaseFields.of(piece);
            fields.ifPresent(found -> add(piece.place().index(), found, documentIdentifier));
            allNamed &= fields.isPresent();
        }
        name();
    }

    private void add(int index, CaseFields fields, String documentIdentifier) {
        Optional<String> named = fields.identifier();
        String statement = fields.neededText("fullStatement").orElse("unnamed");
        String identifier = named.orElse("");
        Item item = new Item(index, fields, identifier, statement, kind(fields));
        items.add(item);
        if (named.isEmpty()) {
            allNamed = false;
            return;
        }
        Item first = byIdentifier.putIfAbsent(identifier, item);
        if (first != null || identifier.equals(documentIdentifier)) {
            String owner = first == null ? "CFDocument" : "CFItems[" + first.index + "]";
            fields.needed("identifier").ifPresent(piece -> piece.fault("'" + identifier + "' is taken by " + owner));
        }
    }

    private String kind(CaseFields fields) {
        Optional<String> type = fields.text("CFItemType");
        Optional<CaseFields> link =
                fields.get("CFItemTypeURI").filter(Piece::isObject).flatMap(CaseFields::of);
        String said = type.or(() -> link.flatMap(found -> found.text("title")))
                .or(() -> link.flatMap(found -> found.text("identifier"))
                        .flatMap(CaseIds::parse)
                        .map(UUID::toString)
                        .flatMap(identifier -> Optional.ofNullable(types.get(identifier))))
                .orElse(ConceptKind.CONCEPT.id());
        return fields.isOurs() && isId(said) ? said : kind(said);
    }

    /** Lower case, and hyphens for what an id does not take: {@code Partnering attribute} is partnering-attribute. */
    private static String kind(String type) {
        StringBuilder kind = new StringBuilder();
        type.toLowerCase(Locale.ROOT).codePoints().limit(LONGEST_KIND).forEach(c -> {
            boolean isPart = isId("_" + Character.toString(c)) && ".:/-".indexOf(c) < 0;
            if (isPart) {
                kind.appendCodePoint(c);
            } else if (!kind.isEmpty() && kind.charAt(kind.length() - 1) != '-') {
                kind.append('-');
            }
        });
        if (!kind.isEmpty() && kind.charAt(kind.length() - 1) == '-') {
            kind.setLength(kind.length() - 1);
        }
        String word = kind.toString().equals("behaviour") ? "behavior" : kind.toString();
        return isId(word) ? word : ConceptKind.CONCEPT.id();
    }

    private static boolean isId(String text) {
        return Reading.quietly(() -> Require.id("item", text)).isPresent();
    }

    /** Gives each item the id of its construct: its code where that is an id and stands for nothing else. */
    private void name() {
        Map<String, Integer> uses = new HashMap<>();
        for (Item item : items) {
            code(item).ifPresent(code -> uses.merge(code, 1, Integer::sum));
        }
        for (Item item : items) {
            item.id = code(item)
                    .filter(code -> uses.getOrDefault(code, 0) == 1 && isId(code) && !byIdentifier.containsKey(code))
                    .orElse(byIdentifier.get(item.identifier) == item ? item.identifier : reading.standIn("CFItems"));
        }
    }

    private static Optional<String> code(Item item) {
        return item.fields.get("humanCodingScheme").flatMap(Piece::code).filter(code -> !code.isBlank());
    }

    /** The item of an identifier. */
    Optional<Item> find(String identifier) {
        return Optional.ofNullable(byIdentifier.get(identifier));
    }

    /** Whether every item has an identifier that could be read. */
    boolean areAllNamed() {
        return allNamed;
    }

    /** The identifiers by construct. */
    Map<String, UUID> identifiers() {
        Map<String, UUID> identifiers = new HashMap<>();
        items.forEach(item -> identifiers.put(item.id, UUID.fromString(item.identifier)));
        return identifiers;
    }

    // the tree

    void addTop(Item child, Optional<Long> sequence) {
        addChild(top, child, sequence);
    }

    void addChild(Item parent, Item child, Optional<Long> sequence) {
        addChild(parent.children, child, sequence);
    }

    private static void addChild(List<Child> siblings, Item child, Optional<Long> sequence) {
        siblings.add(new Child(child, sequence.orElse(Long.MAX_VALUE)));
        child.isChild = true;
        if (child.order.isEmpty()) {
            child.order = sequence.filter(number -> number >= 1);
        }
    }

    /** Parents before their children, siblings by their numbers, else as they stand in the package. */
    List<Item> asTree() {
        Set<Item> placed = new LinkedHashSet<>();
        place(top, placed);
        items.stream().filter(item -> !item.isChild).forEach(item -> place(List.of(new Child(item, 0)), placed));
        items.forEach(item -> place(List.of(new Child(item, 0)), placed)); // what a circle keeps from having a top
        return List.copyOf(placed);
    }

    /** Depth first, with a stack of its own, so that a long chain does not exhaust the thread's. */
    private static void place(List<Child> from, Set<Item> placed) {
        Deque<Item> open = new ArrayDeque<>();
        push(from, open);
        while (!open.isEmpty()) {
            Item item = open.pop();
            if (placed.add(item)) {
                push(item.children, open);
            }
        }
    }

    private static void push(List<Child> siblings, Deque<Item> open) {
        siblings.stream()
                .sorted(Comparator.comparingLong(Child::sequence)
                        .thenComparingInt(child -> child.item().index)
                        .reversed())
                .forEach(child -> open.push(child.item()));
    }

    /** The items as they stand in the package. */
    List<Item> asGiven() {
        return List.copyOf(items);
    }

    // the construct

    /** The construct of a framework document. */
    Node construct(Item item) {
        Map<String, Node> construct = new LinkedHashMap<>(item.fields.extension());
        construct.put("id", Node.text(item.id));
        construct.put("kind", Node.text(item.kind));
        construct.put(
                "title", Node.text(item.fields.text("abbreviatedStatement").orElseGet(() -> start(item.statement))));
        construct.put("definition", Node.text(item.statement));
        if (!item.fields.isOurs()) {
            construct.put("citation", citation);
            item.order.ifPresent(order -> construct.put("order", Node.number(order)));
            if (item.kind.equals(ConceptKind.OUTCOME.id())) {
                construct.put("evidence", Node.text(NOT_TOLD));
            } else if (item.kind.equals(ConceptKind.EVALUATION_FACT.id())) {
                construct.put("value", Node.text(NOT_TOLD));
            }
        }
        notes(item, construct);
        return new Node.Members(item.fields.object().node().line(), construct);
    }

    private static void notes(Item item, Map<String, Node> construct) {
        Map<String, Node> notes = new LinkedHashMap<>();
        if (construct.get("notes") instanceof Node.Members known) {
            notes.putAll(known.nodes());
        } else if (construct.containsKey("notes")) {
            return; // told when it is read
        }
        code(item)
                .filter(code -> !code.equals(item.id))
                .ifPresent(code -> notes.putIfAbsent("humanCodingScheme", Node.text(code)));
        for (String name : NOTED) {
            item.fields.words(name).ifPresent(text -> notes.putIfAbsent(name, Node.text(text)));
        }
        if (!notes.isEmpty()) {
            construct.put("notes", Node.object(notes));
        }
    }

    /** The words that a statement starts with, as many as a title takes. */
    private static String start(String statement) {
        String line = statement.strip().replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= LONGEST_TITLE) {
            return line;
        }
        String cut = line.substring(0, line.offsetByCodePoints(0, LONGEST_TITLE - 1));
        int space = cut.lastIndexOf(' ');
        return (space > 0 ? cut.substring(0, space) : cut) + "…";
    }
}
