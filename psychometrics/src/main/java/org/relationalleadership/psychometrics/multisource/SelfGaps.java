package org.relationalleadership.psychometrics.multisource;

import java.util.List;
import java.util.NoSuchElementException;
import org.relationalleadership.check.Require;
import org.relationalleadership.evidence.Estimate;

/**
 * The self view beside the views of others in one column: of one subject, or the mean over subjects.
 *
 * <p>Two answers to "what do others say?" have two names. In {@link #ofRaters} each rater counts the same, so that the largest
 * group decides. In {@link #ofGroups} raters are averaged within each group first and each group counts the same, so that one
 * supervisor weighs as much as eight peers.
 *
 * <p>With x the ratings of group g, r<sub>g</sub> of them: group mean Σ x / r<sub>g</sub>; all others Σ<sub>g</sub> Σ x / Σ
 * r<sub>g</sub>, or the mean of the group means; gap = self − others. Plain arithmetic, from no source; elsewhere self–other
 * gap or discrepancy, and in reports of 360-degree feedback often without a word on which of the two means is meant.
 *
 * <p>Of one subject, n is the number of ratings a figure rests on. Over subjects, n is the number of subjects, and a figure
 * has Student's interval over them; the gap is paired, over subjects that have both views, so that it need not be the
 * difference of the two means beside it. A self view never counts among others. Immutable and thread-safe.
 *
 * @param column the id of the column
 * @param self {@code self-view}
 * @param groups by rater group, in the order of their names; a group is there though this subject has none of it
 * @param ofRaters all others, {@code others-mean-of-raters}
 * @param ofGroups all others, {@code others-mean-of-group-means}
 */
public record SelfGaps(String column, Estimate self, List<Group> groups, Group ofRaters, Group ofGroups) {

    /** The name under which all rater groups together stand. */
    public static final String OTHERS = "others";

    static final String SELF = "self-view";
    static final String GROUP = "group-mean-of-raters";
    static final String OF_RATERS = "others-mean-of-raters";
    static final String OF_GROUPS = "others-mean-of-group-means";

    /**
     * What one rater group, or all of them, say.
     *
     * @param name the role of the raters, or {@link #OTHERS}
     * @param raters how many ratings have a number here, 0 or more
     * @param others the mean of the raters; {@code group-mean-of-raters}, or the method of all others
     * @param gap self minus others; {@code gap-self-minus-} and the method of the others
     */
    public record Group(String name, long raters, Estimate others, Estimate gap) {}

    /** Copies the groups. */
    public SelfGaps {
        groups = List.copyOf(groups);
    }

    static String gap(String method) {
        return "gap-self-minus-" + method;
    }

    /**
     * What a rater group says.
     *
     * @throws NoSuchElementException if there is no such group
     */
    public Group group(String name) {
        return groups.stream()
                .filter(group -> group.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no rater group '" + Require.shortened(name) + "', only "
                        + groups.stream().map(Group::name).toList()));
    }
}
