package org.relationalleadership.serialization;

import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.relationalleadership.check.Numbers;
import org.relationalleadership.instrument.Absence;
import org.relationalleadership.instrument.Answer;
import org.relationalleadership.instrument.AnswerScale;
import org.relationalleadership.instrument.Instrument;
import org.relationalleadership.instrument.Option;
import org.relationalleadership.response.Responses;
import org.relationalleadership.score.AnswerCounts;
import org.relationalleadership.score.NoScore;

/**
 * Reads a row that stands there as rows are written, straight from its characters.
 *
 * <p>It decides nothing: whatever else there is, other spaces, another order, a number in another spelling, an escape or a
 * fault, is left to the parser and the tree of the row, whose reader has the rules and tells what is wrong. A survey has
 * millions of answers, and reading each as a token of a tree would cost more than everything else. Not thread-safe.
 */
final class PlainRow {

    private static final int LONGEST_TEXT = 1024;
    private static final int LONGEST_NUMBER = 24;
    private static final int MOST_DIGITS = 18; // of which a long holds all
    private static final Absence[] ABSENCES = Absence.values();
    private static final NoScore.Kind[] KINDS = NoScore.Kind.values();
    private static final String[] KIND_WORDS =
            Arrays.stream(KINDS).map(Piece::word).toArray(String[]::new);

    private final int contexts;
    private final @Nullable ScoreCells cells;
    private final int scales;
    private final Codes[] codes;
    private final NumberValues numbers = new NumberValues();

    private char[] text = new char[1];
    private int at;

    // the score that is being read
    private final int[] counts = new int[RowsFields.COUNTS.size()];
    private double value;
    private double error;
    private int substituted;
    private int kind;
    private @Nullable String why;

    /** The codes of the options of an answer scale, by the texts of their scores. */
    private static final class Codes {

        private final boolean isCoded;
        private final int[] byDigit = new int[10];
        private final Map<String, Integer> byText = new HashMap<>();

        Codes(AnswerScale scale, boolean isCoded) {
            this.isCoded = isCoded;
            Arrays.fill(byDigit, -1);
            List<Option> options = scale.options();
            for (int option = 0; isCoded && option < options.size(); option++) {
                String score = Numbers.text(options.get(option).score());
                byText.put(score, option);
                if (score.length() == 1) {
                    byDigit[score.charAt(0) - '0'] = option;
                }
            }
        }
    }

    PlainRow(Instrument instrument, int contexts, @Nullable ScoreCells cells) {
        this.contexts = contexts;
        this.cells = cells;
        this.scales = instrument.scales().size();
        IdentityHashMap<AnswerScale, Codes> byScale = new IdentityHashMap<>();
        this.codes = instrument.items().stream()
                .map(item ->
                        byScale.computeIfAbsent(item.answers(), scale -> new Codes(scale, Responses.isCoded(item))))
                .toArray(Codes[]::new);
    }

    /**
     * Reads the row that starts at a position and ends it; false, with the row not ended, where that is for the parser to
     * read.
     *
     * @param chars behind the last of which stands U+0000
     */
    boolean read(char[] chars, int from, Responses.Builder batch) {
        text = chars;
        at = from;
        long number = 0;
        if (!is("{\"")) {
            return false;
        }
        if (isField(RowsFields.ROW)) {
            number = whole();
            if (number < 1 || !is(",\"")) {
                return false;
            }
        }
        boolean isRead = (contexts == 0 || readContext(batch))
                && readAnswers(batch)
                && (cells == null || readScores(cells, batch.rows()))
                && is("}");
        if (isRead && number > 0) {
            batch.endRow(number);
        } else if (isRead) {
            batch.endRow();
        }
        return isRead;
    }

    /** Where the row ends, or the character stands that is none of a plain row. */
    int at() {
        return at;
    }

    /** Passes an expected text; otherwise stays at the first character that is another. */
    private boolean is(String expected) {
        for (int i = 0; i < expected.length(); i++) {
            if (text[at] != expected.charAt(i)) {
                return false;
            }
            at++;
        }
        return true;
    }

    /** Passes the name of a field, behind its first quote; otherwise stays before it, but where the text ends within it. */
    private boolean isField(String name) {
        int start = at;
        if (is(name) && is("\": ")) {
            return true;
        }
        if (text[at] != 0) {
            at = start;
        }
        return false;
    }

    private boolean readContext(Responses.Builder batch) {
        if (!isField(RowsFields.CONTEXT) || !is("[")) {
            return false;
        }
        for (int name = 0; name < contexts; name++) {
            if (name > 0 && !is(",")) {
                return false;
            }
            if (text[at] == '"') {
                String value = string();
                int position = name;
                if (value == null
                        || Reading.quietly(() -> batch.context(position, value)).isEmpty()) {
                    return false;
                }
            } else if (!is("null")) {
                return false;
            }
        }
        return is("],\"");
    }

    private boolean readAnswers(Responses.Builder batch) {
        if (!isField(RowsFields.ANSWERS) || !is("[")) {
            return false;
        }
        for (int item = 0; item < codes.length; item++) {
            if (item > 0 && !is(",")) {
                return false;
            }
            boolean isRead = text[at] == '"' ? readAbsence(batch, item) : readAnswer(batch, item, codes[item]);
            if (!isRead) {
                return false;
            }
        }
        return is("]");
    }

