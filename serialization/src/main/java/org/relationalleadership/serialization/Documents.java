package org.relationalleadership.serialization;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.evidence.Evidence;
import org.relationalleadership.fault.FaultException;
import org.relationalleadership.framework.Framework;
import org.relationalleadership.framework.RelationalLeadership;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.mapping.Mapping;
import org.relationalleadership.response.Batches;
import org.relationalleadership.response.Response;
import org.relationalleadership.response.Responses;
import org.relationalleadership.score.ScoreSheet;
import org.relationalleadership.score.Scores;

/**
 * The documents of the vocabulary, read and written as JSON or YAML: frameworks, instruments, mappings, responses,
 * scores and evidence; responses and scores also as lines of JSON; all that is about people with pseudonyms in place of
 * their ids.
 *
 * <pre>{@code
 * InstrumentFile file = Documents.standard().readInstrument(Path.of("dyad-pulse.yaml"));
 * String json = Documents.standard().writeInstrument(file, DocumentFormat.JSON);
 * }</pre>
 *
 * <p>Whether a document is JSON or YAML, its text says and not the name of its file: one that starts with a brace or a
 * bracket is JSON. A document refers to a framework by its id; which ids are known is what one of these holds, the
 * built-in framework always.
 *
 * <p><b>Reading</b> is strict, because a survey that is scored by a misread file is worse than one that is not scored.
 * An unknown field is a fault (unless {@linkplain #keepingUnknownFields() kept}), a field is never a text here and a
 * number there, and what YAML would guess ({@code no}, {@code 1.0}, {@code 012}) is taken as what its place needs. A
 * {@link FaultException} carries all faults of the document, each with its path, its line and, where a name is nearly
 * right, a suggestion. Refused outright are: bytes that are not UTF-8, fields that stand twice, anything behind the end
 * of the document, and of YAML aliases, anchors, tags, merge keys and second documents. A document has at most 10 MiB,
 * a million values and 50 levels, a text 65,536 characters, a number 40 digits. Responses and scores may be of any
 * length; in YAML, one value of them and the comments before it have at most 1,048,576 characters together.
 *
 * <p><b>Writing</b> is canonical: fields in a fixed order, what is the default left out, the shortest text of a number
 * that reads back as the same one. The same value gives the same text on every machine, and reading it gives an equal
 * value.
 *
 * <p>Every document starts with its kind and the version of the format, {@code relational-leadership/instrument/1.2}. A
 * newer version is a fault that names it, an older minor version is read; {@link DocumentKind} has the version and the
 * JSON Schema of each kind.
 *
 * <p>Immutable and thread-safe.
 */
public final class Documents {

    private static final Documents STANDARD =
            new Documents(Map.of(), Instruments.NONE, null, false).withFramework(RelationalLeadership.framework());

    private final Map<String, Framework> frameworks;
    private final Instruments instruments;
    private final @Nullable Pseudonyms pseudonyms;
    private final boolean keepsUnknown;

    private Documents(
            Map<String, Framework> frameworks,
            Instruments instruments,
            @Nullable Pseudonyms pseudonyms,
            boolean keepsUnknown) {
        this.instruments = instruments;
        this.pseudonyms = pseudonyms;
        this.keepsUnknown = keepsUnknown;
        this.frameworks = frameworks;
    }

    /** Documents that may refer to the built-in framework. */
    public static Documents standard() {
        return STANDARD;
    }

    /**
     * These documents, which may also refer to a framework; it replaces one of the same id.
     *
     * @throws IllegalArgumentException if it has the id of the built-in framework and is another: documents of
     *     everybody else mean that one by it
     */
    public Documents withFramework(Framework framework) {
        Framework builtIn = RelationalLeadership.framework();
        if (framework.id().equals(builtIn.id()) && !framework.equals(builtIn)) {
            throw new IllegalArgumentException("framework '" + framework.id()
                    + "': is the id of the built-in framework, and cannot stand for another");
        }
        Map<String, Framework> more = new LinkedHashMap<>(frameworks);
        more.put(framework.id(), framework);
        return new Documents(Collections.unmodifiableMap(more), instruments, pseudonyms, keepsUnknown);
    }

