package org.relationalleadership.scoring;

import java.util.Arrays;
import java.util.List;
import org.relationalleadership.instrument.Absence;
import org.relationalleadership.instrument.Item;
import org.relationalleadership.instrument.Option;
import org.relationalleadership.response.Response;
import org.relationalleadership.response.Responses;
import org.relationalleadership.score.AnswerCounts;

/**
 * Where the values of one member come from: keyed, {@link #NOT_APPLICABLE} or another number that {@link #isAnswer} refuses
 * where there is none, and what each adds to the packed counts. Those numbers never leave this package.
 */
sealed interface MemberSource {

    /** In place of an answer that is not applicable; NaN stands in place of others. */
    double NOT_APPLICABLE = Double.NEGATIVE_INFINITY;

    /** Whether a value is one. */
    static boolean isAnswer(double value) {
        return value > NOT_APPLICABLE; // neither −∞ nor NaN is
    }

    /** The value in one row. */
    double value(Response response, double[] results);

    /** What that row adds to the counts. */
    long count(Response response, double[] results);

    /** Puts the values in a block of rows at a position of a target; adds to the counts of each row. */
    void load(Responses responses, double[][] results, int from, Block block, double[] target, int at);

    /** Working space for a stretch of rows; one for each call of a scorer. */
    final class Block {

        static final int ROWS = 1024;

        private final double[] scores = new double[ROWS];
        final long[] counts = new long[ROWS];
        final byte[] codes = new byte[ROWS];
        int size;

        void start(int rows) {
            size = rows;
            Arrays.fill(counts, 0, rows, 0);
        }
    }

    /** The answers to an item. */
    final class OfItem implements MemberSource {

        final int index;
        private final Item item;
        final boolean isCoded;
        final double[] keyed = new double[256]; // by code, as an unsigned byte
        private final long[] counted = new long[256];

        OfItem(int index, Item item) {
            this.index = index;
            this.item = item;
            this.isCoded = Responses.isCoded(item);
            Arrays.fill(keyed, Double.NaN);
            Arrays.fill(counted, AnswerCounts.packedAnswer());
            int code = 0;
            for (Option option : isCoded ? item.answers().options() : List.<Option>of()) {
                keyed[code++] = item.keyed(option.score());
            }
            for (Absence absence : Absence.values()) {
                counted[absence.code() & 0xff] = AnswerCounts.packed(absence);
            }
            keyed[Absence.NOT_APPLICABLE.code() & 0xff] = NOT_APPLICABLE;
        }

        @Override
        public double value(Response response, double[] results) {
            byte code = response.code(index);
            return code < 0 || isCoded ? keyed[code & 0xff] : item.keyed(response.score(index));
        }

        @Override
        public long count(Response response, double[] results) {
            return counted[response.code(index) & 0xff];
        }

        @Override
        public void load(Responses responses, double[][] results, int from, Block block, double[] target, int at) {
            responses.copyCodes(index, from, block.size, block.codes);
            if (isCoded) {
                for (int i = 0; i < block.size; i++) {
                    int code = block.codes[i] & 0xff;
                    target[at + i] = keyed[code];
                    block.counts[i] += counted[code];
                }
                return;
            }
            responses.copyScores(index, from, block.size, block.scores);
            for (int i = 0; i < block.size; i++) {
                int code = block.codes[i];
                target[at + i] = code < 0 ? keyed[code & 0xff] : item.keyed(block.scores[i]);
                block.counts[i] += counted[code & 0xff];
            }
        }
    }

    /** The scores of another scale, which has been scored before. */
    final class OfScale implements MemberSource {

        private final int position;

        OfScale(int position) {
            this.position = position;
        }

        @Override
        public double value(Response response, double[] results) {
            return results[position];
        }

        @Override
        public long count(Response response, double[] results) {
            return counted(results[position]);
        }

        @Override
        public void load(Responses responses, double[][] results, int from, Block block, double[] target, int at) {
            System.arraycopy(results[position], from, target, at, block.size);
            for (int i = 0; i < block.size; i++) {
                block.counts[i] += counted(target[at + i]);
            }
        }

        private static long counted(double result) {
            return Double.isNaN(result) ? AnswerCounts.packedWithoutScore() : AnswerCounts.packedAnswer();
        }
    }
}
