package org.relationalleadership.serialization;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.relationalleadership.check.Require;

/** An object whose fields are known: any other is told, and so is a needed one that is missing. */
final class Fields {

    private final Piece object;
    private final Map<String, Piece> entries;
    /** Fields that are probably there under a wrong name; that they are missing need not be told. */
    private final Set<String> mistaken = new HashSet<>();

    Fields(Piece object, Collection<String> known) {
        this.object = object;
        this.entries = object.entries();
        entries.forEach((name, piece) -> {
            if (!known.contains(name)) {
                List<String> open = known.stream()
                        .filter(field -> !entries.containsKey(field))
                        .toList();
                String hint = object.reading().hint(name, open);
                piece.fault("unknown field '" + Require.shortened(name) + "'" + hint);
                open.stream()
                        .filter(field -> hint.equals("; did you mean '" + field + "'?"))
                        .forEach(mistaken::add);
            }
        });
    }

    /** An object whose fields may have any name. */
    static Fields open(Piece object) {
        return new Fields(object, object.entries().keySet()); // a set, because there may be a great many
    }

    Piece object() {
        return object;
    }

    Map<String, Piece> entries() {
        return entries;
    }

    Optional<Piece> get(String name) {
        return Optional.ofNullable(entries.get(name));
    }

    /** The field; where it is missing, that is told. */
    Optional<Piece> needed(String name) {
        if (!entries.containsKey(name) && !mistaken.contains(name)) {
            object.fault("field '" + name + "' is needed");
        }
        return get(name);
    }

    /** The elements of a list that need not be there. */
    List<Piece> elements(String name) {
        return get(name).map(Piece::elements).orElse(List.of());
    }

    Optional<String> text(String name) {
        return get(name).flatMap(Piece::text);
    }

    /** Whether the field is missing because its name is written wrong, which is told already. */
    boolean isMistaken(String name) {
        return mistaken.contains(name);
    }
}
