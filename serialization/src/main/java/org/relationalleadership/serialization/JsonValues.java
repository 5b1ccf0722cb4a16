package org.relationalleadership.serialization;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The text of values in a JSON document that has been read already, so that it is known to be JSON. */
final class JsonValues {

    private final String text;
    private final Set<Place> wanted;
    private final Map<Place, String> found = new HashMap<>();
    private int at;

    private JsonValues(String text, Set<Place> wanted) {
        this.text = text;
        this.wanted = wanted;
    }

    /** By place, each character of its value as it stands in the document. */
    static Map<Place, String> at(List<Place> places, String document) {
        JsonValues values = new JsonValues(document, Set.copyOf(places));
        values.value(Place.ROOT);
        return values.found;
    }

    private void value(Place place) {
        skipBlanks();
        int start = at;
        switch (text.charAt(at)) {
            case '{' -> members(place);
            case '[' -> elements(place);
            case '"' -> string();
            default -> {
                while (at < text.length() && ",]} \t\r\n".indexOf(text.charAt(at)) < 0) {
                    at++;
                }
            }
        }
        if (wanted.contains(place)) {
            found.put(place, text.substring(start, at));
        }
    }

    private void members(Place place) {
        at++;
        while (next() != '}') {
            int start = at;
            string();
            String name = name(text.substring(start, at));
            skipBlanks();
            at++; // the colon
            value(place.field(name));
        }
        at++;
    }

    private void elements(Place place) {
        at++;
        for (int index = 0; next() != ']'; index++) {
            value(place.element(index));
        }
        at++;
    }

    /** Goes to what comes next inside of an object or list, over a comma. */
    private char next() {
        skipBlanks();
        if (text.charAt(at) == ',') {
            at++;
            skipBlanks();
        }
        return text.charAt(at);
    }

    private void string() {
        for (at++; text.charAt(at) != '"'; at++) {
            if (text.charAt(at) == '\\') {
                at++;
            }
        }
        at++;
    }

    private static String name(String literal) {
        return ((Node.Scalar) JsonTree.read(literal, new TreeBuilder())).text();
    }

    private void skipBlanks() {
        while (" \t\r\n\uFEFF".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }
}
