package org.relationalleadership.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.relationalleadership.fault.Fault;
import org.relationalleadership.fault.FaultException;

/** The faults of rows: the first of them are told, the rest is counted. */
final class FaultList {

    static final int MOST_TOLD = 100;

    private final List<Fault> told = new ArrayList<>();
    private long untold;

    /** Adds a fault, which is worded only if it will be told. */
    void add(Supplier<Fault> fault) {
        if (told.size() < MOST_TOLD) {
            told.add(fault.get());
        } else {
            untold++;
        }
    }

    boolean isEmpty() {
        return told.isEmpty();
    }

    long count() {
        return told.size() + untold;
    }

    List<Fault> told() {
        return List.copyOf(told);
    }

    long untold() {
        return untold;
    }

    /** All of these. */
    FaultException exception() {
        return new FaultException(told, untold);
    }

    /** All of these, and what ended the reading before the end of the table. */
    FaultException and(FaultException last) {
        List<Fault> all = new ArrayList<>(told);
        all.addAll(last.faults());
        FaultException together = new FaultException(all, untold);
        together.initCause(last);
        return together;
    }
}
