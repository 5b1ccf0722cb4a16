package org.relationalleadership.serialization.jackson2;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.serialization.TokenSource;

/** The tokens of a parser of Jackson 2. */
final class ParserSource implements TokenSource {

    private final JsonParser parser;

    ParserSource(JsonParser parser) {
        this.parser = parser;
    }

    @Override
    public Token token() {
        return token(parser.currentToken());
    }

    @Override
    public Token next() throws IOException {
        return token(parser.nextToken());
    }

    private static Token token(@Nullable JsonToken token) {
        if (token == null) {
            return Token.END;
        }
        return switch (token) {
            case START_OBJECT -> Token.START_OBJECT;
            case END_OBJECT -> Token.END_OBJECT;
            case START_ARRAY -> Token.START_ARRAY;
            case END_ARRAY -> Token.END_ARRAY;
            case FIELD_NAME -> Token.NAME;
            case VALUE_STRING -> Token.TEXT;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Token.NUMBER;
            case VALUE_TRUE -> Token.TRUE;
            case VALUE_FALSE -> Token.FALSE;
            default -> Token.NULL;
        };
    }

    @Override
    public String text() throws IOException {
        return parser.getText();
    }

    @Override
    public int line() {
        return Math.max(0, parser.currentTokenLocation().getLineNr());
    }
}
