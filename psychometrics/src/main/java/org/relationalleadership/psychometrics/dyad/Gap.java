package org.relationalleadership.psychometrics.dyad;

import java.util.Optional;
import org.relationalleadership.evidence.Estimate;

/**
 * One person in one column: the self view beside the partner's.
 *
 * <p>Each figure is a description of these two ratings, and rests on 1 or 2 of them, its n; nothing about their reliability
 * follows. They are plain arithmetic and come from no source; elsewhere the signed gap is the difference score, or self–other
 * difference. Immutable and thread-safe.
 *
 * @param column the id of the column
 * @param self {@code self-view}: how the person sees themselves
 * @param partner {@code partner-view}: how the partner sees the person
 * @param level {@code level-mean-of-views}: (self + partner) / 2
 * @param signed {@code gap-self-minus-partner}
 * @param absolute {@code gap-absolute}: |self − partner|
 * @param type how they meet; empty where a view is missing
 * @param spot what the gap is; empty where it is small, or a view is missing
 */
public record Gap(
        String column,
        Estimate self,
        Estimate partner,
        Estimate level,
        Estimate signed,
        Estimate absolute,
        Optional<AgreementType> type,
        Optional<Spot> spot) {

    /** A gap of at least the declared size. */
    public enum Spot {
        /** The partner's view is lower than the self view by at least the declared gap. */
        BLIND_SPOT,
        /** The partner's view is higher than the self view by at least the declared gap. */
        HIDDEN_STRENGTH
    }

    /** The gap of two views, each not a number where it is missing. */
    static Gap of(String column, double self, double partner, DyadRules rules) {
        boolean isBoth = !Double.isNaN(self) && !Double.isNaN(partner);
        return new Gap(
                column,
                view("self-view", "self view", self),
                view("partner-view", "partner's view", partner),
                both("level-mean-of-views", isBoth, self / 2 + partner / 2),
                both("gap-self-minus-partner", isBoth, self - partner),
                both("gap-absolute", isBoth, Math.abs(self - partner)),
                isBoth ? Optional.of(AgreementType.of(rules.isHigh(self), rules.isHigh(partner))) : Optional.empty(),
                isBoth ? spot(self - partner, rules) : Optional.empty());
    }

    private static Estimate view(String method, String name, double value) {
        return Double.isNaN(value)
                ? Estimate.none(method, "there is no " + name + " with a number in this column", 0)
                : Estimate.of(method, value, 1);
    }

    private static Estimate both(String method, boolean isBoth, double value) {
        return isBoth
                ? Estimate.of(method, value, 2)
                : Estimate.none(method, "it takes the self view and the partner's view in this column", 0);
    }

    private static Optional<Spot> spot(double gap, DyadRules rules) {
        if (rules.isSpot(gap)) {
            return Optional.of(Spot.BLIND_SPOT);
        }
        return rules.isSpot(-gap) ? Optional.of(Spot.HIDDEN_STRENGTH) : Optional.empty();
    }
}
