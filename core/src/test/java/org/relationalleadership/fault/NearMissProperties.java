package org.relationalleadership.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;

class NearMissProperties {

    @Property(tries = 300, seed = "1964")
    void aNameIsNearToItselfInWhateverCase(@ForAll @AlphaChars @StringLength(min = 1, max = 60) String name) {
        assertThat(NearMiss.hint(name.toUpperCase(Locale.ROOT), List.of(name)))
                .isEqualTo("; did you mean '" + name + "'?");
    }

    @Property(tries = 300, seed = "1964")
    void isNearBothWaysOrNeither(
            @ForAll @AlphaChars @StringLength(max = 12) String one,
            @ForAll @AlphaChars @StringLength(max = 12) String other) {
        assertThat(isNear(one, other)).isEqualTo(isNear(other, one));
    }

    @Property(tries = 300, seed = "1964")
    void oneCharacterTooManyIsNear(
            @ForAll @AlphaChars @StringLength(min = 2, max = 59) String name, @ForAll char extra) {
        String wrong = name.substring(0, 1) + extra + name.substring(1);
        assertThat(isNear(wrong, name)).isTrue();
    }

    private static boolean isNear(String wrong, String known) {
        return NearMiss.hint(wrong, List.of(known)).startsWith("; did you mean ");
    }
}
