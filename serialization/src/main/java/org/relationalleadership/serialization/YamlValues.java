package org.relationalleadership.serialization;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * The text of values in a YAML document that has been read already, as it stands behind a name in the first column.
 *
 * <p>A value that starts on a line of its own starts with that line's end; the lines behind the first are moved as far
 * as the name is.
 */
final class YamlValues {

    private static final Pattern LAST_LINE_END = Pattern.compile("(\r?\n|\r)\\z");

    private final String text;
    private final Set<Place> wanted;
    private final Map<Place, String> found = new HashMap<>();
    private final Iterator<Event> events;
    private Event event;
    /** Where the value that was read last ends. */
    private Mark end;
    /** Whether that is a text in a block, to which the lines behind it may belong. */
    private boolean isBlockText;

    private YamlValues(String text, Set<Place> wanted) {
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(Integer.MAX_VALUE)
                .setBufferSize(text.length() + 2)
                .build();
        this.text = text;
        this.wanted = wanted;
        this.events = new ParserImpl(settings, new StreamReader(settings, text));
        this.event = events.next();
        this.end = mark();
    }

    /** By place, its value. */
    static Map<Place, String> at(List<Place> places, String document) {
        YamlValues values = new YamlValues(document, Set.copyOf(places));
        values.event = values.events.next(); // the start of the document
        values.event = values.events.next();
        values.value(Place.ROOT, values.mark());
        return values.found;
    }

    private Mark mark() {
        return event.getStartMark().orElseThrow();
    }

    /** Reads the value that starts here, and stops behind it. */
    private void value(Place place, Mark name) {
        Mark start = mark();
        boolean isFlow = false;
        switch (event.getEventId()) {
            case MappingStart -> {
                isFlow = ((CollectionStartEvent) event).isFlow();
                event = events.next();
                while (event.getEventId() != Event.ID.MappingEnd) {
                    Mark inner = mark();
                    String field = ((ScalarEvent) event).getValue();
                    event = events.next();
                    value(place.field(field), inner);
                }
            }
            case SequenceStart -> {
                isFlow = ((CollectionStartEvent) event).isFlow();
                event = events.next();
                for (int index = 0; event.getEventId() != Event.ID.SequenceEnd; index++) {
                    value(place.element(index), mark());
                }
            }
            default -> {
                ScalarStyle style = ((ScalarEvent) event).getScalarStyle();
                isBlockText = style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED;
                end = event.getEndMark().orElseThrow();
            }
        }
        if (isFlow) {
            isBlockText = false;
            end = event.getEndMark().orElseThrow(); // a block ends with the last value in it
        }
        if (wanted.contains(place)) {
            found.put(place, moved(start, end, name));
        }
        event = events.next();
    }

    private String moved(Mark start, Mark last, Mark name) {
        int from = text.offsetByCodePoints(0, start.getIndex());
        int to = text.offsetByCodePoints(0, last.getIndex());
        String value = text.substring(from, to);
        String[] lines = (isBlockText ? LAST_LINE_END.matcher(value).replaceFirst("") : value.stripTrailing())
                .split("\r?\n|\r", -1);
        StringBuilder moved = new StringBuilder();
        if (start.getLine() > name.getLine()) {
            moved.append('\n').append(" ".repeat(Math.max(0, start.getColumn() - name.getColumn())));
        }
        moved.append(lines[0]);
        for (int i = 1; i < lines.length; i++) {
            String line = lines[i].stripLeading();
            int indent = lines[i].length() - line.length() - name.getColumn();
            moved.append('\n');
            if (!line.isEmpty()) {
                // Where the name stood further to the right than the lines below it, these only have to be behind it.
                moved.append(" ".repeat(indent < 0 ? 1 : indent)).append(line);
            }
        }
        return moved.toString();
    }
}
