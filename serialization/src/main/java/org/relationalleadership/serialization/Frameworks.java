package org.relationalleadership.serialization;

import java.util.Map;
import java.util.Optional;
import org.relationalleadership.fault.NearMiss;
import org.relationalleadership.framework.Framework;

/** Frameworks that documents refer to by id. */
final class Frameworks {

    private Frameworks() {}

    /** The framework that a piece names, out of those that are known. */
    static Optional<Framework> find(Piece piece, Map<String, Framework> known) {
        return piece.text().flatMap(id -> {
            Framework framework = known.get(id);
            if (framework == null) {
                piece.fault("no framework '" + Paths.segment(id) + "'" + NearMiss.hint(id, known.keySet()));
            }
            return Optional.ofNullable(framework);
        });
    }
}
