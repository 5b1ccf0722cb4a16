package org.relationalleadership.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.relationalleadership.Surveys.AGREE;
import static org.relationalleadership.Surveys.SLIDER;
import static org.relationalleadership.Surveys.assertEqual;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.relationalleadership.Surveys;
import org.relationalleadership.fault.Fault;
import org.relationalleadership.fault.FaultException;
import org.relationalleadership.framework.Construct;

class InstrumentTest {

    private static Instrument.Builder survey() {
        return Instrument.builder().id("org.example.survey").version("1").addItem(Item.of("t1", AGREE));
    }

    private static Scale scale(String id, String... scales) {
        Scale.Builder builder = Scale.builder().id(id);
        return (scales.length == 0 ? builder.items("t1") : builder.scales(scales)).build();
    }

    @Test
    void findsItsParts() {
        Instrument trust = Surveys.trust();
        assertThat(trust.item("t2")).contains(Item.reversed("t2", AGREE));
        assertThat(trust.item("t9")).isEmpty();
        assertThat(trust.itemIndex("t2")).isEqualTo(1);
        assertThat(trust.itemIndex("t9")).isEqualTo(-1);
        assertThat(trust.scale("trust")).map(Scale::members).map(List::size).contains(3);
        assertThat(trust.scale("t1")).isEmpty();
        assertThat(trust.scaleIndex("trust")).isZero();
        assertThat(trust.scaleIndex("t1")).isEqualTo(-1);
        assertThat(trust.answerScales()).containsOnlyKeys("agree5", "slider").containsEntry("slider", SLIDER);
        assertThat(trust.provenance()).isEqualTo(InstrumentProvenance.unknown());
    }

    @Test
    void listsAnswerScalesInTheOrderOfFirstUse() {
        Instrument instrument = survey().addItems(Item.of("s1", SLIDER), Item.of("t2", AGREE))
                .addScale(scale("trust"))
                .build();
        assertThat(instrument.answerScales().keySet()).containsExactly("agree5", "slider");
    }

    @Test
    void scoresEveryScaleAfterItsMembers() {
        Instrument instrument = survey().addScales(
                        scale("top", "left", "right"), scale("left", "base"), scale("right", "base"), scale("base"))
                .build();
        assertThat(instrument.scoringOrder()).extracting(Scale::id).containsExactly("base", "left", "right", "top");
        assertThat(instrument.scales()).extracting(Scale::id).containsExactly("top", "left", "right", "base");
    }

    @Test
    void knowsWhatAScaleMeasures() {
        Scale trust = Scale.builder()
                .id("trust")
                .items("t1")
                .addMeasures("coaching", "listening")
                .build();
        Instrument instrument =
                survey().framework(Surveys.framework()).addScale(trust).build();
        assertThat(instrument.measuredBy(trust)).extracting(Construct::title).containsExactly("Coaching", "Listening");
        assertThat(Surveys.trust().measuredBy(trust)).isEmpty();
    }

    @Test
    void rejectsConstructsThatTheFrameworkDoesNotDefine() {
        assertFaults(
                survey().framework(Surveys.framework())
                        .addScale(Scale.builder()
                                .id("trust")
                                .items("t1")
                                .addMeasures("listening", "coachign")
                                .build()),
                Fault.at(
                        "scales[0].measures[1]",
                        "scale 'trust': no construct 'coachign' in framework 'house'; did you mean 'coaching'?"));
    }

    @Test
    void rejectsConstructsWithoutAFramework() {
        assertFaults(
                survey().addScale(Scale.builder()
                        .id("trust")
                        .items("t1")
                        .addMeasure("listening")
                        .build()),
                Fault.at(
                        "scales[0].measures[0]",
                        "scale 'trust': measures 'listening', but the instrument names no framework that defines it"));
    }

    @Test
    void reportsEverythingThatIsMissingAtOnce() {
        assertFaults(
                Instrument.builder().id("a b").version(" "),
                Fault.at(
                        "id",
                        "instrument: an id is 1 to 128 letters, digits or _ . : / - and starts with a letter, digit or"
                                + " _, but was 'a b'"),
                Fault.at("version", "instrument 'a b': version must not be blank"),
                Fault.at("items", "instrument 'a b': needs at least one item"),
                Fault.at("scales", "instrument 'a b': needs at least one scale"));
    }

