package org.relationalleadership.serialization;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.relationalleadership.check.Require;
import org.relationalleadership.framework.Framework;
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
import org.relationalleadership.mapping.Mapping;

/**
 * Reads an instrument file.
 *
 * <p>An item or scale that cannot be made gets a stand-in of the same id in the same place, so that references to it
 * hold and the places that the vocabulary tells are those of the document.
 */
final class InstrumentReader {

    /** In place of an answer scale that is not known; it has no options, so that no score is wrong on it. */
    private static final AnswerScale UNKNOWN =
            AnswerScale.builder().id("unknown").range(Range.of(0, 1)).build();

    private final Reading reading;
    private final Map<String, Framework> frameworks;

    /** By id; the unknown one where a scale is declared but broken. */
    private final Map<String, AnswerScale> answerScales = new LinkedHashMap<>();

    private final Map<String, Item> items = new LinkedHashMap<>();
    private final Map<String, Scale> scales = new LinkedHashMap<>();
    /** By its path, each member that refers to something. */
    private final Map<String, Member> references = new HashMap<>();

    private boolean allAnswersKnown = true;
    private boolean allItemsNamed = true;
    private boolean allScalesNamed = true;

    InstrumentReader(Reading reading, Map<String, Framework> frameworks) {
        this.reading = reading;
        this.frameworks = frameworks;
    }

    InstrumentFile read() {
        DocumentKind.INSTRUMENT.check(reading);
        Fields fields = reading.root().fields(Shapes.INSTRUMENT).orElseThrow();
        Instrument.Builder builder = Instrument.builder()
                .id(fields.get("id").flatMap(Piece::text).orElseGet(() -> reading.standIn("id")))
                .version(fields.get("version").flatMap(Piece::text).orElseGet(() -> reading.standIn("version")));
        fields.get("title").flatMap(Piece::wording).ifPresent(builder::title);
        fields.get("provenance").flatMap(InstrumentReader::provenance).ifPresent(builder::provenance);
        Optional<Piece> named = fields.get("framework");
        Optional<Framework> framework = named.flatMap(piece -> piece.known("framework", frameworks));
        framework.ifPresent(builder::framework);
        fields.get("answerScales").map(Piece::entries).orElse(Map.of()).forEach(this::readAnswerScale);

        List<Item> itemList = new ArrayList<>();
        elements(fields, "items").forEach(piece -> itemList.add(item(piece)));
        allItemsNamed &= isList(fields, "items");
        itemList.forEach(item -> items.putIfAbsent(item.id(), item));

        List<Scale> scaleList = new ArrayList<>();
        boolean measuresKnown = named.isPresent() == framework.isPresent();
        elements(fields, "scales").forEach(piece -> scaleList.add(scale(piece, measuresKnown)));
        allScalesNamed &= isList(fields, "scales");
        scaleList.forEach(scale -> scales.putIfAbsent(scale.id(), scale));

        leaveOutReferencesToTheUnnamed();
        Optional<Instrument> instrument = reading.attempt(
                "", () -> builder.items(itemList).scales(scaleList).build());
        Optional<Mapping> mapping = fields.get("source").flatMap(source -> mapping(source, instrument));
        reading.throwIfFaulty();
        return new InstrumentFile(instrument.orElseThrow(), mapping, reading.tree(), reading.kept());
    }

    /** The elements of a list that is needed; where there is no list, the vocabulary need not say that it is empty. */
    private List<Piece> elements(Fields fields, String name) {
        Optional<Piece> list = fields.get(name);
        if (!isList(fields, name)) {
            reading.broken(Paths.field(fields.object().path(), name));
        }
        return list.map(Piece::elements).orElse(List.of());
    }

    private static boolean isList(Fields fields, String name) {
        return fields.get(name).filter(Piece::isList).isPresent();
    }

    private static Optional<InstrumentProvenance> provenance(Piece piece) {
        return piece.fields(Shapes.PROVENANCE)
                .map(fields -> new InstrumentProvenance(
                        fields.text("citation"), fields.text("licence"), fields.text("validation")));
    }

    // answer scales

    private void readAnswerScale(String id, Piece piece) {
        Optional<AnswerScale> scale = piece.fields(Shapes.ANSWER_SCALE).flatMap(fields -> answerScale(id, fields));
        answerScales.put(id, scale.orElse(UNKNOWN));
    }

