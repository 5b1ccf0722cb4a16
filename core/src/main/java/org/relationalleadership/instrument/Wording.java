package org.relationalleadership.instrument;

import java.util.Collection;
import java.util.Collections;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.relationalleadership.check.Require;

/**
 * What a person reads: one text, or the same text in several languages.
 *
 * <p>It is data, not a message of this library, so that it is not a resource bundle: an instrument carries its wordings
 * with it. A text without a language stands under the language {@value #UNDETERMINED} (BCP 47: undetermined). Two
 * wordings are equal when they have the same texts, in whatever order.
 *
 * <p>Immutable and thread-safe.
 *
 * @param byLanguage the texts by BCP 47 language tag, at least one, in order
 */
public record Wording(Map<String, String> byLanguage) {

    /** The language tag of a text whose language is not said. */
    public static final String UNDETERMINED = "und";

    /**
     * Checks and copies the texts; the order is kept, and tags get their usual form: {@code PT-br} becomes {@code pt-BR}.
     *
     * @throws IllegalArgumentException if there is none, one is blank, a language is not a well-formed BCP 47 tag, or two
     *     are the same one
     */
    public Wording {
        if (byLanguage.isEmpty()) {
            throw new IllegalArgumentException("wording: at least one text is needed");
        }
        Map<String, String> texts = new LinkedHashMap<>();
        byLanguage.forEach((language, text) -> {
            String tag = tag(language);
            Require.text(tag.equals(UNDETERMINED) ? "wording" : "wording in '" + tag + "'", text);
            if (texts.putIfAbsent(tag, text) != null) {
                throw new IllegalArgumentException("wording: language '" + tag + "' stands twice");
            }
        });
        byLanguage = Collections.unmodifiableMap(texts);
    }

    private static String tag(String language) {
        try {
            if (!language.isEmpty()) {
                return new Locale.Builder().setLanguageTag(language).build().toLanguageTag();
            }
        } catch (IllformedLocaleException e) {
            // the same message as for no tag at all
        }
        throw new IllegalArgumentException(
                "wording: a language is a tag such as en or pt-BR, but was '" + Require.shortened(language) + "'");
    }

    /**
     * A text whose language is not said.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public static Wording of(String text) {
        return new Wording(Map.of(UNDETERMINED, text));
    }

    /**
     * Texts by BCP 47 language tag.
     *
     * @throws IllegalArgumentException if there is none, one is blank, a language is not a well-formed BCP 47 tag, or two
     *     are the same one
     */
    public static Wording of(Map<String, String> byLanguage) {
        return new Wording(byLanguage);
    }

    /** The language tags, in the order given. */
    public Set<String> languages() {
        return byLanguage.keySet();
    }

    /** All texts, in the order given. */
    public Collection<String> texts() {
        return byLanguage.values();
    }

    /**
     * The text in a language: under its tag, else under the tag with its last parts taken off ({@code en} for {@code
     * en-GB}; RFC 4647, lookup), else the first text. The case of the tag does not matter.
     *
     * @throws IllegalArgumentException if it is not a well-formed BCP 47 tag
     */
    public String in(String language) {
        String range = tag(language);
        while (!byLanguage.containsKey(range) && range.lastIndexOf('-') > 0) {
            range = range.substring(0, range.lastIndexOf('-'));
        }
        return byLanguage.getOrDefault(range, text());
    }

    /** The first text. */
    public String text() {
        return byLanguage.values().iterator().next();
    }

    /** The first text. */
    @Override
    public String toString() {
        return text();
    }
}
