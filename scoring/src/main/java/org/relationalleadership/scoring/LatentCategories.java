package org.relationalleadership.scoring;

import java.util.Arrays;
import org.relationalleadership.instrument.Item;

/** The options of an item by their keyed scores: category 0 is the lowest. Immutable and thread-safe. */
final class LatentCategories {

    private final double[] scores; // ascending
    private final double perScore; // categories per unit of the score, were they equally far apart

    private LatentCategories(double[] scores) {
        this.scores = scores;
        this.perScore = (scores.length - 1) / (scores[scores.length - 1] - scores[0]);
    }

    /** The categories of an item with two options or more. */
    static LatentCategories of(Item item) {
        return new LatentCategories(item.answers().options().stream()
                .mapToDouble(option -> item.keyed(option.score()))
                .sorted()
                .toArray());
    }

    /**
     * The category of a keyed score.
     *
     * @throws IllegalArgumentException if no option has that score
     */
    int of(double score) {
        // Scores are nearly always equally far apart, and a search would take an unforeseeable branch for each answer.
        int guess = (int) ((score - scores[0]) * perScore + 0.5);
        if (guess >= 0 && guess < scores.length && scores[guess] == score) {
            return guess;
        }
        int found = Arrays.binarySearch(scores, score);
        if (found < 0) {
            throw new IllegalArgumentException("an answer is none of the options of its item");
        }
        return found;
    }
}
