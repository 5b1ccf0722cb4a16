package org.relationalleadership.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearMissTest {

    // Nine names that are near to nothing here, so that the list of what is known stays away.
    private static final List<String> MANY =
            IntStream.range(0, 9).mapToObj("0123456789"::substring).toList();

    @ParameterizedTest
    // The four errors of Damerau (1964), p. 171, each counted once, in a word of three letters where one is near.
    @CsvSource({"abd, abc", "abxc, abc", "ab, abc", "acb, abc"})
    void countsAWrongAnExtraAMissingAndASwappedLetterOnce(String wrong, String known) {
        assertThat(NearMiss.hint(wrong, List.of(known))).isEqualTo("; did you mean '" + known + "'?");
    }

    @ParameterizedTest
    // Levenshtein distance 3 in textbooks; the common end makes the names long enough for three to be near.
    @CsvSource({"kitten of a scale, sitting of a scale", "Saturday morning, Sunday morning"})
    void threeDifferencesAreNearInLongNames(String wrong, String known) {
        assertThat(NearMiss.hint(wrong, List.of(known))).isEqualTo("; did you mean '" + known + "'?");
    }

    @ParameterizedTest
    // Three of seven or eight characters are more than a third; four are too many even of thirty.
    @CsvSource({
        "kitten, sitting",
        "Saturday, Sunday",
        "abcd of a very long name indeed, wxyz of a very long name indeed"
    })
    void moreDifferencesAreNotNear(String wrong, String known) {
        assertThat(NearMiss.hint(wrong, List.of(known))).isEqualTo("; known: " + known);
    }

    @Test
    void neverEditsWhatItHasSwapped() {
        // CA to ABC is 2 by unrestricted Damerau-Levenshtein distance (swap, then insert between) and 3 by optimal
        // string
        // alignment. Were it 2, it would win over the name before it, which is 3 away.
        assertThat(NearMiss.hint("CA of a scale", List.of("of a scale", "ABC of a scale")))
                .isEqualTo("; did you mean 'of a scale'?");
    }

    @Test
    void theNearestWins() {
        assertThat(NearMiss.hint("competence", List.of("competences-x", "competency", "compete")))
                .isEqualTo("; did you mean 'competency'?");
    }

    @Test
    void ofEquallyNearNamesTheFirstWins() {
        assertThat(NearMiss.hint("q17", List.of("q18", "q19"))).isEqualTo("; did you mean 'q18'?");
    }

    @Test
    void oneOfThreeCharactersIsNear() {
        assertThat(NearMiss.hint("q7", List.of("q17"))).isEqualTo("; did you mean 'q17'?");
    }

    @Test
    void ofTwoCharactersNoneStandsForAnother() {
        assertThat(NearMiss.hint("t4", List.of("t1", "t2", "t3"))).isEqualTo("; known: t1, t2, t3");
        assertThat(NearMiss.hint("x", List.of("y"))).isEqualTo("; known: y");
    }

    @Test
    void caseDoesNotMatter() {
        assertThat(NearMiss.hint("T1", List.of("t2", "t1"))).isEqualTo("; did you mean 't1'?");
    }

    @Test
    void listsUpToEightKnownNames() {
        assertThat(NearMiss.hint("unlike any", MANY.subList(0, 8)))
                .isEqualTo("; known: 0123456789, 123456789, 23456789, 3456789, 456789, 56789, 6789, 789");
        assertThat(NearMiss.hint("unlike any", MANY)).isEmpty();
    }

    @Test
    void saysNothingWhereNothingIsKnown() {
        assertThat(NearMiss.hint("trust", List.of())).isEmpty();
    }

    @Test
    void aNameOfMoreThanEightyCharactersIsNearToNone() {
        String longest = "x".repeat(79);
        assertThat(NearMiss.hint(longest + "a", List.of(longest + "b"))).startsWith("; did you mean '");
        assertThat(NearMiss.hint(longest + "ab", List.of(longest + "b"))).startsWith("; known: ");
        assertThat(NearMiss.hint(longest + "b", List.of(longest + "ab"))).startsWith("; known: ");
    }

    @Test
    void longNamesAreShortenedAndUnseenCharactersShown() {
        assertThat(NearMiss.hint("x", List.of("line\nend", "y".repeat(61))))
                .isEqualTo("; known: line\\u000aend, " + "y".repeat(60) + "…");
        assertThat(NearMiss.hint("trust", List.of("tru\u200bst"))).isEqualTo("; did you mean 'tru\\u200bst'?");
    }

    @Test
    void theEmptyNameIsNearToNoName() {
        assertThat(NearMiss.hint("", List.of("ab"))).isEqualTo("; known: ab");
        assertThat(NearMiss.hint("", Collections.nCopies(9, "ab"))).isEmpty();
    }
}
