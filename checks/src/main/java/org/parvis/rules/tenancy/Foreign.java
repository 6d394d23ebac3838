package org.parvis.rules.tenancy;

import org.parvis.compliance.Objection;
import org.parvis.compliance.Severity;
import org.parvis.language.Phrase;
import org.parvis.site.Belongings;

/** What is another tenant's, or may be, and stands on a page. */
final class Foreign {

    private Foreign() {}

    /** That {@code words}, which are {@code what} ("un téléphone") of {@code owner}, are there. */
    static Objection found(String what, String words, Belongings owner) {
        return Objection.because("{} de {} est sur la page", Phrase.of(what), owner.legalName())
                .orElseThrow()
                .quoting(words)
                .orInRecord();
    }

    /** That the tenant's telephone number, {@code phone}, is that of {@code other} too. */
    static Objection copied(String phone, Belongings other) {
        return Objection.because("le téléphone est aussi celui de {}, sans lien déclaré", other.legalName())
                .orElseThrow()
                .weighing(Severity.WARNING)
                .quoting(phone)
                .orInRecord();
    }

    /** That {@code siren}, the tenant's number in the national register, is that of {@code other} too. */
    static Objection ofTwo(String siren, Belongings other) {
        return Objection.because("le numéro SIREN est aussi celui de {}, qui est un autre organisme", other.legalName())
                .orElseThrow()
                .weighing(Severity.WARNING)
                .quoting(siren)
                .orInRecord();
    }
}
