package org.relationalleadership.cli;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.relationalleadership.check.Numbers;
import org.relationalleadership.check.Require;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.evidence.Evidence;
import org.relationalleadership.evidence.Finding;
import org.relationalleadership.evidence.Section;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Scale;

/** What evidence says, for a person at a terminal: the scales in one place of it, and what each section has. */
final class EvidenceSummary {

    private static final String NONE = "–";

    private final Evidence evidence;
    private final Instrument instrument;

    private EvidenceSummary(Evidence evidence, Instrument instrument) {
        this.evidence = evidence;
        this.instrument = instrument;
    }

    static String of(Evidence evidence, Instrument instrument) {
        EvidenceSummary summary = new EvidenceSummary(evidence, instrument);
        return summary.scales() + summary.sections();
    }

    /** A figure with two decimals. */
    static String number(Estimate estimate) {
        return estimate.isPresent() ? String.format(Locale.ROOT, "%.2f", estimate.value()) : NONE;
    }

    /** The ends of the interval of a figure. */
    static String interval(Estimate estimate) {
        return estimate.interval()
                .map(ends -> String.format(Locale.ROOT, "%.2f to %.2f", ends.lower(), ends.upper()))
                .orElse(NONE);
    }

    // scales

    private String scales() {
        Set<Map<String, String>> places = places();
        if (places.isEmpty()) {
            return "";
        }
        Map<String, String> place = places.stream()
                .filter(this::isShown)
                .findFirst()
                .orElse(places.iterator().next());
        String level = percent(evidence.settings().getOrDefault("confidence-level", "0")) + " interval";
        TextTable table = new TextTable().row("", "people", "mean", level, "alpha", level);
        for (Scale scale : instrument.scales()) {
            Optional<Finding> scores = finding("scales", scale, place);
            Optional<Finding> reliability = finding("reliability", scale, place);
            table.row(
                    Require.line(scale.name()),
                    scores.or(() -> reliability)
                            .map(found -> found.counts().get("n"))
                            .map(n -> Long.toString(n))
                            .orElse(NONE),
                    cell(scores, "scale-mean", EvidenceSummary::number),
                    cell(scores, "scale-mean", EvidenceSummary::interval),
                    cell(reliability, "alpha-raw", EvidenceSummary::number),
                    cell(reliability, "alpha-raw", EvidenceSummary::interval));
        }
        String where = place.isEmpty()
                ? ""
                : ", "
                        + String.join(
                                ", ",
                                place.entrySet().stream()
                                        .map(part -> part.getKey() + " " + Require.line(part.getValue()))
                                        .toList());
        String more = places.size() > 1 ? " (the first of " + places.size() + " places)" : "";
        return "Scales" + where + more + "\n" + table + "\n";
    }

    private static String percent(String share) {
        return Numbers.rounded(100 * Double.parseDouble(share)) + " %";
    }

    @FunctionalInterface
    private interface Shown {
        String of(Estimate estimate);
    }

    private static String cell(Optional<Finding> finding, String method, Shown shown) {
        return finding.stream()
                .flatMap(found -> found.estimates().stream())
                .filter(estimate -> estimate.method().equals(method))
                .findFirst()
                .map(shown::of)
                .orElse(NONE);
    }

    /** Where the scales are told, each sample by itself; all rows together where there is no such place. */
    private Set<Map<String, String>> places() {
        Set<Map<String, String>> places = new LinkedHashSet<>();
        for (String id : List.of("scales", "reliability")) {
            findings(id).forEach(finding -> places.add(without(finding.place())));
        }
        if (places.size() > 1) {
            places.remove(Map.of());
        }
        return places;
    }

    private boolean isShown(Map<String, String> place) {
        return List.of("scales", "reliability").stream()
                .flatMap(id -> findings(id).stream())
                .anyMatch(finding ->
                        !isHidden(finding) && without(finding.place()).equals(place));
    }

    private static Map<String, String> without(Map<String, String> place) {
        Map<String, String> rest = new LinkedHashMap<>(place);
        rest.remove("scale");
        return rest;
    }

    private Optional<Finding> finding(String section, Scale scale, Map<String, String> place) {
        return findings(section).stream()
                .filter(finding -> scale.id().equals(finding.place().get("scale"))
                        && without(finding.place()).equals(place))
                .findFirst();
    }

    private List<Finding> findings(String section) {
        return evidence.section(section).map(Section::findings).orElse(List.of());
    }

    // sections

    private String sections() {
        TextTable table = new TextTable().row("section", "findings", "hidden", "");
        for (Section section : evidence.sections()) {
            long hidden = section.findings().stream()
                    .filter(EvidenceSummary::isHidden)
                    .count();
            table.row(
                    section.id(),
                    Integer.toString(section.findings().size()),
                    Long.toString(hidden),
                    section.why().map(Require::line).orElse(""));
        }
        String cell = evidence.settings().getOrDefault("minimum-cell", "1");
        return cell.equals("1")
                ? table.toString()
                : table + "hidden: about fewer than " + cell + " people, or would tell about fewer\n";
    }

    /** A hidden finding has its place and nothing to count. */
    private static boolean isHidden(Finding finding) {
        return finding.counts().isEmpty() && finding.estimates().isEmpty();
    }
}
