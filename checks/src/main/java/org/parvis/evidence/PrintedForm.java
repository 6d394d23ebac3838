package org.parvis.evidence;

import org.parvis.site.Expression;
import org.parvis.site.Page;
import org.parvis.site.Passage;
import org.parvis.site.VisibleText;

/** A form on paper that a page prints for its readers: the lines in it are theirs to fill in, and no holes in what the body says. */
public final class PrintedForm {

    private static final Expression LINE = Expression.of("^(?:_{4,}|\\.{4,})$");

    /** What says that something is to be printed, filled in and sent, or is found on such a sheet alone. */
    private static final Expression SHEET = Expression.of(
            "\\b(?:formulaires?|coupons?|modeles? de (?:lettre|courrier|demande|formulaire)|lettre[ -]type|bulletin[ -]reponse"
                    + "|bulletin d'(?:adhesion|inscription)|a (?:imprimer|decouper|remplir|retourner|renvoyer)|je soussigne(?:\\(?e\\)?)?)(?!\\p{L})"
                    + "|\\b(?:prenoms?|signature)(?: \\([^)]*\\))? ?: ?(?=[_.]{4})");

    /** The data of a reader, or what a reader states, before a line. */
    private static final Expression LABEL = Expression.of(
            "(?:^|[^\\p{L}])(?:(?:votre |vos )?(?:noms?(?: (?:et|,) prenoms?| de famille| de naissance| d'usage)?|prenoms?(?: et noms?)?"
                    + "|adresse(?: postale| electronique| complete)?|code postal|ville|commune|tel(?:ephone|\\.)?|courriel|e-?mail|dates?(?: de naissance)?|signature|lieu"
                    + "|nee? le|objet|motif|numero de (?:dossier|compte|commande)|reference)(?: \\([^)]*\\))? ?:"
                    + "|(?:je )?soussigne(?:\\(?e\\)?)?,?(?: m\\.?| mme| madame| monsieur)?|demeurant(?: a)?|fait a|fait a[ _.]+,? ?le|m(?:onsieur|adame|me|\\.)) ?$");

    private PrintedForm() {}

    /** Whether what stands from {@code start} to {@code end} of {@code passage} on {@code page} is a line of such a form. */
    public static boolean hasLine(Passage passage, int start, int end, Page page) {
        var text = passage.text();
        return LINE.isIn(text.substring(start, end))
                && LABEL.isIn(VisibleText.fold(text.substring(0, start)))
                && isSheet(passage, page);
    }

    private static boolean isSheet(Passage passage, Page page) {
        return Section.of(page).stream()
                .filter(section -> section.passages().contains(passage))
                .anyMatch(section -> SHEET.isIn(section.title())
                        || section.passages().stream().anyMatch(part -> SHEET.isIn(part.folded())));
    }
}
