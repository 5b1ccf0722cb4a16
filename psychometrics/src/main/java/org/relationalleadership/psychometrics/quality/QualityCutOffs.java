package org.relationalleadership.psychometrics.quality;

import org.relationalleadership.check.Numbers;
import org.relationalleadership.check.Require;

/**
 * From where on an index of response quality is flagged. There are no cut-offs that fit every survey; these are declared, so
 * that they can be shown beside what they led to.
 *
 * <p>Immutable and thread-safe.
 *
 * @param fewestAnswers rows with fewer answers are not judged by their longest string and variability, 2 or more
 * @param longestStringShare {@link QualityFlag#LONG_STRING} from this share of the answers on, above 0 and at most 1
 * @param leastVariability {@link QualityFlag#LOW_VARIABILITY} at or below this, in options; 0 or more
 * @param mostEvenOdd {@link QualityFlag#INCONSISTENT} above this, −1 to 1
 * @param absentShare {@link QualityFlag#MANY_ABSENT} above this share of the items asked, 0 to 1
 * @param secondsPerAnswer {@link QualityFlag#TOO_FAST} below this; 0 or more
 */
public record QualityCutOffs(
        int fewestAnswers,
        double longestStringShare,
        double leastVariability,
        double mostEvenOdd,
        double absentShare,
        double secondsPerAnswer) {

    private static final QualityCutOffs STANDARD = new QualityCutOffs(6, 0.5, 0, -0.3, 0.5, 2);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a cut-off lies outside of its range
     */
    public QualityCutOffs {
        check("fewest answers", fewestAnswers, 2, Integer.MAX_VALUE);
        check("longest string", longestStringShare, Double.MIN_VALUE, 1);
        check("least variability", leastVariability, 0, Double.MAX_VALUE);
        check("most even-odd", mostEvenOdd, -1, 1);
        check("absent share", absentShare, 0, 1);
        check("seconds per answer", secondsPerAnswer, 0, Double.MAX_VALUE);
    }

    private static void check(String what, double cut, double least, double most) {
        if (!(Require.finite("cut-off '" + what + "'", cut) >= least && cut <= most)) {
            throw new IllegalArgumentException(
                    "cut-off '" + what + "': outside of its range, but was " + Numbers.text(cut));
        }
    }

    /**
     * Half of the answers in one string, not the least variability, an even-odd consistency of 0.3, half of the items without
     * an answer, and six answers, all by our own choice; and 2 seconds an answer, the rule of J. L. Huang and others (2012),
     * Detecting and deterring insufficient effort responding to surveys, Journal of Business and Psychology 27, 99–114, that
     * nobody reads and answers faster; they hold it against each page, here it is held against the whole row.
     *
     * <p>P. G. Curran (2016), Methods for the detection of carelessly invalid responses in survey data, Journal of Experimental
     * Social Psychology 66, 4–19, reviews the indices and says why no cut-off fits every survey.
     */
    public static QualityCutOffs standard() {
        return STANDARD;
    }
}
