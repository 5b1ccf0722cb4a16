package org.relationalleadership.framework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the golden file, so that this module needs no JSON library: objects, arrays, strings, integers, booleans. */
final class Json {

    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:([\\[\\]{},:])|\"((?:[^\"\\\\]|\\\\[\"\\\\])*)\"|(-?\\d+)|(true|false))\\s*");

    private final Matcher tokens;
    private int position;

    private Json(String text) {
        tokens = TOKEN.matcher(text);
    }

    static Object parse(String text) {
        Json json = new Json(text);
        Object value = json.value();
        if (json.position != text.length()) {
            throw new IllegalArgumentException("not understood at " + json.position);
        }
        return value;
    }

    private Object value() {
        next();
        if (tokens.group(2) != null) {
            return tokens.group(2).replaceAll("\\\\(.)", "$1");
        } else if (tokens.group(3) != null) {
            return Integer.valueOf(tokens.group(3));
        } else if (tokens.group(4) != null) {
            return Boolean.valueOf(tokens.group(4));
        } else if (tokens.group(1).equals("{")) {
            Map<String, Object> object = new LinkedHashMap<>();
            each("}", () -> {
                String name = (String) value();
                next();
                object.put(name, value());
            });
            return object;
        }
        List<Object> array = new ArrayList<>();
        each("]", () -> array.add(value()));
        return array;
    }

    /** No list or object in the file is empty. */
    private void each(String end, Runnable element) {
        do {
            element.run();
            next();
        } while (!tokens.group().strip().equals(end));
    }

    private void next() {
        if (!tokens.find() || tokens.start() != position) {
            throw new IllegalArgumentException("not understood at " + position);
        }
        position = tokens.end();
    }
}
