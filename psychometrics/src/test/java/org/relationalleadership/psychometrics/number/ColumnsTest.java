package org.relationalleadership.psychometrics.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.relationalleadership.psychometrics.TestRows;
import org.relationalleadership.response.Observations;

class ColumnsTest {

    private static final TestRows TWO = TestRows.of(new double[] {1, 2});
    private static final Observations FIVE = TWO.withLevelsFrom(1, 5);

    private static Columns of(Observations rows) {
        Columns columns = new Columns("votes");
        columns.require(rows);
        return columns;
    }

    @Test
    void areThoseOfTheFirstRows() {
        Columns columns = new Columns("votes");
        assertThat(columns.isUnknown()).isTrue();
        assertThat(columns.names()).isEmpty();
        columns.require(new Columns("others"));
        assertThat(columns.isUnknown()).isTrue();
        columns.require(FIVE);
        columns.require(FIVE);
        columns.require(of(FIVE));
        columns.require(new Columns("others"));
        assertThat(columns.isUnknown()).isFalse();
        assertThat(columns.names()).containsExactly("q1", "q2");
        assertThat(columns.levels(1)).containsExactly(1.0, 2.0, 3.0, 4.0, 5.0);
        assertThat(of(TWO).levels(0)).isEmpty();
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> new Columns("votes").levels(0));
    }

    @Test
    void areTakenOverFromAnotherState() {
        Columns columns = new Columns("votes");
        columns.require(of(FIVE));
        assertThat(columns.names()).containsExactly("q1", "q2");
        assertThat(columns.levels(0)).hasSize(5);
    }

    @Test
    void noColumnsAreColumns() {
        Columns none = of(TestRows.of());
        assertThat(none.isUnknown()).isFalse();
        refuses(none, FIVE, "votes: all rows have the same columns, [], but some have [q1, q2]");
    }

    @Test
    void otherNamesOrLevelsAreRefused() {
        refuses(
                of(FIVE),
                FIVE.select(List.of("q2", "q1")),
                "votes: all rows have the same columns, [q1, q2], but some have [q2, q1]");
        refuses(
                of(FIVE),
                TWO.withLevels(List.of(List.of(1.0, 2.0, 3.0, 4.0, 5.0), List.of(1.0, 2.5))),
                "votes: column 'q2' holds the same numbers in all rows, [1, 2, 3, 4, 5], but in some [1, 2.5]");
        refuses(
                of(FIVE),
                TWO,
                "votes: column 'q1' holds the same numbers in all rows, [1, 2, 3, 4, 5], but in some any");
    }

    private static void refuses(Columns columns, Observations others, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> columns.require(others))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> columns.require(of(others)))
                .withMessage(message);
    }
}
