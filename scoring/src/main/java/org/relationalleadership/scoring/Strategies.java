package org.relationalleadership.scoring;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.relationalleadership.check.Require;
import org.relationalleadership.fault.Fault;
import org.relationalleadership.fault.FaultException;
import org.relationalleadership.instrument.Member;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The strategies that instruments may name, by id.
 *
 * <p>Immutable and thread-safe.
 */
public final class Strategies {

    private static final Logger LOG = LoggerFactory.getLogger(Strategies.class);

    /** What the log has told of lost and doubled providers: there may be a scorer for each request. */
    private static final Set<String> WARNED = ConcurrentHashMap.newKeySet();

    private static final Strategies NONE = new Strategies(Map.of(), List.of());

    private static final Strategies BUILT_IN = NONE.and("mean", Mean.class, Mean::new)
            .and("sum", Sum.class, Sum::new)
            .and("prorated-sum", ProratedSum.class, ProratedSum::new)
            .and("median", Median.class, Median::new)
            .and("minimum", Minimum.class, Minimum::new)
            .and("geometric-mean", GeometricMean.class, GeometricMean::new)
            .and("percent-of-maximum", PercentOfMaximum.class, PercentOfMaximum::of)
            .and("top-box", TopBox.class, TopBox::new, Cut.PARAMETER)
            .and("count-at-least", CountAtLeast.class, CountAtLeast::new, Cut.PARAMETER)
            .and("graded-response", LatentScore.class, LatentScore::gradedResponse, LatentScore.parameters())
            .and("partial-credit", LatentScore.class, LatentScore::partialCredit, LatentScore.parameters());

    private final Map<String, StrategyProvider> providers;
    private final List<String> lost;

    private Strategies(Map<String, StrategyProvider> providers, List<String> lost) {
        this.providers = Collections.unmodifiableMap(providers);
        this.lost = List.copyOf(lost);
    }

    private record BuiltIn(
            String id,
            Class<? extends ScoringStrategy> type,
            List<StrategyParameter> parameters,
            Function<ScaleSetting, ScoringStrategy> maker)
            implements StrategyProvider {

        @Override
        public ScoringStrategy strategy(ScaleSetting setting) {
            if (type != LatentScore.class) {
                refuseItemParameters(setting);
            }
            return maker.apply(setting);
        }

        /** Passed over in silence they would look used; a foreign strategy may use them. */
        private static void refuseItemParameters(ScaleSetting setting) {
            for (int m = 0; m < setting.members().size(); m++) {
                Member member = setting.members().get(m);
                if (member.parameters().isPresent()) {
                    throw new FaultException(List.of(Fault.at(
                            "members[" + m + "]", "uses no item parameters, but item '" + member.id() + "' has some")));
                }
            }
        }
    }

    private Strategies and(
            String id,
            Class<? extends ScoringStrategy> type,
            Function<ScaleSetting, ScoringStrategy> maker,
            StrategyParameter... parameters) {
        return with(new BuiltIn(id, type, List.of(parameters), maker));
    }

    /**
     * The strategies of this library. All but {@code sum} and {@code count-at-least}, which shrink, are about the answered
     * members as if the others were not there; values are keyed.
     *
     * <ul>
     *   <li>{@code mean}: the weighted mean, Σ wᵢ xᵢ / Σ wᵢ; between the lowest and the highest value
     *   <li>{@code sum}: the weighted sum, Σ wᵢ xᵢ
     *   <li>{@code prorated-sum}: the weighted mean times the weights W of all members, (Σ wᵢ xᵢ) · W / Σ wᵢ (Mazza, Enders
     *       and Ruehlman 2015)
     *   <li>{@code median}: the middle value, or the mean of the two middle ones; no weights
     *   <li>{@code minimum}: the lowest value; no weights
     *   <li>{@code geometric-mean}: the weighted geometric mean, exp(Σ wᵢ ln xᵢ / Σ wᵢ); declined where a value is not above 0
     *   <li>{@code percent-of-maximum}: 100 · (Σ wᵢ xᵢ − Σ wᵢ minᵢ) / (Σ wᵢ maxᵢ − Σ wᵢ minᵢ) on the declared ranges; 0 to 100
     *       (POMP; Cohen, Cohen, Aiken and West 1999)
     *   <li>{@code top-box}: the share of values at or above the parameter {@code cut}; 0 to 1, no weights
     *   <li>{@code count-at-least}: the number of values at or above the parameter {@code cut}; 0 to the number of members, no
     *       weights
     *   <li>{@code graded-response} (Samejima 1969) and {@code partial-credit} (generalized; Muraki 1992): the latent trait θ
     *       by declared item parameters, with its standard error; no weights. The parameter {@code estimate} is {@code eap},
     *       the mean of the posterior, Σ θ L(θ) W(θ) / Σ L(θ) W(θ) over {@code points} points {@code from} … {@code to},
     *       between which it lies (Bock and Mislevy 1982); {@code map}, its mode; or {@code wle}, the root of (log L)′ + J /
     *       (2 I) (Warm 1989). The prior W is normal, with {@code priorMean} and {@code priorSd}
     * </ul>
     *
     * <p>Those without weights refuse a member whose weight is not 1; all but the last two refuse item parameters.
     */
    public static Strategies builtIn() {
        return BUILT_IN;
    }

