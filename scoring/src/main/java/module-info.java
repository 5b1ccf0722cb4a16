/**
 * From responses to scores: strategies, the compiled {@link org.relationalleadership.scoring.Scorer}, and the extension
 * point {@link org.relationalleadership.scoring.ScoringStrategy}.
 */
module org.relationalleadership.scoring {
    requires transitive org.relationalleadership.core;
    requires static org.jspecify;
    requires org.slf4j;

    exports org.relationalleadership.scoring;

    // A strategy in a jar of its own is found by its provider.
    uses org.relationalleadership.scoring.StrategyProvider;
}
