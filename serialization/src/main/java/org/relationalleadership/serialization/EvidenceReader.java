package org.relationalleadership.serialization;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.evidence.Evidence;
import org.relationalleadership.evidence.Finding;
import org.relationalleadership.evidence.Interval;
import org.relationalleadership.evidence.Section;

/**
 * Reads evidence.
 *
 * <p>Entries of maps and lists are put before the vocabulary one by one, so that what it says of one has the place of that
 * one.
 */
final class EvidenceReader {

    private static final Evidence OF_NOTHING = Evidence.builder()
            .instrument("unnamed")
            .instrumentVersion("unnamed")
            .rows(0)
            .build();

    private EvidenceReader() {}

    static Evidence document(Reading reading) {
        DocumentKind.EVIDENCE.check(reading.aboutPeople());
        Fields fields = reading.root().fields(Shapes.EVIDENCE).orElseThrow();
        Evidence.Builder evidence = Evidence.builder()
                .from(fields.get(RowsFields.INSTRUMENT)
                        .flatMap(EvidenceReader::instrument)
                        .orElse(OF_NOTHING));
        fields.get(RowsFields.ROWS)
                .flatMap(piece -> piece.whole(0, Long.MAX_VALUE))
                .ifPresent(evidence::rows);
        entries(fields, "settings")
                .forEach((name, piece) -> piece.text()
                        .filter(text -> piece.attempt(() -> OF_NOTHING.withSettings(Map.of(name, text)))
                                .isPresent())
                        .ifPresent(text -> evidence.putSetting(name, text)));
        fields.elements("sections").forEach(piece -> section(piece).ifPresent(evidence::addSection));
        Optional<Evidence> whole = reading.attempt("", evidence::build);
        reading.throwIfFaulty();
        return whole.orElseThrow();
    }

    private static Map<String, Piece> entries(Fields fields, String name) {
        return fields.get(name).map(Piece::entries).orElse(Map.of());
    }

    /** Evidence of nothing about the instrument. */
    private static Optional<Evidence> instrument(Piece piece) {
        return piece.fields(Shapes.ANSWERED_INSTRUMENT).flatMap(fields -> {
            Optional<String> id = fields.text("id");
            Optional<String> version = fields.text("version");
            return id.flatMap(name -> version.flatMap(number ->
                    piece.attempt(() -> OF_NOTHING.withInstrument(name).withInstrumentVersion(number))));
        });
    }

    private static Optional<Section> section(Piece piece) {
        return piece.fields(Shapes.SECTION).flatMap(fields -> {
            Section.Builder section = Section.builder();
            Optional<String> id = fields.text("id");
            Optional<String> why = fields.text("why");
            section.why(why);
            fields.elements("findings").forEach(finding -> section.addFinding(finding(finding)));
            fields.elements("notes").forEach(note -> note.text().ifPresent(section::addNote));
            boolean isWhole = why.isPresent() == fields.get("why").isPresent()
                    && fields.get("findings").map(Piece::isList).orElse(true)
                    && !fields.isMistaken("why")
                    && !fields.isMistaken("findings");
            return id.filter(name -> isWhole)
                    .flatMap(name -> piece.attempt(() -> section.id(name).build()));
        });
    }

    /** A finding; where it is broken, what is left of it, because its section needs one. */
    private static Finding finding(Piece piece) {
        Finding.Builder finding = Finding.builder();
        piece.fields(Shapes.FINDING).ifPresent(fields -> {
            entries(fields, "place")
                    .forEach((part, entry) -> entry.text()
                            .flatMap(name -> entry.attempt(
                                    () -> Finding.builder().putPlace(part, name).build()))
                            .ifPresent(finding::from));
            entries(fields, "counts")
                    .forEach((name, entry) -> entry.whole(0, Long.MAX_VALUE)
                            .flatMap(count -> entry.attempt(() ->
                                    Finding.builder().putCount(name, count).build()))
                            .ifPresent(finding::from));
            fields.elements("estimates").forEach(entry -> estimate(entry).ifPresent(finding::addEstimate));
            fields.elements("notes")
                    .forEach(entry -> entry.text()
                            .flatMap(note -> entry.attempt(
                                    () -> Finding.builder().addNote(note).build()))
                            .ifPresent(finding::from));
        });
        return piece.attempt(finding::build).orElseGet(() -> Finding.builder().build());
    }

    // figures

    private static Optional<Estimate> estimate(Piece piece) {
        return piece.fields(Shapes.ESTIMATE).flatMap(fields -> {
            Optional<Estimate> estimate = figure(fields);
            estimate = with(estimate, fields.get("standardError"), Piece::number, Estimate::withStandardError);
            estimate = with(estimate, fields.get("interval"), EvidenceReader::interval, Estimate::withInterval);
            for (Piece flag : fields.elements("flags")) {
                estimate = with(estimate, Optional.of(flag), Piece::text, Estimate::withFlag);
            }
            return estimate;
        });
    }

    /** The figure alone, or why there is none. */
    private static Optional<Estimate> figure(Fields fields) {
        Optional<String> method = fields.text("method");
        Optional<Double> value = fields.get("value").flatMap(Piece::number);
        Optional<String> why = fields.text("why");
        Optional<Long> n = fields.get("n").flatMap(piece -> piece.whole(0, Long.MAX_VALUE));
        if (fields.get("value").isPresent() == fields.get("why").isPresent()) {
            if (!fields.isMistaken("value") && !fields.isMistaken("why")) {
                fields.object().fault("needs either 'value' or 'why'");
            }
            return Optional.empty();
        }
        return method.isEmpty() || n.isEmpty() || (value.isEmpty() && why.isEmpty())
                ? Optional.empty()
                : fields.object()
                        .attempt(() -> value.isPresent()
                                ? Estimate.of(method.get(), value.get(), n.get())
                                : Estimate.none(method.get(), why.get(), n.get()));
    }

    /** An estimate with what a field says, where it is there and can be read. */
    private static <T> Optional<Estimate> with(
            Optional<Estimate> estimate,
            Optional<Piece> field,
            Function<Piece, Optional<T>> read,
            BiFunction<Estimate, T, Estimate> with) {
        Optional<T> value = field.flatMap(read);
        return estimate.map(known -> value.flatMap(said -> field.orElseThrow().attempt(() -> with.apply(known, said)))
                .orElse(known));
    }

    private static Optional<Interval> interval(Piece piece) {
        return piece.fields(Shapes.INTERVAL).flatMap(fields -> {
            Optional<String> method = fields.text("method");
            Optional<Double> level = fields.get("confidenceLevel").flatMap(Piece::number);
            Optional<Double> lower = end(fields.get("lower"), Double.NEGATIVE_INFINITY);
            Optional<Double> upper = end(fields.get("upper"), Double.POSITIVE_INFINITY);
            return method.isEmpty() || level.isEmpty() || lower.isEmpty() || upper.isEmpty()
                    ? Optional.empty()
                    : piece.attempt(() -> new Interval(method.get(), level.get(), lower.get(), upper.get()));
        });
    }

    private static Optional<Double> end(Optional<Piece> piece, double unbound) {
        return piece.isEmpty() ? Optional.of(unbound) : piece.flatMap(Piece::number);
    }
}
