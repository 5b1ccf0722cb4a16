/** The strategy {@code trimmed-mean}, for programs on the module path; on the class path META-INF/services says the same. */
module org.example.trimmed {
    requires org.relationalleadership.scoring;

    provides org.relationalleadership.scoring.StrategyProvider with
            org.example.trimmed.TrimmedMeanProvider;
}
