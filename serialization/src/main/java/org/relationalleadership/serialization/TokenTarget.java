package org.relationalleadership.serialization;

import java.io.IOException;

/**
 * Takes the tokens of a JSON text one after the other and writes them, with whichever library.
 *
 * <p>For whoever brings this library's documents to a JSON library of their own; {@link DocumentType#write} takes one.
 * Each method throws an {@link IOException} where the text cannot be written; a library may throw exceptions of its
 * own. Not thread-safe.
 */
public interface TokenTarget {

    /** Writes an opening brace. */
    void startObject() throws IOException;

    /** Writes a closing brace. */
    void endObject() throws IOException;

    /** Writes an opening bracket. */
    void startArray() throws IOException;

    /** Writes a closing bracket. */
    void endArray() throws IOException;

    /** Writes the name of a field. */
    void name(String name) throws IOException;

    /** Writes a text. */
    void text(String text) throws IOException;

    /**
     * Writes a number.
     *
     * @param number as JSON writes numbers, to be taken over to the character
     */
    void number(String number) throws IOException;

    /** Writes true or false. */
    void flag(boolean flag) throws IOException;

    /** Writes null. */
    void nothing() throws IOException;
}
