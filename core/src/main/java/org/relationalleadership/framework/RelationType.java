package org.relationalleadership.framework;

/**
 * What a {@link Relation} says of the construct it starts from.
 *
 * <p>Closed, because rules hang on it; an organisation whose link is none of these uses {@link #RELATED_TO} and says
 * why. Two carry rules that every framework keeps: {@link #EXHIBITS} joins a behaviour to a competency, and {@link
 * #PART_OF} together with {@link #STEP_OF} never closes a circle.
 */
public enum RelationType {
    /** From a framework to the aim it wants to reach. */
    PURSUES,
    /** From a part to the whole. */
    PART_OF,
    /** From a {@link Behavior} to the {@link Competency} it shows; no other constructs may be joined so. */
    EXHIBITS,
    /** From a competency or behaviour to the aim it helps to reach. */
    SERVES,
    /** From an attribute, factor or support to the element of a model that it strengthens. */
    SUPPORTS,
    /** From a way of hiring to the quality or attribute it looks for. */
    SELECTS_FOR,
    /** From a construct to another that it cannot do without. */
    REQUIRES,
    /** From a quality or behaviour to the framework whose success hangs on it. */
    KEY_TO,
    /** From an indicator to what it is a sign of. */
    INDICATES,
    /** From a condition to the benefit it gives. */
    YIELDS,
    /** From a strategy or commitment to the framework it keeps going. */
    SUSTAINS,
    /** From a level to the purpose of working at it. */
    HAS_PURPOSE,
    /** From a framework to the outcome claimed for it. */
    LEADS_TO,
    /** From a framework to the style it wants to replace. */
    REPLACES,
    /** From a framework to a trait of its style. */
    HAS_STYLE,
    /** From a practice to the phase of a relationship it belongs to. */
    USED_IN,
    /** From a phase to the one that follows. */
    PRECEDES,
    /** From a phase to an earlier one that it leads back to. */
    RETURNS_TO,
    /** From a condition to what it makes possible. */
    ENABLES,
    /** From an element to what is built on it. */
    FOUNDATION_FOR,
    /** From a practice to the failure it brings to light. */
    DETECTS,
    /** From a practice to the failure it mends. */
    REPAIRS,
    /** From a step to the practice it is a step of. */
    STEP_OF,
    /** From a fact to what it speaks for. */
    EVIDENCES,
    /** From an outcome to the construct that is said to have changed. */
    CHANGE_IN,
    /** From a construct to one in another list that means much the same; see {@link Relation#closeness()}. */
    RELATED_TO,
    /** From a construct to one of another framework that points the same way. */
    ALIGNS_WITH,
    /** From a narrower construct to the wider one. */
    SPECIALIZES,
    /** From a construct to the level at which it applies. */
    APPLIES_AT
}
