package org.relationalleadership.instrument;

import java.util.Collection;
import java.util.Collections;
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
 */
public record Wording(Map<String, String> byLanguage) {

    /** The language tag of a text whose language is not said. */
    public static final String UNDETERMINED = "und";

    /**
     * Checks and copies the texts; the order is kept.
     *
     * @throws IllegalArgumentException if there is none, one is blank, or a language is not a well-formed BCP 47 tag
     */
    public Wording {
        if (byLanguage.isEmpty()) {
            throw new IllegalArgumentException("wording: at least one text is needed");
        }
        byLanguage.forEach((language, text) -> {
            if (!Locale.forLanguageTag(language).toLanguageTag().equalsIgnoreCase(language)) {
                throw new IllegalArgumentException("wording: a language is a tag such as en or pt-BR, but was '"
                        + Require.shortened(language) + "'");
            }
            Require.text("wording in '" + language + "'", text);
        });
        byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
    }

    /** A text whose language is not said. */
    public static Wording of(String text) {
        return new Wording(Map.of(UNDETERMINED, text));
    }

    /** Texts by BCP 47 language tag. */
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

    /** The text in a language, or the first text where that language is missing. */
    public String in(String language) {
        return byLanguage.getOrDefault(language, text());
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
