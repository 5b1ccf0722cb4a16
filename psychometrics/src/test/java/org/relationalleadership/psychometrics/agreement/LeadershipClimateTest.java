package org.relationalleadership.psychometrics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.evidence.Interval;
import org.relationalleadership.evidence.Metric;
import org.relationalleadership.psychometrics.InParts;
import org.relationalleadership.psychometrics.agreement.AgreementVerdict.Outcome;
import org.relationalleadership.psychometrics.reliability.CoMoments;
import org.relationalleadership.psychometrics.reliability.Reliability;
import org.relationalleadership.response.Observations;

/**
 * Leadership climate in 49 army companies, the data set lq2002 of R multilevel, from the folder that {@code -Dshared.data}
 * names, or {@code shared/data} beside the checkout; skipped where it is absent. References: R 4.2.2, multilevel 2.7, nlme.
 */
class LeadershipClimateTest {

    private static Observations climate() throws IOException {
        Path folder = Path.of(System.getProperty("shared.data", ""));
        for (Path up = Path.of("").toAbsolutePath(); folder.toString().isEmpty() && up != null; up = up.getParent()) {
            folder = Files.isDirectory(up.resolve("shared/data")) ? up.resolve("shared/data") : folder;
        }
        Path found = folder.resolve("lq2002.csv");
        assumeTrue(
                Files.exists(found),
                "skipped: no lq2002.csv in the folder that -Dshared.data names, or in shared/data beside the checkout");
        List<List<String>> companies = new ArrayList<>();
        List<double[]> answers = new ArrayList<>();
        for (String line : Files.readAllLines(found).stream().skip(1).toList()) {
            String[] cells = line.split(",", -1);
            companies.add(List.of(cells[0]));
            answers.add(
                    Arrays.stream(cells, 2, 13).mapToDouble(Double::parseDouble).toArray());
        }
        return Tables.of(Tables.options(1, 5), List.of("company"), companies, answers.toArray(double[][]::new));
    }

