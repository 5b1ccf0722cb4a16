/** Placeholder. */
module org.relationalleadership.formats {
    requires transitive org.relationalleadership.core;
    requires de.siegmar.fastcsv;
    requires org.slf4j;

    exports org.relationalleadership.formats;
}
