package org.parvis.rules.links;

import static org.parvis.compliance.Law.GOOD_PRACTICE;
import static org.parvis.compliance.Law.RGPD;
import static org.parvis.compliance.Severity.ERROR;
import static org.parvis.compliance.Severity.WARNING;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.compliance.Severity;
import org.parvis.evidence.ClosedTable;
import org.parvis.evidence.FactWords;
import org.parvis.evidence.Unlinked;
import org.parvis.site.Expression;
import org.parvis.site.Page;
import org.parvis.site.Passage;
import org.parvis.site.Site;
import org.parvis.site.Target;

/**
 * Every address of another site, linked or only printed, is encrypted and is of a site that is still there. Addresses that are
 * names (of a vocabulary, of a licence) are written as those who gave them wrote them.
 */
public final class HttpOrDeadHost implements Rule {

    private static final Expression ADDRESS = Expression.of("(?i)(?<![\\p{L}\\p{N}])(https?)://([^\\s<>\"«»\uFFFC]+)");
    private static final Expression NAME = Expression.of(
            "(?:(?:www\\.)?w3\\.org|purl\\.org|xmlns\\.com|schema\\.org|(?:www\\.)?opengis\\.net|rdfs\\.org|data\\.europa\\.eu|publications\\.europa\\.eu/resource"
                    + "|(?:www\\.)?creativecommons\\.org/(?:licenses|publicdomain)|(?:www\\.)?opendatacommons\\.org/licenses|spdx\\.org)(?:[/#].*|$)");

    @Override
    public Requirement requirement() {
        return new Requirement(
                "Les liens vers d’autres sites sont chiffrés et mènent à des sites qui existent",
                ERROR,
                List.of(RGPD.at("article 32"), GOOD_PRACTICE.at("")),
                "Une adresse en http laisse lire en chemin ce que l’on consulte, et un site fermé ne répond plus.",
                "Écrivez l’adresse en https, ou retirez-la si le site n’existe plus.");
    }

    @Override
    public Stream<Target> targets(Site site) {
        return site.pages().stream()
                .flatMap(page -> Stream.concat(
                        page.visible("a[href], area[href]")
                                .filter(link -> ADDRESS.matcher(
                                                link.attr("href").strip())
                                        .lookingAt())
                                .map(link -> Target.of(page, link)),
                        printed(page).map(passage -> Target.of(page, passage))));
    }

    private static Stream<Passage> printed(Page page) {
        return page.prose()
                .filter(passage -> passage.text().contains("://"))
                .filter(passage -> ADDRESS.isIn(Unlinked.wordsOf(passage)));
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        var isLink = target.part().hasAttr("href");
        var words = isLink
                ? target.part().attr("href").strip()
                : Unlinked.wordsOf(target.passage().orElseThrow());
        return ADDRESS.in(words)
                .filter(match -> isLink || !FactWords.cover(site, words, match.start(), match.end()))
                .flatMap(
                        match -> fault(match.group(1), match.group(2), site)
                                .map(objection -> objection.quoting(match.group()))
                                .stream())
                .findFirst();
    }

    private static Optional<Objection> fault(String scheme, String written, Site site) {
        var address = written.toLowerCase(Locale.ROOT);
        return ClosedTable.DEAD_HOSTS
                .in(address, site.asOf())
                .findFirst()
                .flatMap(match -> Objection.because(match.row().reason())
                        .map(objection -> objection
                                .expecting(match.row().replacement())
                                .weighing(
                                        Severity.valueOf(match.row().severity().toUpperCase(Locale.ROOT)))))
                .or(() -> scheme.equalsIgnoreCase("http")
                                && !NAME.matcher(address).matches()
                                && !isInternal(address, site)
                        ? Objection.because("l’adresse n’est pas chiffrée")
                                .map(objection -> objection
                                        .expecting("https://" + written)
                                        .weighing(WARNING))
                        : Objection.none());
    }

    /** No certificate mends an address of an internal network, which is the matter of security/secrets-and-staging. */
    private static boolean isInternal(String address, Site site) {
        return ClosedTable.SECRETS.in("//" + address, site.asOf()).anyMatch(match -> match.start() == 0);
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.passed("tous les liens sont en https"),
                Example.passed(
                        "l’adresse d’une licence est son nom",
                        adding("<a href=\"http://www.opendatacommons.org/licenses/odbl/\">l’ODbL</a>")),
                Example.failed(
                        "un lien n’est pas chiffré",
                        adding("<a href=\"http://outils.exemple.example/\">les outils</a>"),
                        "l’adresse n’est pas chiffrée"),
                Example.failed(
                        "une adresse imprimée n’est pas chiffrée",
                        adding("http://outils.exemple.example/aide"),
                        "l’adresse n’est pas chiffrée"),
                Example.failed(
                        "le réseau est fermé",
                        adding("<a href=\"https://plus.google.com/+valmont\">notre page</a>"),
                        "Google+ est fermé au public"));
    }

    private static Edit adding(String words) {
        return Edit.append("conditions-utilisation/index.html", "#reutilisation", "<p>Voyez " + words + ".</p>");
    }
}
