package org.relationalleadership.framework;

import java.util.Set;
import org.relationalleadership.check.Require;

/**
 * The sort of a {@link Concept}.
 *
 * <p>The constants are the kinds of the built-in catalogue. A value and not an enum, because an organisation's own
 * framework may bring its own: {@code new ConceptKind("house-rule")}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id as data writes it
 */
public record ConceptKind(String id) {

    /** A leadership approach or model as a whole. */
    public static final ConceptKind FRAMEWORK = new ConceptKind("framework");

    /** What an approach wants to bring about. */
    public static final ConceptKind AIM = new ConceptKind("aim");

    /** A question that a change must answer: who, why, what, how. */
    public static final ConceptKind CHANGE_DIMENSION = new ConceptKind("change-dimension");

    /** A capacity that leading by partnership requires. */
    public static final ConceptKind CAPACITY = new ConceptKind("capacity");

    /** An idea that fits no other kind. */
    public static final ConceptKind CONCEPT = new ConceptKind("concept");

    /** A quality between partners that is key to success. */
    public static final ConceptKind INTERPERSONAL_QUALITY = new ConceptKind("interpersonal-quality");

    /** A behaviour between partners that is key to success; of the pair, where a {@link Behavior} is of one person. */
    public static final ConceptKind INTERPERSONAL_BEHAVIOR = new ConceptKind("interpersonal-behavior");

    /** Something in the organisation that is key to a partnership's success. */
    public static final ConceptKind ORGANIZATIONAL_FACTOR = new ConceptKind("organizational-factor");

    /** A main part of a partnership model. */
    public static final ConceptKind MODEL_ELEMENT = new ConceptKind("model-element");

    /** A sign by which an element of a partnership model is recognised. */
    public static final ConceptKind ELEMENT_INDICATOR = new ConceptKind("element-indicator");

    /** A quality looked for when a partner is chosen. */
    public static final ConceptKind HIRING_QUALITY = new ConceptKind("hiring-quality");

    /** What psychological safety gives to those who have it. */
    public static final ConceptKind SAFETY_BENEFIT = new ConceptKind("safety-benefit");

    /** What a relationship that fosters growth gives to those in it. */
    public static final ConceptKind GROWTH_OUTCOME = new ConceptKind("growth-outcome");

    /** Something an organisation sets up that supports partnership. */
    public static final ConceptKind INFRASTRUCTURE_SUPPORT = new ConceptKind("infrastructure-support");

    /** A way to keep partnerships going. */
    public static final ConceptKind SUSTAINING_STRATEGY = new ConceptKind("sustaining-strategy");

    /** What an organisation wants dyads for. */
    public static final ConceptKind DYAD_PURPOSE = new ConceptKind("dyad-purpose");

    /** A result that a source claims; always with its evidence. */
    public static final ConceptKind OUTCOME = new ConceptKind("outcome");

    /** A trait of the leading that the approach wants to replace. */
    public static final ConceptKind CONTRAST_STYLE = new ConceptKind("contrast-style");

    /** A trait of relational leading. */
    public static final ConceptKind RELATIONAL_STYLE = new ConceptKind("relational-style");

    /** A way in which relations or changes go wrong. */
    public static final ConceptKind FAILURE_MODE = new ConceptKind("failure-mode");

    /** A phase in the life of a relationship: build, maintain, repair. */
    public static final ConceptKind LIFECYCLE_PHASE = new ConceptKind("lifecycle-phase");

    /** Something leaders do to build, maintain or repair a relationship. */
    public static final ConceptKind PRACTICE = new ConceptKind("practice");

    /** A step of a practice that has several. */
    public static final ConceptKind PROTOCOL_STEP = new ConceptKind("protocol-step");

    /** Something that is never done once and for all. */
    public static final ConceptKind ONGOING_COMMITMENT = new ConceptKind("ongoing-commitment");

    /** A level at which the approach is described or measured: individual, dyad, team, organisation. */
    public static final ConceptKind LEVEL = new ConceptKind("level");

    /** A role that people take. */
    public static final ConceptKind ROLE = new ConceptKind("role");

    /** A fact reported about a programme or study; always with its value. */
    public static final ConceptKind EVALUATION_FACT = new ConceptKind("evaluation-fact");

    /** A feature of how a programme is run. */
    public static final ConceptKind PROGRAM_FEATURE = new ConceptKind("program-feature");

    /**
     * Checks the id.
     *
     * @throws IllegalArgumentException if it is not an id, or names a type of its own such as {@code competency}
     */
    public ConceptKind {
        Require.id("concept kind", id);
        if (Set.of(Competency.KIND, Behavior.KIND, PartneringAttribute.KIND).contains(id)) {
            throw new IllegalArgumentException("concept kind: '" + id + "' is a type of its own, not a concept");
        }
    }

    /** The id. */
    @Override
    public String toString() {
        return id;
    }
}
