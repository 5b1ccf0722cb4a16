package org.relationalleadership.psychometrics.number;

import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.evidence.Interval;

/**
 * A mean of independent numbers with Student's interval: {@code m ± t(n − 1) · s / √n}.
 *
 * <p>Source: Student (1908), The probable error of a mean, Biometrika 6, 1–25. Of differences it is the paired interval. Other
 * tools: R {@code t.test(x)}, {@code t.test(x, y, paired = TRUE)}; SPSS T-TEST PAIRS.
 */
public final class StudentMean {

    private StudentMean() {}

    /**
     * The mean with its standard error and interval; one number has neither, and says so in a flag.
     *
     * @param method the id of the mean's definition
     * @param numbers any number of them
     * @param whyNone what is missing where there is no number
     */
    public static Estimate of(String method, double[] numbers, double confidenceLevel, String whyNone) {
        int n = numbers.length;
        if (n == 0) {
            return Estimate.none(method, whyNone, 0);
        }
        double mean = mean(numbers);
        Estimate estimate = Estimate.of(method, mean, n);
        if (n == 1) {
            return estimate.withFlag("no interval: it takes at least 2, but there is 1");
        }
        CompensatedSum squares = new CompensatedSum();
        for (double number : numbers) {
            squares.add((number - mean) * (number - mean));
        }
        double error = Math.sqrt(squares.value() / (n - 1) / n);
        double reach = new StudentT(n - 1).critical(confidenceLevel) * error;
        return estimate.withStandardError(error)
                .withInterval(new Interval("student-t", confidenceLevel, mean - reach, mean + reach));
    }

    /** The mean of at least one number. */
    public static double mean(double[] numbers) {
        CompensatedSum sum = new CompensatedSum();
        for (double number : numbers) {
            sum.add(number);
        }
        return sum.value() / numbers.length;
    }
}
