package org.relationalleadership.fault;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A value, document or file that cannot be used, with everything found wrong with it rather than the first thing only.
 *
 * <p>An {@link IllegalArgumentException} of the platform says one thing about one argument; this one is thrown where
 * several faults are found together, and each keeps its place, so that an editor or a service can show them one by one.
 * The message lists them, one a line.
 *
 * <p>Immutable and thread-safe, apart from what every {@link Throwable} lets its holder change.
 */
public final class FaultException extends IllegalArgumentException {

    /** How many faults are told at most; the rest are counted. */
    public static final int MOST_TOLD = 100;

    private static final long serialVersionUID = 1L;

    // Java serialization loses the places of the faults and keeps the message.
    private final transient @Nullable List<Fault> faults;
    private final long untold;

    /**
     * Carries the faults that were found, the first {@value #MOST_TOLD} of them.
     *
     * @throws IllegalArgumentException if there is no fault
     */
    public FaultException(List<Fault> faults) {
        this(faults, 0);
    }

    /**
     * Carries the first faults of many.
     *
     * @param faults those that are told, at least one; of more than {@value #MOST_TOLD} the rest are only counted
     * @param untold how many more there are, 0 or more
     * @throws IllegalArgumentException if there is no fault, or {@code untold} is negative
     */
    public FaultException(List<Fault> faults, long untold) {
        super(text(told(faults), untold + faults.size() - told(faults).size()));
        this.faults = List.copyOf(told(faults));
        this.untold = untold + faults.size() - this.faults.size();
    }

    /**
     * Throws when there is at least one fault, and does nothing otherwise.
     *
     * @throws FaultException if there is a fault
     */
    public static void throwIfAny(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new FaultException(faults);
        }
    }

    /**
     * The faults in the order in which they stand in the value, document or file: at least one, at most {@value
     * #MOST_TOLD}. After Java serialization it is one, with the whole message.
     */
    public List<Fault> faults() {
        return faults == null ? List.of(Fault.at("", String.valueOf(getMessage()))) : faults;
    }

    /** How many faults there are beyond {@link #faults()}. */
    public long untold() {
        return untold;
    }

    private static List<Fault> told(List<Fault> faults) {
        return faults.subList(0, Math.min(faults.size(), MOST_TOLD));
    }

    private static String text(List<Fault> faults, long untold) {
        if (faults.isEmpty() || untold < 0) {
            throw new IllegalArgumentException("faults: at least one is needed, and untold 0 or more, but were "
                    + faults.size() + " and " + untold);
        }
        String lines = faults.stream().map(Fault::toString).collect(Collectors.joining("\n"));
        return untold == 0 ? lines : lines + "\nand " + untold + " more";
    }
}
