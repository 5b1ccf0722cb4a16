package org.relationalleadership.framework;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.fault.NearMiss;

/**
 * What leadership is made of, in one view: named constructs, how they relate, and the sources both come from.
 *
 * <p>A framework says what there is to measure and nothing about how to ask for it; that is an instrument's part. The
 * built-in one is {@link RelationalLeadership#framework()}. An organisation makes its own with {@link #builder()}, alone
 * or {@linkplain Builder#extending extending} another: its constructs may then relate to inherited ones, and every query
 * sees both. What it adds itself is told apart by {@link #ownSources()}, {@link #ownConstructs()} and {@link
 * #ownRelations()}; a document of it holds these only.
 *
 * <p>What holds for every instance: no id stands twice, also not in what it extends; every relation and citation leads to
 * something that is there; no relation stands twice; {@link RelationType#EXHIBITS} leads from a behaviour to a
 * competency; {@link RelationType#PART_OF} and {@link RelationType#STEP_OF} close no circle.
 *
 * <p>All lists are unmodifiable and in the order given, what is inherited first. A query that finds nothing returns an
 * empty list; a query about an id that is not there throws, because that is a mistake of the caller.
 *
 * <p>Immutable and thread-safe. Equal by value: id, version, title, what it extends, and its own parts in order.
 */
public final class Framework {

    private static final Pattern BLANK = Pattern.compile("\\s+");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");

    private final String id;
    private final String version;
    private final String title;
    private final Optional<Framework> extending;
    private final List<Source> ownSources;
    private final List<Construct> ownConstructs;
    private final List<Relation> ownRelations;

    private final List<Source> sources;
    private final List<Construct> constructs;
    private final List<Relation> relations;
    private final Map<String, Source> sourcesById;
    private final Map<String, Construct> constructsById;
    private final Map<String, List<Relation>> relationsFrom;
    private final Map<String, List<Relation>> relationsTo;
    private final Map<RelationType, List<Relation>> relationsOfType;
    private final List<Competency> competencies;
    private final List<Behavior> behaviors;
    private final List<PartneringAttribute> partneringAttributes;
    private final Map<String, List<Concept>> concepts;

    private Framework(String id, String version, String title, Builder parts) {
        this.id = id;
        this.version = version;
        this.title = title;
        extending = Optional.ofNullable(parts.extending);
        ownSources = List.copyOf(parts.sources);
        ownConstructs = List.copyOf(parts.constructs);
        ownRelations = List.copyOf(parts.relations);

        Framework base = parts.extending;
        sources = joined(base == null ? List.of() : base.sources, ownSources);
        constructs = joined(base == null ? List.of() : base.constructs, ownConstructs);
        relations = joined(base == null ? List.of() : base.relations, ownRelations);
        sourcesById = byId(sources, Source::id);
        constructsById = byId(constructs, Construct::id);
        relationsFrom = grouped(relations, Relation::from);
        relationsTo = grouped(relations, Relation::to);
        relationsOfType = grouped(relations, Relation::type);
        competencies = constructs(Competency.class);
        behaviors = constructs(Behavior.class);
        partneringAttributes = constructs(PartneringAttribute.class);
        concepts = grouped(constructs(Concept.class), Concept::kindId);
    }

    /** An empty builder; id, version and title are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder filled with this framework's own parts and what it extends. */
    public Builder toBuilder() {
        Builder copy = new Builder().id(id).version(version).title(title);
        extending.ifPresent(copy::extending);
        return copy.addAllSources(ownSources).addAllConstructs(ownConstructs).addAllRelations(ownRelations);
    }

    // what it is

    /** What instruments and documents call it; another than that of any framework it extends. */
    public String id() {
        return id;
    }

    /** The version of its content, not blank. */
    public String version() {
        return version;
    }

    /** What people call it, not blank. */
    public String title() {
        return title;
    }

    /** The framework whose parts this one inherits; empty where it stands alone. */
    public Optional<Framework> extending() {
        return extending;
    }

    /** The sources that this framework brings itself. */
    public List<Source> ownSources() {
        return ownSources;
    }

    /** The constructs that this framework brings itself. */
    public List<Construct> ownConstructs() {
        return ownConstructs;
    }

    /** The relations that this framework brings itself; they may join inherited constructs. */
    public List<Relation> ownRelations() {
        return ownRelations;
    }

    // sources and constructs

    /** All sources. */
    public List<Source> sources() {
        return sources;
    }

    /** The source of an id; empty where there is none. */
    public Optional<Source> source(String sourceId) {
        return Optional.ofNullable(sourcesById.get(sourceId));
    }

    /** All constructs. */
    public List<Construct> constructs() {
        return constructs;
    }

    /** The construct of an id; empty where there is none. */
    public Optional<Construct> construct(String constructId) {
        return Optional.ofNullable(constructsById.get(constructId));
    }

    /** The constructs that are stated, or those that are inferred. */
    public List<Construct> constructs(Provenance provenance) {
        return constructsWhere(construct -> construct.provenance() == provenance);
    }

