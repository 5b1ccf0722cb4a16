/** Placeholder. */
module org.relationalleadership.serialization {
    requires transitive org.relationalleadership.core;
    requires tools.jackson.databind;
    requires tools.jackson.dataformat.yaml;

    exports org.relationalleadership.serialization;
}
