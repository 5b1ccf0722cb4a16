package org.relationalleadership.serialization;

import java.io.IOException;

/** Writes an object without its outermost braces, which somebody else writes. */
final class Unbraced implements TokenTarget {

    private final TokenTarget target;
    private int depth;

    Unbraced(TokenTarget target) {
        this.target = target;
    }

    @Override
    public void startObject() throws IOException {
        if (depth++ > 0) {
            target.startObject();
        }
    }

    @Override
    public void endObject() throws IOException {
        if (--depth > 0) {
            target.endObject();
        }
    }

    @Override
    public void startArray() throws IOException {
        target.startArray();
    }

    @Override
    public void endArray() throws IOException {
        target.endArray();
    }

    @Override
    public void name(String name) throws IOException {
        target.name(name);
    }

    @Override
    public void text(String text) throws IOException {
        target.text(text);
    }

    @Override
    public void number(String number) throws IOException {
        target.number(number);
    }

    @Override
    public void flag(boolean flag) throws IOException {
        target.flag(flag);
    }

    @Override
    public void nothing() throws IOException {
        target.nothing();
    }
}
