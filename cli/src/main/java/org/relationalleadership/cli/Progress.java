package org.relationalleadership.cli;

/** The number of rows read so far, on a terminal only, and only where it takes long. */
final class Progress {

    // Set by the script that starts the JVM, which knows whether standard error is a terminal; the JVM does not.
    private static final boolean SHOWN = Boolean.getBoolean("rl.terminal");
    private static final long FIRST_MILLIS = 1000;
    private static final long EVERY_MILLIS = 200;

    private long next = System.currentTimeMillis() + FIRST_MILLIS;
    private boolean written;

    void show(long rows) {
        long now = System.currentTimeMillis();
        if (SHOWN && now >= next) {
            System.err.printf("\rrl: %,d rows", rows);
            System.err.flush();
            next = now + EVERY_MILLIS;
            written = true;
        }
    }

    void clear() {
        if (written) {
            System.err.print("\r\u001b[K");
            System.err.flush();
            written = false;
        }
    }
}
