package org.relationalleadership.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PlaceholderTest {
    @Test
    void keepsItsMembersInOrder() {
        Placeholder placeholder =
                Placeholder.builder().name("p").addMember("b").addMembers("a").build();
        assertThat(placeholder.members()).containsExactly("b", "a");
        assertThat(placeholder.withName("q").name()).isEqualTo("q");
    }

    @Test
    void needsAMember() {
        assertThatThrownBy(() -> Placeholder.builder().name("p").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("placeholder 'p': no members, but one is needed");
    }

    @Test
    void runsOnTheModulePath() {
        assertThat(Placeholder.class.getModule().getName()).isEqualTo("org.relationalleadership.core");
    }
}
