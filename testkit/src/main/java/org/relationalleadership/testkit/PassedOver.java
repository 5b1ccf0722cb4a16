package org.relationalleadership.testkit;

/** A trial on which a law cannot be tried; thrown within the kit only, and counted. */
final class PassedOver extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why it cannot. */
    enum Cause {
        /** The strategy does not take such a scale. */
        REFUSED,
        /** The strategy broke its contract, which a law of its own tells. */
        BROKE_CONTRACT,
        /** The strategy does not declare what the law is about. */
        UNDECLARED,
        /** There is no score to compare. */
        NO_SCORE
    }

    private final Cause why;

    PassedOver(Cause why, String message) {
        super(message, null, false, false); // no stack: it is no fault, and there are thousands
        this.why = why;
    }

    static PassedOver brokeContract(String how) {
        return new PassedOver(Cause.BROKE_CONTRACT, how + "; see keepsItsContract");
    }

    Cause why() {
        return why;
    }
}
