package org.relationalleadership.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.evidence.Evidence;
import org.relationalleadership.evidence.Finding;
import org.relationalleadership.evidence.Section;

/** The shown means of a document as sums of answers with weights, and what a reader can make of them. */
final class ShownSums {

    private static final double ZERO = 1e-8;

    private final SmallSurvey survey;
    private final Map<String, double[]> sums = new LinkedHashMap<>(); // by what they are; a weight for each answer

    private ShownSums(SmallSurvey survey) {
        this.survey = survey;
    }

    /** Of the findings that a reader puts together, by the section and the place. */
    static ShownSums of(SmallSurvey survey, Evidence evidence, BiPredicate<String, Map<String, String>> which) {
        ShownSums sums = new ShownSums(survey);
        for (Section section : evidence.sections()) {
            for (Finding finding : section.findings()) {
                if (which.test(section.id(), finding.place())) {
                    sums.add(section.id(), finding);
                }
            }
        }
        return sums;
    }

    private void add(String section, Finding finding) {
        for (Estimate estimate : finding.estimates()) {
            if (estimate.isPresent()) {
                mean(section, finding.place(), estimate.method()).ifPresent(weights -> {
                    String name = section + " " + finding.place() + " " + estimate.method();
                    double value = 0;
                    for (int i = 0; i < weights.length; i++) {
                        SmallSurvey.Row row = survey.rows().get(i / 3);
                        value += weights[i] == 0 ? 0 : weights[i] * row.answer(i % 3);
                    }
                    assertThat(value).as(name + "\n" + survey).isCloseTo(estimate.value(), within(1e-9));
                    sums.put(name, weights);
                });
            }
        }
    }

    /** The weights of a mean; none of what is no mean. */
    private Optional<double[]> mean(String section, Map<String, String> place, String method) {
        int scale = place.containsKey("scale") ? number(place, "scale") : -1;
        List<SmallSurvey.Row> here = survey.rows().stream()
                .filter(row -> place.entrySet().stream()
                        .allMatch(part -> !survey.names().contains(part.getKey())
                                || row.of(part.getKey()).equals(part.getValue())))
                .toList();
        List<SmallSurvey.Row> scored = here.stream()
                .filter(row -> scale >= 0 && !row.weights(scale).isEmpty())
                .toList();
        Optional<double[]> ofRows = switch (section + " " + method) {
            case "scales scale-mean", "pulse mean-of-pulse" -> Optional.of(mean(scored, row -> score(row, scale)));
            case "team-agreement mean-of-row-means" ->
                Optional.of(
                        mean(here.stream().filter(row -> row.isComplete(scale)).toList(), row -> score(row, scale)));
            case "items item-mean" -> Optional.of(ofItem(here, number(place, "item")));
            case "pulse slope-of-pulse-means" -> Optional.of(slope(scored, scale));
            default -> Optional.empty();
        };
        if (ofRows.isPresent()) {
            return ofRows;
        }
        if (section.equals("change")) {
            String[] waves = place.getOrDefault("change", "").split(" to ", -1);
            List<SmallSurvey.Row> before = in(waves[0], scored);
            List<List<SmallSurvey.Row>> pairs = before.stream()
                    .flatMap(one -> in(waves[1], scored).stream()
                            .filter(other -> other.of("respondent").equals(one.of("respondent"))
                                    && other.of("subject").equals(one.of("subject"))
                                    && other.of("role").equals(one.of("role")))
                            .map(other -> List.of(one, other)))
                    .toList();
            return switch (method) {
                case "mean-before" -> Optional.of(mean(pairs, pair -> score(pair.get(0), scale)));
                case "mean-after" -> Optional.of(mean(pairs, pair -> score(pair.get(1), scale)));
                case "raw-change" ->
                    Optional.of(mean(pairs, pair -> less(score(pair.get(1), scale), score(pair.get(0), scale))));
                default -> Optional.empty();
            };
        }
        if (section.equals("self-and-others")) {
            return ofSubjects(scored, scale, place.getOrDefault("raters", ""), method);
        }
        if (section.equals("dyads") && method.equals("gap-mean-of-dyad-means")) {
            Map<String, List<double[]>> byDyad = new TreeMap<>();
            bySubject(scored).values().forEach(rows -> {
                List<SmallSurvey.Row> self = as("self", rows);
                List<SmallSurvey.Row> partner = as("partner", rows);
                if (!self.isEmpty() && !partner.isEmpty()) {
                    byDyad.computeIfAbsent(self.get(0).of("dyad"), dyad -> new ArrayList<>())
                            .add(less(score(self.get(0), scale), score(partner.get(0), scale)));
                }
            });
            return Optional.of(mean(List.copyOf(byDyad.values()), sides -> mean(sides, side -> side)));
        }
        return Optional.empty();
    }

