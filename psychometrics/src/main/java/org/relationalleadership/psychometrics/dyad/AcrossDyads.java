package org.relationalleadership.psychometrics.dyad;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relationalleadership.evidence.Estimate;

/**
 * What holds of one column across dyads.
 *
 * <p>Counts describe any number of dyads. Everything else infers from the dyads seen to dyads in general, and with one dyad
 * says why it does not. Immutable and thread-safe.
 *
 * @param column the id of the column
 * @param counts {@code dyads} and {@code sides} with both views here, then how many sides are of each type and have each spot:
 *     {@code both-high}, {@code both-low}, {@code self-over}, {@code self-under}, {@code blind-spot}, {@code hidden-strength}
 * @param gap {@code gap-mean-of-dyad-means}: self minus partner, first the mean of the sides of each dyad, then of these; n is
 *     the number of dyads. Sides of a dyad are no independent draws, dyads are: the interval is Student's over dyads
 * @param selfAndPartner self view and partner's view of one person, a pair a side: do two views of a person agree?
 * @param selfViews the self views of both members, a pair a dyad: do partners see themselves alike?
 * @param partnerViews the views that both members have of each other, a pair a dyad: is what they think mutual?
 * @param surface how both views together explain the outcome; empty where none is declared
 * @param notes what a reader of the figures must know, for people
 */
public record AcrossDyads(
        String column,
        Map<String, Long> counts,
        Estimate gap,
        PairAgreement selfAndPartner,
        PairAgreement selfViews,
        PairAgreement partnerViews,
        Optional<ResponseSurface> surface,
        List<String> notes) {

    /** Copies the counts, in their order, and the notes. */
    public AcrossDyads {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        notes = List.copyOf(notes);
    }
}
