package org.relationalleadership.serialization;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relationalleadership.instrument.AnswerPolicy;
import org.relationalleadership.instrument.AnswerScale;
import org.relationalleadership.instrument.Band;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.InstrumentProvenance;
import org.relationalleadership.instrument.Item;
import org.relationalleadership.instrument.Key;
import org.relationalleadership.instrument.Member;
import org.relationalleadership.instrument.Norms;
import org.relationalleadership.instrument.Parameters;
import org.relationalleadership.instrument.Scale;
import org.relationalleadership.instrument.StrategyRef;

/** An instrument as a tree: fields in a fixed order, defaults left out, the short form where it says the same. */
final class InstrumentWriter {

    private InstrumentWriter() {}

    static Node node(InstrumentFile file) {
        Instrument instrument = file.instrument();
        return new Draft()
                .text(DocumentKind.FIELD, DocumentKind.INSTRUMENT.formatVersion())
                .text("id", instrument.id())
                .text("version", instrument.version())
                .with("title", instrument.title().map(Draft::wording))
                .text("framework", instrument.framework().map(framework -> framework.id()))
                .with("provenance", provenance(instrument.provenance()))
                .entries("answerScales", instrument.answerScales(), InstrumentWriter::answerScale)
                .list("items", instrument.items(), InstrumentWriter::item)
                .list("scales", instrument.scales(), InstrumentWriter::scale)
                .with(
                        "source",
                        file.mapping()
                                .map(mapping ->
                                        MappingWriter.fill(new Draft(), mapping).node()))
                .node();
    }

    private static Optional<Node> provenance(InstrumentProvenance provenance) {
        Draft draft = new Draft()
                .text("citation", provenance.citation())
                .text("licence", provenance.licence())
                .text("validation", provenance.validation());
        return draft.isEmpty() ? Optional.empty() : Optional.of(draft.node());
    }

    private static Node answerScale(AnswerScale scale) {
        return new Draft()
                .with(
                        "range",
                        Node.list(List.of(
                                Node.number(scale.range().min()),
                                Node.number(scale.range().max()))))
                .list(
                        "options",
                        scale.options(),
                        option -> new Draft()
                                .with("score", Node.number(option.score()))
                                .with("label", Draft.wording(option.label()))
                                .node())
                .list("notApplicable", scale.notApplicable(), Draft::wording)
                .node();
    }

    private static Node item(Item item) {
        return new Draft()
                .text("id", item.id())
                .text("answers", item.answers().id())
                .word("key", item.key(), Key.FORWARD)
                .with("text", item.text().map(Draft::wording))
                .node();
    }

    private static Node scale(Scale scale) {
        return new Draft()
                .text("id", scale.id())
                .with("title", scale.title().map(Draft::wording))
                .list("members", scale.members(), InstrumentWriter::member)
                .with("strategy", isDefault(scale.strategy()) ? Optional.empty() : Optional.of(strategy(scale)))
                .with("answered", answered(scale.answered()))
                .list("measures", scale.measures(), Node::text)
                .with("norms", scale.norms().map(InstrumentWriter::norms))
                .list("bands", scale.bands(), InstrumentWriter::band)
                .node();
    }

    private static Node member(Member member) {
        if (member.kind() == Member.Kind.ITEM
                && member.weight() == 1
                && member.parameters().isEmpty()) {
            return Node.text(member.id());
        }
        Draft draft = new Draft().text(member.kind().toString(), member.id());
        if (member.weight() != 1) {
            draft.with("weight", Node.number(member.weight()));
        }
        member.parameters()
                .ifPresent(parameters -> draft.with("discrimination", Node.number(parameters.discrimination()))
                        .list("thresholds", parameters.thresholds(), Node::number));
        return draft.node();
    }

    private static boolean isDefault(StrategyRef strategy) {
        return strategy.equals(StrategyRef.of("mean"));
    }

    static Node strategy(Scale scale) {
        StrategyRef strategy = scale.strategy();
        Parameters parameters = strategy.parameters();
        if (parameters.names().isEmpty()) {
            return Node.text(strategy.id());
        }
        Map<String, Node> fields = new LinkedHashMap<>();
        fields.put("id", Node.text(strategy.id()));
        for (String name : parameters.names()) {
            if (name.equals("id")) {
                throw new IllegalArgumentException("scale '" + scale.id() + "': strategy '" + strategy.id()
                        + "': a parameter named 'id' cannot be written, because the strategy's own id stands there");
            }
            fields.put(name, parameter(parameters, name));
        }
        return Node.object(fields);
    }

    private static Node parameter(Parameters parameters, String name) {
        return parameters
                .number(name)
                .map(Node::number)
                .or(() -> parameters.text(name).map(Node::text))
                .orElseGet(() -> Node.flag(parameters.flag(name).orElseThrow()));
    }

    private static Optional<Node> answered(AnswerPolicy policy) {
        if (policy.kind() == AnswerPolicy.Kind.ALL) {
            return Optional.empty();
        }
        boolean isShare = policy.kind() == AnswerPolicy.Kind.AT_LEAST_SHARE;
        return Optional.of(new Draft()
                .with(isShare ? "atLeastShare" : "atLeast", Node.number(policy.amount()))
                .word("of", policy.of(), AnswerPolicy.Basis.MEMBERS)
                .word("gaps", policy.gaps(), AnswerPolicy.Gaps.LEFT_OUT)
                .node());
    }

    private static Node norms(Norms norms) {
        Draft draft = new Draft()
                .text("citation", norms.citation())
                .with("n", Node.number((long) norms.n()))
                .text("population", norms.population());
        norms.moments()
                .ifPresent(moments -> draft.with("mean", Node.number(moments.mean()))
                        .with("sd", Node.number(moments.standardDeviation())));
        return draft.list(
                        "ranks",
                        norms.ranks(),
                        rank -> new Draft()
                                .with("score", Node.number(rank.score()))
                                .with("percentile", Node.number(rank.percentile()))
                                .node())
                .node();
    }

    private static Node band(Band band) {
        return new Draft()
                .with("from", Node.number(band.from()))
                .with(band.endIncluded() ? "to" : "below", Node.number(band.upTo()))
                .text("label", band.label())
                .node();
    }
}
