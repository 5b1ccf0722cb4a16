package org.relationalleadership.psychometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.relationalleadership.evidence.Metric;
import org.relationalleadership.response.Observations;

/** A metric as machines far apart compute it: what it gives in parts must be what it gives in one pass. */
public final class InParts {

    private InParts() {}

    /** The result of rows in another order, cut at random. */
    public static <A extends Serializable, R> R of(Metric<A, R> metric, Observations rows, Random random) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, rows.rows()).boxed().toList());
        Collections.shuffle(order, random);
        return of(
                metric,
                cut(order, random).stream()
                        .map(part ->
                                rows.pick(part.stream().mapToInt(row -> row).toArray()))
                        .toList(),
                random);
    }

    /**
     * The result of batches in another order. A state takes one of them, several or none; each is sent at least once, also
     * before it takes more, and merged with any other.
     */
    public static <A extends Serializable, R> R of(Metric<A, R> metric, List<Observations> batches, Random random) {
        List<Observations> shuffled = new ArrayList<>(batches);
        Collections.shuffle(shuffled, random);
        List<A> states = new ArrayList<>(List.of(metric.start()));
        for (Observations batch : shuffled) {
            if (random.nextBoolean()) {
                states.add(metric.start());
            }
            int taker = random.nextInt(states.size());
            metric.add(states.get(taker), batch);
            if (random.nextBoolean()) {
                states.set(taker, sent(states.get(taker)));
            }
        }
        while (states.size() > 1) {
            A other = sent(states.remove(random.nextInt(states.size())));
            metric.merge(states.get(random.nextInt(states.size())), other);
        }
        return metric.finish(sent(states.get(0)));
    }

    /**
     * The message by which a metric refuses rows after others, as they have other columns or levels. It is the same whether
     * one state gets both or each gets its own and one takes in the other: else the cut of the data would decide.
     */
    public static <A extends Serializable> String refusal(Metric<A, ?> metric, Observations rows, Observations others) {
        A state = metric.start();
        metric.add(state, rows);
        A other = metric.start();
        metric.add(other, others);
        String merged = refusal(() -> metric.merge(state, sent(other)));
        assertThat(refusal(() -> metric.add(state, others))).as("added").isEqualTo(merged);
        return merged;
    }

    private static String refusal(Runnable step) {
        return String.valueOf(
                catchThrowableOfType(IllegalArgumentException.class, step::run).getMessage());
    }

    /** A list cut at random, into many parts or few; some may be empty. */
    public static <T> List<List<T>> cut(List<T> rows, Random random) {
        List<List<T>> parts = new ArrayList<>();
        int most = 1 + random.nextInt(1 + rows.size());
        for (int from = 0; from < rows.size(); ) {
            int to = Math.min(rows.size(), from + random.nextInt(1 + most));
            parts.add(rows.subList(from, to));
            from = to;
        }
        return parts;
    }

    /** A state as another machine gets it. */
    @SuppressWarnings("unchecked") // what comes is what was sent
    private static <A extends Serializable> A sent(A state) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(state);
            out.flush();
            return (A) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
