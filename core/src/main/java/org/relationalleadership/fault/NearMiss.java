package org.relationalleadership.fault;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.relationalleadership.check.Require;

/**
 * Finds what a person most likely meant by a name that is not known.
 *
 * <p>Distance is the number of single characters to insert, delete, replace, or swap with a neighbour (optimal string
 * alignment; Damerau, Communications of the ACM 7 (1964) 171–176), ignoring case. A name is near when that is at most
 * three, and at most a third of the characters of the longer of both: of two letters, neither stands for the other. Of
 * equally near names the first wins. Names of more than 80 characters are near to none.
 */
public final class NearMiss {

    private static final int LONGEST = 80;
    private static final int MOST_LISTED = 8;

    private NearMiss() {}

    /**
     * The end of an error message; long names are shortened, and characters that are not seen are written by number.
     *
     * @return {@code "; did you mean 'x'?"} for the nearest known name; where none is near, {@code "; known: a, b"} if
     *     there are one to eight of them, else an empty string
     */
    public static String hint(String wrong, Collection<String> known) {
        String best = null;
        int least = Integer.MAX_VALUE;
        String needle = wrong.toLowerCase(Locale.ROOT);
        if (needle.length() <= LONGEST) {
            for (String name : known) {
                int limit = Math.min(3, Math.max(needle.length(), name.length()) / 3);
                if (name.length() <= LONGEST && Math.abs(name.length() - needle.length()) <= limit) {
                    int distance = distance(needle, name.toLowerCase(Locale.ROOT));
                    if (distance <= limit && distance < least) {
                        least = distance;
                        best = name;
                    }
                }
            }
        }
        if (best != null) {
            return "; did you mean '" + Require.shortened(best) + "'?";
        }
        return known.isEmpty() || known.size() > MOST_LISTED
                ? ""
                : "; known: " + known.stream().map(Require::shortened).collect(Collectors.joining(", "));
    }

    /**
     * The end of one error message of many: the {@linkplain #hint(String, Collection) hint} for the first hundred, nothing
     * for those after them, because a document of thousands of wrong names is not mended one by one.
     *
     * @param faultsBefore how many faults were found before this one
     */
    public static String hint(String wrong, Collection<String> known, int faultsBefore) {
        return faultsBefore < FaultException.MOST_TOLD ? hint(wrong, known) : "";
    }

    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int replace = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                cost[i][j] = Math.min(replace, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], 1 + cost[i - 2][j - 2]);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
