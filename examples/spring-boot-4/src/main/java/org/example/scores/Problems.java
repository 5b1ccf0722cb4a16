package org.example.scores;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.fault.Fault;
import org.relationalleadership.fault.FaultException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/** Tells what is wrong with a request as problem details (RFC 9457), and where in the document each fault is. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final URI FAULTY_DOCUMENT = URI.create("https://example.org/problems/faulty-document");

    /** A fault as the problem shows it; the line is left out where it is not known. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Place(String path, OptionalInt line, String message) {}

    @ExceptionHandler
    ProblemDetail faulty(FaultException e) {
        return problem(e.faults(), e.untold());
    }

    /** The mapper wraps what the document reader says; what is no JSON, the mapper says itself. */
    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof FaultException faulty) {
                return handleExceptionInternal(e, faulty(faulty), headers, status, request);
            }
        }
        if (e.getCause() instanceof JacksonException broken) {
            return handleExceptionInternal(e, problem(List.of(fault(broken)), 0), headers, status, request);
        }
        return super.handleHttpMessageNotReadable(e, headers, status, request);
    }

    private static Fault fault(JacksonException e) {
        Fault fault = Fault.at("", e.getOriginalMessage());
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
        return line > 0 ? fault.withLine(line) : fault;
    }

    private static ProblemDetail problem(List<Fault> faults, long untold) {
        long all = faults.size() + untold;
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST,
                (all == 1 ? "1 fault" : all + " faults")
                        + (untold == 0 ? "" : ", the first " + faults.size() + " are told"));
        problem.setType(FAULTY_DOCUMENT);
        problem.setTitle("The document has faults");
        problem.setProperty(
                "faults",
                faults.stream()
                        .map(fault -> new Place(fault.place(), fault.line(), fault.message()))
                        .toList());
        return problem;
    }
}
