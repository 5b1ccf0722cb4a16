package org.relationalleadership.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.relationalleadership.fault.Fault;
import org.relationalleadership.instrument.AnswerPolicy;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Scale;

/** What is wrong with an instrument file is told whole, and nothing that only follows from it. */
class InstrumentReaderTest {

    private static final String HEAD = """
            formatVersion: relational-leadership/instrument/1.0
            id: pulse
            version: 1.0
            """;
    private static final String ITEMS = """
            answerScales:
              agree5: {range: [1, 5]}
            items:
              - {id: t1, answers: agree5}
              - {id: t2, answers: agree5}
              - {id: t3, answers: agree5}
            """;

    /** The faults of an instrument whose scales start on line 10. */
    private static String scales(String scales) {
        return Faulty.instrument(HEAD + ITEMS + scales.stripIndent());
    }

    @Test
    void aScaleCannotNeedMoreAnswersThanItHasMembers() {
        assertThat(scales("""
                scales:
                  - id: trust
                    members: [t1, t2, t3]
                    answered: {atLeast: 5}
                """))
                .isEqualTo(
                        "line 13, scales[0].answered: scale 'trust': answered at least 5 of 3 members, but a scale cannot"
                                + " need more than it has");
    }

    @Test
    void scalesCannotBeMembersOfOneAnother() {
        assertThat(scales("""
                scales:
                  - {id: a, members: [{scale: b}]}
                  - {id: b, members: [{scale: a}]}
                """))
                .isEqualTo(
                        "line 11, scales[0].members: scale 'a': a scale cannot be a member of itself, but the members lead"
                                + " a → b → a");
    }

    @Test
    void unknownItemsScalesConstructsAndFieldsAreToldWithWhatWasMeant() {
        assertThat(Faulty.instrument(HEAD + "framework: relational-leadership\n" + ITEMS + """
                scales:
                  - id: trust
                    members: [t1, t22, {scale: trst}]
                    messures: [attr-ability-to-trust]
                  - id: safety
                    members: [t1]
                    measures: [attr-ability-to-trus]
                """))
                .isEqualTo("""
                        line 13, scales[0].members[1]: scale 'trust': no item 't22'; did you mean 't2'?
                        line 13, scales[0].members[2]: scale 'trust': no scale 'trst'; did you mean 'trust'?
                        line 14, scales[0].messures: unknown field 'messures'; did you mean 'measures'?
                        line 17, scales[1].measures[0]: scale 'safety': no construct 'attr-ability-to-trus' in framework \
                        'relational-leadership'; did you mean 'attr-ability-to-trust'?""");
    }

    @Test
    void anUnknownFrameworkIsToldOnce() {
        assertThat(Faulty.instrument(HEAD + "framework: relational-leadersip\n" + ITEMS
                        + "scales: [{id: trust, members: [t1], measures: [attr-mutuality]}]\n"))
                .isEqualTo(
                        "line 4, framework: no framework 'relational-leadersip'; did you mean 'relational-leadership'?");
    }

    @Test
    void aRangeCannotBeReversed() {
        assertThat(Faulty.instrument(HEAD + """
                answerScales:
                  agree5: {range: [5, 1]}
                items: [{id: t1, answers: agree5}]
                scales: [{id: trust, members: [t1]}]
                """))
                .isEqualTo(
                        "line 5, answerScales.agree5.range: range: the lowest number must be below the highest, but was"
                                + " 5 to 1");
    }

    @Test
    void bandsLeaveNoGap() {
        assertThat(scales("""
                scales:
                  - id: trust
                    members: [t1]
                    bands: [{from: 1, below: 2, label: low}, {from: 3, to: 5, label: high}]
                """))
                .isEqualTo(
                        "line 13, scales[0].bands[0]: scale 'trust': band 'low' leaves a gap: it ends at 2 and the next,"
                                + " 'high', starts at 3");
    }

