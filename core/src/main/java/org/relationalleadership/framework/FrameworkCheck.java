package org.relationalleadership.framework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.check.Require;
import org.relationalleadership.fault.Fault;
import org.relationalleadership.fault.FaultException;
import org.relationalleadership.fault.NearMiss;

/** Looks for everything that keeps the parts of a builder from being a framework, in the order in which they stand. */
final class FrameworkCheck {

    private final Framework.Builder parts;
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Map<String, Construct> constructs = new LinkedHashMap<>();
    private final List<Relation> inheritedRelations;
    private final List<Fault> faults = new ArrayList<>();
    private long untold;

    FrameworkCheck(Framework.Builder parts) {
        this.parts = parts;
        if (parts.extending == null) {
            inheritedRelations = List.of();
        } else {
            parts.extending.sources().forEach(source -> sources.put(source.id(), source));
            parts.extending.constructs().forEach(construct -> constructs.put(construct.id(), construct));
            inheritedRelations = parts.extending.relations();
        }
    }

    void throwIfFaulty() {
        checkHead();
        checkSources();
        checkConstructs();
        checkRelations();
        if (!faults.isEmpty()) {
            throw new FaultException(faults, untold);
        }
    }

    private void checkHead() {
        String id = parts.id;
        if (id == null) {
            fault("id", () -> "must be given");
        } else {
            attempt("id", () -> Require.id("framework", id));
            for (Framework base = parts.extending;
                    base != null;
                    base = base.extending().orElse(null)) {
                if (base.id().equals(id)) {
                    fault("id", () -> "'" + id + "' is a framework that this one extends");
                }
            }
        }
        checkText("version", parts.version);
        checkText("title", parts.title);
    }

    private void checkText(String place, @Nullable String text) {
        if (text == null) {
            fault(place, () -> "must be given");
        } else {
            attempt(place, () -> Require.text("framework", text));
        }
    }

