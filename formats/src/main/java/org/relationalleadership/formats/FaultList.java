package org.relationalleadership.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.relationalleadership.fault.Fault;
import org.relationalleadership.fault.FaultException;

/** The faults of an export: the first of them are told, the rest is counted. */
final class FaultList {

    private final List<Fault> told = new ArrayList<>();
    private long untold;

    /** Adds a fault, which is worded only if it will be told. */
    void add(Supplier<Fault> fault) {
        if (told.size() < FaultException.MOST_TOLD) {
            told.add(fault.get());
        } else {
            untold++;
        }
    }

    boolean isEmpty() {
        return told.isEmpty();
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

    /** All of these and a last one, which is told in any case. */
    FaultException and(Fault last) {
        int kept = Math.min(told.size(), FaultException.MOST_TOLD - 1);
        List<Fault> all = new ArrayList<>(told.subList(0, kept));
        all.add(last);
        return new FaultException(all, untold + told.size() - kept);
    }
}
