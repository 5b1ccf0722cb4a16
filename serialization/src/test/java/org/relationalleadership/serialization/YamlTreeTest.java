package org.relationalleadership.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relationalleadership.instrument.Option;

/** YAML guesses what a scalar is; here the field knows. */
class YamlTreeTest {

    private static InstrumentFile instrument(String version, String label, String number) {
        return Documents.standard().readInstrument("""
                formatVersion: relational-leadership/instrument/1.0
                id: 012
                version: %s
                answerScales:
                  no:
                    range: [1, %s]
                    options: [{score: 1, label: %s}]
                items: [{id: on, answers: no}]
                scales: [{id: 1e3, members: [on]}]
                """.formatted(version, number, label));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no",
                "NO",
                "yes",
                "on",
                "off",
                "true",
                "1.0",
                "012",
                "0x1F",
                "1_000",
                "2026-01-01",
                "12:30:45",
                ".inf",
                "=",
                "+1"
            })
    void whereATextIsNeededAPlainScalarIsItsText(String plain) {
        InstrumentFile file = instrument(plain, plain, "2");
        assertThat(file.instrument().id()).isEqualTo("012");
        assertThat(file.instrument().version()).isEqualTo(plain);
        assertThat(file.instrument().items().get(0).answers().options()).containsExactly(Option.of(1, plain));
        assertThat(file.instrument().scales().get(0).id()).isEqualTo("1e3");
    }

    @ParameterizedTest
    @CsvSource({"5,5", "5.5,5.5", "1e1,10", "15E-1,1.5"})
    void numbersAreThoseOfJson(String text, double number) {
        assertThat(instrument("x", "y", text)
                        .instrument()
                        .items()
                        .get(0)
                        .answers()
                        .range()
                        .max())
                .isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+5", "05", "0x5", "5_0", ".5", "5.", ".inf", ".nan", "'5'", "5:30", "five", "true"})
    void whatIsNoNumberInJsonIsNone(String text) {
        assertThat(Faulty.faults(() -> instrument("x", "y", text)))
                .isEqualTo("line 6, answerScales.no.range[1]: a number is needed, but was "
                        + (text.equals("true") ? "text 'true'" : "text '" + text.replace("'", "") + "'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"~", "null", "Null", ""})
    void nothingIsNoText(String text) {
        assertThat(Faulty.faults(() -> instrument(text, "y", "2")))
                .isEqualTo("line 3, version: a text is needed, but was empty");
        assertThat(instrument("'" + (text.isEmpty() ? "x" : text) + "'", "y", "2")
                        .instrument()
                        .version())
                .isEqualTo(text.isEmpty() ? "x" : text);
    }

    @Test
    void blocksAndQuotesAreTexts() {
        InstrumentFile file = Documents.standard().readInstrument("""
                formatVersion: "relational-leadership/instrument/1.0"
                id: pulse
                version: '1'
                title: >-
                  folded
                  text
                provenance:
                  citation: |
                    two
                    lines
                answerScales: {a: {range: [0, 1]}}
                items:
                - id: t1   # comment
                  answers: a
                  text: {en: "a\\tb", "no": 'c''d'}
                scales: [{id: s, members: [t1], strategy: {id: x, a: true, b: 'true', c: 1, d: '1', e: no}}]
                """);
        assertThat(file.instrument().title().orElseThrow().text()).isEqualTo("folded text");
        assertThat(file.instrument().provenance().citation()).hasValue("two\nlines\n");
        assertThat(file.instrument().items().get(0).text().orElseThrow().in("no"))
                .isEqualTo("c'd");
        assertThat(file.instrument().scales().get(0).strategy())
                .hasToString("StrategyRef[id=x, parameters={a=true, b=true, c=1, d=1, e=no}]");
        assertThat(file.instrument().scales().get(0).strategy().parameters().flag("a"))
                .hasValue(true);
        assertThat(file.instrument().scales().get(0).strategy().parameters().text("b"))
                .hasValue("true");
        assertThat(file.instrument().scales().get(0).strategy().parameters().number("c"))
                .hasValue(1.0);
        assertThat(file.instrument().scales().get(0).strategy().parameters().text("d"))
                .hasValue("1");
        assertThat(file.instrument().scales().get(0).strategy().parameters().text("e"))
                .hasValue("no");
    }
}
