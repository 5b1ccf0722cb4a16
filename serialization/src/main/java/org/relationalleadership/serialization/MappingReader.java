package org.relationalleadership.serialization;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.relationalleadership.instrument.Absence;
import org.relationalleadership.instrument.Answer;
import org.relationalleadership.mapping.CodeMap;
import org.relationalleadership.mapping.ContextSource;
import org.relationalleadership.mapping.DuplicateRule;
import org.relationalleadership.mapping.Expectation;
import org.relationalleadership.mapping.Mapping;
import org.relationalleadership.mapping.OnFault;
import org.relationalleadership.mapping.RowFilter;
import org.relationalleadership.mapping.RowLayout;
import org.relationalleadership.mapping.ValueForm;
import org.relationalleadership.mapping.Wave;

/** Reads a mapping, be it the {@code source} of an instrument or a document of its own. */
final class MappingReader {

    private final Fields fields;
    private final Reading reading;

    /** The mapping of a document of its own. */
    static Mapping document(Reading reading) {
        DocumentKind.MAPPING.check(reading);
        Fields fields = reading.root().fields(Shapes.MAPPING_FILE).orElseThrow();
        Optional<Mapping> mapping = new MappingReader(fields).read();
        reading.throwIfFaulty();
        return mapping.orElseThrow();
    }

    MappingReader(Fields fields) {
        this.fields = fields;
        this.reading = fields.object().reading();
    }

    /** The mapping; empty where it has faults of its own. */
    Optional<Mapping> read() {
        Mapping.Builder builder = Mapping.builder();
        fields.text("format").ifPresent(builder::format);
        fields.text("charset").ifPresent(builder::charset);
        fields.text("separator").ifPresent(builder::separator);
        fields.text("decimal").ifPresent(builder::decimal);
        fields.get("values").flatMap(piece -> piece.word(ValueForm.class)).ifPresent(builder::values);
        entries("codes").forEach((scale, piece) -> codes(piece).ifPresent(codes -> builder.putCode(scale, codes)));
        builder.reversed(ids("reversed"));
        builder.columns(texts(entries("columns")));
        fields.elements("rows").forEach(piece -> builder.addRow(row(piece)));
        builder.notAsked(ids("notAsked"));
        fields.elements("keep").forEach(piece -> filter(piece).ifPresent(builder::addKeep));
        fields.get("duplicates").flatMap(this::duplicates).ifPresent(builder::duplicates);
        fields.get("respondent").map(this::context).ifPresent(builder::respondent);
        fields.get("subject").map(this::context).ifPresent(builder::subject);
        fields.get("role").map(this::context).ifPresent(builder::role);
        entries("groups").forEach((level, piece) -> builder.putGroup(level, context(piece)));
        fields.get("wave").map(this::context).ifPresent(builder::wave);
        fields.get("consent")
                .map(piece -> filter(piece).orElseGet(() -> RowFilter.of("unnamed", "unnamed")))
                .ifPresent(builder::consent);
        fields.get("seconds").map(this::seconds).ifPresent(builder::seconds);
        fields.elements("missing").forEach(piece -> piece.code().ifPresent(builder::addMissing));
        fields.get("onFault").flatMap(piece -> piece.word(OnFault.class)).ifPresent(builder::onFault);
        fields.elements("expect").forEach(piece -> builder.addExpect(expectation(piece)));
        return fields.object().attempt(builder::build);
    }

    private Map<String, Piece> entries(String name) {
        return fields.get(name).map(Piece::entries).orElse(Map.of());
    }

    private static Map<String, String> texts(Map<String, Piece> entries) {
        Map<String, String> texts = new LinkedHashMap<>();
        entries.forEach((name, piece) -> piece.code().ifPresent(text -> texts.put(name, text)));
        return texts;
    }

    private List<String> ids(String name) {
        return fields.elements(name).stream()
                .map(piece -> piece.text().orElseGet(() -> reading.standIn(piece.path())))
                .toList();
    }

