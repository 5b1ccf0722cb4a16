package org.relationalleadership.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.relationalleadership.instrument.Absence;
import org.relationalleadership.instrument.Answer;
import org.relationalleadership.instrument.AnswerPolicy;
import org.relationalleadership.instrument.AnswerScale;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Item;
import org.relationalleadership.instrument.Key;
import org.relationalleadership.instrument.Member;
import org.relationalleadership.instrument.Option;
import org.relationalleadership.instrument.Range;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.response.Response;
import org.relationalleadership.response.Responses;
import org.relationalleadership.score.ScaleScore;
import org.relationalleadership.score.ScoreSheet;
import org.relationalleadership.score.Scores;

/** On random instruments and responses: alone or in a batch, however the batch is cut, a row scores the same to the bit. */
class ScorerProperties {

    private static final List<AnswerScale> ANSWER_SCALES = List.of(
            AnswerScale.likert("agree", 1, "a", "b", "c", "d", "e"),
            AnswerScale.likert("often", 0, "never", "rarely", "sometimes", "often"),
            tenths(),
            AnswerScale.builder().id("slider").range(Range.of(0, 100)).build(),
            AnswerScale.builder().id("balance").range(Range.of(-3, 3)).build());

    private static final Strategies STRATEGIES = Strategies.builtIn()
            .with("last", answers -> {
                double last = 0;
                while (answers.next()) {
                    last = answers.value() / 3;
                }
                return last;
            })
            .with("odd-only", answers -> answers.count() % 2 == 0 ? answers.decline("even") : answers.count());

    /** Those that take any members. */
    private static final List<String> WEIGHTED =
            List.of("mean", "sum", "prorated-sum", "geometric-mean", "last", "odd-only");

    private static AnswerScale tenths() {
        AnswerScale.Builder builder = AnswerScale.builder().id("tenths").range(Range.of(0.1, 0.7));
        for (int i = 1; i <= 7; i++) {
            builder.addOption(Option.of(i / 10.0, "label " + i));
        }
        return builder.build();
    }

    @Property(tries = 1000, seed = "20261122")
    void batchAndSingleRowAgreeBitForBit(@ForAll long seed, @ForAll @IntRange(min = 0, max = 40) int rows) {
        assertSame(seed, rows);
    }

    @Property(tries = 20, seed = "20261122")
    void batchAndSingleRowAgreeBeyondOneBlock(@ForAll long seed, @ForAll @IntRange(min = 1000, max = 2100) int rows) {
        assertSame(seed, rows);
    }

    private static void assertSame(long seed, int rows) {
        Random random = new Random(seed);
        Instrument instrument = instrument(random);
        Scorer scorer = Scorer.of(instrument, STRATEGIES);
        Responses responses = responses(instrument, random, rows);
        Scores scores = scorer.score(responses);
        for (int row = 0; row < rows; row++) {
            ScoreSheet sheet = scorer.score(responses.row(row));
            for (int scale = 0; scale < instrument.scales().size(); scale++) {
                assertSame(scores.score(row, scale), sheet.score(scale));
            }
        }
    }

    @Property(tries = 300, seed = "20261122")
    void scoresDoNotDependOnBatchSize(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 60) int rows,
            @ForAll @IntRange(min = 1, max = 60) int size) {
        Random random = new Random(seed);
        Instrument instrument = instrument(random);
        Scorer scorer = Scorer.of(instrument, STRATEGIES);
        Responses all = responses(instrument, random, rows);
        Scores whole = scorer.score(all);
        for (int from = 0; from < rows; from += size) {
            Responses.Builder part = Responses.builder(instrument, List.of()).firstRow(from);
            for (int row = from; row < Math.min(rows, from + size); row++) {
                for (int item = 0; item < instrument.items().size(); item++) {
                    part.answer(item, all.answer(row, item));
                }
                part.endRow();
            }
            Scores cut = scorer.score(part.build());
            for (int row = 0; row < cut.rows(); row++) {
                assertThat(cut.responses().rowNumber(row)).isEqualTo(all.rowNumber(from + row));
                for (int scale = 0; scale < instrument.scales().size(); scale++) {
                    assertSame(whole.score(from + row, scale), cut.score(row, scale));
                }
            }
        }
    }

    private static void assertSame(ScaleScore one, ScaleScore other) {
        assertThat(other).isEqualTo(one);
        if (one.isScored()) {
            assertThat(Double.doubleToRawLongBits(other.value())).isEqualTo(Double.doubleToRawLongBits(one.value()));
        }
    }

    private static Instrument instrument(Random random) {
        Instrument.Builder builder = Instrument.builder().id("random").version("1");
        int items = 1 + random.nextInt(8);
        for (int i = 0; i < items; i++) {
            builder.addItem(Item.builder()
                    .id("i" + i)
                    .answers(ANSWER_SCALES.get(random.nextInt(ANSWER_SCALES.size())))
                    .key(random.nextInt(3) == 0 ? Key.REVERSED : Key.FORWARD)
                    .build());
        }
        int scales = 1 + random.nextInt(5);
        for (int s = 0; s < scales; s++) {
            builder.addScale(scale(random, s, items));
        }
        return builder.build();
    }

    private static Scale scale(Random random, int index, int items) {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            if (random.nextBoolean()) {
                members.add(Member.item("i" + i));
            }
        }
        for (int s = 0; s < index; s++) {
            if (random.nextInt(3) == 0) {
                members.add(Member.scale("s" + s));
            }
        }
        if (members.isEmpty()) {
            members.add(Member.item("i0"));
        }
        if (random.nextBoolean()) {
            members.replaceAll(member -> member.withWeight(random.nextInt(3) == 0 ? 1 : 0.1 + random.nextDouble()));
        }
        AnswerPolicy policy = switch (random.nextInt(3)) {
            case 0 -> AnswerPolicy.all();
            case 1 -> AnswerPolicy.atLeast(1 + random.nextInt(members.size()));
            default -> AnswerPolicy.atLeastShare(0.01 + 0.99 * random.nextDouble());
        };
        return Sample.scale("s" + index, WEIGHTED.get(random.nextInt(WEIGHTED.size())))
                .addAllMembers(members)
                .answered(policy)
                .build();
    }

    private static Responses responses(Instrument instrument, Random random, int rows) {
        List<Response> all = new ArrayList<>();
        double absent = random.nextDouble() / 2;
        for (int row = 0; row < rows; row++) {
            Response.Builder response = Response.to(instrument);
            for (int item = 0; item < instrument.items().size(); item++) {
                response.answer(item, answer(instrument.items().get(item).answers(), random, absent));
            }
            all.add(response.build());
        }
        return Responses.of(instrument, all);
    }

    private static Answer answer(AnswerScale scale, Random random, double absent) {
        if (random.nextDouble() < absent) {
            return Answer.absent(Absence.ofCode((byte) (-1 - random.nextInt(3))));
        }
        return Answer.of(
                scale.options().isEmpty()
                        ? scale.range().min()
                                + random.nextDouble()
                                        * (scale.range().max() - scale.range().min())
                        : scale.options()
                                .get(random.nextInt(scale.options().size()))
                                .score());
    }
}
