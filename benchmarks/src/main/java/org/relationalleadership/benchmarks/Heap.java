package org.relationalleadership.benchmarks;

import java.lang.ref.Reference;
import java.util.function.Supplier;

/** How much memory a value holds. */
final class Heap {

    private Heap() {}

    /** The bytes by which the live heap grows with what a supplier makes; the second time, when classes are loaded. */
    static long retained(Supplier<?> maker) {
        long first = growth(maker);
        return Math.min(first, growth(maker));
    }

    private static long growth(Supplier<?> maker) {
        long before = live();
        Object made = maker.get();
        try {
            return live() - before;
        } finally {
            Reference.reachabilityFence(made);
        }
    }

    private static long live() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}
