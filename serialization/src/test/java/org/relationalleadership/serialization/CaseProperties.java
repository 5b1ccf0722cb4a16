package org.relationalleadership.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What is written as CASE comes back equal, and written again it is the same text. */
class CaseProperties {

    private static final Documents DOCUMENTS = Documents.standard();
    private static final int TRIES = 500;

    @Property(tries = TRIES, seed = "42")
    void aCasePackageComesBackEqual(@ForAll long seed) {
        CasePackage whole =
                CasePackage.of(new Make(seed).framework(), "c" + seed).withChanged(Instant.ofEpochSecond(seed >> 30));
        String text = DOCUMENTS.writeCase(whole);
        CasePackage read = DOCUMENTS.readCase(text);
        assertThat(read).isEqualTo(whole);
        assertThat(read.notes()).isEmpty();
        assertThat(DOCUMENTS.writeCase(read)).isEqualTo(text);
    }
}
