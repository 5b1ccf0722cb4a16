package org.relationalleadership.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.relationalleadership.instrument.AnswerPolicy;
import org.relationalleadership.instrument.Band;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Item;
import org.relationalleadership.instrument.Norms;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.response.Responses;
import org.relationalleadership.score.AnswerCounts;
import org.relationalleadership.score.NoScore;
import org.relationalleadership.score.Scores;

class ScoresCsvTest {

    private static final Instrument INSTRUMENT = Instrument.builder()
            .id("test")
            .version("1")
            .addItems(Item.of("t1", Survey.AGREE), Item.of("t2", Survey.AGREE))
            .addScales(
                    Scale.builder()
                            .id("trust")
                            .items("t1", "t2")
                            .addBands(Band.below(1, 3, "developing"), Band.last(3, 4, "established"))
                            .build(),
                    Scale.builder().id("plain").items("t1").build())
            .build();
    private static final List<String> CONTEXT = List.of("respondent", "wave", "consent", "seconds");

    /** Three rows: a third, a score outside the bands, no score. */
    private static Scores scores() {
        Responses.Builder rows = Responses.builder(INSTRUMENT, CONTEXT);
        rows.context(0, "a, \"b\"")
                .context(1, "pre")
                .context(2, "yes")
                .context(3, "39")
                .endRow(1);
        rows.context(1, "post").endRow(3);
        rows.endRow(4);
        long two = new AnswerCounts(2, 0, 0, 0, 0).packed();
        long one = new AnswerCounts(1, 1, 0, 0, 0).packed();
        Scores.Column trust = new Scores.Column(
                new double[] {7 / 3.0, 4.5, 0},
                new short[] {0, 0, 1},
                List.of(NoScore.tooFewAnswers(2, 2)),
                new long[] {two, two, one});
        Scores.Column plain =
                new Scores.Column(new double[] {1, 1, 1}, new short[3], List.of(), new long[] {one, one, one});
        return Scores.of(rows.build(), List.of(trust, plain));
    }

    private static String written(boolean details) {
        StringWriter out = new StringWriter();
        try (ScoresCsv csv = details
                ? ScoresCsv.detailed(out, INSTRUMENT, CONTEXT, scale -> false)
                : ScoresCsv.to(out, INSTRUMENT, CONTEXT)) {
            csv.write(scores());
            csv.flush();
        }
        return out.toString();
    }

    @Test
    void writesARowAResponseWithoutConsentAndTime() {
        assertThat(written(false)).isEqualTo("""
                        row,respondent,wave,trust,plain
                        1,"a, ""b""\",pre,2.3333333333333335,1
                        3,,post,4.5,1
                        4,,,,1
                        """);
    }

    @Test
    void writesDetails() {
        assertThat(written(true)).isEqualTo("""
                        row,respondent,wave,trust,trust.reason,trust.answered,trust.band,plain,plain.reason,plain.answered
                        1,"a, ""b""\",pre,2.3333333333333335,,2,developing,1,,1
                        3,,post,4.5,,2,,1,,1
                        4,,,,needs 2 of 2 answered,1,,1,,1
                        """);
    }

    /** Two rows: filled with a standard error, and no score. */
    private static Scores normed(Instrument instrument, boolean errors) {
        Responses rows =
                Responses.builder(instrument, List.of()).endRow().endRow().build();
        Scores.Column scores = new Scores.Column(
                new double[] {3.5, 0},
                new short[] {0, 1},
                List.of(NoScore.strategyFailed("strategy 'mean' returned NaN")),
                new long[] {new AnswerCounts(1, 1, 0, 0, 0).packed(), new AnswerCounts(1, 0, 1, 0, 0).packed()});
        Scores.Column column = errors ? scores.withStandardErrors(new double[] {0.25, -1}) : scores;
        return Scores.of(rows, List.of(column, column));
    }

