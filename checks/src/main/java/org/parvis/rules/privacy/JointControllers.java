package org.parvis.rules.privacy;

import static org.parvis.compliance.Law.RGPD;
import static org.parvis.compliance.Severity.ERROR;
import static org.parvis.compliance.Severity.WARNING;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.evidence.Blocks;
import org.parvis.evidence.Entries;
import org.parvis.evidence.Request;
import org.parvis.evidence.Sentence;
import org.parvis.evidence.SocialNetworks;
import org.parvis.evidence.Wording;
import org.parvis.language.Phrase;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.Words;
import org.parvis.tenant.privacy.JointController;

/** Who decides with the body why and how data are used is named, with who answers for what and whom to ask. */
public final class JointControllers implements Rule {

    private static final Words JOINT = Words.of(
            "joint-controllers/joint",
            "\\bresponsables? conjoints?\\b|\\bconjointement responsables?\\b|\\bco-?responsab|\\bresponsabilite conjointe\\b");
    private static final Words OFFICER = Words.of("joint-controllers/officer", "\\bdeleguee?s?\\b|\\bdp[od]\\b");

    @Override
    public Requirement requirement() {
        return Requirement.of(
                "Les responsables conjoints sont nommés, avec ce dont chacun répond",
                WARNING,
                RGPD.at("article 26, 2"),
                "Quand deux organismes décident ensemble, chacun renvoie vers l’autre si rien n’est écrit.",
                "Déclarez chaque organisme dans data-protection.joint-controllers et donnez-lui un bloc [.fact.joint,joint=…] "
                        + "avec l’objet, l’accord et le point de contact ; retirez les boutons incrustés des réseaux sociaux, "
                        + "un simple lien suffit.");
    }

    /** The policy and what it says of each joint controller, what networks put on pages, and what is taken from profiles. */
    @Override
    public Stream<Target> targets(Site site) {
        var plugins = site.pages().stream()
                .flatMap(page -> Request.in(page)
                        .filter(request ->
                                request.host().filter(SocialNetworks::serve).isPresent())
                        .map(Request::element)
                        .distinct()
                        .map(element -> Target.of(page, element)));
        var access = site.versionsOf("privacy")
                .flatMap(page -> Sentence.prose(page)
                        .filter(passage -> SocialNetworks.access(passage).isPresent())
                        .map(passage -> Target.of(page, passage)));
        return Stream.of(Blocks.listed("privacy", "[data-fact=joint]", site), plugins, access)
                .flatMap(targets -> targets);
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        if (Blocks.isWhole(target)) return list(target, site);
        if (target.part().attr("data-fact").equals("joint")) return entry(target, site);
        if (isExplained(site)) return Objection.none();
        return isPlugin(target.part())
                ? Objection.because(
                                "un module de réseau social est incrusté, et rien ne dit qui répond des données qu’il prend")
                        .map(objection -> objection.quoting(target.part().outerHtml()))
                : target.passage()
                        .flatMap(SocialNetworks::access)
                        .flatMap(sentence -> Objection.because(
                                        "des données viennent d’un réseau social, et rien ne dit qui en répond")
                                .map(objection -> objection.quoting(sentence.text())));
    }

    private static Optional<Objection> list(Target policy, Site site) {
        var names = site.tenant().dataProtection().jointControllers().stream()
                .map(JointController::name)
                .toList();
        var entries = Entries.on(policy.onPage(), "joint", "data-joint");
        return entries.missing(names, name -> name)
                .map(missing -> Phrase.of("le responsable conjoint n’est pas présenté : {}", missing))
                .or(() -> entries.unknown(names)
                        .map(unknown -> Phrase.of("un responsable conjoint n’est pas dans la fiche : {}", unknown)))
                .flatMap(Objection::because)
                .map(objection -> objection.on(entries.amiss(names)))
                .map(objection -> objection.weighing(ERROR));
    }

