package org.parvis.rules.cookies;

import static org.parvis.compliance.Law.LIL;
import static org.parvis.compliance.Severity.ERROR;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.evidence.Blocks;
import org.parvis.evidence.Entries;
import org.parvis.evidence.Wording;
import org.parvis.language.Phrase;
import org.parvis.site.Css;
import org.parvis.site.Knowledge;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.Words;
import org.parvis.tenant.Tracker;

/**
 * The charter describes every tracker that the record declares, or says honestly that there is none. That lifetimes and consent
 * read in words as they stand in data is the matter of editorial/fact-text-agrees.
 */
public final class InventoryComplete implements Rule {

    private static final Words NO_TRACKER =
            Words.of("inventory-complete/no-tracker", "\\b(?:aucun (?:autre )?|pas de )(?:cookie|traceur)");

    /** What the columns must be called. */
    private static final Map<String, Words> COLUMNS = Map.of(
            "nom", Words.of("inventory-complete/name", "\\bnoms?\\b"),
            "déposé par", Words.of("inventory-complete/set-by", "\\b(?:depos|emetteur|emis|editeur|par qui)"),
            "finalité", Words.of("inventory-complete/purpose", "\\b(?:finalite|but|usage|utilite|objet)"),
            "durée", Words.of("inventory-complete/lifetime", "\\bduree"),
            "accès de tiers", Words.of("inventory-complete/access", "\\b(?:tiers|acces)\\b"),
            "consentement", Words.of("inventory-complete/consent", "\\b(?:consentement|accord)\\b"));

    private static final String ROW = "[data-fact=tracker]";

    @Override
    public Requirement requirement() {
        return Requirement.of(
                "La charte décrit chaque traceur, ou dit qu’il n’y en a aucun",
                ERROR,
                LIL.at("article 82"),
                "On ne peut accepter ou refuser un traceur qu’en sachant qui le dépose, pourquoi et pour combien de temps.",
                "Dans la charte des cookies, dressez le tableau [.fact.trackers] à partir de trackers dans tenant.yaml ; "
                        + "si la liste est vide, écrivez [.fact.no-tracker] : « Ce portail ne dépose aucun cookie ni "
                        + "aucun autre traceur. ».");
    }

    @Override
    public Stream<Target> targets(Site site) {
        return Stream.of(Blocks.listed("cookies", ROW, site), TrackerProse.targets(site), LifetimeProse.targets(site))
                .flatMap(targets -> targets)
                .distinct();
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        var trackers = site.tenant().trackers();
        if (Blocks.isWhole(target)) return trackers.isEmpty() ? none(target, site) : list(trackers, target, site);
        if (!target.part().is(Css.of(ROW)))
            return LifetimeProse.objection(target, site).or(() -> TrackerProse.objection(target, site));
        return trackers.stream()
                .filter(tracker -> tracker.name().equals(target.part().attr("data-tracker")))
                .findFirst()
                .flatMap(tracker -> new TrackerRow(tracker, target.part(), site).objection());
    }

    private static Optional<Objection> none(Target charter, Site site) {
        var entries = Entries.on(charter.onPage(), "tracker", "data-tracker");
        var listed = entries.unknown(List.of());
        if (listed.isPresent())
            return Objection.because("la charte décrit {}, alors que la fiche ne déclare aucun traceur", listed.get())
                    .map(objection -> objection.on(entries.amiss(List.of())));
        return charter.onPage()
                        .visible("main [data-fact=no-tracker]")
                        .anyMatch(block -> Wording.of(block, site).say(NO_TRACKER))
                ? Objection.none()
                : Objection.because("la charte ne dit pas que le portail n’a aucun traceur");
    }

    private static Optional<Objection> list(List<Tracker> trackers, Target charter, Site site) {
        var names = trackers.stream().map(Tracker::name).toList();
        var entries = Entries.on(charter.onPage(), "tracker", "data-tracker");
        var page = charter.onPage();
        var denial = page.visible("main [data-fact=no-tracker]").findFirst();
        if (denial.isPresent())
            return Objection.because("la charte dit qu’il n’y a aucun traceur, alors que la fiche en déclare")
                    .map(objection -> objection.quoting(denial));
        return entries.missing(names, name -> name)
                .map(missing -> Phrase.of("l’inventaire des traceurs ne contient pas {}", missing))
                .or(() -> entries.unknown(names)
                        .map(unknown -> Phrase.of(
                                "l’inventaire des traceurs contient {}, qui n’est pas dans la fiche", unknown)))
                .or(() -> missingColumns(page.visible("main [data-fact=trackers] th")
                                .map(header -> Wording.of(header, site))
                                .toList())
                        .map(columns -> Phrase.of("il manque des colonnes à l’inventaire des traceurs : {}", columns)))
                .flatMap(Objection::because)
                .map(objection -> objection.on(entries.amiss(names)));
    }

