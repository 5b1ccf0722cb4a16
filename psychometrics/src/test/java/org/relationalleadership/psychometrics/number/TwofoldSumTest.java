package org.relationalleadership.psychometrics.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class TwofoldSumTest {

    @Test
    void keepsWhatRoundingWouldLose() {
        TwofoldSum sum = new TwofoldSum();
        sum.add(1e16);
        sum.add(1);
        sum.add(1e-3);
        sum.add(-1e16);
        assertThat(sum.value()).isEqualTo(1.001);
    }

    @Test
    void keepsTheWholeProduct() {
        // (2²⁷ + 1)² − 2⁵⁴ − 2²⁸ = 1, and the square has 55 digits.
        TwofoldSum sum = new TwofoldSum();
        double number = Math.pow(2, 27) + 1;
        sum.addProduct(number, number);
        sum.add(-Math.pow(2, 54));
        sum.add(-Math.pow(2, 28));
        assertThat(sum.value()).isEqualTo(1);
    }

    @Test
    void addsWhatAnotherHolds() {
        TwofoldSum sum = new TwofoldSum();
        TwofoldSum other = new TwofoldSum();
        sum.add(1e16);
        other.add(1);
        other.add(-1e16);
        sum.add(other);
        assertThat(sum.value()).isEqualTo(1);
    }

    /** By hand: (10⁸ + 2⁻³⁰)² = 10¹⁶ + 2 · 10⁸ · 2⁻³⁰ + 2⁻⁶⁰, of which the last is beyond the digits kept. */
    @Test
    void squaresWhatAnotherHoldsAsItIs() {
        TwofoldSum number = new TwofoldSum();
        number.add(1e8);
        number.add(Math.pow(2, -30));
        assertThat(number.exact()).isEqualByComparingTo(new BigDecimal(1e8).add(new BigDecimal(Math.pow(2, -30))));
        TwofoldSum square = new TwofoldSum();
        square.addSquare(number);
        square.add(-1e16);
        assertThat(square.value()).isEqualTo(2e8 * Math.pow(2, -30));
    }

    @Test
    void centredProductsAreRoundedOnceAtTheEnd() {
        // Two rows, x = 10⁸ and 10⁸ + 1: 2 Σx² − (Σx)² = (x₁ − x₂)² = 1.
        TwofoldSum squares = new TwofoldSum();
        TwofoldSum sum = new TwofoldSum();
        for (double number : new double[] {1e8, 1e8 + 1}) {
            squares.addProduct(number, number);
            sum.add(number);
        }
        assertThat(TwofoldSum.centred(2, squares, sum, sum)).isEqualTo(1);
    }
}