    @Test
    void anAnswerScaleThatNoItemUsesIsCheckedAllTheSame() {
        String unused = """
                answerScales:
                  agree5: {range: [1, 5]}
                  slider: {range: [0, 100]}
                items: [{id: t1, answers: agree5}]
                scales: [{id: trust, members: [t1]}]
                """;
        assertThat(Documents.standard()
                        .readInstrument(HEAD + unused)
                        .instrument()
                        .answerScales())
                .containsOnlyKeys("agree5");
        assertThat(Faulty.instrument(HEAD + unused.replace("[0, 100]", "[100, 0]")))
                .isEqualTo(
                        "line 6, answerScales.slider.range: range: the lowest number must be below the highest, but was"
                                + " 100 to 0");
    }

    @Test
    void twelveFaultsAreTwelveMessages() {
        assertThat(Faulty.instrument("""
                formatVersion: relational-leadership/instrument/1.0
                id: my pulse
                version: ""
                answerScales:
                  agree5: {range: [1, 5], options: [{score: 6, label: x}]}
                  seven: {range: [1, 7]}
                items:
                  - {id: t1, answers: seven, key: reverse}
                  - {id: t1, answers: sevn}
                  - {id: t3, answers: agree5, text: {en: x, de_DE: y}}
                scales:
                  - id: trust
                    members: [t1, t1, t33, {item: t3, weight: -1}]
                    answered: {atLeast: half}
                    bands: [{from: 1, label: low}]
                  - {id: wave, members: t1}
                """)).isEqualTo("""
                        line 2, id: instrument: an id is 1 to 128 letters, digits or _ . : / - and starts with a letter, digit \
                        or _, but was 'my pulse'
                        line 3, version: instrument 'my pulse': version must not be blank
                        line 5, answerScales.agree5.options[0]: answer scale 'agree5': a score must lie in the range 1 to 5, but \
                        was 6
                        line 8, items[0].key: 'reverse' is none of forward, reversed; did you mean 'reversed'?
                        line 9, items[1].answers: no answer scale 'sevn'; did you mean 'seven'?
                        line 9, items[1].id: item id 't1' is used already by items[0]
                        line 10, items[2].text: wording: a language is a tag such as en or pt-BR, but was 'de_DE'
                        line 13, scales[0].members[3]: member 't3': a weight must be from 0.000000001 to 1000000000, but was -1
                        line 13, scales[0].members[1]: scale 'trust': item 't1' is a member twice
                        line 13, scales[0].members[2]: scale 'trust': no item 't33'; did you mean 't3'?
                        line 14, scales[0].answered.atLeast: a number is needed, but was text 'half'
                        line 15, scales[0].bands[0]: a band ends either below a score or, the last one, with 'to' a score, but this \
                        has neither
                        line 16, scales[1].members: a list is needed, but was text 't1'
                        line 16, scales[1].id: scale id 'wave' is the name of a column that stands beside the scores""");
    }

    @Test
    void wrongTypesSayWhatIsNeededAndWhatWasFound() {
        assertThat(Faulty.instrument("""
                {"formatVersion": "relational-leadership/instrument/1.0",
                 "id": 5,
                 "version": true,
                 "title": null,
                 "provenance": "me",
                 "answerScales": [],
                 "items": {},
                 "scales": "x"}
                """)).isEqualTo("""
                        line 2, id: a text is needed, but was number 5
                        line 3, version: a text is needed, but was true
                        line 4, title: a text is needed, but was empty
                        line 5, provenance: an object is needed, but was text 'me'
                        line 6, answerScales: an object is needed, but was a list
                        line 7, items: a list is needed, but was an object
                        line 8, scales: a list is needed, but was text 'x'""");
    }

    @Test
    void whatIsMissingIsTold() {
        assertThat(Faulty.instrument("""
                formatVersion: relational-leadership/instrument/1.0
                answerScale: {}
                items:
                  - {}
                scales:
                  - {}
                """)).isEqualTo("""
                        line 1: field 'id' is needed
                        line 1: field 'version' is needed
                        line 2, answerScale: unknown field 'answerScale'; did you mean 'answerScales'?
                        line 4, items[0]: field 'answers' is needed
                        line 4, items[0]: field 'id' is needed
                        line 6, scales[0]: field 'id' is needed
                        line 6, scales[0]: field 'members' is needed""");
    }

