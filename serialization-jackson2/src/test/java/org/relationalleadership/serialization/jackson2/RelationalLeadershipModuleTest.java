package org.relationalleadership.serialization.jackson2;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.relationalleadership.instrument.AnswerScale;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Item;
import org.relationalleadership.instrument.Range;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.response.Responses;
import org.relationalleadership.serialization.Documents;
import org.relationalleadership.serialization.MapperContract;
import org.relationalleadership.serialization.TokenSource;

/** The module for Jackson 2. */
class RelationalLeadershipModuleTest extends MapperContract {

    private record Jackson2(ObjectMapper mapper) implements Mapper {

        static Mapper of(ObjectMapper mapper, Documents documents) {
            return new Jackson2(mapper.registerModules(new Jdk8Module(), new RelationalLeadershipModule(documents)));
        }

        @Override
        public String write(Object value) throws IOException {
            return mapper.writeValueAsString(value);
        }

        @Override
        public byte[] writeBytes(Object value) throws IOException {
            return mapper.writeValueAsBytes(value);
        }

        @Override
        public <T> T read(byte[] bytes, Class<T> type) throws IOException {
            return mapper.readValue(bytes, type);
        }

        @Override
        public <T> T convert(Object value, Class<T> type) {
            return mapper.convertValue(value, type);
        }

        @Override
        public <T> T throughTree(T value, Class<T> type) throws IOException {
            return mapper.treeToValue(mapper.valueToTree(value), type);
        }
    }

    @Override
    protected Mapper mapper(Documents documents) {
        return Jackson2.of(new ObjectMapper(), documents);
    }

    @Override
    protected Mapper cbor(Documents documents) {
        return Jackson2.of(new CBORMapper(), documents);
    }

    @Override
    protected Mapper yaml(Documents documents) {
        return Jackson2.of(new YAMLMapper(), documents);
    }

    @Override
    protected Mapper pretty() {
        return Jackson2.of(new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT), Documents.standard());
    }

    @Override
    protected Mapper ascii() {
        return Jackson2.of(
                JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build(), Documents.standard());
    }

    @Override
    protected Mapper found() {
        return new Jackson2(new ObjectMapper().findAndRegisterModules());
    }

    @Override
    protected Refusal refusal(Exception e) {
        JsonProcessingException refusal = (JsonProcessingException) e;
        List<JsonMappingException.Reference> steps =
                refusal instanceof JsonMappingException mapping ? mapping.getPath() : List.of();
        String path = steps.stream()
                .map(step -> step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName())
                .collect(Collectors.joining("/"));
        return new Refusal(refusal.getClass().getSimpleName(), refusal.getOriginalMessage(), path, refusal.getCause());
    }

    @Test
    void theModuleIsAmongThoseThatAreFound() {
        assertThat(ObjectMapper.findModules()).hasAtLeastOneElementOfType(RelationalLeadershipModule.class);
    }

    @Test
    void whatIsNotKnownOfARowIsNull() throws Exception {
        AnswerScale agree =
                AnswerScale.builder().id("agree").range(Range.of(1, 5)).build();
        Instrument instrument = Instrument.builder()
                .id("pulse")
                .version("1")
                .addItem(Item.of("t1", agree))
                .addScale(Scale.builder().id("trust").items("t1").build())
                .build();
        Responses responses =
                Responses.builder(instrument, List.of("respondent")).endRow().build();
        Mapper mapper = mapper(Documents.standard().withInstrument(instrument));
        assertThat(mapper.write(responses)).isEqualTo("""
                        {"formatVersion":"relational-leadership/responses/1.0",\
                        "instrument":{"id":"pulse","version":"1"},"items":["t1"],"context":["respondent"],\
                        "rows":[{"row":1,"context":[null],"answers":["not-answered"]}]}""");
        assertThat(mapper.read(mapper.writeBytes(responses), Responses.class)).isEqualTo(responses);
    }

    @Test
    void aSourceIsAtTheEndBeforeTheFirstTokenAndBehindTheLast() throws IOException {
        TokenSource source = new ParserSource(new JsonFactory().createParser("1"));
        assertThat(source.token()).isEqualTo(TokenSource.Token.END);
        assertThat(source.next()).isEqualTo(TokenSource.Token.NUMBER);
        assertThat(source.next()).isEqualTo(TokenSource.Token.END);
    }
}
