package org.relationalleadership.psychometrics.agreement;

import java.util.List;
import org.relationalleadership.check.Numbers;
import org.relationalleadership.evidence.Estimate;

/**
 * What declared cut-offs say about the use of a group's mean, with each figure beside its cut-off.
 *
 * <p>It is a reading aid and decides nothing. Agreement within the group (rwg, average deviation) and differences between
 * groups (ICC) are two questions: a mean needs both to speak for a group and to tell it from another. Immutable and
 * thread-safe.
 *
 * @param outcome what the checks add up to
 * @param checks each figure against its cut-off; none where nothing was computed
 */
public record AgreementVerdict(Outcome outcome, List<Check> checks) {

    /** What checks add up to. */
    public enum Outcome {
        /** Each figure is there and meets its cut-off. */
        SUPPORTED("all figures meet their cut-offs"),
        /** Figures of several indices meet their cut-offs, and some do not or are not there. */
        MIXED("some figures meet their cut-offs, and some do not or are not there"),
        /** A single index meets its cut-off, in one form or several: by itself it is no reason to use the mean. */
        SINGLE_INDEX("a single high index is all there is, which does not justify the use of the group's mean"),
        /** No figure meets its cut-off. */
        NOT_SUPPORTED("no figure meets its cut-off"),
        /** There is no figure. */
        NOT_ENOUGH_DATA("there is no figure to judge by");

        private final String text;

        Outcome(String text) {
            this.text = text;
        }
    }

    /**
     * A figure against its cut-off.
     *
     * @param index what the figure is one form of: {@code rwg}, {@code ad}, {@code icc-1}, {@code icc-2}
     * @param estimate the figure, or why there is none
     * @param isAtLeast whether the cut-off is the least that is asked for; otherwise it is the most
     * @param cutOff the cut-off, which meets itself
     */
    public record Check(String index, Estimate estimate, boolean isAtLeast, double cutOff) {

        /** Whether the figure is there and meets its cut-off. */
        public boolean isMet() {
            return estimate.isPresent() && (isAtLeast ? estimate.value() >= cutOff : estimate.value() <= cutOff);
        }

        /** For example {@code icc-1-n0 0.0887, needs 0.1 or more: no}. */
        @Override
        public String toString() {
            String rule = ", needs " + Numbers.rounded(cutOff) + (isAtLeast ? " or more" : " or less");
            return estimate.isPresent()
                    ? estimate.method() + " " + Numbers.rounded(estimate.value()) + rule + (isMet() ? ": yes" : ": no")
                    : estimate.method() + rule + ": there is no figure";
        }
    }

    /** Copies the checks. */
    public AgreementVerdict {
        checks = List.copyOf(checks);
    }

    static AgreementVerdict of(List<Check> checks) {
        List<Check> met = checks.stream().filter(Check::isMet).toList();
        if (checks.stream().noneMatch(check -> check.estimate().isPresent())) {
            return new AgreementVerdict(Outcome.NOT_ENOUGH_DATA, checks);
        }
        if (met.isEmpty()) {
            return new AgreementVerdict(Outcome.NOT_SUPPORTED, checks);
        }
        if (met.stream().map(Check::index).distinct().count() == 1) {
            return new AgreementVerdict(Outcome.SINGLE_INDEX, checks);
        }
        return new AgreementVerdict(met.size() == checks.size() ? Outcome.SUPPORTED : Outcome.MIXED, checks);
    }

    /** The outcome in words, and each figure with its cut-off. */
    @Override
    public String toString() {
        return outcome.text + ": "
                + String.join("; ", checks.stream().map(Check::toString).toList());
    }
}
