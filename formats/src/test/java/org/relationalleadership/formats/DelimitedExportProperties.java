package org.relationalleadership.formats;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.instrument.Absence;
import org.relationalleadership.instrument.Answer;
import org.relationalleadership.instrument.Option;
import org.relationalleadership.mapping.CodeMap;
import org.relationalleadership.mapping.Codebook;
import org.relationalleadership.mapping.ContextSource;
import org.relationalleadership.mapping.DuplicateRule;
import org.relationalleadership.mapping.Mapping;
import org.relationalleadership.mapping.OnFault;
import org.relationalleadership.mapping.RowFilter;
import org.relationalleadership.mapping.RowLayout;
import org.relationalleadership.mapping.ValueForm;
import org.relationalleadership.mapping.Wave;
import org.relationalleadership.response.Response;
import org.relationalleadership.response.Responses;

class DelimitedExportProperties {

    private static final String SEED = "20260";

    /** How a table is written down. */
    record Form(char separator, LineDelimiter lineEnd, boolean isMarked, String charset, boolean isQuoted) {

        byte[] bytes(List<List<String>> table) {
            StringWriter text = new StringWriter();
            try (CsvWriter writer = CsvWriter.builder()
                    .fieldSeparator(separator)
                    .lineDelimiter(lineEnd)
                    .quoteStrategy(isQuoted ? QuoteStrategies.ALWAYS : QuoteStrategies.REQUIRED)
                    .build(text)) {
                table.forEach(writer::writeRecord);
            } catch (java.io.IOException e) {
                throw new AssertionError(e);
            }
            return ((isMarked ? "\uFEFF" : "") + text).getBytes(Charset.forName(charset));
        }

        /** UTF-8 and whatever has a mark need no word in the mapping. */
        Optional<String> said() {
            return isMarked || charset.equals("UTF-8") ? Optional.empty() : Optional.of(charset);
        }
    }

    @Provide
    Arbitrary<Form> forms() {
        Arbitrary<String> unicode = Arbitraries.of("UTF-8", "UTF-16LE", "UTF-16BE");
        return Combinators.combine(
                        Arbitraries.of(',', ';', '\t', '|'),
                        Arbitraries.of(LineDelimiter.LF, LineDelimiter.CRLF, LineDelimiter.CR),
                        Arbitraries.of(true, false),
                        unicode,
                        Arbitraries.of(true, false))
                .as(Form::new);
    }

    /** One row as it was meant: three answers, who answered, and a text that nobody reads. */
    record Meant(List<Answer> answers, Optional<String> respondent, String note) {}

