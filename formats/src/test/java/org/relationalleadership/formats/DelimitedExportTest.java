package org.relationalleadership.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relationalleadership.instrument.Absence;
import org.relationalleadership.instrument.Answer;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Item;
import org.relationalleadership.instrument.Scale;
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
import org.relationalleadership.response.Responses;

class DelimitedExportTest {

    private static final Mapping PLAIN = Mapping.standard();

    @Test
    void readsColumnsByTheirNamesInWhateverOrder() {
        assertThat(Survey.told(Survey.open(PLAIN, "t3,note,t1,t2\n1,x,5,\n3,y,4,2\n")))
                .containsExactly("1: 5 not answered 1 {}", "2: 4 2 3 {}");
    }

    @Test
    void readsAFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("export.csv"), "t1,t2,t3\n1,2,3");
        try (ResponseReader reader =
                DelimitedExport.of(Codebook.of(Survey.TRUST, PLAIN)).open(file)) {
            assertThat(Survey.told(reader)).containsExactly("1: 1 2 3 {}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void findsTheSeparatorByLooking(String separator) {
        String text = "t1,t2,t3\n1,2,3\n4,5,1\n".replace(",", separator);
        assertThat(Survey.told(Survey.open(PLAIN, text))).containsExactly("1: 1 2 3 {}", "2: 4 5 1 {}");
    }

    @Test
    void takesTheSeparatorThatGivesTheColumnsNotTheMostFrequentOne() {
        String text = "a,b,c,d,e;t1;t2;t3\n1,2,3,4,5;1;2;3\n";
        assertThat(Survey.told(Survey.open(PLAIN, text))).containsExactly("1: 1 2 3 {}");
    }

    @Test
    void ofSeparatorsThatGiveNoColumnTakesTheOneThatGivesEvenRows() {
        Instrument one = instrument(Item.of("q", Survey.AGREE));
        Mapping mapping = Mapping.builder().putColumn("q", "A,B").build();
        assertThat(messages(one, mapping, "a,b;c;d,e\n1;2;3\n"))
                .contains("header: no column 'A,B' for item 'q'; did you mean 'a,b'?");
    }

    @Test
    void readsOneColumnWithoutAnySeparator() {
        Instrument one = instrument(Item.of("q", Survey.AGREE));
        assertThat(Survey.told(Survey.open(one, PLAIN, bytes("q\n4\n\n\"\"\n2"))))
                .as("a line with nothing in it is no row, an empty quoted cell is one")
                .containsExactly("1: 4 {}", "2: not answered {}", "3: 2 {}");
    }

    @Test
    void takesTheSeparatorOfTheMapping() {
        Mapping mapping = Mapping.builder().separator("^").build();
        assertThat(Survey.told(Survey.open(mapping, "t1^t2^t3\n1^2^3\n"))).containsExactly("1: 1 2 3 {}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void readsAnyLineEnd(String end) {
        String text = "t1,t2,t3\n\n1,2,3\n3,2,1\n".replace("\n", end);
        assertThat(Survey.told(Survey.open(PLAIN, text))).containsExactly("1: 1 2 3 {}", "2: 3 2 1 {}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void honoursAByteOrderMarkWhateverTheMappingSays(String charset) {
        Mapping mapping = Mapping.builder()
                .charset("windows-1252")
                .role(ContextSource.column("Rôle"))
                .build();
        assertThat(Survey.told(Survey.open(mapping, "\uFEFFRôle,t1,t2,t3\nÉlan,1,2,3\n", Charset.forName(charset))))
                .containsExactly("1: 1 2 3 {role=Élan}");
    }

    @Test
    void removesASecondByteOrderMark() {
        assertThat(Survey.told(Survey.open(PLAIN, "\uFEFF\uFEFFt1,t2,t3\n1,2,3\n")))
                .containsExactly("1: 1 2 3 {}");
    }

    @Test
    void readsTheCharsetOfTheMapping() {
        Mapping mapping = Mapping.builder()
                .charset("windows-1252")
                .role(ContextSource.column("Rôle"))
                .build();
        assertThat(Survey.told(Survey.open(mapping, "Rôle,t1,t2,t3\n“Élan”,1,2,3\n", Charset.forName("windows-1252"))))
                .containsExactly("1: 1 2 3 {role=“Élan”}");
    }

    @Test
    void readsUtf16WithoutAMarkWhereTheMappingSaysSo() {
        Mapping mapping = Mapping.builder().charset("UTF-16LE").build();
        assertThat(Survey.told(Survey.open(mapping, "t1,t2,t3\n1,2,3\n", StandardCharsets.UTF_16LE)))
                .containsExactly("1: 1 2 3 {}");
    }

    @Test
    void readsQuotedCells() {
        Mapping mapping = Mapping.builder()
                .role(ContextSource.column("his, \"her\"\nrole"))
                .build();
        assertThat(Survey.told(Survey.open(
                        mapping, "\"his, \"\"her\"\"\nrole\",t1,t2,t3\n\"a, \"\"b\"\"\nc\",\" 1 \",\"2\",3\n")))
                .containsExactly("1: 1 2 3 {role=a, \"b\"\nc}");
    }

    @Test
    void trimsHeaderAndContext() {
        Mapping mapping = Mapping.builder()
                .putColumn("t1", "Q 1 ")
                .role(ContextSource.column(" role"))
                .build();
        assertThat(Survey.told(Survey.open(mapping, " Q 1,t2 , t3,role \n1, 2,3 , peer \n")))
                .containsExactly("1: 1 2 3 {role=peer}");
    }

    @Test
    void allowsNamesThatStandTwiceWhereTheyAreNotMapped() {
        assertThat(Survey.told(Survey.open(PLAIN, "t1,x,t2,x,t3,,\n1,8,2,9,3,,\n")))
                .containsExactly("1: 1 2 3 {}");
    }

    @Test
    void keepsItemsApartThatWereNotAsked() {
        Mapping mapping = Mapping.builder().addNotAsked("t2").build();
        assertThat(Survey.told(Survey.open(mapping, "t1,t3\n1,3\n"))).containsExactly("1: 1 not asked 3 {}");
    }

    @Test
    void readsNumbersWithADecimalComma() {
        Instrument one = instrument(Item.of("q", Survey.SLIDER));
        Mapping mapping = Mapping.builder().decimal(",").build();
        assertThat(Survey.told(Survey.open(one, mapping, bytes("id;q\n1;12,5\n2;99\n"))))
                .containsExactly("1: 12.5 {}", "2: 99 {}");
    }

    @Test
    void readsMoreTextsThanItRemembers() {
        Instrument one = instrument(Item.of("q", Survey.SLIDER));
        StringBuilder text = new StringBuilder("q\n");
        for (int i = 0; i < 3000; i++) {
            text.append(i % 100).append('.').append(i).append('\n');
        }
        text.append(" ".repeat(200)).append("7\n");
        List<String> told = Survey.told(Survey.open(one, PLAIN, bytes(text.toString())));
        assertThat(told).hasSize(3001).contains("1: 0 {}", "2501: 0.25 {}", "2999: 98.2998 {}", "3001: 7 {}");
    }

    @Test
    void readsLabelsAndCodesThatAreNoScores() {
        Mapping mapping = Mapping.builder()
                .values(ValueForm.MIXED)
                .putCode("agree5", new CodeMap(Map.of("6", Answer.of(2), "-1", Answer.absent(Absence.NOT_APPLICABLE))))
                .addMissing("NA")
                .build();
        assertThat(Survey.told(Survey.open(mapping, "t1,t2,t3\n6,Strongly Agree,-1\nNA,no basis to judge,6\n")))
                .containsExactly("1: 2 5 not applicable {}", "2: not answered not applicable 2 {}");
    }

    @Test
    void readsContextWithItsMaps() {
        Mapping mapping = Mapping.builder()
                .respondent(ContextSource.column("id"))
                .subject(ContextSource.column("about"))
                .role(ContextSource.column("role", Map.of("1", "self", "2", "partner", "", "self")))
                .wave(ContextSource.column("event", Map.of("baseline", "pre", "later", "follow-up:2026-05-01")))
                .putGroup("dyad", ContextSource.column("dyad"))
                .putGroup("organization", ContextSource.value("clinic"))
                .consent(RowFilter.of("share", "1"))
                .seconds(ContextSource.column("took"))
                .addMissing("NA")
                .build();
        String text = """
                id,about,role,event,dyad,share,took,t1,t2,t3
                r1,s1,1,baseline,d1,1,39.5,1,2,3
                r2,,2,later,NA,0,soon,3,2,1
                r3,s1,,,d1,,NA,1,1,1
                """;
        assertThat(Survey.told(Survey.open(mapping, text)))
                .containsExactly(
                        "1: 1 2 3 {respondent=r1, subject=s1, role=self, wave=pre, dyad=d1, organization=clinic, consent=yes, seconds=39.5}",
                        "2: 3 2 1 {respondent=r2, role=partner, wave=follow-up:2026-05-01, organization=clinic, consent=no, seconds=soon}",
                        "3: 1 1 1 {respondent=r3, subject=s1, role=self, dyad=d1, organization=clinic, consent=no}");
    }

    @Test
    void readsOneWaveForAll() {
        Mapping mapping = Mapping.builder().wave(ContextSource.value("post")).build();
        assertThat(Survey.told(Survey.open(mapping, "t1,t2,t3\n1,2,3\n"))).containsExactly("1: 1 2 3 {wave=post}");
    }

    @Test
    void leavesOutRowsThatDoNotMeetAFilterWithoutReadingThem() {
        Mapping mapping = Mapping.builder()
                .addKeep(RowFilter.of("Finished", "1", "True"), RowFilter.of("Status", ""))
                .build();
        String text = """
                Finished,Status,t1,t2,t3
                1,,1,2,3
                0,,bad,2,3
                0,preview,1,2,3
                 True ,,3,2,1
                1,preview,bad,2,3
                """;
        ResponseReader reader = Survey.open(mapping, text);
        assertThat(Survey.told(reader)).containsExactly("1: 1 2 3 {}", "4: 3 2 1 {}");
        assertThat(reader.tally().leftOut())
                .containsExactly(
                        Map.entry(mapping.keep().get(0), 2L),
                        Map.entry(mapping.keep().get(1), 1L));
        assertThat(reader.tally())
                .hasToString("rows: 5, responses: 2, left out by column 'Finished': 2, left out by column 'Status': 1");
    }

    @Test
    void readsSeveralResponsesOfARow() {
        Mapping mapping = Mapping.builder()
                .respondent(ContextSource.column("id"))
                .addRow(layout(Map.of("t1", "a1", "t2", "a2"), Wave.PRE, "self"))
                .addRow(layout(Map.of("t1", "b1", "t3", "b3"), Wave.POST, "self"))
                .addRow(layout(Map.of("t1", "c1"), Wave.POST, "partner"))
                .addMissing("-99")
                .build();
        String text = """
                id,a1,a2,b1,b3,c1
                r1,1,2,3,4,5
                r2,,-99,,4,
                r3,,,,,
                """;
        ResponseReader reader = Survey.open(mapping, text);
        assertThat(Survey.told(reader))
                .containsExactly(
                        "1: 1 2 not asked {respondent=r1, role=self, wave=pre}",
                        "1: 3 not asked 4 {respondent=r1, role=self, wave=post}",
                        "1: 5 not asked not asked {respondent=r1, role=partner, wave=post}",
                        "2: not answered not asked 4 {respondent=r2, role=self, wave=post}");
        assertThat(reader.tally().rows()).isEqualTo(3);
        assertThat(reader.tally().notGiven()).isEqualTo(5);
        assertThat(reader.tally().responses()).isEqualTo(4);
    }

    @Test
    void aLayoutWithoutAWaveHasNone() {
        Mapping mapping = Mapping.builder()
                .addRow(layout(Map.of("t1", "a"), Wave.PRE, null))
                .addRow(layout(Map.of("t1", "b"), null, "peer"))
                .build();
        assertThat(Survey.told(Survey.open(mapping, "a,b\n1,2\n")))
                .containsExactly("1: 1 not asked not asked {wave=pre}", "1: 2 not asked not asked {role=peer}");
    }

    @Test
    void keepsTheFirstOfSeveralSameResponses() {
        ResponseReader reader = Survey.open(duplicates(DuplicateRule.Keep.FIRST), REPEATED);
        assertThat(Survey.told(reader))
                .containsExactly(
                        "1: 1 1 1 {respondent=a, wave=pre}",
                        "2: 2 2 2 {respondent=a, wave=post}",
                        "4: 4 4 4 {respondent=b}",
                        "6: 1 1 1 {wave=pre}",
                        "7: 2 2 2 {wave=pre}");
        assertThat(reader.tally().duplicates()).isEqualTo(2);
    }

    @Test
    void keepsTheLastOfSeveralSameResponsesAndReadsTwice() {
        AtomicInteger opened = new AtomicInteger();
        AtomicInteger closed = new AtomicInteger();
        try (ResponseReader reader = DelimitedExport.of(Codebook.of(Survey.TRUST, duplicates(DuplicateRule.Keep.LAST)))
                .open(() -> {
                    opened.incrementAndGet();
                    return new ByteArrayInputStream(bytes(REPEATED)) {
                        @Override
                        public void close() {
                            closed.incrementAndGet();
                        }
                    };
                })) {
            assertThat(Survey.told(reader))
                    .containsExactly(
                            "2: 2 2 2 {respondent=a, wave=post}",
                            "3: 3 3 3 {respondent=a, wave=pre}",
                            "5: 5 5 5 {respondent=b}",
                            "6: 1 1 1 {wave=pre}",
                            "7: 2 2 2 {wave=pre}");
            assertThat(reader.tally().duplicates()).isEqualTo(2);
            assertThat(reader.tally().rows()).isEqualTo(7);
        }
        assertThat(opened).hasValue(2);
        assertThat(closed).hasValueGreaterThanOrEqualTo(2);
    }

    @Test
    void aRejectedRowIsNotTheLastOne() {
        Mapping mapping = Mapping.builder()
                .from(duplicates(DuplicateRule.Keep.LAST))
                .onFault(OnFault.REJECT_ROW)
                .addKeep(RowFilter.of("id", "a"))
                .build();
        ResponseReader reader =
                Survey.open(mapping, "id,wave,t1,t2,t3\na,pre,1,1,1\na,pre,9,1,1\nb,pre,1,1,1\na,pre,1\n");
        assertThat(Survey.told(reader)).containsExactly("1: 1 1 1 {respondent=a, wave=pre}");
        assertThat(reader.tally().rejectedRows()).isEqualTo(2);
    }

    @Test
    void tellsManyKeysApart() {
        Mapping mapping = duplicates(DuplicateRule.Keep.FIRST);
        StringBuilder text = new StringBuilder("id,wave,t1,t2,t3\n");
        for (int i = 0; i < 5000; i++) {
            text.append(i % 4000).append(",pre,1,2,3\n");
        }
        ResponseReader reader = Survey.open(mapping, text.toString());
        assertThat(Survey.told(reader)).hasSize(4000);
        assertThat(reader.tally().duplicates()).isEqualTo(1000);
    }

    @Test
    void givesOutBatchesOfTheSizeAskedFor() {
        DelimitedExport export =
                DelimitedExport.of(Codebook.of(Survey.TRUST, PLAIN)).withBatchSize(2);
        List<Responses> batches = Survey.batches(
                export.open(() -> new ByteArrayInputStream(bytes("t1,t2,t3\n1,1,1\n2,2,2\n3,3,3\n4,4,4\n5,5,5\n"))));
        assertThat(batches).extracting(Responses::rows).containsExactly(2, 2, 1);
        assertThat(batches).extracting(Responses::firstRow).containsExactly(0L, 2L, 4L);
    }

    @Test
    void tellsHowFarItHasRead() {
        DelimitedExport export =
                DelimitedExport.of(Codebook.of(Survey.TRUST, PLAIN)).withBatchSize(1);
        try (ResponseReader reader = export.open(() -> new ByteArrayInputStream(bytes("t1,t2,t3\n1,1,1\n2,2,2\n")))) {
            assertThat(reader.tally().rows()).isZero();
            reader.next();
            assertThat(reader.tally().rows()).isEqualTo(1);
            reader.next();
            assertThat(reader.next()).isEmpty();
            assertThat(reader.next()).isEmpty();
            assertThat(reader.tally().responses()).isEqualTo(2);
        }
    }

    @Test
    void anExportWithoutRowsHasNoBatchAndATallyOfNone() {
        ResponseReader reader = Survey.open(PLAIN, "t1,t2,t3\n\n");
        assertThat(Survey.told(reader)).isEmpty();
        assertThat(reader.tally()).hasToString("rows: 0, responses: 0");
    }

    @Test
    void severalWorkersPullEachResponseOnce() throws Exception {
        byte[] bytes = bytes("t1,t2,t3\n" + "1,2,3\n".repeat(10_000));
        ExecutorService workers = Executors.newFixedThreadPool(4);
        try (ResponseReader reader = DelimitedExport.of(Codebook.of(Survey.TRUST, PLAIN))
                .withBatchSize(10)
                .open(() -> new ByteArrayInputStream(bytes))) {
            Callable<Long> worker = () -> {
                long rows = 0;
                for (Optional<Responses> batch = reader.next(); batch.isPresent(); batch = reader.next()) {
                    rows += batch.get().rows();
                }
                return rows;
            };
            long pulled = 0;
            for (Future<Long> rows : workers.invokeAll(Collections.nCopies(4, worker))) {
                pulled += rows.get();
            }
            assertThat(pulled).isEqualTo(10_000).isEqualTo(reader.tally().responses());
        } finally {
            workers.shutdownNow();
        }
    }

    @Test
    void isClosedOnce() {
        ResponseReader reader = Survey.open(PLAIN, "t1,t2,t3\n1,2,3\n");
        reader.close();
        reader.close();
        assertThatIllegalStateException().isThrownBy(reader::next).withMessage("reader: it is closed");
        assertThat(reader.tally().rows()).isZero();
    }

    @Test
    void closesTheBytesAndSaysWhereThatFails() {
        ResponseReader reader = DelimitedExport.of(Codebook.of(Survey.TRUST, PLAIN))
                .open(() -> new ByteArrayInputStream(bytes("t1,t2,t3\n")) {
                    @Override
                    public void close() throws IOException {
                        throw new IOException("stale handle");
                    }
                });
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(reader::close)
                .withMessage("java.io.IOException: stale handle");
    }

    @Test
    void readsBytesThatComeOneByOne() {
        try (ResponseReader reader = DelimitedExport.of(Codebook.of(
                        Survey.TRUST,
                        Mapping.builder().role(ContextSource.column("Rôle")).build()))
                .open(() -> oneByOne("\uFEFFRôle,t1,t2,t3\n😀,1,2,3\n"))) {
            assertThat(Survey.told(reader)).containsExactly("1: 1 2 3 {role=😀}");
        }
    }

    private static InputStream oneByOne(String text) {
        return new ByteArrayInputStream(bytes(text)) {
            @Override
            public synchronized int read(byte[] target, int from, int length) {
                return super.read(target, from, Math.min(1, length));
            }
        };
    }

    @Test
    void readsAHeaderThatIsLongerThanAFirstLook() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            text.append("unmapped column ").append(i).append(';');
        }
        text.append("t1;t2;t3\n").append(";".repeat(10_000)).append("1;2;3\n");
        assertThat(Survey.told(Survey.open(PLAIN, text.toString()))).containsExactly("1: 1 2 3 {}");
    }

    @Test
    void refusesABatchOfNothing() {
        DelimitedExport export = DelimitedExport.of(Codebook.of(Survey.TRUST, PLAIN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> export.withBatchSize(0))
                .withMessage("batch size: must be 1 or more, but was 0");
    }

    private static final String REPEATED = """
            id,wave,t1,t2,t3
            a,pre,1,1,1
            a,post,2,2,2
            a,pre,3,3,3
            b,,4,4,4
            b,,5,5,5
            ,pre,1,1,1
            ,pre,2,2,2
            """;

    private static Mapping duplicates(DuplicateRule.Keep keep) {
        return Mapping.builder()
                .respondent(ContextSource.column("id"))
                .wave(ContextSource.column("wave"))
                .duplicates(new DuplicateRule(List.of("respondent", "wave"), keep))
                .build();
    }

    private static RowLayout layout(Map<String, String> columns, @Nullable Wave wave, @Nullable String role) {
        return new RowLayout(columns, Optional.ofNullable(wave), Optional.ofNullable(role));
    }

    private static Instrument instrument(Item item) {
        return Instrument.builder()
                .id("one")
                .version("1")
                .addItem(item)
                .addScale(Scale.builder().id("s").items(item.id()).build())
                .build();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> messages(Instrument instrument, Mapping mapping, String text) {
        return BadExportTest.faults(() -> Survey.open(instrument, mapping, bytes(text)));
    }
}
