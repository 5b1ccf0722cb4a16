package org.relationalleadership.psychometrics.dyad;

import org.relationalleadership.evidence.Estimate;

/**
 * How alike the self view and the partner's view of one person are over all columns; n is the number of columns that have
 * both.
 *
 * <p>The columns are taken as they are: a composite that stands beside its parts counts twice, so choose columns with {@link
 * org.relationalleadership.evidence.Metric#on}. The outcome of a response surface is left out. Immutable and thread-safe.
 *
 * @param correlation {@code profile-correlation-pearson}: the shapes alone, whatever level and spread are; Q correlation, R
 *     {@code cor(self, partner)}; from 3 columns on, since 2 make every correlation 1 or −1
 * @param doubleEntry {@code profile-icc-double-entry}: shape, level and spread at once, the correlation of the profiles entered
 *     twice, once each way round: {@code 2 Σ (s − m)(p − m) / Σ ((s − m)² + (p − m)²)} with m the mean of all scores of both;
 *     R. R. McCrae (2008), A note on some measures of profile agreement, Journal of Personality Assessment 90, 105–109; R {@code
 *     multicon::Profile.ICC}; from 3 columns on
 * @param euclidean {@code distance-euclidean}: {@code √ Σ (s − p)²}, which grows with the number of columns; D of L. J.
 *     Cronbach and G. C. Gleser (1953), Assessing similarity between profiles, Psychological Bulletin 50, 456–473; R {@code dist}
 * @param rootMeanSquare {@code distance-root-mean-square}: {@code √ (Σ (s − p)² / k)}, the Euclidean distance normalized by the
 *     mean over the k columns, in units of the scores, so that profiles with gaps compare with complete ones
 */
public record Profile(Estimate correlation, Estimate doubleEntry, Estimate euclidean, Estimate rootMeanSquare) {

    private static final int FEWEST = 3;

    static Profile of(double[] self, double[] partner) {
        int k = self.length;
        double squares = 0;
        for (int column = 0; column < k; column++) {
            squares += (self[column] - partner[column]) * (self[column] - partner[column]);
        }
        return new Profile(
                correlation("profile-correlation-pearson", self, partner),
                doubleEntry("profile-icc-double-entry", self, partner),
                distance("distance-euclidean", Math.sqrt(squares), k),
                distance("distance-root-mean-square", Math.sqrt(squares / k), k));
    }

    private static Estimate correlation(String method, double[] self, double[] partner) {
        return self.length < FEWEST
                ? tooFew(method, self.length)
                : Pairs.pearson(method, self, partner, "one of the views has the same number in every column");
    }

    private static Estimate doubleEntry(String method, double[] self, double[] partner) {
        return self.length < FEWEST
                ? tooFew(method, self.length)
                : Pairs.doubleEntry(method, self, partner, "all numbers of both views are the same");
    }

    private static Estimate tooFew(String method, int k) {
        return Estimate.none(method, "it takes " + FEWEST + " columns with both views, but there are " + k, k);
    }

    private static Estimate distance(String method, double distance, int k) {
        return k == 0 ? Estimate.none(method, "no column has both views", 0) : Estimate.of(method, distance, k);
    }
}
