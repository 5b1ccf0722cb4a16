package org.relationalleadership.serialization;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.relationalleadership.serialization.Node.Elements;
import org.relationalleadership.serialization.Node.Members;
import org.relationalleadership.serialization.Node.Scalar;

/**
 * Writes a tree as YAML for people: blocks, and on one line what fits there and is not deep.
 *
 * <p>By hand, so that the bytes do not change with the release of an emitter. A text goes without quotes only where no
 * reader, of YAML 1.1 or 1.2, could take it for anything else.
 */
final class YamlText {

    private static final int WIDTH = 100;
    private static final int MOST_LEVELS_IN_LINE = 2;
    /** A longer name cannot stand before its colon without being announced. */
    private static final int LONGEST_SIMPLE_NAME = 1000;

    /** Letters of Latin, Greek and Cyrillic as ranges: what a JDK takes for a letter changes with its release. */
    private static final String LETTER = "A-Za-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u024F"
            + "\\u0370-\\u0373\\u0376\\u0377\\u037B-\\u037D\\u0386\\u0388-\\u03FF\\u0400-\\u0481\\u048A-\\u04FF";

    /** Nothing in it gives back what it took: that would take a frame of the stack for each character of a text. */
    private static final Pattern PLAIN = Pattern.compile(
            "[" + LETTER + "_][" + LETTER + "0-9 _./()'+-]*+(?::[" + LETTER + "0-9][" + LETTER + "0-9 _./()'+-]*+)*+");
    /** One that a line with something in it follows. */
    private static final Pattern LINE_END = Pattern.compile("\\n(?!\\n|$)");

    private static final Set<String> OTHER_MEANING = Set.of("null", "true", "false", "yes", "no", "on", "off");

    private final StringBuilder out = new StringBuilder();

    private YamlText() {}

    static String of(Node document) {
        YamlText text = new YamlText();
        text.members((Members) document, 0);
        return text.out.toString();
    }

    /** A node on one line, without a line end. */
    static String inLine(Node node) {
        YamlText text = new YamlText();
        text.line(node);
        return text.out.toString();
    }

    // blocks: each method starts at the place where the node may begin and ends with a line end

    private void members(Members object, int indent) {
        boolean first = true;
        for (Map.Entry<String, Node> field : object.nodes().entrySet()) {
            if (!first) {
                indent(indent);
            }
            first = false;
            String name = scalar(field.getKey());
            if (name.length() > LONGEST_SIMPLE_NAME) {
                out.append("? ").append(name).append('\n');
                indent(indent);
                name = "";
            }
            out.append(name).append(':');
            field(field.getValue(), indent, name.length() + 1);
        }
    }

    private void field(Node node, int indent, int used) {
        if (isRaw(node)) {
            String text = ((Scalar) node).text();
            String lines = LINE_END.matcher(text).replaceAll("\n" + " ".repeat(indent));
            out.append(text.isEmpty() || text.startsWith("\n") ? "" : " ")
                    .append(lines)
                    .append('\n');
            return;
        }
        if (isInLine(node, indent + used + 1, indent == 0)) {
            out.append(' ');
            line(node);
            out.append('\n');
        } else {
            out.append('\n');
            indent(indent + 2);
            block(node, indent + 2);
        }
    }

    private static boolean isRaw(Node node) {
        return node instanceof Scalar scalar && scalar.kind() == Scalar.Kind.RAW;
    }

    private void block(Node node, int indent) {
        if (node instanceof Members object) {
            members(object, indent);
            return;
        }
        boolean first = true;
        for (Node element : ((Elements) node).nodes()) {
            if (!first) {
                indent(indent);
            }
            first = false;
            out.append("- ");
            if (isInLine(element, indent + 2, false)) {
                line(element);
                out.append('\n');
            } else {
                block(element, indent + 2);
            }
        }
    }

    private void indent(int spaces) {
        out.append(" ".repeat(spaces));
    }

    // one line

    /** Top-level lists are blocks, so that a document shows its items and scales one below the other. */
    private static boolean isInLine(Node node, int used, boolean isTopLevel) {
        if (node instanceof Scalar || isEmpty(node)) {
            return true;
        }
        if (hasRaw(node)) {
            return false;
        }
        int levels = levels(node);
        if (levels > (isTopLevel ? 1 : MOST_LEVELS_IN_LINE)) {
            return false;
        }
        return used + inLine(node).length() <= WIDTH;
    }

    /** Whether a text of another document stands in it, which may take more than a line. */
    private static boolean hasRaw(Node node) {
        return node instanceof Members object
                ? object.nodes().values().stream().anyMatch(YamlText::hasRaw)
                : node instanceof Elements list ? list.nodes().stream().anyMatch(YamlText::hasRaw) : isRaw(node);
    }

    private static boolean isEmpty(Node node) {
        return node instanceof Members object
                ? object.nodes().isEmpty()
                : ((Elements) node).nodes().isEmpty();
    }

    private static int levels(Node node) {
        if (node instanceof Members object) {
            return 1
                    + object.nodes().values().stream()
                            .mapToInt(YamlText::levels)
                            .max()
                            .orElse(0);
        }
        return node instanceof Elements list
                ? 1 + list.nodes().stream().mapToInt(YamlText::levels).max().orElse(0)
                : 0;
    }

    private void line(Node node) {
        if (node instanceof Members object) {
            String between = "{";
            for (Map.Entry<String, Node> field : object.nodes().entrySet()) {
                out.append(between).append(scalar(field.getKey())).append(": ");
                line(field.getValue());
                between = ", ";
            }
            out.append(object.nodes().isEmpty() ? "{}" : "}");
        } else if (node instanceof Elements list) {
            String between = "[";
            for (Node element : list.nodes()) {
                out.append(between);
                line(element);
                between = ", ";
            }
            out.append(list.nodes().isEmpty() ? "[]" : "]");
        } else {
            Scalar value = (Scalar) node;
            out.append(value.kind() == Scalar.Kind.TEXT ? scalar(value.text()) : value.text());
        }
    }

    private static String scalar(String text) {
        boolean isPlain = PLAIN.matcher(text).matches()
                && !text.endsWith(" ")
                && !OTHER_MEANING.contains(text.toLowerCase(Locale.ROOT));
        return isPlain ? text : quoted(text);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (isShown(c)) {
                        quoted.appendCodePoint(c);
                    } else {
                        quoted.append(String.format(c > 0xFFFF ? "\\U%08X" : "\\u%04X", c));
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }

    /** Whether a character stands for itself; what a JDK knows of Unicode must not decide, so that these are ranges. */
    private static boolean isShown(int c) {
        return (c >= 0x20 && c <= 0x7E)
                || (c >= 0xA1 && c <= 0x1FFF)
                || (c >= 0x2010 && c <= 0x2027)
                || (c >= 0x2030 && c <= 0x205E)
                || (c >= 0x2070 && c <= 0xD7FF)
                || (c >= 0xF900 && c <= 0xFDCF)
                || (c >= 0xFDF0 && c <= 0xFEFE)
                || (c >= 0xFF00 && c <= 0xFFEF)
                || (c >= 0x10000 && c <= 0x1FFFD)
                || (c >= 0x20000 && c <= 0x2FFFD);
    }
}
