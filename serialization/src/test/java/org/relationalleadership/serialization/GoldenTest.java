package org.relationalleadership.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.evidence.Evidence;
import org.relationalleadership.evidence.Finding;
import org.relationalleadership.evidence.Interval;
import org.relationalleadership.evidence.Section;
import org.relationalleadership.framework.Framework;
import org.relationalleadership.instrument.Absence;
import org.relationalleadership.instrument.Answer;
import org.relationalleadership.instrument.AnswerPolicy;
import org.relationalleadership.instrument.AnswerScale;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Item;
import org.relationalleadership.instrument.ItemParameters;
import org.relationalleadership.instrument.Member;
import org.relationalleadership.instrument.Norms;
import org.relationalleadership.instrument.Option;
import org.relationalleadership.instrument.Parameters;
import org.relationalleadership.instrument.Range;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.instrument.StrategyRef;
import org.relationalleadership.mapping.ContextSource;
import org.relationalleadership.mapping.Mapping;
import org.relationalleadership.response.Batches;
import org.relationalleadership.response.Response;
import org.relationalleadership.response.Responses;
import org.relationalleadership.score.AnswerCounts;
import org.relationalleadership.score.Explanation;
import org.relationalleadership.score.NoScore;
import org.relationalleadership.score.ScaleScore;
import org.relationalleadership.score.ScoreSheet;
import org.relationalleadership.score.Scores;

/**
 * A document of each kind as it is written, kept: what is written must not change. Those of versions before are kept too,
 * and are always read.
 */
class GoldenTest {

