package org.relationalleadership.serialization;

import org.relationalleadership.framework.Citation;
import org.relationalleadership.framework.Concept;
import org.relationalleadership.framework.Construct;
import org.relationalleadership.framework.Framework;
import org.relationalleadership.framework.Provenance;
import org.relationalleadership.framework.Relation;
import org.relationalleadership.framework.Source;

/** A framework as a tree: what it brings itself, and the id of the one that it extends. */
final class FrameworkWriter {

    private FrameworkWriter() {}

    static Node node(Framework framework) {
        return new Draft()
                .text(DocumentKind.FIELD, DocumentKind.FRAMEWORK.formatVersion())
                .text("id", framework.id())
                .text("version", framework.version())
                .text("title", framework.title())
                .text("extends", framework.extending().map(Framework::id))
                .list("sources", framework.ownSources(), FrameworkWriter::source)
                .list("constructs", framework.ownConstructs(), FrameworkWriter::construct)
                .list("relations", framework.ownRelations(), FrameworkWriter::relation)
                .node();
    }

    private static Node source(Source source) {
        return new Draft()
                .text("id", source.id())
                .text("title", source.title())
                .text("publisher", source.publisher())
                .text("date", source.date())
                .text("kind", source.kind())
                .node();
    }

    private static Node construct(Construct construct) {
        Draft draft = new Draft()
                .text("id", construct.id())
                .text("kind", construct.kindId())
                .text("title", construct.title())
                .text("definition", construct.definition())
                .with("citation", citation(construct.citation()))
                .word("provenance", construct.provenance(), Provenance.STATED);
        construct.order().ifPresent(order -> draft.with("order", Node.number(order)));
        if (construct instanceof Concept concept) {
            draft.text("evidence", concept.evidence())
                    .text("value", concept.value())
                    .text("asOf", concept.asOf());
        }
        return draft.entries("notes", construct.notes(), Node::text).node();
    }

    private static Node citation(Citation citation) {
        return citation.locator().isEmpty()
                ? Node.text(citation.source())
                : new Draft()
                        .text("source", citation.source())
                        .text("locator", citation.locator())
                        .node();
    }

    private static Node relation(Relation relation) {
        return new Draft()
                .text("from", relation.from())
                .text("type", Piece.word(relation.type()))
                .text("to", relation.to())
                .word("provenance", relation.provenance(), Provenance.STATED)
                .with("citation", citation(relation.citation()))
                .text("why", relation.why())
                .text("closeness", relation.closeness().map(Piece::word))
                .node();
    }
}
