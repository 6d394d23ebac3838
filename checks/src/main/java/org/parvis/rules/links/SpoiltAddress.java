package org.parvis.rules.links;

import java.util.Optional;
import org.parvis.compliance.Objection;
import org.parvis.evidence.HostName;
import org.parvis.site.Expression;

/** An address of the web that no browser can follow, or that passes for that of another site. */
final class SpoiltAddress {

    private static final Expression WEB = Expression.of("(?i)^\\s*(?:https?:)?//");
    private static final Expression DASHES = Expression.of("[\\u2012-\\u2015\\u200B-\\u200D\\u2060\\uFEFF]");
    private static final Expression HOST = Expression.of("^\\s*(?:\\p{L}+:)?//(?:[^/?#@]*@)?[\\p{L}\\p{N}\\[]");
    private static final Expression USER = Expression.of("^\\s*(?:\\p{L}+:)?//[^/?#]*@");
    private static final Expression CODED = Expression.of("^\\s*(?:\\p{L}+:)?//[^/?#]*%");
    private static final Expression AUTHORITY = Expression.of("^\\s*(?:\\p{L}+:)?//([^/?#]+)");
    private static final Expression FOREIGN = Expression.of("(?i)xn--|[^\\x00-\\x7f]");

    private SpoiltAddress() {}

    /** What is wrong with {@code address} as it is written; that its site is gone is not known by it. */
    static Optional<Objection> objection(String address) {
        if (!WEB.isIn(address)) return Objection.none();
        if (USER.isIn(address))
            return deceptive(
                    "l’adresse du lien a un nom d’utilisateur devant son domaine",
                    "Ce qui précède « @ » passe pour le site, et le lien en ouvre un autre : écrivez l’adresse sans lui.");
        if (DASHES.isIn(address))
            return Objection.because(
                            "l’adresse du lien a été abîmée : un tiret long ou un caractère invisible s’y est glissé")
                    .map(objection ->
                            objection.mendedBy("Deux tirets qui se suivent deviennent un tiret long : écrivez "
                                    + "link:++https://…++[texte], l’adresse entre deux fois deux signes plus."));
        if (CODED.isIn(address))
            return deceptive(
                    "le domaine du lien est écrit en codes", "Écrivez le nom du site en clair, sans signe « % ».");
        if (AUTHORITY
                .in(address)
                .map(host -> host.group(1))
                .anyMatch(host -> FOREIGN.isIn(host) && HostName.imitates(host)))
            return deceptive(
                    "le domaine du lien a des lettres d’une autre écriture, qui en imite un autre",
                    "Recopiez l’adresse du site lui-même, ou retirez le lien.");
        return HOST.isIn(address)
                ? Objection.none()
                : Objection.because("l’adresse du lien n’a pas de nom de site")
                        .map(
                                objection -> objection.mendedBy(
                                        "Écrivez l’adresse entière, par exemple https://www.exemple.fr/page, ou retirez le lien."));
    }

    private static Optional<Objection> deceptive(String what, String remedy) {
        return Objection.because(what).map(objection -> objection.mendedBy(remedy));
    }
}
