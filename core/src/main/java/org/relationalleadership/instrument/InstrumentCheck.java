package org.relationalleadership.instrument;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.relationalleadership.check.Require;
import org.relationalleadership.fault.Fault;
import org.relationalleadership.fault.FaultException;
import org.relationalleadership.fault.NearMiss;
import org.relationalleadership.framework.Construct;

/** The rules between the parts of an instrument; the parts check themselves. */
final class InstrumentCheck {

    private final Instrument instrument;
    private final List<Fault> faults = new ArrayList<>();

    private InstrumentCheck(Instrument instrument) {
        this.instrument = instrument;
    }

    static List<Fault> faults(Instrument instrument) {
        return new InstrumentCheck(instrument).run();
    }

    private List<Fault> run() {
        try {
            Require.id("instrument", instrument.id());
        } catch (IllegalArgumentException e) {
            faults.add(Fault.at("id", String.valueOf(e.getMessage())));
        }
        if (instrument.version().isBlank()) {
            faults.add(Fault.at("version", "instrument '" + instrument.id() + "': version must not be blank"));
        }
        if (instrument.items().isEmpty()) {
            faults.add(Fault.at("items", "instrument '" + instrument.id() + "': needs at least one item"));
        }
        if (instrument.scales().isEmpty()) {
            faults.add(Fault.at("scales", "instrument '" + instrument.id() + "': needs at least one scale"));
        }
        checkItems();
        checkScales();
        checkCycles();
        return faults;
    }

    private void checkItems() {
        Map<String, Integer> first = new HashMap<>();
        Map<String, AnswerScale> answerScales = new HashMap<>();
        for (int i = 0; i < instrument.items().size(); i++) {
            Item item = instrument.items().get(i);
            Integer before = first.putIfAbsent(item.id(), i);
            if (before != null) {
                faults.add(Fault.at(
                        "items[" + i + "].id", "item id '" + item.id() + "' is used already by items[" + before + "]"));
            }
            AnswerScale known = answerScales.putIfAbsent(item.answers().id(), item.answers());
            if (known != null && !known.equals(item.answers())) {
                faults.add(Fault.at(
                        "items[" + i + "].answers",
                        "item '" + item.id() + "': answer scale '" + known.id()
                                + "' differs from the one of that id which an item before it uses"));
            }
        }
    }

    private void checkScales() {
        Map<String, Integer> first = new HashMap<>();
        for (int s = 0; s < instrument.scales().size(); s++) {
            Scale scale = instrument.scales().get(s);
            String place = "scales[" + s + "]";
            Integer before = first.putIfAbsent(scale.id(), s);
            if (before != null) {
                faults.add(Fault.at(
                        place + ".id", "scale id '" + scale.id() + "' is used already by scales[" + before + "]"));
            }
            if (Require.FIXED_COLUMNS.contains(scale.id())) {
                faults.add(Fault.at(
                        place + ".id",
                        "scale id '" + scale.id() + "' is the name of a column that stands beside the scores"));
            }
            if (Require.isDetail(scale.id(), instrument.scalePositions()::containsKey)) {
                faults.add(Fault.at(
                        place + ".id",
                        "scale id '" + scale.id() + "' is the name of a column with details of a scale"));
            }
            for (int m = 0; m < scale.members().size(); m++) {
                checkMember(scale, scale.members().get(m), place + ".members[" + m + "]");
            }
            checkMeasures(scale, place);
        }
    }

    private void checkMember(Scale scale, Member member, String place) {
        boolean item = member.kind() == Member.Kind.ITEM;
        Map<String, Integer> known = item ? instrument.itemPositions() : instrument.scalePositions();
        if (known.containsKey(member.id())) {
            return;
        }
        boolean otherKind = (item ? instrument.scalePositions() : instrument.itemPositions()).containsKey(member.id());
        String hint = otherKind
                ? "; '" + member.id() + "' is " + (item ? "a scale: write {scale: " : "an item: write {item: ")
                        + member.id() + "}"
                : NearMiss.hint(member.id(), known.keySet(), faults.size());
        faults.add(
                Fault.at(place, "scale '" + scale.id() + "': no " + member.kind() + " '" + member.id() + "'" + hint));
    }

