package org.relationalleadership.serialization;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/**
 * Where lines of JSON break: two spaces a level and a line feed, whatever the machine.
 *
 * <p>For one document; not thread-safe.
 */
final class JsonLayout extends ObjectWriteContext.Base implements DefaultPrettyPrinter.Indenter {

    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    private @Nullable String between;

    /** From here on, lines break. */
    void lines() {
        between = null;
    }

    /** From here on, everything stays on one line, parted by a text. */
    void inLine(String text) {
        between = text;
    }

    @Override
    public void writeIndentation(JsonGenerator json, int level) {
        if (between == null) {
            LINES.writeIndentation(json, level);
        } else {
            json.writeRaw(between);
        }
    }

    @Override
    public boolean isInline() {
        return false;
    }

    @Override
    public PrettyPrinter getPrettyPrinter() {
        return new DefaultPrettyPrinter(Separators.createDefaultInstance()
                        .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                        .withObjectEmptySeparator("")
                        .withArrayEmptySeparator(""))
                .withObjectIndenter(this)
                .withArrayIndenter(this);
    }

    @Override
    public boolean hasPrettyPrinter() {
        return true;
    }
}
