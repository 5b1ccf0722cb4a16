package org.relationalleadership.serialization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.check.Require;
import org.relationalleadership.framework.Closeness;
import org.relationalleadership.framework.Construct;
import org.relationalleadership.framework.RelationType;

/** The associations of a CASE package on their way to relations. */
final class CaseAssociations {

    private static final int MOST_LISTED = 8;

    private final String document;
    private final CaseItems items;
    private final Map<String, Construct> inherited;
    private final Node citation;
    private final List<Link> links = new ArrayList<>();
    private final Map<String, Link> linksBySense = new HashMap<>();
    private final Map<String, Integer> leadingOut = new TreeMap<>();
    private final Map<String, Integer> ofOtherTypes = new TreeMap<>();
    private int repeated;

    /**
     * @param document the document's identifier
     * @param inherited constructs of the framework that is extended, by their identifiers
     * @param citation of what does not say itself where it comes from
     */
    CaseAssociations(String document, CaseItems items, Map<String, Construct> inherited, Node citation) {
        this.document = document;
        this.items = items;
        this.inherited = inherited;
        this.citation = citation;
    }

    /** A relation that is being made; several associations may say the same. */
    private static final class Link {
        private final int index;
        private final int line;
        private final Map<String, Node> fields;
        private final Set<String> whys = new LinkedHashSet<>();

        private Link(int index, int line, Map<String, Node> fields) {
            this.index = index;
            this.line = line;
            this.fields = fields;
        }

        private Node node() {
            if (!whys.isEmpty()) {
                fields.put("why", Node.text(String.join("; ", whys)));
            }
            return new Node.Members(line, fields);
        }
    }

    /** What one end of an association names. */
    private record End(Piece place, String identifier, Optional<CaseItems.Item> item, Optional<Construct> inherited) {

        boolean isKnown() {
            return item.isPresent() || inherited.isPresent();
        }

        String id() {
            return item.map(CaseItems.Item::id)
                    .orElseGet(() -> inherited.orElseThrow().id());
        }

        String kind() {
            return item.map(CaseItems.Item::kind)
                    .orElseGet(() -> inherited.orElseThrow().kindId());
        }
    }

    void read(List<Piece> pieces) {
        pieces.forEach(piece -> CaseFields.of(piece).ifPresent(this::add));
    }

    private void add(CaseFields fields) {
        Optional<String> type = fields.neededText("associationType");
        Optional<End> from = fields.needed("originNodeURI").flatMap(this::end);
        Optional<End> to = fields.needed("destinationNodeURI").flatMap(this::end);
        Optional<Long> sequence =
                fields.get("sequenceNumber").flatMap(piece -> piece.whole(Integer.MIN_VALUE, Integer.MAX_VALUE));
        if (type.isPresent() && from.isPresent() && to.isPresent()) {
            add(fields, type.get(), from.get(), to.get(), sequence);
        }
    }

    private Optional<End> end(Piece piece) {
        return CaseFields.of(piece)
                .flatMap(link -> link.neededText("identifier"))
                // An identifier outside of CASE need not be a UUID.
                .map(text -> CaseIds.parse(text).map(UUID::toString).orElse(text))
                .map(identifier -> new End(
                        piece, identifier, items.find(identifier), Optional.ofNullable(inherited.get(identifier))));
    }

    private void add(CaseFields fields, String type, End from, End to, Optional<Long> sequence) {
        boolean isChild = type.equals(CaseTypes.CHILD);
        if (isChild && to.identifier().equals(document) && from.item().isPresent()) {
            items.addTop(from.item().get(), sequence);
        } else if (from.isKnown() && to.isKnown()) {
            if (isChild && from.item().isPresent() && to.item().isPresent()) {
                items.addChild(to.item().get(), from.item().get(), sequence);
            }
            relation(fields, type, from, to);
        } else if ((isChild || fields.isOurs()) && (isNothing(from) || isNothing(to))) {
            tellMissing(from); // because what makes the tree, or was written by us, stays in the package
            tellMissing(to);
        } else {
            leadingOut.merge(type, 1, Integer::sum);
        }
    }

    /** Whether an end is neither in the package nor inherited. */
    private boolean isNothing(End end) {
        return !end.isKnown() && !end.identifier().equals(document);
    }

