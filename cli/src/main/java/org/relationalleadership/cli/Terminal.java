package org.relationalleadership.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.fault.Fault;
import org.relationalleadership.fault.FaultException;
import org.relationalleadership.scoring.StrategyException;

/** Where a command writes: data to standard output, messages to standard error. */
final class Terminal {

    private final StandardOutput out;
    private final PrintWriter text;
    private final PrintWriter err;

    Terminal(OutputStream out, PrintWriter err) {
        this.out = new StandardOutput(out);
        this.text = Main.utf8(this.out);
        this.err = err;
    }

    /** Standard output, for bytes; closing it flushes it. */
    OutputStream out() {
        return out;
    }

    /** Standard output, for text. */
    PrintWriter text() {
        return text;
    }

    /** A count of rows on standard error, where that is a terminal. */
    Progress progress() {
        // Set by the script that starts the JVM, which knows whether standard error is a terminal; the JVM does not.
        return new Progress(err, Boolean.getBoolean("rl.terminal"), System::currentTimeMillis);
    }

    /** One line to standard error. */
    void say(String message) {
        err.println("rl: " + message);
    }

    /** Says what went wrong, for people: no stack trace for what they can mend. */
    int report(Throwable failure) {
        text.flush();
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Lost) {
                return 1; // told at the end
            }
        }
        if (failure instanceof InputException input) {
            for (Fault fault : input.faults()) {
                say(input.subject() + ": " + fault);
            }
            if (input.untold() > 0) {
                say(input.subject() + ": and " + input.untold() + " more");
            }
        } else if (failure instanceof FaultException faults) {
            faults.faults().forEach(fault -> say(fault.toString()));
            if (faults.untold() > 0) {
                say("and " + faults.untold() + " more");
            }
        } else if (failure instanceof FileSystemException file) {
            say(file.getFile() + ": " + words(file));
        } else if (failure instanceof UncheckedIOException && failure.getCause() instanceof IOException cause) {
            return report(cause);
        } else if (failure instanceof IOException) {
            say(String.valueOf(failure.getMessage()));
        } else if (failure instanceof StrategyException) {
            say(String.valueOf(failure.getMessage()));
        } else if (failure instanceof OutOfMemoryError) {
            say("not enough memory; give more with JDK_JAVA_OPTIONS="
                    + more(Runtime.getRuntime().maxMemory()));
        } else {
            say("this should not happen, please report it:");
            failure.printStackTrace(err);
        }
        return 1;
    }

    /** A heap that is surely larger than one of so many bytes, which is what a JVM has of the number it was given, or less. */
    static String more(long bytes) {
        return "-Xmx" + (Math.round((double) bytes / (1 << 30)) + 1) + "g";
    }

    /** The exit code, 1 where something written to standard output was lost. */
    int end(int exit) {
        text.flush();
        IOException lost = out.failure;
        if (lost == null) {
            return exit;
        }
        String why = words(lost);
        if (!why.toLowerCase(Locale.ROOT).contains("pipe")) { // a reader such as head has seen enough: nobody to tell
            say("standard output: " + why);
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

    /** Something written to standard output did not get there. */
    private static final class Lost extends IOException {
        private static final long serialVersionUID = 1L;

        Lost(IOException cause) {
            super(cause);
        }
    }

    /** Remembers what went wrong, because a print writer keeps that to itself. */
    private static final class StandardOutput extends FilterOutputStream {

        private @Nullable IOException failure;

        StandardOutput(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                throw remember(e);
            }
        }

        @Override
        public void flush() throws IOException {
            try {
                out.flush();
            } catch (IOException e) {
                throw remember(e);
            }
        }

        @Override
        public void close() throws IOException {
            flush();
        }

        private Lost remember(IOException e) {
            failure = failure == null ? e : failure;
            return new Lost(e);
        }
    }
}
