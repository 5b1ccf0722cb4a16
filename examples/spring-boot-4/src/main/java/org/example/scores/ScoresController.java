package org.example.scores;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.relationalleadership.fault.FaultException;
import org.relationalleadership.response.Batches;
import org.relationalleadership.response.Response;
import org.relationalleadership.response.Responses;
import org.relationalleadership.score.ScoreSheet;
import org.relationalleadership.scoring.Scorer;
import org.relationalleadership.serialization.DocumentFormat;
import org.relationalleadership.serialization.Documents;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Answers in, scores out: of one person, or of as many as there are. */
@RestController
class ScoresController {

    private final Documents documents;
    private final Scorer scorer;

    ScoresController(Documents documents, Scorer scorer) {
        this.documents = documents;
        this.scorer = scorer;
    }

    /** One response; the sheet explains its scores. */
    @PostMapping(path = "/scores", consumes = MediaType.APPLICATION_JSON_VALUE)
    ScoreSheet score(@RequestBody Response response) {
        return scorer.score(response);
    }

    /**
     * Any number of responses, a batch in memory at a time: its scores go out before the next batch is read.
     *
     * <p>A fault in the first batch is refused like that of one response. One that comes later can only break the
     * connection off, so that nobody takes the scores that have gone out for all of them.
     */
    @PostMapping(path = "/scores", consumes = MediaType.APPLICATION_NDJSON_VALUE)
    void score(InputStream in, HttpServletResponse out) throws IOException {
        out.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        try (Batches<Responses> responses = documents.readResponses(scorer.instrument(), in)) {
            documents.writeScores(
                    scorer.instrument(), scorer.score(responses), DocumentFormat.NDJSON, out.getOutputStream());
        } catch (FaultException e) {
            if (out.isCommitted()) {
                // For the log, where what the faults quote of an answer has no place.
                throw new IOException("broken off after scores have gone out: faults on lines "
                        + e.faults().stream()
                                .flatMapToInt(fault -> fault.line().stream())
                                .boxed()
                                .toList());
            }
            out.reset(); // the problem is of another type
            throw e;
        }
    }
}