    private Optional<AnswerScale> answerScale(String id, Fields fields) {
        Optional<Range> range = fields.get("range").flatMap(InstrumentReader::range);
        Optional<List<Option>> options = Piece.all(fields.elements("options"), InstrumentReader::option);
        Optional<List<Wording>> notApplicable = Piece.all(fields.elements("notApplicable"), Piece::wording);
        if (range.isEmpty() || options.isEmpty() || notApplicable.isEmpty()) {
            return Optional.empty();
        }
        return reading.attempt(
                fields.object().path(),
                () -> AnswerScale.builder()
                        .id(id)
                        .range(range.get())
                        .options(options.get())
                        .notApplicable(notApplicable.get())
                        .build());
    }

    private static Optional<Range> range(Piece piece) {
        List<Piece> ends = piece.elements();
        if (piece.isList() && ends.size() != 2) {
            piece.fault("a range is [lowest, highest], two numbers, but has " + ends.size());
        }
        return Piece.all(ends, Piece::number)
                .filter(numbers -> numbers.size() == 2)
                .flatMap(numbers -> piece.attempt(() -> Range.of(numbers.get(0), numbers.get(1))));
    }

    private static Optional<Option> option(Piece piece) {
        return piece.fields(Shapes.OPTION).flatMap(fields -> {
            Optional<Double> score = fields.get("score").flatMap(Piece::number);
            Optional<Wording> label = fields.get("label").flatMap(Piece::wording);
            return score.flatMap(number -> label.map(text -> new Option(number, text)));
        });
    }

    // items

    private Item item(Piece piece) {
        Optional<Fields> fields = piece.fields(Shapes.ITEM);
        AnswerScale answers = fields.flatMap(item -> item.get("answers"))
                .flatMap(field -> field.known("answer scale", answerScales))
                .orElseGet(() -> {
                    allAnswersKnown = false;
                    return UNKNOWN;
                });
        Item.Builder builder = Item.builder().answers(answers);
        Optional<String> id = fields.flatMap(item -> id(item, name -> Item.of(name, answers)));
        allItemsNamed &= id.isPresent();
        builder.id(id.orElseGet(() -> reading.standIn(piece.path())));
        fields.flatMap(item -> item.get("text")).flatMap(Piece::wording).ifPresent(builder::text);
        fields.flatMap(item -> item.get("key"))
                .flatMap(key -> key.word(Key.class))
                .ifPresent(builder::key);
        return builder.build();
    }

    /** The id of an object, where a trial says that it is one. */
    private Optional<String> id(Fields fields, Function<String, ?> trial) {
        return fields.get("id")
                .flatMap(piece -> piece.text()
                        .filter(id -> piece.attempt(() -> trial.apply(id)).isPresent()));
    }

    // scales

    private Scale scale(Piece piece, boolean measuresKnown) {
        Optional<Fields> found = piece.fields(Shapes.SCALE);
        if (found.isEmpty()) {
            allScalesNamed = false;
            return Scale.builder()
                    .id(reading.standIn(piece.path()))
                    .items(reading.standIn(piece.path()))
                    .build();
        }
        Fields fields = found.get();
        Optional<String> id =
                id(fields, name -> Scale.builder().id(name).items("any").build());
        allScalesNamed &= id.isPresent();
        Scale.Builder builder =
                Scale.builder().id(id.orElseGet(() -> reading.standIn(Paths.field(piece.path(), "id"))));
        fields.get("title").flatMap(Piece::wording).ifPresent(builder::title);
        fields.get("strategy").flatMap(InstrumentReader::strategy).ifPresent(builder::strategy);
        fields.get("norms").flatMap(InstrumentReader::norms).ifPresent(builder::norms);
        fields.get("bands")
                .filter(bands -> bands.isList() && bands.elements().isEmpty())
                .ifPresent(
                        bands -> bands.fault("at least one band is needed; where there are none, leave the field out"));
        Piece.all(fields.elements("bands"), InstrumentReader::band).ifPresent(builder::bands);

        List<Member> members = new ArrayList<>();
        elements(fields, "members").forEach(member -> members.add(member(member)));
        Optional<AnswerPolicy> answered = fields.get("answered").flatMap(InstrumentReader::answered);
        if (isList(fields, "members")) {
            answered.ifPresent(builder::answered);
        } else {
            members.add(Member.item(reading.standIn(Paths.field(piece.path(), "members"))));
        }
        List<String> measures = new ArrayList<>();
        fields.elements("measures").forEach(measure -> {
            if (!measuresKnown) {
                reading.broken(measure.path());
            }
            measures.add(measure.text().orElseGet(() -> reading.standIn(measure.path())));
        });
        return reading.attempt(
                        piece.path(),
                        () -> builder.members(members).measures(measures).build())
                .orElseGet(() -> standIn(piece.path(), builder, members, measures));
    }

