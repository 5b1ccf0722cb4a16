package org.relationalleadership.serialization;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.relationalleadership.instrument.Absence;
import org.relationalleadership.instrument.Answer;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.response.Response;

/** One response as a tree: context and answers by name; an item that was not answered is left out. */
final class ResponseWriter {

    private ResponseWriter() {}

    /** Writes of a piece of context, by its name, what is given for it. */
    static Node node(Response response, BinaryOperator<String> context) {
        return fill(new Draft().text(DocumentKind.FIELD, DocumentKind.RESPONSE.formatVersion()), response, context)
                .node();
    }

    static Draft fill(Draft draft, Response response, BinaryOperator<String> context) {
        Instrument instrument = response.instrument();
        Draft answers = new Draft();
        for (int item = 0; item < instrument.items().size(); item++) {
            if (response.code(item) != Absence.NOT_ANSWERED.code()) {
                answers.with(instrument.items().get(item).id(), answer(response.answer(item)));
            }
        }
        Map<String, String> written = new LinkedHashMap<>();
        response.context().forEach((name, text) -> written.put(name, context.apply(name, text)));
        return draft.with(RowsFields.INSTRUMENT, Instruments.node(instrument))
                .entries(RowsFields.CONTEXT, written, Node::text)
                .with(RowsFields.ANSWERS, answers.node());
    }

    static Node answer(Answer answer) {
        return answer.absence().map(absence -> Node.text(absence.id())).orElseGet(() -> Node.number(answer.score()));
    }
}
