package org.parvis.tenant.facts;

import org.parvis.tenant.opendata.AccessOfficer;
import org.parvis.tenant.opendata.Algorithm;
import org.parvis.tenant.opendata.Fee;
import org.parvis.tenant.opendata.Licence;
import org.parvis.tenant.opendata.OpenData;
import org.parvis.tenant.opendata.OtherLicence;

/** What pages state of documents and data for all. */
final class OpenDataFacts {

    private OpenDataFacts() {}

    static void collect(OpenData openData, Collector facts) {
        facts.flag("has-access-officer", openData.accessOfficer().isPresent());
        openData.accessOfficer().ifPresent(officer -> accessOfficer(officer, facts));
        facts.flag("has-directory", openData.directory().isPresent());
        openData.directory().ifPresent(directory -> {
            facts.url("directory-url", directory.url());
            facts.date("directory-date", directory.updatedOn());
        });
        facts.list("licences", openData.licences(), OpenDataFacts::otherLicence);
        facts.flag("has-other-licences", !openData.licences().isEmpty());
        facts.listAndFlag("fees", openData.fees(), OpenDataFacts::fee);
        facts.listAndFlag("algorithms", openData.algorithms(), OpenDataFacts::algorithm);
    }

    private static void accessOfficer(AccessOfficer officer, Collector facts) {
        facts.text("access-officer-name", officer.fullName());
        facts.text("access-officer-profession", officer.profession());
        officer.email().ifPresent(email -> facts.email("access-officer-email", email));
        officer.phone().ifPresent(phone -> facts.phone("access-officer-phone", phone));
        facts.text("access-officer-appointed-by", officer.appointedBy());
    }

    private static void otherLicence(OtherLicence other, NamedFacts cells) {
        licence(other.data(), other.licence(), cells);
        other.approval().ifPresent(approval -> cells.text("approval", approval));
    }

    private static void fee(Fee fee, NamedFacts cells) {
        licence(fee.data(), fee.licence(), cells);
        cells.text("amount", fee.amount());
        cells.text("basis", fee.basis());
    }

    private static void licence(String data, Licence licence, NamedFacts cells) {
        cells.text("data", data);
        cells.code("licence", licence.id());
        cells.text("licence-name", licence.name());
        cells.url("licence-url", licence.url());
    }

    private static void algorithm(Algorithm algorithm, NamedFacts cells) {
        cells.code("id", algorithm.id());
        cells.text("name", algorithm.name());
        cells.text("decision", algorithm.decision());
        cells.text("data", algorithm.data());
        cells.text("rules", algorithm.rules());
        cells.text("contribution", algorithm.contribution());
        cells.text("appeal", algorithm.appeal());
    }
}
