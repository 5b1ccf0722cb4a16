package org.relationalleadership.framework;

/**
 * The built-in framework: what five public documents on Relational Leadership and clinical partnering name, in our own
 * words, with what they leave to the reader marked as inferred.
 *
 * <p>"Relational Leadership" is a mark of others; this catalogue is independent of them and speaks for none of them.
 *
 * <p>Read from the library's own tables when this class is first used, once. Thread-safe.
 */
public final class RelationalLeadership {

    // Stands first: the constants below are looked up in it.
    private static final Framework FRAMEWORK = Catalogue.read(Catalogue::resource);

    /** Handling well the concerns of the organisation, of its people and of those served. */
    public static final Competency MANAGING_SELF = constant(Competency.class, "comp-managing-self");

    /** Getting others to work together and in interdependence. */
    public static final Competency FOSTERING_TEAMWORK = constant(Competency.class, "comp-fostering-teamwork");

    /** Helping another to perform, learn and grow. */
    public static final Competency COACHING_AND_MENTORING = constant(Competency.class, "comp-coaching-mentoring");

    /** Moving stakeholders to a change and keeping them with it. */
    public static final Competency ADVOCACY = constant(Competency.class, "comp-advocacy");

    /** Telling a partner about oneself and exchanging feedback. */
    public static final PartneringAttribute SELF_DISCLOSURE_AND_FEEDBACK =
            constant(PartneringAttribute.class, "attr-self-disclosure-feedback");

    /** Looking for benefit on both sides. */
    public static final PartneringAttribute MUTUALITY = constant(PartneringAttribute.class, "attr-mutuality");

    /** Being able to trust a partner. */
    public static final PartneringAttribute ABILITY_TO_TRUST =
            constant(PartneringAttribute.class, "attr-ability-to-trust");

    /** Being at ease with change. */
    public static final PartneringAttribute COMFORT_WITH_CHANGE =
            constant(PartneringAttribute.class, "attr-comfort-with-change");

    /** Relying on one another. */
    public static final PartneringAttribute INTERDEPENDENCE =
            constant(PartneringAttribute.class, "attr-interdependence");

    /** Looking ahead rather than back. */
    public static final PartneringAttribute FUTURE_ORIENTATION =
            constant(PartneringAttribute.class, "attr-future-orientation");

    private RelationalLeadership() {}

    /** The framework {@code relational-leadership}; always the same instance. */
    public static Framework framework() {
        return FRAMEWORK;
    }

    private static <T extends Construct> T constant(Class<T> type, String id) {
        return type.cast(FRAMEWORK.construct(id).orElseThrow());
    }
}
