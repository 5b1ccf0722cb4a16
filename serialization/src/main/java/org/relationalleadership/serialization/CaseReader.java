package org.relationalleadership.serialization;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.relationalleadership.check.Require;
import org.relationalleadership.fault.Fault;
import org.relationalleadership.fault.FaultException;
import org.relationalleadership.framework.Construct;
import org.relationalleadership.framework.Framework;

/**
 * Reads a CASE package: makes a framework document of it, has that read as any other, and tells its faults at the
 * places of the package.
 *
 * <p>What CASE itself asks for is checked here, and a stand-in takes the place of what is broken; the rest is checked
 * where every framework is.
 */
final class CaseReader {

    private static final String DOCUMENT = "CFDocument";
    private static final String EXTENSION = "extensions." + CaseTypes.EXTENSION;
    private static final String NO_PLACE = " left out, because a framework has no place for ";

    /** Fields of a document that are known, and known to be left out. */
    private static final List<String> LEFT_OUT = List.of(
            "frameworkType",
            "officialSourceURL",
            "description",
            "subject",
            "subjectURI",
            "language",
            "adoptionStatus",
            "statusStartDate",
            "statusEndDate",
            "licenseURI",
            "notes");

    private static final Pattern PART = Pattern.compile("(constructs|relations)\\[(\\d+)]\\.?(.*)");
    private static final Map<String, String> FIELDS = Map.of(
            "id", "humanCodingScheme",
            "kind", "CFItemType",
            "title", "abbreviatedStatement",
            "definition", "fullStatement",
            "from", "originNodeURI",
            "to", "destinationNodeURI",
            "why", "notes");

    private final Reading reading;
    private final Map<String, Framework> frameworks;
    private final List<String> notes = new ArrayList<>();

    private CaseReader(Reading reading, Map<String, Framework> frameworks) {
        this.reading = reading;
        this.frameworks = frameworks;
    }

    /** Whether a document is a CASE package, as its fields say. */
    static boolean isCase(Reading reading) {
        return reading.tree() instanceof Node.Members object
                && object.nodes().containsKey(DOCUMENT)
                && !object.nodes().containsKey(DocumentKind.FIELD);
    }

    static CasePackage read(Reading reading, Map<String, Framework> frameworks) {
        return new CaseReader(reading, frameworks).read();
    }

    private CasePackage read() {
        Optional<CaseFields> whole = CaseFields.of(reading.root());
        Optional<CaseFields> head =
                whole.flatMap(fields -> fields.needed(DOCUMENT)).flatMap(CaseFields::of);
        if (whole.isEmpty() || head.isEmpty()) {
            reading.throwIfFaulty();
        }
        return read(whole.orElseThrow(), head.orElseThrow());
    }

    private CasePackage read(CaseFields whole, CaseFields head) {
        String identifier = head.identifier().orElseGet(() -> reading.standIn(DOCUMENT + ".identifier"));
        String title = head.neededText("title").orElse("unnamed");
        String creator = head.neededText("creator").orElse("unnamed");
        Optional<String> changed = head.neededText("lastChangeDateTime");
        Optional<Instant> time = changed.flatMap(text -> time(head, text));
        checkVersion(head);

        Optional<CaseFields> definitions = whole.get("CFDefinitions").flatMap(CaseFields::of);
        Node citation = Node.text(identifier);
        CaseItems items = new CaseItems(reading, citation, itemTypes(definitions));
        items.read(whole.elements("CFItems"), identifier);
        CaseAssociations associations = new CaseAssociations(identifier, items, inherited(head), citation);
        associations.read(whole.elements("CFAssociations"));

        Map<String, Node> document = new LinkedHashMap<>(head.extension());
        document.put(DocumentKind.FIELD, Node.text(DocumentKind.FRAMEWORK.formatVersion()));
        document.putIfAbsent("id", Node.text(identifier));
        document.put("version", Node.text(head.text("version").or(() -> changed).orElse("unnamed")));
        document.put("title", Node.text(title));
        List<CaseItems.Item> order = head.isOurs() ? items.asGiven() : items.asTree();
        List<Node> constructs = order.stream().map(items::construct).toList();
        document.put("constructs", Node.list(constructs));
        List<Node> relations = associations.relations();
        document.put("relations", Node.list(relations));
        if (Stream.concat(constructs.stream(), relations.stream())
                .anyMatch(part -> says(part, "citation", identifier))) {
            addSource(
                    document,
                    new Draft()
                            .text("id", identifier)
                            .text("title", title)
                            .text("publisher", head.text("publisher").orElse(creator))
                            .text("date", time.map(instant -> instant.toString().substring(0, 10)))
                            .text("kind", "CASE package")
                            .node(),
                    identifier);
        }
        Optional<Framework> framework = framework(document, order, associations);
        note(whole, head, definitions);
        notes.addAll(associations.notes());
        reading.throwIfFaulty();

        CasePackage read = CasePackage.of(framework.orElseThrow(), creator)
                .withIdentifiers(UUID.fromString(identifier), items.identifiers())
                .withChanged(time.orElseThrow())
                .withNotes(notes);
        return base(head, identifier).map(read::withBaseUri).orElse(read);
    }

    // the document

    private static Optional<Instant> time(CaseFields head, String text) {
        Optional<Instant> time = Reading.quietly(() -> time(text))
                .filter(instant -> instant.toString().matches("\\d{4}-.*"));
        if (time.isEmpty()) {
            head.needed("lastChangeDateTime")
                    .ifPresent(piece -> piece.fault("a date and time as 2026-01-31T12:00:00Z is needed, but was '"
                            + Require.shortened(text) + "'"));
        }
        return time;
    }

