package org.relationalleadership.serialization;

import tools.jackson.databind.module.SimpleModule;

/**
 * Teaches Jackson 3 the documents of the vocabulary: each type of {@link Documents#types()} may then be a field of a
 * class of your own, in lists, maps and optionals too, or the whole text.
 *
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder().addModule(new RelationalLeadershipModule()).build();
 * Instrument instrument = mapper.readValue(json, Instrument.class);
 * }</pre>
 *
 * <p>A value is written as the document that {@link Documents} writes, with its {@code formatVersion} and laid out as
 * the mapper does it. What cannot be read is an exception of the mapper, whose path is that to the value; its message
 * lists all faults, each with its path in the value, and its cause is the {@link
 * org.relationalleadership.fault.FaultException}.
 *
 * <p>On the class path {@code findAndAddModules} finds it, with standard documents. On the module path it has to be
 * added by hand: Jackson's databind is optional to this module, and a module cannot provide a service that may not be
 * there. One that is added replaces one that was found. For Jackson 2, the add-on {@code serialization-jackson2} has
 * the same module.
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
