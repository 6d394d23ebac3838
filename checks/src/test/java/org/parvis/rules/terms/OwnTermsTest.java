package org.parvis.rules.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.compliance.Edit;
import org.parvis.compliance.SampleSite;
import org.parvis.rules.Findings;
import org.parvis.tenant.portal.Services;
import org.parvis.tenant.portal.UserContent;

class OwnTermsTest {

    private static final String TERMS = "conditions-utilisation/index.html";
    private static final UserContent CONTENT =
            new UserContent("des avis", "avis@valmont.example", Optional.empty(), false);

    private static Edit offering(boolean accounts, boolean offers, boolean content) {
        var edit = Edit.field("portal.services", new Services(accounts, false, false, offers));
        return content ? edit.and(Edit.field("portal.user-content", CONTENT)) : edit;
    }

    @ParameterizedTest
    @CsvSource({"true, false, false", "false, true, false", "false, false, true"})
    void whoeverOffersSomethingOwesTerms(boolean accounts, boolean offers, boolean content) {
        var portal = offering(accounts, offers, content);

        assertThat(Findings.messages(new OwnTerms(), portal.and(Edit.withoutPage(TERMS))))
                .isNotEmpty();
    }

    @Test
    void whoeverOffersNothingMayDoWithoutAndIsHeldToThoseItHas() {
        var quiet = offering(false, false, false);

        assertThat(Findings.messages(new OwnTerms(), quiet.and(Edit.withoutPage(TERMS))))
                .isEmpty();
        assertThat(Findings.messages(
                        new OwnTerms(),
                        quiet.and(Edit.words(TERMS, "Commune de Valmont-sur-Lys et toute", "Nuage SAS et toute"))))
                .containsExactly("les conditions d’utilisation ne nomment pas l’organisme qu’elles lient");
    }

    @Test
    void conditionsAreToldWhereverTheyStand() {
        var told =
                "<p>Saisissez-nous en ligne par le <a href='https://www.valmont.example/contact/'>Formulaire de contact</a>. Donnez "
                        + "vos nom et adresse. Vous recevez un accusé de réception électronique.</p>";
        var elsewhere = Edit.remove(TERMS, "[data-fact=teleservice]")
                .and(Edit.append("mentions-legales/index.html", "main", told));

        assertThat(Findings.messages(new TeleserviceModalities(), elsewhere)).isEmpty();
        assertThat(Findings.messages(new TeleserviceModalities(), Edit.remove(TERMS, "[data-fact=teleservice]")))
                .singleElement()
                .asString()
                .contains("l’accusé de réception n’est pas annoncé");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href='https://www.valmont.example/contact/'></a>",
                "<a href='https://www.valmont.example/autre/'>Formulaire de contact</a>",
            })
    void aProcedureIsReachedByALinkWithWords(String link) {
        assertThat(Findings.messages(
                        new TeleserviceModalities(),
                        Edit.replace(TERMS, "[data-fact=teleservice] a", "Formulaire de contact " + link)))
                .containsExactly("« Formulaire de contact » n’est pas nommé, ou aucun lien n’y mène");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<textarea name=m></textarea><input type=text hidden name=x> | true",
                "<input type=file name=piece><button>Oui</button> | true",
                "<input type=email name=e><input type=checkbox name=ok> | false",
                "<input type=email name=e><input type=submit value=Oui> | false",
                "<input type=email name=e><textarea name=m hidden></textarea> | false",
                "<input type=search name=q><textarea name=m></textarea> | false",
            })
    void aFormThatAsksMoreThanAnAddressIsOne(String fields, boolean is) {
        var page = SampleSite.after(Edit.append("index.html", "#offre", "<form>" + fields + "</form>"))
                .page("index.html")
                .orElseThrow();

        assertThat(TeleserviceModalities.hasForm(page)).isEqualTo(is);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Signalez un contenu illicite à <a href='mailto:avis@valmont.example'>avis@valmont.example</a>. | 0",
                "Signalez un contenu illicite à <a href='mailto:autre@valmont.example'>autre@valmont.example</a>. | 1",
                "Écrivez à <a href='mailto:avis@valmont.example'>avis@valmont.example</a>. | 1",
            })
    void whatIsIllegalIsReportedByMailWhereThereIsNoForm(String words, int missing) {
        var mail = "<a href='mailto:avis@valmont.example'>avis@valmont.example</a>";
        var edit = Edit.field("portal.user-content", CONTENT)
                .and(Edit.append(
                        TERMS,
                        "main",
                        "<p data-fact=dsa-contact>Utilisateurs et autorités nous écrivent en français à " + mail
                                + ".</p>"
                                + "<p data-fact=moderation>Nous retirons un avis et en disons les raisons.</p>"
                                + "<p data-fact=report>" + words + "</p>"));

        assertThat(Findings.messages(new IntermediaryDuties(), edit)).hasSize(missing);
    }

    @Test
    void aContactIsNotOneOfAnotherBox() {
        var edit = Edit.field(
                        "portal.user-content",
                        new UserContent(
                                "des avis",
                                "avis@valmont.example",
                                Optional.of(URI.create("https://www.valmont.example/s/")),
                                false))
                .and(
                        Edit.append(
                                TERMS,
                                "main",
                                "<p data-fact=dsa-contact>Les autorités nous écrivent en français à autre@valmont.example.</p>"
                                        + "<p data-fact=moderation>Nous retirons un avis et en disons les raisons.</p>"
                                        + "<p data-fact=report>Signalez <a href='https://www.valmont.example/s/'>ici</a>.</p>"));

        assertThat(Findings.messages(new IntermediaryDuties(), edit))
                .containsExactly(
                        "le point de contact des utilisateurs et des autorités manque, ou la langue où leur écrire");
    }

    @Test
    void aFactMayForbidWhatTheLicenceAllows() {
        var words = "la réutilisation sans autorisation est interdite";
        var fact = Edit.field("portal.online-procedures[0].purpose", words);
        var page = Edit.append("reutilisation/index.html", "main", "<p>" + words + "</p>");

        assertThat(Findings.messages(new LicenceConsistency(), page)).hasSize(1);
        assertThat(Findings.messages(new LicenceConsistency(), fact.and(page))).isEmpty();
    }
}
