package org.relationalleadership.serialization;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.relationalleadership.framework.Citation;
import org.relationalleadership.framework.Closeness;
import org.relationalleadership.framework.Concept;
import org.relationalleadership.framework.Construct;
import org.relationalleadership.framework.Framework;
import org.relationalleadership.framework.Provenance;
import org.relationalleadership.framework.Relation;
import org.relationalleadership.framework.RelationType;
import org.relationalleadership.framework.Source;

/**
 * Reads a framework.
 *
 * <p>A source, construct or relation that cannot be made gets a stand-in in the same place, so that references to it
 * hold and the places that the vocabulary tells are those of the document.
 */
final class FrameworkReader {

    private final Reading reading;
    private final Map<String, Framework> frameworks;
    private final Framework.Builder builder = Framework.builder();
    private final Set<String> sources = new HashSet<>();
    private final Set<String> constructs = new HashSet<>();
    /** Constructs whose kind could not be read; a relation may ask for it. */
    private final Set<String> ofUnknownKind = new HashSet<>();
    /** By its path, each reference to a source, and each to a construct. */
    private final Map<String, String> toSources = new HashMap<>();

    private final Map<String, String> toConstructs = new HashMap<>();
    private boolean allSourcesNamed = true;
    private boolean allConstructsNamed = true;

    FrameworkReader(Reading reading, Map<String, Framework> frameworks) {
        this.reading = reading;
        this.frameworks = frameworks;
    }

    Framework read() {
        DocumentKind.FRAMEWORK.check(reading);
        Fields fields = reading.root().fields(Shapes.FRAMEWORK).orElseThrow();
        builder.id(fields.get("id").flatMap(Piece::text).orElseGet(() -> reading.standIn("id")));
        builder.version(fields.get("version").flatMap(Piece::text).orElseGet(() -> reading.standIn("version")));
        builder.title(fields.get("title").flatMap(Piece::text).orElseGet(() -> reading.standIn("title")));
        Optional<Piece> named = fields.get("extends");
        Optional<Framework> base = named.flatMap(piece -> piece.known("framework", frameworks));
        base.ifPresent(framework -> {
            builder.extending(framework);
            framework.sources().forEach(source -> sources.add(source.id()));
            framework.constructs().forEach(construct -> constructs.add(construct.id()));
        });
        if (named.isPresent() != base.isPresent()) {
            allSourcesNamed = false;
            allConstructsNamed = false;
        }
        fields.elements("sources").forEach(piece -> builder.addSource(source(piece)));
        fields.elements("constructs").forEach(piece -> builder.addConstruct(construct(piece)));
        fields.elements("relations").forEach(piece -> builder.addRelation(relation(piece)));
        allSourcesNamed &= isListIfThere(fields, "sources");
        allConstructsNamed &= isListIfThere(fields, "constructs");
        leaveOutReferencesToTheUnnamed();
        Optional<Framework> framework = reading.attempt("", builder::build);
        reading.throwIfFaulty();
        return framework.orElseThrow();
    }

    private static boolean isListIfThere(Fields fields, String name) {
        return fields.get(name).map(Piece::isList).orElse(true) && !fields.isMistaken(name);
    }

    private Source source(Piece piece) {
        Optional<Fields> found = piece.fields(Shapes.SOURCE);
        Optional<String> id = found.flatMap(fields -> fields.get("id")).flatMap(Piece::text);
        Optional<Source> source = found.flatMap(fields -> {
            Optional<String> title = fields.get("title").flatMap(Piece::text);
            Optional<String> publisher = fields.get("publisher").flatMap(Piece::text);
            Optional<String> kind = fields.get("kind").flatMap(Piece::text);
            Optional<String> date = fields.text("date");
            return id.isEmpty() || title.isEmpty() || publisher.isEmpty() || kind.isEmpty()
                    ? Optional.empty()
                    : reading.attempt(
                            piece.path(),
                            () -> Source.builder()
                                    .id(id.get())
                                    .title(title.get())
                                    .publisher(publisher.get())
                                    .kind(kind.get())
                                    .date(date)
                                    .build());
        });
        allSourcesNamed &= id.isPresent();
        id.ifPresent(sources::add);
        return source.orElseGet(() -> {
            String name = reading.standIn(piece.path());
            Source.Builder standIn =
                    Source.builder().title(name).publisher(name).kind(name);
            return id.flatMap(known -> Reading.quietly(() -> standIn.id(known).build()))
                    .orElseGet(() -> standIn.id(name).build());
        });
    }

    // constructs

    private Construct construct(Piece piece) {
        Optional<Fields> found = piece.fields(Shapes.CONSTRUCT_OF_SOME_KIND);
        Optional<String> kind = found.flatMap(fields -> fields.get("kind"))
                .flatMap(field -> field.text()
                        .filter(text ->
                                field.attempt(() -> Construct.builder(text)).isPresent()));
        boolean isConcept = kind.isEmpty() || Construct.builder(kind.get()) instanceof Concept.Builder;
        Optional<Fields> checked = found.flatMap(fields -> piece.fields(isConcept ? Shapes.CONCEPT : Shapes.CONSTRUCT));
        Optional<String> id = checked.flatMap(fields -> fields.get("id")).flatMap(Piece::text);
        allConstructsNamed &= id.isPresent();
        id.ifPresent(name -> {
            constructs.add(name);
            if (kind.isEmpty()) {
                ofUnknownKind.add(name);
            }
        });
        return checked.flatMap(fields -> construct(fields, id, kind)).orElseGet(() -> standIn(piece, id, kind));
    }

