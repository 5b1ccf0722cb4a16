package org.relationalleadership.scoring;

import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Function;
import org.relationalleadership.check.Require;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The strategies that instruments may name, by id.
 *
 * <p>Immutable and thread-safe.
 */
public final class Strategies {

    private static final Logger LOG = LoggerFactory.getLogger(Strategies.class);

    private static final Strategies BUILT_IN = new Strategies(Map.of())
            .and("mean", Mean::new)
            .and("sum", Sum::new)
            .and("prorated-sum", ProratedSum::new)
            .and("median", Median::new)
            .and("minimum", Minimum::new)
            .and("geometric-mean", GeometricMean::new)
            .and("percent-of-maximum", PercentOfMaximum::of)
            .and("top-box", TopBox::new, Cut.PARAMETER)
            .and("count-at-least", CountAtLeast::new, Cut.PARAMETER)
            .and("graded-response", LatentScore::gradedResponse, LatentScore.parameters())
            .and("partial-credit", LatentScore::partialCredit, LatentScore.parameters());

    private final Map<String, StrategyProvider> providers;

    private Strategies(Map<String, StrategyProvider> providers) {
        this.providers = Collections.unmodifiableMap(providers);
    }

    private record BuiltIn(String id, List<StrategyParameter> parameters, Function<ScaleSetting, ScoringStrategy> maker)
            implements StrategyProvider {

        @Override
        public ScoringStrategy strategy(ScaleSetting setting) {
            return maker.apply(setting);
        }
    }

    private Strategies and(String id, Function<ScaleSetting, ScoringStrategy> maker, StrategyParameter... parameters) {
        return with(new BuiltIn(id, List.of(parameters), maker));
    }

    /**
     * The strategies of this library. All but {@code sum} and {@code count-at-least}, which shrink, are about the answered
     * members as if the others were not there; values are keyed.
     *
     * <ul>
     *   <li>{@code mean}: the weighted mean
     *   <li>{@code sum}: the weighted sum
     *   <li>{@code prorated-sum}: the weighted mean times the weights of all members
     *   <li>{@code median}: the middle value, or the mean of the two middle ones; no weights
     *   <li>{@code minimum}: the lowest value; no weights
     *   <li>{@code geometric-mean}: the weighted geometric mean; declined where a value is not above 0
     *   <li>{@code percent-of-maximum}: the weighted sum as a percentage of its way from the lowest to the highest that the
     *       declared ranges allow
     *   <li>{@code top-box}: the share of values at or above the parameter {@code cut}, 0 to 1; no weights
     *   <li>{@code count-at-least}: the number of values at or above the parameter {@code cut}; no weights
     *   <li>{@code graded-response}, {@code partial-credit}: the latent trait under that model of how it goes with the
     *       answers, with its standard error; each item has parameters; no weights
     * </ul>
     *
     * <p>Those without weights refuse a member whose weight is not 1.
     */
    public static Strategies builtIn() {
        return BUILT_IN;
    }

    /**
     * The strategies of this library and those that the service loader finds. A provider that cannot be loaded is
     * reported as a warning and left out; an instrument that names its strategy then says so.
     *
     * @throws IllegalArgumentException if two providers have one id
     */
    public static Strategies standard() {
        return BUILT_IN.withAll(ServiceLoader.load(StrategyProvider.class).iterator());
    }

    Strategies withAll(Iterator<StrategyProvider> found) {
        Strategies all = this;
        while (true) {
            try {
                if (!found.hasNext()) {
                    return all;
                }
                all = all.with(found.next());
            } catch (ServiceConfigurationError e) {
                LOG.warn("a scoring strategy could not be loaded and is left out", e);
            }
        }
    }

    /**
     * These strategies and one more.
     *
     * @throws IllegalArgumentException if there is one of that id already, or the id is none
     */
    public Strategies with(StrategyProvider provider) {
        StrategyProvider other = providers.get(Require.id("strategy", provider.id()));
        if (other != null) {
            throw new IllegalArgumentException("strategy '" + provider.id() + "': an id stands for one strategy, but "
                    + className(other) + " and " + className(provider) + " both have it");
        }
        Map<String, StrategyProvider> more = new LinkedHashMap<>(providers);
        more.put(provider.id(), provider);
        return new Strategies(more);
    }

    /**
     * These strategies and one more, which takes no parameters.
     *
     * @throws IllegalArgumentException if there is one of that id already, or the id is none
     */
    public Strategies with(String id, ScoringStrategy strategy) {
        return with(new Fixed(id, strategy));
    }

    private static String className(StrategyProvider provider) {
        return (provider instanceof Fixed fixed ? fixed.strategy : provider)
                .getClass()
                .getName();
    }

    private record Fixed(String id, ScoringStrategy strategy) implements StrategyProvider {

        @Override
        public ScoringStrategy strategy(ScaleSetting setting) {
            return strategy;
        }
    }

    /** The ids, the library's own first. */
    public Set<String> ids() {
        return providers.keySet();
    }

    /** The provider of an id, or empty. */
    public Optional<StrategyProvider> provider(String id) {
        return Optional.ofNullable(providers.get(id));
    }
}