    private static Optional<Phrase> missingColumns(List<Wording> headers) {
        var missing = COLUMNS.entrySet().stream()
                .filter(column -> headers.stream().noneMatch(header -> header.say(column.getValue())))
                .map(Map.Entry::getKey)
                .sorted()
                .map(Phrase::of)
                .toList();
        return missing.isEmpty() ? Optional.empty() : Optional.of(Phrase.joined("{}, {}", missing));
    }

    @Override
    public Set<Knowledge> needs() {
        return Set.of(Knowledge.RECORD);
    }

    @Override
    public List<Example> examples() {
        var charter = "cookies/index.html";
        var row = "tr:has([data-tracker=session])";
        var noTracker = "<h2>Les traceurs de ce portail</h2><p data-fact=\"no-tracker\">Ce portail ne dépose aucun "
                + "cookie ni aucun autre traceur sur votre appareil.</p>";
        return List.of(
                Example.passed("chaque traceur de la fiche a sa ligne"),
                Example.passed(
                        "la charte dit honnêtement qu’il n’y a aucun traceur",
                        Edit.field("trackers", List.of()).and(Edit.html(charter, "#inventaire", noTracker))),
                Example.passed(
                        "une page dit de quels traceurs le portail se passe",
                        Edit.append(
                                "index.html",
                                "#offre",
                                "<p>Ce portail ne dépose aucun cookie publicitaire. Si vous refusez, ce portail n’utilise aucun "
                                        + "cookie. Le site de l’office de tourisme n’utilise aucun cookie. Pour afficher les cartes, ce portail "
                                        + "n’utilise aucun cookie.</p>")),
                Example.failed(
                        "une page nie les traceurs de la fiche",
                        Edit.append(
                                "index.html", "#offre", "<p>Ce portail n’utilise aucun cookie ni autre traceur.</p>"),
                        "dit n’utiliser aucun traceur, alors que la fiche en déclare"),
                Example.passed(
                        "une page explique comment se garder d’un outil que le portail n’emploie pas",
                        Edit.append(
                                "index.html",
                                "#offre",
                                "<p>Nous n’utilisons pas Google Analytics. Votre navigateur peut bloquer Google Analytics "
                                        + "sur d’autres sites. Nous utilisons Matomo plutôt que Google Analytics.</p>")),
                Example.failed(
                        "une page emploie un outil que la fiche ne connaît pas",
                        Edit.append(
                                "index.html",
                                "#offre",
                                "<p>Nous utilisons Google Analytics pour mieux vous servir.</p>"),
                        "un outil que la fiche ne déclare pas"),
                Example.failed(
                        "une page parle de traceurs que la fiche ne connaît pas",
                        Edit.field("trackers", List.of())
                                .and(Edit.html(charter, "#inventaire", noTracker))
                                .and(Edit.append(
                                        "index.html", "#offre", "<p>Ce site utilise des cookies de performance.</p>")),
                        "alors que la fiche n’en déclare aucun"),
                Example.failed(
                                "une page sans nos marques parle de traceurs sans les décrire",
                                Edit.field("trackers", List.of())
                                        .and(Edit.withoutPage(charter))
                                        .and(Edit.everywhere(page -> Edit.remove(page, "footer a[href*=cookies]")))
                                        .and(Edit.remove("index.html", "main a[href*=cookies]"))
                                        .and(Edit.remove("confidentialite/index.html", "main a[href*=cookies]"))
                                        .and(
                                                Edit.append(
                                                        "index.html",
                                                        "#offre",
                                                        "<p>Ce site utilise des cookies de performance et des cookies tiers.</p>")),
                                "sans dire lesquels ni pour combien de temps")
                        .alsoBreaking("cookies/charter-linked"),
                Example.failed(
                        "un traceur manque",
                        Edit.remove(charter, row),
                        "l’inventaire des traceurs ne contient pas « session »"),
                Example.failed(
                        "un traceur s’ajoute à ceux de la fiche",
                        Edit.append(
                                charter,
                                "#inventaire tbody",
                                "<tr><td><span data-fact=\"tracker\" data-tracker=\"pub\">pub</span></td></tr>"),
                        "l’inventaire des traceurs contient « pub »"),
                Example.failed(
                        "le tableau n’a plus d’en-têtes",
                        Edit.remove(charter, "thead th:nth-child(5)"),
                        "il manque des colonnes à l’inventaire des traceurs : accès de tiers"),
                Example.failed(
                        "la finalité d’un traceur manque",
                        Edit.text(charter, row + " td:nth-child(3)", "diverse"),
                        "la ligne du traceur est incomplète"),
                Example.failed(
                        "la durée n’est pas celle de la fiche",
                        Edit.attribute(charter, row + " [data-fact=lifetime]", "data-period", "P1Y")
                                .and(Edit.text(charter, row + " [data-fact=lifetime]", "1 an")),
                        "la durée du traceur n’est pas celle de la fiche"),
                Example.failed(
                        "une phrase donne à un traceur une autre durée que la fiche",
                        Edit.append(
                                charter, "#choix", "<p>Le cookie _pk_id est conservé six mois sur votre appareil.</p>"),
                        "la page donne à un traceur une autre durée que celle de la fiche"),
                Example.failed(
                        "une phrase donne à tous les traceurs une durée qu’aucun n’a",
                        Edit.append(charter, "#choix", "<p>Nos cookies restent six mois sur votre appareil.</p>"),
                        "la page donne à un traceur une autre durée que celle de la fiche"),
                Example.failed(
                        "une phrase efface un traceur à la fermeture du navigateur, et la fiche le garde treize mois",
                        Edit.append(
                                charter,
                                "#choix",
                                "<p>Le cookie _pk_id disparaît quand vous fermez votre navigateur.</p>"),
                        "la page donne à un traceur une autre durée que celle de la fiche"),
                Example.failed(
                        "une phrase compte en heures ce qui n’est qu’une session",
                        Edit.append(charter, "#choix", "<p>Le cookie de session est conservé 24 heures.</p>"),
                        "la page donne à un traceur une autre durée que celle de la fiche"),
                Example.passed(
                        "la session de la fiche est redite, et d’autres heures sont dites",
                        Edit.append(
                                charter,
                                "#choix",
                                "<p>Le cookie de session disparaît quand vous fermez votre navigateur. Il est inutile après 30 minutes "
                                        + "d’inactivité. En navigation privée, nos cookies sont effacés à la fermeture de la fenêtre. Le "
                                        + "cookie _pk_id n’est pas effacé à la fermeture du navigateur. Le cookie de session n’est jamais "
                                        + "conservé plus de 24 heures. Le cookie de session de la billetterie dure 24 heures.</p>")),
                Example.passed(
                        "une phrase redit la durée de la fiche, donne un plafond, ou parle d’autre chose",
                        Edit.append(
                                charter,
                                "#choix",
                                "<p>Nos cookies sont conservés treize mois au plus. Le cookie _pk_id est conservé treize mois. Les "
                                        + "données des cookies sont gardées six mois. Un cookie peut être conservé six mois. La CNIL "
                                        + "recommande que les cookies restent six mois.</p>")),
                Example.passed(
                        "une phrase dit la durée de ce que les traceurs servent à établir, ou tous les combien on les revoit",
                        Edit.append(
                                charter,
                                "#choix",
                                "<p>Les statistiques issues de nos cookies sont gardées six mois. Tous les six mois, nous vérifions que "
                                        + "nos cookies restent nécessaires. Le cookie session est conservé moins d’une semaine.</p>")),
                Example.failed(
                        "la ligne ne dit pas si un accord est demandé",
                        Edit.text(charter, row + " td:last-child", "oui"),
                        "si le traceur demande un accord"),
                Example.passed(
                        "le tiers qui a accès au traceur est un destinataire",
                        Edit.field("trackers[0].access", "Nuage Public SAS, notre hébergeur")
                                .and(Edit.text(
                                        charter, row + " td:nth-child(5)", "Nuage Public SAS, notre hébergeur"))),
                Example.failed(
                        "le tiers qui a accès au traceur n’est pas un destinataire",
                        Edit.field("trackers[0].access", "nos partenaires")
                                .and(Edit.text(charter, row + " td:nth-child(5)", "nos partenaires")),
                        "n’est ni son émetteur ni un destinataire"),
                Example.failed(
                        "la charte nie les traceurs que la fiche déclare",
                        Edit.append(charter, "#inventaire", noTracker.substring(noTracker.indexOf("<p"))),
                        "la charte dit qu’il n’y a aucun traceur"),
                Example.failed(
                        "la charte se tait sur l’absence de traceur",
                        Edit.field("trackers", List.of())
                                .and(Edit.html(charter, "#inventaire", "<h2>Inventaire</h2><p>À venir.</p>")),
                        "la charte ne dit pas que le portail n’a aucun traceur"),
                Example.failed(
                        "la charte décrit des traceurs que la fiche ne déclare pas",
                        Edit.field("trackers", List.of()),
                        "alors que la fiche ne déclare aucun traceur"),
                Example.passedInEnglish("la page en anglais y répond aussi", Edit.none()),
                Example.failedInEnglish(
                        "une colonne manque à l’inventaire en anglais",
                        Edit.words(
                                "en/cookies/index.html",
                                "<th scope=\"col\">Lifetime</th>",
                                "<th scope=\"col\">When</th>"),
                        "columns are missing from the inventory of trackers: lifetime"));
    }
}
