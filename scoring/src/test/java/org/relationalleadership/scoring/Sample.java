package org.relationalleadership.scoring;

import java.util.regex.Pattern;
import org.relationalleadership.framework.RelationalLeadership;
import org.relationalleadership.instrument.AnswerPolicy;
import org.relationalleadership.instrument.AnswerScale;
import org.relationalleadership.instrument.Band;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Item;
import org.relationalleadership.instrument.Key;
import org.relationalleadership.instrument.Member;
import org.relationalleadership.instrument.Range;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.instrument.StrategyRef;
import org.relationalleadership.instrument.Wording;

/** A small instrument that has one of everything that scoring looks at. */
final class Sample {

    static final AnswerScale AGREE =
            AnswerScale.likert("agree", 1, "not at all", "a little", "partly", "mostly", "fully");
    static final AnswerScale SLIDER =
            AnswerScale.builder().id("slider").range(Range.of(0, 100)).build();

    private Sample() {}

    static Instrument instrument() {
        return items().addScale(scale("trust", "mean")
                        .title(Wording.of("Ability to trust"))
                        .addMembers(
                                Member.item("t1"),
                                Member.item("t2"),
                                Member.item("t3").withWeight(2))
                        .answered(AnswerPolicy.atLeast(2))
                        .addMeasure("attr-ability-to-trust")
                        .addBands(Band.below(1, 3, "developing"), Band.last(3, 5, "established"))
                        .build())
                .addScale(scale("load", "sum").items("s1", "s2").build())
                .addScale(scale("all", "mean").scales("trust", "load").build())
                .build();
    }

    static Instrument.Builder items() {
        return Instrument.builder()
                .id("org.example.small")
                .version("1.2.0")
                .framework(RelationalLeadership.framework())
                .addItems(
                        Item.builder()
                                .id("t1")
                                .answers(AGREE)
                                .text(Wording.of("I say what I think"))
                                .build(),
                        Item.of("t2", AGREE),
                        Item.builder().id("t3").answers(AGREE).key(Key.REVERSED).build(),
                        Item.of("s1", SLIDER),
                        Item.reversed("s2", SLIDER));
    }

    /** The end of a message about what code in a test threw, as a pattern: its lines move with every change. */
    static String thrownIn(Class<?> test) {
        return Pattern.quote(", at " + test.getName()) + "[^ ]+" + Pattern.quote("(" + test.getSimpleName() + ".java:")
                + "[0-9]+\\)";
    }

    static Scale.Builder scale(String id, String strategy) {
        return Scale.builder().id(id).strategy(StrategyRef.of(strategy));
    }
}