    private void checkSources() {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < parts.sources.size(); i++) {
            Source source = parts.sources.get(i);
            checkNew("sources", i, source.id(), places, sources);
            sources.putIfAbsent(source.id(), source);
        }
    }

    private void checkConstructs() {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < parts.constructs.size(); i++) {
            Construct construct = parts.constructs.get(i);
            checkNew("constructs", i, construct.id(), places, constructs);
            constructs.putIfAbsent(construct.id(), construct);
            checkCitation("constructs[" + i + "]", construct.citation());
        }
    }

    private void checkNew(String list, int i, String id, Map<String, Integer> places, Map<String, ?> taken) {
        Integer first = places.putIfAbsent(id, i);
        if (first != null) {
            fault(list + "[" + i + "].id", () -> "'" + id + "' is taken by " + list + "[" + first + "]");
        } else if (taken.containsKey(id)) {
            fault(list + "[" + i + "].id", () -> "'" + id + "' is taken in the framework that this one extends");
        }
    }

    private void checkCitation(String place, Citation citation) {
        String source = citation.source();
        if (!sources.containsKey(source)) {
            fault(
                    place + ".citation.source",
                    () -> "no source '" + source + "'" + NearMiss.hint(source, sources.keySet()));
        }
    }

    private void checkRelations() {
        Set<String> seen = new HashSet<>();
        for (Relation relation : inheritedRelations) {
            seen.add(link(relation));
        }
        Map<Integer, String> circles = circles();
        for (int i = 0; i < parts.relations.size(); i++) {
            Relation relation = parts.relations.get(i);
            String place = "relations[" + i + "]";
            checkEnd(place + ".from", relation, relation.from(), Behavior.KIND);
            checkEnd(place + ".to", relation, relation.to(), Competency.KIND);
            checkCitation(place, relation.citation());
            String link = link(relation);
            if (!seen.add(link)) {
                fault(place, () -> link + " stands twice");
            }
            String circle = circles.get(i);
            if (circle != null) {
                fault(place, () -> circle);
            }
        }
    }

    private void checkEnd(String place, Relation relation, String id, String kindIfExhibits) {
        Construct construct = constructs.get(id);
        if (construct == null) {
            fault(place, () -> "no construct '" + id + "'" + NearMiss.hint(id, constructs.keySet()));
        } else if (relation.type() == RelationType.EXHIBITS
                && !construct.kindId().equals(kindIfExhibits)) {
            fault(
                    place,
                    () -> "EXHIBITS leads from a behavior to a competency, but '" + id + "' is of kind "
                            + construct.kindId());
        }
    }

    private static String link(Relation relation) {
        return "'" + relation.from() + "' " + relation.type() + " '" + relation.to() + "'";
    }

    /** One part-of link, with its number among the own relations; -1 where it is inherited. */
    private record Step(String to, int number) {}

    /**
     * The circles of part-of links, each at the last own relation in it.
     *
     * <p>Walks depth first, with a stack of its own, so that a long chain does not exhaust the thread's.
     */
    private Map<Integer, String> circles() {
        Map<String, List<Step>> steps = partOfSteps();
        Map<Integer, String> circles = new HashMap<>();
        Set<String> done = new HashSet<>();
        for (String start : steps.keySet()) {
            List<Step> path = new ArrayList<>();
            List<Iterator<Step>> onward = new ArrayList<>();
            Map<String, Integer> depths = new HashMap<>();
            Iterator<Step> next = List.of(new Step(start, -1)).iterator();
            while (circles.size() < FaultException.MOST_TOLD) {
                if (next.hasNext()) {
                    Step step = next.next();
                    Integer depth = depths.get(step.to());
                    if (depth != null) {
                        addCircle(circles, path.subList(depth + 1, path.size()), step);
                    } else if (!done.contains(step.to())) {
                        depths.put(step.to(), path.size());
                        path.add(step);
                        onward.add(next);
                        next = steps.getOrDefault(step.to(), List.of()).iterator();
                    }
                } else if (path.isEmpty()) {
                    break;
                } else {
                    Step left = path.remove(path.size() - 1);
                    depths.remove(left.to());
                    done.add(left.to());
                    next = onward.remove(onward.size() - 1);
                }
            }
        }
        return circles;
    }

    private Map<String, List<Step>> partOfSteps() {
        Map<String, List<Step>> steps = new LinkedHashMap<>();
        for (Relation relation : inheritedRelations) {
            addStep(steps, relation, -1);
        }
        for (int i = 0; i < parts.relations.size(); i++) {
            addStep(steps, parts.relations.get(i), i);
        }
        return steps;
    }

    private static void addStep(Map<String, List<Step>> steps, Relation relation, int number) {
        if (relation.type() == RelationType.PART_OF || relation.type() == RelationType.STEP_OF) {
            steps.computeIfAbsent(relation.from(), from -> new ArrayList<>()).add(new Step(relation.to(), number));
        }
    }

    private static void addCircle(Map<Integer, String> circles, List<Step> between, Step closing) {
        String names = Stream.concat(between.stream().limit(10), Stream.of(closing))
                .map(step -> "'" + step.to() + "'")
                .collect(Collectors.joining(" → "));
        int last = Stream.concat(between.stream(), Stream.of(closing))
                .mapToInt(Step::number)
                .max()
                .orElseThrow();
        String more = between.size() > 10 ? " (" + (between.size() - 10) + " left out)" : "";
        circles.putIfAbsent(last, "is part of itself: '" + closing.to() + "' → " + names + more);
    }

    private void attempt(String place, Runnable check) {
        try {
            check.run();
        } catch (IllegalArgumentException e) {
            fault(place, () -> String.valueOf(e.getMessage()));
        }
    }

    private void fault(String place, Supplier<String> message) {
        if (faults.size() < FaultException.MOST_TOLD) {
            faults.add(Fault.at(place, message.get()));
        } else {
            untold++;
        }
    }
}