    @Provide
    Arbitrary<List<Meant>> surveys() {
        Arbitrary<Answer> answers = Arbitraries.of(
                Answer.of(1),
                Answer.of(2),
                Answer.of(3),
                Answer.of(4),
                Answer.of(5),
                Answer.absent(Absence.NOT_ANSWERED),
                Answer.absent(Absence.NOT_APPLICABLE));
        Arbitrary<String> texts = Arbitraries.strings()
                .withChars("abé😀\" ,;\t|\n\r1"
                        .codePoints()
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining()))
                .ofMaxLength(12)
                .map(DelimitedExportProperties::wellFormed);
        Arbitrary<Optional<String>> respondents =
                texts.map(text -> Optional.of(text.strip()).filter(stripped -> !stripped.isEmpty()));
        return Combinators.combine(answers.list().ofSize(3), respondents, texts)
                .as(Meant::new)
                .list()
                .ofMaxSize(30);
    }

    /** A surrogate that lost its other half cannot be written in any charset. */
    private static String wellFormed(String text) {
        return text.codePoints()
                .filter(c -> !Character.isSurrogate((char) c) || Character.isSupplementaryCodePoint(c))
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static final Mapping CODES = Mapping.builder()
            .respondent(ContextSource.column("id"))
            .putCode(
                    "agree5",
                    new CodeMap(Map.of(
                            "1", Answer.of(1),
                            "6", Answer.of(2),
                            "2", Answer.of(3),
                            "3", Answer.of(4),
                            "4", Answer.of(5),
                            "-1", Answer.absent(Absence.NOT_APPLICABLE))))
            .build();
    private static final Mapping SCORES = Mapping.builder()
            .respondent(ContextSource.column("id"))
            .addMissing("NA")
            .values(ValueForm.MIXED)
            .build();
    private static final Mapping LABELS = Mapping.builder()
            .respondent(ContextSource.column("id"))
            .values(ValueForm.LABELS)
            .build();

    private static String code(Answer answer) {
        if (!answer.isAnswered()) {
            return answer.equals(Answer.absent(Absence.NOT_APPLICABLE)) ? "-1" : "";
        }
        return List.of("1", "6", "2", "3", "4").get((int) answer.score() - 1);
    }

    private static String score(Answer answer) {
        if (!answer.isAnswered()) {
            return answer.equals(Answer.absent(Absence.NOT_APPLICABLE)) ? "no basis to judge" : "NA";
        }
        return Integer.toString((int) answer.score());
    }

    private static String label(Answer answer) {
        if (!answer.isAnswered()) {
            return answer.equals(Answer.absent(Absence.NOT_APPLICABLE)) ? "No  basis to judge" : "";
        }
        Option option = Survey.AGREE.options().get((int) answer.score() - 1);
        return option.label().text();
    }

    private static List<List<String>> table(List<Meant> survey, java.util.function.Function<Answer, String> cell) {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("note", "t3", "id", "t1", "t2"));
        for (Meant row : survey) {
            table.add(List.of(
                    row.note(),
                    cell.apply(row.answers().get(2)),
                    row.respondent().orElse(""),
                    cell.apply(row.answers().get(0)),
                    cell.apply(row.answers().get(1))));
        }
        return table;
    }

    private static List<Response> responses(List<Meant> survey) {
        List<Response> responses = new ArrayList<>();
        for (Meant row : survey) {
            Response.Builder builder = Response.to(Survey.TRUST);
            for (int item = 0; item < 3; item++) {
                builder.answer(item, row.answers().get(item));
            }
            row.respondent().ifPresent(id -> builder.context("respondent", id));
            responses.add(builder.build());
        }
        return responses;
    }

    private static List<Response> read(Mapping mapping, byte[] bytes, int batchSize) {
        List<Response> rows = new ArrayList<>();
        long position = 0;
        for (Responses batch : Survey.batches(DelimitedExport.of(Codebook.of(Survey.TRUST, mapping))
                .withBatchSize(batchSize)
                .open(() -> new ByteArrayInputStream(bytes)))) {
            assertThat(batch.firstRow()).isEqualTo(position);
            for (int row = 0; row < batch.rows(); row++) {
                rows.add(batch.row(row));
            }
            position += batch.rows();
        }
        return rows;
    }

    @Property(seed = SEED, tries = 300)
    void whatWasWrittenInAnyFormReadsBack(
            @ForAll @From("forms") Form form, @ForAll @From("surveys") List<Meant> survey) {
        Mapping mapping = Mapping.builder().from(CODES).charset(form.said()).build();
        byte[] bytes = form.bytes(table(survey, DelimitedExportProperties::code));
        assertThat(read(mapping, bytes, 8192)).isEqualTo(responses(survey));
    }

    @Property(seed = SEED, tries = 200)
    void codesScoresAndLabelsOfOneSurveyAreTheSameResponses(
            @ForAll @From("forms") Form form, @ForAll @From("surveys") List<Meant> survey) {
        Form marked = new Form(form.separator(), form.lineEnd(), true, form.charset(), form.isQuoted());
        List<Responses> byCode = Survey.batches(
                Survey.open(Survey.TRUST, CODES, marked.bytes(table(survey, DelimitedExportProperties::code))));
        List<Responses> byScore = Survey.batches(
                Survey.open(Survey.TRUST, SCORES, marked.bytes(table(survey, DelimitedExportProperties::score))));
        List<Responses> byLabel = Survey.batches(
                Survey.open(Survey.TRUST, LABELS, marked.bytes(table(survey, DelimitedExportProperties::label))));
        assertThat(byScore).isEqualTo(byCode);
        assertThat(byLabel).isEqualTo(byCode);
    }

    @Property(seed = SEED, tries = 100)
    void theBatchSizeChangesNothing(
            @ForAll @From("surveys") List<Meant> survey, @ForAll @IntRange(min = 1, max = 40) int batchSize) {
        Form form = new Form(',', LineDelimiter.LF, false, "UTF-8", false);
        byte[] bytes = form.bytes(table(survey, DelimitedExportProperties::code));
        assertThat(read(CODES, bytes, batchSize)).isEqualTo(read(CODES, bytes, 8192));
    }

    /** A row of an export with everything that may keep it from being given out. */
    @Provide
    Arbitrary<List<List<String>>> untidyRows() {
        Arbitrary<String> answers = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(8, Arbitraries.of("1", "2", "")),
                net.jqwik.api.Tuple.of(1, Arbitraries.just("9")));
        return Combinators.combine(
                        Arbitraries.of("yes", "yes", "no"),
                        Arbitraries.of("a", "b", "c", "d", ""),
                        answers.list().ofSize(2))
                .as((keep, id, cells) -> List.of(keep, id, cells.get(0), cells.get(1)))
                .list()
                .ofMaxSize(25);
    }

    @Property(seed = SEED, tries = 300)
    void theTallyAccountsForEveryRow(
            @ForAll @From("untidyRows") List<List<String>> rows,
            @ForAll DuplicateRule.Keep keep,
            @ForAll boolean isSideBySide,
            @ForAll @IntRange(min = 1, max = 30) int batchSize) {
        Mapping.Builder mapping = Mapping.builder()
                .addKeep(RowFilter.of("keep", "yes"))
                .respondent(ContextSource.column("id"))
                .onFault(OnFault.REJECT_ROW);
        if (isSideBySide) {
            mapping.addRow(layout("x", Wave.PRE)).addRow(layout("y", Wave.POST));
            mapping.duplicates(new DuplicateRule(List.of("respondent", "wave"), keep));
        } else {
            mapping.putColumn("t1", "x").putColumn("t2", "y").addNotAsked("t3");
            mapping.duplicates(new DuplicateRule(List.of("respondent"), keep));
        }
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("keep", "id", "x", "y"));
        table.addAll(rows);
        byte[] bytes = new Form(',', LineDelimiter.LF, false, "UTF-8", false).bytes(table);

        ResponseReader reader = DelimitedExport.of(Codebook.of(Survey.TRUST, mapping.build()))
                .withBatchSize(batchSize)
                .open(() -> new ByteArrayInputStream(bytes));
        long given = Survey.batches(reader).stream().mapToLong(Responses::rows).sum();

        ReadingTally tally = reader.tally();
        long leftOut =
                tally.leftOut().values().stream().mapToLong(Long::longValue).sum();
        assertThat(tally.rows()).isEqualTo(rows.size());
        assertThat(tally.responses()).isEqualTo(given);
        assertThat((tally.rows() - leftOut - tally.rejectedRows()) * (isSideBySide ? 2 : 1))
                .isEqualTo(tally.responses() + tally.notGiven() + tally.duplicates());
        assertThat(tally.faults().isEmpty()).isEqualTo(tally.rejectedRows() == 0);
    }

    private static RowLayout layout(String column, @Nullable Wave wave) {
        return new RowLayout(Map.of("t1", column), Optional.ofNullable(wave), Optional.empty());
    }
}
