package org.relationalleadership.testkit;

import java.util.List;
import java.util.Optional;

/** Something that must hold for every scale and every answer, tried on one trial at a time. */
interface Law {

    /** The law as a sentence, without its full stop. */
    String sentence();

    /** How many rows a trial should have at most. */
    default int mostRows() {
        return 1;
    }

    /** How many trials of so many it should be tried on. */
    default int trials(int cases) {
        return cases;
    }

    /** Whether a trial breaks it each time, so that a smaller one can be looked for. */
    default boolean isRepeatable() {
        return true;
    }

    /** The ways in which a trial can be varied to try the law; may be none. */
    List<Variation> variations(Trial trial);

    /** One way of trying a law on a trial. */
    @FunctionalInterface
    interface Variation {

        /**
         * How the law is broken; empty where it holds.
         *
         * @throws PassedOver if it cannot be tried
         */
        Optional<Breach> breach(Subject subject);
    }
}
