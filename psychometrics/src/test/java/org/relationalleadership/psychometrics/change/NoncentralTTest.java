package org.relationalleadership.psychometrics.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relationalleadership.evidence.Interval;

class NoncentralTTest {

    /**
     * mpmath 1.3.0, 40 digits: the integral of Φ(t s − δ) over the density of s, cut at its bends; scipy 1.17.1 {@code
     * scipy.stats.nct.cdf(t, df, ncp)} has the same first 12 digits.
     */
    @ParameterizedTest
    @CsvSource({
        "4.06212768338204, 9, 1.3, 0.975498508326338",
        "4.06212768338204, 9, 6.7, 0.024909332048159551",
        "0, 5, 0.7, 0.24196365222307303",
        "-2, 3, 1, 0.0099685006327309132",
        "2, 1, 3, 0.17956249655224157",
        "1.5, 1, 0.1, 0.78998139174833359",
        "10, 2, 4, 0.84639931911437239",
        "50, 4, 60, 0.21815932700214678",
        "-30, 20, -35, 0.86599685718919524",
        "0.3, 1000, 0.1, 0.57922862570518949",
        "40, 1000, 42, 0.06721272820772776",
        "500, 1000000, 501, 0.17285902201826531",
        "3, 2.5, -1, 0.99482279428230448",
        "12.5, 30, 12, 0.57778973317287504",
        "120, 9, 90, 0.82866439502513122",
        "-0.5, 15, 2, 0.0065375000171330327",
    })
    void agreesWithAnIntegralOfFortyDigits(double t, double df, double noncentrality, double expected) {
        assertThat(NoncentralT.cumulative(t, df, noncentrality)).isCloseTo(expected, within(2e-13));
    }

    /** scipy 1.17.1: {@code brentq(lambda d: nct.cdf(t, df, d) - p, lo, hi, xtol=1e-13)} for p = 0.975, 0.025. */
    @ParameterizedTest
    @CsvSource({
        "4.06212768338204, 9, 1.3111680912876682, 6.69775630603173",
        "0.0, 5, -1.9599639845400545, 1.9599639845400545",
        "-2.5, 3, -5.144513863869794, 0.3157651235614717",
        "1.2, 1, -1.3472481533801173, 3.5002785836807524",
        "60.0, 4, 20.81985440553951, 100.18532838528083",
        "12.5, 499, 10.38679810562486, 14.602286865946205",
        "300.0, 250000, 297.87067765453213, 302.1288090344493",
        "-45.0, 30, -56.4711633521928, -33.48594805417738",
        "1000.0, 9, 547.7572256231916, 1453.8403933240957",
    })
    void findsTheNoncentralitiesThatATIsAtTheEdgeOf(double t, double df, double lower, double upper) {
        Interval interval = NoncentralT.noncentrality(t, df, 0.95).orElseThrow();
        assertThat(interval.lower()).isCloseTo(lower, within(1e-8));
        assertThat(interval.upper()).isCloseTo(upper, within(1e-8));
    }

    /** mpmath 1.3.0, 30 digits, and {@code scipy.optimize.brentq}; far beyond where the search begins. */
    @Test
    void findsThemAtLevelsNearToOne() {
        Interval interval = NoncentralT.noncentrality(5, 1, 0.999999).orElseThrow();
        assertThat(interval.lower()).isCloseTo(-4.182165597454889, within(1e-8));
        assertThat(interval.upper()).isCloseTo(25.629267232446796, within(1e-8));
    }

    @Test
    void saysNothingOfATBeyondAllData() {
        assertThat(NoncentralT.noncentrality(5001, 9, 0.95)).isEmpty();
    }
}