    /**
     * The constructs that cite a source.
     *
     * @throws IllegalArgumentException if there is no source of that id
     */
    public List<Construct> constructsCiting(String sourceId) {
        if (!sourcesById.containsKey(sourceId)) {
            throw new IllegalArgumentException("framework '" + id + "': no source '" + sourceId + "'"
                    + NearMiss.hint(sourceId, sourcesById.keySet()));
        }
        return constructsWhere(construct -> construct.citation().source().equals(sourceId));
    }

    /** All competencies. */
    public List<Competency> competencies() {
        return competencies;
    }

    /** All behaviours. */
    public List<Behavior> behaviors() {
        return behaviors;
    }

    /** All partnering attributes. */
    public List<PartneringAttribute> partneringAttributes() {
        return partneringAttributes;
    }

    /** The concepts of a kind. */
    public List<Concept> concepts(ConceptKind kind) {
        return concepts.getOrDefault(kind.id(), List.of());
    }

    /** The kinds that its concepts have. */
    public List<ConceptKind> conceptKinds() {
        return concepts.values().stream().map(all -> all.get(0).kind()).toList();
    }

    // relations

    /** All relations. */
    public List<Relation> relations() {
        return relations;
    }

    /** The relations of a type. */
    public List<Relation> relations(RelationType type) {
        return relationsOfType.getOrDefault(type, List.of());
    }

    /** The relations that are stated, or those that are inferred. */
    public List<Relation> relations(Provenance provenance) {
        return relations.stream()
                .filter(relation -> relation.provenance() == provenance)
                .toList();
    }

    /**
     * The relations that start from a construct.
     *
     * @throws IllegalArgumentException if there is no construct of that id
     */
    public List<Relation> relationsFrom(String constructId) {
        return relationsFrom.getOrDefault(known(constructId).id(), List.of());
    }

    /**
     * The relations that lead to a construct.
     *
     * @throws IllegalArgumentException if there is no construct of that id
     */
    public List<Relation> relationsTo(String constructId) {
        return relationsTo.getOrDefault(known(constructId).id(), List.of());
    }

    // questions

    /**
     * The behaviours that show a competency.
     *
     * @param links which links count: {@code behaviorsOf(id, STATED)} leaves out those that are our inference; without
     *     any, all count
     * @throws IllegalArgumentException if there is no competency of that id
     */
    public List<Behavior> behaviorsOf(String competencyId, Provenance... links) {
        return leadingTo(
                asked("behaviorsOf", Competency.KIND, competencyId), RelationType.EXHIBITS, Behavior.class, links);
    }

    /**
     * The practices used in a phase of a relationship.
     *
     * @param links which links count; without any, all do
     * @throws IllegalArgumentException if there is no concept of kind {@link ConceptKind#LIFECYCLE_PHASE} of that id
     */
    public List<Concept> practicesIn(String phaseId, Provenance... links) {
        Construct phase = asked("practicesIn", ConceptKind.LIFECYCLE_PHASE.id(), phaseId);
        return leadingTo(phase, RelationType.USED_IN, Concept.class, links).stream()
                .filter(concept -> concept.kind().equals(ConceptKind.PRACTICE))
                .toList();
    }

    /**
     * The constructs that are a sign of another, such as an element of a partnership model.
     *
     * @param links which links count; without any, all do
     * @throws IllegalArgumentException if there is no construct of that id
     */
    public List<Construct> indicatorsOf(String constructId, Provenance... links) {
        return leadingTo(known(constructId), RelationType.INDICATES, Construct.class, links);
    }

    /** The outcomes by their evidence grade, grades in the order in which they first appear. */
    public Map<String, List<Concept>> outcomesByEvidence() {
        return grouped(
                concepts(ConceptKind.OUTCOME), outcome -> outcome.evidence().orElseThrow());
    }

