package org.relationalleadership.psychometrics.dyad;

/**
 * How the self view and the partner's view of one person meet, cut where a score begins to be high.
 *
 * <p>The four answer to those of L. E. Atwater and F. J. Yammarino, as J. W. Fleenor, C. D. McCauley and S. Brutus (1996),
 * Self–other rating agreement and leader effectiveness, The Leadership Quarterly 7, 487–506, describe them: in agreement and
 * good, in agreement and poor, over-estimators, under-estimators. There the size of the difference tells over- and
 * under-estimators from the others; here both views are held against one declared cut, so that nobody's type depends on who
 * else answered. The type says nothing of the size of the gap: 3.9 and 4.0 lie on two sides of a cut at 4.
 */
public enum AgreementType {
    /** Both views are high. */
    BOTH_HIGH("both-high"),
    /** Neither view is high. */
    BOTH_LOW("both-low"),
    /** The self view is high, the partner's is not: the person overrates. */
    SELF_OVER("self-over"),
    /** The partner's view is high, the self view is not: the person underrates. */
    SELF_UNDER("self-under");

    private final String id;

    AgreementType(String id) {
        this.id = id;
    }

    /** For example {@code both-high}. */
    public String id() {
        return id;
    }

    static AgreementType of(boolean isSelfHigh, boolean isPartnerHigh) {
        if (isSelfHigh) {
            return isPartnerHigh ? BOTH_HIGH : SELF_OVER;
        }
        return isPartnerHigh ? SELF_UNDER : BOTH_LOW;
    }
}
