package org.relationalleadership.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.relationalleadership.fault.Fault;

/** Input that cannot be used, with the file it stands in. */
final class InputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String subject;
    private final transient List<Fault> faults;
    private final long untold;

    InputException(String subject, List<Fault> faults, long untold) {
        super(subject);
        this.subject = subject;
        this.faults = List.copyOf(faults);
        this.untold = untold;
    }

    InputException(String subject, String message) {
        this(subject, List.of(Fault.at("", message)), 0);
    }

    /** Refuses a folder where a file is needed. */
    static void refuseFolder(Path file) {
        if (Files.isDirectory(file)) {
            throw new InputException(file.toString(), "is a folder, but a file is needed");
        }
    }

    /** The file as the caller named it. */
    String subject() {
        return subject;
    }

    List<Fault> faults() {
        return faults;
    }

    /** How many faults there are beyond those. */
    long untold() {
        return untold;
    }
}
