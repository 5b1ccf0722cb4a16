package org.relationalleadership.serialization;

import java.io.IOException;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.relationalleadership.instrument.Absence;
import org.relationalleadership.instrument.Answer;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.response.Response;

/** Writes one response: context and answers by name; an item that was not answered is left out. */
final class ResponseWriter {

    private ResponseWriter() {}

    /** Writes of a piece of context, by its name, what is given for it. */
    static void write(Response response, BinaryOperator<String> context, TokenTarget to) throws IOException {
        to.startObject();
        writeFields(DocumentKind.RESPONSE, response, context, to);
        to.endObject();
    }

    /** What each document of one response starts with. */
    static void writeFields(DocumentKind kind, Response response, BinaryOperator<String> context, TokenTarget to)
            throws IOException {
        Instrument instrument = response.instrument();
        to.name(DocumentKind.FIELD);
        to.text(kind.formatVersion());
        to.name(RowsFields.INSTRUMENT);
        JsonText.write(Instruments.node(instrument), to);
        if (!response.context().isEmpty()) {
            to.name(RowsFields.CONTEXT);
            to.startObject();
            for (Map.Entry<String, String> piece : response.context().entrySet()) {
                to.name(piece.getKey());
                to.text(context.apply(piece.getKey(), piece.getValue()));
            }
            to.endObject();
        }
        to.name(RowsFields.ANSWERS);
        to.startObject();
        for (int item = 0; item < instrument.items().size(); item++) {
            if (response.code(item) != Absence.NOT_ANSWERED.code()) {
                to.name(instrument.items().get(item).id());
                writeAnswer(response.answer(item), to);
            }
        }
        to.endObject();
    }

    static void writeAnswer(Answer answer, TokenTarget to) throws IOException {
        if (answer.isAnswered()) {
            to.number(NumberTexts.text(answer.score()));
        } else {
            to.text(answer.absence().orElseThrow().id());
        }
    }
}
