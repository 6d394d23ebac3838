package org.parvis.rules.editorial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Finding;
import org.parvis.compliance.Rule;
import org.parvis.compliance.Severity;
import org.parvis.rules.Findings;
import org.parvis.site.AsOf;
import org.parvis.site.Page;
import org.parvis.site.Site;
import org.parvis.site.SourceMap;
import org.parvis.tenant.AuditedBody;

class EditorialTest {

    private static final String POLICY = "confidentialite/index.html";

    private static Edit saying(String html) {
        return Edit.append(POLICY, "#securite", html);
    }

    private static List<String> found(Rule rule, String html) {
        return Findings.messages(rule, saying(html));
    }

    static Stream<Arguments> wordsThatAFactMayHave() {
        return Stream.of(
                arguments(new StaleLaw(), "Le centre garde un droit de verrouillage"),
                arguments(new StaleService(), "Retrouvez le musée sur Twitter"),
                arguments(new TruncatedText(), "Le portail reste ouvert La commune répond"),
                arguments(new CrossReference(), "Les accès sont décrits à l’article 14"),
                arguments(new BlankValue(), "Le registre ( ) est tenu à jour"),
                arguments(new DanglingList(), "Vos données servent à :"),
                arguments(new MisspeltTerms(), "Un consentement express est demandé"),
                arguments(new MisspeltTerms(), "Le REGLEMNT du marché"),
                arguments(new MisspeltTerms(), "Consultez les fiches publiés par la commune"));
    }

    @ParameterizedTest
    @MethodSource("wordsThatAFactMayHave")
    void aFactIsTextAsItsAuthorWroteIt(Rule rule, String words) {
        assertThat(found(rule, "<p>" + words + "</p>")).isNotEmpty();
        assertThat(Findings.messages(
                        rule,
                        Edit.field("portal.online-procedures[0].purpose", words).and(saying("<p>" + words + "</p>"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "data-period=P1M | un mois | deux mois",
                "data-period=P0D | la session | un jour",
                "data-date=2026-03-02 | 2 mars 2026 | 3 mars 2026",
                "data-rate=62 | 62 % | 162 %",
                "data-status=partial | partiellement conforme | conforme",
                "data-basis=public-task | une mission d’intérêt public | votre consentement",
                "data-right=withdrawal | le retrait de votre accord | l’accès",
                "data-right=access | un droit d’accès | un droit",
                "'data-fact=consent data-consent=exempt' | exempté | soumis à votre accord",
                "'data-fact=consent data-consent=required' | soumis à votre accord | exempté",
                "data-country=none | aucun pays | la Suisse",
                "data-country=CH | en Suisse | en Inde",
            })
    void dataAndWordsAgree(String data, String agreeing, String other) {
        assertThat(found(new FactTextAgrees(), "<p><span " + data + ">" + agreeing + "</span></p>"))
                .isEmpty();
        assertThat(found(new FactTextAgrees(), "<p><span " + data + ">" + other + "</span></p>"))
                .singleElement()
                .asString()
                .startsWith("les mots ne disent pas ce que dit la donnée");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data-period=jamais",
                "data-date=demain",
                "data-status=presque",
                "data-basis=habitude",
                "data-right=silence",
                "'data-fact=consent' data-consent=peut-être"
            })
    void dataThatMeanNothingAgreeWithNoWords(String data) {
        assertThat(found(
                        new FactTextAgrees(), "<p><span " + data.replace("'", "") + ">un mois, 2 mars 2026</span></p>"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<button data-consent=refuse-all>Refuser</button>",
                "<span data-period=P1M hidden>deux mois</span>",
                "<span data-topic=x>deux mois</span>",
                "<span data-fact=salle>sous\u200b clé</span>",
            })
    void whatClaimsNothingToAReaderIsLeftAlone(String html) {
        assertThat(found(new FactTextAgrees(), "<p>" + html + "</p>")).isEmpty();
    }

    @Test
    void aPolicyThatNamesNoGdprIsToldToNameItAndWeighsAsWhatItCitesInstead() {
        var gdpr =
                " Elle s’appuie sur le règlement général sur la protection des données (RGPD, règlement (UE) 2016/679)";
        var old = Edit.words(POLICY, gdpr + " et sur", " Elle s’appuie sur");
        var none = Edit.words(POLICY, gdpr + " et sur la loi du 6 janvier 1978 modifiée.", "")
                .and(Edit.words(POLICY, " (article 85 de la loi du 6 janvier 1978)", ""));

        assertThat(Findings.of(new StaleLaw(), old)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.quoted().orElseThrow()).startsWith("Cette page explique");
            assertThat(finding.remedy()).startsWith("Nommez le RGPD");
        });
        assertThat(Findings.of(new StaleLaw(), none)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.quoted()).isEmpty();
            assertThat(finding.remedy()).startsWith("Nommez le RGPD");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<span data-fact=dpo-email>dpo@valmont.example</span> | 0",
                "<a data-fact=dpo-email href=mailto:dpo@valmont.example>Écrivez-nous</a> | 0",
                "<span data-fact=dpo-email>Notre <a href=mailto:dpo@valmont.example>délégué</a></span> | 0",
                "<a data-fact=home href=https://data.valmont.example/>Accueil</a> | 0",
                "<a data-fact=dpo-email href=mailto:contact@valmont.example>Écrivez-nous</a> | 1",
                "<a data-fact=home href=https://data.valmont.example/cookies/>Accueil</a> | 1",
                "<span data-fact=dpo-email>Écrivez-nous</span> | 1",
            })
    void aMarkThatBearsTheNameOfAFactGivesItOrLeadsToIt(String html, int findings) {
        assertThat(found(new FactTextAgrees(), "<p>" + html + "</p>"))
                .filteredOn(message -> message.startsWith("les mots ne sont pas la valeur du fait"))
                .hasSize(findings);
    }

