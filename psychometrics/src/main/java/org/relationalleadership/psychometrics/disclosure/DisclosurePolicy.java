package org.relationalleadership.psychometrics.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.relationalleadership.check.Require;
import org.relationalleadership.evidence.Finding;
import org.relationalleadership.evidence.Section;

/**
 * Hides results about so few people that a reader could tell who answered what.
 *
 * <p>A finding about fewer people than the minimum is hidden (primary suppression). What is left may still give it away: the
 * mean of a team of three follows from that of the cohort and those of the other teams. So others are hidden with it, the
 * smallest first, until no hidden finding is a sum or difference of shown ones, and no sum of hidden findings that is one is
 * about fewer people than the minimum (complementary suppression). This holds through all levels of a hierarchy, for
 * cross-classified tables, and for people who are in a total but in none of its parts, such as those without a team.
 *
 * <p>Which findings add up to which is read from their places, so that a place names every level above it: {@code scale:
 * trust, cohort: c1, team: north} is part of {@code scale: trust, cohort: c1} and of {@code scale: trust}. Some parts of a
 * place say what was measured, {@code scale} and {@code item} unless told otherwise; all others say who, and divide people.
 * What is measured makes a table each, of all sections, unless two sections count different people in the same place. Who is
 * in too few a group for one scale is in too few for all: a place whose largest finding is too small, and what hides it, is
 * hidden in every table, so that its n is not taken from the next scale. A table of one place divides nobody, and is no total
 * of others.
 *
 * <p>How many people a finding is about is its count named {@code n} or the n of one of its estimates, whichever is least;
 * without either its largest count. A 0 is passed over: of nobody there is nothing to tell. A finding all of whose estimates
 * rest on nobody is no part of a total, whoever was asked. Methods whose n counts groups and not people are named by {@link
 * #withGroupMethods}. Counts inside of a finding, such as how often each option was ticked or how many of those invited
 * answered, are not held to the minimum one by one: as usual for surveys, it is the group asked that has to be large enough.
 * The number of people in a hidden place may follow from counts elsewhere, its answers do not.
 *
 * <p>Of a hidden finding the place is left and one note, which does not tell the two reasons apart. It does not protect
 * against what a reader knows from elsewhere, nor against two reports about different days; nor does it compare figures of
 * different n in one place, as with listwise and pairwise absence, whose difference may be a single person's answer: {@code
 * Analysis} finds those among its means and gives them to {@link #apply(List, Set)}. Sums of
 * three or four hidden cells are looked for where at most a thousand small cells are tied together, those of whole groups
 * always, those of five or more otherwise not. Equations are those between a table and its margins: where only three tables of
 * two parts each are shown, others may follow from cells that are empty. Where people lack a part, such as a team, tables that
 * cross need their margins shown too: with {@code team: …, role: …} by cohort, also {@code cohort: …, role: …}, as how many
 * people lack which part is taken from there.
 *
 * <p>The threshold rule and complementary suppression are described in A. Hundepool and others (2012), Statistical Disclosure
 * Control, Wiley, chapter 4. Immutable and thread-safe.
 *
 * @param minimumCell the fewest people that a shown finding may be about, 1 or more
 * @param measures the parts of a place that say what was measured and do not divide people
 * @param groupMethods the ids of methods whose n counts something else than people
 */
public record DisclosurePolicy(int minimumCell, Set<String> measures, Set<String> groupMethods) {

    private static final int USUAL_MINIMUM = 5;

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the minimum is below 1, or a part or method is no id
     */
    public DisclosurePolicy {
        if (minimumCell < 1) {
            throw new IllegalArgumentException(
                    "disclosure policy: the smallest cell is 1 or more, but was " + minimumCell);
        }
        measures.forEach(part -> Require.id("disclosure policy: measure", part));
        groupMethods.forEach(method -> Require.id("disclosure policy: group method", method));
        measures = Set.copyOf(measures);
        groupMethods = Set.copyOf(groupMethods);
    }

    /** At least 5 people. */
    public static DisclosurePolicy standard() {
        return of(USUAL_MINIMUM);
    }

    /**
     * At least so many people.
     *
     * @throws IllegalArgumentException if the minimum is below 1
     */
    public static DisclosurePolicy of(int minimumCell) {
        return new DisclosurePolicy(minimumCell, Set.of("scale", "item"), Set.of());
    }

    /** Shows everything. */
    public static DisclosurePolicy none() {
        return of(1);
    }

    /** This policy where other parts of a place say what was measured. */
    public DisclosurePolicy withMeasures(Set<String> measures) {
        return new DisclosurePolicy(minimumCell, measures, groupMethods);
    }

    /** This policy where the n of these methods counts something else than people, such as groups. */
    public DisclosurePolicy withGroupMethods(Set<String> groupMethods) {
        return new DisclosurePolicy(minimumCell, measures, groupMethods);
    }

    /**
     * The places of a table that must not be shown. A place divides people by each of its parts.
     *
     * @param counts how many people are in each place; nothing is published about other places
     * @throws IllegalArgumentException if a count is negative, or a part of a place blank
     */
    public Set<Map<String, String>> hidden(Map<Map<String, String>, Long> counts) {
        counts.forEach((place, people) -> {
            place.values().forEach(name -> Require.text("disclosure policy: place", name));
            if (people < 0) {
                throw new IllegalArgumentException("disclosure policy: people are 0 or more, but were " + people);
            }
        });
        return Set.copyOf(Suppression.of(counts, Set.of(), minimumCell));
    }

    /** What of these sections may be shown; all of them belong to one survey, and nothing else is published about it. */
    public Disclosed apply(List<Section> sections) {
        return apply(sections, Set.of());
    }

    /**
     * The same where some findings are hidden in any case, for what somebody knows that places do not tell, together with what
     * hides them. They are found by being equal.
     */
    public Disclosed apply(List<Section> sections, Set<Finding> alsoHidden) {
        Tables tables = new Tables(this, sections, alsoHidden);
        List<Section> shown = new ArrayList<>();
        long all = 0;
        long tooFew = 0;
        long hidden = 0;
        for (Section section : sections) {
            List<Finding> findings = new ArrayList<>();
            for (Finding finding : section.findings()) {
                boolean isHidden = tables.isHidden(section, finding);
                findings.add(isHidden ? emptied(finding) : finding);
                all++;
                hidden += isHidden ? 1 : 0;
                tooFew += tables.isFew(finding) ? 1 : 0;
            }
            shown.add(Section.builder().from(section).findings(findings).build());
        }
        return new Disclosed(shown, all - hidden, tooFew, hidden - tooFew);
    }

    private Finding emptied(Finding finding) {
        return Finding.builder()
                .place(finding.place())
                .addNotes("hidden: it is about fewer than " + minimumCell
                        + " people, or would tell about fewer together with others")
                .build();
    }
}