    private static Optional<Objection> entry(Target entry, Site site) {
        var words = Wording.of(entry.part(), site);
        return site.tenant().dataProtection().jointControllers().stream()
                .filter(joint -> joint.name().equals(entry.part().attr("data-joint")))
                .findFirst()
                .flatMap(joint -> missing(joint, words))
                .flatMap(expected -> Objection.because("le responsable conjoint n’est pas présenté en entier")
                        .map(objection -> objection
                                .quoting(words.toString())
                                .expecting(expected)
                                .weighing(ERROR)));
    }

    private static Optional<Phrase> missing(JointController joint, Wording words) {
        var names =
                Stream.concat(Stream.of(joint.name()), joint.contact().stream()).filter(name -> !words.states(name));
        var prose = Stream.of(joint.purpose(), joint.arrangement()).filter(fact -> !words.tell(fact));
        return Stream.concat(names, prose)
                .findFirst()
                .map(Phrase::verbatim)
                .or(() -> joint.contact().isPresent() || words.say(OFFICER)
                        ? Optional.empty()
                        : Optional.of(Phrase.of("le délégué, comme point de contact")));
    }

    /** Whether the policy says who answers jointly for what. */
    private static boolean isExplained(Site site) {
        return site.pagesOf("privacy")
                .anyMatch(
                        page -> page.visible("main [data-fact=joint]").findAny().isPresent()
                                || Sentence.in(page).anyMatch(sentence -> sentence.asserts(JOINT)));
    }

    private static boolean isPlugin(Element element) {
        return Request.of(element)
                .anyMatch(
                        request -> request.host().filter(SocialNetworks::serve).isPresent());
    }

    @Override
    public List<Example> examples() {
        var policy = "confidentialite/index.html";
        var words =
                "Communauté de communes du Lys décide avec nous du portail commun : nous répondons à vos demandes ; "
                        + "écrivez à guichet@lys.example.";
        var button = "<iframe src=\"https://www.facebook.com/plugins/like.php\" title=\"J’aime\"></iframe>";
        var host = Edit.field("data-protection.recipients[1].hosts", List.of("www.facebook.com"));
        return List.of(
                Example.passed("la commune décide seule, et ses liens vers les réseaux sont de simples liens"),
                Example.passed("le responsable conjoint est présenté en entier", joint(words)),
                Example.passed(
                        "un module incrusté est expliqué",
                        host.and(Edit.append("index.html", "#offre", button))
                                .and(
                                        Edit.append(
                                                policy,
                                                "#destinataires",
                                                "<p>La commune et le réseau sont responsables conjoints de ce que prend ce module.</p>"))),
                Example.failed(
                        "le responsable conjoint est tu",
                        Edit.field("data-protection.joint-controllers", declared()),
                        "le responsable conjoint n’est pas présenté"),
                Example.failed(
                        "l’accord n’est pas dit",
                        joint("Communauté de communes du Lys décide avec nous du portail commun ; écrivez à "
                                + "guichet@lys.example."),
                        "n’est pas présenté en entier"),
                Example.failed(
                        "un bouton est incrusté sans explication",
                        host.and(Edit.append("index.html", "#offre", button)),
                        "un module de réseau social est incrusté"),
                Example.failed(
                        "la commune lit les profils de ses visiteurs",
                        Edit.append(
                                policy,
                                "#destinataires",
                                "<p>Ce que montrent vos profils Instagram et LinkedIn est accessible à la commune.</p>"),
                        "des données viennent d’un réseau social"),
                Example.passedInEnglish("la page en anglais y répond aussi", Edit.none()),
                Example.failedInEnglish(
                        "la politique en anglais tire des données d’un réseau",
                        Edit.append(
                                "en/confidentialite/index.html",
                                "#finalites",
                                "<p>We collect the data of your Facebook profile.</p>"),
                        "data come from a social network"));
    }

    private static List<JointController> declared() {
        return List.of(new JointController(
                "Communauté de communes du Lys",
                "portail commun",
                "nous répondons à vos demandes",
                Optional.of("guichet@lys.example")));
    }

    private static Edit joint(String words) {
        return Edit.field("data-protection.joint-controllers", declared())
                .and(Edit.append(
                        "confidentialite/index.html",
                        "#responsable",
                        "<p data-fact=\"joint\" data-joint=\"Communauté de communes du Lys\">" + words + "</p>"));
    }
}