    /**
     * These documents, which also know an instrument; it replaces one of the same id and version. Where somebody else's
     * text holds responses or scores ({@link #types()}), it is by this that they are understood; several instruments
     * may be known.
     */
    public Documents withInstrument(Instrument instrument) {
        return new Documents(frameworks, instruments.with(instrument), pseudonyms, keepsUnknown);
    }

    /**
     * These documents, which write {@code respondent} and {@code subject} of responses, scores and the places of
     * evidence as pseudonyms; all else, texts for people among it, and what is read, stays as it is.
     */
    public Documents pseudonymizedBy(Pseudonyms people) {
        return new Documents(frameworks, instruments, people, keepsUnknown);
    }

    /**
     * These documents, but fields that are not known, and {@code $schema}, are no fault in the files that people write:
     * they are kept, and written back where they stood, with the bytes of their value in JSON, in YAML with those of
     * its text moved to its place. For a program that changes files which a newer release may have written.
     *
     * <p>They are carried by {@link FrameworkFile}, {@link InstrumentFile} and {@link MappingFile}, and written into
     * the same object, found by its id or else by its position, behind the field that they followed. What belongs into
     * an object that is no longer written, such as an answer scale that no item uses, is a fault and no loss. A field
     * with a slip in its name is kept as well, and has no effect; whoever wants to know reads strictly.
     *
     * <p>{@link #readFramework}, {@link #readResponse}, {@link #readScoreSheet}, {@link #readResponses}, {@link
     * #readScores} and {@link #readEvidence}, whose results have no room for such fields, stay strict.
     */
    public Documents keepingUnknownFields() {
        return new Documents(frameworks, instruments, pseudonyms, true);
    }

    /** What is written of a piece of context. */
    String context(String name, String text) {
        return pseudonyms == null ? text : pseudonyms.of(name, text);
    }

    // frameworks

    /**
     * Reads a framework.
     *
     * @throws FaultException if the document is none, with all its faults
     * @throws IOException if the file cannot be read
     */
    public Framework readFramework(Path file) throws IOException {
        return framework(DocumentText.read(file));
    }

    /**
     * Reads a framework; the stream is read to its end and left open.
     *
     * @throws FaultException if the document is none, with all its faults
     * @throws IOException if the stream cannot be read
     */
    public Framework readFramework(InputStream in) throws IOException {
        return framework(DocumentText.read(in));
    }

    /**
     * Reads a framework.
     *
     * @throws FaultException if the document is none, with all its faults
     */
    public Framework readFramework(String text) {
        return framework(DocumentText.read(text));
    }

    /**
     * Reads a framework from a document of its own or from a CASE package, for programs that take either; it is a CASE
     * package where it has a field {@code CFDocument}.
     *
     * @param notes takes what a CASE package says and the framework does not: see {@link CasePackage#notes()}
     * @throws FaultException if the document is none, with all its faults
     * @throws IOException if the file cannot be read
     */
    public Framework readFramework(Path file, Consumer<String> notes) throws IOException {
        Reading reading = DocumentText.read(file);
        if (!CaseReader.isCase(reading)) {
            return framework(reading);
        }
        CasePackage whole = CaseReader.read(reading, frameworks);
        whole.notes().forEach(notes);
        return whole.framework();
    }

    private Framework framework(Reading reading) {
        return new FrameworkReader(reading, frameworks).read();
    }

    /**
     * Reads a framework with what belongs to its file; the rest is as for {@link #readFramework(Path)}.
     *
     * @throws FaultException if the document is none, with all its faults
     * @throws IOException if the file cannot be read
     */
    public FrameworkFile readFrameworkFile(Path file) throws IOException {
        return frameworkFile(DocumentText.read(file));
    }

    /**
     * Reads a framework with what belongs to its file; the stream is read to its end and left open.
     *
     * @throws FaultException if the document is none, with all its faults
     * @throws IOException if the stream cannot be read
     */
    public FrameworkFile readFrameworkFile(InputStream in) throws IOException {
        return frameworkFile(DocumentText.read(in));
    }