    private void tellMissing(End end) {
        // An item whose identifier could not be read may be just the one.
        if (isNothing(end) && items.areAllNamed()) {
            end.place().fault("no item '" + Require.shortened(end.identifier()) + "' in this package");
        }
    }

    private void relation(CaseFields fields, String association, End from, End to) {
        Map<String, Node> node = new LinkedHashMap<>(fields.extension());
        Optional<String> note = fields.text("notes");
        if (node.get("type") instanceof Node.Scalar exact) {
            if (isOther(association, exact, node.get("closeness"))) {
                fields.needed("associationType")
                        .ifPresent(piece -> piece.fault("'" + Require.shortened(association)
                                + "' is not how CASE says '" + Require.shortened(exact.text())
                                + "', the type in extensions." + CaseTypes.EXTENSION));
            }
        } else if (!node.containsKey("type")) {
            Optional<RelationType> type = CaseTypes.relation(association, from.kind(), to.kind());
            node.put("type", Node.text(Piece.word(type.orElse(RelationType.RELATED_TO))));
            if (association.equals(CaseTypes.EXACT)) {
                node.put("closeness", Node.text(Piece.word(Closeness.EXACT)));
            }
            if (type.isEmpty()) {
                ofOtherTypes.merge(association, 1, Integer::sum);
                String name = "CASE association type '" + Require.shortened(association) + "'";
                note = Optional.of(note.map(text -> name + ": " + text).orElse(name));
            }
        }
        node.putIfAbsent("citation", citation);
        node.put("from", Node.text(from.id()));
        node.put("to", Node.text(to.id()));
        add(fields, node, note);
    }

    /**
     * Whether an association's type was changed and our extension left as it was; an unknown type is told elsewhere.
     */
    private static boolean isOther(String association, Node.Scalar type, @Nullable Node closeness) {
        boolean isExact = closeness instanceof Node.Scalar word && word.text().equals(Piece.word(Closeness.EXACT));
        return Arrays.stream(RelationType.values())
                .filter(known -> Piece.word(known).equals(type.text()))
                .anyMatch(known -> !CaseTypes.association(known, isExact).equals(association));
    }

    private void add(CaseFields fields, Map<String, Node> node, Optional<String> why) {
        Piece piece = fields.object();
        Link link = new Link(piece.place().index(), piece.node().line(), node);
        Link first = linksBySense.putIfAbsent(sense(node), link);
        boolean isNew = first == null || fields.isOurs();
        if (isNew) {
            links.add(link);
        }
        Link kept = isNew ? link : first;
        boolean saysMore = why.map(kept.whys::add).orElse(false);
        Node closeness = node.get("closeness");
        if (closeness != null && kept.fields.putIfAbsent("closeness", closeness) == null) {
            saysMore = true;
        }
        if (!isNew && !saysMore) {
            repeated++;
        }
    }

    private static String sense(Map<String, Node> node) {
        return Stream.of("from", "type", "to")
                .map(name -> node.get(name) instanceof Node.Scalar word ? word.text() : "")
                .collect(Collectors.joining(" "));
    }

    /** The relations of a framework document. */
    List<Node> relations() {
        return links.stream().map(Link::node).toList();
    }

    /** Where in the package a relation stands. */
    int index(int relation) {
        return links.get(relation).index;
    }

    /** What of the associations is not in the relations, or not so. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (!leadingOut.isEmpty()) {
            notes.add("CFAssociations: " + total(leadingOut)
                    + " left out, because they do not join two items of the package" + counts(leadingOut));
        }
        if (repeated > 0) {
            notes.add("CFAssociations: " + repeated + " left out, because they say again what another says");
        }
        if (!ofOtherTypes.isEmpty()) {
            notes.add("CFAssociations: " + total(ofOtherTypes) + " became related-to, with their type as the reason"
                    + counts(ofOtherTypes));
        }
        return notes;
    }

    private static int total(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static String counts(Map<String, Integer> counts) {
        String listed = counts.entrySet().stream()
                .limit(MOST_LISTED)
                .map(count -> Require.shortened(count.getKey()) + ": " + count.getValue())
                .collect(Collectors.joining(", "));
        return " (" + listed + (counts.size() > MOST_LISTED ? ", …)" : ")");
    }
}
