package org.relationalleadership.scoring;

/**
 * A strategy that broke its contract: it threw, or returned a value that is no score without declining.
 *
 * <p>A fault of code, not of data; the message names the strategy and the scale, and the row where there are several.
 */
public final class StrategyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StrategyException(String message) {
        super(message);
    }

    StrategyException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Passes on what is no fault of foreign code, such as a heap that is full. */
    static void rethrowIfFatal(Throwable thrown) {
        if (thrown instanceof VirtualMachineError fatal && !(thrown instanceof StackOverflowError)) {
            throw fatal;
        }
    }
}
