package org.relationalleadership.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.relationalleadership.formats.CellMemo.Meaning;

class CellMemoTest {

    private final List<String> workedOut = new ArrayList<>();
    private final CellMemo<String> memo = new CellMemo<>(text -> {
        workedOut.add(text);
        return Meaning.of("<" + text + ">");
    });

    private void assertMeanings(Stream<String> texts) {
        texts.forEach(text -> {
            Row row = new Row();
            row.begin(text.toCharArray(), 1, 1);
            row.add(0, text.length());
            assertThat(memo.of(row, 0).value()).isEqualTo("<" + text + ">");
        });
    }

    private static Stream<String> ids(int count) {
        return IntStream.range(0, count).mapToObj(id -> "id" + id);
    }

    @Test
    void worksOutEachTextOnceWhereFewRepeat() {
        assertMeanings(Stream.of("", "1", "é", "pre", "post", "", "1", "é", "pre", "post"));
        assertThat(workedOut).containsExactly("", "1", "é", "pre", "post");
        assertMeanings(ids(500));
        assertMeanings(ids(500));
        assertThat(workedOut).hasSize(505);
    }

    @Test
    void givesTheMeaningOfEveryTextOfAColumnOfIds() {
        assertMeanings(ids(5_000));
        assertMeanings(ids(5_000));
        assertThat(workedOut).hasSize(10_000);
    }

    @Test
    void goesOnKnowingTextsThatRepeatedBeforeTheyWereTooMany() {
        assertMeanings(ids(900));
        assertMeanings(ids(900));
        assertMeanings(ids(900));
        assertMeanings(ids(5_000));
        workedOut.clear();
        assertMeanings(ids(1_000));
        assertThat(workedOut).isEmpty();
    }
}
