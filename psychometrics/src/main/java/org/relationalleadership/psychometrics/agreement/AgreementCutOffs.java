package org.relationalleadership.psychometrics.agreement;

import java.util.List;
import org.relationalleadership.check.Numbers;

/**
 * From where on figures speak for the use of group means: declared, because they are conventions and no law.
 *
 * <p>Immutable and thread-safe.
 *
 * @param nullDistributions under which rwg(j) is judged; one or more
 * @param rwg the least rwg(j), above 0 and at most 1
 * @param adShare the most average deviation, as a share of the number of options, above 0 and below 1
 * @param icc1 the least ICC(1), above 0 and below 1
 * @param icc2 the least ICC(2), above 0 and below 1
 */
public record AgreementCutOffs(
        List<NullDistribution> nullDistributions, double rwg, double adShare, double icc1, double icc2) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if there is no null distribution or one twice, or a cut-off is out of its range
     */
    public AgreementCutOffs {
        nullDistributions = List.copyOf(nullDistributions);
        if (nullDistributions.isEmpty()
                || nullDistributions.stream()
                                .map(NullDistribution::id)
                                .distinct()
                                .count()
                        < nullDistributions.size()) {
            throw new IllegalArgumentException(
                    "agreement: cut-offs name one null distribution or more, none twice, but were "
                            + nullDistributions);
        }
        check("rwg", rwg, 1);
        check("share of options of the average deviation", adShare, Math.nextDown(1));
        check("ICC(1)", icc1, Math.nextDown(1));
        check("ICC(2)", icc2, Math.nextDown(1));
    }

    private static void check(String what, double cutOff, double most) {
        if (!(cutOff > 0 && cutOff <= most)) {
            throw new IllegalArgumentException("agreement: the cut-off of " + what + " is above 0 and "
                    + (most < 1 ? "below" : "at most") + " 1, but was " + Numbers.text(cutOff));
        }
    }

    /**
     * What is customary: rwg(j) of 0.70 under the uniform and the slightly skewed distribution, an average deviation of a
     * sixth of the number of options, ICC(1) of 0.10 and ICC(2) of 0.70.
     *
     * <p>Sources: LeBreton and Senter (2008) for 0.70, which they call strong agreement from 0.71 and moderate from 0.51, for
     * more than one null distribution, for ICC(1), where 0.01 is a small, 0.10 a medium and 0.25 a large effect, and for
     * ICC(2), where they ask for 0.70 to 0.85; M. J. Burke and W. P. Dunlap (2002), Estimating interrater agreement with the
     * average deviation index: a user's guide, Organizational Research Methods 5, 159–172, for the sixth.
     */
    public static AgreementCutOffs customary() {
        return new AgreementCutOffs(
                List.of(NullDistribution.UNIFORM, NullDistribution.SLIGHT_SKEW), 0.7, 1 / 6.0, 0.1, 0.7);
    }

    /**
     * The same cut-offs under other null distributions.
     *
     * @throws IllegalArgumentException if there is none, or one twice
     */
    public AgreementCutOffs withNullDistributions(List<NullDistribution> distributions) {
        return new AgreementCutOffs(distributions, rwg, adShare, icc1, icc2);
    }
}