    /** The scale without what the vocabulary refused in it: members and constructs named twice, policy and bands. */
    private Scale standIn(String path, Scale.Builder builder, List<Member> members, List<String> measures) {
        Set<String> seen = new HashSet<>();
        List<Member> distinct = new ArrayList<>();
        for (Member member : members) {
            String place = Paths.element(Paths.field(path, "members"), distinct.size());
            distinct.add(seen.add(member.kind() + member.id()) ? member : Member.item(reading.standIn(place)));
        }
        if (distinct.isEmpty()) {
            distinct.add(Member.item(reading.standIn(Paths.field(path, "members"))));
        }
        seen.clear();
        List<String> different = new ArrayList<>();
        for (String measure : measures) {
            String place = Paths.element(Paths.field(path, "measures"), different.size());
            different.add(seen.add(measure) ? measure : reading.standIn(place));
        }
        return builder.answered(AnswerPolicy.all())
                .bands(List.of())
                .members(distinct.subList(0, Math.min(distinct.size(), Scale.MOST_MEMBERS)))
                .measures(different)
                .build();
    }

    private Member member(Piece piece) {
        Optional<Member> member = piece.isObject()
                ? piece.fields(Shapes.MEMBER).flatMap(InstrumentReader::member)
                : piece.text().flatMap(id -> piece.attempt(() -> Member.item(id)));
        member.ifPresent(known -> references.put(piece.path(), known));
        return member.orElseGet(() -> Member.item(reading.standIn(piece.path())));
    }

    private static Optional<Member> member(Fields fields) {
        Piece object = fields.object();
        Optional<Double> weight = fields.get("weight").isEmpty()
                ? Optional.of(1.0)
                : fields.get("weight").flatMap(Piece::number);
        if (fields.get("item").isPresent() == fields.get("scale").isPresent()) {
            if (!fields.isMistaken("item") && !fields.isMistaken("scale")) {
                object.fault("a member is either an item or a scale, but this names "
                        + (fields.get("item").isPresent() ? "both" : "neither"));
            }
            return Optional.empty();
        }
        Member.Kind kind = fields.get("item").isPresent() ? Member.Kind.ITEM : Member.Kind.SCALE;
        Optional<String> id = fields.text(kind.toString());
        return id.flatMap(name -> weight.flatMap(number -> object.attempt(() -> new Member(kind, name, number))))
                .flatMap(member -> withParameters(fields, member));
    }

    /** A member with its item parameters, which need not be there; empty where they are faulty. */
    private static Optional<Member> withParameters(Fields fields, Member member) {
        Optional<Piece> discrimination = fields.get("discrimination");
        Optional<Piece> thresholds = fields.get("thresholds");
        if (discrimination.isPresent() != thresholds.isPresent()) {
            if (!fields.isMistaken("discrimination") && !fields.isMistaken("thresholds")) {
                fields.object()
                        .fault("discrimination and thresholds stand together, but there is no '"
                                + (discrimination.isPresent() ? "thresholds" : "discrimination") + "'");
            }
            return Optional.empty();
        }
        if (discrimination.isEmpty()) {
            return Optional.of(member);
        }
        Optional<Double> slope = discrimination
                .flatMap(Piece::number)
                .flatMap(number -> discrimination.get().attempt(() -> ItemParameters.of(number, 0.0)))
                .map(ItemParameters::discrimination);
        Optional<List<Double>> steps = thresholds
                .filter(Piece::isListOrTell)
                .flatMap(list -> Piece.all(list.elements(), Piece::number)
                        .flatMap(numbers -> list.attempt(() -> new ItemParameters(1, numbers))))
                .map(ItemParameters::thresholds);
        return slope.flatMap(number -> steps.flatMap(
                numbers -> fields.object().attempt(() -> member.withParameters(new ItemParameters(number, numbers)))));
    }

