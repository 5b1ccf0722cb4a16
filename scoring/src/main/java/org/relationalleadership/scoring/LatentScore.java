package org.relationalleadership.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relationalleadership.check.Numbers;
import org.relationalleadership.fault.Fault;
import org.relationalleadership.fault.FaultException;
import org.relationalleadership.instrument.Parameters;
import org.relationalleadership.instrument.Range;

/**
 * An estimate of the trait θ that the answers to items with declared parameters go with, and its standard error.
 *
 * <p>It lies on the scale of the item parameters, as a rule that of a population with mean 0 and standard deviation 1, and
 * not on the scale of the answers. Unanswered items are left out of the likelihood, so that as few as one answer give an
 * estimate, with a standard error that says how little it is worth; how many are needed is for the scale's answer policy.
 *
 * <table>
 * <caption>The estimates, and where they lie</caption>
 * <tr><th>{@code estimate}</th><th>what</th><th>range</th></tr>
 * <tr><td>{@code eap}</td><td>{@link LatentPosteriorMean}</td><td>{@code from} to {@code to}</td></tr>
 * <tr><td>{@code map}</td><td>{@link LatentPosteriorMode}</td><td>from all lowest to all highest answers</td></tr>
 * <tr><td>{@code wle}</td><td>{@link LatentWeightedLikelihood}</td><td>a finite one, by the item parameters</td></tr>
 * </table>
 */
final class LatentScore implements ScoringStrategy {

    private static final int MOST_POINTS = 1001;
    private static final double FARTHEST = 100;
    private static final double LEAST_SD = 0.01;
    private static final double SPANNED = 2;

    private static final StrategyParameter ESTIMATE =
            StrategyParameter.choice("estimate", "eap", "map", "wle").withDefault("eap");
    private static final StrategyParameter POINTS =
            StrategyParameter.whole("points", 3, MOST_POINTS).withDefault(61);
    private static final StrategyParameter FROM =
            StrategyParameter.number("from", -FARTHEST, FARTHEST).withDefault(-6);
    private static final StrategyParameter TO =
            StrategyParameter.number("to", -FARTHEST, FARTHEST).withDefault(6);
    private static final StrategyParameter PRIOR_MEAN =
            StrategyParameter.number("priorMean", -FARTHEST, FARTHEST).withDefault(0);
    private static final StrategyParameter PRIOR_SD =
            StrategyParameter.number("priorSd", LEAST_SD, FARTHEST).withDefault(1);

    private static final Set<String> OF_QUADRATURE = Set.of(POINTS.name(), FROM.name(), TO.name());
    private static final Set<String> OF_PRIOR = Set.of(PRIOR_MEAN.name(), PRIOR_SD.name());

    private final String name;
    private final LatentEstimator estimator;
    private final LatentCategories[] options; // by member

    private LatentScore(String name, LatentEstimator estimator, LatentCategories[] options) {
        this.name = name;
        this.estimator = estimator;
        this.options = options;
    }

    /** What {@code graded-response} and {@code partial-credit} take. */
    static StrategyParameter[] parameters() {
        return new StrategyParameter[] {ESTIMATE, POINTS, FROM, TO, PRIOR_MEAN, PRIOR_SD};
    }

    /**
     * The estimate under the {@link GradedResponse} model; thresholds are its boundaries, which must ascend.
     *
     * @throws IllegalArgumentException if a member is no item with options, or its parameters do not fit
     */
    static LatentScore gradedResponse(ScaleSetting setting) {
        return of(setting, LatentMembers.gradedResponse(setting));
    }

    /**
     * The estimate under the {@link PartialCredit} model; thresholds are its steps, in the order of the categories.
     *
     * @throws IllegalArgumentException if a member is no item with options, or its parameters do not fit
     */
    static LatentScore partialCredit(ScaleSetting setting) {
        return of(setting, LatentMembers.partialCredit(setting));
    }

    private static LatentScore of(ScaleSetting setting, LatentMembers members) {
        String name = setting.choice(ESTIMATE.name());
        requireUse(setting, name);
        LatentPrior prior = new LatentPrior(setting.number(PRIOR_MEAN.name()), setting.number(PRIOR_SD.name()));
        LatentEstimator estimator = switch (name) {
            case "map" -> new LatentPosteriorMode(members.items(), prior);
            case "wle" -> new LatentWeightedLikelihood(members.items());
            default -> posteriorMean(setting, members.items(), prior);
        };
        return new LatentScore(name, estimator, members.options());
    }

