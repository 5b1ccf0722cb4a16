package org.relationalleadership.testkit;

import org.relationalleadership.check.Numbers;

/** A stretch and a shift of all numbers on an answer scale: x becomes factor · x + shift. */
record Move(double factor, double shift) {

    double of(double number) {
        return factor * number + shift;
    }

    /** For example {@code c = 2, d = -1}. */
    @Override
    public String toString() {
        return "c = " + Numbers.text(factor) + ", d = " + Numbers.text(shift);
    }
}
