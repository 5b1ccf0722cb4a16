package org.relationalleadership.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentKindTest {

    @ParameterizedTest
    @CsvSource({
        "FRAMEWORK, relational-leadership/framework/1.0, framework-1.0.schema.json",
        "INSTRUMENT, relational-leadership/instrument/1.2, instrument-1.2.schema.json",
        "MAPPING, relational-leadership/mapping/1.1, mapping-1.1.schema.json",
        "RESPONSE, relational-leadership/response/1.0, response-1.0.schema.json",
        "RESPONSES, relational-leadership/responses/1.0, responses-1.0.schema.json",
        "SCORES, relational-leadership/scores/1.1, scores-1.1.schema.json",
        "SCORE_SHEET, relational-leadership/score-sheet/1.0, score-sheet-1.0.schema.json",
        "EVIDENCE, relational-leadership/evidence/1.0, evidence-1.0.schema.json"
    })
    void eachKindHasAVersionOfItsOwn(DocumentKind kind, String version, String schema) {
        assertThat(kind.formatVersion()).isEqualTo(version);
        assertThat(kind.schemaName()).isEqualTo(schema);
        assertThat(kind.fault(version)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            INSTRUMENT | 1.0  |
            INSTRUMENT | 1.1  |
            INSTRUMENT | 1.2  |
            INSTRUMENT | 1.3  | the document needs a release that reads version 1.3 of this format, but this one reads 1.0 to 1.2
            INSTRUMENT | 0.9  | the document needs a release that reads version 0.9 of this format, but this one reads 1.0 to 1.2
            INSTRUMENT | 2.0  | the document needs a release that reads version 2.0 of this format, but this one reads 1.0 to 1.2
            INSTRUMENT | 1.01 | must be 'relational-leadership/instrument/1.2', but was 'relational-leadership/instrument/1.01'
            INSTRUMENT | 01.1 | must be 'relational-leadership/instrument/1.2', but was 'relational-leadership/instrument/01.1'
            SCORES     | 1.1  |
            SCORES     | 1.10 | the document needs a release that reads version 1.10 of this format, but this one reads 1.0 to 1.1
            RESPONSES  | 1.1  | the document needs a release that reads version 1.1 of this format, but this one reads 1.0 to 1.0
            """)
    void anOlderMinorVersionIsReadAndANewerOneOrAnotherMajorIsNot(DocumentKind kind, String version, String fault) {
        assertThat(kind.fault("relational-leadership/" + kind.id() + "/" + version)
                        .orElse(null))
                .isEqualTo(fault);
    }
}
