package org.relationalleadership.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.relationalleadership.check.Numbers;
import org.relationalleadership.fault.Fault;
import org.relationalleadership.fault.FaultException;
import org.relationalleadership.instrument.AnswerPolicy;
import org.relationalleadership.instrument.Item;
import org.relationalleadership.instrument.ItemParameters;
import org.relationalleadership.instrument.Member;
import org.relationalleadership.instrument.Range;

/**
 * The members of a scale as items of a response model: category 0 is the option of the lowest keyed score. What keeps
 * them from being that is told of all members at once.
 */
final class LatentMembers {

    // Far beyond what any study has found; within them every probability and derivative is a number.
    private static final Range DISCRIMINATION = Range.of(0.01, 100);
    private static final Range THRESHOLD = Range.of(-100, 100);
    private static final double LEAST_GAP = 1e-12;

    private final List<LatentItem> items = new ArrayList<>();
    private final List<LatentCategories> options = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    private LatentMembers(ScaleSetting setting, boolean ascending, BiFunction<Double, List<Double>, LatentItem> model) {
        if (setting.scale().answered().gaps() == AnswerPolicy.Gaps.PERSON_MEAN) {
            fault(
                    "answered",
                    "a person's mean is no option, so that it cannot fill gaps; an item without an answer is left out");
        }
        for (int m = 0; m < setting.members().size(); m++) {
            Member member = setting.members().get(m);
            Item item = setting.item(m).orElse(null);
            if (item == null) {
                fault(
                        place(m),
                        "member scale '" + member.id() + "' has no options, but its members must be items that have");
            } else if (isFit(place(m), member, item, ascending)) {
                ItemParameters parameters = member.parameters().orElseThrow();
                items.add(model.apply(parameters.discrimination(), parameters.thresholds()));
                options.add(LatentCategories.of(item));
            }
        }
        FaultException.throwIfAny(faults);
    }

    static LatentMembers gradedResponse(ScaleSetting setting) {
        return new LatentMembers(setting, true, GradedResponse::new);
    }

    static LatentMembers partialCredit(ScaleSetting setting) {
        return new LatentMembers(setting, false, PartialCredit::new);
    }

    List<LatentItem> items() {
        return items;
    }

    /** By member. */
    LatentCategories[] options() {
        return options.toArray(LatentCategories[]::new);
    }

    private static String place(int member) {
        return "members[" + member + "]";
    }

    private void fault(String place, String message) {
        faults.add(Fault.at(place, message));
    }

    private boolean isFit(String place, Member member, Item item, boolean ascending) {
        int before = faults.size();
        String whose = "item '" + member.id() + "' ";
        int count = item.answers().options().size();
        if (member.weight() != 1) {
            fault(
                    place + ".weight",
                    whose + "has weight " + Numbers.text(member.weight())
                            + ", but what an item weighs follows from its discrimination");
        }
        if (count < 2) {
            fault(place, whose + "needs at least 2 options, but has " + (count == 0 ? "none" : "1"));
        } else if (member.parameters().isEmpty()) {
            fault(place, whose + "needs item parameters: a discrimination and " + thresholds(count));
        } else {
            checkParameters(place, whose, count, member.parameters().get(), ascending);
        }
        return faults.size() == before;
    }

    private static String thresholds(int options) {
        return options == 2 ? "1 threshold" : options - 1 + " thresholds";
    }

    private void checkParameters(
            String place, String whose, int options, ItemParameters parameters, boolean ascending) {
        List<Double> thresholds = parameters.thresholds();
        if (thresholds.size() != options - 1) {
            fault(
                    place + ".thresholds",
                    whose + "has " + options + " options and needs " + thresholds(options) + ", but has "
                            + thresholds.size());
        }
        if (!DISCRIMINATION.contains(parameters.discrimination())) {
            fault(
                    place + ".discrimination",
                    whose + "needs a discrimination from " + DISCRIMINATION + ", but has "
                            + Numbers.text(parameters.discrimination()));
        }
        for (int i = 0; i < thresholds.size(); i++) {
            double threshold = thresholds.get(i);
            String where = place + ".thresholds[" + i + "]";
            if (!THRESHOLD.contains(threshold)) {
                fault(where, whose + "needs thresholds from " + THRESHOLD + ", but has " + Numbers.text(threshold));
            }
            if (ascending && i > 0 && threshold - thresholds.get(i - 1) < LEAST_GAP) {
                fault(
                        where,
                        whose + "needs thresholds that ascend, but has " + Numbers.text(thresholds.get(i - 1))
                                + " before " + Numbers.text(threshold));
            }
        }
    }
}
