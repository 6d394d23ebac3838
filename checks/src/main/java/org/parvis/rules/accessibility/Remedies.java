package org.parvis.rules.accessibility;

import static org.parvis.compliance.Law.DECREE_2019_768;
import static org.parvis.compliance.Law.RGAA;
import static org.parvis.compliance.Severity.ERROR;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.evidence.Wording;
import org.parvis.language.Phrase;
import org.parvis.site.Knowledge;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.VisibleText;

/** The statement says how to turn to the Défenseur des droits: its form, its delegates, its free postal address. */
public final class Remedies implements Rule {

    private static final String HOST = "defenseurdesdroits.fr";

    @Override
    public Requirement requirement() {
        return new Requirement(
                "La déclaration indique les recours auprès du Défenseur des droits",
                ERROR,
                List.of(DECREE_2019_768.at(""), RGAA.at("déclaration d’accessibilité, voies de recours")),
                "Sans réponse satisfaisante, c’est la voie de recours, gratuite, de qui n’accède pas à un service.",
                "Gardez, dans un bloc [.fact.a11y-remedy] de la déclaration d’accessibilité, le lien vers le formulaire du "
                        + "Défenseur des droits, celui vers ses délégués et son adresse : Libre réponse 71120, 75342 Paris CEDEX 07.");
    }

    @Override
    public String applicability() {
        return Statements.CONCERNED;
    }

    @Override
    public Stream<Target> targets(Site site) {
        return Statements.areOwedBy(site) ? site.mainOf("accessibility") : Stream.empty();
    }

    @Override
    public Optional<Objection> objection(Target statement, Site site) {
        if (!site.knows(Set.of(Knowledge.RECORD))) return Objection.listing(missing(statement.part(), site));
        return statement
                .onPage()
                .visible("main [data-fact=a11y-remedy]")
                .findFirst()
                .map(block -> Objection.listing(missing(block, site))
                        .map(objection -> objection.quoting(VisibleText.of(block))))
                .orElseGet(() -> Objection.because("les voies de recours sont absentes"));
    }

    @Override
    public Optional<String> shownBy() {
        return Optional.of("[data-fact=a11y-remedy]");
    }

    private static List<Phrase> missing(Element block, Site site) {
        var words = Wording.of(block, site);
        var missing = new ArrayList<Phrase>();
        if (!words.states("Défenseur des droits")) missing.add(Phrase.of("le Défenseur des droits n’est pas nommé"));
        if (!leads(block, Remedies::isForm))
            missing.add(Phrase.of("le lien vers le formulaire du Défenseur des droits manque"));
        if (!leads(block, Remedies::isDelegates))
            missing.add(Phrase.of("le lien vers les délégués du Défenseur des droits manque"));
        if (!words.states("Libre réponse 71120") || !words.states("75342 Paris CEDEX 07"))
            missing.add(Phrase.of("l’adresse postale gratuite du Défenseur des droits manque"));
        return missing;
    }

    private static boolean leads(Element block, Predicate<URI> to) {
        return block.select("a[href^=https://]").stream()
                .filter(link -> !VisibleText.of(link).isEmpty())
                .flatMap(link -> address(link.attr("href")).stream())
                .anyMatch(to);
    }

    private static Optional<URI> address(String href) {
        try {
            return Optional.of(new URI(href));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isForm(URI address) {
        return ("formulaire." + HOST).equals(address.getHost())
                || ("www." + HOST).equals(address.getHost())
                        && address.getPath().startsWith("/nous-contacter");
    }

    private static boolean isDelegates(URI address) {
        return ("www." + HOST).equals(address.getHost()) && address.getPath().contains("delegues");
    }

    @Override
    public List<Example> examples() {
        var statement = "accessibilite/index.html";
        var remedy = "[data-fact=a11y-remedy]";
        return List.of(
                Example.passed("le formulaire, les délégués et l’adresse gratuite sont donnés"),
                Example.passed(
                        "l’autre adresse du formulaire convient aussi",
                        Edit.attribute(
                                statement,
                                remedy + " a[href*=formulaire]",
                                "href",
                                "https://www.defenseurdesdroits.fr/nous-contacter-355")),
                Example.failed(
                        "les voies de recours manquent",
                        Edit.html(
                                statement,
                                "#recours",
                                "<h2>Voies de recours</h2><p>Vous pouvez saisir les autorités compétentes.</p>"),
                        "les voies de recours sont absentes"),
                Example.failed(
                        "le lien vers le formulaire mène ailleurs",
                        Edit.attribute(statement, remedy + " a[href*=formulaire]", "href", "https://ailleurs.example/"),
                        "le lien vers le formulaire du Défenseur des droits manque"),
                Example.failed(
                                "le lien vers les délégués n’a pas de mots",
                                Edit.text(statement, remedy + " a[href*=delegues]", ""),
                                "le lien vers les délégués")
                        .alsoBreaking("accessibility/basic-markup"),
                Example.failed(
                        "l’adresse postale est incomplète",
                        Edit.words(statement, "Libre réponse 71120, ", ""),
                        "l’adresse postale gratuite"),
                Example.inapplicable(
                                "une société qui ne publie pas de déclaration n’y est pas tenue",
                                Statements.withoutAny())
                        .alsoBreaking("links/internal-resolve"));
    }
}
