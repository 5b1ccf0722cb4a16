package org.relationalleadership.psychometrics.agreement;

import java.io.Serializable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.psychometrics.agreement.GroupMeans.Rows;
import org.relationalleadership.psychometrics.number.Columns;
import org.relationalleadership.response.Observations;

/** How often each option was ticked in each group, and the totals of its complete rows. */
final class GroupCounts implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int BLOCK = 1024;
    private static final int[] NOWHERE = new int[0];

    private final Columns columns = new Columns("groups");
    final Names names = new Names();

    @Nullable
    ItemOptions items; // none before the first rows

    private int[][] counts = new int[0][]; // by group, then by item and code
    Moments[] totals = new Moments[0]; // by group, of complete rows
    int[] partial = new int[0]; // by group: rows that lack some answers and have others
    int[] blank = new int[0]; // by group: rows without an answer
    long ungrouped;
    private int groups; // how many have room
    private boolean isRead; // results have the counts of groups, which stay as they are

    void add(Observations rows, String groupContext, Rows which) {
        ItemOptions items = opened(rows);
        keepWhatIsRead();
        int[] groupOf = names.positions(rows, groupContext);
        makeRoom();
        Block block = new Block(items, Math.min(BLOCK, rows.rows()));
        for (int from = 0; from < rows.rows(); from += BLOCK) {
            int count = Math.min(BLOCK, rows.rows() - from);
            block.read(rows, from, count);
            // Loops of one step each: the processor then waits for many rows' groups at a time.
            for (int row = 0; row < count; row++) {
                block.counts[row] = placed(block, row, groupOf[from + row], which);
            }
            block.count(count);
        }
    }

    /** Takes the total of a row; where its options are counted. */
    private int[] placed(Block block, int row, int group, Rows which) {
        if (group < 0) {
            ungrouped++;
            return NOWHERE;
        }
        if (block.anyAbsent[row] >= 0) {
            totals[group].add(block.total(row));
            return counts[group];
        }
        if (block.allAbsent[row] < 0) {
            blank[group]++;
            return NOWHERE;
        }
        partial[group]++;
        return which == Rows.AVAILABLE ? counts[group] : NOWHERE;
    }

    /** How often each option was ticked in a group, by item and code; nobody changes them, more rows are counted in copies. */
    int[] counts(int group) {
        isRead = true;
        return counts[group];
    }

    private void keepWhatIsRead() {
        if (isRead) {
            for (int group = 0; group < groups; group++) {
                counts[group] = counts[group].clone();
            }
            isRead = false;
        }
    }

    ItemOptions items() {
        if (items == null) {
            throw new IllegalStateException("groups: no rows yet");
        }
        return items;
    }

    private ItemOptions opened(Observations rows) {
        columns.require(rows);
        if (items == null) {
            items = new ItemOptions(rows);
        }
        return items;
    }

    private void makeRoom() {
        if (names.size() > counts.length) {
            int room = Math.max(16, 2 * names.size());
            counts = Arrays.copyOf(counts, room);
            partial = Arrays.copyOf(partial, room);
            blank = Arrays.copyOf(blank, room);
            totals = Arrays.copyOf(totals, room);
        }
        // One after the other, so that the small ones lie side by side.
        for (int group = groups; group < names.size(); group++) {
            totals[group] = Moments.of(items().isWhole());
        }
        for (int group = groups; group < names.size(); group++) {
            counts[group] = new int[items().width()];
        }
        groups = names.size();
    }

    void merge(GroupCounts other) {
        columns.require(other.columns);
        ungrouped += other.ungrouped;
        if (other.items == null) {
            return;
        }
        if (items == null) {
            items = other.items;
        }
        keepWhatIsRead();
        int width = items.width();
        int[] here = names.merge(other.names);
        makeRoom();
        for (int there = 0; there < here.length; there++) {
            int group = here[there];
            totals[group].add(other.totals[there]);
            partial[group] += other.partial[there];
            blank[group] += other.blank[there];
            for (int slot = 0; slot < width; slot++) {
                counts[group][slot] += other.counts[there][slot];
            }
        }
    }

    /** Some rows, by column. */
    private static final class Block {

        private final byte[][] codes;
        private final int[] offsets;
        private final int[][] wholeLevels; // empty where levels are not whole
        private final double[] values;
        private final double[] total;
        private final int[] wholeTotal;
        private final byte[] anyAbsent; // the sign says
        private final byte[] allAbsent;
        private final int[][] counts; // by row: those of its group

        Block(ItemOptions items, int rows) {
            codes = new byte[items.count()][rows];
            offsets = new int[items.count()];
            Arrays.setAll(offsets, items::offset);
            wholeLevels = new int[items.isWhole() ? items.count() : 0][];
            Arrays.setAll(wholeLevels, items::wholeLevels);
            values = new double[items.isWhole() ? 0 : rows];
            total = new double[rows];
            wholeTotal = new int[rows];
            anyAbsent = new byte[rows];
            allAbsent = new byte[rows];
            counts = new int[rows][];
        }

        void read(Observations rows, int from, int count) {
            Arrays.fill(total, 0);
            Arrays.fill(wholeTotal, 0);
            Arrays.fill(anyAbsent, (byte) 0);
            Arrays.fill(allAbsent, (byte) -1);
            for (int item = 0; item < codes.length; item++) {
                rows.copyCodes(item, from, count, codes[item]);
                readAbsence(codes[item], count);
                if (wholeLevels.length > 0) {
                    readWhole(codes[item], wholeLevels[item], count);
                } else {
                    rows.copyValues(item, from, count, values);
                    for (int row = 0; row < count; row++) {
                        total[row] += values[row];
                    }
                }
            }
        }

        private void readAbsence(byte[] column, int count) {
            for (int row = 0; row < count; row++) {
                anyAbsent[row] |= column[row];
                allAbsent[row] &= column[row];
            }
        }

        private void readWhole(byte[] column, int[] levels, int count) {
            for (int row = 0; row < count; row++) {
                wholeTotal[row] += levels[column[row] & 0xff];
            }
        }

        double total(int row) {
            return total[row] + wholeTotal[row];
        }

        /** Counts the options of each row; an item without options has one code, which nobody asks for. */
        void count(int rows) {
            for (int row = 0; row < rows; row++) {
                if (counts[row].length > 0) {
                    count(row, counts[row]);
                }
            }
        }

        private void count(int row, int[] ofGroup) {
            for (int item = 0; item < codes.length; item++) {
                int code = codes[item][row];
                if (code >= 0) {
                    ofGroup[offsets[item] + code]++;
                }
            }
        }
    }
}
