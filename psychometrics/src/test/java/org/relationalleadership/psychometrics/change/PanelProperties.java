package org.relationalleadership.psychometrics.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.evidence.Metric;
import org.relationalleadership.mapping.Wave;
import org.relationalleadership.response.Observations;

class PanelProperties {

    private static Observations survey(Random random) {
        Survey survey = new Survey();
        String[] waves = {"pre", "retrospective-pre", "post"};
        int rows = 1 + random.nextInt(60);
        for (int row = 0; row < rows; row++) {
            survey.row(
                    Map.of("respondent", "p" + random.nextInt(15), "wave", waves[random.nextInt(3)]),
                    random.nextInt(8) == 0 ? Double.NaN : random.nextInt(13) / 3.0,
                    random.nextGaussian() * 100);
        }
        return survey.observations();
    }

    @Property(tries = 100, seed = "2026")
    void isTheSameForAnyCutAndOrderOfTheRows(@ForAll long seed) {
        Random random = new Random(seed);
        Observations rows = survey(random);
        Panel whole = Panel.metric().of(rows);
        Panel parts = inParts(Panel.metric(), rows, random);
        assertThat(parts.persons()).isEqualTo(whole.persons());
        assertThat(parts.waves()).isEqualTo(whole.waves());
        assertThat(parts.change(Wave.PRE, Wave.POST)).isEqualTo(whole.change(Wave.PRE, Wave.POST));
        assertThat(parts.responseShift()).isEqualTo(whole.responseShift());
    }

    /** Rows in another order, cut at random, states sent through bytes and merged in another order. */
    private static <A extends Serializable> Panel inParts(Metric<A, Panel> metric, Observations rows, Random random) {
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
    private static <A extends Serializable> A sent(A state) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(state);
            out.flush();
            return (A) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    @Property(tries = 100, seed = "2026")
    void countsEverybodyOnce(@ForAll long seed) {
        Observations rows = survey(new Random(seed));
        WaveChange change = Panel.metric().of(rows).change(Wave.PRE, Wave.POST);
        assertThat(change.matched() + change.unmatchedBefore() + change.repeatedBefore())
                .isEqualTo(respondents(rows, "pre"));
        assertThat(change.matched() + change.unmatchedAfter() + change.repeatedAfter())
                .isEqualTo(respondents(rows, "post"));
        ColumnChange y = change.column("y");
        assertThat(y.n()).isEqualTo(change.matched());
        assertThat(y.up() + y.same() + y.down()).isEqualTo(y.n());
    }

    private static long respondents(Observations rows, String wave) {
        return IntStream.range(0, rows.rows())
                .filter(row -> rows.context().value("wave", row).orElseThrow().equals(wave))
                .mapToObj(row -> rows.context().value("respondent", row).orElseThrow())
                .distinct()
                .count();
    }

    @Property(tries = 100, seed = "2026")
    void isTheOppositeBackwards(@ForAll long seed) {
        Panel panel = Panel.metric().of(survey(new Random(seed)));
        ColumnChange there = panel.change(Wave.PRE, Wave.POST).column("x");
        ColumnChange back = panel.change(Wave.POST, Wave.PRE).column("x");
        for (String method : List.of("raw-change", "t-paired", "d-z", "d-av-mean-of-sds", "d-rm")) {
            Estimate one = there.estimate(method);
            Estimate other = back.estimate(method);
            assertThat(other.isPresent()).isEqualTo(one.isPresent());
            if (one.isPresent()) {
                assertThat(other.value()).isEqualTo(-one.value() + 0.0);
            }
        }
        for (String method : List.of("p-t-paired-two-sided", "p-wilcoxon-normal", "p-wilcoxon-exact")) {
            assertThat(back.estimate(method)).isEqualTo(there.estimate(method));
        }
        assertThat(back.up()).isEqualTo(there.down());
    }
}
