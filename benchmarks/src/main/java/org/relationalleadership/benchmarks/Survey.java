package org.relationalleadership.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.relationalleadership.instrument.Absence;
import org.relationalleadership.instrument.Answer;
import org.relationalleadership.instrument.AnswerPolicy;
import org.relationalleadership.instrument.AnswerScale;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Item;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.instrument.StrategyRef;
import org.relationalleadership.response.Response;
import org.relationalleadership.response.Responses;

/**
 * Made-up answers on a scale from 1 to 5, of which 3 in 100 are absent and every fourth item is reversed; the same ones in
 * each run.
 */
final class Survey {

    /** As many as the readers of exports give out at a time. */
    static final int BATCH_ROWS = 8192;

    static final int ITEMS = 40;
    static final int MEMBERS = 4;
    static final int SCALES = ITEMS / MEMBERS;
    static final int LEAST_ANSWERED = 3;

    private static final AnswerScale AGREE = AnswerScale.likert("agree5", 1, "1", "2", "3", "4", "5");
    private static final Answer[] ANSWERS =
            IntStream.rangeClosed(1, 5).mapToObj(Answer::of).toArray(Answer[]::new);
    private static final Answer NOT_ANSWERED = Answer.absent(Absence.NOT_ANSWERED);

    // JMH makes its states anew for each round; what takes long to make is made once.
    private static final Map<String, Survey> MADE = new ConcurrentHashMap<>();

    final Instrument instrument;
    final int rows;
    final List<Responses> batches;

    private Survey(Instrument instrument, int rows, List<Responses> batches) {
        this.instrument = instrument;
        this.rows = rows;
        this.batches = batches;
    }

    /** Ten means of four items, of which three must be answered. */
    static Instrument instrument() {
        return instrument(SCALES, MEMBERS, "mean");
    }

    /** Scales of their own items, of which all but a quarter must be answered. */
    static Instrument instrument(int scales, int members, String strategy) {
        Instrument.Builder builder =
                Instrument.builder().id("org.example.benchmark").version("1");
        for (int scale = 0; scale < scales; scale++) {
            String[] ids = new String[members];
            for (int member = 0; member < members; member++) {
                ids[member] = "q" + (scale * members + member + 1);
                builder.addItem(isReversed(member) ? Item.reversed(ids[member], AGREE) : Item.of(ids[member], AGREE));
            }
            builder.addScale(Scale.builder()
                    .id("s" + (scale + 1))
                    .items(ids)
                    .strategy(StrategyRef.of(strategy))
                    .answered(AnswerPolicy.atLeast(members - members / 4))
                    .build());
        }
        return builder.build();
    }

    /** Whether the item at a position is reversed. */
    static boolean isReversed(int item) {
        return item % 4 == 3;
    }

    /** The survey of ten scales. */
    static Survey of(int rows) {
        return of(instrument(), rows);
    }

    static Survey of(Instrument instrument, int rows) {
        String key = instrument.scales().size() + "x" + instrument.items().size()
                + instrument.scales().get(0).strategy() + rows;
        return MADE.computeIfAbsent(key, made -> make(instrument, rows, Survey::draw));
    }

    /** The survey of ten scales with every item answered. */
    static Survey complete(int rows) {
        return MADE.computeIfAbsent(
                "complete" + rows, made -> make(instrument(), rows, random -> ANSWERS[random.nextInt(ANSWERS.length)]));
    }

    private static Survey make(Instrument instrument, int rows, Function<SplittableRandom, Answer> draw) {
        SplittableRandom random = new SplittableRandom(3);
        List<Responses> batches = new ArrayList<>();
        for (int from = 0; from < rows; from += BATCH_ROWS) {
            Responses.Builder builder = Responses.builder(instrument, List.of()).firstRow(from);
            for (int row = Math.min(BATCH_ROWS, rows - from); row > 0; row--) {
                for (int item = 0; item < instrument.items().size(); item++) {
                    builder.answer(item, draw.apply(random));
                }
                builder.endRow();
            }
            batches.add(builder.build());
        }
        return new Survey(instrument, rows, batches);
    }

    /** Answers of people who each have an id, half of them about themselves, in batches as readers of exports give out. */
    static List<Responses> ofPeople(Instrument instrument, int rows) {
        SplittableRandom random = new SplittableRandom(6);
        List<Responses> batches = new ArrayList<>();
        for (int from = 0; from < rows; from += BATCH_ROWS) {
            Responses.Builder builder =
                    Responses.builder(instrument, List.of("respondent", "role")).firstRow(from);
            for (int row = from; row < Math.min(rows, from + BATCH_ROWS); row++) {
                builder.context(0, "p" + (1_000_000_000 + row)).context(1, row % 2 == 0 ? "self" : "peer");
                for (int item = 0; item < instrument.items().size(); item++) {
                    builder.answer(item, draw(random));
                }
                builder.endRow();
            }
            batches.add(builder.build());
        }
        return batches;
    }

    static Answer draw(SplittableRandom random) {
        int drawn = random.nextInt(100);
        return drawn < 3 ? NOT_ANSWERED : ANSWERS[drawn % 5];
    }

    /** Some single responses. */
    static List<Response> responses(Instrument instrument, int count) {
        SplittableRandom random = new SplittableRandom(4);
        List<Response> responses = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Response.Builder builder = Response.to(instrument);
            for (int item = 0; item < instrument.items().size(); item++) {
                builder.answer(item, draw(random));
            }
            responses.add(builder.build());
        }
        return responses;
    }

    /** The codes of a batch, by item. */
    static byte[][] codes(Responses batch) {
        byte[][] codes = new byte[batch.instrument().items().size()][batch.rows()];
        for (int item = 0; item < codes.length; item++) {
            batch.copyCodes(item, 0, batch.rows(), codes[item]);
        }
        return codes;
    }
}
