package org.relationalleadership.psychometrics.rating;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.relationalleadership.instrument.Absence;
import org.relationalleadership.instrument.AnswerScale;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Item;
import org.relationalleadership.instrument.Range;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.psychometrics.InParts;
import org.relationalleadership.response.Observations;
import org.relationalleadership.response.Response;
import org.relationalleadership.response.Responses;

/** Rows of who rated whom, for tests: columns of any number from 1 to 5. */
public final class RatedRows {

    public static final Range RANGE = Range.of(1, 5);

    private final Instrument instrument;
    private final List<Response> rows = new ArrayList<>();

    private RatedRows(Instrument instrument) {
        this.instrument = instrument;
    }

    public static RatedRows of(String... columns) {
        AnswerScale slider = AnswerScale.builder().id("slider").range(RANGE).build();
        return new RatedRows(Instrument.builder()
                .id("org.example.rated")
                .version("1.0")
                .addItems(Arrays.stream(columns).map(id -> Item.of(id, slider)).toArray(Item[]::new))
                .addScale(Scale.builder().id("all").items(columns).build())
                .build());
    }

    /** The scores of the bundled sample in a wave. */
    public static RatedRows sample(String wave) {
        try {
            List<String> lines = Files.readAllLines(Path.of("..", "sample", "expected-scores.csv"));
            String[] header = lines.get(0).split(",", -1);
            RatedRows rows = of(Arrays.copyOfRange(header, 7, header.length));
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(",", -1);
                if (cells[4].equals(wave)) {
                    double[] values = new double[header.length - 7];
                    for (int column = 0; column < values.length; column++) {
                        String cell = cells[column + 7];
                        values[column] = cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
                    }
                    rows.row(cells[1], cells[2], cells[3], cells[5], values);
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The figures of a file of names and numbers beside the tests. */
    public static Map<String, Double> figures(Class<?> test, String file) {
        try (var in = test.getResourceAsStream(file)) {
            Map<String, Double> figures = new TreeMap<>();
            new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .forEach(cells -> figures.put(cells[0], Double.parseDouble(cells[1])));
            return figures;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A row; an empty text is no context, not a number is an absent answer. */
    public RatedRows row(String respondent, String subject, String role, String dyad, double... values) {
        Response.Builder row = Response.to(instrument);
        for (int column = 0; column < values.length; column++) {
            String id = instrument.items().get(column).id();
            if (Double.isNaN(values[column])) {
                row.absent(id, Absence.NOT_APPLICABLE);
            } else {
                row.answer(id, values[column]);
            }
        }
        Map.of("respondent", respondent, "subject", subject, "role", role, "dyad", dyad)
                .forEach((name, text) -> {
                    if (!text.isEmpty()) {
                        row.context(name, text);
                    }
                });
        rows.add(row.build());
        return this;
    }

    public Observations observations() {
        return Responses.of(instrument, rows).observations();
    }

    /** The rows of other roles; an empty one is that of rows without role. */
    public RatedRows without(String role) {
        RatedRows some = new RatedRows(instrument);
        rows.stream()
                .filter(row -> !role.equals(row.context().getOrDefault("role", "")))
                .forEach(some.rows::add);
        return some;
    }

    public int size() {
        return rows.size();
    }

    /** The rows in another order, cut at random. */
    public List<Observations> batches(Random random) {
        List<Response> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        return InParts.cut(shuffled, random).stream()
                .map(part -> Responses.of(instrument, part).observations())
                .toList();
    }
}
