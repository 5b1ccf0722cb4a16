package org.relationalleadership.benchmarks;

import java.util.List;

/** A comparison that the command names: it has a JVM of its own, in which all its peers run. */
record Comparison(String name, List<String> jvmOptions, Measuring measuring) {

    /** Measures, and gives a line for each thing that must be reached. */
    @FunctionalInterface
    interface Measuring {
        List<Line> measure() throws Exception;
    }

    Comparison {
        jvmOptions = List.copyOf(jvmOptions);
    }
}
