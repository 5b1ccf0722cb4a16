package org.relationalleadership.serialization;

import java.util.List;
import java.util.Optional;
import org.relationalleadership.check.Require;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Item;
import org.relationalleadership.response.Response;

/** Reads one response, whose context and answers stand by name. */
final class ResponseReader {

    private ResponseReader() {}

    static Response document(Reading reading, Instruments instruments) {
        DocumentKind.RESPONSE.check(reading.aboutPeople());
        Optional<Response> response =
                reading.root().fields(Shapes.RESPONSE).flatMap(fields -> response(fields, instruments));
        reading.throwIfFaulty();
        return response.orElseThrow();
    }

    /** The response that stands in some fields; empty, with that told, where its instrument is not known. */
    static Optional<Response> response(Fields fields, Instruments instruments) {
        Optional<Instrument> instrument = fields.get(RowsFields.INSTRUMENT).flatMap(instruments::named);
        return instrument.map(known -> {
            Response.Builder response = Response.to(known);
            fields.get(RowsFields.CONTEXT).ifPresent(piece -> context(piece, response));
            fields.get(RowsFields.ANSWERS).ifPresent(piece -> answers(piece, known, response));
            return response.build();
        });
    }

    private static void context(Piece context, Response.Builder response) {
        context.entries().forEach((name, piece) -> {
            piece.text().ifPresent(text -> piece.attempt(() -> response.context(name, text)));
        });
    }

    private static void answers(Piece answers, Instrument instrument, Response.Builder response) {
        List<String> items = instrument.items().stream().map(Item::id).toList();
        answers.entries().forEach((id, piece) -> {
            int item = instrument.itemIndex(id);
            if (item < 0) {
                piece.fault("no item '" + Require.shortened(id) + "'"
                        + piece.reading().hint(id, items));
            } else {
                RowsReader.answer(piece).ifPresent(answer -> piece.attempt(() -> response.answer(item, answer)));
            }
        });
    }
}
