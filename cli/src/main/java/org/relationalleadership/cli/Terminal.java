package org.relationalleadership.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import org.relationalleadership.fault.Fault;
import org.relationalleadership.fault.FaultException;
import org.relationalleadership.scoring.StrategyException;

/** Where a command writes: data to standard output, messages to standard error. */
final class Terminal {

    private final OutputStream out;
    private final PrintWriter text;
    private final PrintWriter err;

    Terminal(OutputStream out, PrintWriter err) {
        this.out = out;
        this.text = Main.utf8(out);
        this.err = err;
    }

    /** Standard output, for bytes. */
    OutputStream out() {
        return out;
    }

    /** Standard output, for text. */
    PrintWriter text() {
        return text;
    }

    /** Standard error. */
    PrintWriter err() {
        return err;
    }

    /** One line to standard error. */
    void say(String message) {
        err.println("rl: " + message);
    }

    /** Says what went wrong, for people: no stack trace for what they can mend. */
    int report(Throwable failure) {
        text.flush();
        if (failure instanceof InputException input) {
            for (Fault fault : input.faults()) {
                say(input.subject() + ": " + fault);
            }
            if (input.untold() > 0) {
                say(input.subject() + ": and " + input.untold() + " more");
            }
        } else if (failure instanceof FaultException faults) {
            faults.faults().forEach(fault -> say(fault.toString()));
        } else if (failure instanceof FileSystemException file) {
            say(file.getFile() + ": " + words(file));
        } else if (failure instanceof IOException || failure instanceof UncheckedIOException) {
            say(String.valueOf(failure.getMessage()));
        } else if (failure instanceof StrategyException) {
            say(String.valueOf(failure.getMessage()));
        } else if (failure instanceof OutOfMemoryError) {
            say("not enough memory; give more with JDK_JAVA_OPTIONS=-Xmx1g");
        } else {
            say("this should not happen, please report it:");
            failure.printStackTrace(err);
        }
        return 1;
    }

    /** The file system's exceptions, whose messages are often the bare path. */
    static String words(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "may not be read or written";
        }
        if (failure instanceof FileSystemException other) {
            return other.getReason() == null ? "cannot be read or written" : other.getReason();
        }
        return String.valueOf(failure.getMessage());
    }
}
