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
                "audit/encoding",
                path,
                "le fichier n’est pas en UTF-8 ; il a été lu comme du " + charset.name(),
                "Lu dans un autre codage, un « é » devient un signe sans suite, et le texte ne se comprend plus.",
                "Enregistrez le fichier en UTF-8.");
    }

    static Finding empty(String path) {
        return finding(
                "audit/no-policy",
                path,
                "le document n’a pas de texte à lire",
                "Aucune règle ne le juge.",
                "Vérifiez le fichier. Une page que son script écrit s’enregistre une fois affichée, ou se copie en .txt.");
    }

    static Finding noPolicy(String path) {
        return finding(
                "audit/no-policy",
                path,
                "rien ne dit que cette page soit une politique, une charte, des conditions ou des mentions",
                "Aucune règle ne la juge.",
                "Vérifiez que c’est bien la page à examiner ; son titre doit dire de quoi elle traite.");
    }

    static Finding otherLanguage(String path, String language) {
        var name = Locale.forLanguageTag(language).getDisplayLanguage(Locale.FRENCH);
        return finding(
                "audit/language",
                path,
                "la page n’est pas en français (" + name + ")",
                "La plupart des règles lisent le français : leur silence n’est pas une approbation.",
                "Faites examiner la version française, qui est celle que la loi demande.");
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
                        Bounds.DEPTH),
                "Personne ne lirait une politique de cette taille.",
                "Gardez la seule page à examiner : sans images incorporées, sans copie du reste du site.");
    }

    static Finding accident(String path, Throwable accident) {
        return finding(
                "audit/accident",
                path,
                "l’examen de ce fichier s’est arrêté : " + accident,
                "Rien ne dit si la page est juste.",
                "Montrez ce message à qui exploite Parvis ; mvn -X en donne le détail.");
    }

    private static Finding finding(String step, String path, String message, String reason, String remedy) {
        return Finding.inSource(step, path, Place.of(path, 1), message, reason, remedy)
                .weighing(Step.named(step).orElseThrow().severity());
    }
}