    static Optional<StrategyRef> strategy(Piece piece) {
        if (!piece.isObject()) {
            return piece.text().flatMap(id -> piece.attempt(() -> StrategyRef.of(id)));
        }
        Fields fields = new Fields(piece, Shapes.STRATEGY);
        Optional<String> id = fields.get("id").flatMap(Piece::text);
        Parameters parameters = Parameters.none();
        for (Map.Entry<String, Piece> entry : fields.entries().entrySet()) {
            if (!entry.getKey().equals("id")) {
                Parameters before = parameters;
                parameters = parameter(before, entry.getKey(), entry.getValue()).orElse(before);
            }
        }
        Parameters all = parameters;
        return id.flatMap(name -> piece.attempt(() -> new StrategyRef(name, all)));
    }

    private static Optional<Parameters> parameter(Parameters before, String name, Piece piece) {
        if (piece.isFlag()) {
            return piece.attempt(() -> before.with(name, piece.flag()));
        }
        if (piece.isNumber()) {
            return piece.number().flatMap(number -> piece.attempt(() -> before.with(name, number)));
        }
        return piece.isText()
                ? piece.text().flatMap(text -> piece.attempt(() -> before.with(name, text)))
                : piece.refused("a number, a text, true or false");
    }

    private static Optional<AnswerPolicy> answered(Piece piece) {
        if (!piece.isObject()) {
            Optional<String> text = piece.text();
            if (text.isPresent() && !text.get().equals("all")) {
                piece.fault("'" + Require.shortened(text.get())
                        + "' is none of all, {atLeast: number of members}, {atLeastShare: 0 to 1}");
            }
            return text.filter("all"::equals).map(all -> AnswerPolicy.all());
        }
        return piece.fields(Shapes.ANSWERED).flatMap(fields -> {
            if (fields.get("atLeast").isPresent() == fields.get("atLeastShare").isPresent()) {
                if (!fields.isMistaken("atLeast") && !fields.isMistaken("atLeastShare")) {
                    piece.fault("either atLeast or atLeastShare is needed, but "
                            + (fields.get("atLeast").isPresent() ? "both are" : "neither is") + " there");
                }
                return Optional.empty();
            }
            AnswerPolicy.Kind kind =
                    fields.get("atLeast").isPresent() ? AnswerPolicy.Kind.AT_LEAST : AnswerPolicy.Kind.AT_LEAST_SHARE;
            Optional<AnswerPolicy> need = fields.get(kind == AnswerPolicy.Kind.AT_LEAST ? "atLeast" : "atLeastShare")
                    .flatMap(amount ->
                            amount.number().flatMap(number -> amount.attempt(() -> new AnswerPolicy(kind, number))));
            // The gaps first: whether a number may be of the applicable depends on them.
            Optional<AnswerPolicy> filled = with(
                    fields,
                    "gaps",
                    AnswerPolicy.Gaps.class,
                    need,
                    (policy, gaps) -> new AnswerPolicy(policy.kind(), policy.amount(), policy.of(), gaps));
            return with(
                    fields,
                    "of",
                    AnswerPolicy.Basis.class,
                    filled,
                    (policy, of) -> new AnswerPolicy(policy.kind(), policy.amount(), of, policy.gaps()));
        });
    }

    /** A policy changed by the word of a field that need not be there. */
    private static <E extends Enum<E>> Optional<AnswerPolicy> with(
            Fields fields,
            String name,
            Class<E> type,
            Optional<AnswerPolicy> policy,
            BiFunction<AnswerPolicy, E, AnswerPolicy> changed) {
        Optional<Piece> field = fields.get(name);
        if (field.isEmpty()) {
            return policy;
        }
        Optional<E> word = field.get().word(type);
        return policy.flatMap(known -> word.flatMap(value -> field.get().attempt(() -> changed.apply(known, value))));
    }

    private static Optional<Norms> norms(Piece piece) {
        return piece.fields(Shapes.NORMS).flatMap(fields -> norms(piece, fields));
    }

    /** A mean that norms may have; a fault of it is told at its own place. */
    private static Optional<Double> mean(Piece piece) {
        return piece.number()
                .flatMap(number -> piece.attempt(() -> new Norms.Moments(number, 1)))
                .map(Norms.Moments::mean);
    }

