package org.relationalleadership.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.relationalleadership.instrument.Absence;
import org.relationalleadership.instrument.Answer;
import org.relationalleadership.instrument.AnswerPolicy;
import org.relationalleadership.instrument.AnswerScale;
import org.relationalleadership.instrument.ItemParameters;
import org.relationalleadership.instrument.Parameters;

class TrialScalesTest {

    private static List<Trial> trials(TrialScales scales) {
        SplittableRandom random = new SplittableRandom(1);
        return IntStream.range(0, 500)
                .mapToObj(i -> TrialGenerator.trial(scales, Parameters.none(), 3, random.split()))
                .toList();
    }

    private static Stream<TrialMember> members(TrialScales scales) {
        return trials(scales).stream().flatMap(trial -> trial.members().stream());
    }

    @Test
    void anyHasAllThatAScaleMayHave() {
        Set<Object> seen = new HashSet<>();
        for (Trial trial : trials(TrialScales.any())) {
            seen.add(trial.members().size());
            seen.add(trial.policy().kind());
            seen.add(trial.policy().of());
            seen.add(trial.policy().gaps());
            trial.rows().forEach(row -> row.forEach(answer -> answer.absence().ifPresent(seen::add)));
            trial.members().forEach(member -> {
                seen.add(member.answers().id());
                seen.add(member.key());
                seen.add("weight " + member.weight());
            });
            seen.add(trial.rows().get(0).stream().allMatch(Answer::isAnswered));
        }

        assertThat(seen).contains(1, 2, 3, 4, 5, 6, 7, 8).doesNotContain(0, 9);
        assertThat(seen)
                .contains((Object[]) AnswerPolicy.Kind.values())
                .contains((Object[]) AnswerPolicy.Basis.values())
                .contains((Object[]) AnswerPolicy.Gaps.values())
                .contains((Object[]) Absence.values())
                .contains("weight 0.25", "weight 1.0", "weight 10.0", "from-1-to-5", "any-from-0-to-100", true, false);
    }

    @Test
    void theSameSeedGivesTheSameTrials() {
        assertThat(trials(TrialScales.any())).isEqualTo(trials(TrialScales.any()));
    }

    @Test
    void membersCanBeFew() {
        assertThat(trials(TrialScales.any().withMembersUpTo(2)))
                .extracting(trial -> trial.members().size())
                .containsOnly(1, 2);
        assertThatThrownBy(() -> TrialScales.any().withMembersUpTo(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("trial scales: a scale has at least one member, but was 0");
    }

    @Test
    void weightsCanBeLeftOut() {
        assertThat(members(TrialScales.any().withoutWeights())).allMatch(member -> member.weight() == 1);
    }

    @Test
    void aScaleCanHaveOneRange() {
        assertThat(trials(TrialScales.any().withOneRange()))
                .allMatch(trial -> trial.members().stream()
                                .map(member -> member.answers().range())
                                .distinct()
                                .count()
                        == 1);
    }

    @Test
    void answersCanBePositiveOrOptionsOnly() {
        TrialScales scales = TrialScales.any().withPositiveAnswers().withOptionsOnly();

        assertThat(members(scales))
                .allMatch(member ->
                        member.lowest() > 0 && !member.answers().options().isEmpty());
        assertThat(scales)
                .hasToString("trial scales of 1 to 8 members on one of 1, 2, 3, 4, 5; one of 1, 2, 3, 4, 5, 6, 7");
    }

    @Test
    void answerScalesCanBeChosen() {
        TrialScales scales = TrialScales.any().withAnswerScales(AnswerScale.likert("three", 1, "a", "b", "c"));

        assertThat(members(scales)).allMatch(member -> member.answers().id().equals("three"));
        assertThatThrownBy(() -> TrialScales.any().withAnswerScales())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("trial scales: at least one answer scale is needed, but none is left");
    }

    @Test
    void itemParametersFitTheOptionsAndAscend() {
        members(TrialScales.any().withItemParameters()).forEach(member -> {
            int options = member.answers().options().size();
            assertThat(member.parameters().isPresent()).isEqualTo(options > 0);
            member.parameters().ifPresent(parameters -> {
                assertThat(parameters.discrimination()).isBetween(0.5, 2.5);
                assertThat(parameters.thresholds())
                        .hasSize(options - 1)
                        .isSorted()
                        .doesNotHaveDuplicates()
                        .allMatch(threshold -> threshold > -3 && threshold < 3);
            });
        });
    }

    @Test
    void itemParametersCanBeMadeOtherwise() {
        ItemParameters one = ItemParameters.of(1, 0.5);
        TrialScales scales = TrialScales.any().withOptionsOnly().withItemParameters((random, options) -> one);

        assertThat(members(scales)).allMatch(member -> member.parameters().equals(Optional.of(one)));
    }
}
