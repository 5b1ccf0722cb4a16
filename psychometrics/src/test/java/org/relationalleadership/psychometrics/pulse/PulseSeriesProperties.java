package org.relationalleadership.psychometrics.pulse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.relationalleadership.evidence.Metric;
import org.relationalleadership.response.Observations;

class PulseSeriesProperties {

    private static Observations survey(Random random) {
        Pulses pulses = new Pulses();
        int rows = 1 + random.nextInt(80);
        for (int row = 0; row < rows; row++) {
            LocalDate day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(6));
            pulses.row(
                    "t",
                    random.nextInt(9) == 0 ? "post" : "pulse:" + day,
                    random.nextInt(7) == 0 ? Double.NaN : 1 + random.nextInt(5),
                    random.nextGaussian() * 100);
        }
        return pulses.observations();
    }

    @Property(tries = 200, seed = "2026")
    void isTheSameForAnyCutAndOrderOfTheRows(@ForAll long seed) throws IOException, ClassNotFoundException {
        Random random = new Random(seed);
        Observations rows = survey(random);
        PulseSeries whole = PulseSeries.metric().of(rows);
        PulseSeries parts = inParts(PulseSeries.metric(), rows, random);
        assertThat(parts.rowsOfOtherWaves()).isEqualTo(whole.rowsOfOtherWaves());
        assertThat(parts.pulses("likert")).isEqualTo(whole.pulses("likert")); // counted: to the last bit
        for (int pulse = 0; pulse < whole.pulses("number").size(); pulse++) {
            assertThat(parts.pulses("number").get(pulse).n())
                    .isEqualTo(whole.pulses("number").get(pulse).n());
            assertThat(parts.pulses("number").get(pulse).mean().value())
                    .isCloseTo(whole.pulses("number").get(pulse).mean().value(), within(1e-10));
        }
    }

    /** Rows in another order, cut at random, states sent through bytes and merged in another order. */
    private static <A extends Serializable> PulseSeries inParts(
            Metric<A, PulseSeries> metric, Observations rows, Random random)
            throws IOException, ClassNotFoundException {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, rows.rows()).boxed().toList());
        Collections.shuffle(order, random);
        List<A> states = new ArrayList<>();
        for (int from = 0; from < order.size(); ) {
            int to = Math.min(order.size(), from + 1 + random.nextInt(20));
            A state = metric.start();
            metric.add(
                    state,
                    rows.pick(order.subList(from, to).stream()
                            .mapToInt(row -> row)
                            .toArray()));
            states.add(sent(state));
            from = to;
        }
        Collections.shuffle(states, random);
        A merged = metric.start();
        states.forEach(state -> metric.merge(merged, state));
        return metric.finish(merged);
    }

    @SuppressWarnings("unchecked")
    private static <A extends Serializable> A sent(A state) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(state);
        }
        return (A) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
    }
}
