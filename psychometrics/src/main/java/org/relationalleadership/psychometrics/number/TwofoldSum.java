package org.relationalleadership.psychometrics.number;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * A sum kept as two doubles, one of which holds what rounding the other has lost; products are taken in without loss.
 *
 * <p>Unlike a {@link CompensatedSum} it is read before it is rounded, so that a difference of two nearly equal products of
 * sums, as a variance far from zero is, keeps its digits. About 31 digits.
 *
 * <p>Source: T. Ogita, S. M. Rump, S. Oishi (2005), Accurate sum and dot product, SIAM J. Sci. Comput. 26, 1955–1988,
 * algorithms TwoSum, TwoProductFMA and Dot2. Not thread-safe.
 */
public final class TwofoldSum implements Serializable {

    private static final long serialVersionUID = 1;

    private static final double ROUNDING = 1e-25; // of the greater product: what its last digits may have lost

    private double sum;
    private double lost;

    /** Adds a number. */
    public void add(double number) {
        double next = sum + number;
        double added = next - sum;
        lost += (sum - (next - added)) + (number - added);
        sum = next;
    }

    /** Adds the product of two numbers. */
    public void addProduct(double x, double y) {
        double product = x * y;
        add(product);
        lost += Math.fma(x, y, -product);
    }

    /** Adds what another sum holds. */
    public void add(TwofoldSum other) {
        add(other.sum);
        lost += other.lost;
    }

    /** Adds the square of what another sum holds. */
    public void addSquare(TwofoldSum other) {
        addProduct(other.sum, other.sum);
        addProduct(2 * other.sum, other.lost);
    }

    /** The sum before it is rounded. */
    public BigDecimal exact() {
        return new BigDecimal(sum).add(new BigDecimal(lost));
    }

    /** The sum; 0 of nothing. */
    public double value() {
        return sum + lost;
    }

    /** {@code n · products − x · y}, rounded once at the end; 0 where nothing but rounding is left of it. */
    public static double centred(double n, TwofoldSum products, TwofoldSum x, TwofoldSum y) {
        double whole = n * products.sum;
        double wholeLost = Math.fma(n, products.sum, -whole) + n * products.lost;
        double other = x.sum * y.sum;
        double otherLost = Math.fma(x.sum, y.sum, -other) + x.sum * y.lost + x.lost * y.sum;
        double centred = (whole - other) + (wholeLost - otherLost);
        return Math.abs(centred) <= ROUNDING * Math.abs(whole) ? 0 : centred;
    }
}
