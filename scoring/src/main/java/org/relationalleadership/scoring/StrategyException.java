package org.relationalleadership.scoring;

import org.relationalleadership.check.Require;

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

    /**
     * The end of a message: where foreign code threw, for its author, such as {@code , at
     * org.example.Trimmed.score(Trimmed.java:17)}. That is the first line of the stack that is neither of the platform nor
     * of what this library lends a strategy; empty where none is before the caller, or the virtual machine keeps no stack.
     * It tells nobody's answers.
     */
    static String place(Throwable thrown) {
        for (StackTraceElement frame : thrown.getStackTrace()) {
            String type = frame.getClassName();
            if (type.equals(Guard.class.getName()) || type.equals(ScorerCompiler.class.getName())) {
                return "";
            }
            String module = String.valueOf(frame.getModuleName());
            boolean isLent = type.startsWith(Answers.class.getName()) || type.equals(Require.class.getName());
            if (!isLent && !module.startsWith("java.") && !module.startsWith("jdk.")) {
                // Without the module and class loader, which a frame's own text begins with.
                return ", at " + type + "." + frame.getMethodName() + "(" + frame.getFileName() + ":"
                        + frame.getLineNumber() + ")";
            }
        }
        return "";
    }

    /** Passes on what is no fault of foreign code, such as a heap that is full. */
    static void rethrowIfFatal(Throwable thrown) {
        if (thrown instanceof VirtualMachineError fatal && !(thrown instanceof StackOverflowError)) {
            throw fatal;
        }
    }
}
