package org.parvis.rules.terms;

import static org.parvis.compliance.Law.CRPA;
import static org.parvis.compliance.Law.GOOD_PRACTICE;
import static org.parvis.compliance.Severity.WARNING;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.compliance.SampleCompany;
import org.parvis.evidence.FactWords;
import org.parvis.evidence.ReuseLicence;
import org.parvis.evidence.Sentence;
import org.parvis.evidence.StatedLicence;
import org.parvis.rules.opendata.AnotherLicence;
import org.parvis.site.Expression;
import org.parvis.site.Ground;
import org.parvis.site.Knowledge;
import org.parvis.site.Page;
import org.parvis.site.Passage;
import org.parvis.site.Sign;
import org.parvis.site.Site;
import org.parvis.site.Target;

/** No sentence takes back what an open licence gives. Logos, names, pictures and the wording of pages are not data. */
public final class LicenceConsistency implements Rule {

    private static final Set<String> OTHER_MATTERS =
            Set.of("privacy", "cookies", "accessibility", "algorithms", "error");
    private static final String USE =
            "(?:reproduction|extraction|reutilisation|copie|rediffusion|diffusion|exploitation|utilisation|usage)s?";
    private static final String TO_USE = "(?:reproduire|extraire|reutiliser|copier|rediffuser|exploiter)";
    private static final Expression RESTRICTION =
            Expression.of("(?<!commerciale?s? (?:ou|et|comme) )\\bnon[ -]commercia(?:l|le|les|ux)\\b"
                    + "|\\b" + USE + "\\b[^.;]{0,120}\\b(?:interdit|prohib)\\p{L}*"
                    + "|\\binterdi\\p{L}+ (?:de |d'|la |toute? |l')?(?:" + TO_USE + "|" + USE + ")\\b"
                    + "|\\b(?:" + USE + "|" + TO_USE
                    + ")\\b[^.;]{0,120}\\b(?:soumis|subordonn|necessit|requier|exig|demand)\\p{L}*"
                    + "[^.;]{0,40}\\b(?:autorisation|accord|consentement)\\b"
                    + "|\\btous droits (?:[^.;]{0,40} )?reserves\\b");
    private static final String COMMERCE =
            "(?:(?:fins?|buts?|usages?|utilisations?|exploitations?|reutilisations?) (?:commercia(?:le?s?|ux)|lucrati(?:f|ve)s?))";
    private static final String PRIVATE = "(?:strictement )?(?:prive|personnel)(?:le)?s?";

    /** What says "no" to trade or to others than private persons, and so is no harmless denial. */
    private static final Expression NOT_COMMERCIAL = Expression.of("\\b" + COMMERCE
            + "\\b[^.;]{0,60}\\b(?:n'est|ne sont) (?:pas|en aucun cas|jamais) "
            + "(?:permis|autoris|admis|possible|ouvert|licite)\\p{L}*"
            + "|\\bne (?:peu(?:t|vent)|pouvez|doi(?:t|vent)|devez|saur(?:ait|aient|iez))\\b(?:(?!exclu|interdi|empech|limit|restrei|refus)[^.;]){0,60}\\b(?:vendue?s?|revendue?s?|vendre"
            + "|revendre|commercialis\\p{L}+|" + COMMERCE + ")(?!\\p{L})"
            + "|\\b" + COMMERCE + "(?: \\p{L}+){0,4} (?:est |sont |etant )?(?:exclu|interdit|proscrit|prohib)\\p{L}*"
            + "|\\ba l'exclusion de toute? " + COMMERCE
            + "|\\b(?:donnees|reutilis\\p{L}+|telecharg\\p{L}+)\\b[^.;]{0,50}\\b(?:reserve\\p{L}* a|uniquement (?:a|pour)|seulement (?:a|pour)"
            + "|exclusivement (?:a|pour)) (?:un |des |l'|votre )?(?:usages?|fins?) " + PRIVATE + "\\b");

