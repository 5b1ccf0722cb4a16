package org.relationalleadership.psychometrics.change;

import java.util.Arrays;
import java.util.List;
import org.relationalleadership.check.Numbers;
import org.relationalleadership.psychometrics.number.CompensatedSum;
import org.relationalleadership.psychometrics.number.StudentMean;

/** The numbers of the same persons before and after, and their moments. */
final class Pairs {

    private final List<Person> persons;
    private final double[] before;
    private final double[] after;
    private final double[] changes;

    /** Pairs of the first numbers of two arrays, one for each person. */
    Pairs(List<Person> persons, double[] before, double[] after) {
        this.persons = persons;
        this.before = Arrays.copyOf(before, persons.size());
        this.after = Arrays.copyOf(after, persons.size());
        this.changes = new double[persons.size()];
        for (int pair = 0; pair < changes.length; pair++) {
            double change = after[pair] - before[pair];
            // What the rounding of two scores leaves of no change is none.
            changes[pair] = Math.abs(change) <= Numbers.allowance(after[pair]) ? 0 : change;
        }
    }

    int n() {
        return changes.length;
    }

    Person person(int pair) {
        return persons.get(pair);
    }

    double before(int pair) {
        return before[pair];
    }

    double after(int pair) {
        return after[pair];
    }

    double[] changes() {
        return changes.clone();
    }

    double meanBefore() {
        return StudentMean.mean(before);
    }

    double meanAfter() {
        return StudentMean.mean(after);
    }

    double meanChange() {
        return StudentMean.mean(changes);
    }

    double sdBefore() {
        return sd(before);
    }

    double sdAfter() {
        return sd(after);
    }

    double sdChange() {
        return sd(changes);
    }

    /** Pearson's; both have spread. */
    double correlation() {
        double first = StudentMean.mean(before);
        double second = StudentMean.mean(after);
        CompensatedSum products = new CompensatedSum();
        for (int pair = 0; pair < before.length; pair++) {
            products.add((before[pair] - first) * (after[pair] - second));
        }
        double r = products.value() / (before.length - 1) / (sd(before) * sd(after));
        return Math.max(-1, Math.min(1, r));
    }

    /** Over n − 1; 0 where the numbers differ by no more than rounding does. Of two numbers or more. */
    private static double sd(double[] numbers) {
        double least = Arrays.stream(numbers).min().orElseThrow();
        double most = Arrays.stream(numbers).max().orElseThrow();
        if (most - least <= Numbers.allowance(most)) {
            return 0;
        }
        double mean = StudentMean.mean(numbers);
        CompensatedSum squares = new CompensatedSum();
        for (double number : numbers) {
            squares.add((number - mean) * (number - mean));
        }
        return Math.sqrt(squares.value() / (numbers.length - 1));
    }
}
