package org.relationalleadership.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relationalleadership.instrument.Answer;
import org.relationalleadership.instrument.AnswerScale;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Item;
import org.relationalleadership.instrument.Member;
import org.relationalleadership.instrument.Range;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.instrument.StrategyRef;
import org.relationalleadership.response.Batches;
import org.relationalleadership.response.Observations;
import org.relationalleadership.response.Responses;

class MetricTest {

    private static final AnswerScale SLIDER =
            AnswerScale.builder().id("slider").range(Range.of(0, 100)).build();
    private static final Instrument INSTRUMENT = Instrument.builder()
            .id("org.example.sliders")
            .version("1.0")
            .title("Sliders")
            .addItems(
                    Item.builder().id("a").answers(SLIDER).build(),
                    Item.builder().id("b").answers(SLIDER).build())
            .addScale(Scale.builder()
                    .id("both")
                    .title("Both")
                    .addMembers(Member.item("a"), Member.item("b"))
                    .strategy(StrategyRef.of("mean"))
                    .build())
            .build();

    /** How many numbers there are in the first column, and their sum. */
    private static final class Total implements Metric<long[], List<Long>> {

        @Override
        public long[] start() {
            return new long[2];
        }

        @Override
        public void add(long[] state, Observations rows) {
            for (int row = 0; row < rows.rows(); row++) {
                if (rows.isPresent(row, 0)) {
                    state[0]++;
                    state[1] += (long) rows.value(row, 0);
                }
            }
        }

        @Override
        public void merge(long[] state, long[] other) {
            state[0] += other[0];
            state[1] += other[1];
        }

        @Override
        public List<Long> finish(long[] state) {
            return List.of(state[0], state[1]);
        }
    }

    /** Rows from..to: a is the number of the row, b ten times that; teams north and south take turns, each fifth has none. */
    private static Observations rows(int from, int to) {
        Responses.Builder rows = Responses.builder(INSTRUMENT, List.of("team")).firstRow(from);
        for (int row = from; row < to; row++) {
            rows.answer(0, Answer.of(row)).answer(1, Answer.of(10 * (row % 10)));
            if (row % 5 != 4) {
                rows.context(0, row % 2 == 0 ? "south" : "north");
            }
            rows.endRow();
        }
        return rows.build().observations();
    }