    /**
     * Reads a framework with what belongs to its file.
     *
     * @throws FaultException if the document is none, with all its faults
     */
    public FrameworkFile readFrameworkFile(String text) {
        return frameworkFile(DocumentText.read(text));
    }

    private FrameworkFile frameworkFile(Reading reading) {
        Framework framework = framework(reading.keeping(keepsUnknown));
        return new FrameworkFile(framework, reading.tree(), reading.kept());
    }

    /**
     * Writes a framework: what it brings itself, and the id of the one that it extends.
     *
     * @throws IllegalArgumentException if it extends a framework that is not known here, or
     *     the format is {@link DocumentFormat#NDJSON}: one value has no lines
     * @throws FaultException if the document would be beyond a limit
     */
    public String writeFramework(Framework framework, DocumentFormat format) {
        framework.extending().ifPresent(this::requireKnown);
        return written(FrameworkWriter.node(framework), Kept.NOTHING, format);
    }

    /**
     * Writes a framework file, with what was kept in it.
     *
     * @throws IllegalArgumentException if it extends a framework that is not known here, has kept fields of a document
     *     in the other format, or the format is {@link DocumentFormat#NDJSON}: one value has no lines
     * @throws FaultException if the document would be beyond a limit, or an object is gone into which a kept field
     *     belongs
     */
    public String writeFramework(FrameworkFile file, DocumentFormat format) {
        file.framework().extending().ifPresent(this::requireKnown);
        return written(FrameworkWriter.node(file.framework()), file.kept(), format);
    }

    // CASE packages

    /**
     * Reads a framework from a CASE package.
     *
     * @throws FaultException if the document is none that can be used, with all its faults
     * @throws IOException if the file cannot be read
     */
    public CasePackage readCase(Path file) throws IOException {
        return CaseReader.read(DocumentText.read(file), frameworks);
    }

    /**
     * Reads a framework from a CASE package; the stream is read to its end and left open.
     *
     * @throws FaultException if the document is none that can be used, with all its faults
     * @throws IOException if the stream cannot be read
     */
    public CasePackage readCase(InputStream in) throws IOException {
        return CaseReader.read(DocumentText.read(in), frameworks);
    }

    /**
     * Reads a framework from a CASE package.
     *
     * @throws FaultException if the document is none that can be used, with all its faults
     */
    public CasePackage readCase(String text) {
        return CaseReader.read(DocumentText.read(text), frameworks);
    }

    /**
     * Writes a framework as a CASE package, which is JSON.
     *
     * @throws IllegalArgumentException if the framework extends one that is not known here
     * @throws FaultException if the document would be beyond a limit
     */
    public String writeCase(CasePackage whole) {
        whole.framework().extending().ifPresent(this::requireKnown);
        return written(CaseWriter.node(whole), Kept.NOTHING, DocumentFormat.JSON);
    }

    // instruments

    /**
     * Reads an instrument file; its source, where it has one, is checked against the instrument.
     *
     * @throws FaultException if the document is none, with all its faults
     * @throws IOException if the file cannot be read
     */
    public InstrumentFile readInstrument(Path file) throws IOException {
        return instrument(DocumentText.read(file));
    }

    /**
     * Reads an instrument file; the stream is read to its end and left open.
     *
     * @throws FaultException if the document is none, with all its faults
     * @throws IOException if the stream cannot be read
     */
    public InstrumentFile readInstrument(InputStream in) throws IOException {
        return instrument(DocumentText.read(in));
    }

    /**
     * Reads an instrument file.
     *
     * @throws FaultException if the document is none, with all its faults
     */
    public InstrumentFile readInstrument(String text) {
        return instrument(DocumentText.read(text));
    }

    private InstrumentFile instrument(Reading reading) {
        return new InstrumentReader(reading.keeping(keepsUnknown), frameworks).read();
    }

    /**
     * Writes an instrument, and its mapping as {@code source} where the file has one.
     *
     * @throws IllegalArgumentException if its framework is not known here, a strategy has a parameter named {@code id},
     *     it has kept fields of a document in the other format, or the format is {@link DocumentFormat#NDJSON}: one
     *     value has no lines
     * @throws FaultException if the document would be beyond a limit, or an object is gone into which a kept field
     *     belongs
     */
    public String writeInstrument(InstrumentFile file, DocumentFormat format) {
        return written(node(file), file.kept(), format);
    }

