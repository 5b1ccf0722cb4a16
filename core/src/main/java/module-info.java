/**
 * The vocabulary of the library: framework, instrument, mapping, responses, scores and evidence as immutable values.
 *
 * <p>Start at {@link org.relationalleadership.instrument.Instrument} for what is asked, {@link
 * org.relationalleadership.response.Response} for what was answered and {@link
 * org.relationalleadership.framework.RelationalLeadership} for what is measured.
 */
@SuppressWarnings("module") // the modules of the qualified export are built after this one
module org.relationalleadership.core {
    // Consumers compile against the nullness annotations and run without them.
    requires static transitive org.jspecify;
    // Compile time only: the generator of the immutable values.
    requires static org.immutables.value.annotations;

    // How numbers and foreign texts are written, in one place for the whole library; no part of its face.
    exports org.relationalleadership.check to
            org.relationalleadership.cli,
            org.relationalleadership.formats,
            org.relationalleadership.psychometrics,
            org.relationalleadership.scoring,
            org.relationalleadership.serialization,
            org.relationalleadership.testkit;
    exports org.relationalleadership.evidence;
    exports org.relationalleadership.fault;
    exports org.relationalleadership.framework;
    exports org.relationalleadership.instrument;
    exports org.relationalleadership.mapping;
    exports org.relationalleadership.response;
    exports org.relationalleadership.score;
    // Threads that stop with the first failure, for metrics here and resamples there; no part of its face either.
    exports org.relationalleadership.worker to
            org.relationalleadership.psychometrics;
}
