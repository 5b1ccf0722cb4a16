package org.relationalleadership.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.relationalleadership.instrument.Absence;
import org.relationalleadership.instrument.Answer;
import org.relationalleadership.instrument.AnswerPolicy;
import org.relationalleadership.instrument.AnswerScale;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Item;
import org.relationalleadership.instrument.Option;
import org.relationalleadership.instrument.Parameters;
import org.relationalleadership.instrument.Range;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.response.Response;
import org.relationalleadership.response.Responses;
import org.relationalleadership.score.ScaleScore;
import org.relationalleadership.score.Scores;

/** Scores by way of states are those of hand calculation and of the row path, and the way that was taken is known. */
class StateTableTest {

    private static final AnswerScale QUARTERS = answers("quarters", Range.of(0, 100), 0, 25, 50, 75, 100);
    private static final AnswerScale BALANCE = answers("balance", Range.of(-2, 2), -2, -1, 0, 1, 2);

    private static AnswerScale answers(String id, Range range, double... scores) {
        AnswerScale.Builder builder = AnswerScale.builder().id(id).range(range);
        for (double score : scores) {
            builder.addOption(Option.of(score, "label " + score));
        }
        return builder.build();
    }

    /** So many items, the last one reversed, in one scale that needs one answer. */
    private static Instrument instrument(AnswerScale answers, int items, String strategy) {
        List<Item> all = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            all.add(i == items - 1 ? Item.reversed("i" + i, answers) : Item.of("i" + i, answers));
        }
        Scale.Builder scale = Sample.scale("s", strategy).answered(AnswerPolicy.atLeast(1));
        all.forEach(item -> scale.items(item.id()));
        return Instrument.builder()
                .id("org.example.states")
                .version("1")
                .items(all)
                .addScale(scale.build())
                .build();
    }

    private static @Nullable StateTable table(Instrument instrument) {
        Scale scale = instrument.scales().get(0);
        ScoringStrategy strategy = Strategies.builtIn()
                .provider(scale.strategy().id())
                .orElseThrow()
                .strategy(ScaleSetting.of(instrument, scale, Parameters.none(), new Guard[1]));
        return new ScalePlan(instrument, scale, new Guard(scale, strategy), false).states;
    }

    private static boolean isShared(Instrument instrument) {
        StateTable table = table(instrument);
        assertThat(table).isNotNull();
        return table != null && table.isShared();
    }

    /** The scores of rows such as {@code 5 - na ?}, which the row path gives too. */
    private static List<ScaleScore> scores(Instrument instrument, String... rows) {
        List<Response> responses = new ArrayList<>();
        for (String row : rows) {
            String[] words = row.split(" ", -1);
            Response.Builder response = Response.to(instrument);
            for (int i = 0; i < words.length; i++) {
                response.answer(i, answer(words[i]));
            }
            responses.add(response.build());
        }
        Scorer scorer = Scorer.of(instrument);
        Scores scores = scorer.score(Responses.of(instrument, responses));
        List<ScaleScore> all = new ArrayList<>();
        for (int row = 0; row < rows.length; row++) {
            all.add(scores.score(row, 0));
            assertThat(scorer.score(responses.get(row)).score(0)).isEqualTo(all.get(row));
        }
        return all;
    }

    private static Answer answer(String word) {
        return switch (word) {
            case "-" -> Answer.absent(Absence.NOT_ANSWERED);
            case "na" -> Answer.absent(Absence.NOT_APPLICABLE);
            case "?" -> Answer.absent(Absence.NOT_ASKED);
            default -> Answer.of(Double.parseDouble(word));
        };
    }

    @Test
    void aStepAboveOneIsOneState() {
        Instrument instrument = instrument(QUARTERS, 3, "mean");
        assertThat(isShared(instrument)).isTrue();
        // the last reversed: (25 + 75 + 50) / 3, (100 + 100) / 2, 100 − 0
        List<ScaleScore> scores = scores(instrument, "25 75 50", "100 - 0", "na ? 0", "na - ?");
        assertThat(scores.subList(0, 3)).extracting(ScaleScore::value).containsExactly(50.0, 100.0, 100.0);
        assertThat(scores.get(2).counts().toString()).isEqualTo("1 of 3 answered, 1 not applicable, 1 not asked");
        assertThat(scores.get(3).isScored()).isFalse();
        assertThat(scores.get(3).counts().toString())
                .isEqualTo("0 of 3 answered, 1 not answered, 1 not applicable, 1 not asked");
    }

    @Test
    void scoresMayBeNegative() {
        Instrument instrument = instrument(BALANCE, 3, "sum");
        assertThat(isShared(instrument)).isTrue();
        assertThat(scores(instrument, "-2 -2 2", "-1 - -2", "0 na ?"))
                .extracting(ScaleScore::value)
                .containsExactly(-6.0, 1.0, 0.0);
    }

    @Test
    void statesAreSharedUpToABorder() {
        // (4 m + 1) · (m + 1)³ states of m members: 33 · 9³ = 24,057 of 8
        assertThat(isShared(instrument(BALANCE, 8, "sum"))).isTrue();
        // 9 members make 37 · 10³ = 37,000, above 32,768
        Instrument instrument = instrument(BALANCE, 9, "sum");
        assertThat(isShared(instrument)).isFalse();
        assertThat(scores(instrument, "2 2 2 2 2 2 2 2 -2", "-2 - na ? 1 - - - 1", "- - - - - - - - na"))
                .extracting(score -> score.isScored() ? score.value() : Double.NaN)
                .containsExactly(18.0, -2.0, Double.NaN);
        // 32,768 / 3³ is 1,213.6: 1,213 different sums of two members are below, 1,214 above
        assertThat(isShared(wide(1212))).isTrue();
        assertThat(isShared(wide(1213))).isFalse();
    }

    /** Two members with sums from 0 to {@code most}, in steps of 1. */
    private static Instrument wide(int most) {
        AnswerScale one = answers("one", Range.of(0, 1), 0, 1);
        AnswerScale many = answers("many", Range.of(0, most - 1), 0, most - 1);
        return Instrument.builder()
                .id("org.example.wide")
                .version("1")
                .addItems(Item.of("a", one), Item.of("b", many))
                .addScale(Sample.scale("s", "sum").items("a", "b").build())
                .build();
    }

    @Test
    void manyMembersAreAddedUpOtherwise() {
        Instrument instrument = instrument(BALANCE, 4095, "sum");
        assertThat(table(instrument)).isNull();
        String ones = "1 ".repeat(4095).strip();
        assertThat(scores(instrument, ones).get(0).value()).isEqualTo(4093); // the last reversed
    }

    @Test
    void rangesThatAreNotWholeAreAddedUpOtherwise() {
        // 3 · 0.1 is 0.30000000000000004, so that no distance from a lowest sum would be exact
        Instrument instrument = instrument(answers("gaps", Range.of(0.1, 5.9), 1, 2, 3, 4, 5), 3, "percent-of-maximum");
        assertThat(table(instrument)).isNull();
        String[] rows = IntStream.range(0, 125)
                .mapToObj(i -> (1 + i % 5) + " " + (1 + i / 5 % 5) + " " + (1 + i / 25))
                .toArray(String[]::new);
        assertThat(scores(instrument, rows)).hasSize(125);
    }
}
