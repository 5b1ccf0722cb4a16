package org.relationalleadership.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.relationalleadership.fault.Fault;
import org.relationalleadership.mapping.Mapping;

class MappingReaderTest {

    private static final String HEAD = "formatVersion: relational-leadership/mapping/1.1\n";

    @Test
    void whatIsNotSaidIsTheDefault() {
        assertThat(Documents.standard().readMapping(HEAD).mapping()).isEqualTo(Mapping.standard());
    }

    @Test
    void codesAreTextsOrNumbersInBothSyntaxes() {
        MappingFile yaml = Documents.standard().readMapping(HEAD + """
                codes: {agree5: {1: 2, "2": 1, -1: not-applicable, 012: 3}}
                keep: [{column: 7, in: [1, "2", 012, no]}]
                missing: [-99, 1.0, no, NA]
                role: {column: role, map: {1: self, no: partner}}
                groups: {team: {value: 3}}
                """);
        MappingFile json = Documents.standard().readMapping("""
                {"formatVersion": "relational-leadership/mapping/1.1",
                 "codes": {"agree5": {"1": 2, "2": 1, "-1": "not-applicable", "012": 3}},
                 "keep": [{"column": 7, "in": [1, "2", "012", "no"]}],
                 "missing": [-99, 1.0, "no", "NA"],
                 "role": {"column": "role", "map": {"1": "self", "no": "partner"}},
                 "groups": {"team": {"value": 3}}}
                """);
        assertThat(yaml).isEqualTo(json).hasSameHashCodeAs(json).isNotEqualTo("mapping of csv");
        assertThat(yaml.mapping().codes().values())
                .singleElement()
                .satisfies(codes -> assertThat(codes.answers()).containsOnlyKeys("1", "2", "-1", "012"));
        assertThat(yaml.mapping().missing()).containsExactly("-99", "1.0", "no", "NA");
        assertThat(yaml.mapping().keep().get(0).in()).containsExactly("1", "2", "012", "no");
        assertThat(yaml).hasToString("mapping of csv");
    }

    @Test
    void everyPartIsChecked() {
        assertThat(Faulty.mapping(HEAD + """
                format: [csv]
                separator: ";;"
                decimal: "."
                values: code
                codes: {a: {"1": x}, b: [], c: {}, d: {"1": [2]}}
                reversed: [[t1]]
                columns: {t1: [A], t2: B}
                rows: x
                keep: [{column: a}, {in: [1]}, {column: a, in: 1}, {column: a, in: []}]
                duplicates: {by: [respondent], keep: frist}
                respondent: {column: [a]}
                subject: {}
                role: {colum: a}
                groups: {dyad: x}
                wave: {value: prae}
                consent: {column: a, in: [[1]]}
                missing: [[1]]
                onFault: reject
                expect: [{scale: trust}, {n: 1}, {scale: trust, n: -1}, {scale: trust, mean: x}, x, {scale: trust, n: 1.5}]
                """)).isEqualTo("""
                        line 2, format: a text is needed, but was a list
                        line 3, separator: the separator is one character, no quote and no line end, but was ';;'
                        line 5, values: 'code' is none of codes, labels, mixed; did you mean 'codes'?
                        line 6, codes.a.1: 'x' is none of not-answered, not-applicable, not-asked
                        line 6, codes.b: an object is needed, but was a list
                        line 6, codes.c: codes: at least one code is needed
                        line 6, codes.d.1: a text is needed, but was a list
                        line 7, reversed[0]: a text is needed, but was a list
                        line 8, columns.t1: a text is needed, but was a list
                        line 9, rows: a list is needed, but was text 'x'
                        line 10, keep[0]: field 'in' is needed
                        line 10, keep[1]: field 'column' is needed
                        line 10, keep[2].in: a list is needed, but was number 1
                        line 10, keep[3]: filter on column 'a': needs at least one text in 'in'
                        line 11, duplicates.keep: 'frist' is none of error, first, last; did you mean 'first'?
                        line 12, respondent.column: a text is needed, but was a list
                        line 13, subject: context: needs either a column or a value, but has neither
                        line 14, role.colum: unknown field 'colum'; did you mean 'column'?
                        line 15, groups.dyad: an object is needed, but was text 'x'
                        line 16, wave.value: wave: no wave 'prae'; did you mean 'pre'?
                        line 17, consent.in[0]: a text is needed, but was a list
                        line 18, missing[0]: a text is needed, but was a list
                        line 19, onFault: 'reject' is none of stop, reject-row
                        line 20, expect[0]: expect: scale 'trust': needs n or mean
                        line 20, expect[1]: field 'scale' is needed
                        line 20, expect[2].n: a whole number from 0 to 9223372036854775807 is needed, but was -1
                        line 20, expect[3].mean: a number is needed, but was text 'x'
                        line 20, expect[4]: an object is needed, but was text 'x'
                        line 20, expect[5].n: a whole number from 0 to 9223372036854775807 is needed, but was 1.5""");
    }

    @Test
    void rowsSayTheirColumns() {
        assertThat(Faulty.mapping(HEAD + """
                rows:
                  - {wave: pre, columns: {t1: A}}
                  - {wave: pre, columns: {t1: B}}
                  - {wave: prae, columns: {t1: A}}
                  - {role: [self], columns: {t1: A}}
                  - {columns: [t1]}
                  - {columns: {t1: [A]}}
                  - {columns: {}}
                  - {}
                  - x
                duplicates: {by: [wave, role]}
                """)).isEqualTo("""
                        line 4, rows[1]: has the same wave and role as rows[0], so that nobody could tell them apart
                        line 5, rows[2].wave: wave: no wave 'prae'; did you mean 'pre'?
                        line 6, rows[3].role: a text is needed, but was a list
                        line 7, rows[4].columns: an object is needed, but was a list
                        line 8, rows[5].columns.t1: a text is needed, but was a list
                        line 9, rows[6]: rows: each needs the column of at least one item
                        line 10, rows[7]: field 'columns' is needed
                        line 11, rows[8]: an object is needed, but was text 'x'
                        line 12, duplicates: field 'keep' is needed""");
    }

    @Test
    void aBrokenPieceOfContextIsStillThereForOthers() {
        assertThat(Faulty.mapping(HEAD + """
                wave: {column: w, map: {a: [pre]}}
                duplicates: {by: [wave, respondant], keep: error}
                respondent: [x]
                """)).isEqualTo("""
                        line 2, wave.map.a: a text is needed, but was a list
                        line 3, duplicates.by[1]: 'respondant' is not mapped; did you mean 'respondent'?
                        line 4, respondent: an object is needed, but was a list""");
    }

    @Test
    void whatIsFoundLaterCanBeLocated() {
        MappingFile file = Documents.standard().readMapping(HEAD + "columns:\n  t.1: A\n  t: B\n");
        assertThat(file.located(Fault.at("columns.t.1", "x")).line()).hasValue(3);
        assertThat(file.located(Fault.at("columns.t", "x")).line()).hasValue(4);
        assertThat(file.located(Fault.at("columns", "x")).line()).hasValue(2);
    }

    @Test
    void secondsStandInAColumn() {
        assertThat(Faulty.mapping(HEAD + "seconds: {value: 5}\n")).isEqualTo("""
                        line 2, seconds.value: unknown field 'value'; known: column
                        line 2, seconds: field 'column' is needed""");
        assertThat(Faulty.mapping(HEAD + "seconds: {column: [1]}\n"))
                .isEqualTo("line 2, seconds.column: a text is needed, but was a list");
    }
}
