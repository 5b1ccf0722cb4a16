package org.relationalleadership.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.relationalleadership.framework.Framework;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.mapping.Mapping;
import org.relationalleadership.response.Batches;
import org.relationalleadership.response.Response;
import org.relationalleadership.response.Responses;
import org.relationalleadership.score.ScoreSheet;
import org.relationalleadership.score.Scores;

/** What is written is taken by its schema, what is read of it again is equal, and written again it is the same text. */
class RoundTripProperties {

    private static final Documents DOCUMENTS = Documents.standard();
    private static final int TRIES = 500;

    @Provide
    Arbitrary<DocumentFormat> ofOneValue() {
        return Arbitraries.of(DocumentFormat.JSON, DocumentFormat.YAML);
    }

    @Property(tries = TRIES, seed = "42")
    void aFrameworkComesBackEqual(@ForAll long seed, @ForAll("ofOneValue") DocumentFormat format) {
        Framework framework = new Make(seed).framework();
        String text = DOCUMENTS.writeFramework(framework, format);
        SchemaCheck.assertTaken(DocumentKind.FRAMEWORK, text);
        Framework read = DOCUMENTS.readFramework(text);
        assertThat(read).isEqualTo(framework);
        assertThat(DOCUMENTS.writeFramework(read, format)).isEqualTo(text);
    }

    @Property(tries = TRIES, seed = "42")
    void aCasePackageComesBackEqual(@ForAll long seed) {
        CasePackage whole =
                CasePackage.of(new Make(seed).framework(), "c" + seed).withChanged(Instant.ofEpochSecond(seed >> 30));
        String text = DOCUMENTS.writeCase(whole);
        CasePackage read = DOCUMENTS.readCase(text);
        assertThat(read).isEqualTo(whole);
        assertThat(read.notes()).isEmpty();
        assertThat(DOCUMENTS.writeCase(read)).isEqualTo(text);
    }

    @Property(tries = TRIES, seed = "42")
    void anInstrumentFileComesBackEqual(@ForAll long seed, @ForAll("ofOneValue") DocumentFormat format) {
        InstrumentFile file = new Make(seed).instrumentFile();
        String text = DOCUMENTS.writeInstrument(file, format);
        SchemaCheck.assertTaken(DocumentKind.INSTRUMENT, text);
        InstrumentFile read = DOCUMENTS.readInstrument(text);
        assertThat(read).isEqualTo(file);
        assertThat(DOCUMENTS.writeInstrument(read, format)).isEqualTo(text);
    }

    @Property(tries = TRIES, seed = "42")
    void aMappingComesBackEqual(@ForAll long seed, @ForAll("ofOneValue") DocumentFormat format) {
        Make make = new Make(seed);
        Mapping mapping = make.mapping(make.instrument());
        String text = DOCUMENTS.writeMapping(mapping, format);
        SchemaCheck.assertTaken(DocumentKind.MAPPING, text);
        Mapping read = DOCUMENTS.readMapping(text).mapping();
        assertThat(read).isEqualTo(mapping);
        assertThat(DOCUMENTS.writeMapping(read, format)).isEqualTo(text);
    }

    @Property(tries = TRIES, seed = "42")
    void aResponseComesBackEqual(@ForAll long seed, @ForAll("ofOneValue") DocumentFormat format) {
        Make make = new Make(seed);
        Response response = make.response(make.instrument());
        Documents documents = DOCUMENTS.withInstrument(response.instrument());
        String text = documents.writeResponse(response, format);
        SchemaCheck.assertTaken(DocumentKind.RESPONSE, text);
        Response read = documents.readResponse(text);
        assertThat(read).isEqualTo(response);
        assertThat(documents.writeResponse(read, format)).isEqualTo(text);
    }

