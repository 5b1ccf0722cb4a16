package org.relationalleadership.psychometrics.number;

import java.io.Serializable;

/**
 * A sum that keeps what rounding loses of each addend, so that neither their order nor how they were cut into parts shows
 * in the first twelve digits.
 *
 * <p>Source: A. Neumaier (1974), Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen, ZAMM 54, 39–51,
 * algorithm IV. Not thread-safe.
 */
public final class CompensatedSum implements Serializable {

    private static final long serialVersionUID = 1;

    private double sum;
    private double lost;

    /** Adds a number. */
    public void add(double number) {
        double next = sum + number;
        lost += Math.abs(sum) >= Math.abs(number) ? (sum - next) + number : (number - next) + sum;
        sum = next;
    }

    /** Adds what another sum holds. */
    public void add(CompensatedSum other) {
        add(other.sum);
        lost += other.lost;
    }

    /** The sum; 0 of nothing. */
    public double value() {
        return sum + lost;
    }
}
