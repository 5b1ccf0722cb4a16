package org.relationalleadership.benchmarks;

import java.util.Locale;
import org.relationalleadership.benchmarks.Jmh.Cost;

/**
 * What was measured beside what must be reached.
 *
 * @param unit what the measured number and the target count; × for a ratio
 * @param detail the numbers behind it
 */
record Line(String name, double measured, double target, String unit, String detail) {

    /** The ratio of two costs in time. */
    static Line ratio(String name, Cost library, String peerName, Cost peer, double target) {
        String detail = String.format(
                Locale.ROOT, "library %.1f ms, %s %.1f ms", library.milliseconds(), peerName, peer.milliseconds());
        return new Line(name, library.nanoseconds() / peer.nanoseconds(), target, "×", detail);
    }

    /** What is told of a comparison that could not be measured, in the same columns. */
    static String failed(String name) {
        return String.format(Locale.ROOT, "%-24s %9s %-3s target   %7s  %s", name, "-", "", "-", "failed");
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%-24s %9.3f %-3s target ≤ %7.2f  %-6s %s",
                name,
                measured,
                unit,
                target,
                measured <= target ? "ok" : "short",
                detail);
    }
}
