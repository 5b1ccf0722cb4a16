package org.relationalleadership.psychometrics.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.evidence.Interval;
import org.relationalleadership.instrument.Range;
import org.relationalleadership.mapping.Wave;

class PercentChangeTest {

    private static final Range ONE_TO_FIVE = Range.of(1, 5);

    private static PercentChange percent(PercentBasis basis, double[] before, double[] after) {
        return Survey.paired(before, after)
                .panel()
                .change(Wave.PRE, Wave.POST)
                .column("x")
                .percent(basis);
    }

    private static PercentChange claim(PercentBasis basis) {
        return percent(basis, new double[] {1, 2, 2, 1, 3, 2, 2, 1, 3, 2, 2, 3}, new double[] {
            4, 4, 5, 3, 5, 4, 5, 4, 4, 5, 4, 4
        });
    }

    /**
     * SciPy 1.17.1: the ratios R where {@code ttest_1samp(d - R * (pre - zero), 0)} is at its critical value, by {@code
     * brentq}.
     */
    @Test
    void boundsTheRatioToABaselineThatIsUncertainItself() {
        PercentChange ofMean = claim(PercentBasis.ofBaselineMean());
        assertThat(ofMean.percent().value()).isEqualTo(112.5);
        assertInterval(ofMean, "fieller", 74.69933657596714, 171.17581323225912);
        assertThat(ofMean.percent().flags())
                .containsExactly("counts from 0, and says nothing where 0 is not the lowest of the scale");
        PercentChange above = claim(PercentBasis.ofBaselineAboveMinimum(ONE_TO_FIVE));
        assertThat(above.percent().value()).isEqualTo(225);
        assertThat(above.percent().flags()).isEmpty();
        assertInterval(above, "fieller", 127.10686575380394, 487.61205293727716);
    }

    /** SciPy 1.17.1, {@code ttest_rel(post, pre).confidence_interval()} in percent of 4 points. */
    @Test
    void boundsThePercentOfTheRangeAsTheRawChange() {
        PercentChange ofRange = claim(PercentBasis.ofRange(ONE_TO_FIVE));
        assertThat(ofRange.percent().value()).isEqualTo(56.25);
        assertInterval(ofRange, "t-paired", 44.2768019543116, 68.2231980456884);
    }

    private static void assertInterval(PercentChange change, String method, double lower, double upper) {
        Interval interval = change.percent().interval().orElseThrow();
        assertThat(interval.method()).isEqualTo(method);
        assertThat(interval.confidenceLevel()).isEqualTo(0.95);
        assertThat(interval.lower()).isCloseTo(lower, within(1e-10));
        assertThat(interval.upper()).isCloseTo(upper, within(1e-10));
    }

    @Test
    void carriesWhatItMustNotStandWithout() {
        PercentChange change = claim(PercentBasis.ofBaselineMean());
        assertThat(change.basis()).isEqualTo(PercentBasis.ofBaselineMean());
        assertThat(change.n()).isEqualTo(12);
        assertThat(change.baseline()).isEqualTo(Estimate.of("mean-before", 2, 12));
        assertThat(change.rawChange().value()).isEqualTo(2.25);
        assertThat(change.rawChange().interval()).isPresent();
        assertThat(change.effectSizes()).extracting(Estimate::method).containsExactly("d-z", "d-av-mean-of-sds");
        assertThat(change.effectSizes()).allMatch(Estimate::isPresent);
    }

    @Test
    void isNoPercentWithoutThem() {
        Estimate percent = Estimate.of("percent-of-baseline-mean", 113, 12);
        Estimate baseline = Estimate.of("mean-before", 2, 12);
        Estimate raw = Estimate.of("raw-change", 2.25, 12);
        Estimate bounded = raw.withInterval(new Interval("t-paired", 0.95, 2, 2.5));
        List<Estimate> sizes = List.of(Estimate.of("d-z", 3, 12));
        List<Estimate> noSizes = List.of(Estimate.none("d-z", "all changed by the same", 12));
        assertThat(new PercentChange(PercentBasis.ofBaselineMean(), percent, baseline, bounded, sizes).n())
                .isEqualTo(12);
        rejects(percent, baseline, raw, sizes);
        rejects(percent, baseline, bounded, noSizes);
        rejects(percent, baseline, bounded, List.of());
        rejects(percent, Estimate.none("mean-before", "nobody", 12), bounded, sizes);
        rejects(percent, Estimate.of("mean-before", 2, 11), bounded, sizes);
        rejects(percent, baseline, bounded, List.of(Estimate.of("d-z", 3, 11)));
        rejects(Estimate.of("percent-of-baseline-mean", 113, 11), Estimate.of("mean-before", 2, 11), bounded, sizes);
    }

    private static void rejects(Estimate percent, Estimate baseline, Estimate raw, List<Estimate> sizes) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PercentChange(PercentBasis.ofBaselineMean(), percent, baseline, raw, sizes))
                .withMessage("percent change: stands beside a baseline, a raw change with its interval and an effect "
                        + "size, all of one n, but one is missing or of another");
    }

    @Test
    void saysWhyThereIsNone() {
        assertThat(percent(PercentBasis.ofBaselineMean(), new double[] {1}, new double[] {2})
                        .percent()
                        .why())
                .hasValue("a percent needs the interval of the raw change: needs 2 pairs, but there is 1");
        assertThat(percent(PercentBasis.ofBaselineMean(), new double[] {1, 2}, new double[] {2, 3})
                        .percent()
                        .why())
                .hasValue("a percent needs the interval of the raw change: all changed by the same");
        assertThat(percent(PercentBasis.ofBaselineMean(), new double[] {-1, 1}, new double[] {2, 3})
                        .percent()
                        .why())
                .hasValue("a percent of nothing, or of less, says nothing");
    }

    @Test
    void hasNoIntervalWhereTheBaselineMayBeNothing() {
        PercentChange change = percent(
                PercentBasis.ofBaselineAboveMinimum(ONE_TO_FIVE), new double[] {1, 1, 2}, new double[] {4, 5, 4});
        assertThat(change.percent().isPresent()).isTrue();
        assertThat(change.percent().interval()).isEmpty();
        assertThat(change.percent().flags()).containsExactly("no interval: the baseline may be nothing");
    }

    @Test
    void rejectsABasisThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PercentBasis(PercentBasis.Kind.RANGE, Optional.empty()))
                .withMessage("percent basis 'range': takes the range of its column, but has none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PercentBasis(PercentBasis.Kind.BASELINE_MEAN, Optional.of(ONE_TO_FIVE)))
                .withMessage("percent basis 'baseline-mean': takes no range, but has one");
    }

    @Test
    void aKindTakesTheRangeWhereItNeedsOne() {
        assertThat(PercentBasis.Kind.RANGE.of(Optional.of(ONE_TO_FIVE))).contains(PercentBasis.ofRange(ONE_TO_FIVE));
        assertThat(PercentBasis.Kind.BASELINE_ABOVE_MINIMUM.of(Optional.of(ONE_TO_FIVE)))
                .contains(PercentBasis.ofBaselineAboveMinimum(ONE_TO_FIVE));
        assertThat(PercentBasis.Kind.BASELINE_ABOVE_MINIMUM.of(Optional.empty()))
                .isEmpty();
        assertThat(PercentBasis.Kind.BASELINE_MEAN.of(Optional.of(ONE_TO_FIVE)))
                .contains(PercentBasis.ofBaselineMean());
        assertThat(PercentBasis.Kind.BASELINE_MEAN.of(Optional.empty())).contains(PercentBasis.ofBaselineMean());
    }
}
