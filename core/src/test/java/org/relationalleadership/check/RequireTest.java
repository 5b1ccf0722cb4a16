package org.relationalleadership.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequireTest {

    @ParameterizedTest
    @ValueSource(strings = {"t1", "_", "1", "org.example/trust:a-b_c", "Führung", "信頼", "की", "\uD835\uDC9C"})
    void acceptsIds(String id) {
        assertThat(Require.id("item", id)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " t1", "t 1", "-t1", ".t1", "t1\n", "t,1", "t\"1", "t'1", "t[1]", "\u0301a"})
    void rejectsWhatIsNoId(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Require.id("item", text))
                .withMessage(
                        "item: an id is 1 to 128 letters, digits or _ . : / - and starts with a letter, digit or _,"
                                + " but was '" + text.replace("\n", "\\u000a") + "'");
    }

    @Test
    void anIdHasAtMost128Characters() {
        assertThat(Require.id("item", "x".repeat(128))).hasSize(128);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Require.id("item", "x".repeat(129)))
                .withMessage(
                        "item: an id is 1 to 128 letters, digits or _ . : / - and starts with a letter, digit or _,"
                                + " but was '" + "x".repeat(60) + "…'");
    }

    @Test
    void rejectsBlankText() {
        assertThat(Require.text("title", " a ")).isEqualTo(" a ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Require.text("title", " \t"))
                .withMessage("title: must not be blank");
    }

    @Test
    void rejectsTextThatTrimmingWouldChange() {
        assertThat(Require.trimmed("code", "a b")).isEqualTo("a b");
        assertThat(Require.trimmed("code", "")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Require.trimmed("code", "1\t"))
                .withMessage(
                        "code: must have no white space at its ends, because it is compared after trimming, but was"
                                + " '1\\u0009'");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.4999, 0.4999",
        "0.9999991, 0.9999991",
        "0.9999999999999999, 0.9999999999999999",
        "1, 1",
        "95, 95",
        "NaN, NaN"
    })
    void rejectsWhatIsNoConfidenceLevel(double level, String text) {
        assertThat(Require.confidenceLevel("trend", 0.5)).isEqualTo(0.5);
        assertThat(Require.confidenceLevel("trend", 0.999999)).isEqualTo(0.999999);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Require.confidenceLevel("trend", level))
                .withMessage("trend: a confidence level is at least 0.5 and at most 0.999999, but was " + text);
    }

    @Test
    void makesNegativeZeroZero() {
        assertThat(1 / Require.finite("score", -0.0)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Require.finite("score", -2.5)).isEqualTo(-2.5);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void rejectsWhatIsNotFinite(double number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Require.finite("score", number))
                .withMessage("score: must be a finite number, but was " + number);
    }

    @Test
    void shortensAfterSixtyCharacters() {
        assertThat(Require.shortened("x".repeat(60))).isEqualTo("x".repeat(60));
        assertThat(Require.shortened("x".repeat(61))).isEqualTo("x".repeat(60) + "…");
    }

    @Test
    void neverCutsACharacterInTwo() {
        assertThat(Require.shortened("x".repeat(59) + "😀😀")).isEqualTo("x".repeat(59) + "😀…");
    }

    @Test
    void aVisibleTextKeepsItsLength() {
        assertThat(Require.visible("x".repeat(61) + "\u0007 a")).isEqualTo("x".repeat(61) + "\\u0007 a");
    }

    @Test
    void writesCharactersThatAreNotSeenByTheirNumber() {
        assertThat(Require.shortened("a\u0000\u001b[31m\u007f\u0085")).isEqualTo("a\\u0000\\u001b[31m\\u007f\\u0085");
        // a line separator, a paragraph separator, a space that does not break, a zero-width space, a byte-order mark
        assertThat(Require.shortened("\u2028\u2029\u00a0\u200b\ufeff"))
                .isEqualTo("\\u2028\\u2029\\u00a0\\u200b\\ufeff");
        // overrides and isolates of the writing direction
        assertThat(Require.shortened("\u202etxt.exe\u2066")).isEqualTo("\\u202etxt.exe\\u2066");
        // half a character, and a language tag, which lies beyond the first 65,536
        assertThat(Require.shortened("\ud83d|\udb40\udc01")).isEqualTo("\\ud83d|\\U000e0001");
        assertThat(Require.shortened("weiß nicht, 信頼")).isEqualTo("weiß nicht, 信頼");
    }

    @Test
    void aLineForPeopleHasNoLineEndsAndSteersNoTerminal() {
        assertThat(Require.line(" a\tb\r\n\n c\u2028d ")).isEqualTo("a b c d");
        assertThat(Require.line("\u001b[31mred\u0007\u009b")).isEqualTo("\\u001b[31mred\\u0007\\u009b");
        // scripts that join letters need characters that are not seen, and a space that does not break is one
        assertThat(Require.line("می\u200cخواهم 5\u00a0%")).isEqualTo("می\u200cخواهم 5\u00a0%");
    }

    /** U+0C5D is a letter since Unicode 14, which JDK 17 does not know. */
    @Test
    void takesTheSameLettersOnEveryJdk() {
        assertThat(Require.id("item", "\u0c5d1")).isEqualTo("\u0c5d1");
        assertThat(Require.id("item", "ítem.日本/α-1")).isEqualTo("ítem.日本/α-1");
        assertThatIllegalArgumentException().isThrownBy(() -> Require.id("item", "a\u200db"));
        assertThatIllegalArgumentException().isThrownBy(() -> Require.id("item", "a\u2028b"));
        assertThatIllegalArgumentException().isThrownBy(() -> Require.id("item", "\ufeffa"));
    }

    @Test
    void tellsTheNameOfADetailColumn() {
        assertThat(Require.isDetail("trust.band", "trust"::equals)).isTrue();
        assertThat(Require.isDetail("trust.band", "load"::equals)).isFalse();
        assertThat(Require.isDetail("trust.bond", "trust"::equals)).isFalse();
        assertThat(Require.isDetail("band", "trust"::equals)).isFalse();
    }
}
