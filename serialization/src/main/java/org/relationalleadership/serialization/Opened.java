package org.relationalleadership.serialization;

import java.io.IOException;

/**
 * The tokens of an object whose opening brace, and perhaps more, somebody else has read: the brace once more, then the
 * rest.
 */
final class Opened implements TokenSource {

    private final TokenSource source;
    private boolean isAtBrace = true;

    Opened(TokenSource source) {
        this.source = source;
    }

    @Override
    public Token token() {
        return isAtBrace ? Token.START_OBJECT : source.token();
    }

    @Override
    public Token next() throws IOException {
        if (isAtBrace) {
            isAtBrace = false;
            return source.token();
        }
        return source.next();
    }

    @Override
    public String text() throws IOException {
        return source.text();
    }

    @Override
    public int line() {
        return source.line();
    }
}