    @Property(tries = TRIES, seed = "42")
    void aScoreSheetComesBackEqualAndExplainsItselfAsBefore(
            @ForAll long seed, @ForAll("ofOneValue") DocumentFormat format) {
        Make make = new Make(seed);
        ScoreSheet sheet = make.scoreSheet(make.instrument());
        Documents documents = DOCUMENTS.withInstrument(sheet.instrument());
        String text = documents.writeScoreSheet(sheet, format);
        SchemaCheck.assertTaken(DocumentKind.SCORE_SHEET, text);
        ScoreSheet read = documents.readScoreSheet(text);
        assertThat(read).isEqualTo(sheet);
        for (Scale scale : sheet.instrument().scales()) {
            assertThat(read.explain(scale.id())).isEqualTo(sheet.explain(scale.id()));
        }
        assertThat(documents.writeScoreSheet(read, format)).isEqualTo(text);
    }

    @Property(tries = TRIES, seed = "42")
    void responsesComeBackEqual(@ForAll long seed, @ForAll DocumentFormat format) throws IOException {
        Make make = new Make(seed);
        Instrument instrument = make.instrument();
        Responses responses = make.responses(instrument);
        byte[] bytes = written(responses, format);
        SchemaCheck.assertTaken(DocumentKind.RESPONSES, bytes);
        try (Batches<Responses> batches = DOCUMENTS.readResponses(instrument, new ByteArrayInputStream(bytes))) {
            Responses read = batches.next().orElseThrow();
            assertThat(read).isEqualTo(responses);
            assertThat(batches.next()).isEmpty();
            assertThat(written(read, format)).isEqualTo(bytes);
        }
    }

    @Property(tries = TRIES, seed = "42")
    void scoresComeBackEqual(@ForAll long seed, @ForAll DocumentFormat format) throws IOException {
        Make make = new Make(seed);
        Instrument instrument = make.instrument();
        Scores scores = make.scores(instrument);
        byte[] bytes = written(scores, format);
        SchemaCheck.assertTaken(DocumentKind.SCORES, bytes);
        try (Batches<Scores> batches = DOCUMENTS.readScores(instrument, new ByteArrayInputStream(bytes))) {
            Scores read = batches.next().orElseThrow();
            assertThat(read).isEqualTo(scores);
            for (int scale = 0; scale < instrument.scales().size(); scale++) {
                // Of a scale whose strategy declined all over, equality does not tell.
                assertThat(read.hasStandardErrors(scale)).isEqualTo(scores.hasStandardErrors(scale));
            }
            assertThat(batches.next()).isEmpty();
            assertThat(written(read, format)).isEqualTo(bytes);
        }
    }

    // That the properties above say something: what may be left out is there in one try and not in another.

    @Test
    void triedInstrumentsHaveAndLackEachOptionalField() {
        assertBoth(
                seed -> InstrumentWriter.node(new Make(seed).instrumentFile()),
                Map.of(
                        "", "title framework provenance source",
                        "provenance", "citation licence validation",
                        "answerScales.*", "options notApplicable",
                        "items[]", "key text",
                        "scales[]", "title strategy answered measures norms bands",
                        "scales[].members[]", "item scale weight discrimination thresholds",
                        "scales[].bands[]", "below to",
                        "scales[].answered", "atLeast atLeastShare of gaps",
                        "scales[].norms", "population mean sd ranks",
                        "source.*", "column value map"));
    }

    @Test
    void triedMappingsHaveAndLackEachOptionalField() {
        assertBoth(
                seed -> {
                    Make make = new Make(seed);
                    return MappingWriter.node(make.mapping(make.instrument()));
                },
                Map.of(
                        "",
                                "charset separator decimal values codes reversed columns rows notAsked keep duplicates respondent subject"
                                        + " role groups wave consent missing onFault expect",
                        "rows[]", "wave role",
                        "respondent", "column value map",
                        "wave", "column value map",
                        "groups.*", "column value map",
                        "expect[]", "wave role n mean tolerance"));
    }

