package org.relationalleadership.serialization.jackson2;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteCapability;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.math.BigInteger;
import java.util.regex.Pattern;
import org.relationalleadership.serialization.TokenTarget;

/** Writes with a generator of Jackson 2. */
final class GeneratorTarget implements TokenTarget {

    /** A number of so many characters is one that a long holds. */
    private static final int LONG_DIGITS = 18;

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]+");

    private final JsonGenerator json;

    GeneratorTarget(JsonGenerator json) {
        this.json = json;
    }

    @Override
    public void startObject() throws IOException {
        json.writeStartObject();
    }

    @Override
    public void endObject() throws IOException {
        json.writeEndObject();
    }

    @Override
    public void startArray() throws IOException {
        json.writeStartArray();
    }

    @Override
    public void endArray() throws IOException {
        json.writeEndArray();
    }

    @Override
    public void name(String name) throws IOException {
        if (isOwn(name)) {
            json.writeFieldName(new SerializedString(name));
        } else {
            json.writeFieldName(name);
        }
    }

    @Override
    public void text(String text) throws IOException {
        if (isOwn(text)) {
            json.writeString(new SerializedString(text));
        } else {
            json.writeString(text);
        }
    }

    /**
     * Whether a text is written as we write it: characters beyond U+FFFF as they are, as Jackson 3 does it, where
     * Jackson 2 by default writes two escapes into bytes. Where the mapper escapes by rules of its own, those hold.
     */
    private boolean isOwn(String text) {
        if (json.getHighestEscapedChar() != 0 || json.getCharacterEscapes() != null) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void number(String number) throws IOException {
        if (json.getWriteCapabilities().isEnabled(StreamWriteCapability.CAN_WRITE_FORMATTED_NUMBERS)) {
            json.writeNumber(number);
        } else if (!WHOLE.matcher(number).matches()) {
            json.writeNumber(Double.parseDouble(number)); // as every number of a document that is no whole one
        } else if (number.length() <= LONG_DIGITS) {
            json.writeNumber(Long.parseLong(number));
        } else {
            json.writeNumber(new BigInteger(number));
        }
    }

    @Override
    public void flag(boolean flag) throws IOException {
        json.writeBoolean(flag);
    }

    @Override
    public void nothing() throws IOException {
        json.writeNull();
    }
}
