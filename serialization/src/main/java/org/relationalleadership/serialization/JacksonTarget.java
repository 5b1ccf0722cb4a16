package org.relationalleadership.serialization;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteCapability;

/** Writes with a generator of Jackson 3; what it throws goes through. */
final class JacksonTarget implements TokenTarget {

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
        } else if (NumberText.isLong(number)) {
            json.writeNumber(Long.parseLong(number));
        } else {
            json.writeNumber(Double.parseDouble(number));
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
