package org.relationalleadership.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;

class PlaceholderProperties {
    @Property(seed = "1")
    void keepsWhatItWasGiven(@ForAll @NotEmpty List<String> members) {
        assertThat(Placeholder.builder().name("p").members(members).build().members())
                .isEqualTo(members);
    }
}
