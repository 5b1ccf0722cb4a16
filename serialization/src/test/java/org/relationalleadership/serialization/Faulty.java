package org.relationalleadership.serialization;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.relationalleadership.fault.FaultException;

/** What a document that cannot be used is told about. */
final class Faulty {

    private Faulty() {}

    /** Every fault, one a line. */
    static String faults(ThrowingCallable reading) {
        FaultException refusal = catchThrowableOfType(FaultException.class, reading);
        return refusal == null ? "no fault" : String.valueOf(refusal.getMessage());
    }

    static String instrument(String text) {
        return faults(() -> Documents.standard().readInstrument(text));
    }

    static String mapping(String text) {
        return faults(() -> Documents.standard().readMapping(text));
    }

    static String framework(String text) {
        return faults(() -> Documents.standard().readFramework(text));
    }
}
