package org.relationalleadership.serialization;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.check.Require;
import org.relationalleadership.fault.NearMiss;
import org.relationalleadership.framework.Concept;
import org.relationalleadership.framework.Construct;
import org.relationalleadership.framework.Framework;
import org.relationalleadership.framework.Source;

/**
 * A framework as a package of 1EdTech CASE (Competencies and Academic Standards Exchange) 1.1, the form in which
 * learning and credential platforms exchange frameworks of competencies.
 *
 * <p>Not the framework itself, because a package also says who made it, when it last changed, and by which identifiers
 * and URIs others refer to its items. {@link Documents#writeCase} and {@link Documents#readCase(String)} write and read
 * it.
 *
 * <p><b>Identifiers</b> are UUIDs of version 5 (RFC 9562, section 5.5) and so the same in each version of a framework:
 * the framework's id is a name in the namespace {@code 2d07cc3f-3297-5ea7-a2a1-16346094d35e}, and {@code construct/ID}
 * a name in the UUID of the framework. An id that is a UUID itself is taken as it is. A package that was read keeps the
 * identifiers of its document and items; those of its associations are made anew.
 *
 * <p><b>What becomes of what.</b> The framework is the CFDocument, a construct a CFItem, its kind the CFItemType, its
 * id the human coding scheme, its title the abbreviated and its definition the full statement. A relation is a
 * CFAssociation: {@code isChildOf} for part-of, step-of and exhibits, {@code precedes}, {@code exactMatchOf} for an
 * exact closeness, else {@code isRelatedTo}; its reason is the association's {@code notes}. What has no parent is a
 * child of the document. What CASE has no field for (the exact type of a relation, citations, sources, provenance,
 * order, evidence, value, notes) stands in {@code extensions.relational-leadership}, in the form of a framework
 * document; a package that is written and read gives an equal framework.
 *
 * <p><b>Packages of others</b>, of CASE 1.0 or 1.1, are read without any extension. A construct's id is the human
 * coding scheme where that is an id and no other item has it, else the identifier. A CFItemType of {@code Competency},
 * {@code Behavior} or {@code Partnering attribute} gives those, another a {@link Concept} of that kind in lower case
 * with hyphens, none the kind {@code concept}. Where there is no abbreviated statement, the title is the start of the
 * full one. Constructs stand in the order of the tree, children by their sequence number, which also becomes their
 * order. An item's other texts become notes. A behaviour that is child of a competency exhibits it; other children, and
 * {@code isPartOf}, are part of it. An association of a type that the vocabulary does not have becomes related-to, with
 * its type in {@link org.relationalleadership.framework.Relation#why()}. Everything cites one source, the document.
 *
 * <p>CASE is an open format: fields that are not known here, and extensions of others, are ignored. What is known and
 * has no place in a framework is counted in {@link #notes()}. A fault is: what CASE needs and this reader uses, but is
 * missing or of another type; an identifier that is no UUID or stands twice; an {@code isChildOf} or an association
 * with our extension that leads to nothing in the package; a circle of part-of.
 *
 * <p>Immutable and thread-safe. Equal by value, without the notes.
 */
public final class CasePackage {

    private final Framework framework;
    private final String creator;
    private final Instant changed;
    private final Optional<URI> baseUri;
    private final UUID identifier;
    private final Map<String, UUID> identifiers;
    private final List<String> notes;

    private CasePackage(
            Framework framework,
            String creator,
            Instant changed,
            Optional<URI> baseUri,
            UUID identifier,
            Map<String, UUID> identifiers,
            List<String> notes) {
        this.framework = framework;
        this.creator = creator;
        this.changed = changed;
        this.baseUri = baseUri;
        this.identifier = identifier;
        this.identifiers = identifiers;
        this.notes = notes;
    }

    /**
     * A package of what a framework brings itself; the one that it extends is named in the extension.
     *
     * <p>Its last change is not taken from the clock, so that the same framework gives the same bytes: it is the newest
     * day that a source's date or a concept's as-of names, at midnight UTC, and the start of 1970 where there is none.
     * Who publishes a framework knows better and says so by {@link #withChanged}.
     *
     * @param creator who made the framework, not blank; CASE needs it
     * @throws IllegalArgumentException if the creator is blank
     */
    public static CasePackage of(Framework framework, String creator) {
        Require.text("CASE package of '" + framework.id() + "': creator", creator);
        UUID identifier = CaseIds.document(framework.id());
        Map<String, UUID> identifiers = new HashMap<>();
        for (Construct construct : framework.ownConstructs()) {
            identifiers.put(construct.id(), CaseIds.construct(identifier, construct.id()));
        }
        return new CasePackage(
                framework,
                creator,
                newest(framework),
                Optional.empty(),
                identifier,
                Collections.unmodifiableMap(identifiers),
                List.of());
    }

