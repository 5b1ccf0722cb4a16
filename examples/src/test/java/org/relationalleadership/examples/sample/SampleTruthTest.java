package org.relationalleadership.examples.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.relationalleadership.examples.sample.SampleModel.Item;
import org.relationalleadership.examples.sample.SampleModel.Role;
import org.relationalleadership.examples.sample.SampleModel.Wave;
import org.relationalleadership.examples.sample.SampleSurvey.Fate;
import org.relationalleadership.examples.sample.SampleSurvey.Rating;
import org.relationalleadership.examples.sample.SampleTruth.Link;
import org.relationalleadership.examples.sample.SampleTruth.Score;
import org.relationalleadership.examples.sample.SampleTruth.View;

/** The truth is worked out without drawing anybody; here 8,000 people are drawn and their scores compared with it. */
class SampleTruthTest {

    private static final int TEAMS = 800;
    /** About three standard errors of the least certain mean here, and less than the effects in the model. */
    private static final double TOLERANCE = 0.05;

    private static final SampleTruth TRUTH = new SampleTruth();
    private static final List<Item> ITEMS = SampleModel.items();
    private static final Map<View, Map<Integer, double[]>> ANSWERS = new HashMap<>();

    /** By view and subject, the keyed answers; NaN where there is none. */
    @BeforeAll
    static void draw() {
        for (Rating rating : SampleSurvey.draw(7, TEAMS)) {
            if (rating.finished() && rating.fate() == Fate.WHOLE) {
                double[] keyed = new double[ITEMS.size()];
                for (int i = 0; i < keyed.length; i++) {
                    String cell = rating.cells().get(i);
                    double score = cell.matches("[1-5]") ? Integer.parseInt(cell) : Double.NaN;
                    keyed[i] = ITEMS.get(i).reversed() ? 6 - score : score;
                }
                ANSWERS.computeIfAbsent(new View(rating.role(), rating.wave()), view -> new HashMap<>())
                        .put(rating.subject(), keyed);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void knowsMeanSpreadAndAlpha(Role role) {
        for (Wave wave : List.of(Wave.PRE, Wave.POST)) {
            View view = new View(role, wave);
            for (Score score : TRUTH.scores()) {
                double[] drawn = scores(score.weights(), view).values().stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray();
                // Absences are by chance, so that other rows for a member than for the whole do not matter here.
                double ofMembers = score.members().stream()
                        .mapToDouble(member -> variance(scores(member, view)))
                        .sum();
                double k = score.members().size();
                double alpha = k / (k - 1) * (1 - ofMembers / (k * k * covariance(drawn, drawn)));

                assertThat(mean(drawn)).as(score.scale()).isCloseTo(TRUTH.mean(score, view), within(TOLERANCE));
                assertThat(Math.sqrt(covariance(drawn, drawn)))
                        .as(score.scale())
                        .isCloseTo(TRUTH.deviation(score, view), within(TOLERANCE));
                assertThat(alpha).as(score.scale()).isCloseTo(TRUTH.alpha(score, view), within(TOLERANCE));
            }
        }
    }

    @Test
    void knowsHowRatingsBelongTogether() {
        View self = new View(Role.SELF, Wave.PRE);
        View partner = new View(Role.PARTNER, Wave.PRE);
        View later = new View(Role.SELF, Wave.POST);
        for (Score score : TRUTH.scores()) {
            check(score, self, partner, Link.OTHER_VIEW, 0);
            check(score, self, later, Link.OTHER_WAVE, 0);
            check(score, self, self, Link.SAME_DYAD, 1);
            check(score, partner, partner, Link.SAME_TEAM, 2);
        }
    }

    /** Correlates the score of odd subjects in one view with that of the subject some numbers further in the other. */
    private static void check(Score score, View a, View b, Link link, int further) {
        Map<Integer, Double> ofA = scores(score.weights(), a);
        Map<Integer, Double> ofB = scores(score.weights(), b);
        List<Double> left = new ArrayList<>();
        List<Double> right = new ArrayList<>();
        ofA.forEach((subject, value) -> {
            Double other = ofB.get(subject + further);
            boolean lastDyadOfTeam = subject % 10 == 9 || subject % 10 == 0;
            boolean counts = further == 0 || (further == 1 && subject % 2 == 1) || (further == 2 && !lastDyadOfTeam);
            if (other != null && counts) {
                left.add(value);
                right.add(other);
            }
        });
        double[] x = left.stream().mapToDouble(Double::doubleValue).toArray();
        double[] y = right.stream().mapToDouble(Double::doubleValue).toArray();
        double correlation = covariance(x, y) / Math.sqrt(covariance(x, x) * covariance(y, y));

        assertThat(x.length).isGreaterThan(500);
        assertThat(correlation)
                .as(score.scale() + " " + link)
                .isCloseTo(TRUTH.correlation(score, a, b, link), within(2 * TOLERANCE));
    }

    /** By subject, the scores of those who answered all items that count. */
    private static Map<Integer, Double> scores(double[] weights, View view) {
        Map<Integer, Double> scores = new HashMap<>();
        ANSWERS.getOrDefault(view, Map.of()).forEach((subject, keyed) -> {
            double score = 0;
            for (int i = 0; i < keyed.length; i++) {
                score += weights[i] == 0 ? 0 : weights[i] * keyed[i];
            }
            if (!Double.isNaN(score)) {
                scores.put(subject, score);
            }
        });
        return scores;
    }

    private static double variance(Map<Integer, Double> scores) {
        double[] values =
                scores.values().stream().mapToDouble(Double::doubleValue).toArray();
        return covariance(values, values);
    }

    private static double mean(double[] values) {
        return DoubleStream.of(values).average().orElseThrow();
    }

    private static double covariance(double[] x, double[] y) {
        double meanX = mean(x);
        double meanY = mean(y);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (x[i] - meanX) * (y[i] - meanY);
        }
        return sum / (x.length - 1);
    }
}
