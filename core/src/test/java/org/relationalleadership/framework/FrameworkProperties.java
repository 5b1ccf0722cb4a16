package org.relationalleadership.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.relationalleadership.fault.FaultException;

class FrameworkProperties {

    private static final Framework BUILT_IN = RelationalLeadership.framework();

    @Property(seed = "1")
    void findsAConstructByTheWordsOfItsTitleInAnyOrderAndCase(
            @ForAll("constructs") Construct construct, @ForAll long seed) {
        List<String> words = new ArrayList<>(List.of(construct.title().split(" ", -1)));
        Collections.shuffle(words, new Random(seed));
        assertThat(BUILT_IN.search(String.join(" ", words).toUpperCase(Locale.ROOT)))
                .contains(construct);
    }

    @Property(seed = "2")
    void findsFewerWithEveryWord(@ForAll("constructs") Construct one, @ForAll("constructs") Construct other) {
        assertThat(BUILT_IN.search(one.title())).containsAll(BUILT_IN.search(one.title() + " " + other.title()));
    }

    @Property(seed = "3")
    void refusesExactlyThePartOfLinksThatCloseACircle(@ForAll("links") Set<Tuple2<Integer, Integer>> links) {
        Framework.Builder builder = Sample.framework();
        for (int i = 0; i < 6; i++) {
            builder.addConstruct(Sample.concept("idea", "i" + i));
        }
        links.forEach(link ->
                builder.addRelation(Sample.relation("i" + link.get1(), RelationType.PART_OF, "i" + link.get2())));
        boolean refused = false;
        try {
            builder.build();
        } catch (FaultException e) {
            refused = true;
            assertThat(e.faults())
                    .allSatisfy(fault -> assertThat(fault.message()).startsWith("is part of itself: "));
        }
        assertThat(refused).isEqualTo(closesCircle(links));
    }

    @Property(seed = "4", tries = 100)
    void isTheSameThroughItsBuilder(@ForAll("selections") List<Construct> constructs) {
        Framework some = Framework.builder()
                .id("some")
                .version("1")
                .title("Some")
                .addAllSources(BUILT_IN.sources())
                .addAllConstructs(constructs)
                .build();
        assertThat(some.toBuilder().build()).isEqualTo(some).hasSameHashCodeAs(some);
        assertThat(some.constructs()).isEqualTo(constructs);
    }

    @Property(seed = "5", tries = 100)
    void sortsEveryConstructIntoOneList(@ForAll("selections") List<Construct> constructs) {
        Framework some = Framework.builder()
                .id("some")
                .version("1")
                .title("Some")
                .addAllSources(BUILT_IN.sources())
                .addAllConstructs(constructs)
                .build();
        List<Construct> sorted = new ArrayList<>(some.competencies());
        sorted.addAll(some.behaviors());
        sorted.addAll(some.partneringAttributes());
        some.conceptKinds().forEach(kind -> sorted.addAll(some.concepts(kind)));
        assertThat(sorted).containsExactlyInAnyOrderElementsOf(constructs);
    }

    /** Takes away what has no way on, as long as there is some; what is left goes round. */
    private static boolean closesCircle(Set<Tuple2<Integer, Integer>> links) {
        Set<Tuple2<Integer, Integer>> left = new HashSet<>(links);
        boolean fewer = true;
        while (fewer) {
            Set<Integer> starts = left.stream().map(Tuple2::get1).collect(Collectors.toSet());
            fewer = left.removeIf(link -> !starts.contains(link.get2()));
        }
        return !left.isEmpty();
    }

    @Provide
    Arbitrary<Construct> constructs() {
        return Arbitraries.of(BUILT_IN.constructs());
    }

    @Provide
    Arbitrary<List<Construct>> selections() {
        return constructs().list().uniqueElements().ofMaxSize(40);
    }

    @Provide
    Arbitrary<Set<Tuple2<Integer, Integer>>> links() {
        Arbitrary<Integer> ends = Arbitraries.integers().between(0, 5);
        return ends.flatMap(from -> ends.map(to -> Tuple.of(from, to)))
                .filter(link -> !link.get1().equals(link.get2()))
                .set()
                .ofMaxSize(8);
    }
}
