package org.relationalleadership.psychometrics.agreement;

import java.io.Serializable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.psychometrics.agreement.GroupMeans.Rows;
import org.relationalleadership.response.Context;
import org.relationalleadership.response.Observations;

/** How often each option was ticked in each group, and the totals of its complete rows. */
final class GroupCounts implements Serializable {

    private static final long serialVersionUID = 1;
    private static final int BLOCK = 1024;

    final Names names = new Names();

    @Nullable
    ItemOptions items; // none before the first rows

    int[] counts = new int[0]; // by group, item and code
    Moments[] totals = new Moments[0]; // by group, of complete rows
    int[] partial = new int[0]; // by group: rows that lack some answers and have others
    int[] blank = new int[0]; // by group: rows without an answer
    long ungrouped;

    void add(Observations rows, String groupContext, Rows which) {
        ItemOptions items = opened(rows);
        Context context = rows.context();
        Names.OfBatch groups = names.new OfBatch(context.dictionary(groupContext));
        Block block = new Block(items, Math.min(BLOCK, rows.rows()));
        for (int from = 0; from < rows.rows(); from += BLOCK) {
            int count = Math.min(BLOCK, rows.rows() - from);
            block.read(rows, from, count);
            for (int row = 0; row < count; row++) {
                int group = groups.position(context.code(groupContext, rows.contextRow(from + row)));
                block.base[row] = group < 0 ? -1 : placed(group, block, row, which);
                ungrouped += group < 0 ? 1 : 0;
            }
            block.count(counts, count);
        }
    }

    /** Takes the total of a row; where its options are counted, or −1 where they are not. */
    private int placed(int group, Block block, int row, Rows which) {
        makeRoom();
        if (!block.hasGap[row]) {
            totals[group].add(block.total[row]);
        } else if (block.isBlank[row]) {
            blank[group]++;
        } else {
            partial[group]++;
        }
        return block.hasGap[row] && which == Rows.COMPLETE ? -1 : group * items().width();
    }

    ItemOptions items() {
        if (items == null) {
            throw new IllegalStateException("groups: no rows yet");
        }
        return items;
    }

    private ItemOptions opened(Observations rows) {
        if (items == null) {
            items = new ItemOptions(rows);
        }
        items.require(rows);
        return items;
    }

    private void makeRoom() {
        if (names.size() <= totals.length) {
            return;
        }
        int before = totals.length;
        int room = Math.max(16, 2 * names.size());
        counts = Arrays.copyOf(counts, Math.multiplyExact(room, items().width()));
        partial = Arrays.copyOf(partial, room);
        blank = Arrays.copyOf(blank, room);
        totals = Arrays.copyOf(totals, room);
        for (int group = before; group < room; group++) {
            totals[group] = Moments.of(items().isWhole());
        }
    }

    void merge(GroupCounts other) {
        ungrouped += other.ungrouped;
        if (other.items == null) {
            return;
        }
        if (items == null) {
            items = other.items;
        }
        int width = items.width();
        int[] here = names.merge(other.names);
        makeRoom();
        for (int there = 0; there < here.length; there++) {
            int group = here[there];
            totals[group].add(other.totals[there]);
            partial[group] += other.partial[there];
            blank[group] += other.blank[there];
            for (int slot = 0; slot < width; slot++) {
                counts[group * width + slot] += other.counts[there * width + slot];
            }
        }
    }

    /** Some rows, by column. */
    private static final class Block {

        private final ItemOptions items;
        private final byte[][] codes;
        private final double[] values;
        private final double[] total;
        private final int[] wholeTotal;
        private final byte[] anyAbsent; // the sign says
        private final byte[] allAbsent;
        private final boolean[] hasGap;
        private final boolean[] isBlank;
        private final int[] base;
        private final int[][] wholeLevels;

        Block(ItemOptions items, int rows) {
            this.items = items;
            codes = new byte[items.count()][rows];
            values = new double[items.isWhole() ? 0 : rows];
            total = new double[rows];
            wholeTotal = new int[rows];
            anyAbsent = new byte[rows];
            allAbsent = new byte[rows];
            hasGap = new boolean[rows];
            isBlank = new boolean[rows];
            base = new int[rows];
            wholeLevels = new int[items.isWhole() ? items.count() : 0][];
            Arrays.setAll(wholeLevels, items::wholeLevels);
        }

        void read(Observations rows, int from, int count) {
            Arrays.fill(total, 0);
            Arrays.fill(wholeTotal, 0);
            Arrays.fill(anyAbsent, (byte) 0);
            Arrays.fill(allAbsent, (byte) -1);
            for (int item = 0; item < codes.length; item++) {
                byte[] column = codes[item];
                rows.copyCodes(item, from, count, column);
                for (int row = 0; row < count; row++) {
                    anyAbsent[row] |= column[row];
                    allAbsent[row] &= column[row];
                }
                if (items.isWhole()) {
                    int[] levels = wholeLevels[item];
                    for (int row = 0; row < count; row++) {
                        wholeTotal[row] += levels[column[row] & 0xff];
                    }
                } else {
                    rows.copyValues(item, from, count, values);
                    for (int row = 0; row < count; row++) {
                        total[row] += values[row];
                    }
                }
            }
            for (int row = 0; row < count; row++) {
                total[row] += wholeTotal[row];
                hasGap[row] = anyAbsent[row] < 0;
                isBlank[row] = allAbsent[row] < 0;
            }
        }

        void count(int[] counts, int rows) {
            for (int item = 0; item < codes.length; item++) {
                if (items.levels(item).length > 0) {
                    count(counts, codes[item], items.offset(item), rows);
                }
            }
        }

        private void count(int[] counts, byte[] column, int offset, int rows) {
            for (int row = 0; row < rows; row++) {
                if ((base[row] | column[row]) >= 0) {
                    counts[base[row] + offset + column[row]]++;
                }
            }
        }
    }
}
