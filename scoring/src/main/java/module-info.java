/** Placeholder. */
module org.relationalleadership.scoring {
    requires transitive org.relationalleadership.core;
    requires org.slf4j;

    exports org.relationalleadership.scoring;
}
