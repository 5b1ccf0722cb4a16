package org.relationalleadership.serialization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.evidence.Estimate;
import org.relationalleadership.evidence.Evidence;
import org.relationalleadership.evidence.Finding;
import org.relationalleadership.evidence.Interval;
import org.relationalleadership.evidence.Section;
import org.relationalleadership.framework.Citation;
import org.relationalleadership.framework.Closeness;
import org.relationalleadership.framework.Concept;
import org.relationalleadership.framework.Construct;
import org.relationalleadership.framework.Framework;
import org.relationalleadership.framework.Provenance;
import org.relationalleadership.framework.Relation;
import org.relationalleadership.framework.RelationType;
import org.relationalleadership.framework.RelationalLeadership;
import org.relationalleadership.framework.Source;
import org.relationalleadership.instrument.Absence;
import org.relationalleadership.instrument.Answer;
import org.relationalleadership.instrument.AnswerPolicy;
import org.relationalleadership.instrument.AnswerScale;
import org.relationalleadership.instrument.Band;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.InstrumentProvenance;
import org.relationalleadership.instrument.Item;
import org.relationalleadership.instrument.ItemParameters;
import org.relationalleadership.instrument.Key;
import org.relationalleadership.instrument.Member;
import org.relationalleadership.instrument.Norms;
import org.relationalleadership.instrument.Option;
import org.relationalleadership.instrument.Parameters;
import org.relationalleadership.instrument.Range;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.instrument.StrategyRef;
import org.relationalleadership.instrument.Wording;
import org.relationalleadership.mapping.CodeMap;
import org.relationalleadership.mapping.ContextSource;
import org.relationalleadership.mapping.DuplicateRule;
import org.relationalleadership.mapping.Expectation;
import org.relationalleadership.mapping.Mapping;
import org.relationalleadership.mapping.OnFault;
import org.relationalleadership.mapping.RowFilter;
import org.relationalleadership.mapping.RowLayout;
import org.relationalleadership.mapping.ValueForm;
import org.relationalleadership.mapping.Wave;
import org.relationalleadership.response.Response;
import org.relationalleadership.response.Responses;
import org.relationalleadership.score.AnswerCounts;
import org.relationalleadership.score.Explanation;
import org.relationalleadership.score.NoScore;
import org.relationalleadership.score.ScaleScore;
import org.relationalleadership.score.ScoreSheet;
import org.relationalleadership.score.Scores;

/** Makes values of the vocabulary by chance: whatever may be left out is, half of the time. One seed, one value. */
public final class Make {

    private static final List<String> TEXTS = List.of(
            "agree",
            "strongly agree",
            "no",
            "Yes",
            "null",
            "~",
            "true",
            "1.0",
            "012",
            "-1",
            "0x1F",
            "1e3",
            ".nan",
            "2026-01-01",
            "<<",
            "=",
            "- a",
            "? b",
            "a: b",
            "a #b",
            "#c",
            "&a",
            "*a",
            "!t",
            "%d",
            "@e",
            "`f",
            "{g}",
            "[h]",
            "i, j",
            "k|l",
            "> m",
            "'n'",
            "\"o\"",
            "p\\q",
            " r ",
            "s\nt",
            "u\tv",
            "w\r\nx",
            "\u0001y",
            "z\u0085",
            "\u2028a",
            "\uFEFFb",
            "ä ö ü",
            "日本語",
            "\uD83D\uDE00",
            "\u007Fc",
            "¿qué?",
            "d:",
            "e:f",
            "it's",
            "(g) h/i",
            "x".repeat(90),
            "\uFFFEk",
            "\u00A0l",
            "y",
            "n");
    private static final List<String> IDS = List.of(
            "t1",
            "no",
            "1",
            "012",
            "1.0",
            "null",
            "true",
            "a:b",
            "c/d-e.f",
            "_g",
            "été",
            "日本",
            "unnamed:0",
            "x".repeat(128),
            "on",
            "z",
            "e3",
            "1e3");

