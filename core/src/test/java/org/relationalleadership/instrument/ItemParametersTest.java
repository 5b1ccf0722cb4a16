package org.relationalleadership.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.relationalleadership.Surveys.assertEqual;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ItemParametersTest {

    private final ItemParameters three = ItemParameters.of(1.5, -1.0, 0.25, 2.0);

    @Test
    void holdsADiscriminationAndThresholdsInTheirOrder() {
        assertThat(three.discrimination()).isEqualTo(1.5);
        assertThat(three.thresholds()).containsExactly(-1.0, 0.25, 2.0);
        // some models allow thresholds that do not ascend
        assertThat(ItemParameters.of(1, 2.0, -1.0).thresholds()).containsExactly(2.0, -1.0);
    }

    @Test
    void isAValueOfItsOwn() {
        List<Double> thresholds = new ArrayList<>(List.of(-1.0, -0.0));
        ItemParameters copied = new ItemParameters(1, thresholds);
        thresholds.set(0, 17.0);
        assertEqual(copied, ItemParameters.of(1, -1.0, 0.0));
        assertThat(copied).isNotEqualTo(ItemParameters.of(1.1, -1.0, 0.0));
        assertThatThrownBy(() -> copied.thresholds().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void rejectsNumbersThatDoNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ItemParameters.of(0, 1.0))
                .withMessage("item parameters: a discrimination must be above 0, but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ItemParameters.of(-0.5, 1.0))
                .withMessage("item parameters: a discrimination must be above 0, but was -0.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ItemParameters.of(Double.NaN, 1.0))
                .withMessage("item parameters: discrimination: must be a finite number, but was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ItemParameters.of(1))
                .withMessage("item parameters: at least one threshold is needed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ItemParameters.of(1, 0.0, Double.NEGATIVE_INFINITY))
                .withMessage("item parameters: threshold: must be a finite number, but was -Infinity");
    }

    @Test
    void standBesideAMemberThatIsAnItem() {
        Member member = Member.item("t1").withParameters(three);
        assertThat(Member.item("t1").parameters()).isEmpty();
        assertThat(member.parameters()).contains(three);
        assertThat(member.withWeight(2)).isEqualTo(new Member(Member.Kind.ITEM, "t1", 2, Optional.of(three)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Member.scale("trust").withParameters(three))
                .withMessage("member 'trust': only an item has item parameters, but this is a scale");
    }

    @Test
    void anItemWithAndOneWithoutAreTheSameMember() {
        assertThatThrownBy(() -> Scale.builder()
                        .id("trust")
                        .addMembers(Member.item("t1"), Member.item("t1").withParameters(three))
                        .build())
                .hasMessage("members[1]: scale 'trust': item 't1' is a member twice");
    }

    @Test
    @SuppressWarnings("NullAway")
    void namesWhatIsNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> new Member(Member.Kind.ITEM, "t1", 1, null))
                .withMessage("parameters");
    }
}