    private static Instrument normed() {
        Norms.Builder norms = Norms.builder().citation("x").n(20);
        return Instrument.builder()
                .id("normed")
                .version("1")
                .addAllItems(INSTRUMENT.items())
                .addScales(
                        Scale.builder()
                                .id("a")
                                .items("t1", "t2")
                                .answered(AnswerPolicy.atLeast(1).withPersonMean())
                                .norms(norms.moments(3, 0.5)
                                        .addRank(3, 40)
                                        .addRank(4, 90)
                                        .build())
                                .addBands(Band.last(3, 4, "established"))
                                .build(),
                        Scale.builder()
                                .id("b")
                                .items("t1", "t2")
                                .norms(Norms.builder()
                                        .citation("x")
                                        .n(20)
                                        .addRank(3.5, 40)
                                        .addRank(4, 90)
                                        .build())
                                .build())
                .build();
    }

    @Test
    void writesWhatNormsPolicyAndStrategyTell() {
        StringWriter out = new StringWriter();
        Instrument instrument = normed();
        try (ScoresCsv csv = ScoresCsv.detailed(out, instrument, List.of(), scale -> true)) {
            csv.write(normed(instrument, true));
        }
        // z = (3.5 − 3) / 0.5; T = 50 + 10 z; half way between the ranks of 3 and 4
        assertThat(out).hasToString("""
                        row,a,a.reason,a.answered,a.substituted,a.se,a.z,a.t,a.percentile,a.band,b,b.reason,b.answered,b.se,b.percentile
                        1,3.5,,1,1,0.25,1,60,65,established,3.5,,1,0.25,40
                        2,,strategy 'mean' returned NaN,1,0,,,,,,,strategy 'mean' returned NaN,1,,
                        """);
    }

    @Test
    void refusesStandardErrorsWithoutAColumnAndAColumnWithoutThem() {
        Instrument instrument = normed();
        ScoresCsv without = ScoresCsv.detailed(new StringWriter(), instrument, List.of(), scale -> false);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> without.write(normed(instrument, true)))
                .withMessage("scores: the table has no column for standard errors on scale 'a', but these have some");
        ScoresCsv with = ScoresCsv.detailed(new StringWriter(), instrument, List.of(), "b"::equals);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with.write(normed(instrument, false)))
                .withMessage("scores: the table has a column for standard errors on scale 'b', but these have none");
    }

    @Test
    void writesTheSameHeaderWhereThereAreNoRows() {
        Instrument instrument = normed();
        StringWriter none = new StringWriter();
        ScoresCsv.detailed(none, instrument, List.of(), scale -> true).close();
        assertThat(none).hasToString("""
                        row,a,a.reason,a.answered,a.substituted,a.se,a.z,a.t,a.percentile,a.band,b,b.reason,b.answered,b.se,b.percentile
                        """);
    }

    @Test
    void writesAHeaderWhereThereIsNothingElse() {
        StringWriter out = new StringWriter();
        ScoresCsv.to(out, INSTRUMENT, List.of()).close();
        assertThat(out).hasToString("row,trust,plain\n");
    }

    @Test
    void refusesScoresOfAnotherInstrumentOrContext() {
        StringWriter out = new StringWriter();
        ScoresCsv other = ScoresCsv.to(out, Survey.TRUST, CONTEXT);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> other.write(scores()))
                .withMessage("scores: the table is for instrument 'trust' 1, but these are of 'test' 1");
        Instrument changed = Instrument.builder()
                .id("test")
                .version("1")
                .addAllItems(INSTRUMENT.items())
                .addScale(INSTRUMENT.scales().get(1))
                .build();
        ScoresCsv namesake = ScoresCsv.to(out, changed, CONTEXT);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> namesake.write(scores()))
                .withMessage("scores: the table is for instrument 'test' 1, but these are of another one of that id and"
                        + " version");
        ScoresCsv without = ScoresCsv.to(out, INSTRUMENT, List.of("wave"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> without.write(scores()))
                .withMessage(
                        "scores: the table is for context [wave], but these have [consent, respondent, seconds, wave]");
    }

    @Test
    void saysWhereWritingFails() {
        Writer full = new Writer() {
            @Override
            public void write(char[] from, int offset, int length) throws IOException {
                throw new IOException("no space left");
            }

            @Override
            public void flush() throws IOException {
                throw new IOException("no space left");
            }

            @Override
            public void close() throws IOException {
                throw new IOException("no space left");
            }
        };
        ScoresCsv csv = ScoresCsv.to(full, INSTRUMENT, CONTEXT);
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(csv::flush)
                .withMessageContaining("no space left");
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(csv::close)
                .withMessageContaining("no space left");
    }
}
