package org.parvis.rules.editorial;

import static org.parvis.compliance.Law.GOOD_PRACTICE;
import static org.parvis.compliance.Severity.ERROR;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.compliance.Severity;
import org.parvis.evidence.Assertions;
import org.parvis.evidence.ClosedTable;
import org.parvis.evidence.ClosedTable.Match;
import org.parvis.evidence.FactWords;
import org.parvis.language.Phrase;
import org.parvis.site.Ground;
import org.parvis.site.Reading;
import org.parvis.site.Sign;
import org.parvis.site.Site;
import org.parvis.site.Target;

/** No page offers a service that closed, nor calls one by the name that it had. History may be told. */
public final class StaleService implements Rule {

    private static final Ground GROUND = Ground.of(Sign.inWords(Reading.of(ClosedTable.STALE_SERVICES::isIn)));

    @Override
    public Requirement requirement() {
        return Requirement.of(
                "Aucune page ne parle d’un service qui a fermé ou changé de nom",
                ERROR,
                GOOD_PRACTICE.at(""),
                "Qui cherche un service disparu, ou sous un nom qu’il n’a plus, ne le trouve pas.",
                "Retirez la mention, ou écrivez le nom d’aujourd’hui.");
    }

    @Override
    public Stream<Target> targets(Site site) {
        return site.proseOutside(Assertions.QUOTED_OR_HISTORY);
    }

    @Override
    public Optional<Ground> ground() {
        return Optional.of(GROUND);
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        var passage = target.passage().orElseThrow();
        var text = passage.text();
        var stale = ClosedTable.STALE_SERVICES
                .in(text, site.asOf())
                .filter(match -> !match.isGoneIn(text))
                .filter(match -> !FactWords.cover(site, text, match.start(), match.end()))
                .sorted(Comparator.comparing(StaleService::severity))
                .toList();
        return Objection.listing(stale.stream()
                        .map(match -> match.row().reason())
                        .distinct()
                        .map(Phrase::of)
                        .toList())
                .map(objection -> objection
                        .quoting(text)
                        .expecting(stale.get(0).row().replacement())
                        .weighing(severity(stale.get(0))));
    }

    private static Severity severity(Match match) {
        return Severity.valueOf(match.row().severity().toUpperCase(Locale.ROOT));
    }

    @Override
    public List<Example> examples() {
        return List.of(
                Example.passed("aucun service disparu n’est nommé"),
                Example.passed(
                        "l’ancien nom est donné comme tel", adding("Suivez-nous sur Mastodon et sur X (ex-Twitter).")),
                Example.passed(
                        "l’histoire peut être racontée", adding("Notre page Google+, fermée en 2019, est archivée.")),
                Example.passed("la fermeture est dite", adding("Google+ a fermé en 2019 : écrivez-nous plutôt.")),
                Example.failed(
                        "un réseau fermé serait un recours",
                        adding("Google+ a remplacé notre forum."),
                        "Google+ est fermé au public"),
                Example.failed(
                        "un réseau fermé est proposé",
                        adding("Partagez cette page sur Google +."),
                        "Google+ est fermé au public"),
                Example.failed(
                        "un réseau est appelé par le nom qu’il avait",
                        adding("Suivez-nous sur Twitter."),
                        "Twitter s’appelle X"),
                Example.failed(
                        "l’outil de mesure ne mesure plus",
                        adding("Les visites sont comptées par Universal Analytics."),
                        "Universal Analytics ne mesure plus rien"));
    }

    private static Edit adding(String sentence) {
        return Edit.append("conditions-utilisation/index.html", "#reutilisation", "<p>" + sentence + "</p>");
    }
}
