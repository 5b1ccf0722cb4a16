package org.relationalleadership.psychometrics.dyad;

import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.check.Require;

/**
 * One member of a dyad, as they see themselves and as the partner sees them.
 *
 * <p>It keeps two numbers a column; the figures are made when they are asked for. Immutable and thread-safe.
 */
public final class Side {

    private final String dyad;
    private final String subject;
    private final Optional<String> partner;
    private final List<String> columns;
    private final DyadRules rules;
    private final double[] selfView; // not a number where there is none
    private final double[] partnerView;

    Side(DyadTable.Views views, List<String> columns, DyadRules rules) {
        this.dyad = views.dyad();
        this.subject = views.subject();
        this.partner = views.partnerName();
        this.columns = columns;
        this.rules = rules;
        int width = columns.size();
        this.selfView = IntStream.range(0, width).mapToDouble(views::self).toArray();
        this.partnerView = IntStream.range(0, width).mapToDouble(views::partner).toArray();
    }

    /** The name of the dyad. */
    public String dyad() {
        return dyad;
    }

    /** The person. */
    public String subject() {
        return subject;
    }

    /** The other member; empty where no row names one. */
    public Optional<String> partner() {
        return partner;
    }

    /** The gaps by column, in order. */
    public List<Gap> gaps() {
        return IntStream.range(0, columns.size()).mapToObj(this::gap).toList();
    }

    /**
     * The gap in a column.
     *
     * @throws NoSuchElementException if there is no such column
     */
    public Gap gap(String column) {
        int position = columns.indexOf(column);
        if (position < 0) {
            throw new NoSuchElementException("side: no column '" + Require.shortened(column) + "'");
        }
        return gap(position);
    }

    private Gap gap(int column) {
        return Gap.of(columns.get(column), selfView[column], partnerView[column], rules);
    }

    /** Both views over all columns that have both, without the outcome of a response surface. */
    public Profile profile() {
        String outcome = rules.outcome().map(DyadRules.Outcome::column).orElse("");
        int[] both = IntStream.range(0, columns.size())
                .filter(this::hasBoth)
                .filter(column -> !columns.get(column).equals(outcome))
                .toArray();
        return Profile.of(
                Arrays.stream(both).mapToDouble(column -> selfView[column]).toArray(),
                Arrays.stream(both).mapToDouble(column -> partnerView[column]).toArray());
    }

    boolean hasBoth(int column) {
        return !Double.isNaN(selfView[column]) && !Double.isNaN(partnerView[column]);
    }

    /** The self view in a column; not a number where there is none. */
    double selfView(int column) {
        return selfView[column];
    }

    /** The partner's view in a column; not a number where there is none. */
    double partnerView(int column) {
        return partnerView[column];
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Side that
                && dyad.equals(that.dyad)
                && subject.equals(that.subject)
                && partner.equals(that.partner)
                && columns.equals(that.columns)
                && rules.equals(that.rules)
                && Arrays.equals(selfView, that.selfView)
                && Arrays.equals(partnerView, that.partnerView);
    }

    @Override
    public int hashCode() {
        return Objects.hash(dyad, subject);
    }

    /** How many columns there are; no name and no score, which are about people. */
    @Override
    public String toString() {
        return "side of a dyad in " + columns.size() + " columns";
    }
}