    private static final Documents DOCUMENTS = Documents.standard();

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(GoldenTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String named(String name, DocumentFormat format) throws IOException {
        return resource(name + "." + format.name().toLowerCase(Locale.ROOT));
    }

    private static InstrumentFile handWritten() throws IOException {
        return DOCUMENTS.readInstrument(resource("hand-written-instrument.yaml"));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NDJSON")
    void anInstrument(DocumentFormat format) throws IOException {
        InstrumentFile file = handWritten();
        String golden = named("instrument", format);
        SchemaCheck.assertTaken(DocumentKind.INSTRUMENT, golden);
        assertThat(DOCUMENTS.writeInstrument(file, format)).isEqualTo(golden);
        assertThat(DOCUMENTS.readInstrument(golden)).isEqualTo(file);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NDJSON")
    void anInstrumentWithItemParametersPoliciesAndNorms(DocumentFormat format) throws IOException {
        String golden = named("latent-instrument", format);
        SchemaCheck.assertTaken(DocumentKind.INSTRUMENT, golden);
        InstrumentFile file = DOCUMENTS.readInstrument(golden);
        assertThat(file).isEqualTo(InstrumentFile.of(latent()));
        assertThat(DOCUMENTS.writeInstrument(file, format)).isEqualTo(golden);
    }

    private static Instrument latent() {
        AnswerScale agree = AnswerScale.builder()
                .id("agree3")
                .range(Range.of(1, 3))
                .addOptions(Option.of(1, "disagree"), Option.of(2, "neither"), Option.of(3, "agree"))
                .build();
        return Instrument.builder()
                .id("org.example.latent")
                .version("1")
                .addItems(Item.of("t1", agree), Item.of("t2", agree))
                .addScales(
                        Scale.builder()
                                .id("openness")
                                .addMembers(
                                        Member.item("t1").withParameters(ItemParameters.of(1.2, -1.0, 0.5)),
                                        Member.item("t2")
                                                .withWeight(2)
                                                .withParameters(ItemParameters.of(0.8, -0.25, 1.0)))
                                .strategy(new StrategyRef(
                                        "graded-response", Parameters.none().with("estimate", "eap")))
                                .answered(AnswerPolicy.atLeast(1).withPersonMean())
                                .norms(Norms.builder()
                                        .citation("Example Hospital, Openness norms, 2026")
                                        .n(1200)
                                        .population("nurses")
                                        .moments(0.1, 0.9)
                                        .addRank(-1, 4.5)
                                        .addRank(1, 90)
                                        .build())
                                .build(),
                        Scale.builder()
                                .id("voice")
                                .items("t1", "t2")
                                .answered(AnswerPolicy.atLeastShare(0.75)
                                        .ofApplicable()
                                        .withPersonMean())
                                .norms(Norms.builder()
                                        .citation("in house")
                                        .n(2)
                                        .moments(2, 1)
                                        .build())
                                .build())
                .build();
    }

    @ParameterizedTest
    @EnumSource
    void scoresWithStandardErrors(DocumentFormat format) throws IOException {
        Instrument instrument = latent();
        String golden = named("latent-scores", format);
        SchemaCheck.assertTaken(DocumentKind.SCORES, golden);
        long two = new AnswerCounts(2, 0, 0, 0, 0).packed();
        Scores.Column openness = new Scores.Column(
                        new double[] {0.75, -1, 0},
                        new short[] {0, 0, 1},
                        List.of(NoScore.strategyFailed("strategy 'graded-response' returned NaN")),
                        new long[] {two, two, two})
                .withStandardErrors(new double[] {0.5, -1, -1});
        Scores.Column voice =
                new Scores.Column(new double[] {2, 1, 3}, new short[3], List.of(), new long[] {two, two, two});
        Scores scores = Scores.of(
                Responses.builder(instrument, List.of())
                        .endRow()
                        .endRow()
                        .endRow()
                        .build(),
                List.of(openness, voice));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DOCUMENTS.writeScores(instrument, Batches.of(List.of(scores)), format, out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(golden);
        Scores read = DOCUMENTS
                .readScores(instrument, new ByteArrayInputStream(golden.getBytes(StandardCharsets.UTF_8)))
                .next()
                .orElseThrow();
        assertThat(read).isEqualTo(scores);
        assertThat(read.hasStandardErrors(0)).isTrue();
        assertThat(read.hasStandardErrors(1)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NDJSON")
    void aMapping(DocumentFormat format) throws IOException {
        String golden = named("mapping", format);
        SchemaCheck.assertTaken(DocumentKind.MAPPING, golden);
        Mapping mapping = DOCUMENTS.readMapping(golden).mapping();
        assertThat(mapping.rows()).hasSize(2);
        assertThat(DOCUMENTS.readMapping(resource("mapping.yaml")).mapping()).isEqualTo(mapping);
        assertThat(DOCUMENTS.writeMapping(mapping, format)).isEqualTo(golden);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NDJSON")
    void aFramework(DocumentFormat format) throws IOException {
        String golden = named("framework", format);
        SchemaCheck.assertTaken(DocumentKind.FRAMEWORK, golden);
        Framework framework = DOCUMENTS.readFramework(golden);
        assertThat(framework.ownRelations()).hasSize(3);
        assertThat(DOCUMENTS.readFramework(resource("framework.yaml"))).isEqualTo(framework);
        assertThat(DOCUMENTS.writeFramework(framework, format)).isEqualTo(golden);
    }

    @ParameterizedTest
    @EnumSource
    void responses(DocumentFormat format) throws IOException {
        Instrument instrument = handWritten().instrument();
        String golden = named("responses", format);
        SchemaCheck.assertTaken(DocumentKind.RESPONSES, golden);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DOCUMENTS.writeResponses(instrument, Batches.of(List.of(responses(instrument))), format, out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(golden);
        assertThat(DOCUMENTS
                        .readResponses(instrument, new ByteArrayInputStream(golden.getBytes(StandardCharsets.UTF_8)))
                        .next())
                .contains(responses(instrument));
    }

    @ParameterizedTest
    @EnumSource
    void scores(DocumentFormat format) throws IOException {
        Instrument instrument = handWritten().instrument();
        String golden = named("scores", format);
        SchemaCheck.assertTaken(DocumentKind.SCORES, golden);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DOCUMENTS.writeScores(instrument, Batches.of(List.of(scores(instrument))), format, out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(golden);
        assertThat(DOCUMENTS
                        .readScores(instrument, new ByteArrayInputStream(golden.getBytes(StandardCharsets.UTF_8)))
                        .next())
                .contains(scores(instrument));
    }

    // versions before

    /** Versions before 1.2 could not say how long rows took. */
    private static InstrumentFile handWrittenWithoutSeconds() throws IOException {
        InstrumentFile file = handWritten();
        return InstrumentFile.of(file.instrument(), file.mapping().orElseThrow().withSeconds(Optional.empty()));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NDJSON")
    void anInstrumentOfVersion0(DocumentFormat format) throws IOException {
        String golden = named("version-1.0/instrument", format);
        SchemaCheck.assertTaken(DocumentKind.INSTRUMENT, golden);
        assertThat(golden).contains("relational-leadership/instrument/1.0");
        assertThat(DOCUMENTS.readInstrument(golden)).isEqualTo(handWrittenWithoutSeconds());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NDJSON")
    void instrumentsOfVersion1(DocumentFormat format) throws IOException {
        String golden = named("version-1.1/instrument", format);
        SchemaCheck.assertTaken(DocumentKind.INSTRUMENT, golden);
        assertThat(golden).contains("relational-leadership/instrument/1.1");
        assertThat(DOCUMENTS.readInstrument(golden)).isEqualTo(handWrittenWithoutSeconds());
        String latent = named("version-1.1/latent-instrument", format);
        SchemaCheck.assertTaken(DocumentKind.INSTRUMENT, latent);
        assertThat(DOCUMENTS.readInstrument(latent)).isEqualTo(InstrumentFile.of(latent()));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NDJSON")
    void aMappingOfVersion0(DocumentFormat format) throws IOException {
        String golden = named("version-1.0/mapping", format);
        SchemaCheck.assertTaken(DocumentKind.MAPPING, golden);
        assertThat(golden).contains("relational-leadership/mapping/1.0");
        Mapping newest = DOCUMENTS.readMapping(resource("mapping.yaml")).mapping();
        assertThat(newest.seconds()).contains(ContextSource.column("duration"));
        assertThat(DOCUMENTS.readMapping(golden).mapping()).isEqualTo(newest.withSeconds(Optional.empty()));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NDJSON")
    void scoresOfVersion0(DocumentFormat format) throws IOException {
        Instrument instrument = handWritten().instrument();
        String golden = named("version-1.0/scores", format);
        SchemaCheck.assertTaken(DocumentKind.SCORES, golden);
        assertThat(golden).contains("relational-leadership/scores/1.0");
        assertThat(DOCUMENTS
                        .readScores(instrument, new ByteArrayInputStream(golden.getBytes(StandardCharsets.UTF_8)))
                        .next())
                .contains(scores(instrument));
    }

    @Test
    void noVersionBeforeIsWithoutADocument() {
        for (DocumentKind kind : DocumentKind.values()) {
            for (String version :
                    kind.formatVersions().subList(1, kind.formatVersions().size())) {
                String number = version.substring(version.lastIndexOf('/') + 1);
                assertThat(GoldenTest.class.getResource("version-" + number + "/" + kind.id() + ".json"))
                        .as(version)
                        .isNotNull();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NDJSON")
    void aResponse(DocumentFormat format) throws IOException {
        Response response = response(handWritten().instrument());
        Documents documents = DOCUMENTS.withInstrument(response.instrument());
        String golden = named("response", format);
        SchemaCheck.assertTaken(DocumentKind.RESPONSE, golden);
        assertThat(documents.writeResponse(response, format)).isEqualTo(golden);
        assertThat(documents.readResponse(golden)).isEqualTo(response);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NDJSON")
    void aScoreSheet(DocumentFormat format) throws IOException {
        ScoreSheet sheet = scoreSheet(handWritten().instrument());
        Documents documents = DOCUMENTS.withInstrument(sheet.instrument());
        String golden = named("score-sheet", format);
        SchemaCheck.assertTaken(DocumentKind.SCORE_SHEET, golden);
        assertThat(documents.writeScoreSheet(sheet, format)).isEqualTo(golden);
        assertThat(documents.readScoreSheet(golden)).isEqualTo(sheet);
        assertThat(documents.readScoreSheet(golden).explain("trust")).isEqualTo(sheet.explain("trust"));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NDJSON")
    void aScoreSheetWithNormsStandardErrorsAndWhatWasFilled(DocumentFormat format) throws IOException {
        ScoreSheet sheet = latentSheet();
        Documents documents = DOCUMENTS.withInstrument(sheet.instrument());
        String golden = named("latent-score-sheet", format);
        SchemaCheck.assertTaken(DocumentKind.SCORE_SHEET, golden);
        assertThat(documents.writeScoreSheet(sheet, format)).isEqualTo(golden);
        assertThat(documents.readScoreSheet(golden)).isEqualTo(sheet);
        assertThat(documents.readScoreSheet(golden).explain("voice")).isEqualTo(sheet.explain("voice"));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NDJSON")
    void evidence(DocumentFormat format) throws IOException {
        String golden = named("evidence", format);
        SchemaCheck.assertTaken(DocumentKind.EVIDENCE, golden);
        assertThat(DOCUMENTS.writeEvidence(evidence(), format)).isEqualTo(golden);
        assertThat(DOCUMENTS.readEvidence(golden)).isEqualTo(evidence());
    }

    static Evidence evidence() {
        return Evidence.builder()
                .instrument("org.example.dyad-pulse")
                .instrumentVersion("1.2.0")
                .rows(30)
                .putSetting("confidence-level", "0.95")
                .putSetting("seed", "42")
                .addSection(Section.builder()
                        .id("reliability")
                        .addFinding(Finding.builder()
                                .putPlace("scale", "trust")
                                .putPlace("team", "north \"1\"")
                                .putCount("complete", 30L)
                                .putCount("not applicable", 0L)
                                .addEstimate(Estimate.of("alpha-raw", 0.84, 30)
                                        .withStandardError(0.04)
                                        .withInterval(new Interval("feldt", 0.95, 0.74, 0.92))
                                        .withFlag("2 items"))
                                .addEstimate(Estimate.none("omega-total", "needs 3 items, but has 2", 30))
                                .addNote("Raw alpha of the keyed answers.")
                                .build())
                        .addFinding(Finding.builder()
                                .addEstimate(Estimate.of("change-raw", 1.0 / 3, 12)
                                        .withInterval(new Interval("t", 0.9, 1e-5, Double.POSITIVE_INFINITY)))
                                .addEstimate(Estimate.of("d-z", 0, 12)
                                        .withInterval(new Interval(
                                                "t", 0.9, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)))
                                .build())
                        .addNote("Listwise.")
                        .build())
                .addSection(Section.builder()
                        .id("dyads")
                        .why("no subject is mapped")
                        .build())
                .build();
    }

    static Response response(Instrument instrument) {
        return Response.to(instrument)
                .answer("t1", 4)
                .answer("t2", 2)
                .absent("t3", Absence.NOT_APPLICABLE)
                .context("respondent", "p \"1\"")
                .context("wave", "pre")
                .build();
    }

    static ScoreSheet scoreSheet(Instrument instrument) {
        Scale trust = instrument.scales().get(0);
        Scale partnering = instrument.scales().get(1);
        ScaleScore trusting = ScaleScore.of(trust, 4, new AnswerCounts(2, 0, 1, 0, 0));
        ScaleScore none =
                ScaleScore.none(partnering, NoScore.declined("no variation"), new AnswerCounts(1, 0, 0, 0, 0));
        List<Explanation> explanations = List.of(
                new Explanation(
                        instrument,
                        trusting,
                        List.of(
                                used(instrument, trust, 0, false, 4),
                                used(instrument, trust, 1, true, 4),
                                new Explanation.Use(
                                        trust.members().get(2),
                                        Optional.empty(),
                                        Optional.of(Answer.absent(Absence.NOT_APPLICABLE)),
                                        true,
                                        OptionalDouble.empty())),
                        Optional.of("(4 + 4) / 2 = 4"),
                        instrument.measuredBy(trust)),
                new Explanation(
                        instrument,
                        none,
                        List.of(new Explanation.Use(
                                partnering.members().get(0),
                                trust.title(),
                                Optional.empty(),
                                false,
                                OptionalDouble.of(4))),
                        Optional.empty(),
                        List.of()));
        return ScoreSheet.of(
                response(instrument),
                new double[] {4, 0},
                new @Nullable NoScore[] {null, NoScore.declined("no variation")},
                new long[] {trusting.counts().packed(), none.counts().packed()},
                (sheet, scale) -> explanations.get(scale));
    }

    private static Explanation.Use used(Instrument instrument, Scale scale, int member, boolean reversed, double used) {
        Item item = instrument.item(scale.members().get(member).id()).orElseThrow();
        return new Explanation.Use(
                scale.members().get(member),
                item.text(),
                Optional.of(response(instrument).answer(item.id())),
                reversed,
                OptionalDouble.of(used));
    }

    static ScoreSheet latentSheet() {
        Instrument instrument = latent();
        Response response = Response.to(instrument).answer("t1", 2).build();
        AnswerCounts one = new AnswerCounts(1, 1, 0, 0, 0);
        return ScoreSheet.of(
                response,
                new double[] {0.25, 2},
                new double[] {0.5, -1},
                new @Nullable NoScore[2],
                new long[] {one.packed(), one.packed()},
                (sheet, scale) -> new Explanation(
                        instrument,
                        sheet.score(scale),
                        List.of(
                                new Explanation.Use(
                                        instrument.scales().get(scale).members().get(0),
                                        Optional.empty(),
                                        Optional.of(Answer.of(2)),
                                        false,
                                        OptionalDouble.of(2)),
                                new Explanation.Use(
                                                instrument
                                                        .scales()
                                                        .get(scale)
                                                        .members()
                                                        .get(1),
                                                Optional.empty(),
                                                Optional.of(Answer.absent(Absence.NOT_ANSWERED)),
                                                false,
                                                OptionalDouble.empty())
                                        .withPersonMean(2)),
                        Optional.of("…"),
                        List.of()));
    }

    private static Responses responses(Instrument instrument) {
        return Responses.builder(instrument, List.of("respondent", "role"))
                .firstRow(20)
                .context(0, "p1")
                .context(1, "self")
                .answer(0, Answer.of(4))
                .answer(1, Answer.of(2))
                .answer(2, Answer.absent(Absence.NOT_APPLICABLE))
                .answer(3, Answer.of(62.5))
                .endRow()
                .context(0, "p\"2\"")
                .answer(0, Answer.absent(Absence.NOT_ASKED))
                .answer(3, Answer.of(1e-5))
                .endRow(30)
                .build();
    }

    private static Scores scores(Instrument instrument) {
        NoScore tooFew = NoScore.tooFewAnswers(2, 3);
        Scores.Column trust =
                new Scores.Column(new double[] {11.0 / 3, 0}, new short[] {0, 1}, List.of(tooFew), new long[] {
                    new AnswerCounts(2, 0, 1, 0, 0).packed(), new AnswerCounts(0, 2, 0, 1, 0).packed()
                });
        Scores.Column partnering = new Scores.Column(
                new double[] {4, 0}, new short[] {0, 1}, List.of(NoScore.declined("no variation")), new long[] {
                    new AnswerCounts(1, 0, 0, 0, 0).packed(), new AnswerCounts(0, 0, 0, 0, 1).packed()
                });
        return Scores.of(responses(instrument), List.of(trust, partnering));
    }
}
