package org.relationalleadership.psychometrics.agreement;

import org.relationalleadership.evidence.Estimate;

/** Figures that lie between 0 and 1 where all is well: shares of variance, indices of agreement. */
final class Share {

    private Share() {}

    /** The figure, flagged where it lies outside. */
    static Estimate flagged(Estimate figure) {
        if (!figure.isPresent() || (figure.value() >= 0 && figure.value() <= 1)) {
            return figure;
        }
        return figure.withFlag(figure.value() < 0 ? "below 0" : "above 1");
    }
}
