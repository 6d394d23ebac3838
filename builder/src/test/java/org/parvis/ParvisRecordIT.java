package org.parvis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.compliance.Finding;

/** What a tenant states in its record, as the gate takes it. */
class ParvisRecordIT extends CopiedTowns {

    @Test
    void noRecordCanClaimWhatEveryPortalSays() throws IOException {
        edit("tenants/nimes-metropole/tenant.yaml", "  domains:", "  domains:\n    - cnil.fr");

        var results = build();

        assertThat(results.get(0).report().findings()).isEmpty();
        assertThat(results.get(0).published()).isPresent();
    }

    @Test
    void aWrongFactIsToBeMendedWhereTheRecordStatesIt() throws IOException {
        edit("tenants/fleury-sur-orne/tenant.yaml", "dpo@fleury-sur-orne.example", "dpo@nimes-metropole.fr");
        var line = Files.readAllLines(folder.resolve("tenants/fleury-sur-orne/tenant.yaml")).stream()
                .takeWhile(text -> !text.contains("dpo@nimes-metropole.fr"))
                .count();

        var findings = build("fleury-sur-orne").get(0).report().findings().toList();

        assertThat(findings).extracting(Finding::rule).containsExactly("privacy/dpo-domain", "tenant/foreign-contact");
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.location().source().file()).isEqualTo("tenants/fleury-sur-orne/tenant.yaml");
            assertThat(finding.location().source().line()).isEqualTo((int) line + 1);
            assertThat(finding.location().page()).contains("confidentialite/index.html");
        });
    }

    @Test
    void aLogoThatIsNotThereIsToldOnceWhereTheRecordNamesIt() throws IOException {
        var record = "tenants/fleury-sur-orne/tenant.yaml";
        edit(record, "logo: assets/logo.svg", "logo: assets/blason.svg");
        var line = Files.readAllLines(folder.resolve(record)).stream()
                .takeWhile(text -> !text.contains("assets/blason.svg"))
                .count();

        var result = build("fleury-sur-orne").get(0);

        assertThat(result.published()).isEmpty();
        assertThat(result.report().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("tenant/missing-file");
            assertThat(finding.location().source().file()).isEqualTo(record);
            assertThat(finding.location().source().line()).isEqualTo((int) line + 1);
            assertThat(finding.message()).isEqualTo("le fichier du logo n’est pas là : « assets/blason.svg »");
        });

        Files.copy(
                folder.resolve("tenants/fleury-sur-orne/assets/logo.svg"),
                folder.resolve("tenants/fleury-sur-orne/assets/blason.svg"));
        assertThat(build("fleury-sur-orne").get(0).published()).isPresent();
    }

    @Test
    void aWaiverLetsASiteBePublishedUntilItExpires() throws IOException {
        var record = "tenants/fleury-sur-orne/tenant.yaml";
        edit(record, "first-name: Sacha", "first-name: Service");
        var waiver = """

                waivers:
                  - rule: legal/publication-director
                    place: legal-notice.publication-director
                    reason: Le maire est élu en décembre
                    approved-by: Direction générale
                    until: 2026-11-21
                """;
        Files.writeString(folder.resolve(record), waiver, StandardOpenOption.APPEND);

        var today = build("fleury-sur-orne").get(0);
        edit(record, "until: 2026-11-21", "until: 2026-11-20");
        var tomorrow = build("fleury-sur-orne").get(0);

        assertThat(today.published()).isPresent();
        assertThat(today.report().findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.standing().isWaived()).isTrue());
        assertThat(tomorrow.published()).isEmpty();
        assertThat(tomorrow.report().open()).extracting(Finding::rule).containsExactly("legal/publication-director");
    }

    @Test
    void aTrackerThatNeedsConsentWaitsForTheOperatorsBanner() throws IOException {
        edit("tenants/nimes-metropole/tenant.yaml", "trackers: # exemple\n", """
                trackers: # exemple
                  - name: lecteur
                    set-by: Vidéothèque Exemple
                    purpose: lire nos vidéos
                    lifetime: P6M
                    access: Vidéothèque Exemple
                    exempt: false
                    measurement: false
                    hosts:
                      - video.example
                  - name: choix
                    set-by: Nîmes Métropole
                    purpose: garder votre choix
                    lifetime: P6M
                    access: aucun tiers
                    exempt: true
                    measurement: false
                    keeps-choice: true
                """);

        assertThat(build("nimes-metropole"))
                .flatExtracting(result -> result.report().findings().toList())
                .extracting(Finding::rule)
                .containsExactly("cookies/refuse-as-easy");

        Towns.copy(Path.of("../site-src"), folder.resolve("shared"));
        for (var layout : List.of("page", "error")) edit("shared/layouts/" + layout + ".ftlh", "</body>", """
                    <dialog data-consent="banner" aria-label="Vos choix">
                    <p>Avec votre accord, un traceur sert à lire nos vidéos. Refuser est sans conséquence.</p>
                    <p><a href="${root}cookies/">Charte des cookies</a></p>
                    <p><button data-consent="accept-all">Tout accepter</button>
                    <button data-consent="refuse-all">Tout refuser</button></p>
                    </dialog>
                    </body>""");
        var config = covered("shared", "nimes-metropole");

        assertThat(new Parvis(config).build(result -> {}))
                .flatExtracting(result -> result.report().findings().toList())
                .isEmpty();
        assertThat(published("nimes-metropole/cookies/index.html"))
                .contains(
                        "Votre choix, accord ou refus, est gardé <span data-fact=\"choice-retention\" data-period=\"P6M\">6 mois");
    }
}
