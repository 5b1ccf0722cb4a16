package org.relationalleadership.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relationalleadership.framework.Citation;
import org.relationalleadership.framework.Competency;
import org.relationalleadership.framework.Concept;
import org.relationalleadership.framework.ConceptKind;
import org.relationalleadership.framework.Construct;
import org.relationalleadership.framework.Framework;
import org.relationalleadership.framework.RelationType;
import org.relationalleadership.framework.RelationalLeadership;

class CasePackageTest {

    private static final Documents DOCUMENTS = Documents.standard();
    private static final Framework BUILT_IN = RelationalLeadership.framework();

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(CasePackageTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    // written and read

    @Test
    void theBuiltInFrameworkComesBackEqual() {
        CasePackage whole = CasePackage.of(BUILT_IN, "This project");
        String text = DOCUMENTS.writeCase(whole);
        CasePackage read = DOCUMENTS.readCase(text);
        assertThat(read.framework()).isEqualTo(BUILT_IN);
        assertThat(read).isEqualTo(whole).hasSameHashCodeAs(whole);
        assertThat(read.notes()).isEmpty();
        assertThat(DOCUMENTS.writeCase(read)).isEqualTo(text);
    }

    /** Checked against CASE 1.1, and its UUIDs against Python's {@code uuid.uuid5}, by hand. */
    @Test
    void aSmallFrameworkIsWrittenAsItWas() throws IOException {
        CasePackage whole = CasePackage.of(DOCUMENTS.readFramework(resource("framework.yaml")), "We")
                .withBaseUri(URI.create("https://frameworks.example.org/ims/case/v1p1"));
        assertThat(DOCUMENTS.writeCase(whole)).isEqualTo(resource("case.json"));
        assertThat(DOCUMENTS.readCase(resource("case.json"))).isEqualTo(whole);
    }

    /** The digest stands for 750 kB of golden file: the same bytes on every machine and in every release. */
    @Test
    void theBuiltInFrameworkIsWrittenAsItWas() throws NoSuchAlgorithmException {
        String text = DOCUMENTS.writeCase(CasePackage.of(BUILT_IN, "This project"));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        assertThat(HexFormat.of().formatHex(digest))
                .isEqualTo("bd71c984ac6722989eed72d37245923d17d0aeaeddfb857303418adb001b14ca");
    }

    /** By Python's {@code uuid.uuid5}, from the namespace for URLs down. */
    @Test
    void identifiersAreNameBased() {
        CasePackage whole = CasePackage.of(BUILT_IN, "This project");
        assertThat(whole.identifier()).hasToString("ddbc73e1-85f3-52ca-9982-b4d28d3ffed1");
        assertThat(whole.identifier("comp-managing-self")).hasToString("bf6071cc-67d0-5388-8831-ba9697e7657e");
        Framework house = Framework.builder()
                .id("house")
                .version("1")
                .title("House")
                .extending(BUILT_IN)
                .build();
        assertThat(CasePackage.of(house, "We").identifier("comp-managing-self"))
                .hasToString("bf6071cc-67d0-5388-8831-ba9697e7657e");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> whole.identifier("comp-managing-slf"))
                .withMessage("framework 'relational-leadership': no construct 'comp-managing-slf'; did you mean"
                        + " 'comp-managing-self'?");
    }

    @Test
    void theLastChangeIsTheNewestDateAndNotTheClock() {
        assertThat(CasePackage.of(BUILT_IN, "This project").changed()).isEqualTo("2022-06-03T00:00:00Z");
        Framework empty =
                Framework.builder().id("house").version("1").title("House").build();
        assertThat(CasePackage.of(empty, "We").changed()).isEqualTo("1970-01-01T00:00:00Z");
        Instant told = Instant.parse("2026-03-02T08:30:00Z");
        assertThat(DOCUMENTS
                        .readCase(
                                DOCUMENTS.writeCase(CasePackage.of(empty, "We").withChanged(told)))
                        .changed())
                .isEqualTo(told);
    }

