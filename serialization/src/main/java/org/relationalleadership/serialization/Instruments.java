package org.relationalleadership.serialization;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.relationalleadership.check.Require;
import org.relationalleadership.instrument.Instrument;

/** The instruments that a document may name by id and version. Immutable. */
final class Instruments {

    static final Instruments NONE = new Instruments(Map.of());

    private final Map<String, Instrument> known;

    private Instruments(Map<String, Instrument> known) {
        this.known = known;
    }

    Instruments with(Instrument instrument) {
        Map<String, Instrument> more = new LinkedHashMap<>(known);
        more.put(name(instrument.id(), instrument.version()), instrument);
        return new Instruments(Collections.unmodifiableMap(more));
    }

    /** How a document names an instrument. */
    static Node node(Instrument instrument) {
        return new Draft()
                .text("id", instrument.id())
                .text("version", instrument.version())
                .node();
    }

    /** The instrument that an object of id and version names; empty, with that told, where it names none. */
    Optional<Instrument> named(Piece piece) {
        return piece.fields(Shapes.ANSWERED_INSTRUMENT).flatMap(fields -> {
            Optional<String> id = fields.get("id").flatMap(Piece::text);
            Optional<String> version = fields.get("version").flatMap(Piece::text);
            return id.isEmpty() || version.isEmpty() ? Optional.empty() : named(piece, id.get(), version.get());
        });
    }

    private Optional<Instrument> named(Piece piece, String id, String version) {
        Instrument instrument = known.get(name(id, version));
        if (instrument == null) {
            String why = known.isEmpty()
                    ? "; none is, add it by withInstrument"
                    : piece.reading().hint(name(id, version), known.keySet());
            piece.fault("instrument '" + Require.shortened(id) + "' " + Require.shortened(version)
                    + " is not known here" + why);
        }
        return Optional.ofNullable(instrument);
    }

    /** An id has no space in it, so that no two instruments have one name. */
    private static String name(String id, String version) {
        return id + " " + version;
    }
}
