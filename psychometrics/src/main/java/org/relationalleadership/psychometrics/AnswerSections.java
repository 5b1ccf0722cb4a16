package org.relationalleadership.psychometrics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.relationalleadership.check.Numbers;
import org.relationalleadership.evidence.Finding;
import org.relationalleadership.evidence.Section;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Member;
import org.relationalleadership.mapping.ContextName;
import org.relationalleadership.psychometrics.quality.QualityCounts;
import org.relationalleadership.psychometrics.quality.QualityCutOffs;
import org.relationalleadership.psychometrics.quality.QualityFlag;
import org.relationalleadership.psychometrics.quality.ResponseQuality;
import org.relationalleadership.psychometrics.quality.ResponseRate;
import org.relationalleadership.psychometrics.quality.ResponseRates;
import org.relationalleadership.psychometrics.quality.Roster;

/** The sections {@code response-rates} and {@code response-quality}. */
final class AnswerSections {

    private static final QualityCutOffs CUT_OFFS = QualityCutOffs.standard();

    private final Supplier<People> people;
    private final List<Supplier<List<ResponseRate>>> rates = new ArrayList<>();
    private final Supplier<QualityCounts> quality;
    private final Optional<Roster> roster;
    private final boolean isTimed;

    AnswerSections(
            Analysis analysis,
            Instrument instrument,
            Contexts contexts,
            Optional<Roster> roster,
            Pass pass,
            Supplier<People> people) {
        this.people = people;
        this.roster = roster;
        Map<String, List<String>> scales = new LinkedHashMap<>();
        instrument.scales().forEach(scale -> {
            if (scale.members().stream().allMatch(member -> member.kind() == Member.Kind.ITEM)) {
                scales.put(scale.id(), scale.members().stream().map(Member::id).toList());
            }
        });
        this.isTimed = contexts.has(ContextName.SECONDS);
        ResponseQuality untimed = ResponseQuality.of(scales, CUT_OFFS);
        this.quality = pass.over("response-quality")
                .ofItems((isTimed ? untimed.timedBy(ContextName.SECONDS) : untimed).counts());
        Pass ofRates = pass.over("response-rates");
        roster.ifPresent(invited -> {
            rates.add(ofRates.ofItems(ResponseRates.metric(invited, List.of(), analysis.confidenceLevel())));
            Set<String> named = new LinkedHashSet<>();
            invited.entries().forEach(entry -> named.addAll(entry.context().keySet()));
            named.stream()
                    .sorted()
                    .forEach(name -> rates.add(
                            ofRates.ofItems(ResponseRates.metric(invited, List.of(name), analysis.confidenceLevel()))));
        });
    }

    Section rates() {
        if (roster.isEmpty()) {
            return Sections.none("response-rates", "no roster was given: how many were invited is not known");
        }
        List<Finding> findings = new ArrayList<>();
        for (int by = 0; by < rates.size(); by++) {
            for (ResponseRate rate : rates.get(by).get()) {
                if (by == 0 || !rate.place().isEmpty()) {
                    findings.add(Finding.builder()
                            .putAllPlace(rate.place())
                            .putCount("n", rate.invited())
                            .putCount("invited", rate.invited())
                            .putCount("answered", rate.answered())
                            .putCount("unlisted", rate.unlisted())
                            .addEstimates(rate.rate())
                            .build());
                }
            }
        }
        return Sections.of("response-rates", "the roster is empty", findings)
                .addNotes("an invitation is one person, or one person in one wave where the roster names waves")
                .build();
    }

    Section quality() {
        QualityCounts counts = quality.get();
        if (counts.rows() == 0) {
            return Sections.none("response-quality", "there is no row");
        }
        Finding.Builder finding = Finding.builder()
                .putCount("n", people.get().in(Map.of()))
                .putCount("rows", counts.rows())
                .putCount("rows-flagged", counts.flagged());
        for (QualityFlag flag : QualityFlag.values()) {
            if (flag != QualityFlag.TOO_FAST || isTimed) {
                finding.putCount(Sections.id(flag), counts.flags().getOrDefault(flag, 0L));
            }
        }
        if (isTimed) {
            finding.putCount("untimed", counts.untimed());
        }
        return Sections.of("response-quality", "", List.of(finding.build()))
                .addNotes("flags are a reason to look, not to remove; nothing was left out")
                .addNotes("long-string: half of the answers or more, of " + CUT_OFFS.fewestAnswers()
                        + " or more, in one string of the same option; low-variability: all answers the same;"
                        + " inconsistent: even-odd index above " + Sections.rounded(CUT_OFFS.mostEvenOdd())
                        + "; many-absent: more than half of the items asked without an answer")
                .addNotes(
                        isTimed
                                ? "too-fast: less than " + Sections.rounded(CUT_OFFS.secondsPerAnswer())
                                        + " seconds for each answer; untimed: rows whose time is missing or no number"
                                : "too-fast: not told, as the export names no seconds")
                .build();
    }

    /** For people, in one line. */
    static String cutOffs() {
        return "longest string from " + Numbers.text(CUT_OFFS.longestStringShare())
                + " of the answers, variability up to "
                + Numbers.text(CUT_OFFS.leastVariability()) + ", both of " + CUT_OFFS.fewestAnswers()
                + " answers or more; even-odd above " + Numbers.text(CUT_OFFS.mostEvenOdd()) + ", absent above "
                + Numbers.text(CUT_OFFS.absentShare()) + " of the items asked, below "
                + Numbers.text(CUT_OFFS.secondsPerAnswer()) + " seconds an answer";
    }
}
