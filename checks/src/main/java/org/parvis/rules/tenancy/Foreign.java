package org.parvis.rules.tenancy;

import org.parvis.compliance.Objection;
import org.parvis.language.Phrase;
import org.parvis.site.Belongings;

/** What is another tenant's, and stands on a page. */
final class Foreign {

    private Foreign() {}

    /** That {@code words}, which are {@code what} ("un téléphone") of {@code owner}, are there. */
    static Objection found(String what, String words, Belongings owner) {
        return Objection.because("{} de {} est sur la page", Phrase.of(what), owner.legalName())
                .orElseThrow()
                .quoting(words)
                .orInRecord();
    }
}