    @Test
    void triedFrameworksHaveAndLackEachOptionalField() {
        assertBoth(
                seed -> FrameworkWriter.node(new Make(seed).framework()),
                Map.of(
                        "", "extends sources constructs relations",
                        "sources[]", "date",
                        "constructs[]", "provenance order evidence value asOf notes",
                        "relations[]", "provenance why closeness"));
    }

    @Test
    void triedScoresHaveAndLackEachOptionalField() {
        assertBoth(
                seed -> {
                    Make make = new Make(seed);
                    try {
                        return JsonTree.read(
                                new String(
                                        written(make.scores(make.instrument()), DocumentFormat.JSON),
                                        java.nio.charset.StandardCharsets.UTF_8),
                                new TreeBuilder());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                Map.of(
                        "", "context firstRow",
                        "scales[]", "standardErrors",
                        "rows[]", "context",
                        "rows[].scores[]",
                                "value standardError noScore why answered notAnswered notApplicable notAsked withoutScore"
                                        + " substituted"));
    }

    @Test
    void triedResponsesAndScoreSheetsHaveAndLackEachOptionalField() {
        assertBoth(
                seed -> {
                    Make make = new Make(seed);
                    return sheet(make.scoreSheet(make.instrument()));
                },
                Map.of(
                        "", "context",
                        "scores.*", "value standardError noScore why answered substituted band z t percentileRank",
                        "explanations.*", "arithmetic measures"));
        assertBoth(
                seed -> {
                    Make make = new Make(seed);
                    return uses(sheet(make.scoreSheet(make.instrument())));
                },
                Map.of("[]", "item scale text weight given reversed used filled"));
    }

    private static Node sheet(ScoreSheet sheet) {
        return TreeTarget.tree(to -> ScoreSheetWriter.write(sheet, DOCUMENTS::context, to));
    }

    private static Node uses(Node sheet) {
        List<Node> uses = new ArrayList<>();
        ((Node.Members) field(sheet, ScoreSheetWriter.EXPLANATIONS))
                .nodes()
                .values()
                .forEach(explanation -> uses.addAll(((Node.Elements) field(explanation, "uses")).nodes()));
        return Node.list(uses);
    }

    private static Node field(Node object, String name) {
        return Objects.requireNonNull(((Node.Members) object).nodes().get(name));
    }

    private static void assertBoth(LongFunction<Node> made, Map<String, String> optional) {
        Set<String> seen = new LinkedHashSet<>();
        for (long seed = 0; seed < TRIES; seed++) {
            note(made.apply(seed), "", "", optional, seen);
        }
        List<String> expected = new ArrayList<>();
        optional.forEach((place, names) -> Arrays.stream(names.split(" ", -1)).forEach(name -> {
            expected.add(place + " has " + name);
            expected.add(place + " lacks " + name);
        }));
        assertThat(seen).containsAll(expected);
    }

    private static void note(Node node, String place, String outer, Map<String, String> optional, Set<String> seen) {
        if (node instanceof Node.Members object) {
            Stream.of(place, outer + ".*").filter(optional::containsKey).forEach(key -> {
                for (String name : optional.getOrDefault(key, "").split(" ", -1)) {
                    seen.add(key + (object.nodes().containsKey(name) ? " has " : " lacks ") + name);
                }
            });
            object.nodes()
                    .forEach((name, value) ->
                            note(value, place.isEmpty() ? name : place + "." + name, place, optional, seen));
        } else if (node instanceof Node.Elements list) {
            list.nodes().forEach(element -> note(element, place + "[]", place, optional, seen));
        }
    }

    private static byte[] written(Responses responses, DocumentFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DOCUMENTS.writeResponses(responses.instrument(), Batches.of(List.of(responses)), format, out);
        return out.toByteArray();
    }

    private static byte[] written(Scores scores, DocumentFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DOCUMENTS.writeScores(scores.instrument(), Batches.of(List.of(scores)), format, out);
        return out.toByteArray();
    }
}