    /** No strategies at all: a start for those who say with {@link #with} what an instrument may name. */
    public static Strategies none() {
        return NONE;
    }

    /**
     * The strategies of this library and those that the service loader finds, on the class path and on the module path.
     * A provider that cannot be loaded is left out and logged as a warning, once; an instrument that names a strategy
     * nobody has is told of it too. Of a provider whose class is there in several jars the first is taken, which is
     * logged as well.
     *
     * <p>It looks where the thread's context class loader does: that of the program, also where a server or a plug-in
     * host shares this library among several. Where that loader does not see this library, as in some pools of threads,
     * it looks where the loader of this library does.
     *
     * @throws IllegalArgumentException if two providers have one id; the message names both classes and their jars
     */
    public static Strategies standard() {
        ProviderSearch search = ProviderSearch.in(ProviderSearch.loader());
        for (ProviderSearch.Lost lost : search.lost()) {
            if (WARNED.add(lost.name())) {
                LOG.warn(lost.message(), lost.cause());
            }
        }
        search.doubled().values().stream().filter(WARNED::add).forEach(LOG::warn);
        return BUILT_IN.withAll(search);
    }

    /**
     * The strategies of this library and those that the service loader finds where a class loader looks; a program that
     * loads plug-ins gives theirs, or any loader of their module layer.
     *
     * @param lost is told of each provider that cannot be loaded, in a sentence with its class and the cause, and of each
     *     whose class is there in several jars, with these; nothing is logged
     * @throws IllegalArgumentException if two providers have one id; the message names both classes and their jars
     */
    public static Strategies standard(ClassLoader loader, Consumer<? super String> lost) {
        ProviderSearch search = ProviderSearch.in(Objects.requireNonNull(loader, "loader"));
        search.lost().forEach(each -> lost.accept(each.message()));
        search.doubled().values().forEach(lost);
        return BUILT_IN.withAll(search);
    }

    private Strategies withAll(ProviderSearch search) {
        Strategies all = new Strategies(
                providers, search.lost().stream().map(ProviderSearch.Lost::name).toList());
        for (StrategyProvider provider : search.found()) {
            all = all.with(provider);
        }
        return all;
    }

    /**
     * These strategies and one more.
     *
     * @throws IllegalArgumentException if there is one of that id already, the id is none, or a parameter is declared twice
     */
    public Strategies with(StrategyProvider provider) {
        String id = check(provider);
        StrategyProvider other = providers.get(id);
        if (other != null) {
            throw new IllegalArgumentException("strategy '" + id + "': an id stands for one strategy, but "
                    + owner(other) + " and " + owner(provider) + " both have it");
        }
        Map<String, StrategyProvider> more = new LinkedHashMap<>(providers);
        more.put(id, provider);
        return new Strategies(more, lost);
    }

    /** The id of a provider, which holds to its contract as far as can be seen before there is a scale. */
    static String check(StrategyProvider provider) {
        String id = Require.id("strategy", Objects.requireNonNull(provider.id(), "id() is null"));
        Set<String> names = new HashSet<>();
        for (StrategyParameter parameter : Objects.requireNonNull(provider.parameters(), "parameters() is null")) {
            if (!names.add(parameter.name())) {
                throw new IllegalArgumentException(
                        "strategy '" + id + "': parameter '" + parameter.name() + "' is declared twice");
            }
        }
        return id;
    }

    /**
     * These strategies and one more, which takes no parameters.
     *
     * @throws IllegalArgumentException if there is one of that id already, or the id is none
     */
    public Strategies with(String id, ScoringStrategy strategy) {
        return with(new Fixed(id, strategy));
    }

    private static String owner(StrategyProvider provider) {
        if (provider instanceof BuiltIn ours) {
            return ours.type().getName() + " of this library";
        }
        return provider instanceof Fixed fixed
                ? fixed.strategy.getClass().getName()
                : ProviderSearch.named(provider.getClass());
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

    /** What stands behind the words that there is no strategy of an id: it may be that of a provider that is left out. */
    String lostHint() {
        return lost.isEmpty() ? "" : " (left out, as not loaded: " + String.join(", ", lost) + ")";
    }
}
