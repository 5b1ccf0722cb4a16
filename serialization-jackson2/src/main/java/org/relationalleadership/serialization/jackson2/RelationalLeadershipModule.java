package org.relationalleadership.serialization.jackson2;

import com.fasterxml.jackson.databind.module.SimpleModule;
import org.relationalleadership.serialization.DocumentType;
import org.relationalleadership.serialization.Documents;

/**
 * Teaches Jackson 2 the documents of the vocabulary: each type of {@link Documents#types()} may then be a field of a
 * class of your own, in lists, maps and optionals too, or the whole text.
 *
 * <pre>{@code
 * ObjectMapper mapper = new ObjectMapper().registerModule(new RelationalLeadershipModule());
 * Instrument instrument = mapper.readValue(json, Instrument.class);
 * }</pre>
 *
 * <p>A value is written as the document that {@link Documents} writes, with its {@code formatVersion} and laid out as
 * the mapper does it. What cannot be read is an exception of the mapper, whose path is that to the value; its message
 * lists all faults, each with its path in the value, and its cause is the {@link
 * org.relationalleadership.fault.FaultException}.
 *
 * <p>{@code findAndRegisterModules} finds it, with standard documents. Jackson 2 keeps the first of several: one with
 * documents of your own has to be registered before.
 *
 * <p>Not changed once it is made.
 */
public final class RelationalLeadershipModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    /** With standard documents, which know the built-in framework and no instrument. */
    public RelationalLeadershipModule() {
        this(Documents.standard());
    }

    /** With documents that may know frameworks and instruments of your own. */
    public RelationalLeadershipModule(Documents documents) {
        super("relational-leadership");
        documents.types().forEach(this::add);
    }

    private <T> void add(DocumentType<T> type) {
        addSerializer(type.type(), new DocumentSerializer<>(type));
        addDeserializer(type.type(), new DocumentDeserializer<>(type));
    }
}