    @Test
    void rejectsTwoItemsOrScalesOfOneId() {
        assertFaults(
                survey().addItem(Item.reversed("t1", AGREE)).addScales(scale("trust"), scale("safety"), scale("trust")),
                Fault.at("items[1].id", "item id 't1' is used already by items[0]"),
                Fault.at("scales[2].id", "scale id 'trust' is used already by scales[0]"));
    }

    @Test
    void rejectsDifferentAnswerScalesOfOneId() {
        AnswerScale other = AnswerScale.likert("agree5", 1, "no", "yes");
        assertFaults(
                survey().addItem(Item.of("t2", other)).addScale(scale("trust")),
                Fault.at(
                        "items[1].answers",
                        "item 't2': answer scale 'agree5' differs from the one of that id which an item before it uses"));
    }

    @Test
    void rejectsAScaleNamedLikeAColumnBesideTheScores() {
        assertFaults(
                survey().addScale(scale("wave")),
                Fault.at("scales[0].id", "scale id 'wave' is the name of a column that stands beside the scores"));
    }

    @Test
    void rejectsAScaleNamedLikeADetailOfAnother() {
        assertFaults(
                survey().addScale(scale("trust")).addScale(scale("trust.band")),
                Fault.at("scales[1].id", "scale id 'trust.band' is the name of a column with details of a scale"));
        assertThat(survey().addScale(scale("trust.band")).build().scales()).hasSize(1);
    }

    @Test
    void suggestsANearMember() {
        assertFaults(
                survey().addItem(Item.of("q17", AGREE))
                        .addScales(Scale.builder().id("trust").items("q7").build(), scale("all", "turst")),
                Fault.at("scales[0].members[0]", "scale 'trust': no item 'q7'; did you mean 'q17'?"),
                Fault.at("scales[1].members[0]", "scale 'all': no scale 'turst'; did you mean 'trust'?"));
    }

    @Test
    void tellsItemsAndScalesApart() {
        assertFaults(
                survey().addScales(
                                scale("trust"),
                                Scale.builder()
                                        .id("all")
                                        .items("trust")
                                        .scales("t1")
                                        .build()),
                Fault.at(
                        "scales[1].members[0]",
                        "scale 'all': no item 'trust'; 'trust' is a scale: write {scale: trust}"),
                Fault.at("scales[1].members[1]", "scale 'all': no scale 't1'; 't1' is an item: write {item: t1}"));
    }

    @Test
    void rejectsAScaleOfItself() {
        assertFaults(
                survey().addScales(scale("base"), scale("a", "a")),
                Fault.at(
                        "scales[1].members",
                        "scale 'a': a scale cannot be a member of itself, but the members lead a → a"));
    }

    @Test
    void rejectsTwoScalesOfEachOther() {
        assertFaults(
                survey().addScales(scale("a", "b"), scale("b", "a")),
                Fault.at(
                        "scales[0].members",
                        "scale 'a': a scale cannot be a member of itself, but the members lead a → b → a"));
    }

    @Test
    void reportsACycleOnceAndNotTheScalesAboveIt() {
        assertFaults(
                survey().addScales(
                                scale("top", "base", "b"),
                                scale("base"),
                                scale("a", "b"),
                                scale("b", "c"),
                                scale("c", "a")),
                Fault.at(
                        "scales[3].members",
                        "scale 'b': a scale cannot be a member of itself, but the members lead b → c → a → b"));
    }

    @Test
    void reportsEachOfTwoCycles() {
        assertFaults(
                survey().addScales(scale("a", "b"), scale("b", "a"), scale("c", "d"), scale("d", "c")),
                Fault.at(
                        "scales[0].members",
                        "scale 'a': a scale cannot be a member of itself, but the members lead a → b → a"),
                Fault.at(
                        "scales[2].members",
                        "scale 'c': a scale cannot be a member of itself, but the members lead c → d → c"));
    }

    @Test
    void reportsACycleBesideAMemberThatIsMissing() {
        assertFaults(
                survey().addScales(scale("a", "nowhere", "b"), scale("b", "a")),
                Fault.at("scales[0].members[0]", "scale 'a': no scale 'nowhere'; known: a, b"),
                Fault.at(
                        "scales[0].members",
                        "scale 'a': a scale cannot be a member of itself, but the members lead a → b → a"));
    }

