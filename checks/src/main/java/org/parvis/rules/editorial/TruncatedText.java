package org.parvis.rules.editorial;

import static org.parvis.compliance.Law.GOOD_PRACTICE;
import static org.parvis.compliance.Law.RGPD;
import static org.parvis.compliance.Severity.ERROR;
import static org.parvis.compliance.Severity.WARNING;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.evidence.FactWords;
import org.parvis.site.Css;
import org.parvis.site.Site;
import org.parvis.site.Target;

/** No address on the web is cut short, and sentences end. */
public final class TruncatedText implements Rule {

    private static final Pattern CUT_ADDRESS =
            Pattern.compile("(?:https?://|www\\.)[^\\s<>\"«»]*?(?:\\.{2,}|…|%E2%80%A6)");
    private static final Pattern CUT_SENTENCE = Pattern.compile("(?:^| )(?:[\\p{L}'-]+|\\S*,)$");
    private static final int A_SENTENCE = 8;

    @Override
    public Requirement requirement() {
        return new Requirement(
                "Aucune adresse ni aucune phrase n’est coupée",
                ERROR,
                List.of(RGPD.at("article 12, 1"), GOOD_PRACTICE.at("")),
                "Une adresse coupée ne mène nulle part, une phrase coupée ne dit pas tout.",
                "Remettez l’adresse ou la phrase entière.");
    }

    @Override
    public Stream<Target> targets(Site site) {
        return site.pages().stream().flatMap(page -> page.prose().map(passage -> Target.of(page, passage.block())));
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        var block = target.part();
        var text = target.passage().orElseThrow().text();
        return target.passage().stream()
                .flatMap(passage -> Stream.concat(Stream.of(text), passage.attributes().stream()))
                .flatMap(words -> cutAddress(words, site))
                .findFirst()
                .or(() -> isCutSentence(target, text, site)
                        ? Objection.because("la phrase n’est pas finie")
                                .map(objection -> objection.quoting(text).weighing(WARNING))
                        : Objection.none());
    }

    private static Stream<Objection> cutAddress(String words, Site site) {
        return CUT_ADDRESS
                .matcher(words)
                .results()
                .filter(match -> !FactWords.cover(site, words, match.start(), match.end()))
                .flatMap(match ->
                        Objection.because("une adresse est coupée")
                                .map(objection -> objection.quoting(match.group()))
                                .stream());
    }

    // Labels, headings and captions need no full stop, and a value stands as its author wrote it.
    private static boolean isCutSentence(Target target, String text, Site site) {
        var block = target.part();
        return block.normalName().equals("p")
                && block.closest(Css.of("main")) != null
                && text.split(" ").length >= A_SENTENCE
                && CUT_SENTENCE.matcher(text).find()
                && !FactWords.cover(site, text, text.length() - 1, text.length());
    }

    @Override
    public List<Example> examples() {
        var policy = "confidentialite/index.html";
        return List.of(
                Example.passed("les adresses et les phrases sont entières"),
                Example.failed(
                        "une adresse est coupée",
                        Edit.append(
                                policy,
                                "#securite",
                                "<p>Voyez https://conditions.example/terms-of-use.h... pour le détail.</p>"),
                        "une adresse est coupée"),
                Example.failed(
                        "l’adresse d’un lien est coupée",
                        Edit.append(
                                policy,
                                "#securite",
                                "<p>Voyez <a href=\"https://conditions.example/cgu...\">ceci</a>.</p>"),
                        "une adresse est coupée"),
                Example.failed(
                        "une phrase s’arrête en chemin",
                        Edit.text(policy, "#securite p", "Les échanges avec le portail sont chiffrés et les accès aux"),
                        "la phrase n’est pas finie"));
    }
}
