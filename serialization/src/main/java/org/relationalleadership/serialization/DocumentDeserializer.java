package org.relationalleadership.serialization;

import java.io.IOException;
import org.relationalleadership.fault.FaultException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.jsontype.TypeDeserializer;

/** Reads a value of the vocabulary from its document, for Jackson 3. */
final class DocumentDeserializer<T> extends ValueDeserializer<T> {

    private final DocumentType<T> type;

    DocumentDeserializer(DocumentType<T> type) {
        this.type = type;
    }

    @Override
    public Class<T> handledType() {
        return type.type();
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) {
        try {
            TokenSource source = new JacksonSource(parser);
            // Behind an id of the type, Jackson stands at the first field and not at the brace.
            return parser.hasToken(JsonToken.PROPERTY_NAME) || parser.hasToken(JsonToken.END_OBJECT)
                    ? type.readFields(source)
                    : type.read(source);
        } catch (FaultException e) {
            DatabindException refusal =
                    MismatchedInputException.from(parser, type.type(), String.valueOf(e.getMessage()));
            refusal.initCause(e);
            throw refusal;
        } catch (IOException e) {
            throw JacksonIOException.construct(e, parser);
        }
    }

    @Override
    public Object deserializeWithType(JsonParser parser, DeserializationContext context, TypeDeserializer types) {
        return types.deserializeTypedFromObject(parser, context);
    }
}
