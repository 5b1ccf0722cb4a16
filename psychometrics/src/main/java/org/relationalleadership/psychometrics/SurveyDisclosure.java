package org.relationalleadership.psychometrics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.relationalleadership.evidence.Finding;
import org.relationalleadership.evidence.Section;
import org.relationalleadership.mapping.ContextName;
import org.relationalleadership.psychometrics.disclosure.DisclosurePolicy;

/**
 * What of the sections of one survey may be shown.
 *
 * <p>The policy sees tables of people. Told here is what it cannot see in places: which group lies in which, and which findings
 * of different tables have to be hidden together, see {@link Remainders}. What is hidden for that may take others with it, and
 * so it is repeated until nothing more has to be hidden.
 */
final class SurveyDisclosure {

    /**
     * The parts of a place that do not divide people. Waves and roles are among them: the same people answer in each, so that
     * the people of a place are no sum of those of its waves.
     */
    static final Set<String> MEASURES = Set.of(
            "scale",
            "item",
            "other-item",
            "group-level",
            "comparison",
            "raters",
            "change",
            ContextName.WAVE,
            ContextName.ROLE);

    /** Methods whose n does not count all people of a place: groups, or those who changed at all. */
    private static final Set<String> OF_OTHERS = Set.of(
            "mean-group-size",
            "harmonic-mean-group-size",
            "group-size-n0",
            "gap-mean-of-dyad-means",
            "wilcoxon-v",
            "p-wilcoxon-exact",
            "p-wilcoxon-normal",
            "p-wilcoxon-normal-continuity");

    private final DisclosurePolicy policy;
    private final Contexts contexts;
    private final People people;

    SurveyDisclosure(DisclosurePolicy policy, Contexts contexts, People people) {
        this.policy = policy.withMeasures(MEASURES).withGroupMethods(OF_OTHERS);
        this.contexts = contexts;
        this.people = people;
    }

    List<Section> of(List<Section> sections) {
        if (policy.minimumCell() == 1) {
            return sections;
        }
        Remainders remainders = new Remainders(policy, contexts, people, sections);
        Set<Finding> hidden = new HashSet<>(remainders.telling());
        List<Section> all = each(sections, remainders::withoutMeansOfWaves);
        while (true) {
            List<Section> shown = disclosed(all, hidden);
            Set<Finding> unseen = hidden(all, shown);
            unseen.addAll(hiddenByLevel(all, unseen));
            unseen.addAll(remainders.following(unseen));
            if (!hidden.addAll(unseen)) {
                return shown;
            }
        }
    }

    /** What the policy leaves, by places that name all groups above theirs. */
    private List<Section> disclosed(List<Section> sections, Set<Finding> hidden) {
        List<Section> disclosed = applied(sections, hidden, this::placed);
        List<Section> shown = new ArrayList<>();
        for (int i = 0; i < sections.size(); i++) {
            List<Finding> findings = new ArrayList<>();
            for (int k = 0; k < sections.get(i).findings().size(); k++) {
                Map<String, String> place = sections.get(i).findings().get(k).place();
                findings.add(disclosed.get(i).findings().get(k).withPlace(place));
            }
            shown.add(sections.get(i).withFindings(findings));
        }
        return shown;
    }

    private List<Section> applied(List<Section> sections, Set<Finding> hidden, UnaryOperator<Finding> placing) {
        Set<Finding> alsoHidden = hidden.stream().map(placing).collect(Collectors.toSet());
        return policy.apply(each(sections, placing), alsoHidden).sections();
    }

    private Finding placed(Finding finding) {
        Map<String, String> place = new LinkedHashMap<>(finding.place());
        for (String level : contexts.levels()) {
            Optional.ofNullable(finding.place().get(level))
                    .ifPresent(group -> people.above(level, group).forEach(place::putIfAbsent));
        }
        return finding.withPlace(place);
    }

    /**
     * What else is hidden in {@code team-agreement} because groups are parts of their level too, not only of the wave and role:
     * what is said of a level rests on the complete rows of its groups together, of which the scale may have more.
     */
    private Set<Finding> hiddenByLevel(List<Section> sections, Set<Finding> hidden) {
        List<Section> agreement = sections.stream()
                .filter(section -> section.id().equals("team-agreement"))
                .toList();
        return hidden(agreement, applied(agreement, hidden, this::placedByLevel));
    }

    private Finding placedByLevel(Finding finding) {
        Map<String, String> place = new LinkedHashMap<>(finding.place());
        contexts.levels().stream()
                .filter(place::containsKey)
                .findFirst()
                .ifPresent(level -> place.put("group-level", level));
        return finding.withPlace(place);
    }

    private static List<Section> each(List<Section> sections, UnaryOperator<Finding> change) {
        return sections.stream()
                .map(section -> section.withFindings(
                        section.findings().stream().map(change).toList()))
                .toList();
    }

    private static Set<Finding> hidden(List<Section> all, List<Section> shown) {
        Set<Finding> hidden = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            List<Finding> findings = all.get(i).findings();
            for (int k = 0; k < findings.size(); k++) {
                Finding left = shown.get(i).findings().get(k);
                if (!findings.get(k).equals(left.withPlace(findings.get(k).place()))) {
                    hidden.add(findings.get(k));
                }
            }
        }
        return hidden;
    }
}
