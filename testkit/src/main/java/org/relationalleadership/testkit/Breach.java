package org.relationalleadership.testkit;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A law that was found broken.
 *
 * @param rule what must hold, in words
 * @param results what was found instead, by what it is the result of, in order
 */
record Breach(String rule, Map<String, String> results) {

    static Breach of(String rule, String first, Object firstResult) {
        Map<String, String> results = new LinkedHashMap<>();
        results.put(first, firstResult.toString());
        return new Breach(rule, results);
    }

    static Breach of(String rule, String first, Object firstResult, String second, Object secondResult) {
        Breach breach = of(rule, first, firstResult);
        breach.results.put(second, secondResult.toString());
        return breach;
    }
}
