package org.relationalleadership.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.relationalleadership.Surveys.assertEqual;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.relationalleadership.fault.Fault;
import org.relationalleadership.fault.FaultException;

class ScaleTest {

    private final Scale.Builder trust = Scale.builder().id("trust").items("t1", "t2", "t3", "t4");

    @Test
    void isAMeanOfAllWhereNothingIsSaid() {
        Scale scale = trust.build();
        assertThat(scale.strategy()).isEqualTo(StrategyRef.of("mean"));
        assertThat(scale.answered()).isEqualTo(AnswerPolicy.all());
        assertThat(scale.name()).isEqualTo("trust");
        assertThat(scale.bands()).isEmpty();
        assertThat(scale.band(3)).isEmpty();
    }

    @Test
    void isCalledByItsTitle() {
        assertThat(trust.title(Wording.of("Ability to trust")).build().name()).isEqualTo("Ability to trust");
    }

    @Test
    void mayHaveAnItemAndAScaleOfOneId() {
        assertThat(trust.scales("t1").build().members()).hasSize(5).contains(Member.item("t1"), Member.scale("t1"));
    }

    @Test
    void needsAMember() {
        assertFaults(
                Scale.builder().id("trust").answered(AnswerPolicy.atLeast(1)),
                Fault.at("members", "scale 'trust': needs at least one member"));
    }

    @Test
    void namesEachMemberOnceWhateverItsWeight() {
        assertFaults(
                trust.addMember(Member.item("t2").withWeight(2)),
                Fault.at("members[4]", "scale 'trust': item 't2' is a member twice"));
    }

    @Test
    void hasAsManyMembersAsCanBeCounted() {
        String[] items = IntStream.range(0, 4096).mapToObj(i -> "t" + i).toArray(String[]::new);
        assertFaults(
                Scale.builder().id("trust").items(items),
                Fault.at("members", "scale 'trust': needs at most 4095 members, but was 4096"));
        assertThat(Scale.builder()
                        .id("trust")
                        .items(items)
                        .members(List.of(Member.item("t1")))
                        .build()
                        .members())
                .hasSize(1);
    }

    @Test
    void cannotNeedMoreThanItHas() {
        assertFaults(
                trust.answered(AnswerPolicy.atLeast(5)),
                Fault.at(
                        "answered",
                        "scale 'trust': answered at least 5 of 4 members, but a scale cannot need more than it has"));
        assertThat(trust.answered(AnswerPolicy.atLeast(4)).build().answered()).isEqualTo(AnswerPolicy.atLeast(4));
    }

    @Test
    void namesEachConstructOnce() {
        assertFaults(
                trust.addMeasures("listening", "coaching", "listening"),
                Fault.at("measures[2]", "scale 'trust': construct 'listening' is named twice"));
    }

    @Test
    void findsTheBandOfAScore() {
        Scale scale = trust.addBands(Band.below(1, 3, "developing"), Band.last(3, 5, "established"))
                .build();
        assertThat(scale.band(1)).map(Band::label).contains("developing");
        assertThat(scale.band(3 - 1e-8)).map(Band::label).contains("developing");
        assertThat(scale.band(3)).map(Band::label).contains("established");
        assertThat(scale.band(5)).map(Band::label).contains("established");
        assertThat(scale.band(5.1)).isEmpty();
        assertThat(scale.band(0.9)).isEmpty();
    }

    @Test
    void rejectsAGapBetweenBands() {
        assertFaults(
                trust.addBands(Band.below(1, 2.5, "low"), Band.last(3, 5, "high")),
                Fault.at(
                        "bands[0]",
                        "scale 'trust': band 'low' leaves a gap: it ends at 2.5 and the next, 'high', starts at 3"));
    }

    @Test
    void rejectsBandsThatOverlap() {
        assertFaults(
                trust.addBands(Band.below(1, 3.5, "low"), Band.last(3, 5, "high")),
                Fault.at(
                        "bands[0]",
                        "scale 'trust': band 'low' overlaps: it ends below 3.5 and the next, 'high', starts at 3"));
        assertFaults(
                Scale.builder().id("trust").items("t1").addBands(Band.last(1, 3, "low"), Band.last(3, 5, "high")),
                Fault.at(
                        "bands[0]",
                        "scale 'trust': band 'low' overlaps: it ends with 3 and the next, 'high', starts at 3"));
    }

    @Test
    void rejectsBandsInDescendingOrder() {
        assertFaults(
                trust.addBands(Band.last(3, 5, "high"), Band.below(1, 3, "low")),
                Fault.at(
                        "bands[0]",
                        "scale 'trust': band 'high' overlaps: it ends with 5 and the next, 'low', starts at 1"),
                Fault.at(
                        "bands[1]",
                        "scale 'trust': band 'low' is the last one and must include its upper end (to, not below), but"
                                + " ends below 3"));
    }

    @Test
    void rejectsTwoBandsOfOneName() {
        assertFaults(
                trust.addBands(Band.below(1, 3, "low"), Band.last(3, 5, "low")),
                Fault.at("bands[1]", "scale 'trust': band 'low' is named twice"));
    }

    @Test
    void reportsEveryFaultAtOnce() {
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> trust.items("t1")
                        .answered(AnswerPolicy.atLeast(9))
                        .addBand(Band.below(1, 3, "low"))
                        .build())
                .withMessage("members[4]: scale 'trust': item 't1' is a member twice\n"
                        + "answered: scale 'trust': answered at least 9 of 5 members, but a scale cannot need more than"
                        + " it has\n"
                        + "bands[0]: scale 'trust': band 'low' is the last one and must include its upper end (to, not"
                        + " below), but ends below 3");
    }

    @Test
    void rejectsAnIdThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scale.builder().id("my scale").items("t1").build())
                .withMessage(
                        "scale: an id is 1 to 128 letters, digits or _ . : / - and starts with a letter, digit or _,"
                                + " but was 'my scale'");
    }

    @Test
    void isAValueThatItsBuilderCannotChange() {
        Scale before = trust.build();
        Scale after = trust.items("t5").build();
        assertThat(before.members()).hasSize(4);
        assertThat(after.members()).hasSize(5);
        assertEqual(
                before,
                Scale.builder().id("trust").items("t1", "t2", "t3", "t4").build());
        assertThatThrownBy(() -> before.members().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    private static void assertFaults(Scale.Builder builder, Fault... faults) {
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(builder::build)
                .satisfies(exception -> assertThat(exception.faults()).containsExactly(faults));
    }
}