    @Test
    void anEmptyListIsTheVocabularysToRefuse() {
        assertThat(Faulty.instrument(HEAD + "answerScales: {}\nitems: []\nscales: [{id: a, members: []}]\n"))
                .isEqualTo("""
                        line 5, items: instrument 'pulse': needs at least one item
                        line 6, scales[0].members: scale 'a': needs at least one member""");
    }

    @Test
    void whereAnItemHasNoIdAReferenceMayMeanIt() {
        assertThat(Faulty.instrument(HEAD + """
                answerScales: {agree5: {range: [1, 5]}}
                items:
                  - {answers: agree5}
                  - no
                scales:
                  - {id: trust, members: [t7, {scale: q}, t8], measures: [x]}
                  - x
                source:
                  columns: {t9: A}
                """)).isEqualTo("""
                        line 6, items[0]: field 'id' is needed
                        line 7, items[1]: an object is needed, but was text 'no'
                        line 9, scales[0].measures[0]: scale 'trust': measures 'x', but the instrument names no framework that \
                        defines it
                        line 10, scales[1]: an object is needed, but was text 'x'""");
    }

    @Test
    void membersAreItemsOrScales() {
        assertThat(scales("""
                scales:
                  - id: trust
                    members: [{item: t1, scale: trust}, {weight: 2}, {itm: t2}, {item: t3, weight: x}, [t1], {item: 7 7}]
                    measures: [[x], y]
                """)).isEqualTo("""
                        line 12, scales[0].members[0]: a member is either an item or a scale, but this names both
                        line 12, scales[0].members[1]: a member is either an item or a scale, but this names neither
                        line 12, scales[0].members[2].itm: unknown field 'itm'; did you mean 'item'?
                        line 12, scales[0].members[3].weight: a number is needed, but was text 'x'
                        line 12, scales[0].members[4]: a text is needed, but was a list
                        line 12, scales[0].members[5]: member: an id is 1 to 128 letters, digits or _ . : / - and starts with a \
                        letter, digit or _, but was '7 7'
                        line 13, scales[0].measures[0]: a text is needed, but was a list
                        line 13, scales[0].measures[1]: scale 'trust': measures 'y', but the instrument names no framework that \
                        defines it""");
    }

    @Test
    void howManyAnswersAreNeededIsSaidInOneOfThreeWays() {
        assertThat(scales("""
                scales:
                  - {id: a, members: [t1], answered: most}
                  - {id: b, members: [t1], answered: {}}
                  - {id: c, members: [t1], answered: {atLeast: 1, atLeastShare: 1}}
                  - {id: d, members: [t1], answered: {atleast: 1}}
                  - {id: e, members: [t1], answered: {atLeastShare: 2}}
                  - {id: f, members: [t1], answered: [1]}
                """)).isEqualTo("""
                        line 11, scales[0].answered: 'most' is none of all, {atLeast: number of members}, {atLeastShare: 0 to 1}
                        line 12, scales[1].answered: either atLeast or atLeastShare is needed, but neither is there
                        line 13, scales[2].answered: either atLeast or atLeastShare is needed, but both are there
                        line 14, scales[3].answered.atleast: unknown field 'atleast'; did you mean 'atLeast'?
                        line 15, scales[4].answered.atLeastShare: answered: atLeastShare must be above 0 and at most 1, but was 2
                        line 16, scales[5].answered: a text is needed, but was a list""");
    }

    @Test
    void aPolicySaysWhatItsShareIsOfAndWhatFillsGaps() {
        assertThat(scales("""
                scales:
                  - {id: a, members: [t1], answered: {gaps: person-mean}}
                  - {id: b, members: [t1], answered: {atLeast: 1, of: applicable}}
                  - {id: c, members: [t1], answered: {atLeastShare: 1, of: answered, gaps: personmean}}
                  - {id: d, members: [t1], answered: {atLeastShare: 0, of: applicable, gap: left-out}}
                  - {id: e, members: [t1], answered: {atLeast: 2, of: member, gaps: [x]}}
                """)).isEqualTo("""
                        line 11, scales[0].answered: either atLeast or atLeastShare is needed, but neither is there
                        line 12, scales[1].answered.of: answered: only a share can be taken of the applicable members (1 for \
                        all of them), and only gaps that are filled be theirs, but was at least 1
                        line 13, scales[2].answered.gaps: 'personmean' is none of left-out, person-mean; did you mean \
                        'person-mean'?
                        line 13, scales[2].answered.of: 'answered' is none of members, applicable
                        line 14, scales[3].answered.gap: unknown field 'gap'; did you mean 'gaps'?
                        line 14, scales[3].answered.atLeastShare: answered: atLeastShare must be above 0 and at most 1, but was 0
                        line 15, scales[4].answered.gaps: a text is needed, but was a list
                        line 15, scales[4].answered.of: 'member' is none of members, applicable; did you mean 'members'?""");
    }

