package org.relationalleadership.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.relationalleadership.Surveys.assertEqual;

import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.relationalleadership.Surveys;
import org.relationalleadership.instrument.Absence;
import org.relationalleadership.instrument.Answer;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.mapping.CodeMap;
import org.relationalleadership.mapping.Codebook;
import org.relationalleadership.mapping.Mapping;

class ResponseTest {

    private final Instrument trust = Surveys.trust();

    @Test
    void holdsAnswersAsGiven() {
        Response response = Response.to(trust)
                .answer("t1", 4)
                .answer("t2", 2)
                .absent("t3", Absence.NOT_APPLICABLE)
                .answer("s1", 33.5)
                .build();
        assertThat(response.instrument()).isSameAs(trust);
        assertThat(response.answer("t1")).isEqualTo(Answer.of(4));
        assertThat(response.answer("t2")).isEqualTo(Answer.of(2)); // reversed, and still as given
        assertThat(response.answer(2)).isEqualTo(Answer.absent(Absence.NOT_APPLICABLE));
        assertThat(response.answer("s1")).isEqualTo(Answer.of(33.5));
        assertThat(response).hasToString("response to 'org.example.trust' 1.0, 3 of 4 answered");
    }

    @Test
    void codesAnswersAsBatchesDo() {
        Response response = Response.to(trust)
                .answer("t1", 4)
                .absent("t3", Absence.NOT_ASKED)
                .answer("s1", 33.5)
                .build();
        assertThat(response.code(0)).isEqualTo((byte) 3); // the fourth option
        assertThat(response.score(0)).isEqualTo(4);
        assertThat(response.code(1)).isEqualTo((byte) -1);
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> response.score(1))
                .withMessage("item 't2': no score, because it is not answered");
        assertThat(response.code(2)).isEqualTo((byte) -3);
        assertThat(response.code(3)).isZero();
        assertThat(response.score(3)).isEqualTo(33.5);
    }

    @Test
    void isNotAnsweredUntilSomethingIsSaid() {
        Response response = Response.to(trust).build();
        assertThat(response.answer("t1")).isEqualTo(Answer.absent(Absence.NOT_ANSWERED));
        assertThat(response.context()).isEmpty();
    }

    @Test
    void takesTheLastThatIsSaidOfAnItem() {
        Response response = Response.to(trust)
                .answer("s1", 33.5)
                .absent("s1", Absence.NOT_ASKED)
                .absent("t1", Absence.NOT_ASKED)
                .answer("t1", 1)
                .build();
        assertThat(response.answer("s1")).isEqualTo(Answer.absent(Absence.NOT_ASKED));
        assertThat(response.answer("t1")).isEqualTo(Answer.of(1));
    }

    @Test
    void readsTheCodesOfAPlatform() {
        Codebook codebook = Codebook.of(
                trust,
                Mapping.builder()
                        .putCode("agree5", new CodeMap(Map.of("6", Answer.of(2))))
                        .addNotAsked("t3")
                        .build());
        Response response = Response.to(codebook).answerCode("t1", "6").build();
        assertThat(response.answer("t1")).isEqualTo(Answer.of(2));
        assertThat(response.answer("t2")).isEqualTo(Answer.absent(Absence.NOT_ANSWERED));
        assertThat(response.answer("t3")).isEqualTo(Answer.absent(Absence.NOT_ASKED));
    }

    @Test
    void takesACodeForTheScoreWhereThereIsNoMapping() {
        Response response =
                Response.to(trust).answerCode("t1", "4").answerCode("s1", "").build();
        assertThat(response.answer("t1")).isEqualTo(Answer.of(4));
        assertThat(response.answer("s1")).isEqualTo(Answer.absent(Absence.NOT_ANSWERED));
    }

    @Test
    void rejectsAnAnswerOutsideTheDeclaredRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Response.to(trust).answer("t1", 6))
                .withMessage("item 't1': an answer on scale 'agree5' is one of 1, 2, 3, 4, 5, but was 6");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Response.to(trust).answer("s1", 100.5))
                .withMessage("item 's1': an answer on scale 'slider' is 0 to 100, but was 100.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Response.to(trust).answer("s1", Double.NaN))
                .withMessage("answer: must be a finite number, but was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Response.to(trust).answerCode("t1", "6"))
                .withMessage("item 't1': an answer on scale 'agree5' is one of 1, 2, 3, 4, 5, but was '6'");
    }

    @Test
    void rejectsAnItemThatTheInstrumentHasNot() {
        String message = "instrument 'org.example.trust': no item 't11'; did you mean 't1'?";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Response.to(trust).answer("t11", 1))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Response.to(trust).absent("t11", Absence.NOT_ASKED))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Response.to(trust).answerCode("t11", "1"))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Response.to(trust).build().answer("t11"))
                .withMessage(message);
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> Response.to(trust).build().answer(4));
    }

    @Test
    void keepsItsContextInOrder() {
        Response response = Response.to(trust)
                .context("wave", "pre")
                .context("respondent", "r1")
                .context("wave", "post")
                .build();
        assertThat(response.context()).containsExactly(Map.entry("wave", "post"), Map.entry("respondent", "r1"));
        assertThatThrownBy(() -> response.context().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void rejectsContextThatSaysNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Response.to(trust).context("wave", " "))
                .withMessage("context 'wave': must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Response.to(trust).context("my wave", "pre"))
                .withMessage(
                        "context: an id is 1 to 128 letters, digits or _ . : / - and starts with a letter, digit or"
                                + " _, but was 'my wave'");
    }

    @Test
    void staysAsItWasWhenItsBuilderGoesOn() {
        Response.Builder builder = Response.to(trust).answer("t1", 4).context("wave", "pre");
        Response before = builder.build();
        builder.answer("t1", 5).context("wave", "post").context("role", "self");
        assertEqual(
                before,
                Response.to(trust).answer("t1", 4).context("wave", "pre").build());
    }

    @Test
    void isEqualByInstrumentAnswersAndContext() {
        Response response = Response.to(trust).answer("t1", 4).answer("s1", 1).build();
        Instrument other = Instrument.builder().from(trust).version("2.0").build();
        assertThat(response)
                .isNotEqualTo(Response.to(other).answer("t1", 4).answer("s1", 1).build())
                .isNotEqualTo(Response.to(trust).answer("t1", 3).answer("s1", 1).build())
                .isNotEqualTo(Response.to(trust).answer("t1", 4).answer("s1", 2).build())
                .isNotEqualTo(Response.to(trust)
                        .answer("t1", 4)
                        .answer("s1", 1)
                        .context("wave", "pre")
                        .build());
    }
}
