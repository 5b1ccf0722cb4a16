package org.relationalleadership.serialization;

import java.io.IOException;
import java.util.Arrays;

/**
 * Keeps the tokens of one value until all of them are there, so that what cannot be written is refused before a part of
 * it stands in somebody's text. Not thread-safe.
 *
 * <p>A list and no {@link Node tree}, whose maps take longer to make than the text.
 */
final class TokenList implements TokenTarget {

    private static final int FIRST_CAPACITY = 256;

    private enum Kind {
        START_OBJECT,
        END_OBJECT,
        START_ARRAY,
        END_ARRAY,
        NAME,
        TEXT,
        NUMBER,
        TRUE,
        FALSE,
        NOTHING
    }

    private Kind[] kinds = new Kind[FIRST_CAPACITY];
    private String[] texts = new String[FIRST_CAPACITY];
    private int size;
    private long characters;
    private boolean isDoubtful;

    /**
     * Throws where a document of these tokens would be refused when it is read.
     *
     * @throws org.relationalleadership.fault.FaultException with the path to what is wrong
     */
    void requireReadable() throws IOException {
        if (isDoubtful || characters > DocumentText.MOST_BYTES || size > TreeBuilder.MOST_VALUES) {
            TreeTarget tree = new TreeTarget(); // knows the paths, and which of the tokens count
            writeTo(tree);
            DocumentText.requireReadable(tree.node());
        }
    }

    void writeTo(TokenTarget target) throws IOException {
        for (int i = 0; i < size; i++) {
            switch (kinds[i]) {
                case START_OBJECT -> target.startObject();
                case END_OBJECT -> target.endObject();
                case START_ARRAY -> target.startArray();
                case END_ARRAY -> target.endArray();
                case NAME -> target.name(texts[i]);
                case TEXT -> target.text(texts[i]);
                case NUMBER -> target.number(texts[i]);
                case TRUE -> target.flag(true);
                case FALSE -> target.flag(false);
                default -> target.nothing();
            }
        }
    }

    @Override
    public void startObject() {
        add(Kind.START_OBJECT, "");
    }

    @Override
    public void endObject() {
        add(Kind.END_OBJECT, "");
    }

    @Override
    public void startArray() {
        add(Kind.START_ARRAY, "");
    }

    @Override
    public void endArray() {
        add(Kind.END_ARRAY, "");
    }

    @Override
    public void name(String name) {
        check(name);
        add(Kind.NAME, name);
    }

    @Override
    public void text(String text) {
        check(text);
        add(Kind.TEXT, text);
    }

    @Override
    public void number(String number) {
        add(Kind.NUMBER, number);
    }

    @Override
    public void flag(boolean flag) {
        add(flag ? Kind.TRUE : Kind.FALSE, "");
    }

    @Override
    public void nothing() {
        add(Kind.NOTHING, "");
    }

    private void check(String text) {
        isDoubtful |= text.length() > TreeBuilder.LONGEST_TEXT || TreeBuilder.halfPair(text) >= 0;
    }

    private void add(Kind kind, String text) {
        if (size == kinds.length) {
            kinds = Arrays.copyOf(kinds, 2 * size);
            texts = Arrays.copyOf(texts, 2 * size);
        }
        kinds[size] = kind;
        texts[size++] = text;
        characters += text.length() + 5; // as many as true, false and null have
    }
}
