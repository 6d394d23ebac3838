package org.parvis.rules.legal;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.compliance.Objection;
import org.parvis.evidence.Assertions;
import org.parvis.evidence.NameWords;
import org.parvis.evidence.Outline;
import org.parvis.evidence.Sentence;
import org.parvis.site.Css;
import org.parvis.site.Expression;
import org.parvis.site.Language;
import org.parvis.site.Passage;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.VisibleText;
import org.parvis.tenant.Tenant;
import org.parvis.tenant.organisation.CompanyRegister;

/** What the prose of the legal notice says of the company's own registration, capital and form, against the record. */
final class StatedRegistration {

    private static final String MARKED =
            "[data-fact=register], [data-fact=host], [data-fact=mediator], [data-fact=storage]";

    private static final Expression NUMBER = Expression.of(
            "\\b(?:rcs|siren|siret|registre du commerce)\\b[^\\d;:.]{0,50}(?:: ?)?(?<!\\d)(\\d{3}[ .]?\\d{3}[ .]?\\d{3})(?:[ .]?\\d{5})?(?!\\d)"
                    + "|\\bfr ?\\d\\d ?(\\d{3} ?\\d{3} ?\\d{3})(?!\\d)");
    private static final Expression CAPITAL = Expression.of(
            "\\bcapital(?: social)?(?: est)?(?: fixe a| de| :)? ?(\\d[\\d .]*)(?:,00)? ?(?:€|euros?\\b|eur\\b)");
    private static final Expression FORM = Expression.of(
            "\\b(sasu|sas|sarl|eurl|selarl|snc|sa|societe par actions simplifiee|societe a responsabilite limitee|societe anonyme),? au capital\\b");

    /** What speaks of another body, or of the past. */
    private static final Expression OTHERWISE = Expression.of(
            "\\b(?:heberg\\p{L}*|concu\\w*|realise\\w*|agence|conception|developp\\p{L}*|mediat\\p{L}*|filiale|groupe|maison mere|societe mere|detenue?|actionnaire"
                    + "|associee?s?|succed\\p{L}*|rachet\\p{L}*|repris\\p{L}*|absor\\p{L}*|ancien\\p{L}*|avant|jusqu\\p{L}*|etait|avait|porte de|passe de|augment\\p{L}*"
                    + "|assur\\p{L}*|partenaires?|fournisseurs?|prestataires?|paiement|transport\\p{L}*|credits?|marque)\\b|\\?$");

    private static final Expression EDITOR =
            Expression.of("\\b(?:edit(?:eur|rice|ion)|qui sommes|identite|immatricul\\p{L}+|(?:la |notre )societe)\\b");
    private static final Expression NAMED = Expression.of(
            "(\\p{Lu}[\\p{L}\\p{N}&'’-]+(?: \\p{Lu}[\\p{L}\\p{N}&'’-]+)*) (?:SASU?|SARL|S\\.A\\.|SA|EURL)(?!\\p{L})");

    private StatedRegistration() {}

    /** The passages of {@code notice} that give the company another registration than its record does. */
    static Stream<Target> on(Target notice, Site site) {
        return notice.onPage()
                .mainProse()
                .filter(passage -> fault(passage, site).isPresent())
                .map(passage -> Target.of(notice.onPage(), passage));
    }

    /** Why {@code passage} falls short, if it does. */
    static Optional<Objection> fault(Passage passage, Site site) {
        var register = site.tenant().organisation().register();
        if (register.isEmpty() || !isOfCompany(passage, site.tenant())) return Optional.empty();
        return Sentence.in(passage)
                .filter(sentence -> !sentence.says(OTHERWISE) && !sentence.isNegative())
                .flatMap(sentence -> against(register.get(), sentence).stream())
                .findFirst();
    }

    private static boolean isOfCompany(Passage passage, Tenant tenant) {
        if (!NUMBER.isIn(passage.folded()) && !CAPITAL.isIn(passage.folded()) && !FORM.isIn(passage.folded()))
            return false;
        if (!passage.language().equals(Language.FRENCH)
                || !Assertions.isSpoken(passage)
                || passage.isWithin(MARKED)
                || passage.block().selectFirst(Css.of(MARKED)) != null) return false;
        var own = tenant.organisation().legalName();
        if (NAMED.in(passage.text()).anyMatch(name -> !NameWords.areAlike(name.group(1), own))) return false;
        return VisibleText.fold(passage.text())
                        .contains(VisibleText.fold(tenant.organisation().shortName()))
                || Outline.over(passage.block()).stream()
                        .limit(1)
                        .anyMatch(heading -> EDITOR.isIn(VisibleText.fold(VisibleText.of(heading))));
    }

    private static Optional<Objection> against(CompanyRegister register, Sentence sentence) {
        var siren = digits(register.siren());
        if (NUMBER.in(sentence.folded())
                .map(match -> digits(match.group(1) == null ? match.group(2) : match.group(1)))
                .anyMatch(number -> !number.equals(siren)))
            return because(
                    "la page donne à la société un autre numéro que celui de la fiche", sentence, register.siren());
        var capital = digits(register.capital().replaceFirst(",00(?!\\d)", ""));
        if (!capital.isEmpty()
                && CAPITAL.in(sentence.folded())
                        .map(match -> digits(match.group(1)))
                        .anyMatch(sum -> !sum.equals(capital)))
            return because(
                    "la page donne à la société un autre capital que celui de la fiche", sentence, register.capital());
        var form = abbreviated(VisibleText.fold(register.legalForm()));
        return form.isPresent()
                        && FORM.in(sentence.folded())
                                .flatMap(match -> abbreviated(match.group(1)).stream())
                                .anyMatch(said -> !said.equals(form.get()))
                ? because(
                        "la page donne à la société une autre forme que celle de la fiche",
                        sentence,
                        register.legalForm())
                : Optional.empty();
    }

    /** "societe a responsabilite limitee" as "sarl"; with one member it is one still. */
    private static Optional<String> abbreviated(String form) {
        if (form.matches("sasu?\\b.*|societe par actions simplifiee.*")) return Optional.of("sas");
        if (form.matches("(?:sarl|eurl)\\b.*|societe a responsabilite limitee.*")) return Optional.of("sarl");
        if (form.matches("sa\\b.*|societe anonyme.*")) return Optional.of("sa");
        return form.matches("selarl|snc") ? Optional.of(form) : Optional.empty();
    }

    private static String digits(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\D", "");
    }

    private static Optional<Objection> because(String fault, Sentence sentence, String expected) {
        return Objection.because(fault)
                .map(objection -> objection.quoting(sentence.text()).expecting(expected));
    }
}
