package org.relationalleadership.serialization;

import java.io.IOException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.type.WritableTypeId;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsontype.TypeSerializer;

/** Writes a value of the vocabulary as its document, for Jackson 3. */
final class DocumentSerializer<T> extends ValueSerializer<T> {

    private interface Writing {

        void run() throws IOException;
    }

    private final DocumentType<T> type;

    DocumentSerializer(DocumentType<T> type) {
        this.type = type;
    }

    @Override
    public Class<T> handledType() {
        return type.type();
    }

    @Override
    public void serialize(T value, JsonGenerator json, SerializationContext context) {
        written(json, () -> type.write(value, new JacksonTarget(json)));
    }

    @Override
    public void serializeWithType(T value, JsonGenerator json, SerializationContext context, TypeSerializer types) {
        WritableTypeId id = types.writeTypePrefix(json, context, typeId(value, context, types));
        written(json, () -> type.writeFields(value, new JacksonTarget(json)));
        types.writeTypeSuffix(json, context, id);
    }

    /** The id of the type of the vocabulary: what implements it is nobody's business. */
    private WritableTypeId typeId(T value, SerializationContext context, TypeSerializer types) {
        return value.getClass().equals(type.type())
                ? types.typeId(value, JsonToken.START_OBJECT)
                : types.typeId(
                        value,
                        JsonToken.START_OBJECT,
                        types.getTypeIdResolver().idFromValueAndType(context, null, type.type()));
    }

    private static void written(JsonGenerator json, Writing writing) {
        try {
            writing.run();
        } catch (IllegalArgumentException e) {
            throw DatabindException.from(json, String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw JacksonIOException.construct(e, json);
        }
    }
}