    @Test
    void reportsACycleBesideAScaleIdThatStandsTwice() {
        assertFaults(
                survey().addScales(scale("a", "b"), scale("b", "a"), scale("a")),
                Fault.at("scales[2].id", "scale id 'a' is used already by scales[0]"),
                Fault.at(
                        "scales[0].members",
                        "scale 'a': a scale cannot be a member of itself, but the members lead a → b → a"));
    }

    @Test
    void showsTheBeginningOfALongCycle() {
        Instrument.Builder builder = survey();
        for (int i = 0; i < 20; i++) {
            builder.addScale(scale("s" + i, "s" + (i + 1) % 20));
        }
        assertFaults(
                builder,
                Fault.at(
                        "scales[0].members",
                        "scale 's0': a scale cannot be a member of itself, but the members lead s0 → s1 → s2 → s3 → s4 →"
                                + " s5 → s6 → s7 → s8 → s9 → s10 → s11 → …"));
    }

    @Test
    @Timeout(10) // a second at most; the square of 20,000 would take minutes
    void ordersAChainOfTwentyThousandScales() {
        int length = 20_000;
        Instrument.Builder builder = survey();
        for (int i = 0; i < length - 1; i++) {
            builder.addScale(scale("s" + i, "s" + (i + 1)));
        }
        Instrument chain = builder.addScale(scale("s" + (length - 1))).build();
        assertThat(chain.scoringOrder()).hasSize(length);
        assertThat(chain.scoringOrder().get(0).id()).isEqualTo("s19999");
        assertThat(chain.scoringOrder().get(length - 1).id()).isEqualTo("s0");
    }

    @Test
    @Timeout(10)
    void findsACycleOfTwentyThousandScales() {
        Instrument.Builder builder = survey();
        for (int i = 0; i < 20_000; i++) {
            builder.addScale(scale("s" + i, "s" + (i + 1) % 20_000));
        }
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(builder::build)
                .satisfies(exception -> assertThat(exception.faults()).hasSize(1));
    }

    @Test
    void isAValueThatItsInputsCannotChange() {
        List<Item> items = new ArrayList<>(Surveys.trust().items());
        Instrument instrument =
                Instrument.builder().from(Surveys.trust()).items(items).build();
        items.clear();
        assertEqual(instrument, Surveys.trust());
        assertThatThrownBy(() -> instrument.items().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> instrument.answerScales().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> instrument.scoringOrder().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void givesAllThreadsTheSameOrder() throws Exception {
        Instrument instrument =
                survey().addScales(scale("top", "base"), scale("base")).build();
        int threads = 8;
        CyclicBarrier start = new CyclicBarrier(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            Callable<List<Scale>> question = () -> {
                start.await(Duration.ofSeconds(10).toMillis(), TimeUnit.MILLISECONDS);
                return instrument.scoringOrder();
            };
            List<Future<List<Scale>>> answers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                answers.add(pool.submit(question));
            }
            for (Future<List<Scale>> answer : answers) {
                assertThat(answer.get(10, TimeUnit.SECONDS))
                        .isSameAs(instrument.scoringOrder())
                        .hasSize(2);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static void assertFaults(Instrument.Builder builder, Fault... faults) {
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(builder::build)
                .satisfies(exception -> assertThat(exception.faults()).containsExactly(faults));
    }

    @Test
    @Timeout(20)
    void thousandsOfWrongNamesAreToldFastAndTheRestCounted() {
        Instrument.Builder wrong = Instrument.builder().id("w").version("1");
        AnswerScale scale = AnswerScale.likert("a", 1, "no", "yes");
        Scale.Builder members = Scale.builder().id("s");
        for (int i = 0; i < 4000; i++) {
            wrong.addItem(Item.of("item" + i, scale));
            members.addMember(Member.item("itam" + i));
        }
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> wrong.addScale(members.build()).build())
                .satisfies(e -> {
                    assertThat(e.faults())
                            .hasSize(100)
                            .last()
                            .hasToString(
                                    "scales[0].members[99]: scale 's': no item" + " 'itam99'; did you mean 'item99'?");
                    assertThat(e.untold()).isEqualTo(3900);
                });
    }
}
