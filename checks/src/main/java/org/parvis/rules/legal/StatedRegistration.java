package org.parvis.rules.legal;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.compliance.Objection;
import org.parvis.evidence.OwnRegistration;
import org.parvis.evidence.Sentence;
import org.parvis.site.Expression;
import org.parvis.site.Passage;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.VisibleText;
import org.parvis.tenant.organisation.CompanyRegister;

/** What the prose of the legal notice says of the company's own registration, capital and form, against the record. */
final class StatedRegistration {

    private static final Expression CAPITAL = Expression.of(
            "\\bcapital(?: social)?(?: est)?(?: fixe a| de| :)? ?(\\d[\\d .]*)(?:,00)? ?(?:€|euros?\\b|eur\\b)");
    private static final Expression FORM = Expression.of(
            "\\b(sasu|sas|sarl|eurl|selarl|snc|sa|societe par actions simplifiee|societe a responsabilite limitee|societe anonyme),? au capital\\b");

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
        if (register.isEmpty() || !mayHoldAny(passage)) return Optional.empty();
        return OwnRegistration.in(passage, site.tenant().organisation())
                .flatMap(sentence -> against(register.get(), sentence).stream())
                .findFirst();
    }

    private static boolean mayHoldAny(Passage passage) {
        var folded = passage.folded();
        return OwnRegistration.NUMBER.isIn(folded) || CAPITAL.isIn(folded) || FORM.isIn(folded);
    }

    private static Optional<Objection> against(CompanyRegister register, Sentence sentence) {
        if (OwnRegistration.isAnother(sentence, register.siren()))
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
