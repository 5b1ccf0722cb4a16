/**
 * JSON and YAML of the vocabulary.
 *
 * <p>Start at {@link org.relationalleadership.serialization.Documents}. Which parsers do the work is no part of what this
 * module promises: apart from {@link org.relationalleadership.serialization.RelationalLeadershipModule}, which is made for
 * Jackson 3, none of their types appears in a signature.
 */
module org.relationalleadership.serialization {
    // Every signature here is about values of the vocabulary.
    requires transitive org.relationalleadership.core;
    // Consumers compile against the nullness annotations and run without them.
    requires static transitive org.jspecify;
    // Tokens of JSON, in and out.
    requires tools.jackson.core;
    // The module for Jackson's mapper is for programs that have one; all others need not.
    requires static tools.jackson.databind;
    // Events of YAML, in; its values are resolved here, by what each field needs.
    requires org.snakeyaml.engine;

    exports org.relationalleadership.serialization;
}