    /** The number in the name of an item or scale. */
    private static int number(Map<String, String> place, String part) {
        return Integer.parseInt(place.getOrDefault(part, "").substring(1));
    }

    private Optional<double[]> ofSubjects(List<SmallSurvey.Row> scored, int scale, String raters, String method) {
        Function<List<SmallSurvey.Row>, Optional<double[]>> self = rows -> Optional.of(as("self", rows))
                .filter(views -> !views.isEmpty())
                .map(views -> mean(views, row -> score(row, scale)));
        Function<List<SmallSurvey.Row>, Optional<double[]>> others = rows -> {
            List<List<SmallSurvey.Row>> groups = (raters.equals("others")
                            ? List.of("partner", "peer")
                            : List.of(raters))
                    .stream()
                            .map(role -> as(role, rows))
                            .filter(group -> !group.isEmpty())
                            .toList();
            if (groups.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(
                    method.endsWith("mean-of-group-means")
                            ? mean(groups, group -> mean(group, row -> score(row, scale)))
                            : mean(groups.stream().flatMap(List::stream).toList(), row -> score(row, scale)));
        };
        boolean isGap = method.startsWith("gap-self-minus-");
        List<double[]> each = new ArrayList<>();
        bySubject(scored).values().forEach(rows -> {
            if (isGap) {
                self.apply(rows).ifPresent(own -> others.apply(rows).ifPresent(other -> each.add(less(own, other))));
            } else {
                (method.equals("self-view") ? self : others).apply(rows).ifPresent(each::add);
            }
        });
        return Optional.of(mean(each, one -> one));
    }

    private static Map<String, List<SmallSurvey.Row>> bySubject(List<SmallSurvey.Row> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(row -> row.of("subject"), TreeMap::new, Collectors.toList()));
    }

    private static List<SmallSurvey.Row> as(String role, List<SmallSurvey.Row> rows) {
        return rows.stream().filter(row -> row.of("role").equals(role)).toList();
    }

    private static List<SmallSurvey.Row> in(String wave, List<SmallSurvey.Row> rows) {
        return rows.stream().filter(row -> row.of("wave").equals(wave)).toList();
    }

    private double[] slope(List<SmallSurvey.Row> scored, int scale) {
        Map<String, List<SmallSurvey.Row>> byWave = scored.stream()
                .collect(Collectors.groupingBy(row -> row.of("wave"), TreeMap::new, Collectors.toList()));
        List<LocalDate> days = byWave.keySet().stream()
                .map(wave -> LocalDate.parse(wave.substring("pulse:".length())))
                .toList();
        double[] months = days.stream()
                .mapToDouble(day -> ChronoUnit.DAYS.between(days.get(0), day) / (365.2425 / 12))
                .toArray();
        double middle = Arrays.stream(months).average().orElseThrow();
        double squares = Arrays.stream(months)
                .map(month -> (month - middle) * (month - middle))
                .sum();
        double[] sum = new double[3 * survey.rows().size()];
        int at = 0;
        for (List<SmallSurvey.Row> rows : byWave.values()) {
            double weight = (months[at++] - middle) / squares;
            add(sum, weight, mean(rows, row -> score(row, scale)));
        }
        return sum;
    }

