package org.relationalleadership.serialization;

import java.util.List;
import java.util.Optional;
import org.relationalleadership.instrument.Answer;
import org.relationalleadership.mapping.ContextSource;
import org.relationalleadership.mapping.Expectation;
import org.relationalleadership.mapping.Mapping;
import org.relationalleadership.mapping.OnFault;
import org.relationalleadership.mapping.RowFilter;
import org.relationalleadership.mapping.RowLayout;
import org.relationalleadership.mapping.ValueForm;
import org.relationalleadership.mapping.Wave;

/** A mapping as a tree: fields in a fixed order, defaults left out. */
final class MappingWriter {

    private MappingWriter() {}

    static Node node(Mapping mapping) {
        return fill(new Draft().text(DocumentKind.FIELD, DocumentKind.MAPPING.formatVersion()), mapping)
                .node();
    }

    /** Adds the fields of a mapping; its format is always among them, so that nobody has to know the default. */
    static Draft fill(Draft draft, Mapping mapping) {
        return draft.text("format", mapping.format())
                .text("charset", mapping.charset())
                .text("separator", mapping.separator())
                .text("decimal", Optional.of(mapping.decimal()).filter(mark -> !mark.equals(".")))
                .word("values", mapping.values(), ValueForm.CODES)
                .entries("codes", mapping.codes(), codes -> Draft.entries(codes.answers(), MappingWriter::answer))
                .list("reversed", mapping.reversed(), Node::text)
                .entries("columns", mapping.columns(), Node::text)
                .list("rows", mapping.rows(), MappingWriter::row)
                .list("notAsked", mapping.notAsked(), Node::text)
                .list("keep", mapping.keep(), MappingWriter::filter)
                .with(
                        "duplicates",
                        mapping.duplicates()
                                .map(rule -> new Draft()
                                        .list("by", rule.by(), Node::text)
                                        .text("keep", Piece.word(rule.keep()))
                                        .node()))
                .with("respondent", mapping.respondent().map(MappingWriter::context))
                .with("subject", mapping.subject().map(MappingWriter::context))
                .with("role", mapping.role().map(MappingWriter::context))
                .entries("groups", mapping.groups(), MappingWriter::context)
                .with("wave", mapping.wave().map(MappingWriter::context))
                .with("consent", mapping.consent().map(MappingWriter::filter))
                .with("seconds", mapping.seconds().map(MappingWriter::context))
                .list("missing", mapping.missing(), Node::text)
                .word("onFault", mapping.onFault(), OnFault.STOP)
                .list("expect", mapping.expect(), MappingWriter::expectation);
    }

    private static Node answer(Answer answer) {
        return answer.isAnswered()
                ? Node.number(answer.score())
                : Node.text(answer.absence().orElseThrow().id());
    }

    private static Node row(RowLayout row) {
        return new Draft()
                .text("wave", row.wave().map(Wave::toString))
                .text("role", row.role())
                .entries("columns", row.columns(), Node::text)
                .node();
    }

    private static Node filter(RowFilter filter) {
        return new Draft()
                .text("column", filter.column())
                .list("in", List.copyOf(filter.in()), Node::text)
                .node();
    }

    private static Node context(ContextSource source) {
        return new Draft()
                .text("column", source.column())
                .text("value", source.value())
                .entries("map", source.map(), Node::text)
                .node();
    }

    private static Node expectation(Expectation expect) {
        Draft draft = new Draft()
                .text("scale", expect.scale())
                .text("wave", expect.wave().map(Wave::toString))
                .text("role", expect.role());
        expect.n().ifPresent(n -> draft.with("n", Node.number(n)));
        expect.mean().ifPresent(mean -> draft.with("mean", Node.number(mean)));
        return (expect.tolerance() == 0 ? draft : draft.with("tolerance", Node.number(expect.tolerance()))).node();
    }
}
