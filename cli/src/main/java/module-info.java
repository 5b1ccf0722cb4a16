/** The command line {@code rl}. */
module org.relationalleadership.cli {
    requires info.picocli;
    requires static org.jspecify;
    requires org.relationalleadership.core;
    requires org.relationalleadership.formats;
    requires org.relationalleadership.psychometrics;
    requires org.relationalleadership.scoring;
    requires org.relationalleadership.serialization;

    // picocli reads the commands by reflection.
    opens org.relationalleadership.cli to
            info.picocli;
}