    private static List<Map<String, String>> reference() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                LeadershipClimateTest.class.getResourceAsStream("lq2002_agreement_by_group.csv"))) {
            List<String[]> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(",", -1))
                    .toList();
            String[] names = lines.get(0);
            return lines.stream()
                    .skip(1)
                    .map(cells -> IntStream.range(0, names.length)
                            .boxed()
                            .collect(Collectors.toMap(i -> names[i], i -> cells[i])))
                    .toList();
        }
    }

    private static void isThat(Estimate found, Map<String, String> row, String column) {
        assertThat(found.value())
                .as(column + " of " + row.get("grp"))
                .isCloseTo(Double.parseDouble(Objects.requireNonNull(row.get(column))), within(1e-12));
    }

    @Test
    void agreementIsThatOfMultilevelCompanyByCompany() throws IOException {
        GroupMeans found = GroupMeans.metric("company").of(climate());
        GroupMeans first = GroupMeans.metric("company").on(List.of("c1")).of(climate());
        assertThat(reference()).hasSize(49);
        assertThat(found.groups()).hasSize(49);
        for (Map<String, String> row : reference()) {
            String company = Objects.requireNonNull(row.get("grp"));
            GroupAgreement group = found.group(company).orElseThrow();
            assertThat(group.rows()).isEqualTo(Long.parseLong(Objects.requireNonNull(row.get("n"))));
            isThat(group.mean(), row, "mean");
            isThat(group.meanItemVariance(), row, "mean_item_variance");
            isThat(group.standardDeviation(), row, "sd_of_means");
            isThat(group.rwg(NullDistribution.UNIFORM), row, "rwgj_raw");
            isThat(group.rwgTruncated(NullDistribution.UNIFORM), row, "rwgj");
            isThat(group.rwgTruncated(NullDistribution.SLIGHT_SKEW), row, "rwgj_slight_skew");
            isThat(group.rwgTruncated(NullDistribution.MODERATE_SKEW), row, "rwgj_moderate_skew");
            isThat(group.rwgTruncated(NullDistribution.HEAVY_SKEW), row, "rwgj_heavy_skew");
            isThat(group.rwgTruncated(NullDistribution.TRIANGULAR), row, "rwgj_triangular");
            isThat(group.rwgTruncated(NullDistribution.NORMAL), row, "rwgj_normal");
            isThat(group.rwgStar(NullDistribution.UNIFORM), row, "rwgj_lindell");
            isThat(group.adMean(), row, "ad_mean");
            isThat(group.adMedian(), row, "ad_median");
            isThat(group.awg(), row, "awg");
            isThat(first.group(company).orElseThrow().rwg(NullDistribution.UNIFORM), row, "rwg_LEAD01");
        }
    }

    private static void isClose(Estimate found, String method, double expected, double tolerance) {
        assertThat(found.method()).isEqualTo(method);
        assertThat(found.value()).as(method).isCloseTo(expected, within(tolerance));
    }

    @Test
    void varianceBetweenCompaniesIsThatOfMultilevelAndNlme() throws IOException {
        BetweenGroups between = GroupMeans.metric("company").of(climate()).between();
        assertThat(between.groups()).isEqualTo(49);
        assertThat(between.rows()).isEqualTo(2042);
        isClose(between.meanGroupSize(), "mean-group-size", 41.6734693877551, 1e-12);
        isClose(between.harmonicMeanGroupSize(), "harmonic-mean-group-size", 25.3144173303009, 1e-12);
        isClose(between.n0(), "group-size-n0", 41.3013181521384, 1e-12);
        isClose(between.meanSquareBetween(), "ms-between-groups", 3.08552017168444, 1e-12);
        isClose(between.meanSquareWithin(), "ms-within-groups", 0.614776401187502, 1e-12);
        isClose(between.f(), "f-between-groups", 5.01893072948872, 1e-12);
        // scipy 1.17.1: stats.f.sf(5.01893072948872, 48, 1993); R's 1.35565396649436e-25 has ten of these digits.
        isClose(between.p(), "p-between-groups", 1.3556539964643813e-25, 1e-36);
        isClose(between.etaSquared(), "eta-squared", 0.107841774245221, 1e-12);
        isClose(between.omegaSquared(), "omega-squared", 0.0863161332595053, 1e-12);
        isClose(between.icc1MeanGroupSize(), "icc-1-mean-group-size", 0.0879562185216009, 1e-12);
        isClose(between.icc1N0(), "icc-1-n0", 0.0886784787962186, 1e-12);
        Interval interval = between.icc1N0().interval().orElseThrow();
        assertThat(interval.lower()).isCloseTo(0.0564355719398492, within(1e-9));
        assertThat(interval.upper()).isCloseTo(0.142493032286134, within(1e-9));
        isClose(between.icc2(), "icc-2", 0.800754373013259, 1e-12);
        isClose(between.icc1Reml(), "icc-1-reml", 0.107829348454582, 1e-5);
        isClose(between.varianceBetweenReml(), "variance-between-reml", 0.0743466257001602, 1e-5);
        isClose(between.varianceWithinReml(), "variance-within-reml", 0.61513751535885, 1e-5);
        isClose(between.icc2Reml(), "icc-2-reml-mean-group-size", 0.834347414574984, 1e-5);
        // By hand: 1 + (41.6734693877551 - 1) * 0.0886784787962186.
        isClose(between.designEffect(), "design-effect-n0", 4.606861392670688, 1e-12);
    }

    /** Base R: mean and sd of the row means; psych: alpha. The sums of squares of both parts make the whole. */
    @Test
    void allCompaniesTogetherAreThoseOfR() throws IOException {
        GroupMeans found = GroupMeans.metric("company").of(climate());
        BetweenGroups between = found.between();
        double sum = 0;
        for (GroupAgreement group : found.groups()) {
            sum += group.rows() * group.mean().value();
        }
        assertThat(sum / 2042).isCloseTo(3.00071231413053, within(1e-12));
        double squares = 48 * between.meanSquareBetween().value()
                + 1993 * between.meanSquareWithin().value();
        assertThat(Math.sqrt(squares / 2041)).isCloseTo(0.820294498987919, within(1e-12));
        assertThat(Reliability.of(CoMoments.listwise().of(climate())).alphaRaw().value())
                .isCloseTo(0.902236565759766, within(1e-12));
    }

    @Test
    void summariesAreThoseOfMultilevel() throws IOException {
        List<GroupAgreement> groups = GroupMeans.metric("company").of(climate()).groups();
        // A share of 1 is 0.7 or more, and no raw rwg(j) lies outside of 0 to 1.
        assertThat(groups)
                .extracting(group -> group.rwg(NullDistribution.UNIFORM).value())
                .allMatch(rwg -> rwg >= 0.7 && rwg <= 1);
        double[] rwg = groups.stream()
                .mapToDouble(group -> group.rwg(NullDistribution.UNIFORM).value())
                .sorted()
                .toArray();
        assertThat(Arrays.stream(rwg).average().orElseThrow()).isCloseTo(0.867784900003626, within(1e-12));
        assertThat(rwg[24]).isCloseTo(0.870107663077897, within(1e-12));
        assertThat(rwg[0]).isCloseTo(0.774899599577758, within(1e-12));
        assertThat(rwg[48]).isCloseTo(0.942306701694741, within(1e-12));
        assertThat(groups.stream()
                        .mapToDouble(group -> group.adMean().value())
                        .average()
                        .orElseThrow())
                .isCloseTo(0.890196470010966, within(1e-12));
        assertThat(groups.stream()
                        .mapToDouble(group -> group.awg().value())
                        .average()
                        .orElseThrow())
                .isCloseTo(0.383732654261259, within(1e-12));
    }

    @Test
    void highAgreementUnderTheUniformDistributionIsNotAllThatCounts() throws IOException {
        List<GroupAgreement> groups = GroupMeans.metric("company").of(climate()).groups();
        // Under the uniform distribution every company is above 0.70; ICC(1) is 0.089, so that no verdict is SUPPORTED.
        assertThat(groups)
                .allSatisfy(group -> assertThat(group.verdict().outcome()).isEqualTo(Outcome.MIXED));
        assertThat(groups.get(0).verdict())
                .asString()
                .startsWith("some figures meet their cut-offs, and some do not or are not there: rwg-j");
    }

    @Test
    void isTheSameForAnyCut() throws IOException {
        Observations climate = climate();
        Metric<?, GroupMeans> metric = GroupMeans.metric("company");
        GroupMeans once = metric.of(climate);
        GroupMeans inParts = InParts.of(metric, climate, new Random(5));
        assertThat(inParts.between()).isEqualTo(once.between());
        assertThat(inParts.groups())
                .extracting(GroupAgreement::estimates)
                .isEqualTo(once.groups().stream().map(GroupAgreement::estimates).toList());
    }
}