    private boolean readAbsence(Responses.Builder batch, int item) {
        at++;
        int start = at;
        for (Absence absence : ABSENCES) {
            at = start;
            if (is(absence.id()) && is("\"")) {
                batch.code(item, absence.code());
                return true;
            }
            if (text[at] == 0) {
                return false;
            }
        }
        return false;
    }

    private boolean readAnswer(Responses.Builder batch, int item, Codes known) {
        int digit = text[at] - '0';
        boolean isDigit = digit >= 0 && digit <= 9 && (text[at + 1] == ',' || text[at + 1] == ']');
        int code = -1;
        if (isDigit && known.isCoded) {
            code = known.byDigit[digit];
            at += code < 0 ? 0 : 1;
        } else {
            int start = at;
            if (!passNumber()) {
                return false;
            }
            if (!known.isCoded) {
                double number = numbers.of(text, start, at);
                return !Double.isNaN(number)
                        && Reading.quietly(() -> batch.answer(item, Answer.of(number)))
                                .isPresent();
            }
            code = known.byText.getOrDefault(new String(text, start, at - start), -1);
        }
        if (code >= 0) {
            batch.code(item, code);
        }
        return code >= 0;
    }

    private boolean readScores(ScoreCells into, int row) {
        if (!is(",\"") || !isField(RowsFields.SCORES) || !is("[")) {
            return false;
        }
        for (int scale = 0; scale < scales; scale++) {
            if ((scale > 0 && !is(",")) || !is("{\"") || !readScore(into, scale, row) || !is("}")) {
                return false;
            }
        }
        return is("]");
    }

    private boolean readScore(ScoreCells into, int scale, int row) {
        value = Double.NaN;
        error = -1;
        kind = -1;
        why = null;
        substituted = 0;
        Arrays.fill(counts, 0);
        int field = 0;
        while (true) {
            field = passField(field);
            if (field < 0 || !readField(field)) {
                return false;
            }
            if (text[at] != ',') {
                break;
            }
            if (!is(",\"")) {
                return false;
            }
            field++;
        }
        boolean isScored = !Double.isNaN(value);
        String reason = why;
        if (isScored != (kind < 0) || isScored != (reason == null)) {
            return false;
        }
        AnswerCounts read = new AnswerCounts(counts[0], counts[1], counts[2], counts[3], counts[4]);
        if (reason == null) {
            return into.putScore(scale, row, value, error, read, substituted);
        }
        return error < 0 && substituted == 0 && into.putReason(scale, row, KINDS[kind], reason, read);
    }

    /** Passes the name of a field of a score, none of those before a position; -1 where there is another. */
    private int passField(int from) {
        for (int field = from; field < RowsFields.CELL.length && text[at] != 0; field++) {
            if (isField(RowsFields.CELL[field])) {
                return field;
            }
        }
        return -1;
    }

    private boolean readField(int field) {
        switch (field) {
            case RowsFields.VALUE_AT -> {
                value = number();
                return !Double.isNaN(value);
            }
            case RowsFields.STANDARD_ERROR_AT -> {
                error = number();
                return error >= 0;
            }
            case RowsFields.NO_SCORE_AT -> {
                return readKind();
            }
            case RowsFields.WHY_AT -> {
                why = text[at] == '"' ? string() : null;
                return why != null;
            }
            case RowsFields.SUBSTITUTED_AT -> {
                substituted = (int) Math.min(whole(), Integer.MAX_VALUE);
                return substituted > 0;
            }
            default -> {
                long count = whole();
                counts[field - RowsFields.COUNTS_AT] = (int) Math.min(count, AnswerCounts.MOST_MEMBERS);
                return count > 0 && count <= AnswerCounts.MOST_MEMBERS;
            }
        }
    }

    private boolean readKind() {
        if (!is("\"")) {
            return false;
        }
        int start = at;
        for (kind = 0; kind < KINDS.length; kind++) {
            at = start;
            if (is(KIND_WORDS[kind]) && is("\"")) {
                return true;
            }
            if (text[at] == 0) {
                return false;
            }
        }
        return false;
    }

    /** Passes a text; null where it is long or has escapes or surrogates, of which only some are right. */
    private @Nullable String string() {
        int start = ++at;
        for (char c = text[at]; c != '"'; c = text[++at]) {
            if (c < ' ' || c == '\\' || Character.isSurrogate(c) || at - start == LONGEST_TEXT) {
                return null;
            }
        }
        return new String(text, start, at++ - start);
    }

    /** Passes a number; NaN where it is none, or written in another way than numbers mostly are. */
    private double number() {
        int start = at;
        return passNumber() ? numbers.of(text, start, at) : Double.NaN;
    }

    /** Passes a number as JSON has it, without an exponent. */
    private boolean passNumber() {
        int start = at;
        if (text[at] == '-') {
            at++;
        }
        boolean isBelowOne = text[at] == '0';
        int whole = passDigits();
        if (whole == 0 || (isBelowOne && whole > 1)) {
            return false;
        }
        if (text[at] == '.') {
            at++;
            if (passDigits() == 0) {
                return false;
            }
        }
        return at - start <= LONGEST_NUMBER;
    }

    private int passDigits() {
        int start = at;
        while (text[at] >= '0' && text[at] <= '9') {
            at++;
        }
        return at - start;
    }

    /** Passes a number from 1; 0 where there is none, or one of many digits. */
    private long whole() {
        int start = at;
        long number = 0;
        while (text[at] >= '0' && text[at] <= '9' && (at > start || text[at] != '0')) {
            if (at - start == MOST_DIGITS) {
                return 0;
            }
            number = 10 * number + (text[at++] - '0');
        }
        return number;
    }
}
