package org.relationalleadership.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;

/** The number of rows read so far, on a terminal only, and only where it takes long. */
final class Progress {

    private static final long FIRST_MILLIS = 1000;
    private static final long EVERY_MILLIS = 200;

    private final PrintWriter err;
    private final boolean shown;
    private final LongSupplier clock;
    private long next;
    private boolean written;

    Progress(PrintWriter err, boolean shown, LongSupplier clock) {
        this.err = err;
        this.shown = shown;
        this.clock = clock;
        this.next = clock.getAsLong() + FIRST_MILLIS;
    }

    void show(long rows) {
        long now = clock.getAsLong();
        if (shown && now >= next) {
            err.printf(Locale.ROOT, "\rrl: %,d rows", rows);
            err.flush();
            next = now + EVERY_MILLIS;
            written = true;
        }
    }

    void clear() {
        if (written) {
            err.print("\r\u001b[K");
            err.flush();
            written = false;
        }
    }
}
