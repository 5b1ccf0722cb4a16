package org.relationalleadership.serialization;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.relationalleadership.check.Require;

/** The fields of an object, as its shape says: any other is told, and so is a needed one that is missing. */
final class Fields {

    private final Piece object;
    private final Shape.Members shape;
    private final Map<String, Piece> entries;
    /** Needed fields that are missing, which is told once. */
    private final Set<String> told = new HashSet<>();

    /** Fields that are probably there under a wrong name; that they are missing need not be told. */
    private final Set<String> mistaken = new HashSet<>();

    Fields(Piece object, Shape.Members shape) {
        this.object = object;
        this.shape = shape;
        this.entries = object.entries();
        List<String> kept = new ArrayList<>();
        entries.forEach((name, piece) -> {
            boolean isForEditors =
                    name.equals(Shapes.SCHEMA_FIELD) && shape.fields().containsKey(name);
            if (isForEditors) {
                piece.text(); // told where it is none; nobody reads it
            }
            if (object.reading().keeps() && (isForEditors || !shape.knows(name))) {
                object.reading().keep(piece.place());
                kept.add(name);
            } else if (!shape.knows(name)) {
                tellUnknown(name, piece);
            }
        });
        kept.forEach(entries::remove); // for the readers they are not there
    }

    private void tellUnknown(String name, Piece piece) {
        List<String> open = shape.fields().keySet().stream()
                .filter(field -> !entries.containsKey(field) && !field.equals(Shapes.SCHEMA_FIELD))
                .toList();
        String hint = object.reading().hint(name, open);
        piece.fault("unknown field '" + Require.shortened(name) + "'" + hint);
        open.stream()
                .filter(field -> hint.equals("; did you mean '" + field + "'?"))
                .forEach(mistaken::add);
    }

    Piece object() {
        return object;
    }

    Map<String, Piece> entries() {
        return entries;
    }

    /** The field; where it is missing although the object needs it, that is told. */
    Optional<Piece> get(String name) {
        if (!shape.knows(name)) {
            throw new IllegalArgumentException("shape '" + shape.name() + "': has no field '" + name + "'");
        }
        return shape.needs(name) ? needed(name) : Optional.ofNullable(entries.get(name));
    }

    /** The field; where it is missing, that is told: because of what else is there, whatever the shape says. */
    Optional<Piece> needed(String name) {
        if (!entries.containsKey(name) && !mistaken.contains(name) && told.add(name)) {
            object.fault("field '" + name + "' is needed");
        }
        return Optional.ofNullable(entries.get(name));
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