    @Test
    void whatAPackageNeedsIsChecked() {
        CasePackage whole = CasePackage.of(BUILT_IN, "This project");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CasePackage.of(BUILT_IN, " "))
                .withMessage("CASE package of 'relational-leadership': creator: must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> whole.withChanged(Instant.parse("+12345-01-01T00:00:00Z")))
                .withMessage(
                        "CASE package of 'relational-leadership': its last change must be in the years 0000 to 9999,"
                                + " but was +12345-01-01T00:00:00Z");
        for (String base : List.of("ims/case/", "urn:x:y", "https://example.org/?a", "https://example.org/#a")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> whole.withBaseUri(URI.create(base)))
                    .withMessage("CASE package of 'relational-leadership': a base URI is absolute, hierarchical and"
                            + " without query or fragment, but was '" + base + "'");
        }
        assertThat(whole).isNotEqualTo(whole.withBaseUri(URI.create("https://example.org")));
        assertThat(whole).hasToString("relational-leadership 1.0.0, ddbc73e1-85f3-52ca-9982-b4d28d3ffed1");
    }

    @Test
    void aFrameworkThatIsExtendedMustBeKnown() {
        Framework house =
                Framework.builder().id("house").version("1").title("House").build();
        Framework room = Framework.builder()
                .id("room")
                .version("1")
                .title("Room")
                .extending(house)
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DOCUMENTS.writeCase(CasePackage.of(room, "We")))
                .withMessage("framework 'house' 1: a document names it by its id, but it is not known here; add it by"
                        + " withFramework");
        String text = DOCUMENTS.withFramework(house).writeCase(CasePackage.of(room, "We"));
        assertThat(Faulty.faults(() -> DOCUMENTS.readCase(text)))
                .isEqualTo("line 11, CFDocument.extensions.relational-leadership.extends: no framework 'house'; known:"
                        + " relational-leadership");
    }

    // packages of others

    @Test
    void anOrganisationsPackageIsRead() throws IOException {
        CasePackage read = DOCUMENTS.readCase(resource("case-organisation.json"));
        assertThat(DOCUMENTS.writeFramework(read.framework(), DocumentFormat.YAML))
                .isEqualTo(resource("case-organisation.yaml"));
        assertThat(read.creator()).isEqualTo("Example Hospital");
        assertThat(read.changed()).isEqualTo("2026-03-02T08:30:00Z");
        assertThat(read.identifier()).isEqualTo(UUID.fromString("4b1c0a52-7c5e-4e0b-9e57-0a3c52a1f001"));
        assertThat(read.identifier("A.1")).isEqualTo(UUID.fromString("4b1c0a52-7c5e-4e0b-9e57-0a3c52a1f011"));
        assertThat(read.notes())
                .containsExactly(
                        "CFDocument: frameworkType, description, licenseURI left out, because a framework has no place"
                                + " for them",
                        "CFDefinitions.CFSubjects: 1 left out, because a framework has no place for them",
                        "CFRubrics: 2 left out, because a framework has no place for them",
                        "CFAssociations: 2 left out, because they do not join two items of the package (exemplar: 1,"
                                + " replacedBy: 1)",
                        "CFAssociations: 1 left out, because they say again what another says",
                        "CFAssociations: 2 became related-to, with their type as the reason (ext:measured-by: 1,"
                                + " isPeerOf: 1)");
        Framework framework = read.framework();
        assertThat(framework.behaviorsOf("A")).extracting(Construct::id).containsExactly("A.2", "A.1");
        assertThat(framework.construct("A")).containsInstanceOf(Competency.class);
    }

    @Test
    void anOrganisationsPackageKeepsItsIdentityWhenWrittenBack() throws IOException {
        CasePackage read = DOCUMENTS.readCase(resource("case-organisation.json"));
        CasePackage again = DOCUMENTS.readCase(DOCUMENTS.writeCase(read));
        assertThat(again).isEqualTo(read);
        assertThat(again.baseUri()).contains(URI.create("https://frameworks.example.org/ims/case/v1p1/"));
        assertThat(again.notes()).isEmpty();
    }

    @Test
    void thePackagesOf2017AreRead() throws IOException {
        CasePackage read = DOCUMENTS.readCase(resource("case-2017.json"));
        Framework framework = read.framework();
        assertThat(framework.id()).isEqualTo("c0000000-0000-0000-0000-000000000000");
        assertThat(framework.version()).isEqualTo("2017-10-05T08:15:30+00:00");
        assertThat(framework.constructs()).extracting(Construct::id).containsExactly("T.2", "T.1");
        assertThat(framework.constructs()).extracting(Construct::kindId).containsExactly("concept", "standard");
        assertThat(framework.relations()).isEmpty();
        assertThat(read.baseUri()).contains(URI.create("https://server.example.org/ims/case/v1p0/"));
        assertThat(DOCUMENTS.writeCase(read))
                .contains("\"https://server.example.org/ims/case/v1p0/CFItems/c0000000-0000-0000-0000-000000000002\"");
    }

    private static Path sharedData(String file) {
        Path folder = Path.of(System.getProperty("shared.data", ""));
        for (Path up = Path.of("").toAbsolutePath(); folder.toString().isEmpty() && up != null; up = up.getParent()) {
            folder = Files.isDirectory(up.resolve("shared/data")) ? up.resolve("shared/data") : folder;
        }
        Path found = folder.resolve(file);
        assumeTrue(
                Files.exists(found),
                "skipped: no " + file
                        + " in the folder that -Dshared.data names, or in shared/data beside the checkout");
        return found;
    }

    /** Items and titles as Python's json module finds them. */
    @Test
    void thePackagesOfOpenSaltAreRead() throws IOException {
        Map<String, List<String>> expected = Map.of(
                "ItemTypeTest", List.of("Item 1"),
                "SequenceNumber", List.of("Second added item, but should be first", "First Added Item"),
                "Utf8Test", List.of("Item 𝑑 1"));
        for (Map.Entry<String, List<String>> each : expected.entrySet()) {
            CasePackage read =
                    DOCUMENTS.readCase(sharedData("formats/case/opensalt-" + each.getKey() + "Framework.json"));
            assertThat(read.framework().constructs())
                    .extracting(Construct::title)
                    .containsExactlyElementsOf(each.getValue());
            // Each association puts an item on the top level, which is the order of the constructs.
            assertThat(read.framework().relations()).isEmpty();
        }
    }

    @Test
    void aProgramMayTakeEither(@TempDir Path folder) throws IOException {
        List<String> notes = new ArrayList<>();
        Path own = Files.writeString(folder.resolve("own.yaml"), resource("framework.yaml"));
        Path theirs = Files.writeString(folder.resolve("theirs.json"), resource("case-organisation.json"));
        assertThat(DOCUMENTS.readFramework(own, notes::add)).isEqualTo(DOCUMENTS.readFramework(own));
        assertThat(notes).isEmpty();
        assertThat(DOCUMENTS.readFramework(theirs, notes::add))
                .isEqualTo(DOCUMENTS.readCase(theirs).framework());
        assertThat(notes).hasSize(6);
        try (InputStream in = Files.newInputStream(theirs)) {
            assertThat(DOCUMENTS.readCase(in)).isEqualTo(DOCUMENTS.readCase(theirs));
        }
    }

    // what others change in a package of ours

    @Test
    void whatAnotherAddsToOurPackageIsReadAsTheirs() {
        String added = """
                "CFItems": [
                    {
                      "identifier": "4b1c0a52-7c5e-4e0b-9e57-0a3c52a1f099",
                      "humanCodingScheme": "added",
                      "fullStatement": "Added elsewhere."
                    },""";
        String text = DOCUMENTS.writeCase(CasePackage.of(BUILT_IN, "This project"));
        Framework read =
                DOCUMENTS.readCase(text.replace("\"CFItems\": [", added)).framework();
        assertThat(read.constructs()).hasSize(309);
        assertThat(read.constructs().get(0))
                .isEqualTo(Concept.builder()
                        .id("added")
                        .kind(ConceptKind.CONCEPT)
                        .title("Added elsewhere.")
                        .definition("Added elsewhere.")
                        .citation(Citation.of("ddbc73e1-85f3-52ca-9982-b4d28d3ffed1"))
                        .build());
        assertThat(read.source("ddbc73e1-85f3-52ca-9982-b4d28d3ffed1")).isPresent();
    }

    // faults

    private static final String HEAD = """
            {"CFDocument": {"identifier": "d0000000-0000-0000-0000-000000000000", "title": "T", "creator": "C",
               "lastChangeDateTime": "2026-01-31T12:00:00"},
            """;

    private static String item(int number, String more) {
        return "{\"identifier\": \"d0000000-0000-0000-0000-00000000000" + number + "\", \"fullStatement\": \"S" + number
                + "\"" + more + "}";
    }

    private static String association(String type, int from, int to, String more) {
        return "{\"associationType\": \"" + type
                + "\", \"originNodeURI\": {\"identifier\": \"d0000000-0000-0000-0000-00000000000"
                + from + "\"}, \"destinationNodeURI\": {\"identifier\": \"d0000000-0000-0000-0000-00000000000" + to
                + "\"}"
                + more + "}";
    }

    private static String faults(String text) {
        return Faulty.faults(() -> DOCUMENTS.readCase(text));
    }

    @Test
    void whatIsNoPackageIsTold() {
        assertThat(faults("[]")).isEqualTo("line 1: an object is needed, but was a list");
        assertThat(faults("{}")).isEqualTo("line 1: field 'CFDocument' is needed");
        assertThat(faults("{\"CFDocument\": null}"))
                .isEqualTo("line 1, CFDocument: an object is needed, but was empty");
        assertThat(faults("{\"CFDocument\": {}, \"CFDocument\": {}}")).startsWith("line 1, CFDocument: stands twice");
        assertThat(Faulty.framework(HEAD + "\"CFItems\": []}"))
                .isEqualTo("line 1, formatVersion: is missing; a document of this kind says 'formatVersion:"
                        + " relational-leadership/framework/1.0'");
    }

    @Test
    void everyFaultOfAPackageIsTold() {
        assertThat(faults("""
                {"CFDocument": {"identifier": "d1", "title": " ", "creator": ["C"], "lastChangeDateTime": "yesterday",
                   "caseVersion": "2.0"},
                 "CFItems": [
                   {"fullStatement": "No identifier"},
                   {"identifier": "d0000000-0000-0000-0000-000000000001", "fullStatement": ""},
                   {"identifier": "D0000000-0000-0000-0000-000000000001", "fullStatement": "Again"},
                   {"identifier": 7, "fullStatement": "A number"},
                   {"identifier": "d0000000-0000-0000-0000-000000000002", "fullStatement": {"en": "x"}, "language": true},
                   "an item"
                 ],
                 "CFAssociations": [
                   {"originNodeURI": {"identifier": "d0000000-0000-0000-0000-000000000001"}, "destinationNodeURI": {}},
                   {"associationType": "isChildOf", "originNodeURI": "x", "sequenceNumber": 1.5},
                   []
                 ],
                 "CFDefinitions": []}
                """)).isEqualTo("""
                        line 1, CFDocument.identifier: an identifier is a UUID, but was 'd1'
                        line 1, CFDocument.title: must not be blank
                        line 1, CFDocument.creator: a text is needed, but was a list
                        line 1, CFDocument.lastChangeDateTime: a date and time as 2026-01-31T12:00:00Z is needed, but was 'yesterday'
                        line 2, CFDocument.caseVersion: CASE 1.0 and 1.1 are read, but this is '2.0'
                        line 4, CFItems[0]: field 'identifier' is needed
                        line 5, CFItems[1].fullStatement: must not be blank
                        line 6, CFItems[2].identifier: 'd0000000-0000-0000-0000-000000000001' is taken by CFItems[1]
                        line 7, CFItems[3].identifier: a text is needed, but was number 7
                        line 8, CFItems[4].fullStatement: a text is needed, but was an object
                        line 8, CFItems[4].language: a text is needed, but was true
                        line 9, CFItems[5]: an object is needed, but was text 'an item'
                        line 12, CFAssociations[0]: field 'associationType' is needed
                        line 12, CFAssociations[0].destinationNodeURI: field 'identifier' is needed
                        line 13, CFAssociations[1].originNodeURI: an object is needed, but was text 'x'
                        line 13, CFAssociations[1]: field 'destinationNodeURI' is needed
                        line 13, CFAssociations[1].sequenceNumber: a whole number from -2147483648 to 2147483647 is needed, but was 1.5
                        line 14, CFAssociations[2]: an object is needed, but was a list
                        line 16, CFDefinitions: an object is needed, but was a list""");
    }

    @Test
    void anItemMayNotHaveTheIdentifierOfTheDocument() {
        assertThat(faults(HEAD + "\"CFItems\": [" + item(0, "") + "]}"))
                .isEqualTo(
                        "line 3, CFItems[0].identifier: 'd0000000-0000-0000-0000-000000000000' is taken by CFDocument");
    }

    @Test
    void aTreeStaysInThePackageAndHasNoCircle() {
        assertThat(faults(HEAD + "\"CFItems\": [\n" + item(1, "") + ",\n" + item(2, "") + ",\n" + item(3, "")
                        + "],\n\"CFAssociations\": [\n" + association("isChildOf", 1, 9, "") + ",\n"
                        + association("isChildOf", 1, 2, "") + ",\n" + association("isPartOf", 2, 3, "") + ",\n"
                        + association("isChildOf", 3, 1, "") + ",\n" + association("isRelatedTo", 3, 3, "") + "]}"))
                .isEqualTo("""
                        line 8, CFAssociations[0].destinationNodeURI: no item 'd0000000-0000-0000-0000-000000000009' in this package
                        line 11, CFAssociations[3]: is part of itself: 'd0000000-0000-0000-0000-000000000001' → \
                        'd0000000-0000-0000-0000-000000000002' → 'd0000000-0000-0000-0000-000000000003' → \
                        'd0000000-0000-0000-0000-000000000001'
                        line 12, CFAssociations[4]: relation 'd0000000-0000-0000-0000-000000000003' RELATED_TO \
                        'd0000000-0000-0000-0000-000000000003': a construct has no relation to itself""");
    }

    @Test
    void ourExtensionIsReadAsStrictlyAsAFrameworkDocument() {
        String ours = ", \"extensions\": {\"relational-leadership\": ";
        assertThat(faults(HEAD + "\"CFItems\": [\n"
                        + item(1, ours + "{\"citation\": \"x\", \"sort\": 1}}") + ",\n"
                        + item(2, ours + "[]}") + "],\n\"CFAssociations\": [\n"
                        + association("isRelatedTo", 1, 2, ours + "{\"type\": \"part-of\"}}") + ",\n"
                        + association("isRelatedTo", 1, 2, ours + "{\"type\": \"servs\"}}") + ",\n"
                        + association("isRelatedTo", 1, 7, ours + "{\"type\": \"serves\"}}") + "]}"))
                .isEqualTo("""
                        line 4, CFItems[0].extensions.relational-leadership.sort: unknown field 'sort'; known: provenance, order, \
                        notes, evidence, value, asOf
                        line 4, CFItems[0].extensions.relational-leadership.citation.source: no source 'x'; known: \
                        d0000000-0000-0000-0000-000000000000
                        line 5, CFItems[1].extensions.relational-leadership: an object is needed, but was a list
                        line 7, CFAssociations[0].associationType: 'isRelatedTo' is not how CASE says 'part-of', the type in \
                        extensions.relational-leadership
                        line 8, CFAssociations[1].extensions.relational-leadership.type: 'servs' is none of pursues, part-of, \
                        exhibits, serves, supports, selects-for, requires, key-to, indicates, yields, sustains, has-purpose, \
                        leads-to, replaces, has-style, used-in, precedes, returns-to, enables, foundation-for, detects, repairs, \
                        step-of, evidences, change-in, related-to, aligns-with, specializes, applies-at; did you mean 'serves'?
                        line 9, CFAssociations[2].destinationNodeURI: no item 'd0000000-0000-0000-0000-000000000007' in this \
                        package""");
    }

    /** A name that looks like a place in the framework document is one in the package all the same. */
    @Test
    void aFieldNamedLikeAPlaceIsToldWhereItStands() {
        String head = HEAD.replace("},\n", """
                ,
                   "extensions": {"relational-leadership": {"constructs[7]": 1, "relations[99999999999].x": 2}}},
                """);
        assertThat(faults(head + "\"CFItems\": []}")).isEqualTo("""
                        line 3, CFDocument.extensions.relational-leadership.constructs[7]: unknown field 'constructs[7]'; known: \
                        extends, sources
                        line 3, CFDocument.extensions.relational-leadership.relations[99999999999].x: unknown field \
                        'relations[99999999999].x'; known: extends, sources""");
    }

    @Test
    void aPackageIsReadInBoundedTime() {
        StringBuilder text = new StringBuilder(HEAD).append("\"CFItems\": [").append(item(1, ""));
        for (int i = 0; i < 30_000; i++) {
            text.append(",\n{\"identifier\": \"d0000000-0000-0000-0001-")
                    .append(String.format("%012d", i))
                    .append("\", \"fullStatement\": \"S\"}");
        }
        text.append("], \"CFAssociations\": [").append(association("isChildOf", 1, 0, ""));
        for (int i = 1; i < 30_000; i++) {
            text.append(String.format(
                    ",\n{\"associationType\": \"isChildOf\", \"originNodeURI\": {\"identifier\":"
                            + " \"d0000000-0000-0000-0001-%012d\"}, \"destinationNodeURI\": {\"identifier\":"
                            + " \"d0000000-0000-0000-0001-%012d\"}}",
                    i, i - 1));
        }
        Framework chain = DOCUMENTS.readCase(text.append("]}").toString()).framework();
        assertThat(chain.constructs()).hasSize(30_001);
        assertThat(chain.relations(RelationType.PART_OF)).hasSize(29_999);
    }
}