    private Optional<Construct> construct(Fields fields, Optional<String> id, Optional<String> kind) {
        Optional<String> title = fields.get("title").flatMap(Piece::text);
        Optional<String> definition = fields.get("definition").flatMap(Piece::text);
        Optional<Citation> citation = fields.get("citation").flatMap(this::citation);
        Optional<Provenance> provenance = fields.get("provenance").flatMap(word -> word.word(Provenance.class));
        Optional<Long> order = fields.get("order").flatMap(piece -> piece.whole(Integer.MIN_VALUE, Integer.MAX_VALUE));
        Map<String, String> notes = new LinkedHashMap<>();
        fields.get("notes")
                .map(Piece::entries)
                .orElse(Map.of())
                .forEach((name, piece) -> piece.text().ifPresent(text -> notes.put(name, text)));
        if (id.isEmpty() || kind.isEmpty() || title.isEmpty() || definition.isEmpty() || citation.isEmpty()) {
            return Optional.empty();
        }
        Construct.Builder construct = Construct.builder(kind.get())
                .id(id.get())
                .title(title.get())
                .definition(definition.get())
                .citation(citation.get())
                .order(order.map(number -> OptionalInt.of(number.intValue())).orElse(OptionalInt.empty()))
                .notes(notes);
        provenance.ifPresent(construct::provenance);
        if (construct instanceof Concept.Builder concept) {
            Optional<String> evidence = fields.text("evidence");
            Optional<String> value = fields.text("value");
            concept.evidence(evidence).value(value).asOf(fields.text("asOf"));
            // What is there but broken is told already, and a stand-in need not be told to be missing.
            if (isBroken(fields, "evidence", evidence) || isBroken(fields, "value", value)) {
                return Optional.empty();
            }
        }
        return fields.object().attempt(construct::build);
    }

    private static boolean isBroken(Fields fields, String name, Optional<String> value) {
        return value.isEmpty() && (fields.get(name).isPresent() || fields.isMistaken(name));
    }

    private Construct standIn(Piece piece, Optional<String> id, Optional<String> kind) {
        String name = reading.standIn(Paths.field(piece.path(), "citation"));
        Construct.Builder construct = Construct.builder(kind.orElse("unknown"))
                .title(name)
                .definition(name)
                .citation(Citation.of(name));
        if (construct instanceof Concept.Builder concept) {
            concept.evidence(name).value(name);
        }
        return id.flatMap(known -> Reading.quietly(() -> construct.id(known).build()))
                .orElseGet(() -> construct.id(reading.standIn(piece.path())).build());
    }

    /** A citation: the id of a source, or the source and the place in it. */
    private Optional<Citation> citation(Piece piece) {
        if (!piece.isObject()) {
            return piece.text().flatMap(source -> {
                toSources.put(Paths.field(piece.path(), "source"), source);
                return piece.attempt(() -> Citation.of(source));
            });
        }
        return piece.fields(Shapes.CITATION).flatMap(fields -> {
            Optional<String> source = fields.get("source").flatMap(Piece::text);
            Optional<String> locator = fields.text("locator");
            source.ifPresent(id -> toSources.put(Paths.field(piece.path(), "source"), id));
            return source.flatMap(id -> piece.attempt(() -> new Citation(id, locator)));
        });
    }

    // relations

    private Relation relation(Piece piece) {
        return piece.fields(Shapes.RELATION).flatMap(this::relation).orElseGet(() -> {
            String name = reading.standIn(piece.path());
            return Relation.builder()
                    .from(name)
                    .to(reading.standIn(piece.path()))
                    .type(RelationType.RELATED_TO)
                    .citation(Citation.of(name))
                    .build();
        });
    }

    private Optional<Relation> relation(Fields fields) {
        Optional<String> from = fields.get("from").flatMap(this::reference);
        Optional<RelationType> type = fields.get("type").flatMap(word -> word.word(RelationType.class));
        Optional<String> to = fields.get("to").flatMap(this::reference);
        Optional<Citation> citation = fields.get("citation").flatMap(this::citation);
        Relation.Builder relation = Relation.builder().why(fields.text("why"));
        fields.get("provenance").flatMap(word -> word.word(Provenance.class)).ifPresent(relation::provenance);
        fields.get("closeness").flatMap(word -> word.word(Closeness.class)).ifPresent(relation::closeness);
        if (from.isEmpty() || type.isEmpty() || to.isEmpty() || citation.isEmpty()) {
            return Optional.empty();
        }
        return reading.attempt(
                fields.object().path(),
                () -> relation.from(from.get())
                        .type(type.get())
                        .to(to.get())
                        .citation(citation.get())
                        .build());
    }

    private Optional<String> reference(Piece piece) {
        Optional<String> id = piece.text();
        id.ifPresent(known -> toConstructs.put(piece.path(), known));
        return id;
    }

    /** Where a source or construct has no id that could be read, a reference may mean just that one. */
    private void leaveOutReferencesToTheUnnamed() {
        toSources.forEach((path, id) -> {
            if (!allSourcesNamed && !sources.contains(id)) {
                reading.broken(path);
            }
        });
        toConstructs.forEach((path, id) -> {
            if ((!allConstructsNamed && !constructs.contains(id)) || ofUnknownKind.contains(id)) {
                reading.broken(path);
            }
        });
    }
}
