/** One question per example. */
module org.relationalleadership.examples {
    requires org.relationalleadership.core;
    requires org.relationalleadership.formats;
    requires org.relationalleadership.psychometrics;
    requires org.relationalleadership.scoring;
    requires org.relationalleadership.serialization;
}
