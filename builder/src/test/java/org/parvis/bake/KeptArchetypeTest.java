package org.parvis.bake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parvis.site.Place;
import org.parvis.site.SourceMap;
import org.parvis.source.Fault;

class KeptArchetypeTest {

    private static final Signature SIGNATURE = new Signature("0".repeat(64));

    private static Template template(String path) {
        return new Template(
                List.of(bytes("<p>Écrivez à "), bytes(".</p>")), List.of("dpo-email"), Template.Escaping.of(path));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Archetype archetype() {
        return new Archetype(
                Map.of("index.html", template("index.html")),
                Map.of("assets/parvis.css", bytes("p { margin: 0 }")),
                Map.of("index.html", new SourceMap(Place.of("pages/index.adoc", 1), Map.of(3, Place.of("x.adoc", 7)))),
                Optional.of(new Archetype.Document("home", template(""))),
                List.of(new Fault("bake/step", Place.of("pages/index.adoc", 4), "faute", "raison", "remède")));
    }

    @Test
    void whatIsReadIsWhatWasWritten() {
        var read = KeptArchetype.read(SIGNATURE, KeptArchetype.write(SIGNATURE, archetype()))
                .orElseThrow();

        assertThat(read.templates().get("index.html").withAll(name -> name)).isEqualTo("<p>Écrivez à dpo-email.</p>");
        assertThat(read.templates().get("index.html").escaping()).isEqualTo(Template.Escaping.MARKUP);
        assertThat(read.assets().get("assets/parvis.css")).isEqualTo(bytes("p { margin: 0 }"));
        assertThat(read.sources()).isEqualTo(archetype().sources());
        assertThat(read.document().orElseThrow().type()).isEqualTo("home");
        assertThat(read.faults()).isEqualTo(archetype().faults());
    }

    @Test
    void aFileThatIsNotWholeIsNoArchetype() {
        var whole = KeptArchetype.write(SIGNATURE, archetype());

        for (int i = 0; i < whole.length; i++) {
            var flipped = whole.clone();
            flipped[i] ^= 1;
            assertThat(KeptArchetype.read(SIGNATURE, flipped)).as("byte %d", i).isEmpty();
            assertThat(KeptArchetype.read(SIGNATURE, java.util.Arrays.copyOf(whole, i)))
                    .as("%d bytes", i)
                    .isEmpty();
        }
    }

    @Test
    void anArchetypeOfAnotherSignatureIsNotThatOne() {
        assertThat(KeptArchetype.read(new Signature("1".repeat(64)), KeptArchetype.write(SIGNATURE, archetype())))
                .isEmpty();
    }
}
