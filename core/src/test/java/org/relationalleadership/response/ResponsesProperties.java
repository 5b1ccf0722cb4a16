package org.relationalleadership.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.relationalleadership.Surveys;
import org.relationalleadership.instrument.Absence;
import org.relationalleadership.instrument.Answer;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Item;

class ResponsesProperties {

    private final Instrument trust = Surveys.trust();

    /** A response with an answer or absence of every item, and with each piece of context in two of three rows. */
    private Response random(Random random) {
        Response.Builder builder = Response.to(trust);
        for (int item = 0; item < trust.items().size(); item++) {
            Item asked = trust.items().get(item);
            int options = asked.answers().options().size();
            builder.answer(
                    item,
                    random.nextInt(4) == 0
                            ? Answer.absent(Absence.ofCode((byte) -(1 + random.nextInt(3))))
                            : Answer.of(options == 0 ? random.nextInt(1001) / 10.0 : 1 + random.nextInt(options)));
        }
        for (String name : List.of("respondent", "wave")) {
            if (random.nextInt(3) > 0) {
                builder.context(name, name + random.nextInt(4));
            }
        }
        return builder.build();
    }

    private List<Response> random(long seed, int rows) {
        Random random = new Random(seed);
        List<Response> all = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            all.add(random(random));
        }
        return all;
    }

    @Property(tries = 200, seed = "128")
    void rowsComeOutOfABatchAsTheyWentIn(@ForAll long seed, @ForAll @IntRange(max = 200) int rows) {
        List<Response> all = random(seed, rows);
        Responses batch = Responses.of(trust, all);
        List<Response> out = new ArrayList<>();
        for (int row = 0; row < batch.rows(); row++) {
            out.add(batch.row(row));
        }
        assertThat(out).isEqualTo(all);
        Responses again = Responses.of(trust, out);
        assertThat(again).isEqualTo(batch).hasSameHashCodeAs(batch);
    }

    @Property(tries = 200, seed = "128")
    void dictionariesGiveBackTheTextsOfTheirCodes(@ForAll long seed, @ForAll @IntRange(max = 200) int rows) {
        List<Response> all = random(seed, rows);
        Context context = Responses.of(trust, all).context();
        for (String name : context.names()) {
            for (int row = 0; row < rows; row++) {
                int code = context.code(name, row);
                String text = all.get(row).context().get(name);
                assertThat(code < 0 ? null : context.dictionary(name).get(code)).isEqualTo(text);
            }
            assertThat(context.dictionary(name)).doesNotHaveDuplicates();
        }
    }

    @Property(tries = 100, seed = "128")
    void aPickedViewIsTheBatchOfThePickedRows(@ForAll long seed, @ForAll @IntRange(min = 1, max = 100) int rows) {
        List<Response> all = random(seed, rows);
        int[] drawn = new Random(seed).ints(rows, 0, rows).toArray();
        Observations picked = Responses.of(trust, all).observations().pick(drawn);
        List<Response> those = new ArrayList<>();
        for (int row : drawn) {
            those.add(all.get(row));
        }
        Observations batch = Responses.of(trust, those).observations();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < 4; column++) {
                assertThat(picked.absence(row, column)).isEqualTo(batch.absence(row, column));
                if (batch.isPresent(row, column)) {
                    assertThat(picked.value(row, column)).isEqualTo(batch.value(row, column));
                }
            }
        }
    }
}
