package org.example.charte;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.compliance.Citation;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.compliance.Severity;
import org.parvis.site.Site;
import org.parvis.site.Target;

/** A telephone number is written two digits at a time. */
public final class PhoneGrouped implements Rule {

    @Override
    public Requirement requirement() {
        return Requirement.of(
                "Le téléphone est écrit par groupes de deux chiffres",
                Severity.ERROR,
                Citation.of("Charte éditoriale, 4.2", URI.create("https://www.departement.example/charte/")),
                "Un numéro groupé se lit et se dicte sans erreur.",
                "Écrivez-le avec des espaces, dans organisation.phone.");
    }

    @Override
    public Stream<Target> targets(Site site) {
        return Stream.of(Target.field("organisation.phone"));
    }

    @Override
    public Optional<Objection> objection(Target field, Site site) {
        var phone = site.tenant().organisation().phone();
        return phone.matches("\\d\\d( \\d\\d){4}")
                ? Objection.none()
                : Objection.because("le téléphone n’est pas écrit par groupes de deux chiffres")
                        .map(objection -> objection.quoting(phone));
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.passed("le téléphone est groupé"),
                Example.failed(
                        "des points séparent les chiffres",
                        Edit.field("organisation.phone", "01.99.00.01.00"),
                        "par groupes de deux"));
    }
}
