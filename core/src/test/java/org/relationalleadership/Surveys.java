package org.relationalleadership;

import static org.assertj.core.api.Assertions.assertThat;

import org.relationalleadership.framework.Citation;
import org.relationalleadership.framework.Competency;
import org.relationalleadership.framework.Framework;
import org.relationalleadership.framework.Source;
import org.relationalleadership.instrument.AnswerScale;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Item;
import org.relationalleadership.instrument.Option;
import org.relationalleadership.instrument.Range;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.instrument.Wording;

/** Small surveys that the tests of several packages share. */
public final class Surveys {

    /** Scores 1 to 5. */
    public static final AnswerScale AGREE = AnswerScale.builder()
            .id("agree5")
            .range(Range.of(1, 5))
            .addOptions(
                    AnswerScale.likert("five", 1, "strongly disagree", "disagree", "neutral", "agree", "strongly agree")
                            .options()
                            .toArray(Option[]::new))
            .addNotApplicable(Wording.of("no basis to judge"))
            .build();

    /** Any number from 0 to 100. */
    public static final AnswerScale SLIDER =
            AnswerScale.builder().id("slider").range(Range.of(0, 100)).build();

    private Surveys() {}

    /** Items t1, t2 (reversed) and t3 on {@link #AGREE}, s1 on {@link #SLIDER}; a scale "trust" of the first three. */
    public static Instrument trust() {
        return Instrument.builder()
                .id("org.example.trust")
                .version("1.0")
                .addItems(Item.of("t1", AGREE), Item.reversed("t2", AGREE), Item.of("t3", AGREE), Item.of("s1", SLIDER))
                .addScale(Scale.builder().id("trust").items("t1", "t2", "t3").build())
                .build();
    }

    /** One item of one answer scale, and a scale of that item. */
    public static Instrument of(Item item) {
        return Instrument.builder()
                .id("org.example.one")
                .version("1.0")
                .addItem(item)
                .addScale(Scale.builder().id("one").items(item.id()).build())
                .build();
    }

    /** A framework of two competencies, "listening" and "coaching". */
    public static Framework framework() {
        return Framework.builder()
                .id("house")
                .version("1")
                .title("House framework")
                .addSource(Source.builder()
                        .id("handbook")
                        .title("House handbook")
                        .publisher("The house")
                        .kind("handbook")
                        .build())
                .addConstruct(competency("listening", "Listening", "Hears what others say."))
                .addConstruct(competency("coaching", "Coaching", "Helps others to grow."))
                .build();
    }

    private static Competency competency(String id, String title, String definition) {
        return Competency.builder()
                .id(id)
                .title(title)
                .definition(definition)
                .citation(Citation.of("handbook"))
                .build();
    }

    /** Equal both ways, with equal hash codes; and not equal to something else. */
    public static void assertEqual(Object one, Object other) {
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other).isNotEqualTo("something else");
        assertThat(other).isEqualTo(one);
    }
}
