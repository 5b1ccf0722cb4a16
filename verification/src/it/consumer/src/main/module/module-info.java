module org.example.consumer {
    requires org.relationalleadership.formats;
    requires org.relationalleadership.scoring;
    requires org.relationalleadership.serialization;
}
