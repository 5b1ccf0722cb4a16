package org.relationalleadership.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relationalleadership.evidence.Evidence;
import org.relationalleadership.evidence.Finding;
import org.relationalleadership.evidence.Section;

/** Which texts stand without quotes, and that none is too long to be written. */
class YamlTextTest {

    private static String scalar(String text) {
        return YamlText.inLine(Node.text(text));
    }

    /** Far above the length at which a frame of the stack for each character would end the writing. */
    @ParameterizedTest
    @ValueSource(strings = {"a", "a:", "a b", "ä0"})
    void noTextIsTooLong(String part) {
        String text = part.repeat(1_000_000 / part.length()) + "z";
        assertThat(scalar(text)).isEqualTo(text);
        assertThat(scalar(text + "\"")).isEqualTo('"' + text + "\\\"\"");
    }

    /** As a survey may have it, up to the longest text of a document. */
    @Test
    void aLongNameOfAGroupIsWrittenAndReadBack() {
        for (int length : new int[] {2_000, 65_536}) {
            Evidence evidence = Evidence.builder()
                    .instrument("pulse")
                    .instrumentVersion("1")
                    .rows(5)
                    .addSections(Section.builder()
                            .id("scales")
                            .addFindings(Finding.builder()
                                    .putPlace("team", "t".repeat(length))
                                    .putCount("n", 5L)
                                    .build())
                            .build())
                    .build();
            Documents documents = Documents.standard();
            assertThat(documents.readEvidence(documents.writeEvidence(evidence, DocumentFormat.YAML)))
                    .isEqualTo(evidence);
        }
    }

    @Test
    void quotesStandWhereAReaderWouldTakeATextForAnythingElse() {
        for (String plain : new String[] {"a", "_", "pulse:2026-01-05", "a:b:c d", "Zoë (2)", "a:1", "it's"}) {
            assertThat(scalar(plain)).isEqualTo(plain);
        }
        for (String quoted :
                new String[] {"", "a:", "a: b", "a::b", "a:_", "a ", " a", "1", "-a", "no", "Null", "a#"}) {
            assertThat(scalar(quoted)).isEqualTo('"' + quoted + '"');
        }
    }
}
