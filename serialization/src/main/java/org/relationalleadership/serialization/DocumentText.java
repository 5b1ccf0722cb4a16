package org.relationalleadership.serialization;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.relationalleadership.fault.Fault;
import org.relationalleadership.fault.FaultException;

/** From the bytes of a document to its tree. */
final class DocumentText {

    static final int MOST_BYTES = 10 * 1024 * 1024;

    static final String TOO_BIG = "a document has at most 10 MiB, but this has more";

    private DocumentText() {}

    static Reading read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        }
    }

    static Reading read(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw tooBig();
        }
        return read(decoded(bytes));
    }

    static Reading read(String text) {
        requireSize(text);
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (content.isBlank()) {
            throw refusal(Fault.at("", Reading.EMPTY));
        }
        TreeBuilder tree = new TreeBuilder();
        char first = content.stripLeading().charAt(0);
        Node root = isJson(first) ? JsonTree.read(content, tree) : YamlTree.read(content, tree);
        return new Reading(content, root, tree);
    }

    /** Whether a document is JSON, as its first character that is no space says. */
    static boolean isJson(int first) {
        return first == '{' || first == '[';
    }

    static void requireSize(String text) {
        // A character takes one to three bytes, so that most texts need not be encoded to be measured.
        if (text.length() > MOST_BYTES
                || (text.length() > MOST_BYTES / 3 && text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES)) {
            throw tooBig();
        }
    }

    /** Throws where a document that is to be written would be refused when it is read. */
    static void requireReadable(Node document) {
        new TreeBuilder().check(document);
    }

    private static String decoded(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            int at = in.position();
            int line = 1;
            for (int i = 0; i < at; i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            throw refusal(
                    Fault.at("", Utf8Reader.NotUtf8.message(at, bytes[at])).withLine(line));
        }
        return out.flip().toString();
    }

    private static FaultException tooBig() {
        return refusal(Fault.at("", TOO_BIG));
    }

    private static FaultException refusal(Fault fault) {
        return new FaultException(List.of(fault));
    }
}