    private Optional<CodeMap> codes(Piece piece) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        piece.entries().forEach((code, meaning) -> answer(meaning).ifPresent(answer -> answers.put(code, answer)));
        boolean whole = piece.isObject() && answers.size() == piece.entries().size();
        return whole ? piece.attempt(() -> new CodeMap(answers)) : Optional.empty();
    }

    private static Optional<Answer> answer(Piece piece) {
        if (piece.isNumber()) {
            return piece.number().map(Answer::of);
        }
        return piece.word(Absence.class).map(Answer::absent);
    }

    private RowLayout row(Piece piece) {
        return piece.fields(Shapes.ROW_LAYOUT).flatMap(this::row).orElseGet(() -> {
            String name = reading.standIn(piece.path());
            return new RowLayout(Map.of(name, name), Optional.empty(), Optional.of(name));
        });
    }

    private Optional<RowLayout> row(Fields row) {
        Optional<Wave> wave = row.get("wave").flatMap(MappingReader::wave);
        Optional<String> role = row.text("role");
        Map<String, Piece> columns = row.get("columns").map(Piece::entries).orElse(Map.of());
        Map<String, String> names = texts(columns);
        boolean whole = wave.isPresent() == row.get("wave").isPresent()
                && role.isPresent() == row.get("role").isPresent()
                && row.get("columns").filter(Piece::isObject).isPresent()
                && names.size() == columns.size();
        return whole ? row.object().attempt(() -> new RowLayout(names, wave, role)) : Optional.empty();
    }

    private static Optional<Wave> wave(Piece piece) {
        return piece.text().flatMap(text -> piece.attempt(() -> Wave.parse(text)));
    }

    private Optional<RowFilter> filter(Piece piece) {
        return piece.fields(Shapes.FILTER).flatMap(filter -> {
            Optional<String> column = filter.get("column").flatMap(Piece::code);
            Optional<List<String>> in = filter.get("in")
                    .filter(Piece::isListOrTell)
                    .flatMap(list -> Piece.all(list.elements(), Piece::code));
            return column.flatMap(name ->
                    in.flatMap(texts -> piece.attempt(() -> new RowFilter(name, new LinkedHashSet<>(texts)))));
        });
    }

    private Optional<DuplicateRule> duplicates(Piece piece) {
        return piece.fields(Shapes.DUPLICATES).flatMap(rule -> {
            Optional<List<String>> by =
                    rule.get("by").filter(Piece::isListOrTell).flatMap(list -> Piece.all(list.elements(), Piece::text));
            Optional<DuplicateRule.Keep> keep = rule.get("keep").flatMap(word -> word.word(DuplicateRule.Keep.class));
            return by.flatMap(names -> keep.flatMap(which -> piece.attempt(() -> new DuplicateRule(names, which))));
        });
    }

    /** The source of a piece of context; a stand-in where it is broken, because other parts may refer to its name. */
    private ContextSource context(Piece piece) {
        return piece.fields(Shapes.CONTEXT)
                .flatMap(source -> {
                    Optional<String> column = source.get("column").flatMap(Piece::code);
                    Optional<String> value = source.get("value").flatMap(Piece::code);
                    Map<String, String> map =
                            texts(source.get("map").map(Piece::entries).orElse(Map.of()));
                    boolean whole = column.isPresent() == source.get("column").isPresent()
                            && value.isPresent() == source.get("value").isPresent()
                            && !source.isMistaken("column")
                            && !source.isMistaken("value");
                    return whole ? piece.attempt(() -> new ContextSource(column, value, map)) : Optional.empty();
                })
                .orElseGet(() -> ContextSource.column(reading.standIn(piece.path())));
    }

    private ContextSource seconds(Piece piece) {
        return piece.fields(Shapes.SECONDS)
                .flatMap(source -> source.get("column").flatMap(Piece::code))
                .flatMap(column -> piece.attempt(() -> ContextSource.column(column)))
                .orElseGet(() -> ContextSource.column(reading.standIn(piece.path())));
    }

    private Expectation expectation(Piece piece) {
        return piece.fields(Shapes.EXPECTATION)
                .flatMap(this::expectation)
                .orElseGet(() -> new Expectation(
                        reading.standIn(piece.path()),
                        Optional.empty(),
                        Optional.empty(),
                        OptionalLong.of(0),
                        OptionalDouble.empty(),
                        0));
    }

    private Optional<Expectation> expectation(Fields expect) {
        List<Optional<?>> read = new ArrayList<>();
        Optional<String> scale = expect.get("scale").flatMap(Piece::text);
        Optional<Wave> wave = expect.get("wave").flatMap(MappingReader::wave);
        Optional<String> role = expect.text("role");
        Optional<Long> n = expect.get("n").flatMap(piece -> piece.whole(0, Long.MAX_VALUE));
        Optional<Double> mean = expect.get("mean").flatMap(Piece::number);
        Optional<Double> tolerance = expect.get("tolerance").flatMap(Piece::number);
        read.addAll(List.of(scale, wave, role, n, mean, tolerance));
        return scale.filter(name -> read.stream().filter(Optional::isPresent).count()
                        == expect.entries().size())
                .flatMap(name -> reading.attempt(
                        expect.object().path(),
                        () -> new Expectation(
                                name,
                                wave,
                                role,
                                n.map(OptionalLong::of).orElse(OptionalLong.empty()),
                                mean.map(OptionalDouble::of).orElse(OptionalDouble.empty()),
                                tolerance.orElse(0.0))));
    }
}