    @Test
    void aNumberMayBeOfTheApplicableWhereTheirGapsAreFilled() {
        String answered = """
                scales:
                  - {id: a, members: [t1, t2, t3], answered: {atLeast: 2, of: applicable, gaps: person-mean}}
                  - {id: b, members: [t1, t2, t3], answered: {gaps: person-mean, of: applicable, atLeast: 2}}
                """;
        Instrument read =
                Documents.standard().readInstrument(HEAD + ITEMS + answered).instrument();
        AnswerPolicy policy = AnswerPolicy.atLeast(2).withPersonMean().ofApplicable();
        assertThat(read.scales()).extracting(Scale::answered).containsExactly(policy, policy);
    }

    @Test
    void aMeanOfNormsThatIsTooFarFromZeroIsToldAtItsPlace() {
        assertThat(scales("""
                scales:
                  - id: a
                    members: [t1]
                    norms: {citation: c, n: 20, mean: 1e101, sd: 1}
                """)).isEqualTo("""
                        line 13, scales[0].norms.mean: norms: mean: must lie within -1E+100 to 1E+100, but was 1E+101""");
    }

    @Test
    void itemParametersStandTogetherAtAnItem() {
        assertThat(scales("""
                scales:
                  - id: a
                    members:
                      - {item: t1, discrimination: 1.2}
                      - {item: t2, thresholds: [1]}
                      - {item: t3, discriminaton: 1, thresholds: [1]}
                  - id: b
                    members:
                      - {item: t1, discrimination: 0, thresholds: []}
                      - {item: t2, discrimination: x, thresholds: [1, y]}
                      - {item: t3, discrimination: 1, thresholds: 2}
                  - {id: c, members: [{scale: d, discrimination: 1, thresholds: [0]}]}
                  - {id: d, members: [t1]}
                """)).isEqualTo("""
                        line 13, scales[0].members[0]: discrimination and thresholds stand together, but there is no 'thresholds'
                        line 14, scales[0].members[1]: discrimination and thresholds stand together, but there is no \
                        'discrimination'
                        line 15, scales[0].members[2].discriminaton: unknown field 'discriminaton'; did you mean 'discrimination'?
                        line 18, scales[1].members[0].discrimination: item parameters: a discrimination must be above 0, but was 0
                        line 18, scales[1].members[0].thresholds: item parameters: at least one threshold is needed
                        line 19, scales[1].members[1].discrimination: a number is needed, but was text 'x'
                        line 19, scales[1].members[1].thresholds[1]: a number is needed, but was text 'y'
                        line 20, scales[1].members[2].thresholds: a list is needed, but was number 2
                        line 21, scales[2].members[0]: member 'd': only an item has item parameters, but this is a scale""");
    }

