package org.relationalleadership.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.relationalleadership.response.Responses;
import org.relationalleadership.score.NoScore;
import org.relationalleadership.score.Scores;

/** Scores a batch, scale by scale and block by block, so that a block stays in the processor's cache. */
final class BatchScoring {

    private final Responses responses;
    private final double[][] results; // NaN where there is no score, until the columns are made
    private final MemberSource.Block block = new MemberSource.Block();

    private BatchScoring(Responses responses) {
        this.responses = responses;
        this.results = new double[responses.instrument().scales().size()][];
    }

    /** Plans stand in scoring order. */
    static Scores score(List<ScalePlan> plans, Responses responses) {
        BatchScoring scoring = new BatchScoring(responses);
        ScaleColumn[] columns = new ScaleColumn[plans.size()];
        for (ScalePlan plan : plans) {
            columns[plan.position] = scoring.column(plan);
        }
        List<Scores.Column> finished = new ArrayList<>();
        for (ScaleColumn column : columns) {
            finished.add(column.finish());
        }
        return Scores.of(responses, finished);
    }

    private ScaleColumn column(ScalePlan plan) {
        ScaleColumn column = new ScaleColumn(plan, responses.rows());
        results[plan.position] = column.values;
        for (int from = 0; from < responses.rows(); from += MemberSource.Block.ROWS) {
            block.start(Math.min(MemberSource.Block.ROWS, responses.rows() - from));
            if (plan.additive != null) {
                addUp(plan, plan.additive, from, column);
            } else {
                ask(plan, from, column);
            }
        }
        return column;
    }

    private void addUp(ScalePlan plan, Additive additive, int from, ScaleColumn column) {
        double[] sums = new double[block.size];
        double[] weights = new double[block.size];
        double[] least = filled(Double.POSITIVE_INFINITY);
        double[] most = filled(Double.NEGATIVE_INFINITY);
        for (int m = 0; m < plan.members.length; m++) {
            plan.members[m].load(responses, results, from, block);
            double weight = plan.weights[m];
            for (int i = 0; i < block.size; i++) {
                double value = block.values[i];
                boolean answered = !Double.isNaN(value);
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
                column.values[row] =
                        plan.checked(additive.finish(sums[i], weights[i], least[i], most[i]), responses.rowNumber(row));
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

    private void ask(ScalePlan plan, int from, ScaleColumn column) {
        double[][] values = new double[plan.members.length][];
        for (int m = 0; m < values.length; m++) {
            plan.members[m].load(responses, results, from, block);
            values[m] = Arrays.copyOf(block.values, block.size);
        }
        Answers answers = new Answers(plan.scale);
        for (int i = 0; i < block.size; i++) {
            int row = from + i;
            column.counts[row] = block.counts[i];
            if (!plan.isEnough(block.counts[i])) {
                column.none(row, plan.tooFew);
                continue;
            }
            answers.clear();
            for (int m = 0; m < values.length; m++) {
                if (!Double.isNaN(values[m][i])) {
                    answers.add(m, values[m][i]);
                }
            }
            double score = plan.ask(answers, responses.rowNumber(row));
            String declined = answers.declinedBecause();
            if (declined == null) {
                column.values[row] = score;
            } else {
                column.none(row, NoScore.declined(declined));
            }
        }
    }

    /** A column in the making. */
    private static final class ScaleColumn {

        private final ScalePlan plan;
        private final double[] values;
        private final short[] reasons;
        private final long[] counts;
        private final Map<NoScore, Short> known = new LinkedHashMap<>();

        ScaleColumn(ScalePlan plan, int rows) {
            this.plan = plan;
            this.values = new double[rows];
            this.reasons = new short[rows];
            this.counts = new long[rows];
        }

        void none(int row, NoScore why) {
            Short reason = known.get(why);
            if (reason == null) {
                if (known.size() == Short.MAX_VALUE) {
                    throw plan.broken("declined for more than " + Short.MAX_VALUE
                            + " different reasons in one batch, but a reason is a kind of case, not a text a row");
                }
                reason = (short) (known.size() + 1);
                known.put(why, reason);
            }
            reasons[row] = reason;
            values[row] = Double.NaN;
        }

        Scores.Column finish() {
            for (int row = 0; row < values.length; row++) {
                values[row] = reasons[row] == 0 ? values[row] : 0;
            }
            return new Scores.Column(values, reasons, List.copyOf(known.keySet()), counts);
        }
    }
}
