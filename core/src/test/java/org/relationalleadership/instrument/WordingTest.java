package org.relationalleadership.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.relationalleadership.Surveys.assertEqual;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

    private final Map<String, String> texts = new LinkedHashMap<>();

    @Test
    void keepsTheOrderOfLanguages() {
        texts.put("es", "Confío");
        texts.put("en", "I trust");
        Wording wording = Wording.of(texts);
        assertThat(wording.languages()).containsExactly("es", "en");
        assertThat(wording.texts()).containsExactly("Confío", "I trust");
        assertThat(wording.text()).isEqualTo("Confío");
        assertThat(wording).hasToString("Confío");
    }

    @Test
    void aTextWithoutLanguageIsUndetermined() {
        assertThat(Wording.of("I trust").byLanguage()).isEqualTo(Map.of("und", "I trust"));
    }

    @ParameterizedTest
    @CsvSource({
        "en, en",
        "EN, en",
        "pt-BR, pt-BR",
        "PT-br, pt-BR",
        "zh-Hant, zh-Hant",
        "zh-hant-tw, zh-Hant-TW",
        "es-419, es-419",
        "und, und",
        "sl-rozaj, sl-rozaj",
        "de-DE-u-co-phonebk, de-DE-u-co-phonebk",
        "x-house, x-house",
        "iw, he", // the tag of Hebrew until 1989
        "i-klingon, tlh", // registered before there was a rule
    })
    void givesTagsTheirUsualForm(String given, String kept) {
        assertThat(Wording.of(Map.of(given, "text")).languages()).containsExactly(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en_US", "", " ", "e", "en-", "-en", "en us", "ελ", "en-\u202eBR"})
    void rejectsWhatIsNoLanguageTag(String tag) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Wording.of(Map.of(tag, "text")))
                .withMessage("wording: a language is a tag such as en or pt-BR, but was '"
                        + tag.replace("\u202e", "\\u202e") + "'");
    }

    @Test
    void rejectsALanguageTwice() {
        texts.put("pt-BR", "Confio");
        texts.put("PT-br", "Confio muito");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Wording.of(texts))
                .withMessage("wording: language 'pt-BR' stands twice");
    }

    @Test
    void rejectsNoTextAndABlankOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Wording.of(Map.of()))
                .withMessage("wording: at least one text is needed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Wording.of(Map.of("en", " ")))
                .withMessage("wording in 'en': must not be blank");
    }

    @Test
    void findsTheTextOfALanguage() {
        texts.put("es", "Confío");
        texts.put("pt-BR", "Confio");
        Wording wording = Wording.of(texts);
        assertThat(wording.in("pt-BR")).isEqualTo("Confio");
        assertThat(wording.in("PT-BR")).isEqualTo("Confio");
    }

    @Test
    void findsTheTextOfTheWiderLanguage() {
        texts.put("es", "Confío");
        texts.put("en", "I trust");
        assertThat(Wording.of(texts).in("en-GB-oxendict")).isEqualTo("I trust");
    }

    @Test
    void takesTheFirstTextWhereALanguageIsMissing() {
        texts.put("es", "Confío");
        texts.put("en", "I trust");
        assertThat(Wording.of(texts).in("fr-CA")).isEqualTo("Confío");
    }

    @Test
    void refusesToLookForWhatIsNoLanguage() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Wording.of("I trust").in("en_US"))
                .withMessage("wording: a language is a tag such as en or pt-BR, but was 'en_US'");
    }

    @Test
    void isAValue() {
        texts.put("es", "Confío");
        texts.put("en", "I trust");
        Wording wording = Wording.of(texts);
        texts.clear();
        assertEqual(wording, Wording.of(Map.of("en", "I trust", "es", "Confío")));
        assertThatThrownBy(() -> wording.byLanguage().put("fr", "x")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> wording.languages().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> wording.texts().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
