package org.relationalleadership.formats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlaceholderTest {
    @Test
    void knowsItsModule() {
        assertThat(Placeholder.module()).isEqualTo("formats");
    }
}