    // mappings

    /**
     * Reads a mapping file; it is checked by itself, not against an instrument.
     *
     * @throws FaultException if the document is none, with all its faults
     * @throws IOException if the file cannot be read
     */
    public MappingFile readMapping(Path file) throws IOException {
        return mapping(DocumentText.read(file));
    }

    /**
     * Reads a mapping file; the stream is read to its end and left open.
     *
     * @throws FaultException if the document is none, with all its faults
     * @throws IOException if the stream cannot be read
     */
    public MappingFile readMapping(InputStream in) throws IOException {
        return mapping(DocumentText.read(in));
    }

    /**
     * Reads a mapping file.
     *
     * @throws FaultException if the document is none, with all its faults
     */
    public MappingFile readMapping(String text) {
        return mapping(DocumentText.read(text));
    }

    private MappingFile mapping(Reading reading) {
        Mapping mapping = MappingReader.document(reading.keeping(keepsUnknown));
        return new MappingFile(mapping, reading.tree(), reading.kept());
    }

    /**
     * Writes a mapping as a file of its own.
     *
     * @throws IllegalArgumentException if the format is {@link DocumentFormat#NDJSON}: one value has no lines
     * @throws FaultException if the document would be beyond a limit
     */
    public String writeMapping(Mapping mapping, DocumentFormat format) {
        return written(MappingWriter.node(mapping), Kept.NOTHING, format);
    }

    /**
     * Writes a mapping file, with what was kept in it.
     *
     * @throws IllegalArgumentException if it has kept fields of a document in the other format, or the format is {@link
     *     DocumentFormat#NDJSON}: one value has no lines
     * @throws FaultException if the document would be beyond a limit, or an object is gone into which a kept field
     *     belongs
     */
    public String writeMapping(MappingFile file, DocumentFormat format) {
        return written(MappingWriter.node(file.mapping()), file.kept(), format);
    }

    // one response and its scores

    /**
     * Reads one response; the document names its instrument, which has to be known here ({@link #withInstrument}).
     *
     * @throws FaultException if the document is none, with all its faults
     * @throws IOException if the file cannot be read
     */
    public Response readResponse(Path file) throws IOException {
        return response(DocumentText.read(file));
    }

    /**
     * Reads one response; the document names its instrument, which has to be known here ({@link #withInstrument}). The
     * stream is read to its end and left open.
     *
     * @throws FaultException if the document is none, with all its faults
     * @throws IOException if the stream cannot be read
     */
    public Response readResponse(InputStream in) throws IOException {
        return response(DocumentText.read(in));
    }

    /**
     * Reads one response; the document names its instrument, which has to be known here ({@link #withInstrument}).
     *
     * @throws FaultException if the document is none, with all its faults
     */
    public Response readResponse(String text) {
        return response(DocumentText.read(text));
    }

    private Response response(Reading reading) {
        return ResponseReader.document(reading, instruments);
    }

    /**
     * Writes one response: context and answers by name, items that were not answered left out.
     *
     * @throws IllegalArgumentException if the format is {@link DocumentFormat#NDJSON}: one value has no lines
     * @throws FaultException if the document would be beyond a limit
     */
    public String writeResponse(Response response, DocumentFormat format) {
        return written(TreeTarget.tree(to -> ResponseWriter.write(response, this::context, to)), Kept.NOTHING, format);
    }

    /**
     * Reads the scores of one response; the document names its instrument, which has to be known here ({@link
     * #withInstrument}). The sheet explains its scores as the document does.
     *
     * @throws FaultException if the document is none, with all its faults
     * @throws IOException if the file cannot be read
     */
    public ScoreSheet readScoreSheet(Path file) throws IOException {
        return scoreSheet(DocumentText.read(file));
    }