    /**
     * The constructs in whose id, title or definition every word of a text occurs, be it within a longer word.
     *
     * <p>Case and accents do not matter. Those with all words in the title come first, then those with all in the id,
     * then the rest; within each the order of the framework.
     *
     * @return empty where nothing fits, or the text has no word
     */
    public List<Construct> search(String text) {
        List<String> words = BLANK.splitAsStream(folded(text))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            return List.of();
        }
        Predicate<String> fits = field -> words.stream().allMatch(folded(field)::contains);
        List<Construct> byTitle = new ArrayList<>();
        List<Construct> byId = new ArrayList<>();
        List<Construct> rest = new ArrayList<>();
        for (Construct construct : constructs) {
            if (fits.test(construct.title())) {
                byTitle.add(construct);
            } else if (fits.test(construct.id())) {
                byId.add(construct);
            } else if (fits.test(construct.id() + "\n" + construct.title() + "\n" + construct.definition())) {
                rest.add(construct);
            }
        }
        return Stream.of(byTitle, byId, rest).flatMap(List::stream).toList();
    }

    private static String folded(String text) {
        return ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    private <T extends Construct> List<T> leadingTo(
            Construct to, RelationType type, Class<T> fromType, Provenance... links) {
        List<Provenance> counting = Arrays.asList(links);
        return relationsTo(to.id()).stream()
                .filter(relation -> relation.type() == type)
                .filter(relation -> counting.isEmpty() || counting.contains(relation.provenance()))
                .map(relation -> known(relation.from()))
                .filter(fromType::isInstance)
                .map(fromType::cast)
                .toList();
    }

    private Construct known(String constructId) {
        Construct construct = constructsById.get(constructId);
        if (construct == null) {
            throw new IllegalArgumentException("framework '" + id + "': no construct '" + constructId + "'"
                    + NearMiss.hint(constructId, constructsById.keySet()));
        }
        return construct;
    }

    private Construct asked(String question, String kindId, String constructId) {
        Construct construct = known(constructId);
        if (!construct.kindId().equals(kindId)) {
            throw new IllegalArgumentException("framework '" + id + "': " + question + " asks about a " + kindId
                    + ", but '" + constructId + "' is of kind " + construct.kindId());
        }
        return construct;
    }

    private List<Construct> constructsWhere(Predicate<Construct> condition) {
        return constructs.stream().filter(condition).toList();
    }

    // Loops and not streams in what builds the indexes: every lambda costs time before the built-in framework is there.

    private <T extends Construct> List<T> constructs(Class<T> type) {
        List<T> all = new ArrayList<>();
        for (Construct construct : constructs) {
            if (type.isInstance(construct)) {
                all.add(type.cast(construct));
            }
        }
        return List.copyOf(all);
    }

    private static <T> List<T> joined(List<T> inherited, List<T> own) {
        List<T> all = new ArrayList<>(inherited);
        all.addAll(own);
        return List.copyOf(all);
    }

    private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
        Map<String, T> byId = new LinkedHashMap<>();
        for (T one : all) {
            byId.put(id.apply(one), one);
        }
        return byId;
    }

    private static <K, T> Map<K, List<T>> grouped(List<T> all, Function<T, K> key) {
        Map<K, List<T>> groups = new LinkedHashMap<>();
        for (T one : all) {
            groups.computeIfAbsent(key.apply(one), k -> new ArrayList<>()).add(one);
        }
        groups.replaceAll((k, group) -> List.copyOf(group));
        return Collections.unmodifiableMap(groups);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Framework that
                        && id.equals(that.id)
                        && version.equals(that.version)
                        && title.equals(that.title)
                        && extending.equals(that.extending)
                        && ownSources.equals(that.ownSources)
                        && ownConstructs.equals(that.ownConstructs)
                        && ownRelations.equals(that.ownRelations));
    }

    /** Of id and version alone: cheap, because instruments and scores carry their framework. */
    @Override
    public int hashCode() {
        return 31 * id.hashCode() + version.hashCode();
    }

    /** For example {@code relational-leadership 1.0.0: 308 constructs, 324 relations}. */
    @Override
    public String toString() {
        return id + " " + version + ": " + constructs.size() + " constructs, " + relations.size() + " relations";
    }

    /** Builds a {@link Framework}; what it is given is added in order. Not thread-safe. */
    public static final class Builder {

        @Nullable
        String id;

        @Nullable
        String version;

        @Nullable
        String title;

        @Nullable
        Framework extending;

        final List<Source> sources = new ArrayList<>();
        final List<Construct> constructs = new ArrayList<>();
        final List<Relation> relations = new ArrayList<>();

        private Builder() {}

        /** Sets the id. */
        public Builder id(String value) {
            id = Objects.requireNonNull(value, "id");
            return this;
        }

        /** Sets the version. */
        public Builder version(String value) {
            version = Objects.requireNonNull(value, "version");
            return this;
        }

        /** Sets the title. */
        public Builder title(String value) {
            title = Objects.requireNonNull(value, "title");
            return this;
        }

        /** Inherits everything that another framework has. */
        public Builder extending(Framework value) {
            extending = Objects.requireNonNull(value, "extending");
            return this;
        }

        /** Adds a source. */
        public Builder addSource(Source source) {
            sources.add(Objects.requireNonNull(source, "source"));
            return this;
        }

        /** Adds sources. */
        public Builder addAllSources(Iterable<? extends Source> all) {
            all.forEach(this::addSource);
            return this;
        }

        /** Adds a construct. */
        public Builder addConstruct(Construct construct) {
            constructs.add(Objects.requireNonNull(construct, "construct"));
            return this;
        }

        /** Adds constructs. */
        public Builder addAllConstructs(Iterable<? extends Construct> all) {
            all.forEach(this::addConstruct);
            return this;
        }

        /** Adds a relation. */
        public Builder addRelation(Relation relation) {
            relations.add(Objects.requireNonNull(relation, "relation"));
            return this;
        }

        /** Adds relations. */
        public Builder addAllRelations(Iterable<? extends Relation> all) {
            all.forEach(this::addRelation);
            return this;
        }

        /**
         * The framework.
         *
         * @throws org.relationalleadership.fault.FaultException with every breach of what {@link Framework} promises, at
         *     its place: {@code constructs[3].id}, {@code relations[7].to}; the numbers count from 0 in the order added
         */
        public Framework build() {
            new FrameworkCheck(this).throwIfFaulty();
            return new Framework(
                    Objects.requireNonNull(id), Objects.requireNonNull(version), Objects.requireNonNull(title), this);
        }
    }
}
