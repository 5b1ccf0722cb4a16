package org.relationalleadership.serialization.jackson2;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.WritableTypeId;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;
import org.relationalleadership.serialization.DocumentType;

/** Writes a value of the vocabulary as its document. */
final class DocumentSerializer<T> extends JsonSerializer<T> {

    private interface Writing {

        void run() throws IOException;
    }

    private final DocumentType<T> type;

    DocumentSerializer(DocumentType<T> type) {
        this.type = type;
    }

    @Override
    public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
        written(json, () -> type.write(value, new GeneratorTarget(json)));
    }

    @Override
    public void serializeWithType(T value, JsonGenerator json, SerializerProvider provider, TypeSerializer types)
            throws IOException {
        WritableTypeId id = types.writeTypePrefix(json, typeId(value, types));
        written(json, () -> type.writeFields(value, new GeneratorTarget(json)));
        types.writeTypeSuffix(json, id);
    }

    /** The id of the type of the vocabulary: what implements it is nobody's business. */
    private WritableTypeId typeId(T value, TypeSerializer types) {
        if (value.getClass().equals(type.type())) {
            return types.typeId(value, JsonToken.START_OBJECT);
        }
        WritableTypeId id = types.typeId(value, type.type(), JsonToken.START_OBJECT);
        id.id = types.getTypeIdResolver().idFromValueAndType(null, type.type());
        return id;
    }

    private static void written(JsonGenerator json, Writing writing) throws IOException {
        try {
            writing.run();
        } catch (IllegalArgumentException e) {
            throw JsonMappingException.from(json, String.valueOf(e.getMessage()), e);
        }
    }
}
