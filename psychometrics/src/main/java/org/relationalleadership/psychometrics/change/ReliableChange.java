package org.relationalleadership.psychometrics.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relationalleadership.check.Numbers;
import org.relationalleadership.evidence.Estimate;

/**
 * Whose change is more than the error of measurement explains.
 *
 * <p>The standard error of measurement is {@code sd-before · √(1 − reliability)}, that of a difference √2 times as much; the
 * index of a person is their change over the latter, and reliable where it exceeds the criterion. Where the reliability is
 * not given or no share, or all are the same before, nobody can be told and nobody is counted.
 *
 * <p>Source: N. S. Jacobson and P. Truax (1991), Clinical significance: a statistical approach to defining meaningful change
 * in psychotherapy research, Journal of Consulting and Clinical Psychology 59, 12–19. Elsewhere: RCI, index of reliable
 * change; R package clinicalsignificance.
 *
 * <p>Immutable and thread-safe.
 *
 * @param reliability the reliability that was given
 * @param criterion how many standard errors of a difference the change must exceed
 * @param errorOfMeasurement {@code sem-sd-before}, in points
 * @param errorOfDifference {@code error-of-difference-jacobson-truax}, in points
 * @param leastReliableChange {@code least-reliable-change}: the criterion in points
 * @param improved how many persons changed up by more
 * @param unchanged how many changed by that or less
 * @param deteriorated how many changed down by more
 * @param persons each of them, by respondent, subject and role
 */
public record ReliableChange(
        Estimate reliability,
        double criterion,
        Estimate errorOfMeasurement,
        Estimate errorOfDifference,
        Estimate leastReliableChange,
        long improved,
        long unchanged,
        long deteriorated,
        List<PersonChange> persons) {

    /** What leaves 5 % of persons who did not change beyond it, if errors are normal. */
    public static final double USUAL_CRITERION = 1.96;

    /** Copies the list. */
    public ReliableChange {
        persons = List.copyOf(persons);
    }

    /** Which way somebody changed, as far as can be told. */
    public enum Verdict {
        /** Up by more than the criterion. */
        IMPROVED,
        /** By no more than the criterion: whether at all cannot be told. */
        UNCHANGED,
        /** Down by more than the criterion. */
        DETERIORATED
    }

    /**
     * The change of one person.
     *
     * @param person who
     * @param before the number before
     * @param after the number after
     * @param index the change over the standard error of a difference
     * @param verdict what that says
     */
    public record PersonChange(Person person, double before, double after, double index, Verdict verdict) {}

    /**
     * Who changed by more than the criterion and stands on the other side of a cut-off now, such as one of {@link
     * ClinicalCutOffs}; who stood on it or stands on it is not across. In the order of {@link #persons}.
     *
     * <p>Source: Jacobson and Truax (1991), who call such a change clinically significant and, upwards, recovered.
     *
     * @param cutOff in points of the column
     */
    public List<PersonChange> across(double cutOff) {
        return persons.stream()
                .filter(person -> person.verdict() != Verdict.UNCHANGED)
                .filter(person -> (person.before() < cutOff && person.after() > cutOff)
                        || (person.before() > cutOff && person.after() < cutOff))
                .toList();
    }

    static ReliableChange of(Pairs pairs, Estimate reliability, double criterion) {
        if (!(criterion > 0 && criterion < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "reliable change: a criterion is above 0 and finite, but was " + criterion);
        }
        Optional<String> why = why(pairs, reliability);
        double sem = why.isPresent() ? 0 : pairs.sdBefore() * Math.sqrt(1 - reliability.value());
        double error = Math.sqrt(2 * sem * sem);
        List<PersonChange> persons = new ArrayList<>();
        double[] changes = pairs.changes();
        for (int pair = 0; pair < pairs.n() && why.isEmpty(); pair++) {
            double index = changes[pair] / error;
            persons.add(new PersonChange(
                    pairs.person(pair), pairs.before(pair), pairs.after(pair), index, verdict(index, criterion)));
        }
        return new ReliableChange(
                reliability,
                criterion,
                figure("sem-sd-before", sem, why, pairs.n()),
                figure("error-of-difference-jacobson-truax", error, why, pairs.n()),
                figure("least-reliable-change", criterion * error, why, pairs.n()),
                count(persons, Verdict.IMPROVED),
                count(persons, Verdict.UNCHANGED),
                count(persons, Verdict.DETERIORATED),
                persons);
    }

    private static Optional<String> why(Pairs pairs, Estimate reliability) {
        if (pairs.n() < 2) {
            return Optional.of("needs 2 pairs, but there " + (pairs.n() == 1 ? "is " : "are ") + pairs.n());
        }
        if (pairs.sdBefore() == 0) {
            return Optional.of("all are the same before");
        }
        if (!reliability.isPresent()) {
            return Optional.of("no reliability: " + reliability.why().orElseThrow());
        }
        double share = reliability.value();
        return share >= 0 && share < 1
                ? Optional.empty()
                : Optional.of("needs a reliability from 0 to below 1, but it is " + Numbers.text(share));
    }

    private static Verdict verdict(double index, double criterion) {
        if (index > criterion) {
            return Verdict.IMPROVED;
        }
        return index < -criterion ? Verdict.DETERIORATED : Verdict.UNCHANGED;
    }

    private static Estimate figure(String method, double value, Optional<String> why, long n) {
        return why.map(reason -> Estimate.none(method, reason, n)).orElseGet(() -> Estimate.of(method, value, n));
    }

    private static long count(List<PersonChange> persons, Verdict verdict) {
        return persons.stream().filter(person -> person.verdict() == verdict).count();
    }
}
