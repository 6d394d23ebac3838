package org.parvis.rules.security;

import static org.parvis.compliance.Law.GOOD_PRACTICE;
import static org.parvis.compliance.Law.RGPD;
import static org.parvis.compliance.Severity.ERROR;
import static org.parvis.compliance.Severity.WARNING;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.evidence.ClosedTable;
import org.parvis.evidence.PublishedPassword;
import org.parvis.language.Phrase;
import org.parvis.site.Css;
import org.parvis.site.Expression;
import org.parvis.site.Ground;
import org.parvis.site.Reading;
import org.parvis.site.Sign;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.VisibleText;

/**
 * Nothing of the workshop is published: no secret, no internal address, no note between colleagues, and no page asks for a private
 * key. That a real portal lets itself be indexed is the matter of tenant/demonstration.
 */
public final class SecretsAndStaging implements Rule {

    private static final Expression NOTE = Expression.of("(?<!\\p{L})(?:mme|mlle|m\\.|madame|monsieur) \\p{L}"
            + "|(?<!\\p{L})(?:voir|vu|revoir|valider|relire) (?:avec|par) ");
    private static final Expression DEMAND =
            Expression.of("(?:transm(?:ission|ettre|ettez)|envo(?:i|yer|yez)|fourni(?:r|ssez|ture)"
                    + "|communiquer|communiquez|joindre|joignez|remettre|remettez|deposer|deposez)(?!\\p{L})[^.!?]{0,160}"
                    + "(?<!(?:par|avec|votre|une|la|sa) )cles? privees?"
                    + "|(?:envo(?:yer|yez)|fourni(?:r|ssez)|communique[rz]|joindre|joignez|remett(?:re|ez)|depose[rz])"
                    + " (?:[\\p{L}']+ ){0,3}(?:votre|une|la|sa) cles? privees?");
    private static final Ground GROUND = Ground.of(
            Sign.inEverything(Reading.of(ClosedTable.SECRETS::isIn)),
            Sign.inFolded(Expression.any(DEMAND, PublishedPassword.MENTION)),
            Sign.unseen(Reading.of(text -> NOTE.isIn(VisibleText.fold(text)))));
    private static final Expression REFUSAL =
            Expression.of("(?<!\\p{L})(?:ne|n'|jamais|aucune?|sans|ni)(?!\\p{L})[^.!?]*$");

    @Override
    public Requirement requirement() {
        return new Requirement(
                "Les pages ne publient ni secret, ni adresse interne, ni note de travail",
                ERROR,
                List.of(RGPD.at("article 32"), GOOD_PRACTICE.at("")),
                "Un secret publié ouvre la porte à qui le lit, et une adresse interne dit où elle est.",
                "Retirez-le de la source, et remplacez tout secret qui a été publié : il est connu. Ce qui n’est qu’un exemple dans une "
                        + "documentation se marque de l’attribut data-example.");
    }

    @Override
    public Stream<Target> targets(Site site) {
        return site.everyPassage().filter(passage -> !Css.isWithin(passage.part(), "[data-example]"));
    }

    @Override
    public Optional<Ground> ground() {
        return Optional.of(GROUND);
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        return secret(target, site)
                .or(() -> password(target, site))
                .or(() -> demand(target))
                .or(() -> note(target.part()));
    }

    private static Optional<Objection> secret(Target target, Site site) {
        return target.passage().orElseThrow().texts().stream()
                .filter(ClosedTable.SECRETS::isIn)
                .flatMap(text -> ClosedTable.SECRETS
                        .in(text, site.asOf())
                        .filter(match -> !isExample(match, text, target.part()))
                        .flatMap(match -> Objection.because(match.row().reason())
                                .map(objection -> objection
                                        .quoting(veiled(text.substring(match.start(), match.end())))
                                        .expecting(match.row().replacement()))
                                .stream()))
                .findFirst();
    }

    private static Optional<Objection> password(Target target, Site site) {
        return target.passage()
                .flatMap(passage -> PublishedPassword.in(passage, site))
                .flatMap(password -> Objection.because("la page publie un mot de passe")
                        .map(objection -> objection
                                .quoting(veiled(password))
                                .expecting(Phrase.of("rien : changez-le, puis retirez-le")))
                        .map(objection -> target.text().contains(password)
                                ? objection
                                : objection.on(Optional.ofNullable(target.part().nextElementSibling()))));
    }

    /** Whether it stands in the words of an example, within the block. */
    private static boolean isExample(ClosedTable.Match match, String text, Element block) {
        return block.select(Css.of("[data-example]")).eachText().stream()
                .map(VisibleText::normalise)
                .anyMatch(example -> {
                    var at = text.indexOf(example, Math.max(0, match.end() - example.length()));
                    return at >= 0 && at <= match.start();
                });
    }

    /** The start alone: a report is read by more people than a secret should be. */
    private static String veiled(String words) {
        return words.contains("//") || words.contains(" ")
                ? words
                : words.substring(0, Math.min(words.length() / 2, 12)) + "…";
    }

    private static Optional<Objection> demand(Target target) {
        return target.passage()
                .filter(passage -> DEMAND.in(passage.folded())
                        .anyMatch(match -> !REFUSAL.isIn(passage.folded().substring(0, match.start()))))
                .flatMap(passage -> Objection.because("la page demande d’envoyer une clé privée")
                        .map(objection -> objection.quoting(passage.text()).weighing(WARNING)));
    }

