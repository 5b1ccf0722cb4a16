package org.relationalleadership.scoring;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.relationalleadership.check.Numbers;

/**
 * The middle one of the answered members' values in ascending order; of an even number, the mean of the two middle ones
 * (the sample median; definition 2 of Hyndman and Fan, The American Statistician 50 (1996) 361–365, at p = 0.5).
 *
 * <p>Absent members are left out. It lies in the range of the members. Uses no weights.
 */
final class Median extends Unweighted {

    Median(ScaleSetting setting) {
        super(setting, setting.range());
    }

    @Override
    public double score(Answers answers) {
        double[] sorted = answers.sorted();
        int middle = answers.count() / 2;
        return answers.count() % 2 == 1 ? sorted[middle] : halfWay(sorted[middle - 1], sorted[middle]);
    }

    /** Halved before they are added, so that large numbers do not overflow. */
    private static double halfWay(double low, double high) {
        return low / 2 + high / 2;
    }

    @Override
    public String arithmetic(Answers answers) {
        return Arrays.stream(answers.sorted(), 0, answers.count())
                .mapToObj(Numbers::rounded)
                .collect(Collectors.joining(", ", "middle of (", ")"));
    }
}