    private static Batches<Observations> batches() {
        List<Observations> batches = new ArrayList<>();
        for (int from = 0; from < 100; from += 7) {
            batches.add(rows(from, Math.min(100, from + 7)));
        }
        return Batches.of(batches);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void isTheSameInPartsAndByManyWorkers(int workers) {
        assertThat(new Total().of(rows(0, 100))).containsExactly(100L, 4950L);
        assertThat(new Total().of(batches(), workers)).containsExactly(100L, 4950L);
    }

    @Test
    void collectsAStream() {
        List<Observations> batches = List.of(rows(0, 50), rows(50, 60), rows(60, 100));
        assertThat(batches.stream().collect(new Total().collector())).containsExactly(100L, 4950L);
        assertThat(batches.parallelStream().collect(new Total().collector())).containsExactly(100L, 4950L);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void isMadeOfFunctions(int workers) throws IOException, ClassNotFoundException {
        Metric<?, Long> sum = Metric.of(() -> new long[1], MetricTest::addFirst, (a, b) -> a[0] += b[0], a -> a[0]);
        assertThat(sum.of(rows(0, 100))).isEqualTo(4950);
        assertThat(sum.of(batches(), workers)).isEqualTo(4950);
        // Ten rows of each last digit: north 1, 3, 5, 7, south 0, 2, 6, 8.
        assertThat(sum.on(List.of("b")).by("team").of(batches(), workers))
                .isEqualTo(Map.of("north", 1600L, "south", 1600L));
        assertThat(sent(sum)).isEqualTo(4950L);
    }

    private static void addFirst(long[] sum, Observations rows) {
        for (int row = 0; row < rows.rows(); row++) {
            sum[0] += (long) rows.value(row, 0);
        }
    }

    @Test
    @SuppressWarnings("NullAway")
    void needsEachOfItsFunctions() {
        assertThatNullPointerException()
                .isThrownBy(() -> Metric.<long[], Long>of(null, (a, rows) -> {}, (a, b) -> {}, a -> a[0]))
                .withMessage("start");
        assertThatNullPointerException()
                .isThrownBy(() -> Metric.of(() -> new long[1], null, (a, b) -> {}, a -> a[0]))
                .withMessage("add");
        assertThatNullPointerException()
                .isThrownBy(() -> Metric.of(() -> new long[1], (a, rows) -> {}, null, a -> a[0]))
                .withMessage("merge");
        assertThatNullPointerException()
                .isThrownBy(() -> Metric.of(() -> new long[1], (a, rows) -> {}, (a, b) -> {}, null))
                .withMessage("finish");
    }

    @Test
    void ofNothingIsWhatTheMetricSays() {
        assertThat(new Total().of(Batches.of(List.of()), 2)).containsExactly(0L, 0L);
    }

    @Test
    void readsOtherColumns() {
        assertThat(new Total().on(List.of("b")).of(rows(0, 100))).containsExactly(100L, 4500L);
        assertThat(new Total().on(List.of("b")).of(batches(), 2)).containsExactly(100L, 4500L);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Total().on(List.of("c")).of(rows(0, 1)))
                .withMessage("observations: no column 'c'; known: a, b");
    }

    @Test
    void makesAnotherResultOfIts() {
        Metric<long[], Double> mean = new Total().then(total -> (double) total.get(1) / total.get(0));
        assertThat(mean.of(batches(), 2)).isEqualTo(49.5);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void isOfEachGroup(int workers) {
        // South: the even rows but those that end in 4; north: the odd ones but those that end in 9.
        Map<String, List<Long>> expected = Map.of("north", List.of(40L, 1960L), "south", List.of(40L, 1960L));
        assertThat(new Total().by("team").of(batches(), workers))
                .isEqualTo(expected)
                .containsExactlyInAnyOrderEntriesOf(expected);
        assertThat(new Total().by("team").of(batches(), workers).firstKey()).isEqualTo("north");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Total().by("unit").of(rows(0, 1)))
                .withMessage("context: no column 'unit'; known: team");
    }

    @Test
    void severalAreCollectedInOnePass() {
        Metric<?, List<Object>> both =
                Metric.all(List.of(new Total(), new Total().by("team"), new Total().then(total -> total.get(0))));
        List<Object> results = both.of(batches(), 2);
        assertThat(results.get(0)).isEqualTo(List.of(100L, 4950L));
        assertThat(results.get(1)).isEqualTo(Map.of("north", List.of(40L, 1960L), "south", List.of(40L, 1960L)));
        assertThat(results.get(2)).isEqualTo(100L);
    }

    @Test
    void twoOfOtherResultsMakeOne() throws IOException, ClassNotFoundException {
        // Numbers 0 to 99 add up to 4950; 20 of 100 rows have no team.
        Metric<?, String> both = new Total()
                .and(new Total().by("team"), (total, teams) -> total.get(1) + " in " + teams.size() + " teams");
        Metric<?, String> more = both.and(new Total().then(total -> total.get(0)), (text, n) -> text + ", of " + n);
        for (int workers : new int[] {1, 3}) {
            assertThat(more.of(batches(), workers)).isEqualTo("4950 in 2 teams, of 100");
        }
        assertThat(sent(more)).isEqualTo("4950 in 2 teams, of 100");
    }

    @Test
    @SuppressWarnings("NullAway")
    void needsBothOfTwo() {
        assertThatNullPointerException()
                .isThrownBy(() -> new Total().and((Metric<?, Long>) null, (one, other) -> one))
                .withMessage("other");
        assertThatNullPointerException()
                .isThrownBy(() -> new Total().and(new Total(), null))
                .withMessage("both");
    }

    @Test
    void aStateTravels() throws IOException, ClassNotFoundException {
        assertThat(sent(new Total())).isEqualTo(List.of(100L, 4950L));
        assertThat(sent(new Total().by("team")))
                .isEqualTo(Map.of("north", List.of(40L, 1960L), "south", List.of(40L, 1960L)));
        assertThat(sent(Metric.all(List.of(new Total(), new Total()))))
                .isEqualTo(List.of(List.of(100L, 4950L), List.of(100L, 4950L)));
    }

    /** The result where the state of the later rows comes as bytes. */
    @SuppressWarnings("unchecked") // a state read back is one of the metric that wrote it
    private static <A extends Serializable, R> R sent(Metric<A, R> metric) throws IOException, ClassNotFoundException {
        A first = metric.start();
        metric.add(first, rows(0, 40));
        A later = metric.start();
        metric.add(later, rows(40, 100));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(later);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            metric.merge(first, (A) in.readObject());
        }
        return metric.finish(first);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void whatFailsInAWorkerFailsTheCaller(int workers) {
        Batches<Observations> failing = batches().map(batch -> {
            if (batch.surveyRow(0) >= 70) {
                throw new IllegalStateException("broken");
            }
            return batch;
        });
        assertThatIllegalStateException()
                .isThrownBy(() -> new Total().of(failing, workers))
                .withMessage("broken");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void nobodyPullsAfterAFailure(int workers) throws InterruptedException {
        AtomicInteger pulls = new AtomicInteger();
        Batches<Observations> many = Batches.of(Collections.nCopies(100_000, rows(0, 1)))
                .map(batch -> {
                    if (pulls.incrementAndGet() == 10) {
                        throw new IllegalStateException("broken");
                    }
                    return batch;
                });
        assertThatIllegalStateException()
                .isThrownBy(() -> new Total().of(many, workers))
                .withMessage("broken");
        int after = pulls.get();
        Thread.sleep(20); // enough for thousands of pulls
        assertThat(pulls).hasValue(after).hasValueLessThan(100_000);
    }

    /** Whoever waits for the workers learns of its interrupt when they are done. */
    @Test
    void anInterruptIsKept() {
        Thread caller = Thread.currentThread();
        Batches<Observations> failing = batches().map(batch -> {
            if (batch.surveyRow(0) >= 70) {
                caller.interrupt();
                throw new IllegalStateException("broken");
            }
            return batch;
        });
        assertThatIllegalStateException()
                .isThrownBy(() -> new Total().of(failing, 2))
                .withMessage("broken");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void needsAWorker() {
        assertThatThrownBy(() -> new Total().of(batches(), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("workers: there is 1 or more, but was 0");
    }
}