    /**
     * Reads the scores of one response; the document names its instrument, which has to be known here ({@link
     * #withInstrument}). The sheet explains its scores as the document does. The stream is read to its end and left
     * open.
     *
     * @throws FaultException if the document is none, with all its faults
     * @throws IOException if the stream cannot be read
     */
    public ScoreSheet readScoreSheet(InputStream in) throws IOException {
        return scoreSheet(DocumentText.read(in));
    }

    /**
     * Reads the scores of one response; the document names its instrument, which has to be known here ({@link
     * #withInstrument}). The sheet explains its scores as the document does.
     *
     * @throws FaultException if the document is none, with all its faults
     */
    public ScoreSheet readScoreSheet(String text) {
        return scoreSheet(DocumentText.read(text));
    }

    private ScoreSheet scoreSheet(Reading reading) {
        return ScoreSheetReader.document(reading, instruments);
    }

    /**
     * Writes the scores of one response: the response, by scale the score with its band and its place among the norms,
     * and how each score came about.
     *
     * @throws IllegalArgumentException if a strategy has a parameter named {@code id}, an explanation is of another
     *     score, names what is no member of the scale, or measures what the instrument's framework does not have, or
     *     the format is {@link DocumentFormat#NDJSON}: one value has no lines
     * @throws FaultException if the document would be beyond a limit
     */
    public String writeScoreSheet(ScoreSheet sheet, DocumentFormat format) {
        return written(TreeTarget.tree(to -> ScoreSheetWriter.write(sheet, this::context, to)), Kept.NOTHING, format);
    }

    // responses and scores

    /**
     * Starts to read responses; a batch holds at most 4,096 rows, and only one at a time is kept in memory.
     *
     * <p>JSON, YAML and NDJSON are told apart by their text. A batch whose rows have faults throws them all from {@link
     * Batches#next()}, which ends the reading. Closing the batches closes the stream.
     *
     * @param instrument the instrument that was answered; the document names its id and version
     * @throws FaultException if the document is none of responses to that instrument
     * @throws IOException if the stream cannot be read; {@link Batches#next()} throws it as {@link
     *     java.io.UncheckedIOException}
     */
    public Batches<Responses> readResponses(Instrument instrument, InputStream in) throws IOException {
        return RowsReader.open(RowsKind.RESPONSES, instrument, in);
    }

    /**
     * Writes responses, a batch at a time and each row on a line; stream and batches are left open.
     *
     * <p>The stream is not touched before there is a first batch. What an exception ends later is broken off. JSON then
     * cannot be read; YAML and NDJSON that end behind a row look whole, so that their file should get its name only
     * when it is written.
     *
     * <p>Of NDJSON, each batch is handed to the stream in whole lines and flushed when it is written: where batches are
     * small, a service sends rows on while others still come in.
     *
     * @throws IllegalArgumentException if a batch is to another instrument, has another context than the first, or does
     *     not follow on the one before
     * @throws FaultException if the head or a text would be beyond a limit, or a text holds half a surrogate pair
     * @throws IOException if the stream cannot be written
     */
    public void writeResponses(
            Instrument instrument, Batches<Responses> batches, DocumentFormat format, OutputStream out)
            throws IOException {
        RowsWriter.write(RowsKind.RESPONSES, instrument, batches, this::context, format, out);
    }

    /**
     * Starts to read scores, with the responses that they were made of; the rest is as for {@link #readResponses}.
     *
     * @param instrument the instrument by which the responses were scored; the document names its id and version
     * @throws FaultException if the document is none of scores by that instrument
     * @throws IOException if the stream cannot be read; {@link Batches#next()} throws it as {@link
     *     java.io.UncheckedIOException}
     */
    public Batches<Scores> readScores(Instrument instrument, InputStream in) throws IOException {
        return RowsReader.open(RowsKind.SCORES, instrument, in);
    }

    /**
     * Writes scores, with the responses that they were made of; the rest is as for {@link #writeResponses}.
     *
     * @throws IllegalArgumentException if a batch is by another instrument, has another context than the first, does
     *     not follow on the one before, or has standard errors on other scales than the first; if a strategy has a
     *     parameter named {@code id}
     * @throws FaultException if the head or a text would be beyond a limit, or a text holds half a surrogate pair
     * @throws IOException if the stream cannot be written
     */
    public void writeScores(Instrument instrument, Batches<Scores> batches, DocumentFormat format, OutputStream out)
            throws IOException {
        RowsWriter.write(RowsKind.SCORES, instrument, batches, this::context, format, out);
    }

