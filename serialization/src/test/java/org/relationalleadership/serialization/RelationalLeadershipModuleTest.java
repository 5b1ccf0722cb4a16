package org.relationalleadership.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.relationalleadership.response.Response;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.MapperBuilder;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.cbor.CBORMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The module for Jackson 3. */
class RelationalLeadershipModuleTest extends MapperContract {

    private record Jackson3(ObjectMapper mapper) implements Mapper {

        static Mapper of(MapperBuilder<?, ?> builder, Documents documents) {
            return new Jackson3(
                    builder.addModule(new RelationalLeadershipModule(documents)).build());
        }

        @Override
        public String write(Object value) {
            return mapper.writeValueAsString(value);
        }

        @Override
        public byte[] writeBytes(Object value) {
            return mapper.writeValueAsBytes(value);
        }

        @Override
        public <T> T read(byte[] bytes, Class<T> type) {
            return mapper.readValue(bytes, type);
        }

        @Override
        public <T> T convert(Object value, Class<T> type) {
            return mapper.convertValue(value, type);
        }

        @Override
        public <T> T throughTree(T value, Class<T> type) {
            return mapper.treeToValue(mapper.valueToTree(value), type);
        }
    }

    @Override
    protected Mapper mapper(Documents documents) {
        return Jackson3.of(JsonMapper.builder(), documents);
    }

    @Override
    protected Mapper cbor(Documents documents) {
        return Jackson3.of(CBORMapper.builder(), documents);
    }

    @Override
    protected Mapper yaml(Documents documents) {
        return Jackson3.of(YAMLMapper.builder(), documents);
    }

    @Override
    protected Mapper pretty() {
        return Jackson3.of(JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT), Documents.standard());
    }

    @Override
    protected Mapper ascii() {
        return Jackson3.of(JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII), Documents.standard());
    }

    /** By the service file, because these tests run on the module path, where it is not looked at. */
    @Override
    protected Mapper found() {
        String file = "/META-INF/services/" + JacksonModule.class.getName();
        try (InputStream in = Objects.requireNonNull(Documents.class.getResourceAsStream(file))) {
            String name = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
            JacksonModule module = Class.forName(name)
                    .asSubclass(JacksonModule.class)
                    .getDeclaredConstructor()
                    .newInstance();
            return new Jackson3(JsonMapper.builder().addModule(module).build());
        } catch (IOException | ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    protected Refusal refusal(Exception e) {
        JacksonException refusal = (JacksonException) e;
        String path = refusal.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "" + step.getIndex() : step.getPropertyName())
                .collect(Collectors.joining("/"));
        return new Refusal(refusal.getClass().getSimpleName(), refusal.getOriginalMessage(), path, refusal.getCause());
    }

    @Test
    void aModuleWithDocumentsOfOnesOwnReplacesTheFirst() {
        JsonMapper mapper = JsonMapper.builder()
                .addModule(new RelationalLeadershipModule())
                .addModule(new RelationalLeadershipModule(Documents.standard().withInstrument(INSTRUMENT)))
                .build();
        var response = Response.to(INSTRUMENT).build();
        assertThat(mapper.readValue(mapper.writeValueAsBytes(response), Response.class))
                .isEqualTo(response);
    }
}
