package org.relationalleadership.mapping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.check.Require;
import org.relationalleadership.fault.FaultException;
import org.relationalleadership.fault.NearMiss;
import org.relationalleadership.instrument.Absence;
import org.relationalleadership.instrument.Answer;
import org.relationalleadership.instrument.AnswerScale;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Item;
import org.relationalleadership.instrument.Option;
import org.relationalleadership.instrument.Wording;

/**
 * An instrument and a mapping, compiled to turn the cells of an export into answers.
 *
 * <p>A cell is read in this order: trimmed; empty means not answered; a code that the mapping names for the item's answer
 * scale means what it says there; one of the mapping's missing texts means not answered; else, as the mapping's {@link
 * ValueForm} says, it is the score itself or a label. An answer of an item that the export has reversed already is turned
 * back, so that the answer is always the one that was ticked. Whatever is left is an error: a code is never guessed.
 *
 * <p>Immutable and thread-safe.
 */
public final class Codebook {

    // Double.parseDouble alone would take "NaN", "1f" and "0x1p3" for numbers.
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");
    private static final int LONGEST_NUMBER = 40;

    private final Instrument instrument;
    private final Mapping mapping;
    private final Set<String> missing;
    private final Set<String> reversed;
    private final Map<AnswerScale, Map<String, Answer>> codes = new HashMap<>();

    private Codebook(Instrument instrument, Mapping mapping) {
        this.instrument = instrument;
        this.mapping = mapping;
        this.missing = new HashSet<>(mapping.missing());
        this.reversed = new HashSet<>(mapping.reversed());
        instrument.answerScales().forEach((id, scale) -> {
            CodeMap map = mapping.codes().get(id);
            codes.put(scale, map == null ? Map.of() : map.answers());
        });
    }

    /**
     * Compiles a mapping for an instrument.
     *
     * @throws FaultException if they do not fit, with everything that does not
     */
    public static Codebook of(Instrument instrument, Mapping mapping) {
        FaultException.throwIfAny(mapping.faults(instrument));
        return new Codebook(instrument, mapping);
    }

    /** The instrument that it was compiled for. */
    public Instrument instrument() {
        return instrument;
    }

    /** The mapping that it was compiled from. */
    public Mapping mapping() {
        return mapping;
    }

    /**
     * The answer that a cell holds.
     *
     * @throws IllegalArgumentException if it holds none that the mapping and the item's answer scale know
     */
    public Answer answer(Item item, String cell) {
        String text = cell.strip();
        if (text.isEmpty()) {
            return Answer.absent(Absence.NOT_ANSWERED);
        }
        Answer answer = lookUp(item.answers(), text);
        if (answer == null) {
            throw new IllegalArgumentException(refusal(item, text));
        }
        return answer.isAnswered() && reversed.contains(item.id())
                ? unreversed(item.answers(), answer.score())
                : answer;
    }

    private @Nullable Answer lookUp(AnswerScale scale, String text) {
        Map<String, Answer> known = codes.getOrDefault(scale, Map.of());
        Answer coded = known.get(text);
        if (coded != null) {
            return coded;
        }
        if (missing.contains(text)) {
            return Answer.absent(Absence.NOT_ANSWERED);
        }
        if (mapping.values() != ValueForm.LABELS || scale.options().isEmpty()) {
            OptionalDouble number = number(text);
            if (number.isPresent() && known.isEmpty() && scale.allows(number.getAsDouble())) {
                return Answer.of(number.getAsDouble());
            }
            // Spreadsheets and data frames write the code 4 as 4.0 when a column has gaps.
            if (number.isPresent() && known.containsKey(canonical(text))) {
                return known.get(canonical(text));
            }
        }
        Optional<Answer> labelled = mapping.values() == ValueForm.CODES ? Optional.empty() : scale.labelled(text);
        return labelled.orElse(null);
    }

    /** The answer that was ticked, where the export holds its reverse; not answered where that is none of the scale. */
    static Answer unreversed(AnswerScale scale, double score) {
        double back = scale.range().reverse(score);
        if (scale.options().isEmpty()) {
            return Answer.of(back);
        }
        for (Option option : scale.options()) {
            // Options such as 0.1 are not exact in binary, so that their reverse may miss by a rounding.
            if (Math.abs(option.score() - back)
                    <= 1e-9 * (scale.range().max() - scale.range().min())) {
                return Answer.of(option.score());
            }
        }
        return Answer.absent(Absence.NOT_ANSWERED);
    }

    private OptionalDouble number(String text) {
        if (text.length() > LONGEST_NUMBER) {
            return OptionalDouble.empty();
        }
        String plain = mapping.decimal().equals(",") ? text.replace(',', '.') : text;
        if (!NUMBER.matcher(plain).matches()) {
            return OptionalDouble.empty();
        }
        double number = Double.parseDouble(plain);
        return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    }

    private static String canonical(String text) {
        return new BigDecimal(text.replace(',', '.')).stripTrailingZeros().toPlainString();
    }

    private String refusal(Item item, String text) {
        AnswerScale scale = item.answers();
        Map<String, Answer> known = codes.getOrDefault(scale, Map.of());
        String cell = "'" + Require.shortened(text) + "'";
        if (mapping.values() == ValueForm.LABELS && !scale.options().isEmpty()) {
            List<String> labels = labels(scale);
            return "item '" + item.id() + "': no label " + cell + " on answer scale '" + scale.id() + "'"
                    + NearMiss.hint(text, labels);
        }
        if (!known.isEmpty()) {
            return "item '" + item.id() + "': no code " + cell + " in the codes of answer scale '" + scale.id() + "'"
                    + "; known: " + String.join(", ", known.keySet());
        }
        return "item '" + item.id() + "': an answer on scale '" + scale.id() + "' is " + scale.rule() + ", but was "
                + cell + (scale.labelled(text).isPresent() ? "; that is a label: say values: labels, or mixed" : "");
    }

    private static List<String> labels(AnswerScale scale) {
        List<String> labels = new ArrayList<>();
        scale.options().forEach(option -> labels.addAll(option.label().texts()));
        scale.notApplicable().stream().map(Wording::texts).forEach(labels::addAll);
        return labels;
    }
}
