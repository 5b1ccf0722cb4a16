package org.relationalleadership.mapping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.check.Numbers;
import org.relationalleadership.check.Require;
import org.relationalleadership.fault.FaultException;
import org.relationalleadership.fault.NearMiss;
import org.relationalleadership.instrument.Absence;
import org.relationalleadership.instrument.Answer;
import org.relationalleadership.instrument.AnswerScale;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Item;
import org.relationalleadership.instrument.Option;
import org.relationalleadership.instrument.Range;
import org.relationalleadership.instrument.Wording;

/**
 * An instrument and a mapping, compiled to turn the cells of an export into answers.
 *
 * <p>A cell is read in this order: trimmed; empty means not answered; a code that the mapping names for the item's answer
 * scale means what it says there; one of the mapping's missing texts means not answered; else, as the mapping's {@link
 * ValueForm} says, it is the score itself or a label. A number, of at most 40 characters, is looked up without its needless
 * zeros too: {@code 4.0} is the code 4. An answer of an item that the export has reversed already is turned back, so that
 * the answer is always the one that was ticked. Whatever is left is an error: a code is never guessed.
 *
 * <p>Immutable and thread-safe.
 */
public final class Codebook {

    // ASCII digits and one decimal mark: a point is no number where the mapping says comma, because 1.234 may then be
    // a thousand and more.
    private static final Pattern WITH_POINT = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");
    private static final Pattern WITH_COMMA = Pattern.compile("[+-]?(\\d+,?\\d*|,\\d+)([eE][+-]?\\d{1,3})?");
    private static final int LONGEST_NUMBER = 40;
    private static final int MOST_LISTED = 20;

    private final Instrument instrument;
    private final Mapping mapping;
    private final Pattern number;
    private final Set<String> missing;
    private final Set<String> reversed;
    private final Map<String, Map<String, Answer>> codes = new HashMap<>(); // by answer scale

    private Codebook(Instrument instrument, Mapping mapping) {
        this.instrument = instrument;
        this.mapping = mapping;
        this.number = mapping.decimal().equals(",") ? WITH_COMMA : WITH_POINT;
        this.missing = new HashSet<>(mapping.missing());
        this.reversed = new HashSet<>(mapping.reversed());
        mapping.codes().forEach((scale, map) -> codes.put(scale, map.answers()));
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
                ? Answer.of(
                        unreversed(item.answers(), answer.score()).orElseThrow()) // there is one: see Mapping.faults
                : answer;
    }

    private @Nullable Answer lookUp(AnswerScale scale, String text) {
        Map<String, Answer> known = codes(scale);
        Answer named = named(known, text);
        if (named != null) {
            return named;
        }
        BigDecimal number = number(text);
        if (number != null) {
            // Spreadsheets and data frames write the code 4 as 4.0, and -99 as -99.0, when a column has gaps.
            named = named(known, number.stripTrailingZeros().toPlainString());
            if (named != null) {
                return named;
            }
            boolean isScore =
                    mapping.values() != ValueForm.LABELS || scale.options().isEmpty();
            if (isScore && known.isEmpty() && scale.allows(number.doubleValue())) {
                return Answer.of(number.doubleValue());
            }
        }
        return mapping.values() == ValueForm.CODES ? null : scale.labelled(text).orElse(null);
    }

    private @Nullable Answer named(Map<String, Answer> known, String text) {
        Answer coded = known.get(text);
        return coded == null && missing.contains(text) ? Answer.absent(Absence.NOT_ANSWERED) : coded;
    }

    private Map<String, Answer> codes(AnswerScale scale) {
        return codes.getOrDefault(scale.id(), Map.of());
    }

    /** The answer that was ticked, where the export holds its reverse; empty where that is none of the scale's options. */
    static OptionalDouble unreversed(AnswerScale scale, double score) {
        Range range = scale.range();
        double back = reverse(range, score);
        if (scale.options().isEmpty()) {
            return OptionalDouble.of(back);
        }
        // Thirds cannot be written out, so that the reverse of 0.3333333333 may miss 0.6666666666.
        return scale.options().stream()
                .mapToDouble(Option::score)
                .filter(option -> Math.abs(option - back) <= 1e-9 * (range.max() - range.min()))
                .findFirst();
    }

    /**
     * In decimal numbers, as all were written: the binary 100 − 99.9 is not 0.1, and 0.1 + 0.3 − 0.1 is not even in the
     * range of 0.1 to 0.3.
     */
    private static double reverse(Range range, double score) {
        if (isWhole(range.min()) && isWhole(range.max()) && isWhole(score)) {
            return range.reverse(score);
        }
        return decimal(range.min())
                .add(decimal(range.max()))
                .subtract(decimal(score))
                .doubleValue();
    }

    private static boolean isWhole(double number) {
        return number == Math.rint(number);
    }

    private static BigDecimal decimal(double number) {
        return new BigDecimal(Numbers.text(number));
    }

    private @Nullable BigDecimal number(String text) {
        if (text.length() > LONGEST_NUMBER || !number.matcher(text).matches()) {
            return null;
        }
        BigDecimal exact = new BigDecimal(text.replace(',', '.'));
        return Double.isFinite(exact.doubleValue()) ? exact : null;
    }

    private String refusal(Item item, String text) {
        AnswerScale scale = item.answers();
        Map<String, Answer> known = codes(scale);
        String cell = "'" + Require.shortened(text) + "'";
        if (mapping.values() == ValueForm.LABELS && !scale.options().isEmpty()) {
            List<String> labels = labels(scale);
            return "item '" + item.id() + "': no label " + cell + " on answer scale '" + scale.id() + "'"
                    + NearMiss.hint(text, labels);
        }
        if (!known.isEmpty()) {
            return "item '" + item.id() + "': no code " + cell + " in the codes of answer scale '" + scale.id() + "'"
                    + "; known: " + listed(known.keySet());
        }
        return "item '" + item.id() + "': an answer on scale '" + scale.id() + "' is " + scale.rule() + ", but was "
                + cell + (scale.labelled(text).isPresent() ? "; that is a label: say values: labels, or mixed" : "");
    }

    private static String listed(Set<String> codes) {
        String first = codes.stream().limit(MOST_LISTED).map(Require::shortened).collect(Collectors.joining(", "));
        return codes.size() > MOST_LISTED ? first + ", …" : first;
    }

    private static List<String> labels(AnswerScale scale) {
        List<String> labels = new ArrayList<>();
        scale.options().forEach(option -> labels.addAll(option.label().texts()));
        scale.notApplicable().stream().map(Wording::texts).forEach(labels::addAll);
        return labels;
    }
}
