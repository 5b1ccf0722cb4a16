package org.relationalleadership.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.relationalleadership.instrument.Answer;
import org.relationalleadership.instrument.AnswerPolicy;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Parameters;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.instrument.StrategyRef;
import org.relationalleadership.response.Response;
import org.relationalleadership.response.Responses;

/**
 * One made-up case: a scale with its strategy's parameters, and rows of answers to it.
 *
 * @param rows at least one; in each, an answer for each member
 */
record Trial(Parameters parameters, List<TrialMember> members, AnswerPolicy policy, List<List<Answer>> rows) {

    Trial {
        members = List.copyOf(members);
        rows = rows.stream().map(List::copyOf).toList();
    }

    Instrument instrument(String strategy) {
        return Instrument.builder()
                .id("trial")
                .version("1")
                .addAllItems(members.stream().map(TrialMember::item).toList())
                .addScales(Scale.builder()
                        .id("scale")
                        .addAllMembers(members.stream().map(TrialMember::member).toList())
                        .strategy(new StrategyRef(strategy, parameters))
                        .answered(policy)
                        .build())
                .build();
    }

    Response response(Instrument instrument, int row) {
        Response.Builder builder = Response.to(instrument);
        for (int m = 0; m < members.size(); m++) {
            builder.answer(m, rows.get(row).get(m));
        }
        return builder.build();
    }

    /** The rows from one to before another, as a batch that knows where it stands. */
    Responses responses(Instrument instrument, int from, int to) {
        Responses.Builder builder = Responses.builder(instrument, List.of()).firstRow(from);
        for (List<Answer> row : rows.subList(from, to)) {
            for (int m = 0; m < members.size(); m++) {
                builder.answer(m, row.get(m));
            }
            builder.endRow();
        }
        return builder.build();
    }

    Trial with(Parameters newParameters) {
        return new Trial(newParameters, members, policy, rows);
    }

    Trial with(AnswerPolicy newPolicy) {
        return new Trial(parameters, members, newPolicy, rows);
    }

    Trial withMembers(List<TrialMember> newMembers) {
        return new Trial(parameters, newMembers, policy, rows);
    }

    Trial withRows(List<List<Answer>> newRows) {
        return new Trial(parameters, members, policy, newRows);
    }

    Trial with(int member, TrialMember other) {
        return withMembers(replaced(members, member, other));
    }

    Trial with(int row, int member, Answer answer) {
        return withRows(replaced(rows, row, replaced(rows.get(row), member, answer)));
    }

    private static <T> List<T> replaced(List<T> list, int at, T element) {
        List<T> copy = new ArrayList<>(list);
        copy.set(at, element);
        return copy;
    }

    /** The same members and their answers in another order, or some of them. */
    Trial inOrder(List<Integer> order) {
        return withMembers(order.stream().map(members::get).toList())
                .withRows(rows.stream()
                        .map(row -> order.stream().map(row::get).toList())
                        .toList());
    }

    /** The positions of the members, in order. */
    List<Integer> order() {
        return IntStream.range(0, members.size()).boxed().toList();
    }

    String ids() {
        return String.join(", ", members.stream().map(TrialMember::id).toList());
    }

    double weight() {
        return members.stream().mapToDouble(TrialMember::weight).sum();
    }
}
