package org.relationalleadership.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.relationalleadership.Surveys.assertEqual;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.relationalleadership.Surveys;

class ContextTest {

    /** Rows of wave and role. */
    private static Context context(@Nullable String[]... rows) {
        Responses.Builder builder = Responses.builder(Surveys.trust(), List.of("wave", "role"));
        for (@Nullable String[] row : rows) {
            for (int c = 0; c < row.length; c++) {
                if (row[c] != null) {
                    builder.context(c, row[c]);
                }
            }
            builder.endRow();
        }
        return builder.build().context();
    }

    private static @Nullable String[] row(@Nullable String... texts) {
        return texts;
    }

    @Test
    void mayTellNothing() {
        Context context = Context.of(2, Map.of());
        assertThat(context.rows()).isEqualTo(2);
        assertThat(context.names()).isEmpty();
        assertThat(context.value("team", 1)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Context.of(-1, Map.of()))
                .withMessage("context: rows are 0 or more, but were -1");
    }

    @Test
    void holdsTheTextsOfEachRow() {
        Context context = context(row("pre", "self"), row("post", null), row("pre", "partner"));
        assertThat(context.rows()).isEqualTo(3);
        assertThat(context.names()).containsExactly("wave", "role");
        assertThat(context.value("wave", 2)).contains("pre");
        assertThat(context.value("role", 0)).contains("self");
        assertThat(context.value("role", 1)).isEmpty();
        assertThat(context.value("team", 0)).isEmpty();
        assertThat(context).hasToString("3 rows of [wave, role]");
    }

    @Test
    void isMadeOfTexts() {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        texts.put("wave", List.of("pre", "post", "pre"));
        texts.put("role", List.of("self", "", "partner"));
        assertThat(Context.of(3, texts))
                .isEqualTo(context(row("pre", "self"), row("post", null), row("pre", "partner")));
        assertThat(Context.of(2, Map.of())).hasToString("2 rows of []");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Context.of(2, texts))
                .withMessage("context 'wave': a text for each of 2 rows, but there are 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Context.of(1, Map.of("wave", List.of(" "))))
                .withMessage("context 'wave': must not be blank");
    }

    @Test
    void codesTextsInTheOrderOfTheirFirstRow() {
        Context context = context(row("pre", null), row("post", "self"), row("pre", null));
        assertThat(context.dictionary("wave")).containsExactly("pre", "post");
        assertThat(context.code("wave", 0)).isZero();
        assertThat(context.code("wave", 1)).isEqualTo(1);
        assertThat(context.code("wave", 2)).isZero();
        assertThat(context.code("role", 0)).isEqualTo(-1);
        assertThat(context.code("role", 1)).isZero();
    }

    /**
     * The hash of {@code Aa} is that of {@code BB}, and so is that of every row of 17 of them. Looking through all of one
     * hash one after the other would take some 10¹⁰ comparisons here.
     */
    @Test
    void holdsAsManyTextsOfOneHashAsThereAre() {
        int texts = 1 << 17;
        Responses.Builder builder = Responses.builder(Surveys.trust(), List.of("respondent"));
        for (int row = 0; row < 2 * texts; row++) {
            builder.context(0, textOfOneHash(row % texts)).endRow();
        }
        Context context = builder.build().context();
        assertThat(textOfOneHash(0)).hasSameHashCodeAs(textOfOneHash(texts - 1));
        assertThat(context.dictionary("respondent")).hasSize(texts);
        for (int row = 0; row < 2 * texts; row++) {
            assertThat(context.code("respondent", row)).isEqualTo(row % texts);
        }
    }

    private static String textOfOneHash(int number) {
        StringBuilder text = new StringBuilder();
        for (int bit = 0; bit < 17; bit++) {
            text.append(((number >> bit) & 1) == 0 ? "Aa" : "BB");
        }
        return text.toString();
    }

    @Test
    void forgetsTheTextsOfDroppedRows() {
        Responses.Builder builder = Responses.builder(Surveys.trust(), List.of("wave"));
        builder.context(0, "pulse:2026-05-01").dropRow();
        builder.context(0, "post").endRow();
        builder.context(0, "never ended");
        Context context = builder.build().context();
        assertThat(context.dictionary("wave")).containsExactly("post");
        assertThat(context.code("wave", 0)).isZero();
        assertEqual(
                context,
                Responses.builder(Surveys.trust(), List.of("wave"))
                        .context(0, "post")
                        .endRow()
                        .build()
                        .context());
    }

    @Test
    void isEqualByNamesAndTexts() {
        assertEqual(context(row("pre", "self"), row("post", null)), context(row("pre", "self"), row("post", null)));
        assertThat(context(row("pre", "self")))
                .isNotEqualTo(context(row("pre", "self"), row("pre", "self")))
                .isNotEqualTo(context(row("pre", "partner")))
                .isNotEqualTo(context(row("pre", null)));
        // the same texts, given out otherwise
        assertThat(context(row("pre", null), row("post", null), row("pre", null)))
                .isNotEqualTo(context(row("pre", null), row("post", null), row("post", null)));
        assertThat(Responses.builder(Surveys.trust(), List.of("a")).build().context())
                .isNotEqualTo(
                        Responses.builder(Surveys.trust(), List.of("b")).build().context());
    }

    @Test
    void rejectsAColumnThatItHasNot() {
        Context context = context(row("pre", "self"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> context.code("wvae", 0))
                .withMessage("context: no column 'wvae'; did you mean 'wave'?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> context.dictionary("team\n"))
                .withMessage("context: no column 'team\\u000a'; known: wave, role");
    }

    @Test
    void rejectsARowThatItHasNot() {
        Context context = context(row("pre", "self"));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> context.value("wave", 1));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> context.value("team", 1));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> context.value("team", -1));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> context.code("wave", 1));
    }

    @Test
    void refusesChange() {
        Context context = context(row("pre", "self"));
        assertThatThrownBy(() -> context.names().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> context.dictionary("wave").clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void rejectsNamesThatAreNoneOrStandTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Responses.builder(Surveys.trust(), List.of("wave", "role", "wave")))
                .withMessage("context: 'wave' is named twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Responses.builder(Surveys.trust(), List.of("my team")))
                .withMessage(
                        "context: an id is 1 to 128 letters, digits or _ . : / - and starts with a letter, digit or"
                                + " _, but was 'my team'");
    }

    @Test
    void rejectsABlankText() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Responses.builder(Surveys.trust(), List.of("wave")).context(0, " "))
                .withMessage("context 'wave': must not be blank");
    }
}
