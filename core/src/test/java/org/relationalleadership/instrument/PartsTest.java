package org.relationalleadership.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.relationalleadership.Surveys.assertEqual;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.relationalleadership.Surveys;

/** The small parts of an instrument: option, item, member, band, strategy, provenance. */
class PartsTest {

    private static final String NO_ID =
            ": an id is 1 to 128 letters, digits or _ . : / - and starts with a letter, digit or _, but was ''";

    @Test
    void anOptionHasAFiniteScoreWithoutSignOfZero() {
        assertEqual(Option.of(-0.0, "none"), Option.of(0, "none"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Option.of(Double.NaN, "none"))
                .withMessage("option: score: must be a finite number, but was NaN");
    }

    @Test
    void anItemIsForwardWhereNothingIsSaid() {
        Item item = Item.of("t1", Surveys.AGREE);
        assertThat(item.key()).isEqualTo(Key.FORWARD);
        assertThat(item.text()).isEmpty();
        assertThat(item.keyed(2)).isEqualTo(2);
    }

    @Test
    void aReversedItemIsReversedOnTheDeclaredRange() {
        Item item = Item.reversed("t1", Surveys.AGREE);
        assertThat(item.key()).isEqualTo(Key.REVERSED);
        assertThat(item.keyed(2)).isEqualTo(4); // 1 + 5 − 2
    }

    @Test
    void anItemNeedsAnId() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Item.of("", Surveys.AGREE))
                .withMessage("item" + NO_ID);
    }

    @Test
    void aMemberWeighsOneWhereNothingIsSaid() {
        assertThat(Member.item("t1")).isEqualTo(new Member(Member.Kind.ITEM, "t1", 1));
        assertThat(Member.scale("trust")).isEqualTo(new Member(Member.Kind.SCALE, "trust", 1));
        assertThat(Member.item("t1").withWeight(2.5)).isEqualTo(new Member(Member.Kind.ITEM, "t1", 2.5));
    }

    @Test
    void aWeightIsNeitherTooSmallNorTooLargeToReckonWith() {
        Member member = Member.item("t1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> member.withWeight(0))
                .withMessage("member 't1': a weight must be from 0.000000001 to 1000000000, but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> member.withWeight(1e308))
                .withMessageStartingWith("member 't1': a weight must be from 0.000000001 to 1000000000, but was 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> member.withWeight(1e-320))
                .withMessageStartingWith("member 't1': a weight must be from 0.000000001 to 1000000000, but was 9.99");
        assertThat(member.withWeight(Member.LEAST_WEIGHT).weight()).isEqualTo(1e-9);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> member.withWeight(-2))
                .withMessage("member 't1': a weight must be from 0.000000001 to 1000000000, but was -2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> member.withWeight(Double.POSITIVE_INFINITY))
                .withMessage("member 't1': weight: must be a finite number, but was Infinity");
        assertThatIllegalArgumentException().isThrownBy(() -> Member.scale("")).withMessage("member" + NO_ID);
    }

    @Test
    void aBandLeavesItsUpperEndToTheNext() {
        Band band = Band.below(1, 3, "developing");
        assertThat(band.contains(1)).isTrue();
        assertThat(band.contains(3 - 1e-8)).isTrue();
        assertThat(band.contains(3)).isFalse();
        assertThat(band.contains(1 - 1e-8)).isFalse();
        assertThat(band.contains(Double.NaN)).isFalse();
    }

    /** 1, 8/3 and four times 13/3 have the mean 21/6 = 3.5; in doubles it comes to 3.4999999999999996. */
    @Test
    void aScoreOnACutBelongsToTheBandThatStartsThereWhateverItsRounding() {
        double mean = (1 + 8.0 / 3 + 13.0 / 3 + 13.0 / 3 + 13.0 / 3 + 13.0 / 3) / 6;
        assertThat(mean).isNotEqualTo(3.5);
        assertThat(Band.below(1, 3.5, "developing").contains(mean)).isFalse();
        assertThat(Band.last(3.5, 5, "established").contains(mean)).isTrue();
        assertThat(Band.last(1, 5, "all").contains(5.000000000000001)).isTrue();
        assertThat(Band.last(1000, 2000, "all").contains(1000 - 1e-7)).isTrue();
    }

    @Test
    void theLastBandIncludesItsUpperEnd() {
        Band band = Band.last(3, 5, "established");
        assertThat(band.contains(5)).isTrue();
        assertThat(band.contains(5 + 1e-8)).isFalse();
    }

    @Test
    void aBandEndsAboveWhereItStarts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Band.last(3, 3, "established"))
                .withMessage("band 'established': must end above where it starts, but was 3 to 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Band.below(3, 1, "established"))
                .withMessage("band 'established': must end above where it starts, but was 3 to 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Band.below(Double.NaN, 1, "established"))
                .withMessage("band 'established': lower end: must be a finite number, but was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Band.below(1, Double.POSITIVE_INFINITY, "established"))
                .withMessage("band 'established': upper end: must be a finite number, but was Infinity");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Band.below(1, 3, " "))
                .withMessage("band: label: must not be blank");
    }

    @Test
    void aStrategyHasAnIdAndOftenNoParameters() {
        assertThat(StrategyRef.of("mean")).isEqualTo(new StrategyRef("mean", Parameters.none()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StrategyRef.of(""))
                .withMessage("strategy" + NO_ID);
    }

    @Test
    void membersAreNamedInWords() {
        assertThat(Member.Kind.ITEM).hasToString("item");
        assertThat(Member.Kind.SCALE).hasToString("scale");
    }

    @Test
    void anUnknownProvenanceSaysNothing() {
        assertThat(InstrumentProvenance.unknown())
                .isEqualTo(new InstrumentProvenance(Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    @SuppressWarnings("NullAway")
    void namesWhatIsNull() {
        assertThatNullPointerException().isThrownBy(() -> new Option(1, null)).withMessage("label");
        assertThatNullPointerException()
                .isThrownBy(() -> new Member(null, "t1", 1))
                .withMessage("kind");
        assertThatNullPointerException()
                .isThrownBy(() -> new StrategyRef("mean", null))
                .withMessage("parameters");
        assertThatNullPointerException()
                .isThrownBy(() -> new InstrumentProvenance(null, Optional.empty(), Optional.empty()))
                .withMessage("citation");
        assertThatNullPointerException()
                .isThrownBy(() -> new InstrumentProvenance(Optional.empty(), null, Optional.empty()))
                .withMessage("licence");
        assertThatNullPointerException()
                .isThrownBy(() -> new InstrumentProvenance(Optional.empty(), Optional.empty(), null))
                .withMessage("validation");
    }
}