    /** A parameter that changes nothing is a misunderstanding. */
    private static void requireUse(ScaleSetting setting, String name) {
        Parameters given = setting.scale().strategy().parameters();
        for (String parameter : given.names()) {
            if (!name.equals("eap") && OF_QUADRATURE.contains(parameter)) {
                throw fault(parameter, "says where eap sums, but the estimate was " + name + ", which does not");
            }
            if (name.equals("wle") && OF_PRIOR.contains(parameter)) {
                throw fault(parameter, "is of a prior, but the estimate was wle, which has none");
            }
        }
    }

    private static FaultException fault(String parameter, String message) {
        return new FaultException(
                List.of(Fault.at("strategy." + parameter, "parameter '" + parameter + "' " + message)));
    }

    private static LatentPosteriorMean posteriorMean(ScaleSetting setting, List<LatentItem> items, LatentPrior prior) {
        double from = setting.number(FROM.name());
        double to = setting.number(TO.name());
        if (from >= to) {
            throw new IllegalArgumentException(
                    "parameter 'from' must be below 'to', but was " + Numbers.text(from) + " and " + Numbers.text(to));
        }
        if (from > prior.mean() - SPANNED * prior.sd() || to < prior.mean() + SPANNED * prior.sd()) {
            throw new IllegalArgumentException(
                    "parameters 'from' and 'to' must reach two priorSd to both sides of priorMean, "
                            + Numbers.text(prior.mean() - SPANNED * prior.sd()) + " to "
                            + Numbers.text(prior.mean() + SPANNED * prior.sd()) + ", but were " + Numbers.text(from)
                            + " and "
                            + Numbers.text(to));
        }
        int points = (int) setting.number(POINTS.name());
        requireCloseness(items, points, (to - from) / (points - 1), prior);
        return new LatentPosteriorMean(items, points, from, to, prior);
    }

    /**
     * Where points lie too far apart for the narrowest posterior there can be, the sums over them are wrong: its standard
     * deviation must be half a step or more. For a normal one the mean is then right to 3 % of that deviation or better.
     */
    private static void requireCloseness(List<LatentItem> items, int points, double step, LatentPrior prior) {
        double information = 1 / prior.variance();
        for (LatentItem item : items) {
            information += highestInformation(item);
        }
        double narrowest = 1 / Math.sqrt(information);
        if (narrowest < step / 2) {
            double needed = Math.ceil(step * (points - 1) / (2 * narrowest)) + 1;
            throw new IllegalArgumentException("points of the trait lie " + Numbers.rounded(step)
                    + " apart, but all these items together can tell persons apart by " + Numbers.rounded(narrowest)
                    + ": needs "
                    + (needed <= MOST_POINTS
                            ? "points: " + Numbers.text(needed) + " or more"
                            : "estimate: map or wle"));
        }
    }

    /** The information of an item is highest at a threshold, or where two lie close, between them. */
    private static double highestInformation(LatentItem item) {
        double highest = 0;
        for (int t = 0; t < item.thresholds(); t++) {
            highest = Math.max(highest, information(item, item.threshold(t)));
            if (t > 0) {
                highest = Math.max(highest, information(item, (item.threshold(t - 1) + item.threshold(t)) / 2));
            }
        }
        return highest;
    }

    private static double information(LatentItem item, double theta) {
        LatentCurve curve = new LatentCurve();
        item.addTo(curve, 0, theta);
        return curve.information();
    }

    @Override
    public double score(Answers answers) {
        LatentEstimate estimate = estimate(answers);
        return answers.estimate(estimate.value(), estimate.standardError());
    }

    private LatentEstimate estimate(Answers answers) {
        int[] categories = new int[options.length];
        Arrays.fill(categories, LatentEstimator.ABSENT);
        while (answers.next()) {
            int member = answers.position();
            categories[member] = options[member].of(answers.value());
        }
        return estimator.estimate(categories);
    }

    @Override
    public Optional<Range> range() {
        return Optional.of(estimator.range());
    }

    @Override
    public boolean givesStandardErrors() {
        return true;
    }

    /** For example {@code eap of (2, 4, 3)}. */
    @Override
    public String arithmetic(Answers answers) {
        return name + " " + ScoringStrategy.super.arithmetic(answers);
    }
}