    @Test
    void normsAreCheckedByFieldAndRow() {
        assertThat(scales("""
                scales:
                  - {id: a, members: [t1], norms: {mean: 3, sd: 1}}
                  - {id: b, members: [t1], norms: {citation: " ", n: 1, mean: 3}}
                  - {id: c, members: [t1], norms: {citation: x, n: 20}}
                  - {id: d, members: [t1], norms: {citation: x, n: 20.5, mean: 3, sd: 0}}
                  - {id: e, members: [t1], norms: {citation: x, n: 20, ranks: [{score: 1, percentile: 50}, {score: 1, percentile: 60},
                     {score: 2, percentile: 40}]}}
                  - {id: f, members: [t1], norms: {citation: x, n: 20, ranks: [{score: 1, percentile: 101}, {score: 2}, 3]}}
                  - {id: g, members: [t1], norms: {citation: x, n: 20, mea: 3, sd: 1}}
                  - {id: h, members: [t1], norms: 3.6}
                  - {id: i, members: [t1], norms: {citation: " ", n: 20, mean: 3, sd: 1}}
                """)).isEqualTo("""
                        line 11, scales[0].norms: field 'citation' is needed
                        line 11, scales[0].norms: field 'n' is needed
                        line 12, scales[1].norms.n: a whole number from 2 to 2147483647 is needed, but was 1
                        line 12, scales[1].norms: mean and sd stand together, but there is no 'sd'
                        line 13, scales[2].norms: norms: need a mean and sd, or ranks, or both
                        line 14, scales[3].norms.n: a whole number from 2 to 2147483647 is needed, but was 20.5
                        line 14, scales[3].norms.sd: norms: sd must be 0.000000001 or more, but was 0
                        line 15, scales[4].norms.ranks[1]: norms: the scores of ranks must ascend, but 1 comes after 1
                        line 16, scales[4].norms.ranks[2]: norms: percentiles must not descend, but 40 comes after 60
                        line 17, scales[5].norms.ranks[0]: norms: a percentile is 0 to 100, but was 101
                        line 17, scales[5].norms.ranks[1]: field 'percentile' is needed
                        line 17, scales[5].norms.ranks[2]: an object is needed, but was number 3
                        line 18, scales[6].norms.mea: unknown field 'mea'; did you mean 'mean'?
                        line 19, scales[7].norms: an object is needed, but was number 3.6
                        line 20, scales[8].norms.citation: norms: citation must not be blank""");
    }

    @Test
    void partsOfAnAnswerScaleAreNeeded() {
        assertThat(Faulty.instrument(HEAD + """
                answerScales:
                  a: {range: [1]}
                  b: {options: [{score: 1}, x]}
                  c: {range: [1, x], notApplicable: [[y]]}
                  d: {range: 5}
                  e e: {range: [1, 2]}
                items:
                  - {id: t1, answers: a}
                  - {id: t2, answers: [b]}
                scales: [{id: trust, members: [t1]}]
                source:
                  codes: {a: {"7": 7}}
                """)).isEqualTo("""
                        line 5, answerScales.a.range: a range is [lowest, highest], two numbers, but has 1
                        line 6, answerScales.b: field 'range' is needed
                        line 6, answerScales.b.options[0]: field 'label' is needed
                        line 6, answerScales.b.options[1]: an object is needed, but was text 'x'
                        line 7, answerScales.c.range[1]: a number is needed, but was text 'x'
                        line 7, answerScales.c.notApplicable[0]: a text is needed, but was a list
                        line 8, answerScales.d.range: a list is needed, but was number 5
                        line 9, answerScales.e e: answer scale: an id is 1 to 128 letters, digits or _ . : / - and starts with a \
                        letter, digit or _, but was 'e e'
                        line 12, items[1].answers: a text is needed, but was a list""");
    }

    @Test
    void strategiesAndTheirParametersAreChecked() {
        assertThat(scales("""
                scales:
                  - {id: a, members: [t1], strategy: top box}
                  - {id: b, members: [t1], strategy: {cut: 4}}
                  - {id: c, members: [t1], strategy: {id: top-box, a b: 4, list: [1]}}
                  - {id: d, members: [t1], bands: [{from: 2, to: 1, label: x}, {from: a, below: 1, label: y}, z]}
                  - {id: e, members: [t1], strategy: {id: top-box, cut: ~}, bands: []}
                  - {id: f f, members: [t1]}
                """)).isEqualTo("""
                        line 11, scales[0].strategy: strategy: an id is 1 to 128 letters, digits or _ . : / - and starts with a \
                        letter, digit or _, but was 'top box'
                        line 12, scales[1].strategy: field 'id' is needed
                        line 13, scales[2].strategy.a b: parameter: an id is 1 to 128 letters, digits or _ . : / - and starts with \
                        a letter, digit or _, but was 'a b'
                        line 13, scales[2].strategy.list: a number, a text, true or false is needed, but was a list
                        line 14, scales[3].bands[0]: band 'x': must end above where it starts, but was 2 to 1
                        line 14, scales[3].bands[1].from: a number is needed, but was text 'a'
                        line 14, scales[3].bands[2]: an object is needed, but was text 'z'
                        line 15, scales[4].strategy.cut: a number, a text, true or false is needed, but was empty
                        line 15, scales[4].bands: at least one band is needed; where there are none, leave the field out
                        line 16, scales[5].id: scale: an id is 1 to 128 letters, digits or _ . : / - and starts with a letter, \
                        digit or _, but was 'f f'""");
    }

