package org.relationalleadership.examples.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.relationalleadership.examples.sample.SampleModel.Effect;
import org.relationalleadership.examples.sample.SampleModel.Item;
import org.relationalleadership.examples.sample.SampleModel.Role;
import org.relationalleadership.examples.sample.SampleModel.Wave;
import org.relationalleadership.examples.sample.SampleSurvey.Fate;
import org.relationalleadership.examples.sample.SampleSurvey.Rating;
import org.relationalleadership.examples.sample.SampleTruth.Link;
import org.relationalleadership.examples.sample.SampleTruth.Score;
import org.relationalleadership.examples.sample.SampleTruth.View;

/** The JSON of what is known of the sample: the model, what was drawn, and what scores must look like. */
final class TruthDocument {

    private TruthDocument() {}

    static String json(List<Rating> ratings) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(
                "about",
                "What is true of responses.csv, which is invented. 'model' is what it was drawn from, 'drawn' what came out,"
                        + " 'expected' what the model says of scores. README.md explains every figure.");
        document.put("model", model());
        document.put("drawn", drawn(ratings));
        document.put("expected", expected(new SampleTruth()));
        StringBuilder text = new StringBuilder();
        write(document, "\n", text);
        return text.append('\n').toString();
    }

    private static Map<String, Object> model() {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("seed", SampleModel.SEED);
        model.put("teams", SampleModel.TEAMS);
        model.put("dyadsPerTeam", SampleModel.DYADS_PER_TEAM);
        model.put("leadersPerDyad", 2);
        model.put("followedUpTeams", SampleModel.FOLLOWED_UP_TEAMS);
        Map<String, Object> variances = new LinkedHashMap<>();
        for (Effect effect : Effect.values()) {
            variances.put(id(effect), effect.variance);
        }
        model.put("variances", variances);
        model.put("correlationOfConstructsWithinAnEffect", SampleModel.COMMON);
        model.put("cuts", SampleModel.CUTS);
        model.put("gained", byWave(wave -> wave.gained));
        model.put("answeringShareOfPeople", byWave(wave -> wave.answers));
        model.put("partnerNotRatedShare", SampleModel.PARTNER_NOT_RATED);
        model.put("itemLeftOpenShare", SampleModel.ITEM_LEFT_OPEN);
        model.put("lastPageLeftOpenShare", SampleModel.LAST_PAGE_LEFT_OPEN);
        model.put("lastPageStartsWith", SampleModel.LAST_PAGE_STARTS_WITH);
        model.put("notApplicableShare", byRole(role -> role.notApplicable));
        model.put("sharesShare", SampleModel.SHARES);
        model.put(
                "constructs",
                SampleModel.CONSTRUCTS.stream()
                        .map(construct -> ordered(
                                "scale", construct.scale(),
                                "gain", construct.gain(),
                                "selfBias", construct.selfBias(),
                                "items",
                                        construct.items().stream()
                                                .map(TruthDocument::item)
                                                .toList()))
                        .toList());
        model.put(
                "composites",
                SampleModel.COMPOSITES.stream()
                        .map(composite -> ordered("scale", composite.scale(), "members", composite.members()))
                        .toList());
        return model;
    }

    private static Map<String, Object> item(Item item) {
        return ordered(
                "id", item.id(),
                "loading", item.loading(),
                "shift", item.shift(),
                "reversed", item.reversed());
    }

    private static Map<String, Object> drawn(List<Rating> ratings) {
        Map<String, Object> drawn = new LinkedHashMap<>();
        drawn.put("rows", ratings.size());
        drawn.put("unfinishedRows", rows(ratings, rating -> !rating.finished()));
        drawn.put("sameCodeRows", rows(ratings, rating -> rating.fate() == Fate.SAME_CODE));
        drawn.put("randomCodeRows", rows(ratings, rating -> rating.fate() == Fate.AT_RANDOM));
        drawn.put("invitedPeople", byWave(wave -> people(wave)));
        drawn.put(
                "answeringPeople",
                byWave(wave -> finished(ratings).stream()
                        .filter(rating -> rating.wave() == wave)
                        .map(Rating::rater)
                        .distinct()
                        .count()));
        drawn.put(
                "finishedRatings",
                byRole(role -> byWave(wave -> finished(ratings).stream()
                        .filter(rating -> rating.wave() == wave && rating.role() == role)
                        .count())));
        drawn.put(
                "answersInFinishedRows",
                finished(ratings).size() * (long) SampleModel.items().size());
        drawn.put("leftOpen", cells(ratings, SampleSurvey.LEFT_OPEN));
        drawn.put("notReached", cells(ratings, SampleSurvey.NOT_REACHED));
        drawn.put("notApplicable", cells(ratings, SampleSurvey.NOT_APPLICABLE));
        return drawn;
    }

    private static int people(Wave wave) {
        int teams = wave == Wave.FOLLOW_UP ? SampleModel.FOLLOWED_UP_TEAMS : SampleModel.TEAMS;
        return teams * SampleModel.DYADS_PER_TEAM * 2;
    }

    private static List<Rating> finished(List<Rating> ratings) {
        return ratings.stream().filter(Rating::finished).toList();
    }

    private static List<Integer> rows(List<Rating> ratings, Function<Rating, Boolean> which) {
        List<Integer> rows = new ArrayList<>();
        for (int r = 0; r < ratings.size(); r++) {
            if (which.apply(ratings.get(r))) {
                rows.add(r + 1);
            }
        }
        return rows;
    }

    private static long cells(List<Rating> ratings, String code) {
        return finished(ratings).stream()
                .flatMap(rating -> rating.cells().stream())
                .filter(code::equals)
                .count();
    }

    private static Map<String, Object> expected(SampleTruth truth) {
        Map<String, Object> scales = new LinkedHashMap<>();
        for (Score score : truth.scores()) {
            scales.put(
                    score.scale(),
                    ordered(
                            "mean", byView(view -> truth.mean(score, view)),
                            "sd", byView(view -> truth.deviation(score, view)),
                            "alpha", byView(view -> truth.alpha(score, view)),
                            "selfAndPartner", byWave(wave -> selfAndPartner(truth, score, wave)),
                            "change",
                                    byRole(role -> ordered(
                                            Wave.POST.id, change(truth, score, role, Wave.POST),
                                            Wave.FOLLOW_UP.id, change(truth, score, role, Wave.FOLLOW_UP))),
                            "icc1AtPre", byRole(role -> icc(truth, score, new View(role, Wave.PRE)))));
        }
        return scales;
    }

    private static Map<String, Object> selfAndPartner(SampleTruth truth, Score score, Wave wave) {
        View self = new View(Role.SELF, wave);
        View partner = new View(Role.PARTNER, wave);
        return ordered(
                "gap", truth.mean(score, self) - truth.mean(score, partner),
                "sdOfGap", deviationOfDifference(truth, score, self, partner, Link.OTHER_VIEW),
                "correlation", truth.correlation(score, self, partner, Link.OTHER_VIEW));
    }

    private static Map<String, Object> change(SampleTruth truth, Score score, Role role, Wave wave) {
        View before = new View(role, Wave.PRE);
        View after = new View(role, wave);
        double raw = truth.mean(score, after) - truth.mean(score, before);
        double sd = deviationOfDifference(truth, score, before, after, Link.OTHER_WAVE);
        double sdBefore = truth.deviation(score, before);
        double sdAfter = truth.deviation(score, after);
        return ordered(
                "raw",
                raw,
                "sdOfChange",
                sd,
                "correlation",
                truth.correlation(score, before, after, Link.OTHER_WAVE),
                "byMeanOfSds",
                raw / ((sdBefore + sdAfter) / 2),
                "bySdOfPre",
                raw / sdBefore,
                "bySdOfChange",
                raw / sd);
    }

    private static double deviationOfDifference(SampleTruth truth, Score score, View a, View b, Link link) {
        double ofA = truth.covariance(score, a, a, Link.SAME_RATING);
        double ofB = truth.covariance(score, b, b, Link.SAME_RATING);
        return StrictMath.sqrt(ofA + ofB - 2 * truth.covariance(score, a, b, link));
    }

    private static Map<String, Object> icc(SampleTruth truth, Score score, View view) {
        double inDyad = truth.correlation(score, view, view, Link.SAME_DYAD);
        double inTeam = truth.correlation(score, view, view, Link.SAME_TEAM);
        int others = 2 * SampleModel.DYADS_PER_TEAM - 1;
        return ordered(
                "dyad", inDyad,
                // A colleague picked by chance is the partner once in all the others.
                "team", (inDyad + (others - 1) * inTeam) / others,
                "teamWithoutPartners", inTeam);
    }

    private static Map<String, Object> byView(Function<View, Object> value) {
        return byRole(role -> byWave(wave -> value.apply(new View(role, wave))));
    }

    private static Map<String, Object> byRole(Function<Role, Object> value) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            map.put(role.id, value.apply(role));
        }
        return map;
    }

    private static Map<String, Object> byWave(Function<Wave, Object> value) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (Wave wave : Wave.values()) {
            map.put(wave.id, value.apply(wave));
        }
        return map;
    }

    private static Map<String, Object> ordered(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    private static String id(Effect effect) {
        return switch (effect) {
            case TEAM -> "team";
            case DYAD -> "dyad";
            case PERSON -> "person";
            case VIEW -> "view";
            case OCCASION -> "occasion";
            case GAIN -> "gain";
        };
    }

    /** Maps of maps or lists go on lines of their own, all else on one line; no text here needs escapes. */
    private static void write(Object value, String lineStart, StringBuilder text) {
        if (value instanceof Map<?, ?> map) {
            boolean nested = map.values().stream().anyMatch(TruthDocument::isNested);
            String inner = nested ? lineStart + "  " : "";
            text.append('{');
            String between = inner;
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                text.append(between).append('"').append(entry.getKey()).append("\": ");
                write(entry.getValue(), lineStart + "  ", text);
                between = nested ? "," + inner : ", ";
            }
            text.append(nested ? lineStart : "").append('}');
        } else if (value instanceof List<?> list) {
            boolean nested = list.stream().anyMatch(TruthDocument::isNested);
            String inner = nested ? lineStart + "  " : "";
            text.append('[');
            String between = inner;
            for (Object element : list) {
                text.append(between);
                write(element, lineStart + "  ", text);
                between = nested ? "," + inner : ", ";
            }
            text.append(nested ? lineStart : "").append(']');
        } else if (value instanceof Double number) {
            text.append(rounded(number));
        } else if (value instanceof String word) {
            text.append('"').append(word).append('"');
        } else {
            text.append(value);
        }
    }

    private static boolean isNested(Object value) {
        return value instanceof Map
                || (value instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance));
    }

    /** Six digits after the point: more than any comparison with 600 rows can use, and less than rounding can disturb. */
    private static String rounded(double number) {
        BigDecimal rounded = new BigDecimal(number).setScale(6, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
