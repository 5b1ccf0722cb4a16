package org.relationalleadership.serialization.jackson2;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import org.relationalleadership.fault.FaultException;
import org.relationalleadership.serialization.DocumentType;
import org.relationalleadership.serialization.TokenSource;

/** Reads a value of the vocabulary from its document. */
final class DocumentDeserializer<T> extends JsonDeserializer<T> {

    private final DocumentType<T> type;

    DocumentDeserializer(DocumentType<T> type) {
        this.type = type;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        try {
            TokenSource source = new ParserSource(parser);
            // Behind an id of the type, Jackson stands at the first field and not at the brace.
            return parser.hasToken(JsonToken.FIELD_NAME) || parser.hasToken(JsonToken.END_OBJECT)
                    ? type.readFields(source)
                    : type.read(source);
        } catch (FaultException e) {
            JsonMappingException refusal =
                    MismatchedInputException.from(parser, type.type(), String.valueOf(e.getMessage()));
            refusal.initCause(e);
            throw refusal;
        }
    }
}