    private static Optional<Norms> norms(Piece piece, Fields fields) {
        Optional<String> citation = fields.get("citation").flatMap(Piece::text);
        Optional<Long> n = fields.get("n").flatMap(number -> number.whole(2, Integer.MAX_VALUE));
        Norms.Builder builder = Norms.builder();
        fields.text("population").ifPresent(builder::population);
        Optional<Piece> mean = fields.get("mean");
        Optional<Piece> sd = fields.get("sd");
        Optional<Norms.Moments> moments = mean.flatMap(InstrumentReader::mean)
                .flatMap(first -> sd.flatMap(second ->
                        second.number().flatMap(number -> second.attempt(() -> new Norms.Moments(first, number)))));
        moments.ifPresent(builder::moments);
        boolean isMistaken = Stream.of("mean", "sd", "ranks").anyMatch(fields::isMistaken);
        if (mean.isPresent() != sd.isPresent() && !isMistaken) {
            piece.fault("mean and sd stand together, but there is no '" + (mean.isPresent() ? "sd" : "mean") + "'");
        }
        Optional<List<Norms.Rank>> ranks = Piece.all(fields.elements("ranks"), InstrumentReader::rank);
        ranks.ifPresent(builder::ranks);
        boolean isWhole = citation.isPresent()
                && n.isPresent()
                && ranks.isPresent()
                && (moments.isPresent() || (mean.isEmpty() && sd.isEmpty()))
                && !isMistaken;
        return isWhole
                ? piece.attempt(() ->
                        builder.citation(citation.get()).n(n.get().intValue()).build())
                : Optional.empty();
    }

    private static Optional<Norms.Rank> rank(Piece piece) {
        return piece.fields(Shapes.RANK).flatMap(fields -> {
            Optional<Double> score = fields.get("score").flatMap(Piece::number);
            Optional<Double> percentile = fields.get("percentile").flatMap(Piece::number);
            return score.flatMap(
                    first -> percentile.flatMap(second -> piece.attempt(() -> new Norms.Rank(first, second))));
        });
    }

    private static Optional<Band> band(Piece piece) {
        return piece.fields(Shapes.BAND).flatMap(fields -> {
            Optional<Double> from = fields.get("from").flatMap(Piece::number);
            Optional<String> label = fields.get("label").flatMap(Piece::text);
            boolean last = fields.get("to").isPresent();
            if (last == fields.get("below").isPresent()) {
                piece.fault("a band ends either below a score or, the last one, with 'to' a score, but this has "
                        + (last ? "both" : "neither"));
                return Optional.empty();
            }
            Optional<Double> end = fields.get(last ? "to" : "below").flatMap(Piece::number);
            if (from.isEmpty() || label.isEmpty() || end.isEmpty()) {
                return Optional.empty();
            }
            return piece.attempt(() -> new Band(from.get(), end.get(), last, label.get()));
        });
    }

    /** Where an item or scale has no id that could be read, a reference may mean just that one. */
    private void leaveOutReferencesToTheUnnamed() {
        references.forEach((path, member) -> {
            boolean item = member.kind() == Member.Kind.ITEM;
            boolean known = item ? items.containsKey(member.id()) : scales.containsKey(member.id());
            if (!known && !(item ? allItemsNamed : allScalesNamed)) {
                reading.broken(path);
            }
        });
    }

    // source

    private Optional<Mapping> mapping(Piece source, Optional<Instrument> instrument) {
        if (answerScales.containsValue(UNKNOWN) || !allAnswersKnown) {
            reading.broken(Paths.field(source.path(), "codes"));
        }
        Optional<Mapping> mapping = source.fields(Shapes.MAPPING).flatMap(fields -> new MappingReader(fields).read());
        if (allItemsNamed && allScalesNamed && !items.isEmpty()) {
            Optional<Instrument> known = instrument.or(() -> Reading.quietly(this::skeleton));
            mapping.ifPresent(made -> known.ifPresent(
                    whole -> made.faults(whole).forEach(fault -> reading.follow(fault.under(source.path())))));
        }
        return mapping;
    }

    /** All that a mapping refers to, without what may be wrong with it; it has an unnamed scale where there is none. */
    private Instrument skeleton() {
        String any = items.keySet().iterator().next();
        Instrument.Builder builder =
                Instrument.builder().id("skeleton").version("0").items(items.values());
        Set<String> ids = scales.isEmpty() ? Set.of(reading.standIn("scales")) : scales.keySet();
        ids.forEach(id -> builder.addScale(Scale.builder().id(id).items(any).build()));
        return builder.build();
    }
}
