/**
 * The laws of the extension points as ready-made tests; start at {@link
 * org.relationalleadership.testkit.ScoringStrategyContract}.
 */
module org.relationalleadership.testkit {
    // Strategies and the tests of them are what its interface is about.
    requires transitive org.junit.jupiter.api;
    requires static org.jspecify;
    requires transitive org.relationalleadership.scoring;

    exports org.relationalleadership.testkit;
}
