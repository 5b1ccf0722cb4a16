package org.relationalleadership.psychometrics.reliability;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.instrument.Absence;

/**
 * How the items of a scale behave, one by one and in pairs, read off {@link CoMoments}.
 *
 * <p>From pairwise co-moments the ids of what rests on more than one item end in {@code -pairwise}. In psych: {@code alpha},
 * where the item–rest correlation is {@code r.drop}; in SPSS: corrected item–total correlation. Immutable and thread-safe.
 */
public final class ItemAnalysis {

    private final CoMoments moments;
    private final Covariances covariances;
    private final List<ItemStatistics> items;

    private ItemAnalysis(CoMoments moments) {
        this.moments = moments;
        this.covariances = Covariances.of(moments);
        List<ItemStatistics> found = new ArrayList<>();
        for (int item = 0; item < moments.columns().size(); item++) {
            found.add(statistics(item));
        }
        this.items = List.copyOf(found);
    }

    /** The analysis of the scale whose items are the columns. */
    public static ItemAnalysis of(CoMoments moments) {
        return new ItemAnalysis(moments);
    }

    /** The items, in their order. */
    public List<ItemStatistics> items() {
        return items;
    }

    /** The ids of the items whose correlation with the sum of the others is negative. */
    public List<String> suspects() {
        return items.stream()
                .filter(ItemStatistics::isSuspect)
                .map(ItemStatistics::item)
                .toList();
    }

    /**
     * Pearson's correlation of two items, {@code inter-item-r}, vᵢⱼ / √(vᵢᵢ vⱼⱼ); its n counts the rows with both. R: {@code
     * cor}, pairwise {@code cor(use = "pairwise")}; SPSS: inter-item correlation matrix.
     *
     * @throws IndexOutOfBoundsException if there is no such item
     */
    public Estimate interItemCorrelation(int one, int other) {
        String method = named("inter-item-r");
        OptionalDouble r = moments.correlation(one, other);
        long n = moments.n(one, other);
        return r.isPresent()
                ? Estimate.of(method, r.getAsDouble(), n)
                : Estimate.none(
                        method,
                        n < 2 ? "it takes 2 rows with both" : "an item does not vary where both are answered",
                        n);
    }

    private ItemStatistics statistics(int item) {
        Map<Absence, Long> absent = new EnumMap<>(Absence.class);
        for (Absence absence : Absence.values()) {
            absent.put(absence, moments.absent(item, absence));
        }
        long n = moments.n(item);
        OptionalDouble mean = moments.mean(item);
        OptionalDouble variance = moments.covariance(item, item);
        return new ItemStatistics(
                moments.columns().get(item),
                n,
                Collections.unmodifiableMap(absent),
                moments.distribution(item),
                mean.isPresent()
                        ? Estimate.of("item-mean", mean.getAsDouble(), n)
                        : Estimate.none("item-mean", "no answer", n),
                variance.isPresent()
                        ? Estimate.of("item-sd", Math.sqrt(variance.getAsDouble()), n)
                        : Estimate.none("item-sd", "it takes 2 answers", n),
                share("floor-share", item, false),
                share("ceiling-share", item, true),
                itemRest(item),
                alphaIfDropped(item));
    }

    private Estimate share(String method, int item, boolean high) {
        long n = moments.n(item);
        long count = moments.countAtEnd(item, high);
        if (n == 0 || count < 0) {
            return Estimate.none(
                    method,
                    n == 0 ? "no answer" : "the " + (high ? "highest" : "lowest") + " number possible is not known",
                    n);
        }
        return Estimate.of(method, (double) count / n, n);
    }

    private Estimate itemRest(int item) {
        String method = named("item-rest-r");
        if (covariances.items() == 0) {
            return Estimate.none(method, String.valueOf(covariances.why), moments.n());
        }
        double own = covariances.values[item][item];
        double withRest = covariances.withAll(item) - own;
        double rest = covariances.total - own - 2 * withRest;
        if (own <= 0 || rest <= 1e-12 * covariances.trace) {
            return Estimate.none(
                    method, own <= 0 ? "the item does not vary" : "the sum of the others does not vary", moments.n());
        }
        double correlation = withRest / Math.sqrt(own) / Math.sqrt(rest);
        boolean isPossible = Math.abs(correlation) <= 1 + 1e-12; // rounding leads that far
        Estimate r = isPossible
                ? Estimate.of(method, Math.max(-1, Math.min(1, correlation)), moments.n())
                : Estimate.of(method, correlation, moments.n())
                        .withFlag("beyond 1: no complete data have such covariances");
        return r.value() < 0 ? r.withFlag("negative: the item may be keyed the wrong way") : r;
    }

    private Estimate alphaIfDropped(int item) {
        String method = named("alpha-raw-if-dropped");
        int others = covariances.items() - 1;
        if (others < 2) {
            return Estimate.none(
                    method,
                    covariances.items() == 0
                            ? String.valueOf(covariances.why)
                            : "1 other item, and a scale takes at least 2",
                    moments.n());
        }
        double own = covariances.values[item][item];
        double total = covariances.total - 2 * covariances.withAll(item) + own;
        double trace = covariances.trace - own;
        if (total <= 1e-12 * trace) {
            return Estimate.none(method, "the sum of the others does not vary", moments.n());
        }
        return Estimate.of(method, others / (others - 1.0) * (1 - trace / total), moments.n());
    }

    private String named(String id) {
        return moments.isListwise() ? id : id + "-pairwise";
    }
}
