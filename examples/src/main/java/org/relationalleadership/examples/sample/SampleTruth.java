package org.relationalleadership.examples.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.relationalleadership.examples.sample.SampleModel.Composite;
import org.relationalleadership.examples.sample.SampleModel.Construct;
import org.relationalleadership.examples.sample.SampleModel.Effect;
import org.relationalleadership.examples.sample.SampleModel.Item;
import org.relationalleadership.examples.sample.SampleModel.Role;
import org.relationalleadership.examples.sample.SampleModel.Wave;

/**
 * What the {@link SampleModel} says of scores: of endlessly many leaders whose raters answer every item with care.
 *
 * <p>It is worked out from the model by integration, not by drawing people, so that it can be wrong only in other ways
 * than the draws are.
 */
final class SampleTruth {

    /** Whose view, when. */
    record View(Role role, Wave wave) {}

    /** How two ratings belong together; each link shares the effects that the next one shares, and more. */
    enum Link {
        SAME_RATING,
        /** Of one leader in one view, in two waves. */
        OTHER_WAVE,
        /** Of one leader in one wave, by self and by partner. */
        OTHER_VIEW,
        /** Of the two leaders of a dyad. */
        SAME_DYAD,
        /** Of leaders from two dyads of a team. */
        SAME_TEAM;

        boolean shares(Effect effect) {
            Link loosest = switch (effect) {
                case OCCASION -> SAME_RATING;
                case VIEW -> OTHER_WAVE;
                case PERSON, GAIN -> OTHER_VIEW;
                case DYAD -> SAME_DYAD;
                case TEAM -> SAME_TEAM;
            };
            return compareTo(loosest) <= 0;
        }
    }

    /** A score: its members, each as the weights that it gives to the items. */
    record Score(String scale, List<double[]> members) {

        double[] weights() {
            double[] mean = new double[members.get(0).length];
            for (double[] member : members) {
                for (int i = 0; i < mean.length; i++) {
                    mean[i] += member[i] / members.size();
                }
            }
            return mean;
        }
    }

    private record Pair(View a, View b, Link link) {}

    private final List<Item> items = SampleModel.items();
    private final List<Integer> constructOf = new ArrayList<>();
    private final Map<String, Score> scores = new LinkedHashMap<>();
    private final Map<Pair, double[][]> covariances = new HashMap<>();

    SampleTruth() {
        for (int c = 0; c < SampleModel.CONSTRUCTS.size(); c++) {
            Construct construct = SampleModel.CONSTRUCTS.get(c);
            List<double[]> members = new ArrayList<>();
            for (int i = 0; i < construct.items().size(); i++) {
                double[] weights = new double[items.size()];
                weights[constructOf.size()] = 1;
                members.add(weights);
                constructOf.add(c);
            }
            scores.put(construct.scale(), new Score(construct.scale(), members));
        }
        for (Composite composite : SampleModel.COMPOSITES) {
            List<double[]> members = composite.members().stream()
                    .map(member -> score(member).weights())
                    .toList();
            scores.put(composite.scale(), new Score(composite.scale(), members));
        }
    }

    /** The scales in the order of the instrument. */
    List<Score> scores() {
        return List.copyOf(scores.values());
    }

    Score score(String scale) {
        Score score = scores.get(scale);
        if (score == null) {
            throw new IllegalArgumentException("no scale '" + scale + "'");
        }
        return score;
    }

    double mean(Score score, View view) {
        double[] weights = score.weights();
        double mean = 0;
        for (int i = 0; i < weights.length; i++) {
            mean += weights[i] == 0 ? 0 : weights[i] * AnswerMoments.mean(cuts(i, view));
        }
        return mean;
    }

    double deviation(Score score, View view) {
        return StrictMath.sqrt(covariance(score, view, view, Link.SAME_RATING));
    }

    double correlation(Score score, View a, View b, Link link) {
        return covariance(score, a, b, link) / (deviation(score, a) * deviation(score, b));
    }

    double covariance(Score score, View a, View b, Link link) {
        return sum(score.weights(), covariances(new Pair(a, b, link)));
    }

    /** Cronbach's alpha of the members: items, or for a composite scales. */
    double alpha(Score score, View view) {
        double[][] covariance = covariances(new Pair(view, view, Link.SAME_RATING));
        double ofMembers = 0;
        for (double[] member : score.members()) {
            ofMembers += sum(member, covariance);
        }
        double members = score.members().size();
        double ofSum = members * members * sum(score.weights(), covariance);
        return members / (members - 1) * (1 - ofMembers / ofSum);
    }

    private static double sum(double[] weights, double[][] covariance) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            for (int j = 0; j < weights.length; j++) {
                sum += weights[i] * weights[j] * covariance[i][j];
            }
        }
        return sum;
    }

    /** Of every item in one rating with every item in another. */
    private double[][] covariances(Pair pair) {
        return covariances.computeIfAbsent(pair, key -> {
            double[][] matrix = new double[items.size()][items.size()];
            for (int i = 0; i < matrix.length; i++) {
                for (int j = 0; j < matrix.length; j++) {
                    matrix[i][j] = covariance(i, j, key);
                }
            }
            return matrix;
        });
    }

    private double covariance(int i, int j, Pair pair) {
        double[] cuts = cuts(i, pair.a());
        if (i == j && pair.link() == Link.SAME_RATING) {
            return AnswerMoments.variance(cuts);
        }
        double shared = shared(pair.link(), pair.a().wave(), pair.b().wave());
        if (!constructOf.get(i).equals(constructOf.get(j))) {
            shared *= SampleModel.COMMON;
        }
        double correlation = items.get(i).loading()
                * items.get(j).loading()
                * shared
                / (AnswerMoments.deviation(items.get(i), variance(pair.a()))
                        * AnswerMoments.deviation(items.get(j), variance(pair.b())));
        return AnswerMoments.covariance(cuts, cuts(j, pair.b()), correlation);
    }

    private double[] cuts(int item, View view) {
        Construct construct = SampleModel.CONSTRUCTS.get(constructOf.get(item));
        double mean = view.wave().gained * construct.gain() + (view.role() == Role.SELF ? construct.selfBias() : 0);
        return AnswerMoments.cuts(items.get(item), mean, variance(view));
    }

    private static double variance(View view) {
        return shared(Link.SAME_RATING, view.wave(), view.wave());
    }

    private static double shared(Link link, Wave a, Wave b) {
        double shared = 0;
        for (Effect effect : Effect.values()) {
            if (link.shares(effect)) {
                shared += effect == Effect.GAIN ? effect.variance * a.gained * b.gained : effect.variance;
            }
        }
        return shared;
    }
}
