package org.relationalleadership.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** One document with twelve different faults tells all twelve: where, which rule, and what was found. */
class FaultListTest {

    private static final String YAML = """
            formatVersion: relational-leadership/instrument/1.1
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
              "formatVersion": "relational-leadership/instrument/1.1",
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

    @Test
    void asYaml() {
        assertThat(Faulty.instrument(YAML)).isEqualTo("""
                        line 2, id: instrument: an id is 1 to 128 letters, digits or _ . : / - and starts with a letter, digit or _, but was \
                        'my pulse'
                        line 4, licence: unknown field 'licence'; known: title, framework, provenance
                        line 6, answerScales.agree5.options[0]: answer scale 'agree5': a score must lie in the range 1 to 5, but was 6
                        line 9, items[0].key: 'backwards' is none of forward, reversed
                        line 10, items[1].answers: no answer scale 'slidr'; did you mean 'slider'?
                        line 11, items[2].id: item id 't1' is used already by items[0]
                        line 12, items[3]: field 'answers' is needed
                        line 14, scales[0].answered: scale 'trust': answered at least 3 of 2 members, but a scale cannot need more than it \
                        has
                        line 14, scales[0].members[1]: scale 'trust': no item 't7'; known: t1, t2, t4
                        line 15, scales[1].bands[0]: scale 'safety': band 'low' leaves a gap: it ends at 40 and the next, 'high', starts at \
                        50
                        line 16, scales[2].members[0].weight: a number is needed, but was text 'heavy'
                        line 18, source.reversed[0]: no item 't9'; known: t1, t2, t4""");
    }

    @Test
    void asJson() {
        assertThat(Faulty.instrument(JSON)).isEqualTo("""
                        line 3, id: instrument: an id is 1 to 128 letters, digits or _ . : / - and starts with a letter, digit or _, but was \
                        'my pulse'
                        line 5, licence: unknown field 'licence'; known: title, framework, provenance
                        line 7, answerScales.agree5.options[0]: answer scale 'agree5': a score must lie in the range 1 to 5, but was 6
                        line 11, items[0].key: 'backwards' is none of forward, reversed
                        line 12, items[1].answers: no answer scale 'slidr'; did you mean 'slider'?
                        line 13, items[2].id: item id 't1' is used already by items[0]
                        line 14, items[3]: field 'answers' is needed
                        line 17, scales[0].answered: scale 'trust': answered at least 3 of 2 members, but a scale cannot need more than it \
                        has
                        line 17, scales[0].members[1]: scale 'trust': no item 't7'; known: t1, t2, t4
                        line 19, scales[1].bands[0]: scale 'safety': band 'low' leaves a gap: it ends at 40 and the next, 'high', starts at \
                        50
                        line 20, scales[2].members[0].weight: a number is needed, but was text 'heavy'
                        line 23, source.reversed[0]: no item 't9'; known: t1, t2, t4""");
    }
}
