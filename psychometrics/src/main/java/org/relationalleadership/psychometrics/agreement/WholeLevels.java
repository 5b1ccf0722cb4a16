package org.relationalleadership.psychometrics.agreement;

import java.util.List;
import org.relationalleadership.response.Observations;

/** Whether the numbers of observations can be added up as whole ones. */
final class WholeLevels {

    private static final double HIGHEST_TOTAL = 100_000; // its square goes 900 million times into a long

    private WholeLevels() {}

    /** Whether all columns hold few and whole numbers, whose sum over a row has a square that adds up in a long. */
    static boolean in(Observations rows) {
        double highestTotal = 0;
        for (int column = 0; column < rows.columns().size(); column++) {
            List<Double> levels = rows.levels(column);
            if (levels.isEmpty() || levels.stream().anyMatch(level -> level != Math.rint(level))) {
                return false;
            }
            highestTotal += levels.stream().mapToDouble(Math::abs).max().orElse(0);
        }
        return highestTotal <= HIGHEST_TOTAL;
    }
}