    private static final List<String> TRIMMED =
            TEXTS.stream().filter(text -> text.equals(text.strip())).toList();

    private final Random random;

    /** Makes values of one seed. */
    public Make(long seed) {
        // Seeds in a row would make the first draws of Random alike.
        random = new Random(new SplittableRandom(seed).nextLong());
    }

    boolean chance() {
        return random.nextBoolean();
    }

    private int below(int bound) {
        return random.nextInt(bound);
    }

    private <T> T any(List<T> values) {
        return values.get(below(values.size()));
    }

    private <E extends Enum<E>> E any(Class<E> type) {
        return any(List.of(type.getEnumConstants()));
    }

    private <T> Optional<T> maybe(Supplier<T> made) {
        return chance() ? Optional.of(made.get()) : Optional.empty();
    }

    private String text() {
        return any(TEXTS);
    }

    private List<String> texts(int most) {
        return distinct(TRIMMED, below(most + 1));
    }

    /** Different texts. */
    private List<String> distinct(List<String> from, int count) {
        List<String> shuffled = new ArrayList<>(from);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, count);
    }

    private List<String> some(List<String> from) {
        return distinct(from, below(from.size() + 1));
    }

    private double number() {
        return switch (below(6)) {
                    case 0 -> below(10);
                    case 1 -> random.nextInt() / 8.0;
                    case 2 -> random.nextDouble();
                    case 3 -> random.nextGaussian() * 1e-9;
                    case 4 -> random.nextGaussian() * 1e18;
                    default -> random.nextDouble() * Double.MAX_VALUE * (chance() ? 1 : -1);
                }
                + 0.0;
    }

    /** A number that may be a score. */
    private double near() {
        return Math.min(Math.max(number(), -AnswerScale.FARTHEST), AnswerScale.FARTHEST);
    }

    // instruments

    private Wording wording() {
        return wording("");
    }

    private Wording wording(String unique) {
        if (chance()) {
            return Wording.of(unique + text());
        }
        Map<String, String> byLanguage = new LinkedHashMap<>();
        for (String language : distinct(List.of("en", "es", "pt-BR", "no", Wording.UNDETERMINED), 1 + below(3))) {
            byLanguage.put(language, unique + text());
        }
        return Wording.of(byLanguage);
    }

    /** An instrument file. */
    public InstrumentFile instrumentFile() {
        Instrument instrument = instrument();
        return chance() ? InstrumentFile.of(instrument) : InstrumentFile.of(instrument, mapping(instrument));
    }

    /** An instrument. */
    public Instrument instrument() {
        Optional<Framework> framework = maybe(RelationalLeadership::framework);
        Instrument.Builder builder = Instrument.builder()
                .id(any(IDS))
                .version(any(List.of("1.0", "1.2.0", "2026-01-01", "no", "v 1")))
                .title(maybe(this::wording))
                .framework(framework);
        if (chance()) {
            builder.provenance(new InstrumentProvenance(maybe(this::text), maybe(this::text), maybe(this::text)));
        }
        List<AnswerScale> answers =
                distinct(IDS, 1 + below(3)).stream().map(this::answerScale).toList();
        List<String> items = distinct(IDS, answers.size() + below(4));
        for (int i = 0; i < items.size(); i++) {
            builder.addItem(Item.builder()
                    .id(items.get(i))
                    .answers(i < answers.size() ? answers.get(i) : any(answers))
                    .key(any(Key.class))
                    .text(maybe(this::wording))
                    .build());
        }
        List<String> scales = distinct(IDS, 1 + below(4));
        for (int i = 0; i < scales.size(); i++) {
            builder.addScale(scale(scales.get(i), items, scales.subList(0, i), framework));
        }
        return builder.build();
    }

    private AnswerScale answerScale(String id) {
        double min = below(5) - 2.5;
        int steps = 1 + below(7);
        AnswerScale.Builder builder = AnswerScale.builder().id(id).range(Range.of(min, min + steps));
        if (chance()) {
            for (int i = 0; i <= steps; i++) {
                builder.addOption(new Option(min + i, wording("option " + i + " ")));
            }
        }
        for (int i = 0; i < below(3); i++) {
            builder.addNotApplicable(wording("not applicable " + i + " "));
        }
        return builder.build();
    }

    private Scale scale(String id, List<String> items, List<String> before, Optional<Framework> framework) {
        Scale.Builder builder = Scale.builder().id(id).title(maybe(this::wording));
        List<String> members = distinct(items, 1 + below(items.size()));
        members.forEach(
                item -> builder.addMember(new Member(Member.Kind.ITEM, item, weight(), maybe(this::itemParameters))));
        List<String> parts = some(before);
        parts.forEach(scale -> builder.addMember(new Member(Member.Kind.SCALE, scale, weight())));
        if (chance()) {
            builder.strategy(new StrategyRef(any(List.of("mean", "sum", "top-box", "012")), parameters()));
        }
        builder.answered(
                switch (below(3)) {
                    case 0 -> AnswerPolicy.all();
                    case 1 -> withGaps(AnswerPolicy.atLeast(1 + below(members.size() + parts.size())));
                    default -> share();
                });
        if (chance()) {
            builder.norms(norms());
        }
        if (framework.isPresent() && chance()) {
            builder.measures(
                    distinct(List.of("attr-ability-to-trust", "comp-advocacy", "attr-mutuality"), 1 + below(3)));
        }
        if (chance()) {
            double from = below(3);
            int bands = 1 + below(3);
            for (int i = 0; i < bands; i++) {
                String label = "band " + i + " " + text();
                builder.addBand(
                        i < bands - 1
                                ? Band.below(from + i, from + i + 1, label)
                                : Band.last(from + i, from + i + 0.1, label));
            }
        }
        return builder.build();
    }

    private AnswerPolicy share() {
        AnswerPolicy policy = AnswerPolicy.atLeastShare(1 - random.nextDouble());
        return withGaps(chance() ? policy.ofApplicable() : policy);
    }

    private AnswerPolicy withGaps(AnswerPolicy policy) {
        if (!chance()) {
            return policy;
        }
        return chance() ? policy.withPersonMean().ofApplicable() : policy.withPersonMean();
    }

    private ItemParameters itemParameters() {
        List<Double> thresholds = new ArrayList<>();
        for (int i = 0; i <= below(5); i++) {
            thresholds.add(number());
        }
        return new ItemParameters(0.01 + random.nextDouble(), thresholds);
    }

    private Norms norms() {
        Norms.Builder builder =
                Norms.builder().citation("c" + text()).n(2 + below(5000)).population(maybe(this::text));
        boolean moments = chance();
        if (moments) {
            builder.moments(near(), 1e-9 + random.nextDouble());
        }
        double score = below(3);
        double percentile = random.nextDouble();
        int ranks = moments && chance() ? 0 : 2 + below(3);
        for (int i = 0; i < ranks; i++) {
            builder.addRank(score, percentile);
            score += 0.25 + random.nextDouble();
            percentile += below(2) * random.nextDouble();
        }
        return builder.build();
    }

    private double weight() {
        return chance() ? 1 : 0.1 + random.nextDouble();
    }

    private Parameters parameters() {
        Parameters parameters = Parameters.none();
        for (String name : some(List.of("cut", "no", "1", "yes"))) {
            parameters = switch (below(3)) {
                case 0 -> parameters.with(name, number());
                case 1 -> parameters.with(name, chance());
                default -> parameters.with(name, text());
            };
        }
        return parameters;
    }

    // mappings

    /** A mapping of an instrument. */
    public Mapping mapping(Instrument instrument) {
        List<String> items = instrument.items().stream().map(Item::id).toList();
        List<String> notAsked = distinct(items, below(items.size()));
        items = items.stream().filter(item -> !notAsked.contains(item)).toList();
        Mapping.Builder builder = Mapping.builder()
                .charset(maybe(() -> any(List.of("UTF-8", "windows-1252"))))
                .separator(maybe(() -> any(List.of(",", ";", "\t", "|"))))
                .decimal(any(List.of(".", ",")))
                .values(any(ValueForm.class))
                .notAsked(notAsked)
                .duplicates(Optional.empty())
                .respondent(maybe(this::source))
                .subject(maybe(this::source))
                .consent(maybe(this::filter))
                .seconds(maybe(() -> ContextSource.column(column())))
                .missing(texts(3))
                .onFault(any(OnFault.class));
        if (chance()) {
            builder.format(text());
        }
        if (chance()) {
            instrument.answerScales().forEach((id, scale) -> builder.putCode(id, codes(scale)));
        }
        builder.reversed(some(instrument.items().stream()
                .filter(item -> item.answers().options().isEmpty() || isSymmetric(item.answers()))
                .map(Item::id)
                .toList()));
        boolean roleByRow = false;
        boolean waveByRow = false;
        switch (below(3)) {
            case 0 -> builder.columns(columns(items));
            case 1 -> {
                roleByRow = chance();
                waveByRow = !roleByRow || chance();
                builder.addRow(new RowLayout(
                        columns(distinct(items, 1)),
                        waveByRow ? Optional.of(Wave.PRE) : Optional.empty(),
                        roleByRow ? Optional.of("self") : Optional.empty()));
                builder.addRow(new RowLayout(
                        columns(items),
                        waveByRow ? Optional.of(wave()) : Optional.empty(),
                        roleByRow ? Optional.of("partner") : Optional.empty()));
            }
            default -> {}
        }
        if (!roleByRow) {
            builder.role(maybe(this::source));
        }
        if (!waveByRow) {
            builder.wave(maybe(this::waveSource));
        }
        for (int i = 0; i < below(3); i++) {
            builder.addKeep(filter());
        }
        List<String> levels = new ArrayList<>(List.of("dyad", "team", "日本-2", "1.5"));
        some(levels).forEach(level -> builder.putGroup(level, source()));
        for (int i = 0; i < below(3); i++) {
            builder.addExpect(expectation(instrument));
        }
        Mapping mapping = builder.build();
        return mapping.contextNames().isEmpty() || chance()
                ? mapping
                : builder.duplicates(new DuplicateRule(
                                distinct(
                                        mapping.contextNames(),
                                        1 + below(mapping.contextNames().size())),
                                any(DuplicateRule.Keep.class)))
                        .build();
    }

    private static boolean isSymmetric(AnswerScale scale) {
        return scale.options().stream()
                .allMatch(option -> scale.allows(scale.range().reverse(option.score())));
    }

    private CodeMap codes(AnswerScale scale) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (String code : distinct(TRIMMED, 1 + below(4))) {
            answers.put(
                    code,
                    chance()
                            ? Answer.absent(any(Absence.class))
                            : Answer.of(
                                    scale.options().isEmpty()
                                            ? scale.range().min()
                                            : any(scale.options()).score()));
        }
        // One in sixteen is too long for a key of YAML on a line of its own, which has at most 1024 characters.
        answers.put("x".repeat(below(16) == 0 ? 1100 : 1), Answer.absent(Absence.NOT_ASKED));
        return new CodeMap(answers);
    }

    private Map<String, String> columns(List<String> items) {
        Map<String, String> columns = new LinkedHashMap<>();
        items.forEach(item -> columns.put(item, "column of " + item + text()));
        return columns;
    }

    private Wave wave() {
        return any(List.of(
                Wave.RETROSPECTIVE_PRE,
                Wave.POST,
                Wave.FOLLOW_UP,
                Wave.followUp(LocalDate.of(2026, 5, 1)),
                Wave.pulse(LocalDate.of(2026, 1, 31))));
    }

    private String column() {
        return "c" + text();
    }

    private ContextSource source() {
        return chance()
                ? ContextSource.value("v" + text())
                : ContextSource.column(
                        column(),
                        distinct(TRIMMED, below(3)).stream()
                                .collect(Collectors.toMap(text -> text, text -> text() + "")));
    }

    private ContextSource waveSource() {
        return chance()
                ? ContextSource.value(wave().toString())
                : ContextSource.column(column(), Map.of(any(TRIMMED), wave().toString()));
    }

    private RowFilter filter() {
        return new RowFilter(column(), new LinkedHashSet<>(distinct(TRIMMED, 1 + below(3))));
    }

    private Expectation expectation(Instrument instrument) {
        boolean n = chance();
        return new Expectation(
                any(instrument.scales()).id(),
                maybe(this::wave),
                maybe(this::text),
                n ? OptionalLong.of(chance() ? below(1000) : Long.MAX_VALUE) : OptionalLong.empty(),
                n && chance() ? OptionalDouble.empty() : OptionalDouble.of(number()),
                chance() ? 0 : random.nextDouble());
    }

    // frameworks

    /** A framework. */
    public Framework framework() {
        Framework.Builder builder = Framework.builder()
                .id("org.example")
                .version(any(List.of("1.0", "no")))
                .title("t" + text());
        List<String> sources = new ArrayList<>();
        List<String> constructs = new ArrayList<>();
        List<String> behaviors = new ArrayList<>();
        List<String> competencies = new ArrayList<>();
        if (chance()) {
            builder.extending(RelationalLeadership.framework());
            sources.add("trust-accelerator-2022");
            constructs.add("attr-mutuality");
            competencies.add("comp-advocacy");
        }
        for (String id : chance() ? distinct(IDS, 1 + below(3)) : List.<String>of()) {
            sources.add(id);
            builder.addSource(Source.builder()
                    .id(id)
                    .title("t" + text())
                    .publisher("p" + text())
                    .date(maybe(() -> any(List.of("2022", "2022-06", "2022-06-03"))))
                    .kind("k" + text())
                    .build());
        }
        if (sources.isEmpty() || below(4) == 0) {
            return builder.build();
        }
        for (String id : distinct(IDS, below(6))) {
            String kind = any(List.of(
                    "competency",
                    "behavior",
                    "partnering-attribute",
                    "outcome",
                    "evaluation-fact",
                    "aim",
                    "house-rule"));
            constructs.add(id);
            if (kind.equals("behavior")) {
                behaviors.add(id);
            } else if (kind.equals("competency")) {
                competencies.add(id);
            }
            builder.addConstruct(construct(kind, id, sources));
        }
        Set<List<Object>> links = new LinkedHashSet<>();
        for (int i = 0; i < below(6) && constructs.size() > 1; i++) {
            List<String> ends = distinct(constructs, 2);
            RelationType type = any(List.of(RelationType.RELATED_TO, RelationType.SERVES, RelationType.STEP_OF));
            if (type == RelationType.STEP_OF) {
                // Never from a later to an earlier one, so that there is no circle.
                ends = ends.stream()
                        .sorted((a, b) -> constructs.indexOf(a) - constructs.indexOf(b))
                        .toList();
            }
            if (chance() && !behaviors.isEmpty() && !competencies.isEmpty()) {
                type = RelationType.EXHIBITS;
                ends = List.of(any(behaviors), any(competencies));
            }
            if (links.add(List.of(ends.get(0), type, ends.get(1)))) {
                builder.addRelation(Relation.builder()
                        .from(ends.get(0))
                        .type(type)
                        .to(ends.get(1))
                        .provenance(any(Provenance.class))
                        .citation(citation(sources))
                        .why(maybe(() -> "w" + text()))
                        .closeness(
                                type == RelationType.RELATED_TO ? maybe(() -> any(Closeness.class)) : Optional.empty())
                        .build());
            }
        }
        return builder.build();
    }

    private Construct construct(String kind, String id, List<String> sources) {
        Construct.Builder builder = Construct.builder(kind)
                .id(id)
                .title("t" + text())
                .definition("d" + text())
                .citation(citation(sources))
                .provenance(any(Provenance.class))
                .order(chance() ? OptionalInt.of(1 + below(9)) : OptionalInt.empty())
                .notes(some(List.of("alias", "variant", "no")).stream()
                        .collect(Collectors.toMap(name -> name, name -> "n" + text())));
        if (builder instanceof Concept.Builder concept) {
            concept.evidence(kind.equals("outcome") ? Optional.of("e" + text()) : maybe(() -> "e" + text()))
                    .value(kind.equals("evaluation-fact") ? Optional.of("40-50") : maybe(() -> "6"))
                    .asOf(maybe(() -> "2017-09"));
        }
        return builder.build();
    }

    private Citation citation(List<String> sources) {
        return new Citation(any(sources), maybe(() -> "l" + text()));
    }

    // responses and scores

    Responses responses(Instrument instrument) {
        return responses(instrument, chance() ? 0 : below(1000), 1 + below(6));
    }

    Responses responses(Instrument instrument, long firstRow, int rows) {
        List<String> names = some(List.of("respondent", "role", "wave", "dyad", "ä-b"));
        Responses.Builder builder = Responses.builder(instrument, names).firstRow(firstRow);
        for (int row = 0; row < rows; row++) {
            for (int item = 0; item < instrument.items().size(); item++) {
                builder.answer(item, answer(instrument.items().get(item).answers()));
            }
            for (int name = 0; name < names.size(); name++) {
                if (chance()) {
                    builder.context(name, text());
                }
            }
            if (chance()) {
                builder.endRow(1 + (random.nextLong() >>> 2));
            } else {
                builder.endRow();
            }
        }
        return builder.build();
    }

    /** A response. */
    public Response response(Instrument instrument) {
        Response.Builder builder = Response.to(instrument);
        for (int item = 0; item < instrument.items().size(); item++) {
            builder.answer(item, answer(instrument.items().get(item).answers()));
        }
        some(List.of("respondent", "role", "wave", "dyad", "ä-b")).forEach(name -> builder.context(name, "c" + text()));
        return builder.build();
    }

    private Answer answer(AnswerScale scale) {
        Range range = scale.range();
        return chance()
                ? Answer.absent(any(Absence.class))
                : Answer.of(
                        scale.options().isEmpty()
                                ? range.min() + random.nextDouble() * (range.max() - range.min())
                                : any(scale.options()).score());
    }

    /** A score sheet. */
    public ScoreSheet scoreSheet(Instrument instrument) {
        int scales = instrument.scales().size();
        double[] values = new double[scales];
        double[] errors = new double[scales];
        @Nullable NoScore[] none = new NoScore[scales];
        long[] counts = new long[scales];
        List<Explanation> explanations = new ArrayList<>();
        for (int scale = 0; scale < scales; scale++) {
            values[scale] = chance() ? below(4) : number();
            none[scale] = chance() ? null : any(List.of(NoScore.tooFewAnswers(2, 3), NoScore.declined("d" + text())));
            errors[scale] = none[scale] == null && chance() ? Math.abs(number()) : -1;
            counts[scale] = new AnswerCounts(count(), count(), count(), count(), count()).packed();
        }
        Response response = response(instrument);
        ScoreSheet sheet =
                ScoreSheet.of(response, values, errors, none, counts, (self, scale) -> explanations.get(scale));
        sheet.scores().forEach(score -> explanations.add(explanation(instrument, score)));
        return sheet;
    }

    private Explanation explanation(Instrument instrument, ScaleScore score) {
        List<Explanation.Use> uses = new ArrayList<>();
        for (Member member : score.scale().members()) {
            if (below(5) > 0) {
                uses.add(new Explanation.Use(
                        member,
                        maybe(this::wording),
                        maybe(() -> chance() ? Answer.absent(any(Absence.class)) : Answer.of(number())),
                        chance(),
                        chance() ? OptionalDouble.of(number()) : OptionalDouble.empty(),
                        chance()));
            }
        }
        return new Explanation(instrument, score, uses, maybe(this::text), instrument.measuredBy(score.scale()));
    }

    Scores scores(Instrument instrument) {
        Responses responses = responses(instrument);
        List<NoScore> reasons = Stream.of(
                        NoScore.tooFewAnswers(2, 3),
                        NoScore.declined("d" + text()),
                        NoScore.strategyFailed("f" + text()))
                .toList();
        return Scores.of(
                responses,
                instrument.scales().stream()
                        .map(scale -> column(responses.rows(), reasons))
                        .toList());
    }

    private Scores.Column column(int rows, List<NoScore> reasons) {
        double[] values = new double[rows];
        short[] why = new short[rows];
        long[] counts = new long[rows];
        for (int row = 0; row < rows; row++) {
            if (chance()) {
                values[row] = number();
            } else {
                why[row] = (short) (1 + below(reasons.size()));
            }
            counts[row] = new AnswerCounts(count(), count(), count(), count(), count()).packed();
        }
        Scores.Column column = new Scores.Column(values, why, reasons, counts);
        if (chance()) {
            return column;
        }
        double[] errors = new double[rows];
        for (int row = 0; row < rows; row++) {
            errors[row] = why[row] == 0 && chance() ? Math.abs(number()) : -1;
        }
        return column.withStandardErrors(errors);
    }

    private int count() {
        return chance() ? 0 : below(AnswerCounts.MOST_MEMBERS + 1);
    }

    // evidence

    /** Evidence. */
    public Evidence evidence() {
        Evidence.Builder builder = Evidence.builder()
                .instrument(any(IDS))
                .instrumentVersion(any(List.of("1.0", "1.2.0", "no")))
                .rows(whole());
        some(List.of("seed", "confidence-level", "no")).forEach(name -> builder.putSetting(name, text()));
        distinct(IDS, below(4)).forEach(id -> builder.addSection(section(id)));
        return builder.build();
    }

    private Section section(String id) {
        Section.Builder builder = Section.builder().id(id).notes(texts(2));
        if (chance()) {
            return builder.why(text()).build();
        }
        for (int i = 0; i <= below(3); i++) {
            builder.addFinding(finding());
        }
        return builder.build();
    }

    private Finding finding() {
        Finding.Builder builder = Finding.builder().notes(texts(2));
        some(List.of("scale", "team", "respondent", "日本-2")).forEach(part -> builder.putPlace(part, text()));
        texts(3).forEach(name -> builder.putCount(name, whole()));
        distinct(IDS, below(4)).forEach(method -> builder.addEstimate(estimate(method)));
        return builder.build();
    }

    private Estimate estimate(String method) {
        Estimate estimate = chance() ? Estimate.of(method, number(), whole()) : Estimate.none(method, text(), whole());
        if (estimate.isPresent() && chance()) {
            estimate = estimate.withStandardError(Math.abs(number()));
        }
        if (estimate.isPresent() && chance()) {
            estimate = estimate.withInterval(new Interval(
                    any(IDS),
                    (1 + below(99)) / 100.0,
                    chance() ? estimate.value() - Math.abs(number()) : Double.NEGATIVE_INFINITY,
                    chance() ? estimate.value() + Math.abs(number()) : Double.POSITIVE_INFINITY));
        }
        for (String flag : texts(2)) {
            estimate = estimate.withFlag(flag);
        }
        return estimate;
    }

    private long whole() {
        return chance() ? below(1000) : random.nextLong() >>> 1;
    }
}
