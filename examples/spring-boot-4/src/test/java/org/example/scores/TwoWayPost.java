package org.example.scores;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/**
 * A POST whose answer is read while it is still being sent, both in chunks (RFC 9112, section 7.1). The JDK's client reads
 * nothing before all has been sent.
 */
final class TwoWayPost implements AutoCloseable {

    private static final int PATIENCE = 60_000; // milliseconds without a byte

    private final Socket socket;
    private final OutputStream out;
    private final InputStream in;
    private int left; // of the chunk that is being read
    private boolean isBegun;

    TwoWayPost(int port, String path, String type) throws IOException {
        socket = new Socket("localhost", port);
        socket.setSoTimeout(PATIENCE);
        out = new BufferedOutputStream(socket.getOutputStream(), 1 << 16);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        out.write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type
                        + "\r\nTransfer-Encoding: chunked\r\n\r\n")
                .getBytes(UTF_8));
    }

    /** Sends some text now. */
    void send(String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(UTF_8));
        out.write(bytes);
        out.write("\r\n".getBytes(UTF_8));
        out.flush();
    }

    /** Says that all has been sent. */
    void end() throws IOException {
        out.write("0\r\n\r\n".getBytes(UTF_8));
        out.flush();
    }

    /** The status line and the headers. */
    String head() throws IOException {
        StringBuilder head = new StringBuilder();
        for (String line = rawLine(); !line.isEmpty(); line = rawLine()) {
            head.append(line).append('\n');
        }
        return head.toString();
    }

    /**
     * The next line of the body; empty at its end.
     *
     * @throws EOFException if the connection ends before the body does
     */
    String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = read(); next >= 0 && next != '\n'; next = read()) {
            line.write(next);
        }
        return line.toString(UTF_8);
    }

    private int read() throws IOException {
        if (left == 0) {
            if (isBegun) {
                rawLine(); // the end of the chunk before
            }
            isBegun = true;
            left = Integer.parseInt(rawLine(), 16);
            if (left == 0) {
                return -1;
            }
        }
        left--;
        return rawRead();
    }

    private String rawLine() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = rawRead(); next != '\n'; next = rawRead()) {
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    private int rawRead() throws IOException {
        int next = in.read();
        if (next < 0) {
            throw new EOFException("the connection ended before the body did");
        }
        return next;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