    private static final Expression NOT_DATA = Expression.of(
            "\\b(?:logos?|marques?|armoiries|blasons?|photos?|photographies?|images?|illustrations?|textes?|charte graphique|videos?|visuels?"
                    + "|personnel(?:le)?s? (?:ne|n')|vos|votre|coordonnees|adresses?|courriels?|messages?|listes? (?:electorales?|de diffusion)|comptes?"
                    + "|mots? de passe|noms?|hors|sauf|excepte|jusqu'(?:en|au)|autres? (?:sites?|portails?)|si)\\b");
    private static final Expression HARMLESS = Expression.of(
            "\\b(?:logos?|marques?|armoiries|blasons?|photos?|photographies?|images?|illustrations?|textes?"
                    + "|charte graphique|videos?|visuels?|editoria\\p{L}+)\\b"
                    + "|\\bnoms? (?:de|du|d'|des|et)\\b"
                    + "|\\b(?:hors|sauf|excepte|a l'exception)\\b[^.;]{0,30}\\bdonnees\\b"
                    + "|\\b(?:n'est|ne sont|n'a|ni|aucune?|jamais|sans) (?:pas )?|\\bne [^.;]{0,30}\\bpas\\b"
                    + "|\\b(?:illicite|illegal|fraud|tromp|contraire|officiel|denatur|alter|nui)\\p{L}*");
    private static final String LEAVE = "\\b(?:autorisation|accord|consentement)\\b";
    private static final Expression WITHOUT_LEAVE =
            Expression.of("\\b(?:interdit|prohib)\\p{L}*[^.;]{0,40}\\bsans\\b[^.;]{0,30}" + LEAVE
                    + "|\\bsans\\b[^.;]{0,30}" + LEAVE + "[^.;]{0,60}\\b(?:interdit|prohib)\\p{L}*");

    private static final Ground GROUND =
            Ground.of(Sign.inFolded(Expression.any(RESTRICTION, NOT_COMMERCIAL, StatedLicence.LICENCE)));

    @Override
    public Requirement requirement() {
        return new Requirement(
                "Rien ne reprend ce que la licence ouverte accorde",
                WARNING,
                List.of(CRPA.at("article L. 321-1"), CRPA.at("article L. 323-2"), GOOD_PRACTICE.at("")),
                "Une licence qui permet tout et des conditions qui l’interdisent laissent chacun dans le doute.",
                "Retirez l’interdiction, ou limitez-la à ce qui n’est pas une donnée : le logo, les photos, les textes des pages.");
    }

    @Override
    public String applicability() {
        return "Aux portails dont les données sont sous licence ouverte ; à toutes les sociétés, pour le nom de la licence.";
    }

    @Override
    public Stream<Target> targets(Site site) {
        return Stream.concat(restricting(site), naming(site)).distinct();
    }

    private static Stream<Target> restricting(Site site) {
        var licence = site.tenant().portal().licence().id();
        if (!ReuseLicence.standingOf(licence).isOpen()) return Stream.empty();
        return site.pages().stream()
                .filter(page -> !OTHER_MATTERS.contains(page.type()))
                .flatMap(LicenceConsistency::passages);
    }

    /** The passages that name another licence than a company's; those of public bodies are the matter of opendata/licence-approved. */
    private static Stream<Target> naming(Site site) {
        return site.tenant().kind().isPublic() ? Stream.empty() : AnotherLicence.targets(site);
    }

    private static Stream<Target> passages(Page page) {
        return page.prose().map(passage -> Target.of(page, passage));
    }

    @Override
    public Optional<Ground> ground() {
        return Optional.of(GROUND);
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        return target.passage()
                .flatMap(LicenceConsistency::restriction)
                .filter(sentence -> !isFact(sentence, site))
                .flatMap(sentence -> Objection.because("la phrase interdit ce que la licence des données permet")
                        .map(objection -> objection
                                .quoting(sentence.text())
                                .expecting(site.tenant().portal().licence().name())))
                .or(() -> another(target, site));
    }

