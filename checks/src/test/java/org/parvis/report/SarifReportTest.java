package org.parvis.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.parvis.compliance.Report;
import org.parvis.compliance.Selection;
import org.parvis.compliance.Severity;
import org.parvis.compliance.Verdict;
import org.parvis.site.Place;

class SarifReportTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void reportsFollowTheOfficialSchema() throws IOException {
        var run = Runs.run(Bodies.green(), Bodies.red(), Bodies.unjudged(), Bodies.tolerated(), Bodies.hostile());

        assertThat(errors(text(run))).isEmpty();
        assertThat(errors(text(Runs.run(Bodies.green())))).isEmpty();
        assertThat(errors(text(run).replace("\"ruleId\"", "\"rule-id\""))).isNotEmpty();
    }

    @Test
    void aResultSaysWhatIsWrongWhereAndForWhom() throws IOException {
        var result = sarif(Runs.run(Bodies.red())).at("/runs/0/results/0");

        assertThat(result.get("ruleId").textValue()).isEqualTo("privacy/contact");
        assertThat(result.get("level").textValue()).isEqualTo("error");
        assertThat(result.at("/message/text").textValue())
                .startsWith("Le contact du délégué n’est pas celui de la commune «\u00a0dpo@ailleurs.example\u00a0»")
                .endsWith("[valmont-sur-lys]");
        assertThat(result.at("/locations/0/physicalLocation")).isEqualTo(MAPPER.readTree("""
                {"artifactLocation": {"uri": "tenants/valmont-sur-lys/tenant.yaml"},
                 "region": {"startLine": 31, "startColumn": 3}}"""));
        assertThat(result.at("/partialFingerprints/primaryLocationLineHash").textValue())
                .matches("[0-9a-f]{32}:1");
    }

    @Test
    void eachRuleHasHelpAndWhereToReadMore() throws IOException {
        var rules = MAPPER.readTree(new SarifReport(Optional.of(URI.create("https://portails.example/regles.html")))
                        .files(Runs.run(Bodies.unjudged()))
                        .get("parvis.sarif"))
                .at("/runs/0/tool/driver/rules");

        assertThat(rules.findValuesAsText("id"))
                .containsExactly("privacy/contact", "cookies/duration", "links/resolve", "bake/missing-attribute");
        assertThat(rules.findValuesAsText("helpUri"))
                .startsWith("https://portails.example/regles.html#privacy-contact")
                .endsWith("https://portails.example/regles.html#bake-missing-attribute");
        assertThat(rules.at("/0/help/text").textValue())
                .isEqualTo("Chacun doit savoir. Écrivez-le dans la page. (RGPD, article 13, 1)");
        assertThat(rules.at("/3/shortDescription/text").textValue())
                .isEqualTo("Un fait est appelé par un nom que rien ne définit");
    }

    @Test
    void withoutARulebookHelpIsWhereTheLawStands() throws IOException {
        var sarif = sarif(Runs.run(Bodies.green()));

        assertThat(sarif.at("/runs/0/tool/driver/rules").findValuesAsText("helpUri"))
                .hasSize(3)
                .allMatch(address -> address.startsWith("https://"));
        assertThat(sarif.at("/runs/0/properties/asOf").textValue()).isEqualTo("2026-11-01");
    }

    @Test
    void aFaultThatTenantsShareIsOneAlertWithAFingerprintOfItsOwn() throws IOException {
        var forty = sarif(Runs.run(Bodies.many(40))).at("/runs/0/results");
        var one = sarif(Runs.run(Bodies.many(1))).at("/runs/0/results");

        assertThat(forty).hasSize(1);
        assertThat(forty.at("/0/message/text").textValue()).contains("[40\u00a0portails\u00a0: commune-0, commune-1,");
        assertThat(forty.at("/0/partialFingerprints")).isEqualTo(one.at("/0/partialFingerprints"));
    }

    @Test
    void anAlertNamesAFewOfThoseThatShareIt() throws IOException {
        var two = sarif(Runs.run(Bodies.many(2))).at("/runs/0/results/0/message/text");
        var forty = sarif(Runs.run(Bodies.many(40))).at("/runs/0/results/0/message/text");

        assertThat(two.textValue()).endsWith("[2\u00a0portails\u00a0: commune-0, commune-1]");
        assertThat(forty.textValue()).endsWith(", …]");
    }

    @Test
    void aRuleIsTaggedWithItsFamilyAndIsAsSureAsItIsGrave() throws IOException {
        var rules = sarif(Runs.run(Bodies.unjudged())).at("/runs/0/tool/driver/rules");

        assertThat(rules.at("/0/properties/tags/0").textValue()).isEqualTo("privacy");
        assertThat(rules.at("/0/properties/precision").textValue()).isEqualTo("high");
    }

    @Test
    void whatIsLetPassIsSuppressedAndNotLeftOut() throws IOException {
        var results = sarif(Runs.run(Bodies.tolerated())).at("/runs/0/results");

        assertThat(results).hasSize(3);
        assertThat(results.get(0).has("suppressions")).isFalse();
        assertThat(results.get(0).at("/message/text").textValue()).contains("a expiré");
        assertThat(results.get(1).at("/suppressions")).isEqualTo(MAPPER.readTree("""
                [{"kind": "external", "status": "accepted",
                  "justification": "dérogation jusqu’au 31 mars 2027, approuvée par Anne Dupré\u00a0: Le délégué change"}]"""));
        assertThat(results.get(2).at("/suppressions/0/justification").textValue())
                .contains("déjà connu");
    }

    @Test
    void rulesThatWereLeftOutAreThereAndDisabled() throws IOException {
        var run = new Run(
                Runs.run(Bodies.green()).asOf(),
                "0.1.0",
                Runs.run(Bodies.green()).failOn(),
                Runs.RULES,
                new Selection(List.of(), List.of("cookies"), Map.of("links", Severity.INFO)),
                List.of(Bodies.green()));
        var sarif = sarif(run);

        assertThat(sarif.at("/runs/0/tool/driver/rules/1/defaultConfiguration/enabled")
                        .booleanValue())
                .isFalse();
        assertThat(sarif.at("/runs/0/tool/driver/rules/2/defaultConfiguration/level")
                        .textValue())
                .isEqualTo("note");
        assertThat(sarif.at("/runs/0/invocations/0/toolExecutionNotifications/0/message/text")
                        .textValue())
                .contains("écartée", "cookies/duration");
        assertThat(errors(text(run))).isEmpty();
    }

    @Test
    void aLargeFleetStaysWithinWhatGitHubTakes() throws IOException {
        var text = text(Runs.run(fleet(SarifReport.MOST_RESULTS + 7)));
        var sarif = MAPPER.readTree(text);

        assertThat(sarif.get("runs")).hasSize(1);
        assertThat(sarif.at("/runs/0/results")).hasSize(SarifReport.MOST_RESULTS);
        assertThat(StreamSupport.stream(sarif.at("/runs/0/results").spliterator(), false)
                        .map(result -> result.at("/partialFingerprints/primaryLocationLineHash")
                                .textValue()))
                .doesNotHaveDuplicates();
        assertThat(sarif.at("/runs/0/invocations/0/toolExecutionNotifications/0/message/text")
                        .textValue())
                .startsWith("7 constats de plus");
        var zipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(zipped)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(zipped.size()).isLessThan(10 << 20);
    }

    private static Report[] fleet(int number) {
        return IntStream.range(0, number)
                .mapToObj(index -> "commune-" + index)
                .map(id -> new Report(
                        id,
                        id,
                        List.of(),
                        List.of(new Verdict(
                                "cookies/duration",
                                1,
                                List.of(Bodies.finding(
                                        "cookies/duration",
                                        Severity.WARNING,
                                        id,
                                        Place.of("tenants/" + id + "/tenant.yaml", 12),
                                        "le traceur n’a pas de durée"))))))
                .toArray(Report[]::new);
    }

    @Test
    void hostileWordsAreOnlyWordsAndHostileFilesOnlyRelativePaths() throws IOException {
        var text = text(Runs.run(Bodies.hostile()));

        assertThat(text.replace("\n", ""))
                .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]")
                .doesNotContain("##[", "##vso[");
        assertThat(text.lines()).noneMatch(line -> line.strip().startsWith("::"));
        assertThat(MAPPER.readTree(text).findValuesAsText("uri"))
                .hasSize(2)
                .allSatisfy(uri -> assertThat(URI.create(uri).isAbsolute()).isFalse());
    }

    private static String text(Run run) {
        return new SarifReport(Optional.empty()).files(run).get("parvis.sarif");
    }

    private static JsonNode sarif(Run run) throws IOException {
        return MAPPER.readTree(text(run));
    }

    private static List<Error> errors(String sarif) throws IOException {
        try (var schema = SarifReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8))
                    .validate(sarif, InputFormat.JSON);
        }
    }
}
