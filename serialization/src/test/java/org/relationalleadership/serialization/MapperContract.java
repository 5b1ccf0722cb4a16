package org.relationalleadership.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relationalleadership.evidence.Evidence;
import org.relationalleadership.fault.FaultException;
import org.relationalleadership.framework.Framework;
import org.relationalleadership.instrument.AnswerScale;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Item;
import org.relationalleadership.instrument.Range;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.mapping.Mapping;
import org.relationalleadership.response.Response;
import org.relationalleadership.score.ScoreSheet;

/** What values of the vocabulary do in the mapper of a program, whichever Jackson that is. */
public abstract class MapperContract {

    static final Instrument INSTRUMENT = Instrument.builder()
            .id("org.example/pulse")
            .version("1.0")
            .title("Puls \uD83D\uDE00 / “ä”\u2028\u0001\u007F")
            .addItem(Item.of(
                    "t/1",
                    AnswerScale.builder().id("agree").range(Range.of(1, 5)).build()))
            .addScale(Scale.builder().id("trust").items("t/1").build())
            .build();

    private static final String TEXT = "{\"formatVersion\":\"relational-leadership/instrument/1.2\","
            + "\"id\":\"org.example/pulse\",\"version\":\"1.0\",\"title\":\"Puls \uD83D\uDE00 / “ä”\u2028\\u0001\u007F\","
            + "\"answerScales\":{\"agree\":{\"range\":[1,5]}},\"items\":[{\"id\":\"t/1\",\"answers\":\"agree\"}],"
            + "\"scales\":[{\"id\":\"trust\",\"members\":[\"t/1\"]}]}";

    /** A mapper of a program, with the module. */
    public interface Mapper {

        /** Writes a text. */
        String write(Object value) throws Exception;

        /** Writes bytes. */
        byte[] writeBytes(Object value) throws Exception;

        /** Reads bytes. */
        <T> T read(byte[] bytes, Class<T> type) throws Exception;

        /** Makes one value of another, by the tokens of the first. */
        <T> T convert(Object value, Class<T> type) throws Exception;

        /** Makes a tree of a value, and the value of that. */
        <T> T throughTree(T value, Class<T> type) throws Exception;
    }

    /** What a mapper says of something that it cannot read or write. */
    public record Refusal(
            String type,
            String message,
            String path,
            @Nullable Throwable cause) {}

    /** For the Jacksons. */
    protected MapperContract() {}

    /** A mapper that knows some documents. */
    protected abstract Mapper mapper(Documents documents);

    /** The same, for CBOR. */
    protected abstract Mapper cbor(Documents documents);

    /** The same, for YAML. */
    protected abstract Mapper yaml(Documents documents);

    /** A mapper with a layout. */
    protected abstract Mapper pretty();

    /** A mapper with modules that were found. */
    protected abstract Mapper found();

    /** A mapper that writes no character beyond ASCII. */
    protected abstract Mapper ascii();

    /** What a mapper's own exception says. */
    protected abstract Refusal refusal(Exception e);

    /** A record of a program. */
    public record Survey(
            String name,
            @Nullable Instrument instrument,
            List<Framework> frameworks,
            Map<String, Mapping> mappings,
            Optional<Response> response,
            Optional<ScoreSheet> sheet,
            Optional<Evidence> evidence,
            @Nullable InstrumentFile file) {}

    /** A bean of a program. */
    public static final class Bean {

        private @Nullable Instrument instrument;

        /** Without one. */
        public Bean() {}

        /** Its instrument. */
        public @Nullable Instrument getInstrument() {
            return instrument;
        }

        /** Sets its instrument. */
        public void setInstrument(@Nullable Instrument value) {
            instrument = value;
        }
    }

    /** A class of a program that says which of its kinds it is. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes(@JsonSubTypes.Type(value = Asked.class, name = "asked"))
    public interface Event {}

    /** One of its kinds. */
    public record Asked(Instrument instrument) implements Event {}

    /** Fields of any type, with an id of the type: in the object, around it, before it. */
    public record Anything(
            @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "@type")
            @JsonSubTypes({
                @JsonSubTypes.Type(value = Instrument.class, name = "instrument"),
                @JsonSubTypes.Type(value = Response.class, name = "response")
            })
            Object within,

            @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
            @JsonSubTypes(@JsonSubTypes.Type(value = Instrument.class, name = "instrument"))
            Object around,

