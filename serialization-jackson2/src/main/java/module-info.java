/**
 * The documents of {@code serialization} for programs on Jackson 2.
 *
 * <p>Start at {@link org.relationalleadership.serialization.jackson2.RelationalLeadershipModule}. Nothing here knows what
 * stands in a document: it hands tokens to and fro.
 */
@SuppressWarnings("module") // the digit at the end is Jackson's, and says which
module org.relationalleadership.serialization.jackson2 {
    // Whoever makes a mapper may want documents of their own.
    requires transitive org.relationalleadership.serialization;
    // Consumers compile against the nullness annotations and run without them.
    requires static transitive org.jspecify;
    // The module is one of its modules.
    requires transitive com.fasterxml.jackson.databind;

    exports org.relationalleadership.serialization.jackson2;

    provides com.fasterxml.jackson.databind.Module with
            org.relationalleadership.serialization.jackson2.RelationalLeadershipModule;
}
