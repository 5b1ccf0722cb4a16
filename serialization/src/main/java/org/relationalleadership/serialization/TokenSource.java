package org.relationalleadership.serialization;

import java.io.IOException;

/**
 * The tokens of a JSON text, one after the other, from whichever library reads it.
 *
 * <p>For whoever brings this library's documents to a JSON library of their own; {@link DocumentType#read} takes one.
 * Not thread-safe.
 */
public interface TokenSource {

    /** What a token is. */
    enum Token {
        /** An opening brace. */
        START_OBJECT,
        /** A closing brace. */
        END_OBJECT,
        /** An opening bracket. */
        START_ARRAY,
        /** A closing bracket. */
        END_ARRAY,
        /** The name of a field. */
        NAME,
        /** A text. */
        TEXT,
        /** A number. */
        NUMBER,
        /** The word true. */
        TRUE,
        /** The word false. */
        FALSE,
        /** The word null. */
        NULL,
        /** The end of the text. */
        END
    }

    /** The token at which the source stands; {@link Token#END} before the first one. */
    Token token();

    /**
     * Goes to the next token.
     *
     * @throws IOException if the text cannot be read, or is not JSON; a library may throw exceptions of its own
     */
    Token next() throws IOException;

    /**
     * The characters of a name, text or number: what a text means, without its quotes and escapes, and a number as it
     * is written.
     *
     * @throws IOException as {@link #next()}
     */
    String text() throws IOException;

    /** The line on which the token starts, from 1; 0 where that is not known. */
    int line();
}
