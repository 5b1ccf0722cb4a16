package org.relationalleadership.psychometrics.agreement;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import org.relationalleadership.psychometrics.number.TwofoldSum;

/**
 * How many numbers there were, their sum and the sum of their squares: exact where they are whole, to 31 digits where not, so
 * that a variance far from zero keeps its digits.
 */
abstract sealed class Moments implements Serializable {

    private static final long serialVersionUID = 1;
    private static final double ROUNDING = 1e-25; // of the squares: what their last digits may have lost

    long count;

    /**
     * Of no number yet.
     *
     * @param whole whether all numbers are whole, and small enough for their squares to add up in a long
     */
    static Moments of(boolean whole) {
        return whole ? new OfWhole() : new OfAny();
    }

    abstract void add(double number);

    /** Adds a number that is a sum itself. */
    abstract void add(TwofoldSum number);

    /** Adds what another one of the same kind has seen. */
    abstract void add(Moments other);

    abstract BigDecimal sum();

    abstract BigDecimal squares();

    /** The mean; there is a number. */
    abstract double mean();

    /** The sum of the squared deviations from the mean; there is a number. */
    double deviations() {
        BigDecimal n = BigDecimal.valueOf(count);
        BigDecimal deviations = n.multiply(squares()).subtract(sum().pow(2)).divide(n, MathContext.DECIMAL128);
        return snapped(deviations.doubleValue(), squares().doubleValue());
    }

    /** A sum of squared deviations; 0 where it is no more than what rounding leaves of the squares that it was made from. */
    static double snapped(double deviations, double squares) {
        return deviations <= ROUNDING * squares ? 0 : deviations;
    }

    private static final class OfWhole extends Moments {

        private static final long serialVersionUID = 1;

        private long sum;
        private long squares;

        @Override
        void add(double number) {
            long whole = (long) number;
            count++;
            sum += whole;
            squares += whole * whole;
        }

        @Override
        void add(TwofoldSum number) {
            add(number.value());
        }

        @Override
        void add(Moments other) {
            OfWhole that = (OfWhole) other;
            count += that.count;
            sum += that.sum;
            squares += that.squares;
        }

        @Override
        BigDecimal sum() {
            return BigDecimal.valueOf(sum);
        }

        @Override
        BigDecimal squares() {
            return BigDecimal.valueOf(squares);
        }

        @Override
        double mean() {
            return (double) sum / count;
        }

        @Override
        double deviations() {
            // By Cauchy and Schwarz the square of the sum is no more than the product, which is exact here.
            return count < Integer.MAX_VALUE && squares < Integer.MAX_VALUE
                    ? (double) (count * squares - sum * sum) / count
                    : super.deviations();
        }
    }

    private static final class OfAny extends Moments {

        private static final long serialVersionUID = 1;

        private final TwofoldSum sum = new TwofoldSum();
        private final TwofoldSum squares = new TwofoldSum();

        @Override
        void add(double number) {
            count++;
            sum.add(number);
            squares.addProduct(number, number);
        }

        @Override
        void add(TwofoldSum number) {
            count++;
            sum.add(number);
            squares.addSquare(number);
        }

        @Override
        void add(Moments other) {
            OfAny that = (OfAny) other;
            count += that.count;
            sum.add(that.sum);
            squares.add(that.squares);
        }

        @Override
        BigDecimal sum() {
            return sum.exact();
        }

        @Override
        BigDecimal squares() {
            return squares.exact();
        }

        @Override
        double mean() {
            return sum.value() / count;
        }
    }
}
