package org.relationalleadership.serialization;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.relationalleadership.framework.Closeness;
import org.relationalleadership.framework.Construct;
import org.relationalleadership.framework.Framework;
import org.relationalleadership.framework.Relation;

/**
 * A CASE package as a tree.
 *
 * <p>What CASE has no field for is the rest of the framework document's own node, so that nothing is forgotten when the
 * vocabulary grows.
 */
final class CaseWriter {

    private final CasePackage whole;
    private final Framework framework;
    private final UUID document;
    private final Map<String, Node> parts;

    private CaseWriter(CasePackage whole) {
        this.whole = whole;
        framework = whole.framework();
        document = whole.identifier();
        parts = members(FrameworkWriter.node(framework));
    }

    static Node node(CasePackage whole) {
        return new CaseWriter(whole).node();
    }

    private Node node() {
        return new Draft()
                .with("CFDocument", document())
                .with("CFItems", Node.list(items()))
                .with("CFAssociations", Node.list(associations()))
                .with(
                        "CFDefinitions",
                        new Draft().with("CFItemTypes", Node.list(itemTypes())).node())
                .node();
    }

    private Node document() {
        return identified("CFDocuments", document)
                .text("caseVersion", "1.1")
                .text("creator", whole.creator())
                .text("title", framework.title())
                .text("lastChangeDateTime", changed())
                .text("version", framework.version())
                .with("extensions", extension(parts, DocumentKind.FIELD, "version", "title", "constructs", "relations"))
                .node();
    }

    // items

    private List<Node> items() {
        List<Node> items = new ArrayList<>();
        List<Node> nodes = elements("constructs");
        for (Construct construct : framework.ownConstructs()) {
            Map<String, Node> rest = members(nodes.get(items.size()));
            items.add(identified("CFItems", whole.identifier(construct.id()))
                    .text("fullStatement", construct.definition())
                    .text("abbreviatedStatement", construct.title())
                    .text("humanCodingScheme", construct.id())
                    .text("CFItemType", construct.kindId())
                    .with("CFItemTypeURI", link("CFItemTypes", kind(construct.kindId()), construct.kindId()))
                    .text("lastChangeDateTime", changed())
                    .with("extensions", extension(rest, "id", "kind", "title", "definition"))
                    .node());
        }
        return items;
    }

    private List<Node> itemTypes() {
        Set<String> kinds = new LinkedHashSet<>();
        framework.ownConstructs().forEach(construct -> kinds.add(construct.kindId()));
        List<Node> types = new ArrayList<>();
        for (String kind : kinds) {
            types.add(identified("CFItemTypes", kind(kind))
                    .text("title", kind)
                    .text("description", kind.replace('-', ' '))
                    .text("hierarchyCode", Integer.toString(types.size() + 1))
                    .text("typeCode", kind)
                    .text("lastChangeDateTime", changed())
                    .node());
        }
        return types;
    }

    private UUID kind(String kindId) {
        return CaseIds.kind(document, kindId);
    }

    // associations

    private List<Node> associations() {
        List<Node> associations = new ArrayList<>();
        Map<String, Integer> children = new HashMap<>();
        Set<String> placed = new LinkedHashSet<>();
        List<Node> nodes = elements("relations");
        for (Relation relation : framework.ownRelations()) {
            Map<String, Node> rest = members(nodes.get(associations.size()));
            String type = CaseTypes.association(
                    relation.type(),
                    relation.closeness()
                            .filter(closeness -> closeness == Closeness.EXACT)
                            .isPresent());
            Draft draft = association(CaseIds.relation(document, relation), type, relation.from(), node(relation.to()));
            if (type.equals(CaseTypes.CHILD)) {
                draft.with("sequenceNumber", Node.number((long) children.merge(relation.to(), 1, Integer::sum)));
                if (isOwn(relation.to())) {
                    placed.add(relation.from());
                }
            }
            associations.add(draft.text("notes", relation.why())
                    .with("extensions", extension(rest, "from", "to", "why"))
                    .node());
        }
        long top = 0;
        for (Construct construct : framework.ownConstructs()) {
            if (!placed.contains(construct.id())) {
                top++;
                associations.add(association(
                                CaseIds.top(document, construct.id()),
                                CaseTypes.CHILD,
                                construct.id(),
                                link("CFDocuments", document, framework.title()))
                        .with("sequenceNumber", Node.number(top))
                        .node());
            }
        }
        return associations;
    }

    private boolean isOwn(String constructId) {
        return framework
                .extending()
                .flatMap(base -> base.construct(constructId))
                .isEmpty();
    }

    private Draft association(UUID identifier, String type, String from, Node to) {
        return identified("CFAssociations", identifier)
                .text("associationType", type)
                .with("originNodeURI", node(from))
                .with("destinationNodeURI", to)
                .text("lastChangeDateTime", changed());
    }

    private Node node(String constructId) {
        return link(
                "CFItems",
                whole.identifier(constructId),
                framework.construct(constructId).orElseThrow().title());
    }

    // parts of all

    private String changed() {
        return whole.changed().toString();
    }

    private Node link(String type, UUID identifier, String title) {
        return new Draft()
                .text("title", title)
                .text("identifier", identifier.toString())
                .text("uri", uri(type, identifier))
                .node();
    }

    private Draft identified(String type, UUID identifier) {
        return new Draft().text("identifier", identifier.toString()).text("uri", uri(type, identifier));
    }

    private String uri(String type, UUID identifier) {
        return whole.baseUri().map(base -> base + type + "/" + identifier).orElse("urn:uuid:" + identifier);
    }

    /** What is left of a part of a framework document when CASE has taken what it has fields for. */
    private static Node extension(Map<String, Node> part, String... taken) {
        Map<String, Node> rest = new LinkedHashMap<>(part);
        rest.keySet().removeAll(Set.of(taken));
        return new Draft().with(CaseTypes.EXTENSION, Node.object(rest)).node();
    }

    private List<Node> elements(String name) {
        return parts.get(name) instanceof Node.Elements list ? list.nodes() : List.of();
    }

    private static Map<String, Node> members(Node node) {
        return ((Node.Members) node).nodes();
    }
}
