package org.relationalleadership.serialization;

import java.util.function.BinaryOperator;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.evidence.Evidence;
import org.relationalleadership.evidence.Finding;
import org.relationalleadership.evidence.Interval;
import org.relationalleadership.evidence.Section;

/** Evidence as a tree, section by section; what is empty is left out. */
final class EvidenceWriter {

    private EvidenceWriter() {}

    static Node node(Evidence evidence, BinaryOperator<String> context) {
        return new Draft()
                .text(DocumentKind.FIELD, DocumentKind.EVIDENCE.formatVersion())
                .with(
                        RowsFields.INSTRUMENT,
                        new Draft()
                                .text("id", evidence.instrument())
                                .text("version", evidence.instrumentVersion())
                                .node())
                .with(RowsFields.ROWS, Node.number(evidence.rows()))
                .entries("settings", evidence.settings(), Node::text)
                .list("sections", evidence.sections(), section -> section(section, context))
                .node();
    }

    private static Node section(Section section, BinaryOperator<String> context) {
        return new Draft()
                .text("id", section.id())
                .list("findings", section.findings(), finding -> finding(finding, context))
                .text("why", section.why())
                .list("notes", section.notes(), Node::text)
                .node();
    }

    private static Node finding(Finding finding, BinaryOperator<String> context) {
        Draft place = new Draft();
        finding.place().forEach((part, name) -> place.text(part, context.apply(part, name)));
        Draft draft = place.isEmpty() ? place : new Draft().with("place", place.node());
        return draft.entries("counts", finding.counts(), Node::number)
                .list("estimates", finding.estimates(), EvidenceWriter::estimate)
                .list("notes", finding.notes(), Node::text)
                .node();
    }

    private static Node estimate(Estimate estimate) {
        Draft draft = new Draft().text("method", estimate.method());
        if (estimate.isPresent()) {
            draft.with("value", Node.number(estimate.value()));
        }
        draft.text("why", estimate.why()).with("n", Node.number(estimate.n()));
        estimate.standardError().ifPresent(error -> draft.with("standardError", Node.number(error)));
        return draft.with("interval", estimate.interval().map(EvidenceWriter::interval))
                .list("flags", estimate.flags(), Node::text)
                .node();
    }

    private static Node interval(Interval interval) {
        Draft draft = new Draft()
                .text("method", interval.method())
                .with("confidenceLevel", Node.number(interval.confidenceLevel()));
        writeEnd("lower", interval.lower(), draft);
        writeEnd("upper", interval.upper(), draft);
        return draft.node();
    }

    /** JSON has no infinity: an end that is left out is no bound. */
    private static void writeEnd(String name, double end, Draft draft) {
        if (Double.isFinite(end)) {
            draft.with(name, Node.number(end));
        }
    }
}