    /** Without an offset, as some packages have it, in UTC. */
    private static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException noOffset) {
            try {
                return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
            } catch (DateTimeException e) {
                throw new IllegalArgumentException(e);
            }
        }
    }

    private static void checkVersion(CaseFields head) {
        head.get("caseVersion")
                .ifPresent(piece -> piece.code()
                        .filter(version -> !version.matches("1(\\..*)?"))
                        .ifPresent(version -> piece.fault(
                                "CASE 1.0 and 1.1 are read, but this is '" + Require.shortened(version) + "'")));
    }

    /** What the URIs of the package start with, where they are those of a CASE service. */
    private static Optional<URI> base(CaseFields head, String identifier) {
        return head.get("uri")
                .filter(piece -> !piece.isList() && !piece.isObject() && !piece.isNumber())
                .flatMap(Piece::text)
                .filter(uri -> uri.endsWith("/CFDocuments/" + identifier))
                .map(uri -> uri.substring(0, uri.length() - ("CFDocuments/" + identifier).length()))
                .flatMap(uri -> Reading.quietly(() -> URI.create(uri)))
                .filter(uri -> uri.isAbsolute() && !uri.isOpaque() && uri.getRawQuery() == null)
                .filter(uri -> uri.getRawFragment() == null);
    }

    private static Map<String, String> itemTypes(Optional<CaseFields> definitions) {
        Map<String, String> titles = new HashMap<>();
        definitions.map(found -> found.elements("CFItemTypes")).orElse(List.of()).stream()
                .flatMap(piece -> CaseFields.of(piece).stream())
                .forEach(type -> type.text("identifier")
                        .flatMap(CaseIds::parse)
                        .ifPresent(identifier ->
                                type.text("title").ifPresent(title -> titles.put(identifier.toString(), title))));
        return titles;
    }

    /** By their identifiers, the constructs of the frameworks that the package's extends, where these are known. */
    private Map<String, Construct> inherited(CaseFields head) {
        Map<String, Construct> inherited = new HashMap<>();
        Optional<Framework> base = head.extension().get("extends") instanceof Node.Scalar id
                ? Optional.ofNullable(frameworks.get(id.text()))
                : Optional.empty();
        while (base.isPresent()) {
            UUID document = CaseIds.document(base.get().id());
            for (Construct construct : base.get().ownConstructs()) {
                inherited.put(CaseIds.construct(document, construct.id()).toString(), construct);
            }
            base = base.get().extending();
        }
        return inherited;
    }

    /** Adds the source of what does not say where it comes from, which a package that was read before has already. */
    private static void addSource(Map<String, Node> document, Node source, String id) {
        Node known = document.getOrDefault("sources", Node.list(List.of()));
        // What is no list is told when it is read.
        if (known instanceof Node.Elements list && list.nodes().stream().noneMatch(each -> says(each, "id", id))) {
            List<Node> sources = new ArrayList<>(list.nodes());
            sources.add(source);
            document.put("sources", new Node.Elements(list.line(), sources));
        }
    }

    private static boolean says(Node object, String field, String text) {
        return object instanceof Node.Members members
                && members.nodes().get(field) instanceof Node.Scalar value
                && value.text().equals(text);
    }

    // the framework

    private Optional<Framework> framework(
            Map<String, Node> document, List<CaseItems.Item> order, CaseAssociations associations) {
        try {
            return Optional.of(new FrameworkReader(new Reading(Node.object(document)), frameworks).read());
        } catch (FaultException e) {
            List<Fault> faults = e.faults().stream()
                    .map(fault -> new Fault(
                            place(fault.place(), document.keySet(), order, associations),
                            fault.line(),
                            fault.message()))
                    .toList();
            reading.refused("", 0, new FaultException(faults, e.untold()));
            return Optional.empty();
        }
    }

    /** Where in the package stands what a framework document with some fields has at a place. */
    private static String place(
            String place, Set<String> fields, List<CaseItems.Item> order, CaseAssociations associations) {
        if (place.isEmpty()) {
            return place;
        }
        Matcher part = PART.matcher(place);
        if (part.matches() && part.group(1).equals(Paths.first(place, fields))) {
            int index = Integer.parseInt(part.group(2));
            return part.group(1).equals("constructs")
                    ? field("CFItems[" + order.get(index).index() + "]", part.group(3))
                    : field("CFAssociations[" + associations.index(index) + "]", part.group(3));
        }
        boolean isCase = place.equals("version") || place.equals("title");
        return DOCUMENT + "." + (isCase ? place : EXTENSION + "." + place);
    }

    private static String field(String part, String field) {
        return field.isEmpty() ? part : part + "." + FIELDS.getOrDefault(field, EXTENSION + "." + field);
    }

    // what is left out

    private void note(CaseFields whole, CaseFields head, Optional<CaseFields> definitions) {
        List<String> fields =
                LEFT_OUT.stream().filter(name -> head.get(name).isPresent()).toList();
        if (!fields.isEmpty()) {
            notes.add(DOCUMENT + ": " + String.join(", ", fields) + NO_PLACE + (fields.size() == 1 ? "it" : "them"));
        }
        for (String list : List.of("CFConcepts", "CFSubjects", "CFLicenses", "CFAssociationGroupings")) {
            definitions.ifPresent(found -> note("CFDefinitions." + list, found.elements(list)));
        }
        note("CFRubrics", whole.elements("CFRubrics"));
    }

    private void note(String list, List<Piece> elements) {
        if (!elements.isEmpty()) {
            notes.add(list + ": " + elements.size() + NO_PLACE + "them");
        }
    }
}
