package org.relationalleadership.serialization;

import org.jspecify.annotations.Nullable;

/**
 * Where something stands in a document, as the steps that lead there; only a fault makes a text of it.
 *
 * @param outer what it is a part of; null for the document
 * @param name the field; empty for an element of a list
 * @param index the element
 */
record Place(@Nullable Place outer, String name, int index) {

    static final Place ROOT = new Place(null, "", 0);

    Place field(String field) {
        return new Place(this, field, 0);
    }

    Place element(int element) {
        return new Place(this, "", element);
    }

    /** For example {@code scales[2].members[0]}. */
    @Override
    public String toString() {
        if (outer == null) {
            return "";
        }
        return name.isEmpty() ? Paths.element(outer.toString(), index) : Paths.field(outer.toString(), name);
    }
}
