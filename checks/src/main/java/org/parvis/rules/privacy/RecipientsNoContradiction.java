package org.parvis.rules.privacy;

import static org.parvis.compliance.Law.RGPD;
import static org.parvis.compliance.Severity.ERROR;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.VisibleText;
import org.parvis.tenant.Tenant.Recipient;

/** The policy does not deny that data are passed on while the record declares who receives them. */
public final class RecipientsNoContradiction implements Rule {

    private static final Pattern DENIAL = Pattern.compile(
            "\\b(?:ne (?:sont|seront|font)|n'est|aucune?|jamais)\\b.{0,60}\\b(?:communiqu|transmis|partag|divulgu)");
    private static final Pattern CESSION =
            Pattern.compile("\\b(?:ne (?:sont|seront)|n'est|aucune?|jamais)\\b.{0,40}\\bcede");
    private static final Pattern SALE = Pattern.compile("\\b(?:vend|vente|lou(?:e|er|ee|es|ees)\\b)");
    private static final Pattern DATA = Pattern.compile("\\b(?:donnee|information)");
    private static final Pattern LIMIT = Pattern.compile(
            "\\b(?:except|exclusi|autres? que|sous-traitant|prestataire|destinataire|seule|uniquement"
                    + "|(?:hors|sauf|en dehors|au-dela|ci-dessus|ci-dessous|ci-apres|sans (?:votre|son|leur)|seuls?"
                    + "|qu'(?:aux?|a|en)|que (?:aux?|si|dans|pour|lorsque)|a des fins|fins (?:commerciales|publicitaires))\\b)");

    @Override
    public Requirement requirement() {
        return Requirement.of(
                "La politique ne nie pas que des destinataires reçoivent les données",
                ERROR,
                RGPD.at("article 5, 1, a"),
                "Dire que rien n’est communiqué, puis nommer un prestataire, c’est tromper ceux qui s’arrêtent à la "
                        + "première phrase.",
                "Retirez la phrase ou limitez-la : « hors les destinataires nommés ci-dessus ».");
    }

    @Override
    public String applicability() {
        return "Aux portails dont un destinataire est un sous-traitant.";
    }

    @Override
    public Stream<Target> targets(Site site) {
        return site.tenant().dataProtection().recipients().stream().anyMatch(Recipient::processor)
                ? site.mainOf("privacy")
                : Stream.empty();
    }

    @Override
    public Optional<Objection> objection(Target policy, Site site) {
        var text = policy.text();
        var folded = VisibleText.fold(text);
        if (!DENIAL.matcher(folded).find() && !CESSION.matcher(folded).find()) return Objection.none();
        return Arrays.stream(text.split("(?<=[.!?;]) "))
                .filter(RecipientsNoContradiction::deniesAll)
                .findFirst()
                .flatMap(sentence -> Objection.because(
                                "la phrase nie toute communication, alors que des sous-traitants sont déclarés")
                        .map(objection -> objection.quoting(sentence)));
    }

    private static boolean deniesAll(String sentence) {
        var folded = VisibleText.fold(sentence);
        var denies = DENIAL.matcher(folded).find()
                || CESSION.matcher(folded).find() && !SALE.matcher(folded).find();
        return denies && DATA.matcher(folded).find() && !LIMIT.matcher(folded).find();
    }

    @Override
    public List<Example> examples() {
        var policy = "confidentialite/index.html";
        return List.of(
                Example.passed("les données ne sont pas vendues"),
                Example.passed(
                        "elles ne sont ni vendues ni cédées",
                        Edit.append(policy, "#destinataires", "<p>Vos données ne sont ni vendues, ni cédées.</p>")),
                Example.passed(
                        "la phrase excepte les sous-traitants",
                        Edit.append(
                                policy,
                                "#destinataires",
                                "<p>Vos données ne sont communiquées à personne d’autre, hors nos sous-traitants.</p>")),
                Example.failed(
                        "rien ne serait communiqué à quiconque",
                        Edit.append(
                                policy,
                                "#destinataires",
                                "<p>Vos données ne sont jamais communiquées à quiconque.</p>"),
                        "la phrase nie toute communication"),
                Example.failed(
                        "rien ne serait cédé à un tiers",
                        Edit.append(
                                policy,
                                "#securite",
                                "<p>Aucune information vous concernant n’est cédée à des tiers.</p>"),
                        "la phrase nie toute communication"));
    }
}