    // evidence

    /**
     * Reads evidence; its instrument need not be known here.
     *
     * @throws FaultException if the document is none, with all its faults
     * @throws IOException if the file cannot be read
     */
    public Evidence readEvidence(Path file) throws IOException {
        return EvidenceReader.document(DocumentText.read(file));
    }

    /**
     * Reads evidence; its instrument need not be known here. The stream is read to its end and left open.
     *
     * @throws FaultException if the document is none, with all its faults
     * @throws IOException if the stream cannot be read
     */
    public Evidence readEvidence(InputStream in) throws IOException {
        return EvidenceReader.document(DocumentText.read(in));
    }

    /**
     * Reads evidence; its instrument need not be known here.
     *
     * @throws FaultException if the document is none, with all its faults
     */
    public Evidence readEvidence(String text) {
        return EvidenceReader.document(DocumentText.read(text));
    }

    /**
     * Writes evidence; an end of an interval that is infinite is left out.
     *
     * @throws IllegalArgumentException if the format is {@link DocumentFormat#NDJSON}: one value has no lines
     * @throws FaultException if the document would be beyond a limit
     */
    public String writeEvidence(Evidence evidence, DocumentFormat format) {
        return written(EvidenceWriter.node(evidence, this::context), Kept.NOTHING, format);
    }

    // values in a text that belongs to somebody else

    /**
     * The types of values that can stand in a JSON text of somebody else, each as its document. {@link Responses} and
     * {@link Scores} are one batch of any number of rows there, to an instrument that is known here ({@link
     * #withInstrument}). Unknown fields are faults there: what is kept of a document is kept of its text.
     */
    public List<DocumentType<?>> types() {
        return List.of(
                TreeType.of(
                        Framework.class,
                        framework -> {
                            framework.extending().ifPresent(this::requireKnown);
                            return FrameworkWriter.node(framework);
                        },
                        this::framework),
                TreeType.of(
                        InstrumentFile.class,
                        file -> {
                            file.kept().requireNothing();
                            return node(file);
                        },
                        this::instrument),
                TreeType.of(
                        Instrument.class,
                        instrument -> node(InstrumentFile.of(instrument)),
                        reading -> instrument(reading).instrument()),
                TreeType.of(
                        Mapping.class,
                        MappingWriter::node,
                        reading -> mapping(reading).mapping()),
                new RowsType<>(RowsKind.RESPONSES, instruments, this::context),
                new RowsType<>(RowsKind.SCORES, instruments, this::context),
                new TreeType<>(
                        Response.class,
                        (response, to) -> ResponseWriter.write(response, this::context, to),
                        this::response),
                new TreeType<>(
                        ScoreSheet.class,
                        (sheet, to) -> ScoreSheetWriter.write(sheet, this::context, to),
                        this::scoreSheet),
                TreeType.of(
                        Evidence.class,
                        evidence -> EvidenceWriter.node(evidence, this::context),
                        EvidenceReader::document));
    }

    private Node node(InstrumentFile file) {
        file.instrument().framework().ifPresent(this::requireKnown);
        return InstrumentWriter.node(file);
    }

    private void requireKnown(Framework framework) {
        if (!framework.equals(frameworks.get(framework.id()))) {
            throw new IllegalArgumentException("framework '" + framework.id() + "' " + framework.version()
                    + ": a document names it by its id, but it is not known here; add it by withFramework");
        }
    }

    private static String written(Node document, Kept kept, DocumentFormat format) {
        if (format == DocumentFormat.NDJSON) {
            throw new IllegalArgumentException(
                    "format: only responses and scores have lines for NDJSON; JSON or YAML is needed for one value");
        }
        DocumentText.requireReadable(document);
        Node whole = kept.into(document, format);
        String text = format == DocumentFormat.JSON ? JsonText.of(whole) : YamlText.of(whole);
        DocumentText.requireSize(text);
        kept.check(text);
        return text;
    }
}
