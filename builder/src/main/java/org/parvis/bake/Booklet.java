package org.parvis.bake;

import org.asciidoctor.Attributes;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;

/** A text of Parvis's own, in AsciiDoc, as one page of HTML that needs no other file and calls no other host. */
public final class Booklet {

    private Booklet() {}

    /** {@code asciidoc} as a page of HTML. It starts an Asciidoctor of its own, which takes some seconds. */
    public static String html(String asciidoc) {
        try (var asciidoctor = AsciidocConverter.start()) {
            return asciidoctor.convert(
                    asciidoc,
                    Options.builder()
                            // SECURE would leave the style out of the page.
                            .safe(SafeMode.SERVER)
                            .standalone(true)
                            .attributes(Attributes.builder()
                                    .attribute("linkcss", null)
                                    .attribute("webfonts", null)
                                    .attribute("reproducible", "")
                                    .build())
                            .build());
        }
    }
}
