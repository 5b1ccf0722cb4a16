/**
 * How far scores can be trusted: reliability, agreement, change, dyads, as metrics that are collected in parts.
 */
module org.relationalleadership.psychometrics {
    requires transitive org.relationalleadership.core;
    requires static org.jspecify;
    // Distributions, linear algebra, solvers.
    requires hipparchus.core;
    requires hipparchus.stat;

    exports org.relationalleadership.psychometrics.agreement;
    exports org.relationalleadership.psychometrics.change;
    exports org.relationalleadership.psychometrics.disclosure;
    exports org.relationalleadership.psychometrics.dyad;
    exports org.relationalleadership.psychometrics.multisource;
    exports org.relationalleadership.psychometrics.pulse;
    exports org.relationalleadership.psychometrics.quality;
    exports org.relationalleadership.psychometrics.reliability;
    exports org.relationalleadership.psychometrics;
}
