package org.relationalleadership.testkit;

import java.util.ArrayList;
import java.util.List;
import org.relationalleadership.instrument.Answer;

/** A law that is broken on a trial, and how that is told. */
record Failure(String strategy, String law, Trial trial, Breach breach) {

    /**
     * The whole message of the failed test.
     *
     * @param found how it was found
     */
    String text(String found) {
        List<String> lines = new ArrayList<>();
        lines.add("strategy '" + strategy + "' breaks the law: " + law);
        lines.add("");
        boolean plain = trial.parameters().names().isEmpty();
        lines.add("scale: answered " + trial.policy() + (plain ? "" : ", parameters " + trial.parameters()));
        trial.members().forEach(member -> lines.add("  " + member));
        lines.add(trial.rows().size() == 1 ? "answers:" : "answers, row by row:");
        trial.rows().forEach(row -> lines.add("  " + answers(row)));
        lines.add("found:");
        breach.results().forEach((what, result) -> lines.add("  " + what + ": " + result));
        lines.add("rule: " + breach.rule());
        lines.add("");
        lines.add(found);
        return String.join("\n", lines);
    }

    private String answers(List<Answer> row) {
        List<String> answers = new ArrayList<>();
        for (int m = 0; m < row.size(); m++) {
            answers.add(trial.members().get(m).id() + " " + row.get(m));
        }
        return String.join(", ", answers);
    }
}
