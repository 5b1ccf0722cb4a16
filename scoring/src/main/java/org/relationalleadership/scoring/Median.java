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
        double[] sorted = sorted(answers);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : halfWay(sorted[middle - 1], sorted[middle]);
    }

    private static double[] sorted(Answers answers) {
        double[] values = new double[answers.count()];
        for (int i = 0; answers.next(); i++) {
            values[i] = answers.value();
        }
        Arrays.sort(values);
        return values;
    }

    /** Halved before they are added, so that large numbers do not overflow. */
    private static double halfWay(double low, double high) {
        return low / 2 + high / 2;
    }

    @Override
    public String arithmetic(Answers answers) {
        return Arrays.stream(sorted(answers))
                .mapToObj(Numbers::rounded)
                .collect(Collectors.joining(", ", "middle of (", ")"));
    }
}
