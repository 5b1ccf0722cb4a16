/** The vocabulary of the library; start at {@link org.relationalleadership.instrument}. */
module org.relationalleadership.core {
    // Consumers compile against the nullness annotations and run without them.
    requires static transitive org.jspecify;
    // Compile time only: the generator of the immutable values.
    requires static org.immutables.value.annotations;

    exports org.relationalleadership.instrument;
}
