package org.relationalleadership.serialization;

import org.relationalleadership.instrument.Absence;
import org.relationalleadership.instrument.Answer;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.response.Response;

/** One response as a tree: context and answers by name; an item that was not answered is left out. */
final class ResponseWriter {

    private ResponseWriter() {}

    static Node node(Response response) {
        return fill(new Draft().text(DocumentKind.FIELD, DocumentKind.RESPONSE.formatVersion()), response)
                .node();
    }

    static Draft fill(Draft draft, Response response) {
        Instrument instrument = response.instrument();
        Draft answers = new Draft();
        for (int item = 0; item < instrument.items().size(); item++) {
            if (response.code(item) != Absence.NOT_ANSWERED.code()) {
                answers.with(instrument.items().get(item).id(), answer(response.answer(item)));
            }
        }
        return draft.with(RowsFields.INSTRUMENT, Instruments.node(instrument))
                .entries(RowsFields.CONTEXT, response.context(), Node::text)
                .with(RowsFields.ANSWERS, answers.node());
    }

    static Node answer(Answer answer) {
        return answer.absence().map(absence -> Node.text(absence.id())).orElseGet(() -> Node.number(answer.score()));
    }
}