    private static Instant newest(Framework framework) {
        Stream<String> dates = framework.ownSources().stream().map(Source::date).flatMap(Optional::stream);
        Stream<String> facts = framework.ownConstructs().stream()
                .filter(Concept.class::isInstance)
                .flatMap(concept -> ((Concept) concept).asOf().stream());
        return Stream.concat(dates, facts)
                .map(date -> Instant.parse((date + "-01-01").substring(0, 10) + "T00:00:00Z"))
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    /** What was read: the identifiers are those of the package. */
    CasePackage withIdentifiers(UUID document, Map<String, UUID> constructs) {
        return new CasePackage(
                framework, creator, changed, baseUri, document, Collections.unmodifiableMap(constructs), notes);
    }

    CasePackage withNotes(List<String> told) {
        return new CasePackage(framework, creator, changed, baseUri, identifier, identifiers, List.copyOf(told));
    }

    /**
     * This package, last changed at another time.
     *
     * @throws IllegalArgumentException if its year is not 0000 to 9999
     */
    public CasePackage withChanged(Instant time) {
        int year = time.atOffset(ZoneOffset.UTC).getYear();
        if (year < 0 || year > 9999) {
            throw new IllegalArgumentException("CASE package of '" + framework.id()
                    + "': its last change must be in the years 0000 to 9999, but was " + time);
        }
        return new CasePackage(framework, creator, time, baseUri, identifier, identifiers, notes);
    }

    /**
     * This package with URIs below another one, as CASE services have them: {@code CFItems/UUID} is added to {@code
     * https://example.org/ims/case/v1p1/}. Without a base, URIs are {@code urn:uuid:UUID}.
     *
     * @param base absolute and without query or fragment; a slash at its end is added where it is missing
     * @throws IllegalArgumentException if it is not
     */
    public CasePackage withBaseUri(URI base) {
        if (!base.isAbsolute() || base.isOpaque() || base.getRawQuery() != null || base.getRawFragment() != null) {
            throw new IllegalArgumentException("CASE package of '" + framework.id()
                    + "': a base URI is absolute, hierarchical and without query or fragment, but was '"
                    + Require.shortened(base.toString()) + "'");
        }
        URI slashed = base.toString().endsWith("/") ? base : URI.create(base + "/");
        return new CasePackage(framework, creator, changed, Optional.of(slashed), identifier, identifiers, notes);
    }

    /** The framework. */
    public Framework framework() {
        return framework;
    }

    /** Who made it, not blank. */
    public String creator() {
        return creator;
    }

    /** When it last changed: {@code lastChangeDateTime} of the document and all its parts. */
    public Instant changed() {
        return changed;
    }

    /** What URIs are below, with a slash at its end; empty where they are {@code urn:uuid:UUID}. */
    public Optional<URI> baseUri() {
        return baseUri;
    }

    /** The identifier of the CFDocument. */
    public UUID identifier() {
        return identifier;
    }

    /**
     * The identifier of a construct's CFItem; of an inherited one that in a package of the framework that brings it.
     *
     * @throws IllegalArgumentException if there is no construct of that id
     */
    public UUID identifier(String constructId) {
        UUID own = identifiers.get(constructId);
        return own == null ? inherited(constructId) : own;
    }

    private UUID inherited(String constructId) {
        if (framework.construct(constructId).isEmpty()) {
            throw new IllegalArgumentException("framework '" + framework.id() + "': no construct '" + constructId + "'"
                    + NearMiss.hint(
                            constructId,
                            framework.constructs().stream().map(Construct::id).toList()));
        }
        Framework owner = framework.extending().orElseThrow();
        while (owner.ownConstructs().stream()
                .noneMatch(construct -> construct.id().equals(constructId))) {
            owner = owner.extending().orElseThrow();
        }
        return CaseIds.construct(CaseIds.document(owner.id()), constructId);
    }

    /**
     * What the package that was read says and the framework does not, or not so: a sentence for each sort, with its
     * number. Empty where nothing was lost, and for a package that was not read.
     */
    public List<String> notes() {
        return notes;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CasePackage that
                && framework.equals(that.framework)
                && creator.equals(that.creator)
                && changed.equals(that.changed)
                && baseUri.equals(that.baseUri)
                && identifier.equals(that.identifier)
                && identifiers.equals(that.identifiers);
    }

    @Override
    public int hashCode() {
        return Objects.hash(identifier, framework, changed);
    }

    /** The framework's id and version, and the identifier. */
    @Override
    public String toString() {
        return framework.id() + " " + framework.version() + ", " + identifier;
    }
}
