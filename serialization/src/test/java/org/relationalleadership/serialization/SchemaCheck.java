package org.relationalleadership.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the published schemas say of documents, by a validator that knows nothing of this library. */
final class SchemaCheck {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<DocumentKind, Schema> SCHEMAS = Arrays.stream(DocumentKind.values())
            .collect(Collectors.toMap(Function.identity(), kind -> REGISTRY.getSchema(kind.schema())));

    private SchemaCheck() {}

    /** What the schema says against a document, in JSON or YAML; nothing where it takes it. */
    static String faults(DocumentKind kind, String document) {
        InputFormat format = DocumentText.isJson(document.charAt(0)) ? InputFormat.JSON : InputFormat.YAML;
        boolean isLines = document.startsWith("{\"")
                && document.lines().findFirst().orElse("").endsWith("}");
        String whole = isLines ? inOne(document) : document;
        return Objects.requireNonNull(SCHEMAS.get(kind)).validate(whole, format).stream()
                .map(Object::toString)
                .collect(Collectors.joining("\n"));
    }

    /** Lines of NDJSON as the JSON document that says the same: the head, and the other lines as its rows. */
    private static String inOne(String lines) {
        int end = lines.indexOf('\n');
        String rows = lines.substring(end).strip().replace("\n", ",\n");
        return lines.substring(0, end - 1) + ",\"rows\":[" + rows + "]}";
    }

    static void assertTaken(DocumentKind kind, String document) {
        assertThat(faults(kind, document)).as(document).isEmpty();
    }

    static void assertTaken(DocumentKind kind, byte[] document) {
        assertTaken(kind, new String(document, StandardCharsets.UTF_8));
    }
}