    @Test
    void theSourceIsCheckedAgainstTheInstrumentEvenWhereThatIsBroken() {
        assertThat(scales("""
                scales:
                  - {id: trust, members: [t1], answered: {atLeast: 2}}
                source:
                  reversed: [t4]
                  columns: {t1: A, t22: B}
                  expect: [{scale: trst, n: 1}]
                """)).isEqualTo("""
                        line 11, scales[0].answered: scale 'trust': answered at least 2 of 1 members, but a scale cannot need more \
                        than it has
                        line 13, source.reversed[0]: no item 't4'; known: t1, t2, t3
                        line 14, source.columns.t22: no item 't22'; did you mean 't2'?
                        line 15, source.expect[0].scale: no scale 'trst'; did you mean 'trust'?""");
    }

    @Test
    void theSourceIsCheckedWhereThereAreNoScalesOrTheirIdsAreTaken() {
        assertThat(scales("scales: []\nsource: {reversed: [t4]}\n")).isEqualTo("""
                        line 10, scales: instrument 'pulse': needs at least one scale
                        line 11, source.reversed[0]: no item 't4'; known: t1, t2, t3""");
        assertThat(scales("scales: [{id: row, members: [t1]}]\nsource: {reversed: [t4]}\n"))
                .isEqualTo("""
                        line 10, scales[0].id: scale id 'row' is the name of a column that stands beside the scores""");
    }

    @Test
    void whatIsFoundLaterCanBeLocated() {
        InstrumentFile file = Documents.standard().readInstrument(HEAD + ITEMS + """
                scales:
                  - id: trust
                    strategy: meen
                    members: [t1]
                source:
                  columns: {t1: A}
                """);
        assertThat(file.located(Fault.at("scales[0].strategy", "no strategy")))
                .hasToString("line 12, scales[0].strategy: no strategy");
        assertThat(file.located(Fault.at("scales[0].bands[3].label", "x")).line())
                .hasValue(11);
        assertThat(file.located(Fault.at("scales[7]", "x")).line()).hasValue(10);
        assertThat(file.located(Fault.at("source.columns.t1", "x")).line()).hasValue(15);
        assertThat(file.located(Fault.at("nowhere", "x")).line()).hasValue(1);
        // places of somebody else, which are none
        assertThat(file.located(Fault.at("scales[99999999999]", "x")).line()).hasValue(10);
        assertThat(file.located(Fault.at("scales[", "x")).line()).hasValue(10);
        assertThat(file.located(Fault.at("scales.[x]", "x")).line()).hasValue(10);
        assertThat(file.located(Fault.at("", "x")).line()).hasValue(1);
        assertThat(file.located(Fault.at("id", "x").withLine(7)).line()).hasValue(7);
        assertThat(InstrumentFile.of(file.instrument())
                        .located(Fault.at("id", "x"))
                        .line())
                .isEmpty();
    }

    @Test
    void aDocumentWithAThousandFaultsTellsAHundred() {
        String items = "  - {id: t1, answers: agree5, txt: x}\n".repeat(1000);
        String faults = Faulty.instrument(HEAD + "answerScales: {agree5: {range: [1, 5]}}\nitems:\n" + items
                + "scales: [{id: trust, members: [t1]}]\n");
        assertThat(faults.lines()).hasSize(101);
        assertThat(faults)
                .startsWith("line 6, items[0].txt: unknown field 'txt'; did you mean 'text'?\n")
                .endsWith("\nand 1899 more");
    }
}
