package org.relationalleadership.serialization;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relationalleadership.check.Require;

/** An object of a CASE package: fields that are not known are ignored, and null is as good as absent. */
final class CaseFields {

    private final Piece object;
    private final Map<String, Piece> entries;
    private final Optional<Map<String, Node>> extension;

    private CaseFields(Piece object) {
        this.object = object;
        entries = object.entries();
        extension = get("extensions")
                .filter(Piece::isObject)
                .map(extensions -> extensions.entries().get(CaseTypes.EXTENSION))
                .filter(CaseFields::isObjectOrTold)
                .map(ours -> ((Node.Members) ours.node()).nodes());
    }

    /** The object; where it is something else, that is told. */
    static Optional<CaseFields> of(Piece piece) {
        return isObjectOrTold(piece) ? Optional.of(new CaseFields(piece)) : Optional.empty();
    }

    private static boolean isObjectOrTold(Piece piece) {
        return piece.isObject() || piece.refused("an object").isPresent();
    }

    Piece object() {
        return object;
    }

    Optional<Piece> get(String name) {
        return Optional.ofNullable(entries.get(name)).filter(piece -> !piece.isNothing());
    }

    /** The field; where it is missing, that is told. */
    Optional<Piece> needed(String name) {
        if (!entries.containsKey(name)) {
            object.fault("field '" + name + "' is needed");
        }
        return Optional.ofNullable(entries.get(name));
    }

    /** A text that says something. */
    Optional<String> text(String name) {
        return get(name).flatMap(Piece::text).filter(text -> !text.isBlank());
    }

    /** A text that must be there and say something. */
    Optional<String> neededText(String name) {
        return needed(name).flatMap(piece -> {
            Optional<String> text = piece.text();
            if (text.filter(String::isBlank).isPresent()) {
                piece.fault("must not be blank");
                return Optional.empty();
            }
            return text;
        });
    }

    /** The identifier, in lower case; where it is none, that is told. */
    Optional<String> identifier() {
        return needed("identifier")
                .flatMap(piece -> piece.text().flatMap(text -> {
                    Optional<String> identifier = CaseIds.parse(text).map(Object::toString);
                    if (identifier.isEmpty()) {
                        piece.fault("an identifier is a UUID, but was '" + Require.shortened(text) + "'");
                    }
                    return identifier;
                }));
    }

    List<Piece> elements(String name) {
        return get(name).map(Piece::elements).orElse(List.of());
    }

    /** Whether our extension is there. */
    boolean isOurs() {
        return extension.isPresent();
    }

    /** What our extension says. */
    Map<String, Node> extension() {
        return extension.orElse(Map.of());
    }

    /** A field that people read, as one text: a text, a number, a link, or a list of these. */
    Optional<String> words(String name) {
        return get(name).flatMap(CaseFields::words).filter(text -> !text.isBlank());
    }

    private static Optional<String> words(Piece piece) {
        if (piece.isList()) {
            List<String> all = new ArrayList<>();
            piece.elements().forEach(element -> words(element).ifPresent(all::add));
            return Optional.of(String.join("; ", all));
        }
        if (!piece.isObject()) {
            return piece.code();
        }
        CaseFields link = new CaseFields(piece);
        Optional<String> title = link.text("title");
        Optional<String> uri = link.text("uri").map(text -> title.isPresent() ? "<" + text + ">" : text);
        return Optional.of((title.orElse("") + " " + uri.orElse("")).strip());
    }
}