    private static Optional<Objection> note(Element block) {
        return block.childNodes().stream()
                .filter(Comment.class::isInstance)
                .map(comment -> VisibleText.normalise(((Comment) comment).getData()))
                .filter(comment -> NOTE.isIn(VisibleText.fold(comment)))
                .findFirst()
                .flatMap(comment -> Objection.because("un commentaire de la page est une note entre collègues")
                        .map(objection -> objection.quoting(comment).weighing(WARNING)));
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.passed("rien de l’atelier n’est publié"),
                Example.passed(
                        "une documentation marque son exemple",
                        adding(
                                "<p>Essayez chez vous avec <code data-example=\"\">http://localhost:8080/api</code>.</p>")),
                Example.passed(
                        "une clé privée n’est pas demandée, mais refusée",
                        adding(
                                "<p>Ne nous faites jamais parvenir, et n’acceptez jamais d’envoyer, votre clé privée.</p>")),
                Example.passed(
                        "un commentaire ne parle de personne",
                        adding("<!-- fin de la liste --><p>Voilà la liste.</p>")),
                Example.passed(
                        "une page dit comment choisir et garder un mot de passe",
                        adding(
                                "<p>Mot de passe : 12 caractères au moins. Le stockage du mot de passe : SHA-256 salé. Identifiant : "
                                        + "votre adresse ; mot de passe : celui que vous avez choisi. Le mot de passe est "
                                        + "personnel.</p>")),
                Example.failed(
                        "une page publie le mot de passe d’un compte",
                        adding("<p>Identifiant : admin, mot de passe : valmont.</p>"),
                        "la page publie un mot de passe"),
                Example.failed(
                        "une page publie un mot de passe",
                        adding("<p>Espace des élus, mot de passe : Lys2026valmont.</p>"),
                        "la page publie un mot de passe"),
                Example.failed(
                        "un mot de passe porte un signe",
                        adding("<p>Espace des élus, mot de passe : Val@2024.</p>"),
                        "la page publie un mot de passe"),
                Example.failed(
                        "un mot de passe n’a que des lettres, des deux sortes",
                        adding("<p>Espace des élus, mot de passe : ValmontLys.</p>"),
                        "la page publie un mot de passe"),
                Example.failed(
                        "un mot de passe est entre guillemets",
                        adding("<p>Le mot de passe est « valmont ».</p>"),
                        "la page publie un mot de passe"),
                Example.passed(
                        "ce qui suit « mot de passe » n’en est pas un",
                        adding(
                                "<p>Mot de passe : au moins 12 caractères. Mot de passe : obligatoire*. Le mot de passe est « oublié » "
                                        + "? Mot de passe : demandez-le à "
                                        + "<a href=\"mailto:contact@valmont.example\">contact@valmont.example</a>. Le mot de passe est "
                                        + "« chiffré » avant d’être gardé.</p>")),
                Example.failed(
                        "un mot de passe est le nom de la commune, en minuscules",
                        adding("<p>Pour lire les comptes rendus, mot de passe : valmont.</p>"),
                        "la page publie un mot de passe"),
                Example.failed(
                        "un mot de passe est un mot qui ne dit rien de lui",
                        adding("<p>Espace des élus, mot de passe : tilleul.</p>"),
                        "la page publie un mot de passe"),
                Example.failed(
                        "un mot de passe est dans la cellule d’à côté",
                        adding("<dl><dt>Mot de passe</dt><dd>azerty</dd></dl>"),
                        "la page publie un mot de passe"),
                Example.passed(
                        "un mot seul dit ce qu’est un mot de passe, ou met en garde",
                        adding(
                                "<p>Mot de passe : facultatif. Mot de passe : inchangé. Espace des élus, mot de passe : personnel. "
                                        + "Mot de passe : voir votre courrier. N’écrivez jamais : mot de passe : azerty.</p>"
                                        + "<dl><dt>Mot de passe</dt><dd>obligatoire</dd></dl>")),
                Example.failed(
                        "une clé privée est publiée",
                        adding("<pre>-----BEGIN RSA PRIVATE KEY----- MIIEexemple</pre>"),
                        "une clé privée est publiée"),
                Example.failed(
                        "un jeton d’accès est dans un attribut",
                        adding("<p><a href=\"https://git.example/?jeton=glpat-AAAAAAAAAAAAAAAAAAAA\">Le code</a></p>"),
                        "un jeton d’accès est publié"),
                Example.failed(
                        "un lien mène au poste de qui a écrit la page",
                        adding("<p><a href=\"https://localhost/api\">Interface de programmation</a></p>"),
                        "l’adresse est celle du poste de qui a écrit la page"),
                Example.failed(
                        "un lien mène au site d’essai",
                        adding("<p><a href=\"https://preprod.valmont.example/\">Le portail</a></p>"),
                        "l’hôte est celui d’un essai"),
                Example.failed(
                        "un commentaire nomme un hôte interne",
                        adding("<!-- copié de https://portail.intranet/ --><p>Voilà la liste.</p>"),
                        "l’hôte n’existe que dans un réseau interne"),
                Example.failed(
                        "un commentaire est une note entre collègues",
                        adding("<!-- à voir avec Mme Martin --><p>Voilà la liste.</p>"),
                        "une note entre collègues"),
                Example.failed(
                        "on demande d’envoyer une clé privée",
                        adding(
                                "<p>Pour votre domaine, la transmission du certificat est nécessaire : clé privée et chaîne.</p>"),
                        "la page demande d’envoyer une clé privée"));
    }

    private static Edit adding(String html) {
        return Edit.append("index.html", "#offre", html);
    }
}
