package org.relationalleadership.testkit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.relationalleadership.instrument.Parameters;

/** Tries a law on many trials, and says how it is broken, or that it could not be tried. */
final class Trials {

    /** So many of the cases, one in that many, must be comparable, or the law was not tried in earnest. */
    private static final int LEAST_SHARE = 4;

    private final ScoringStrategyContract contract;
    private final Subject subject;
    private final TrialScales scales;

    private Trials(ScoringStrategyContract contract) {
        this.contract = contract;
        this.subject = new Subject(contract.provider(), contract.tolerance());
        this.scales = contract.trialScales();
    }

    static void hold(Law law, ScoringStrategyContract contract) {
        List<Parameters> all = contract.parameters();
        Assertions.assertFalse(
                all.isEmpty(), "parameters(): at least one is needed, Parameters.none() where there are none");
        Trials trials = new Trials(contract);
        List<String> untried = new ArrayList<>();
        for (Parameters parameters : all) {
            int cases = Math.max(1, law.trials(contract.cases()) / all.size());
            trials.hold(law, parameters, cases).ifPresent(untried::add);
        }
        if (!untried.isEmpty()) {
            Assumptions.abort(String.join("\n", untried));
        }
    }

    /** Why the law could not be tried; empty where it was, and held. */
    private Optional<String> hold(Law law, Parameters parameters, int cases) {
        Map<PassedOver.Cause, Integer> passed = new EnumMap<>(PassedOver.Cause.class);
        Map<PassedOver.Cause, String> last = new EnumMap<>(PassedOver.Cause.class);
        SplittableRandom seeded = new SplittableRandom(contract.seed());
        for (int i = 1; i <= cases; i++) {
            SplittableRandom random = seeded.split();
            Trial trial = trial(law, parameters, random);
            try {
                List<Law.Variation> variations = law.variations(trial);
                if (variations.isEmpty()) {
                    throw new PassedOver(PassedOver.Cause.NO_SCORE, "there was nothing to compare it with");
                }
                Law.Variation variation = variations.get(random.nextInt(variations.size()));
                Optional<Breach> breach = variation.breach(subject);
                if (breach.isPresent()) {
                    Failure failure = new Failure(subject.provider().id(), law.sentence(), trial, breach.get());
                    String found = "case " + i + " of " + cases + " with seed " + contract.seed();
                    Assertions.fail(
                            law.isRepeatable()
                                    ? Smaller.of(subject, law, failure)
                                            .text("The smallest case found; the first was " + found + ".")
                                    : failure.text("Found by chance in " + found + "."));
                }
            } catch (PassedOver e) {
                passed.merge(e.why(), 1, Integer::sum);
                last.put(e.why(), e.getMessage());
            }
        }
        return untried(law, parameters, cases, passed, last);
    }

    Trial trial(Law law, Parameters parameters, SplittableRandom random) {
        int rows = law.mostRows() == 1 ? 1 : 1 + random.nextInt(law.mostRows());
        return TrialGenerator.trial(scales, parameters, rows, random);
    }

    private Optional<String> untried(
            Law law,
            Parameters parameters,
            int cases,
            Map<PassedOver.Cause, Integer> passed,
            Map<PassedOver.Cause, String> last) {
        int tried = cases - passed.values().stream().mapToInt(Integer::intValue).sum();
        if (tried * LEAST_SHARE >= cases) {
            return Optional.empty();
        }
        String whose = "strategy '" + subject.provider().id() + "' "
                + (parameters.names().isEmpty() ? "" : parameters + " ") + "was not held to the law that "
                + law.sentence();
        for (PassedOver.Cause cause : List.of(PassedOver.Cause.UNDECLARED, PassedOver.Cause.BROKE_CONTRACT)) {
            int count = passed.getOrDefault(cause, 0);
            if ((tried + count) * LEAST_SHARE >= cases) {
                return cause == PassedOver.Cause.UNDECLARED && tried > 0
                        ? Optional.empty()
                        : Optional.of(whose + ": " + last.get(cause));
            }
        }
        StringBuilder text = new StringBuilder(whose)
                .append(": of ")
                .append(cases)
                .append(" cases, at least one in ")
                .append(LEAST_SHARE)
                .append(" must be comparable, but were ")
                .append(tried)
                .append("; trialScales() can be fitted to what the strategy takes");
        passed.forEach((cause, count) -> text.append('\n')
                .append("  ")
                .append(count)
                .append(
                        cause == PassedOver.Cause.REFUSED
                                ? " scales were refused, the last one: "
                                : " had no score to compare, the last one: ")
                .append(last.get(cause)));
        return Assertions.fail(text.toString());
    }
}
