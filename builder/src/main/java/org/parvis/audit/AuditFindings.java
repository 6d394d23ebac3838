package org.parvis.audit;

import java.nio.charset.Charset;
import java.util.Locale;
import org.parvis.bake.Bounds;
import org.parvis.compliance.Finding;
import org.parvis.compliance.Step;
import org.parvis.site.Place;

/** What an audit itself has to say of a document, beside what the rules say. */
final class AuditFindings {

    private AuditFindings() {}

    static Finding notUtf8(String path, Charset charset) {
        return finding(
                "audit/encoding", path, "le fichier n’est pas en UTF-8 ; il a été lu comme du " + charset.name());
    }

    static Finding empty(String path) {
        return finding("audit/no-policy", path, "le document n’a pas de texte à lire");
    }

    static Finding noPolicy(String path) {
        return finding(
                "audit/no-policy",
                path,
                "rien ne dit que cette page soit une politique, une charte, des conditions ou des mentions");
    }

    static Finding otherLanguage(String path, String language) {
        var name = Locale.forLanguageTag(language).getDisplayLanguage(Locale.FRENCH);
        return finding("audit/language", path, "la page n’est pas en français (" + name + ")");
    }

    static Finding tooLarge(String path) {
        return finding(
                "audit/too-large",
                path,
                String.format(
                        Locale.FRENCH,
                        "le document n’est pas examiné : il dépasse %d Mo, %,d signes de texte, %,d signes pour un mot,"
                                + " %,d éléments ou %d niveaux",
                        Bounds.BYTES >> 20,
                        Bounds.CHARACTERS,
                        Bounds.WORD,
                        Bounds.ELEMENTS,
                        Bounds.DEPTH));
    }

    static Finding accident(String path, Throwable accident) {
        return finding("audit/accident", path, "l’examen de ce fichier s’est arrêté : " + accident);
    }

    private static Finding finding(String step, String path, String message) {
        return Step.of(step).found(path, Place.of(path, 1), message);
    }
}