    @Test
    void lettersThatOnlyLookAlikeAreToldSo() {
        assertThat(found(new FactTextAgrees(), "<p><span data-country=CH>en Sui\u200bsse</span></p>"))
                .containsExactly("les mots du fait contiennent des caractères invisibles ou trompeurs");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Le délégué (DPO) : dpo@ailleurs.example. | 1",
                "Le délégué (DPO) : dpo@valmont.example. | 0",
                "Le délégué (DPO) : dpo@ailleurs.example ou 4 place du Marché, 99123 Valmont. | 0",
            })
    void anOfficerHasOneOffice(String sentence, int findings) {
        var html =
                "<html lang=fr><title>Politique de confidentialité</title><main><h1>Politique de confidentialité</h1>"
                        + "<p>Publié le <time datetime=2026-03-12>mardi</time>.</p><p>" + sentence
                        + "</p><p>Écrivez au DPO, 4 place du Marché, 99123 Valmont.</p></main>";
        var page = Page.parse("p.html", html, SourceMap.itself("p.html"));
        var body = new AuditedBody(Optional.empty(), List.of(), Optional.empty(), List.of("valmont.example"));

        assertThat(new FactTextAgrees()
                        .judge(Site.audited(page, true, body, AsOf.of(LocalDate.of(2026, 11, 2))))
                        .findings())
                .extracting(Finding::message)
                .hasSize(sentence.contains("Marché") ? 1 : findings)
                .allMatch(message -> message.startsWith("le courriel et l’adresse postale du délégué"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<dt>Lettre abonement</dt><dd>désigne un envoi.</dd> | « abonement » n’est pas un mot du français | ERROR",
                "<p>Le REGLEMNT s’applique.</p> | « REGLEMNT » n’est pas un mot du français | WARNING",
                "<dt>VISITEUR</dt><dd>Qui lit, avec les VISITEUR de passage.</dd> | « VISITEUR » manque de la marque du pluriel | INFO",
            })
    void aTermIsWrittenAsTheLexiconHasIt(String html, String message, Severity severity) {
        var where = html.startsWith("<dt>") ? "#definitions dl" : "#securite";

        assertThat(Findings.of(new MisspeltTerms(), Edit.append(POLICY, where, html)))
                .filteredOn(finding -> finding.message().contains(message))
                .singleElement()
                .extracting(Finding::severity)
                .isEqualTo(severity);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Le RGPDD et la LCEN s’appliquent.</p>",
                "<p>Lisez les articles.</p>",
                "<p>Voyez Rivebelle et Valmant-sur-Lys.</p>",
            })
    void whatIsTooShortOrSomebodyElsesIsNoError(String html) {
        assertThat(found(new MisspeltTerms(), html)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Les accès sont décrits à l’article 11.",
                "Les cookies, dont il est question ailleurs, ne sont pas de l’article 11.",
                "Vos droits sont visés à l’article 8.",
                "Les cookies visés à l’<a href='#cookies'>article 10</a>, et <a href='#droits'>vos droits</a>.",
                "Voyez l’<a href='#nulle-part'>article 10</a>.",
            })
    void aReferenceThatIsRight(String sentence) {
        assertThat(found(new CrossReference(), "<p>" + sentence + "</p>")).isEmpty();
    }

    @Test
    void theArticleThatIsMeantIsSaid() {
        var finding = Findings.of(
                new CrossReference(), saying("<p>Les finalités décrites à l’article 7 sont les seules.</p>"));

        assertThat(finding)
                .singleElement()
                .satisfies(found -> assertThat(found.expected())
                        .hasValueSatisfying(title -> assertThat(title).contains("finalités")));
    }
}
