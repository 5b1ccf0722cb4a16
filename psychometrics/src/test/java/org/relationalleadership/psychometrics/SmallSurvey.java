package org.relationalleadership.psychometrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.relationalleadership.evidence.Evidence;
import org.relationalleadership.instrument.AnswerScale;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Item;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.response.Batches;
import org.relationalleadership.response.Responses;
import org.relationalleadership.score.NoScore;
import org.relationalleadership.score.Scores;

/** A few people in uneven teams, cohorts and dyads, in several waves and roles, as invented by chance. */
record SmallSurvey(List<String> names, List<Row> rows) {

    static final List<List<Integer>> SCALES = List.of(List.of(0, 1), List.of(2)); // their items
    private static final int ITEMS = 3;
    private static final AnswerScale AGREE = AnswerScale.likert("agree", 1, "a", "b", "c", "d", "e");
    private static final Instrument INSTRUMENT = Instrument.builder()
            .id("small")
            .version("1")
            .addItems(Item.of("q0", AGREE), Item.of("q1", AGREE), Item.of("q2", AGREE))
            .addScales(
                    Scale.builder().id("s0").items("q0", "q1").build(),
                    Scale.builder().id("s1").items("q2").build())
            .build();

    /** One person's answers about one person in one wave; an option, or −1. */
    record Row(Map<String, String> context, List<Integer> codes) {

        String of(String name) {
            return context.getOrDefault(name, "");
        }

        boolean has(int item) {
            return codes.get(item) >= 0;
        }

        double answer(int item) {
            return 1 + codes.get(item);
        }

        /** How much each answer counts in the score; nothing where there is no score. */
        Map<Integer, Double> weights(int scale) {
            List<Integer> answered =
                    SCALES.get(scale).stream().filter(this::has).toList();
            return answered.stream().collect(Collectors.toMap(item -> item, item -> 1.0 / answered.size()));
        }

        boolean isComplete(int scale) {
            return SCALES.get(scale).stream().allMatch(this::has);
        }

        double score(int scale) {
            return weights(scale).entrySet().stream()
                    .mapToDouble(weight -> weight.getValue() * answer(weight.getKey()))
                    .sum();
        }
    }

    static SmallSurvey answeredWhole(Random random) {
        return of(random, 0);
    }

    static SmallSurvey withGaps(Random random) {
        return of(random, 0.5);
    }

    private static SmallSurvey of(Random random, double gaps) {
        List<List<String>> designs = List.of(
                List.of("pre"),
                List.of("pre", "post"),
                List.of("pre", "post"),
                List.of("pre", "post", "follow-up"),
                List.of("pulse:2026-01-01", "pulse:2026-01-20", "pulse:2026-03-01", "pulse:2026-04-02"));
        List<String> waves = designs.get(random.nextInt(designs.size()));
        boolean hasWaves = waves.size() > 1 || random.nextBoolean();
        boolean hasRoles = random.nextInt(3) > 0;
        boolean hasCohorts = random.nextBoolean();
        boolean hasTeams = random.nextInt(4) > 0;
        double absent = random.nextInt(3) * 0.06;
        double blank = random.nextInt(3) * 0.04;
        int people = 6 + random.nextInt(18);
        int teams = 1 + random.nextInt(4);
        int cohorts = 1 + random.nextInt(3);
        List<String> names = new ArrayList<>(List.of("respondent"));
        if (hasWaves) {
            names.add("wave");
        }
        if (hasRoles) {
            names.addAll(List.of("subject", "role", "dyad"));
        }
        if (hasTeams) {
            names.add("team");
        }
        if (hasCohorts) {
            names.add("cohort");
        }
        List<Row> rows = new ArrayList<>();
        int[] team = new int[people];
        for (int person = 0; person < people; person += 2) {
            team[person] = random.nextInt(12) == 0 ? -1 : skewed(random, teams);
            if (person + 1 < people) {
                team[person + 1] = hasRoles || random.nextBoolean() ? team[person] : skewed(random, teams);
            }
        }
        for (String wave : waves) {
            for (int person = 0; person < people; person++) {
                if (random.nextDouble() < absent) {
                    continue;
                }
                Map<String, String> context = new LinkedHashMap<>();
                context.put("respondent", "p" + person);
                context.put("wave", wave);
                int partner = person ^ 1;
                context.put("dyad", "d" + person / 2);
                if (team[person] >= 0) {
                    context.put("team", "t" + team[person]);
                    context.put("cohort", "c" + team[person] % cohorts);
                }
                context.put("subject", "p" + person);
                context.put("role", "self");
                rows.add(row(random, context, blank, gaps));
                if (hasRoles && partner < people && random.nextInt(10) > 0) {
                    context.put("subject", "p" + partner);
                    context.put("role", random.nextInt(12) == 0 ? "peer" : "partner");
                    rows.add(row(random, context, blank, gaps));
                }
            }
        }
        return new SmallSurvey(
                List.copyOf(names), rows.stream().map(row -> only(row, names)).toList());
    }

    private static Row only(Row row, List<String> names) {
        Map<String, String> context = new LinkedHashMap<>(row.context());
        context.keySet().retainAll(names);
        return new Row(context, row.codes());
    }

    private static int skewed(Random random, int bound) {
        return Math.min(random.nextInt(bound), random.nextInt(bound));
    }

    /** Mostly whole; sometimes without a scale, or an item. */
    private static Row row(Random random, Map<String, String> context, double blank, double gaps) {
        List<Integer> codes = new ArrayList<>();
        for (int item = 0; item < ITEMS; item++) {
            codes.add(random.nextInt(5));
        }
        for (List<Integer> scale : SCALES) {
            if (random.nextDouble() < blank) {
                scale.forEach(item -> codes.set(item, -1));
            }
            if (random.nextDouble() < gaps * blank) {
                codes.set(scale.get(0), -1);
            }
        }
        return new Row(new LinkedHashMap<>(context), codes);
    }

    Evidence evidence() {
        Responses.Builder responses = Responses.builder(INSTRUMENT, names);
        for (Row row : rows) {
            for (int item = 0; item < ITEMS; item++) {
                responses.code(item, row.codes().get(item));
            }
            for (int name = 0; name < names.size(); name++) {
                if (!row.of(names.get(name)).isEmpty()) {
                    responses.context(name, row.of(names.get(name)));
                }
            }
            responses.endRow();
        }
        List<Scores.Column> columns = new ArrayList<>();
        for (int scale = 0; scale < SCALES.size(); scale++) {
            double[] values = new double[rows.size()];
            short[] reasons = new short[rows.size()];
            for (int row = 0; row < rows.size(); row++) {
                values[row] = rows.get(row).score(scale);
                reasons[row] = (short) (rows.get(row).weights(scale).isEmpty() ? 1 : 0);
            }
            columns.add(
                    new Scores.Column(values, reasons, List.of(NoScore.tooFewAnswers(1, 0)), new long[rows.size()]));
        }
        return Analysis.of(INSTRUMENT).withResamples(1).of(Batches.of(List.of(Scores.of(responses.build(), columns))));
    }

    @Override
    public String toString() {
        return names + "\n"
                + rows.stream()
                        .map(row -> row.context().values() + " "
                                + Arrays.toString(row.codes().toArray()))
                        .collect(Collectors.joining("\n"));
    }
}
