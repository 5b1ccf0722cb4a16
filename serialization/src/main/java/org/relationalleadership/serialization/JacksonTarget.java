package org.relationalleadership.serialization;

import java.math.BigInteger;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteCapability;

/** Writes with a generator of Jackson 3; what it throws goes through. */
final class JacksonTarget implements TokenTarget {

    /** A number of so many characters is one that a long holds. */
    private static final int LONG_DIGITS = 18;

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]+");

    private final JsonGenerator json;

    JacksonTarget(JsonGenerator json) {
        this.json = json;
    }

    @Override
    public void startObject() {
        json.writeStartObject();
    }

    @Override
    public void endObject() {
        json.writeEndObject();
    }

    @Override
    public void startArray() {
        json.writeStartArray();
    }

    @Override
    public void endArray() {
        json.writeEndArray();
    }

    @Override
    public void name(String name) {
        json.writeName(name);
    }

    @Override
    public void text(String text) {
        json.writeString(text);
    }

    @Override
    public void number(String number) {
        if (json.has(StreamWriteCapability.CAN_WRITE_FORMATTED_NUMBERS)) {
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
    public void flag(boolean flag) {
        json.writeBoolean(flag);
    }

    @Override
    public void nothing() {
        json.writeNull();
    }
}