    private double[] ofItem(List<SmallSurvey.Row> rows, int item) {
        return mean(rows.stream().filter(row -> row.has(item)).toList(), row -> answer(row, item, 1));
    }

    private double[] score(SmallSurvey.Row row, int scale) {
        double[] weights = new double[3 * survey.rows().size()];
        row.weights(scale).forEach((item, weight) -> add(weights, 1, answer(row, item, weight)));
        return weights;
    }

    private double[] answer(SmallSurvey.Row row, int item, double weight) {
        double[] weights = new double[3 * survey.rows().size()];
        int at = survey.rows().indexOf(row); // no two have the same person, wave and role
        weights[3 * at + item] = weight;
        return weights;
    }

    private <T> double[] mean(List<T> all, Function<T, double[]> weights) {
        double[] sum = new double[3 * survey.rows().size()];
        all.forEach(one -> add(sum, 1.0 / all.size(), weights.apply(one)));
        return sum;
    }

    private static double[] less(double[] one, double[] other) {
        double[] sum = one.clone();
        add(sum, -1, other);
        return sum;
    }

    private static void add(double[] sum, double factor, double[] other) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * other[i];
        }
    }

    /** The people, one set of many or none, whose answers alone a sum of shown means is about. */
    Set<String> aboutFewerThan(int minimum) {
        if (sums.isEmpty()) {
            return Set.of();
        }
        List<double[]> each = List.copyOf(sums.values());
        RealMatrix matrix = new Array2DRowRealMatrix(each.get(0).length, each.size());
        for (int i = 0; i < each.size(); i++) {
            matrix.setColumn(i, each.get(i));
        }
        SingularValueDecomposition svd = new SingularValueDecomposition(matrix);
        int rank = (int) Arrays.stream(svd.getSingularValues())
                .filter(value -> value > ZERO)
                .count();
        RealMatrix basis = svd.getU().getSubMatrix(0, each.get(0).length - 1, 0, rank - 1);
        // What of the basis is not about some people; a sum is about them alone where that is singular.
        Map<String, double[][]> about = new TreeMap<>();
        double[][] rest = new double[rank][rank];
        for (int i = 0; i < rank; i++) {
            rest[i][i] = 1;
        }
        for (int i = 0; i < basis.getRowDimension(); i++) {
            double[] row = basis.getRow(i);
            double[][] of =
                    about.computeIfAbsent(survey.rows().get(i / 3).of("respondent"), person -> new double[rank][rank]);
            for (int k = 0; k < rank; k++) {
                for (int l = 0; l < rank; l++) {
                    of[k][l] += row[k] * row[l];
                }
            }
        }
        return singular(List.copyOf(about.keySet()), about, 0, rest, minimum - 1);
    }

    private static Set<String> singular(
            List<String> people, Map<String, double[][]> about, int from, double[][] rest, int more) {
        for (int i = from; i < people.size() && more > 0; i++) {
            double[][] left = new double[rest.length][];
            double[][] of = about.getOrDefault(people.get(i), new double[0][0]);
            for (int k = 0; k < rest.length; k++) {
                left[k] = rest[k].clone();
                add(left[k], -1, of[k]);
            }
            Set<String> found =
                    isSingular(left) ? new LinkedHashSet<>() : singular(people, about, i + 1, left, more - 1);
            if (isSingular(left) || !found.isEmpty()) {
                found.add(people.get(i));
                return found;
            }
        }
        return Set.of();
    }

    /** By Cholesky's decomposition; the matrix is never negative. */
    private static boolean isSingular(double[][] matrix) {
        int size = matrix.length;
        double[][] lower = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int k = 0; k <= i; k++) {
                double value = matrix[i][k];
                for (int l = 0; l < k; l++) {
                    value -= lower[i][l] * lower[k][l];
                }
                if (i == k && value < ZERO) {
                    return true;
                }
                lower[i][k] = i == k ? Math.sqrt(value) : value / lower[k][k];
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return String.join("\n", sums.keySet());
    }
}
