/** The command line. */
module org.relationalleadership.cli {
    requires info.picocli;
    requires org.relationalleadership.core;
    requires org.relationalleadership.formats;
    requires org.relationalleadership.scoring;
    requires org.relationalleadership.serialization;

    opens org.relationalleadership.cli to
            info.picocli;
}
