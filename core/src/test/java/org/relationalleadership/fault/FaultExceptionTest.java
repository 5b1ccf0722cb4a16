package org.relationalleadership.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaultExceptionTest {

    private final Fault first = Fault.at("id", "is blank");
    private final Fault second = Fault.at("items", "is empty").withLine(4);

    @Test
    void listsFaultsOneALine() {
        assertThat(new FaultException(List.of(first, second)))
                .hasMessage("id: is blank\nline 4, items: is empty")
                .extracting(FaultException::untold)
                .isEqualTo(0L);
    }

    @Test
    void tellsHowManyMoreThereAre() {
        FaultException exception = new FaultException(List.of(first), 899);
        assertThat(exception).hasMessage("id: is blank\nand 899 more");
        assertThat(exception.untold()).isEqualTo(899);
    }

    @Test
    void keepsItsFaultsWhateverBecomesOfTheList() {
        List<Fault> faults = new ArrayList<>(List.of(first));
        FaultException exception = new FaultException(faults);
        faults.add(second);
        assertThat(exception.faults()).containsExactly(first);
        assertThatThrownBy(() -> exception.faults().add(second)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void rejectsThatThereIsNoFault() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FaultException(List.of()))
                .withMessage("faults: at least one is needed, and untold 0 or more, but were 0 and 0");
    }

    @Test
    void rejectsANegativeNumberOfUntoldFaults() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FaultException(List.of(first), -1))
                .withMessage("faults: at least one is needed, and untold 0 or more, but were 1 and -1");
    }

    @Test
    void isThrownOnlyWhereThereIsAFault() {
        assertThatCode(() -> FaultException.throwIfAny(List.of())).doesNotThrowAnyException();
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> FaultException.throwIfAny(List.of(second, first)))
                .satisfies(exception -> assertThat(exception.faults()).containsExactly(second, first));
    }
}
