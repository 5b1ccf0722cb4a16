package org.relationalleadership.psychometrics.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.psychometrics.TestRows;

/** What holds for the coefficients of any answers. */
class ReliabilityProperties {

    /** Answers from 1 to 5 that share something, no column or sum of them constant. */
    private static double[][] answers(long seed, int rows, int items) {
        Random random = new Random(seed);
        double[][] answers = new double[rows][items];
        for (int row = 0; row < rows; row++) {
            int level = random.nextInt(3);
            for (int item = 0; item < items; item++) {
                answers[row][item] = row < 2 ? 1 + 4.0 * row : 1 + level + random.nextInt(3);
            }
        }
        return answers;
    }

    private static Reliability of(double[][] answers) {
        return Reliability.of(CoMoments.listwise().of(TestRows.of(answers)));
    }

    @Property(tries = 100, seed = "1951")
    void theOrderOfItemsAndACommonShiftDoNotMatter(
            @ForAll long seed,
            @ForAll @IntRange(min = 3, max = 40) int rows,
            @ForAll @IntRange(min = 2, max = 7) int items,
            @ForAll @IntRange(min = -1000, max = 1000) int shift) {
        double[][] answers = answers(seed, rows, items);
        List<Integer> order = new ArrayList<>(IntStream.range(0, items).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        double[][] moved = new double[rows][items];
        for (int row = 0; row < rows; row++) {
            for (int item = 0; item < items; item++) {
                moved[row][item] = answers[row][order.get(item)] + shift;
            }
        }
        List<Estimate> before = of(answers).estimates();
        List<Estimate> after = of(moved).estimates();
        for (int i = 0; i < before.size(); i++) {
            assertThat(after.get(i).isPresent()).isEqualTo(before.get(i).isPresent());
            if (before.get(i).isPresent()) {
                // The fit of omega ends near its minimum, the others are formulas.
                double tolerance = before.get(i).method().startsWith("omega") ? 1e-6 : 1e-11;
                assertThat(after.get(i).value()).isCloseTo(before.get(i).value(), within(tolerance));
            }
        }
    }

    @Property(tries = 100, seed = "1945")
    void guttmansBoundsHaveTheirOrder(
            @ForAll long seed,
            @ForAll @IntRange(min = 3, max = 40) int rows,
            @ForAll @IntRange(min = 2, max = 8) int items) {
        Reliability reliability = of(answers(seed, rows, items));
        double alpha = reliability.alphaRaw().value();
        assertThat(reliability.lambda1().value()).isLessThan(alpha);
        assertThat(alpha)
                .isLessThanOrEqualTo(reliability.lambda2().value() + 1e-12)
                .isLessThanOrEqualTo(1);
        assertThat(reliability.meanSplitHalf().value())
                .isLessThanOrEqualTo(reliability.lambda4().value() + 1e-12);
        assertThat(reliability.alphaRaw(0.95).interval().orElseThrow().contains(alpha))
                .isTrue();
    }
}
