package org.relationalleadership.psychometrics.dyad;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.relationalleadership.psychometrics.InParts;
import org.relationalleadership.psychometrics.dyad.DyadRules.View;
import org.relationalleadership.psychometrics.multisource.MultisourceEvidence;
import org.relationalleadership.psychometrics.multisource.SelfAndOthers;
import org.relationalleadership.psychometrics.rating.RatedRows;

class DyadsProperties {

    private static final DyadRules RULES = DyadRules.of(RatedRows.RANGE, 4, 1).withOutcome("z", View.PARTNER);

    /** Rows of few people and dyads, with every way of saying too much or too little. */
    private static RatedRows random(Random random, int rows, int oneUnnamedIn) {
        RatedRows all = RatedRows.of("x", "y", "z");
        for (int row = 0; row < rows; row++) {
            String dyad = random.nextInt(8) == 0 ? "" : "d" + random.nextInt(1 + rows / 8);
            String one = random.nextInt(oneUnnamedIn) == 0 ? "" : "a" + dyad;
            String other = random.nextInt(oneUnnamedIn) == 0 ? "" : "b" + dyad + (random.nextInt(30) == 0 ? "c" : "");
            boolean isTurned = random.nextBoolean();
            String role = List.of("self", "partner", "partner", "peer", "").get(random.nextInt(5));
            String respondent = isTurned ? one : other;
            String subject = role.equals("self") || random.nextInt(20) == 0 ? respondent : isTurned ? other : one;
            all.row(respondent, subject, role, dyad, number(random), number(random), number(random));
        }
        return all;
    }

    private static double number(Random random) {
        return random.nextInt(10) == 0 ? Double.NaN : 1 + 4 * random.nextDouble();
    }

    @Property(tries = 100, seed = "5")
    void anyCutOrderAndMergeGivesTheSame(@ForAll long seed, @ForAll @IntRange(max = 120) int rows) {
        RatedRows all = random(new Random(seed), rows, 20);
        if (rows > 0) {
            Random random = new Random(seed);
            assertThat(InParts.of(Dyads.metric(RULES), all.batches(random), random))
                    .isEqualTo(Dyads.metric(RULES).of(all.observations()));
            assertThat(InParts.of(SelfAndOthers.metric(0.9), all.batches(random), random))
                    .isEqualTo(SelfAndOthers.metric(0.9).of(all.observations()));
        }
    }

    @Property(tries = 100, seed = "5")
    void everyRowIsCountedOnce(@ForAll long seed, @ForAll @IntRange(max = 120) int rows) {
        RatedRows all = random(new Random(seed), rows, 20);
        assertThat(counted(Dyads.metric(RULES).of(all.observations()).counts())).isEqualTo(rows);
        assertThat(counted(SelfAndOthers.metric(0.9).of(all.observations()).counts()))
                .isEqualTo(rows);
    }

    private static long counted(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .filter(count -> count.getKey().startsWith("rows-"))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    @Property(tries = 100, seed = "5")
    void selfNeverCountsAmongOthers(@ForAll long seed, @ForAll @IntRange(max = 120) int rows) {
        RatedRows all = random(new Random(seed), rows, Integer.MAX_VALUE).without("");
        MultisourceEvidence whole = SelfAndOthers.metric(0.9).of(all.observations());
        MultisourceEvidence others =
                SelfAndOthers.metric(0.9).of(all.without("self").observations());
        assertThat(whole.raterGroups()).doesNotContain("self").isEqualTo(others.raterGroups());
        for (int column = 0; column < others.columns().size(); column++) {
            assertThat(whole.columns().get(column).ofRaters().others())
                    .isEqualTo(others.columns().get(column).ofRaters().others());
            assertThat(others.columns().get(column).self().isPresent()).isFalse();
        }
    }
}
