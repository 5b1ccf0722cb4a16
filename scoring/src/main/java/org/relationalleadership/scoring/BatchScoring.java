package org.relationalleadership.scoring;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.response.Responses;
import org.relationalleadership.score.NoScore;
import org.relationalleadership.score.Scores;

/** Scores a batch, scale by scale and block by block, so that a block stays in the processor's cache. */
final class BatchScoring {

    /** From the values of one member to those of the next: a little more than a block, so that they share no cache line's set. */
    private static final int STEP = MemberSource.Block.ROWS + 8;

    private final Responses responses;
    private final double[][] results; // of scales that are members of others; NaN where there is no score
    private final MemberSource.Block block = new MemberSource.Block();
    private double[] values = {}; // of a block of rows, by member

    private BatchScoring(Responses responses) {
        this.responses = responses;
        this.results = new double[responses.instrument().scales().size()][];
    }

    /** Plans stand in scoring order. */
    static Scores score(List<ScalePlan> plans, Responses responses) {
        BatchScoring scoring = new BatchScoring(responses);
        Scores.Column[] columns = new Scores.Column[plans.size()];
        for (ScalePlan plan : plans) {
            columns[plan.position] = plan.states == null ? scoring.column(plan) : plan.states.column(responses);
            if (plan.isMember) {
                scoring.results[plan.position] = results(columns[plan.position], responses.rows());
            }
        }
        return Scores.of(responses, List.of(columns));
    }

    /** The scores of a scale, for the scales that it is a member of. */
    private static double[] results(Scores.Column column, int rows) {
        double[] results = new double[rows];
        for (int row = 0; row < rows; row++) {
            results[row] = column.isScored(row) ? column.value(row) : Double.NaN;
        }
        return results;
    }

    private Scores.Column column(ScalePlan plan) {
        ScaleColumn column = new ScaleColumn(plan, responses.rows());
        int needed = plan.additive == null ? plan.members.length * STEP : STEP;
        values = values.length < needed ? new double[needed] : values;
        Turns turns = new Turns(plan.scale);
        for (int from = 0; from < responses.rows(); from += MemberSource.Block.ROWS) {
            block.start(Math.min(MemberSource.Block.ROWS, responses.rows() - from));
            if (plan.additive != null) {
                addUp(plan, plan.additive, from, column);
            } else {
                ask(plan, from, turns, column);
            }
        }
        return column.finish();
    }

    private void addUp(ScalePlan plan, Additive additive, int from, ScaleColumn column) {
        double[] sums = new double[block.size];
        double[] weights = new double[block.size];
        double[] least = filled(Double.POSITIVE_INFINITY);
        double[] most = filled(Double.NEGATIVE_INFINITY);
        for (int m = 0; m < plan.members.length; m++) {
            plan.members[m].load(responses, results, from, block, values, 0);
            double weight = plan.weights[m];
            for (int i = 0; i < block.size; i++) {
                double value = values[i];
                boolean answered = MemberSource.isAnswer(value);
                sums[i] += answered ? weight * value : 0;
                weights[i] += answered ? weight : 0;
                least[i] = answered ? Math.min(least[i], value) : least[i];
                most[i] = answered ? Math.max(most[i], value) : most[i];
            }
        }
        for (int i = 0; i < block.size; i++) {
            long counts = block.counts[i];
            int row = from + i;
            column.counts[row] = counts;
            if (plan.isEnough(counts)) {
                column.values[row] = additive.finish(sums[i], weights[i], least[i], most[i]) + 0.0;
            } else {
                column.none(row, plan.tooFew);
            }
        }
    }

    private double[] filled(double number) {
        double[] numbers = new double[block.size];
        Arrays.fill(numbers, number);
        return numbers;
    }

    private void ask(ScalePlan plan, int from, Turns turns, ScaleColumn column) {
        for (int m = 0; m < plan.members.length; m++) {
            plan.members[m].load(responses, results, from, block, values, m * STEP);
        }
        for (int i = 0; i < block.size; i++) {
            int row = from + i;
            long counts = block.counts[i];
            column.counts[row] = counts;
            if (!plan.isEnough(counts)) {
                column.none(row, plan.tooFew);
                continue;
            }
            Answers answers = turns.next();
            plan.put(values, i, STEP, answers);
            double score = plan.ask(answers, responses.rowNumber(row));
            NoScore none = answers.noScore();
            if (none == null) {
                column.values[row] = score;
                column.error(row, answers.standardError());
            } else {
                column.none(row, none);
            }
        }
    }

    /** Cursors that take turns, so that a strategy that keeps one is found out when it is asked again. */
    private static final class Turns {

        private final Answers one;
        private final Answers other;
        private boolean isOthers;

        Turns(Scale scale) {
            this.one = new Answers(scale);
            this.other = new Answers(scale);
        }

        Answers next() {
            isOthers = !isOthers;
            return isOthers ? other : one;
        }
    }

    /** A column in the making. */
    private static final class ScaleColumn {

        private final ScalePlan plan;
        private final double[] values;
        private final short[] reasons;
        private final long[] counts;
        private final double @Nullable [] errors;
        private final Map<NoScore, Short> known = new LinkedHashMap<>();
        private @Nullable NoScore last; // mostly the same as for the row before
        private short lastReason;

        ScaleColumn(ScalePlan plan, int rows) {
            this.plan = plan;
            this.values = new double[rows];
            this.reasons = new short[rows];
            this.counts = new long[rows];
            this.errors = plan.givesStandardErrors ? new double[rows] : null;
        }

        void none(int row, NoScore why) {
            if (!why.equals(last)) {
                last = why;
                lastReason = reason(why);
            }
            reasons[row] = lastReason;
            error(row, -1);
        }

        private short reason(NoScore why) {
            Short reason = known.get(why);
            if (reason == null) {
                if (known.size() == Short.MAX_VALUE) {
                    throw plan.broken("declined for more than " + Short.MAX_VALUE
                            + " different reasons in one batch, but a reason is a kind of case, not a text a row");
                }
                reason = (short) (known.size() + 1);
                known.put(why, reason);
            }
            return reason;
        }

        void error(int row, double error) {
            if (errors != null) {
                errors[row] = error;
            }
        }

        Scores.Column finish() {
            Scores.Column column = new Scores.Column(values, reasons, List.copyOf(known.keySet()), counts);
            return errors == null ? column : column.withStandardErrors(errors);
        }
    }
}
