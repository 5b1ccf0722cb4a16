package org.relationalleadership.scoring;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.response.Responses;
import org.relationalleadership.score.AnswerCounts;
import org.relationalleadership.score.NoScore;
import org.relationalleadership.score.Scores;

/** Scores a batch, scale by scale and block by block, so that a block stays in the processor's cache. */
final class BatchScoring {

    /** From the values of one member to those of the next: a little more than a block, so that they share no cache line's set. */
    private static final int STEP = MemberSource.Block.ROWS + 8;

    private final Responses responses;
    private final double[][] results; // of scales that are members of others; NaN where there is no score
    private final MemberSource.Block block = new MemberSource.Block();
    private final boolean isLenient;
    private double[] values = {}; // of a block of rows, by member
    private byte[][] codes = {}; // of a block of rows, by member

    private BatchScoring(Responses responses, boolean isLenient) {
        this.responses = responses;
        this.isLenient = isLenient;
        this.results = new double[responses.instrument().scales().size()][];
    }

    /** Plans stand in scoring order. */
    static Scores score(List<ScalePlan> plans, Responses responses, boolean isLenient) {
        BatchScoring scoring = new BatchScoring(responses, isLenient);
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
        ScaleColumn column = new ScaleColumn(plan, responses.rows(), isLenient);
        Answers arrays = new Answers(plan.scale);
        for (int from = 0; from < responses.rows(); from += MemberSource.Block.ROWS) {
            block.start(Math.min(MemberSource.Block.ROWS, responses.rows() - from));
            if (plan.additive != null) {
                addUp(plan, plan.additive, from, column);
            } else {
                ask(plan, from, arrays, column);
            }
        }
        return column.finish();
    }

    private void addUp(ScalePlan plan, Additive additive, int from, ScaleColumn column) {
        values = values.length < STEP ? new double[STEP] : values;
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
                double score = additive.finish(sums[i], weights[i], least[i], most[i]);
                column.values[row] = score;
                if (!Double.isFinite(score)) {
                    column.none(row, plan.guard.notFinite(responses.rowNumber(row), score, isLenient));
                }
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

    /**
     * Two cursors take turns, so that a strategy that keeps one is found out when it is asked again. They live no longer
     * than a block and each has a call of its own, so that the compiler can keep them in registers.
     */
    private void ask(ScalePlan plan, int from, Answers arrays, ScaleColumn column) {
        boolean isCoded = plan.isCoded();
        if (isCoded) {
            loadCodes(plan, from);
        } else {
            load(plan, from);
        }
        Guard.Question question = plan.guard.question(responses, isLenient);
        Answers one = new Answers(arrays);
        Answers other = new Answers(arrays);
        // Read once: the compiler cannot know that foreign code leaves them alone.
        byte[][] codes = this.codes;
        double[] keyed = plan.keyed;
        int members = plan.members.length;
        double[] scores = column.values;
        long[] counted = column.counts;
        int size = block.size;
        boolean isOnesTurn = true;
        for (int i = 0; i < size; i++) {
            long counts = isCoded ? putCodes(codes, keyed, members, i, arrays) : block.counts[i];
            int row = from + i;
            counted[row] = counts;
            if (!plan.isEnough(counts)) {
                column.none(row, plan.tooFew);
                continue;
            }
            int used = isCoded ? AnswerCounts.answered(counts) : plan.put(values, i, STEP, arrays);
            scores[row] = isOnesTurn ? column.ask(question, row, one, used) : column.ask(question, row, other, used);
            isOnesTurn = !isOnesTurn;
        }
    }

    /** The codes of a block of answers with options, which go to the cursor without a stop in between. */
    private void loadCodes(ScalePlan plan, int from) {
        int members = plan.members.length;
        codes = codes.length < members ? new byte[members][MemberSource.Block.ROWS] : codes;
        for (int m = 0; m < members; m++) {
            responses.copyCodes(((MemberSource.OfItem) plan.members[m]).index, from, block.size, codes[m]);
        }
    }

    /** Puts the answers of a row where a cursor finds them; their counts. */
    private static long putCodes(byte[][] codes, double[] keyed, int members, int i, Answers arrays) {
        int answered = 0;
        long counts = 0;
        for (int m = 0; m < members; m++) {
            int code = codes[m][i];
            if (code >= 0) {
                arrays.values[answered] = keyed[m * ScalePlan.CODES + code];
                arrays.present[answered++] = m;
            } else {
                counts += AnswerCounts.packedAbsence(code);
            }
        }
        return counts + answered * AnswerCounts.packedAnswer();
    }

    private void load(ScalePlan plan, int from) {
        int members = plan.members.length;
        values = values.length < members * STEP ? new double[members * STEP] : values;
        for (int m = 0; m < members; m++) {
            plan.members[m].load(responses, results, from, block, values, m * STEP);
        }
    }

    /** A column in the making. */
    private static final class ScaleColumn {

        private static final int MOST_REASONS = Short.MAX_VALUE - 1;

        private final ScalePlan plan;
        private final boolean isLenient;
        private final double[] values;
        private final short[] reasons;
        private final long[] counts;
        private final double @Nullable [] errors;
        private final Map<NoScore, Short> known = new LinkedHashMap<>();
        private @Nullable NoScore last; // mostly the same as for the row before
        private short lastReason;

        ScaleColumn(ScalePlan plan, int rows, boolean isLenient) {
            this.plan = plan;
            this.isLenient = isLenient;
            this.values = new double[rows];
            this.reasons = new short[rows];
            this.counts = new long[rows];
            this.errors = plan.guard.givesStandardErrors() ? new double[rows] : null;
            if (errors != null) {
                Arrays.fill(errors, -1);
            }
        }

        void none(int row, NoScore why) {
            if (!why.equals(last)) {
                last = why;
                lastReason = reason(why);
            }
            reasons[row] = lastReason;
        }

        private short reason(NoScore why) {
            Short reason = known.get(why);
            if (reason != null) {
                return reason;
            }
            if (known.size() < MOST_REASONS) {
                known.put(why, (short) (known.size() + 1));
                return (short) known.size();
            }
            // The last number is kept for all that are too many.
            known.putIfAbsent(plan.guard.tooManyReasons(MOST_REASONS, isLenient), Short.MAX_VALUE);
            return Short.MAX_VALUE;
        }

        /** Asks about the answers of a row, which are in the arrays of the cursor; the score, or NaN where there is none. */
        double ask(Guard.Question question, int row, Answers answers, int used) {
            answers.open(used);
            double score = question.ask(answers, row);
            if (!answers.isPlain()) {
                say(row, answers);
            }
            return score;
        }

        /** What a cursor says beside a score or in its place. */
        private void say(int row, Answers answers) {
            NoScore why = answers.noScore();
            if (why != null) {
                none(row, why);
            } else if (errors != null) {
                errors[row] = answers.standardError();
            }
        }

        Scores.Column finish() {
            Scores.Column column = new Scores.Column(values, reasons, List.copyOf(known.keySet()), counts);
            return errors == null ? column : column.withStandardErrors(errors);
        }
    }
}