            @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_ARRAY)
            @JsonSubTypes(@JsonSubTypes.Type(value = Instrument.class, name = "instrument"))
            Object before) {}

    private static final Response RESPONSE =
            Response.to(INSTRUMENT).answer("t/1", 4.5).context("wave", "pre").build();

    private static Documents documents() {
        return Documents.standard().withInstrument(INSTRUMENT);
    }

    private Survey survey(long seed) {
        Make make = new Make(seed);
        return new Survey(
                "s",
                INSTRUMENT,
                List.of(make.framework(), make.framework()),
                Map.of("a", make.mapping(make.instrument())),
                Optional.of(RESPONSE),
                Optional.of(make.scoreSheet(INSTRUMENT)),
                Optional.of(make.evidence()),
                make.instrumentFile());
    }

    private <T> T again(Mapper mapper, T value, Class<T> type) throws Exception {
        return mapper.read(mapper.writeBytes(value), type);
    }

    @Test
    void aValueIsTheWholeText() throws Exception {
        Mapper mapper = mapper(documents());
        assertThat(mapper.write(INSTRUMENT)).isEqualTo(TEXT);
        assertThat(new String(mapper.writeBytes(INSTRUMENT), StandardCharsets.UTF_8))
                .isEqualTo(TEXT);
        assertThat(mapper.read(TEXT.getBytes(StandardCharsets.UTF_8), Instrument.class))
                .isEqualTo(INSTRUMENT);
        assertThat(mapper.read("null".getBytes(StandardCharsets.UTF_8), Object[].class))
                .isNull();
    }

    /** Not seed 5: it has a key with U+0085, which the YAML writer of Jackson 2 writes as a line end and reads as a space. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 6})
    void valuesAreFieldsOfARecord(long seed) throws Exception {
        Survey survey = survey(seed);
        assertThat(again(mapper(documents()), survey, Survey.class)).isEqualTo(survey);
        assertThat(again(cbor(documents()), survey, Survey.class)).isEqualTo(survey);
        assertThat(again(yaml(documents()), survey, Survey.class)).isEqualTo(survey);
    }

    @Test
    void valuesAreAbsentFieldsOfARecord() throws Exception {
        Survey survey =
                new Survey("s", null, List.of(), Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), null);
        assertThat(again(mapper(documents()), survey, Survey.class)).isEqualTo(survey);
    }

    @Test
    void aValueIsAFieldOfABean() throws Exception {
        Bean bean = new Bean();
        bean.setInstrument(INSTRUMENT);
        Mapper mapper = mapper(documents());
        assertThat(mapper.write(bean)).isEqualTo("{\"instrument\":" + TEXT + "}");
        assertThat(again(mapper, bean, Bean.class).getInstrument()).isEqualTo(INSTRUMENT);
    }

    @Test
    void aValueIsWithinAClassThatSaysItsType() throws Exception {
        Mapper mapper = mapper(documents());
        Event event = new Asked(INSTRUMENT);
        assertThat(mapper.write(event)).isEqualTo("{\"type\":\"asked\",\"instrument\":" + TEXT + "}");
        assertThat(again(mapper, event, Event.class)).isEqualTo(event);
    }

    @Test
    void aValueSaysItsTypeItself() throws Exception {
        Mapper mapper = mapper(documents());
        Anything anything = new Anything(INSTRUMENT, INSTRUMENT, INSTRUMENT);
        assertThat(mapper.write(anything))
                .isEqualTo("{\"within\":{\"@type\":\"instrument\"," + TEXT.substring(1) + ",\"around\":{\"instrument\":"
                        + TEXT + "},\"before\":[\"instrument\"," + TEXT + "]}");
        assertThat(again(mapper, anything, Anything.class)).isEqualTo(anything);
        Anything response = new Anything(RESPONSE, INSTRUMENT, INSTRUMENT);
        assertThat(again(mapper, response, Anything.class)).isEqualTo(response);
    }

    @Test
    void theTypeOfAValueMayStandBehindItsFields() throws Exception {
        String late = "{\"within\":" + TEXT.substring(0, TEXT.length() - 1)
                + ",\"@type\":\"instrument\"},\"around\":null," + "\"before\":null}";
        assertThat(mapper(documents())
                        .read(late.getBytes(StandardCharsets.UTF_8), Anything.class)
                        .within())
                .isEqualTo(INSTRUMENT);
    }

    @Test
    void aValueBecomesATreeOrAnotherValue() throws Exception {
        Mapper mapper = mapper(documents());
        assertThat(mapper.throughTree(INSTRUMENT, Instrument.class)).isEqualTo(INSTRUMENT);
        assertThat(mapper.throughTree(RESPONSE, Response.class)).isEqualTo(RESPONSE);
        assertThat((Object) mapper.convert(RESPONSE, Map.class))
                .isEqualTo(Map.of(
                        "formatVersion", "relational-leadership/response/1.0",
                        "instrument", Map.of("id", "org.example/pulse", "version", "1.0"),
                        "context", Map.of("wave", "pre"),
                        "answers", Map.of("t/1", 4.5)));
        assertThat(mapper.convert(mapper.convert(INSTRUMENT, Map.class), Instrument.class))
                .isEqualTo(INSTRUMENT);
    }

    /** Other formats than JSON have numbers that JSON has not. */
    @ParameterizedTest
    @ValueSource(strings = {".nan", "0x1F", "1_000", "0b101", ".inf"})
    void aNumberThatJsonDoesNotKnowIsAFault(String number) {
        Refusal refusal = refused(yaml(documents()), """
                formatVersion: relational-leadership/response/1.0
                instrument: {id: org.example/pulse, version: "1.0"}
                answers: {t/1: %s}
                """.formatted(number), Response.class);
        assertThat(refusal.type()).isEqualTo("MismatchedInputException");
        assertThat(refusal.message()).startsWith("line 3, answers.t/1: ").hasLineCount(1);
    }

    @Test
    void aNumberThatIsNoneIsAFault() {
        Map<String, Object> response = Map.of(
                "formatVersion", "relational-leadership/response/1.0",
                "instrument", Map.of("id", "org.example/pulse", "version", "1.0"),
                "answers", Map.of("t/1", Double.NaN));
        assertThat(catchThrowableOfType(
                        Exception.class, () -> mapper(documents()).convert(response, Response.class)))
                .hasRootCauseInstanceOf(FaultException.class)
                .hasRootCauseMessage("answers.t/1: a number is needed, as JSON writes it, but was 'NaN'");
    }

    @Test
    void theLayoutIsThatOfTheMapper() throws Exception {
        assertThat(pretty().write(RESPONSE)).isEqualToNormalizingNewlines("""
                {
                  "formatVersion" : "relational-leadership/response/1.0",
                  "instrument" : {
                    "id" : "org.example/pulse",
                    "version" : "1.0"
                  },
                  "context" : {
                    "wave" : "pre"
                  },
                  "answers" : {
                    "t/1" : 4.5
                  }
                }""");
    }

    @Test
    void escapesOfTheMapperHold() throws Exception {
        assertThat(new String(ascii().writeBytes(Map.of("a", INSTRUMENT)), StandardCharsets.UTF_8))
                .contains("Puls \\uD83D\\uDE00 ")
                .matches("\\A\\p{ASCII}*\\z");
    }

    @Test
    void theModuleIsFound() throws Exception {
        assertThat(again(found(), INSTRUMENT, Instrument.class)).isEqualTo(INSTRUMENT);
    }

    private Refusal refused(Mapper mapper, String text, Class<?> type) {
        return refusal(
                catchThrowableOfType(Exception.class, () -> mapper.read(text.getBytes(StandardCharsets.UTF_8), type)));
    }

    @Test
    void allFaultsArriveAsTheExceptionOfTheMapperWithItsPath() {
        String text = """
                {"name": "s",
                 "mappings": {},
                 "frameworks": [],
                 "instrument": {
                   "formatVersion": "relational-leadership/instrument/1.2",
                   "id": "org.example.pulse", "version": 1,
                   "answerScales": {"agree": {"range": [1, 5]}},
                   "items": [{"id": "q17", "answers": "agree"}],
                   "scales": [{"id": "trust", "members": ["q7"]}]}}
                """;
        Refusal refusal = refused(mapper(documents()), text, Survey.class);
        String faults = """
                line 6, version: a text is needed, but was number 1
                line 9, scales[0].members[0]: scale 'trust': no item 'q7'; did you mean 'q17'?""";
        assertThat(refusal.type()).isEqualTo("MismatchedInputException");
        assertThat(refusal.message()).isEqualTo(faults);
        assertThat(refusal.path()).isEqualTo("instrument");
        assertThat(refusal.cause()).isInstanceOf(FaultException.class).hasMessage(faults);
    }

    @Test
    void thePathOfAListAndAMapIsTold() {
        Refusal element = refused(mapper(documents()), "{\"frameworks\": [{}], \"name\": \"s\"}", Survey.class);
        assertThat(element.path()).isEqualTo("frameworks/0");
        assertThat(element.message())
                .isEqualTo("line 1, formatVersion: is missing; a document of this kind says 'formatVersion: "
                        + "relational-leadership/framework/1.0'");
        Refusal entry = refused(mapper(documents()), "{\"mappings\": {\"a\": [1, [2]]}}", Survey.class);
        assertThat(entry.path()).isEqualTo("mappings/a");
        assertThat(entry.message())
                .isEqualTo(
                        "line 1, formatVersion: an object with 'formatVersion: relational-leadership/mapping/1.1' is "
                                + "needed, but the document is a list");
    }

    @Test
    void whatIsNoJsonIsTheMappersOwnAffair() {
        String broken = "{\"instrument\": {\"formatVersion\": \"relational-leadership/instrument/1.2\", ";
        assertThat(refused(mapper(documents()), broken, Survey.class).message()).startsWith("Unexpected end-of-input");
    }

    @Test
    void aValueThatCannotBeWrittenIsAnExceptionOfTheMapper() throws Exception {
        Framework own = Framework.builder().id("own").version("1").title("Own").build();
        Survey survey = new Survey(
                "s",
                INSTRUMENT.withFramework(own),
                List.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                null);
        Refusal refusal = refusal(catchThrowableOfType(
                Exception.class, () -> mapper(Documents.standard()).write(survey)));
        assertThat(refusal.message())
                .isEqualTo("framework 'own' 1: a document names it by its id, but it is not known here; add it by "
                        + "withFramework");
        assertThat(refusal.path()).isEqualTo("instrument");
        Survey again = again(mapper(Documents.standard().withFramework(own)), survey, Survey.class);
        assertThat(again).isEqualTo(survey);
    }
}
