package org.relationalleadership.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.relationalleadership.instrument.Absence;
import org.relationalleadership.instrument.Answer;
import org.relationalleadership.instrument.AnswerPolicy;
import org.relationalleadership.instrument.ItemParameters;
import org.relationalleadership.instrument.Key;

/** Looks for the smallest trial on which a law is broken, a step at a time: less to read is less to search. */
final class Smaller {

    private static final int MOST_TRIALS = 5000;

    private final Subject subject;
    private final Law law;
    private int tried;

    private Smaller(Subject subject, Law law) {
        this.subject = subject;
        this.law = law;
    }

    /** The smallest failure that small steps lead to; the same for the same one. */
    static Failure of(Subject subject, Law law, Failure failure) {
        Smaller search = new Smaller(subject, law);
        Failure smallest = failure;
        Optional<Failure> next = Optional.of(failure);
        while (next.isPresent()) {
            smallest = next.get();
            next = search.smaller(smallest);
        }
        return smallest;
    }

    private Optional<Failure> smaller(Failure failure) {
        return candidates(failure.trial())
                .takeWhile(candidate -> tried++ < MOST_TRIALS)
                .flatMap(candidate -> breach(candidate).stream()
                        .map(breach -> new Failure(failure.strategy(), failure.law(), candidate, breach)))
                .findFirst();
    }

    private Optional<Breach> breach(Trial trial) {
        return law.variations(trial).stream()
                .flatMap(variation -> breach(variation).stream())
                .findFirst();
    }

    private Optional<Breach> breach(Law.Variation variation) {
        try {
            return variation.breach(subject);
        } catch (PassedOver e) {
            return Optional.empty(); // not smaller, but beside the point
        }
    }

    /** Simpler trials, the boldest steps first. Each is smaller by some measure, so that steps come to an end. */
    private static Stream<Trial> candidates(Trial trial) {
        return Stream.of(
                        fewerRows(trial),
                        fewerMembers(trial),
                        simplerPolicy(trial),
                        simplerMembers(trial),
                        simplerAnswers(trial))
                .flatMap(candidates -> candidates);
    }

    private static Stream<Trial> fewerRows(Trial trial) {
        int rows = trial.rows().size();
        if (rows == 1) {
            return Stream.empty();
        }
        return IntStream.range(0, rows).mapToObj(left -> trial.withRows(without(trial.rows(), left)));
    }

    private static Stream<Trial> fewerMembers(Trial trial) {
        int members = trial.members().size();
        if (members == 1) {
            return Stream.empty();
        }
        return IntStream.range(0, members).mapToObj(left -> {
            Trial fewer = trial.inOrder(without(trial.order(), left));
            AnswerPolicy policy = fewer.policy();
            boolean tooMany = policy.kind() == AnswerPolicy.Kind.AT_LEAST && policy.amount() >= members;
            return named(
                    tooMany
                            ? fewer.with(new AnswerPolicy(policy.kind(), members - 1, policy.of(), policy.gaps()))
                            : fewer);
        });
    }

    private static <T> List<T> without(List<T> list, int left) {
        List<T> fewer = new ArrayList<>(list);
        fewer.remove(left);
        return fewer;
    }

    private static Trial named(Trial trial) {
        List<TrialMember> members = new ArrayList<>();
        for (TrialMember member : trial.members()) {
            members.add(member.withId("m" + (members.size() + 1)));
        }
        return trial.withMembers(members);
    }

    private static Stream<Trial> simplerPolicy(Trial trial) {
        if (trial.policy().equals(AnswerPolicy.all())) {
            return Stream.empty();
        }
        Trial all = trial.with(AnswerPolicy.all());
        Trial one = trial.with(AnswerPolicy.atLeast(1));
        return trial.policy().equals(AnswerPolicy.atLeast(1)) ? Stream.of(all) : Stream.of(all, one);
    }

    private static Stream<Trial> simplerMembers(Trial trial) {
        List<Trial> simpler = new ArrayList<>();
        for (int m = 0; m < trial.members().size(); m++) {
            TrialMember member = trial.members().get(m);
            if (member.isReversed()) {
                simpler.add(trial.with(m, member.withKey(Key.FORWARD)));
            }
            if (member.weight() != 1) {
                simpler.add(trial.with(m, member.withWeight(1)));
            }
            int position = m;
            simplerParameters(member).ifPresent(plain -> simpler.add(trial.with(position, plain)));
        }
        return simpler.stream();
    }

    private static Optional<TrialMember> simplerParameters(TrialMember member) {
        return member.parameters()
                .filter(parameters -> parameters.discrimination() != 1)
                .map(parameters -> new TrialMember(
                        member.id(),
                        member.answers(),
                        member.key(),
                        member.weight(),
                        Optional.of(new ItemParameters(1, parameters.thresholds()))));
    }

    private static Stream<Trial> simplerAnswers(Trial trial) {
        List<Trial> simpler = new ArrayList<>();
        for (int row = 0; row < trial.rows().size(); row++) {
            for (int m = 0; m < trial.members().size(); m++) {
                for (Answer answer :
                        simpler(trial.members().get(m), trial.rows().get(row).get(m))) {
                    simpler.add(trial.with(row, m, answer));
                }
            }
        }
        return simpler.stream();
    }

    /** Lower answers, and answers in place of absent ones. */
    private static List<Answer> simpler(TrialMember member, Answer answer) {
        Answer lowest = Answer.of(member.lowest());
        if (!answer.isAnswered()) {
            Answer plain = Answer.absent(Absence.NOT_ANSWERED);
            return answer.equals(plain) ? List.of(lowest) : List.of(lowest, plain);
        }
        List<Answer> lower = new ArrayList<>();
        for (double other : member.others(answer.score())) {
            // Halving a number has no end, as going down options has; whole numbers are easier to read anyway.
            double candidate = member.answers().options().isEmpty() ? Math.rint(other) : other;
            if (candidate < answer.score() && member.answers().allows(candidate)) {
                lower.add(Answer.of(candidate));
            }
        }
        return lower;
    }
}
