/**
 * Survey exports, read as the responses of the vocabulary.
 *
 * <p>Start at {@link org.relationalleadership.formats.DelimitedExport}. The library that takes the text apart is no part
 * of any signature.
 */
module org.relationalleadership.formats {
    // Consumers compile against the nullness annotations and run without them.
    requires static transitive org.jspecify;
    // Mappings go in and responses come out: whoever reads an export needs both.
    requires transitive org.relationalleadership.core;
    // Takes CSV text apart; used inside only.
    requires de.siegmar.fastcsv;

    exports org.relationalleadership.formats;
}
