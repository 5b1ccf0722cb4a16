package org.relationalleadership.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** One document with twelve different faults tells all twelve: where, which rule, and what was found. */
class FaultListTest {

    private static final String YAML = """
            formatVersion: relational-leadership/instrument/1.2
            id: my pulse
            version: "1"
            licence: free
            answerScales:
              agree5: {range: [1, 5], options: [{score: 6, label: agree}]}
              slider: {range: [0, 100]}
            items:
              - {id: t1, answers: slider, key: backwards}
              - {id: t2, answers: slidr}
              - {id: t1, answers: slider}
              - {id: t4}
            scales:
              - {id: trust, members: [t1, t7], answered: {atLeast: 3}}
              - {id: safety, members: [t1], bands: [{from: 0, below: 40, label: low}, {from: 50, to: 100, label: high}]}
              - {id: voice, members: [{item: t2, weight: heavy}]}
            source:
              reversed: [t9]
            """;

    private static final String JSON = """
            {
              "formatVersion": "relational-leadership/instrument/1.2",
              "id": "my pulse",
              "version": "1",
              "licence": "free",
              "answerScales": {
                "agree5": {"range": [1, 5], "options": [{"score": 6, "label": "agree"}]},
                "slider": {"range": [0, 100]}
              },
              "items": [
                {"id": "t1", "answers": "slider", "key": "backwards"},
                {"id": "t2", "answers": "slidr"},
                {"id": "t1", "answers": "slider"},
                {"id": "t4"}
              ],
              "scales": [
                {"id": "trust", "members": ["t1", "t7"], "answered": {"atLeast": 3}},
                {"id": "safety", "members": ["t1"],
                  "bands": [{"from": 0, "below": 40, "label": "low"}, {"from": 50, "to": 100, "label": "high"}]},
                {"id": "voice", "members": [{"item": "t2", "weight": "heavy"}]}
              ],
              "source": {
                "reversed": ["t9"]
              }
            }
            """;

    private static final String FAULTS = """
            line %d, id: instrument: an id is 1 to 128 letters, digits or _ . : / - and starts with a letter, digit or _, but was \
            'my pulse'
            line %d, licence: unknown field 'licence'; known: title, framework, provenance
            line %d, answerScales.agree5.options[0]: answer scale 'agree5': a score must lie in the range 1 to 5, but was 6
            line %d, items[0].key: 'backwards' is none of forward, reversed
            line %d, items[1].answers: no answer scale 'slidr'; did you mean 'slider'?
            line %d, items[2].id: item id 't1' is used already by items[0]
            line %d, items[3]: field 'answers' is needed
            line %d, scales[0].answered: scale 'trust': answered at least 3 of 2 members, but a scale cannot need more than it \
            has
            line %d, scales[0].members[1]: scale 'trust': no item 't7'; known: t1, t2, t4
            line %d, scales[1].bands[0]: scale 'safety': band 'low' leaves a gap: it ends at 40 and the next, 'high', starts at \
            50
            line %d, scales[2].members[0].weight: a number is needed, but was text 'heavy'
            line %d, source.reversed[0]: no item 't9'; known: t1, t2, t4""";

    @Test
    void asYaml() {
        assertThat(Faulty.instrument(YAML)).isEqualTo(FAULTS.formatted(2, 4, 6, 9, 10, 11, 12, 14, 14, 15, 16, 18));
    }

    @Test
    void asJson() {
        assertThat(Faulty.instrument(JSON)).isEqualTo(FAULTS.formatted(3, 5, 7, 11, 12, 13, 14, 17, 17, 19, 20, 23));
    }
}
