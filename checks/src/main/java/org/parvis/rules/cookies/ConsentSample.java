package org.parvis.rules.cookies;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parvis.compliance.Edit;
import org.parvis.tenant.Fields;
import org.parvis.tenant.Tracker;

/** The sample site made that of a tenant whose videos need consent, with the banner that its operator would bring. */
final class ConsentSample {

    static final String CHARTER = "cookies/index.html";
    static final String VIDEO_HOST = "video.example";

    private static final Tracker VIDEO = new Tracker(
            "lecteur",
            "Vidéothèque Exemple",
            "lire nos vidéos",
            Period.ofMonths(6),
            "Vidéothèque Exemple",
            false,
            false,
            Optional.empty(),
            Optional.empty(),
            List.of(VIDEO_HOST));

    private static final Tracker CHOICE = new Tracker(
            "choix",
            "la commune",
            "garder votre choix",
            Period.ofMonths(6),
            "aucun tiers",
            true,
            false,
            Optional.empty(),
            Optional.of(true),
            List.of());

    private ConsentSample() {}

    /** A video that waits for consent, a banner that asks for it on every page, and the way back in every footer. */
    static Edit asking() {
        return declaring(VIDEO, CHOICE)
                .and(Edit.append(CHARTER, "#inventaire tbody", row(VIDEO) + row(CHOICE)))
                .and(Edit.append(
                        CHARTER,
                        "#choix",
                        "<p>Votre choix, accord ou refus, est gardé <span data-fact=\"choice-retention\" "
                                + "data-period=\"P6M\">6 mois</span>, et vous pouvez en changer à tout moment.</p>"))
                .and(Edit.append(
                        "index.html",
                        "#offre",
                        "<iframe data-src=\"https://video.example/visite\" data-consent=\"lecteur\" title=\"La visite du "
                                + "portail\"></iframe>"))
                .and(Edit.everywhere(ConsentSample::withBanner));
    }

    /** The same, where the policies are in English too. */
    static Edit askingInEnglish() {
        var charter = "en/cookies/index.html";
        return asking().and(Edit.append(charter, "#inventaire tbody", row(VIDEO) + row(CHOICE)))
                .and(Edit.append(
                        charter,
                        "#choix",
                        "<p>Your choice, consent or refusal, is kept for <span data-fact=\"choice-retention\" "
                                + "data-period=\"P6M\">6 months</span>, and you may change it at any time.</p>"))
                .and(withEnglishBanner("en/confidentialite/index.html"))
                .and(withEnglishBanner(charter));
    }

    private static Edit withEnglishBanner(String page) {
        return Edit.text(page, "footer [data-consent=open]", "Manage my cookies")
                .and(Edit.remove(page, "[data-consent=banner]"))
                .and(Edit.append(page, "body", """
                        <dialog data-consent="banner" aria-label="Your choices">
                        <p>With your consent, trackers play our videos. To refuse has no consequence on the use of the portal. The
                        <a href="../cookies/">cookie charter</a> says who sets them.</p>
                        <p><button data-consent="accept-all" class="choice choice-primary">Accept all</button>
                        <button data-consent="refuse-all" class="choice choice-secondary">Refuse all</button></p>
                        </dialog>"""));
    }

    private static Edit withBanner(String page) {
        return Edit.append(page, "footer ul", "<li><button data-consent=\"open\">Gérer mes cookies</button></li>")
                .and(Edit.append(page, "body", banner(page.contains("/") ? "../cookies/" : "/cookies/")));
    }

    private static String banner(String charter) {
        return """
                <dialog data-consent="banner" aria-label="Vos choix">
                <p>Avec votre accord, des traceurs servent à :</p>
                <ul><li>lire nos vidéos</li></ul>
                <p>Refuser n’a aucune conséquence sur l’usage du portail. La <a href="%s">charte des cookies</a> dit qui les
                dépose.</p>
                <p><button data-consent="accept-all" class="choice choice-primary">Tout accepter</button>
                <button data-consent="refuse-all" class="choice choice-secondary">Tout refuser</button></p>
                </dialog>""".formatted(charter);
    }

    private static Edit declaring(Tracker... added) {
        return Edit.record(tenant -> {
            var trackers = new ArrayList<>(tenant.trackers());
            trackers.addAll(List.of(added));
            var examples = new ArrayList<>(tenant.exampleData());
            examples.add("trackers");
            return Fields.with(Fields.with(tenant, "trackers", trackers), "example-data", examples);
        });
    }

    private static String row(Tracker tracker) {
        return """
                <tr><td><span data-fact="tracker" data-tracker="%1$s">%1$s</span></td><td>%2$s</td><td>%3$s</td>\
                <td><span data-fact="lifetime" data-tracker="%1$s" data-period="P6M">6 mois</span></td><td>%4$s</td>\
                <td><span data-fact="consent" data-tracker="%1$s" data-consent="%5$s">%6$s</span></td></tr>""".formatted(
                        tracker.name(),
                        tracker.setBy(),
                        tracker.purpose(),
                        tracker.access(),
                        tracker.exempt() ? "exempt" : "required",
                        tracker.exempt() ? "exempté" : "soumis à votre accord");
    }
}
