package org.relationalleadership.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
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
        } else if (failure instanceof UncheckedIOException io && io.getCause() != null) {
            say(words(io.getCause()));
        } else if (failure instanceof IOException io) {
            say(words(io));
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
        if (failure instanceof NoSuchFileException missing) {
            return missing.getFile() + ": there is no such file or folder";
        }
        if (failure instanceof AccessDeniedException denied) {
            return denied.getFile() + ": may not be read or written";
        }
        if (failure instanceof FileSystemException other) {
            return other.getFile() + ": " + (other.getReason() == null ? "cannot be used" : other.getReason());
        }
        return String.valueOf(failure.getMessage());
    }
}
