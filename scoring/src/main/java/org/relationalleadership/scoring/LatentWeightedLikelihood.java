package org.relationalleadership.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.relationalleadership.instrument.Range;

/**
 * Warm's weighted likelihood estimate of θ, WLE (Warm, <i>Psychometrika</i> 54, 1989, 427–450): a root of (log L)′ + J /
 * (2 I), J = Σ P′ P″ / P and I = Σ P′² / P over the categories of the answered items. It needs no prior, and its bias is
 * of a lower order than that of the maximum likelihood estimate.
 *
 * <p>In the models here J = I′ (see {@link LatentItem}), so that the roots are those of the derivative of log L + ½ log
 * I. With few items there may be several; the estimate is the one where that function is highest, the lower one of two
 * that are equal. As I falls off towards both sides, it is finite for every pattern.
 *
 * <p>The highest point is first looked for on knots that lie closer than the function bends, everywhere within a range
 * outside of which it falls: beyond the outermost threshold by c / a, where a is the least discrimination and exp(c) is
 * 150 times the sum of all steepnesses divided by a, an answer pulls with less than 1/75 of a and ½ log I pulls back with
 * nearly a / 2.
 */
final class LatentWeightedLikelihood extends LatentMode {

    private static final double BEYOND = 150;
    private static final double STEP = 0.25;
    private static final double EQUAL = 1e-9; // more than rounding makes of equal heights

    private final LatentGrid knots;
    private final double[][] information; // by item and knot

    LatentWeightedLikelihood(List<LatentItem> items) {
        super(items);
        double[] points = points(items);
        this.knots = LatentGrid.ofLogarithms(points, items);
        this.information = items.stream()
                .map(item -> Arrays.stream(points)
                        .map(theta -> informationOf(item, theta))
                        .toArray())
                .toArray(double[][]::new);
    }

    private static double informationOf(LatentItem item, double theta) {
        LatentCurve curve = new LatentCurve();
        item.addTo(curve, 0, theta);
        return curve.information();
    }

    private static double[] points(List<LatentItem> items) {
        double least =
                items.stream().mapToDouble(LatentItem::discrimination).min().orElseThrow();
        double steepest = items.stream().mapToDouble(LatentItem::steepest).sum();
        double beyond = StrictMath.log(BEYOND * steepest / least) / least;
        double[] thresholds = items.stream()
                .flatMapToDouble(item -> IntStream.range(0, item.thresholds()).mapToDouble(item::threshold))
                .sorted()
                .toArray();
        double low = thresholds[0] - beyond;
        double high = thresholds[thresholds.length - 1] + beyond;
        long numbersPerPoint = LatentGrid.numbersPerPoint(items) + items.size(); // and the information
        double[] points = new double[16];
        int count = 0;
        for (double theta = low; theta < high; theta += bend(theta, items)) {
            LatentGrid.requireRoom(count + 2, numbersPerPoint); // with this point and the last
            if (count == points.length - 1) {
                points = Arrays.copyOf(points, 2 * count);
            }
            points[count++] = theta;
        }
        points[count++] = high;
        return Arrays.copyOf(points, count);
    }

    /** A step within which no item's log-probabilities or information bend much: less near a threshold than far off. */
    private static double bend(double theta, List<LatentItem> items) {
        double least = Double.POSITIVE_INFINITY;
        for (LatentItem item : items) {
            for (int i = 0; i < item.thresholds(); i++) {
                double scale = Math.max(2 / item.discrimination(), Math.abs(theta - item.threshold(i)));
                least = Math.min(least, STEP * scale);
            }
        }
        return least;
    }

    @Override
    public LatentEstimate estimate(int[] categories) {
        double[] heights = heights(categories);
        double best = Double.NaN;
        double bestHeight = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < heights.length; i++) {
            boolean isTop = (i == 0 || heights[i] >= heights[i - 1])
                    && (i == heights.length - 1 || heights[i] > heights[i + 1]);
            if (isTop) {
                double left = knots.point(Math.max(i - 1, 0));
                double right = knots.point(Math.min(i + 1, heights.length - 1));
                double theta = top(categories, left, right, knots.point(i));
                double height = height(categories, theta);
                if (height > bestHeight + EQUAL) {
                    best = theta;
                    bestHeight = height;
                }
            }
        }
        return estimateAt(best, categories);
    }

    private double[] heights(int[] categories) {
        double[] heights = new double[knots.size()];
        for (int item = 0; item < categories.length; item++) {
            if (categories[item] != ABSENT) {
                for (int i = 0; i < heights.length; i++) {
                    heights[i] += information[item][i];
                }
            }
        }
        for (int i = 0; i < heights.length; i++) {
            heights[i] = StrictMath.log(heights[i]) / 2;
        }
        knots.addLogLikelihood(categories, heights);
        return heights;
    }

    private double height(int[] categories, double theta) {
        double log = 0;
        for (int item = 0; item < categories.length; item++) {
            if (categories[item] != ABSENT) {
                log += items().get(item).logProbability(categories[item], theta);
            }
        }
        return log + StrictMath.log(LatentCurve.at(theta, items(), categories).information()) / 2;
    }

    @Override
    double slope(LatentCurve curve, double theta) {
        return curve.slope() + curve.informationSlope() / (2 * curve.information());
    }

    @Override
    double curvature(LatentCurve curve, double theta) {
        double relative = curve.informationSlope() / curve.information();
        return curve.curvature() + (curve.informationCurvature() / curve.information() - relative * relative) / 2;
    }

    @Override
    public Range range() {
        return Range.of(knots.point(0), knots.point(knots.size() - 1));
    }
}
