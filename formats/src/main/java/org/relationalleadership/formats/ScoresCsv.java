package org.relationalleadership.formats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.response.Context;
import org.relationalleadership.score.Scores;

/**
 * Scores as a table of comma-separated values, a row a response: {@code row}, the context ({@code respondent}, {@code
 * subject}, {@code role}, {@code wave}, group levels), then a column a scale, empty where there is no score.
 *
 * <p>With details each scale also has {@code <scale>.reason}, why there is no score, {@code .answered}, how many members
 * were answered, {@code .substituted}, how many were filled, where the scale's policy fills gaps, {@code .se}, the standard
 * error, where its strategy gives one, {@code .z}, {@code .t} and {@code .percentile} where its norms have what these
 * take, and {@code .band} where it has bands. Numbers are the shortest text that reads back as the same double; lines end
 * in LF. The header is written even where there are no rows.
 *
 * <p>Not thread-safe. Closing it closes the writer it was given.
 */
public final class ScoresCsv implements AutoCloseable {

    /** Consent decides what may be shown, and seconds how far a row is to be trusted: neither tells whose scores these are. */
    private static final Set<String> LEFT_OUT = Set.of("consent", "seconds");

    private final Writer out;
    private final CsvLines lines;
    private final Instrument instrument;
    private final Set<String> contextNames;
    private final List<String> context;
    private final List<Scale> scales;
    private final List<ScoreDetails> details; // by scale; none where there are no details
    private boolean hasHeader;

    private ScoresCsv(
            Writer out, Instrument instrument, List<String> contextNames, @Nullable Predicate<String> standardErrors) {
        this.out = Objects.requireNonNull(out, "out");
        this.lines = new CsvLines(out);
        this.instrument = instrument;
        this.contextNames = Set.copyOf(contextNames);
        this.context =
                contextNames.stream().filter(name -> !LEFT_OUT.contains(name)).toList();
        this.scales = instrument.scales();
        this.details = standardErrors == null
                ? List.of()
                : scales.stream()
                        .map(scale -> new ScoreDetails(scale, standardErrors.test(scale.id())))
                        .toList();
    }

    /**
     * Starts a table without details.
     *
     * @param contextNames the pieces of context that the scores have, in the order of their columns
     */
    public static ScoresCsv to(Writer out, Instrument instrument, List<String> contextNames) {
        return new ScoresCsv(out, instrument, contextNames, null);
    }

    /**
     * Starts a table with details.
     *
     * @param contextNames the pieces of context that the scores have, in the order of their columns
     * @param standardErrors whether a scale, by its id, is scored with standard errors; a scorer knows
     */
    public static ScoresCsv detailed(
            Writer out, Instrument instrument, List<String> contextNames, Predicate<String> standardErrors) {
        return new ScoresCsv(out, instrument, contextNames, Objects.requireNonNull(standardErrors, "standardErrors"));
    }

    /** Writes the header, unless it is there. */
    private void writeHeader() {
        if (hasHeader) {
            return;
        }
        hasHeader = true;
        List<String> header = new ArrayList<>();
        header.add("row");
        header.addAll(context);
        for (int s = 0; s < scales.size(); s++) {
            header.add(scales.get(s).id());
            if (!details.isEmpty()) {
                details.get(s).nameTo(header);
            }
        }
        header.forEach(lines::cell);
        lines.end();
    }

    /**
     * Writes a batch of scores.
     *
     * @throws IllegalArgumentException if they are scores of another instrument, or have other pieces of context, than the
     *     table, or standard errors on other scales than its details; nothing of them is written then
     * @throws UncheckedIOException if they cannot be written
     */
    public void write(Scores scores) {
        if (!scores.instrument().equals(instrument)) {
            String other = name(scores.instrument());
            throw new IllegalArgumentException("scores: the table is for instrument " + name(instrument)
                    + ", but these are of "
                    + (other.equals(name(instrument)) ? "another one of that id and version" : other));
        }
        if (!contextNames.equals(Set.copyOf(scores.context().names()))) {
            throw new IllegalArgumentException("scores: the table is for context " + new TreeSet<>(contextNames)
                    + ", but these have " + new TreeSet<>(scores.context().names()));
        }
        for (int s = 0; s < details.size(); s++) {
            details.get(s).require(scores.hasStandardErrors(s));
        }
        writeHeader();
        Context found = scores.context();
        List<List<String>> texts = context.stream().map(found::dictionary).toList();
        for (int row = 0; row < scores.rows(); row++) {
            lines.cell(Long.toString(scores.responses().rowNumber(row)));
            for (int c = 0; c < texts.size(); c++) {
                int code = found.code(context.get(c), row);
                lines.cell(code < 0 ? "" : texts.get(c).get(code));
            }
            for (int s = 0; s < scales.size(); s++) {
                if (scores.isScored(row, s)) {
                    lines.cell(scores.value(row, s));
                } else {
                    lines.cell("");
                }
                if (!details.isEmpty()) {
                    details.get(s).write(scores.score(row, s), lines);
                }
            }
            lines.end();
        }
        lines.hand();
    }

    private static String name(Instrument instrument) {
        return "'" + instrument.id() + "' " + instrument.version();
    }

    /**
     * Hands everything written so far, the header at least, to the writer, and flushes that.
     *
     * @throws UncheckedIOException if the writer cannot take it
     */
    public void flush() {
        writeHeader();
        lines.hand();
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Flushes what was written, the header at least, and closes the writer.
     *
     * @throws UncheckedIOException if the writer cannot take it, or cannot be closed
     */
    @Override
    public void close() {
        try (out) {
            writeHeader();
            lines.hand();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