    private static Optional<Objection> another(Target target, Site site) {
        return site.tenant().kind().isPublic()
                ? Objection.none()
                : AnotherLicence.in(target, site).flatMap(AnotherLicence::objection);
    }

    private static boolean isFact(Sentence sentence, Site site) {
        return Stream.of(RESTRICTION, NOT_COMMERCIAL)
                .flatMap(restriction -> restriction.in(sentence.folded()))
                .allMatch(words -> FactWords.coverFolded(site, sentence.folded(), words.start(), words.end()));
    }

    /** The sentence of {@code passage} that restricts the reuse of everything there is. */
    static Optional<Sentence> restriction(Passage passage) {
        return Sentence.in(passage)
                .filter(sentence -> !sentence.text().endsWith("?"))
                .filter(sentence -> sentence.says(RESTRICTION)
                                && !HARMLESS.isIn(
                                        WITHOUT_LEAVE.matcher(sentence.folded()).replaceAll("interdit"))
                        || sentence.asserts(NOT_COMMERCIAL) && !sentence.says(NOT_DATA))
                .findFirst();
    }

    @Override
    public Set<Knowledge> needs() {
        return Set.of(Knowledge.RECORD);
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.passed("les conditions renvoient à la licence"),
                Example.passed("le logo n’est pas une donnée", adding("Toute reproduction du logo est interdite.")),
                Example.passed(
                        "ce qui trompe est interdit",
                        adding("Toute réutilisation qui paraît officielle sans l’être est interdite.")),
                Example.passed(
                        "aucun accord n’est demandé",
                        adding(
                                "Aucune réutilisation des données n’est soumise à autorisation, même à des fins commerciales "
                                        + "ou non commerciales.")),
                Example.passed(
                        "les données sont mises à part", adding("Tous droits réservés, à l’exception des données.")),
                Example.failed(
                        "l’extraction est interdite",
                        adding("Toute extraction de la base est interdite."),
                        "la phrase interdit ce que la licence"),
                Example.failed(
                        "un accord écrit est exigé",
                        adding("Toute réutilisation est interdite sans accord écrit."),
                        "la phrase interdit ce que la licence"),
                Example.failed(
                        "la réutilisation est soumise à autorisation",
                        adding("La réutilisation des données est soumise à une autorisation préalable."),
                        "la phrase interdit ce que la licence"),
                Example.failed(
                        "l’usage doit être non commercial",
                        adding("Les données sont offertes pour un usage non commercial."),
                        "la phrase interdit ce que la licence"),
                Example.failed(
                        "le commerce est exclu en d’autres mots",
                        adding("Les données ne peuvent pas être réutilisées à des fins commerciales."),
                        "la phrase interdit ce que la licence"),
                Example.passed(
                        "les adresses des abonnés ne se vendent pas",
                        adding("Les adresses des abonnés ne peuvent pas être utilisées à des fins commerciales.")),
                Example.failed(
                        "tous les droits sont réservés",
                        Edit.append(
                                "mentions-legales/index.html",
                                "#editeur",
                                "<p>Contenu du site : tous droits réservés.</p>"),
                        "la phrase interdit ce que la licence"),
                Example.failed(
                        "une société met ses données sous une autre licence que celle de sa fiche",
                        SampleCompany.edit().and(adding("Nos données sont publiées sous licence ODbL.")),
                        "la page met les données sous une autre licence"),
                Example.passed(
                        "une société dit la licence de sa fiche et celle des données d’un autre",
                        SampleCompany.edit()
                                .and(
                                        adding(
                                                "Nos données sont sous Licence Ouverte 2.0 ; celles d’OpenStreetMap, sous ODbL."))),
                Example.inapplicable(
                        "la licence d’une société n’est pas ouverte",
                        SampleCompany.edit().and(Edit.field("portal.licence.id", "LicenseRef-reservee"))));
    }

    private static Edit adding(String sentence) {
        return Edit.append("conditions-utilisation/index.html", "#reutilisation", "<p>" + sentence + "</p>");
    }
}