    private void checkMeasures(Scale scale, String place) {
        for (int i = 0; i < scale.measures().size(); i++) {
            String id = scale.measures().get(i);
            String where = place + ".measures[" + i + "]";
            if (instrument.framework().isEmpty()) {
                faults.add(Fault.at(
                        where,
                        "scale '" + scale.id() + "': measures '" + id
                                + "', but the instrument names no framework that defines it"));
                continue;
            }
            var framework = instrument.framework().get();
            if (framework.construct(id).isEmpty()) {
                List<String> known = faults.size() < FaultException.MOST_TOLD
                        ? framework.constructs().stream().map(Construct::id).toList()
                        : List.of();
                faults.add(Fault.at(
                        where,
                        "scale '" + scale.id() + "': no construct '" + id + "' in framework '" + framework.id() + "'"
                                + NearMiss.hint(id, known)));
            }
        }
    }

    private void checkCycles() {
        Set<String> inOrder = scoringOrder(instrument).keySet();
        Set<String> walked = new HashSet<>();
        for (int s = 0; s < instrument.scales().size(); s++) {
            // A scale that is left has a member that is left, so that a walk along those comes back to itself.
            Set<String> path = new LinkedHashSet<>();
            String id = instrument.scales().get(s).id();
            while (!inOrder.contains(id) && walked.add(id)) {
                path.add(id);
                id = scaleMembers(instrument, id)
                        .filter(member -> !inOrder.contains(member))
                        .findFirst()
                        .orElseThrow();
            }
            if (path.contains(id)) {
                List<String> cycle = new ArrayList<>(path);
                cycle = new ArrayList<>(cycle.subList(cycle.indexOf(id), cycle.size()));
                cycle.add(id);
                faults.add(Fault.at(
                        "scales[" + instrument.scaleIndex(id) + "].members",
                        "scale '" + id + "': a scale cannot be a member of itself, but the members lead "
                                + cycle.stream().limit(12).collect(Collectors.joining(" → "))
                                + (cycle.size() > 12 ? " → …" : "")));
            }
        }
    }

    /** The known scales that are members of a scale. */
    private static Stream<String> scaleMembers(Instrument instrument, String scale) {
        return instrument.scale(scale).stream()
                .flatMap(known -> known.members().stream())
                .filter(member -> member.kind() == Member.Kind.SCALE)
                .map(Member::id)
                .filter(instrument.scalePositions()::containsKey);
    }

    /** Scales by id, each after its members; those on a cycle, and those above one, are left out. */
    static Map<String, Scale> scoringOrder(Instrument instrument) {
        Map<String, Integer> open = new HashMap<>();
        Map<String, List<String>> usedBy = new HashMap<>();
        Deque<String> ready = new ArrayDeque<>();
        for (String id : distinctScales(instrument)) {
            List<String> members = scaleMembers(instrument, id).toList();
            members.forEach(member ->
                    usedBy.computeIfAbsent(member, key -> new ArrayList<>()).add(id));
            open.put(id, members.size());
            if (members.isEmpty()) {
                ready.add(id);
            }
        }
        Map<String, Scale> order = new LinkedHashMap<>();
        while (!ready.isEmpty()) {
            String id = ready.remove();
            order.put(id, instrument.scale(id).orElseThrow());
            for (String user : usedBy.getOrDefault(id, List.of())) {
                if (open.merge(user, -1, Integer::sum) == 0) {
                    ready.add(user);
                }
            }
        }
        return order;
    }

    private static Set<String> distinctScales(Instrument instrument) {
        return instrument.scales().stream().map(Scale::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
