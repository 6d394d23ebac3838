package org.parvis.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Report;
import org.parvis.compliance.SampleSite;
import org.parvis.compliance.Verdict;
import org.parvis.rules.Rulebook;

class JsonReportTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void reportsFollowTheSchema() throws IOException {
        var run = Runs.run(Bodies.green(), Bodies.red(), Bodies.unjudged(), Bodies.hostile());

        assertThat(errors(json(run))).isEmpty();
        assertThat(errors(json(Runs.run(Bodies.tolerated())))).isEmpty();
        assertThat(errors(json(Runs.run(Optional.empty(), Bodies.green())))).isEmpty();
        assertThat(errors(json(Runs.run(Bodies.earlier(), Bodies.inEnglish(), Bodies.alike()))))
                .isEmpty();
        assertThat(errors(json(Runs.shard(1, 3, Bodies.green())))).isEmpty();
        assertThat(errors(json(Runs.shard(3, 3)))).isEmpty();
    }

    @Test
    void theRulebookOnTheSampleSiteFollowsTheSchemaAndShowsWhatItSaw() throws IOException {
        var verdicts = Rulebook.PARVIS.judge(SampleSite.after(Edit.none()));
        var report = new Report("valmont-sur-lys", "Valmont-sur-Lys", List.of(), verdicts);
        var json = json(new Run(LocalDate.of(2026, 11, 2), "0.1.0", Optional.empty(), Rulebook.RULES, List.of(report)));

        assertThat(errors(json)).isEmpty();
        assertThat(MAPPER.readTree(json).findParents("evidence"))
                .filteredOn(verdict -> verdict.get("rule").textValue().equals("privacy/dpo-contact"))
                .singleElement()
                .extracting(verdict -> verdict.at("/evidence/location/page").textValue())
                .isEqualTo("confidentialite/index.html");
    }

    @Test
    void theSchemaRefusesWhatIsNoReport() throws IOException {
        assertThat(errorsAfter(report -> report.remove("asOf"))).isNotEmpty();
        assertThat(errorsAfter(report -> report.put("schema", "urn:parvis:report:2")))
                .isNotEmpty();
        assertThat(errorsAfter(report -> report.put("score", 98))).isNotEmpty();
        assertThat(errorsAfter(report -> report.putArray("tenants"))).isNotEmpty();
        assertThat(errorsAfter(report -> finding(report).put("severity", "fatal")))
                .isNotEmpty();
        assertThat(errorsAfter(report -> finding(report).remove("remedy"))).isNotEmpty();
        assertThat(errorsAfter(report -> finding(report).withObject("location").put("line", 0)))
                .isNotEmpty();
    }

    @Test
    void theSchemaCarriesTheNameThatReportsQuote() throws IOException {
        assertThat(MAPPER.readTree(schema()).get("$id").textValue()).isEqualTo(JsonReport.SCHEMA);
    }

    @Test
    void everythingThatWasSeenIsThere() throws IOException {
        var report = MAPPER.readTree(json(Runs.run(Bodies.red(), Bodies.unjudged())));

        assertThat(report.get("asOf").textValue()).isEqualTo("2026-11-01");
        assertThat(report.get("parvis").textValue()).isEqualTo("0.1.0");
        assertThat(report.get("failOn").textValue()).isEqualTo("error");
        assertThat(report.at("/rules/0")).isEqualTo(MAPPER.readTree("""
                {"id": "privacy/contact", "title": "Le contact est donné", "severity": "error",
                 "provisions": ["RGPD, article 13, 1"]}"""));
        assertThat(report.at("/tenants/0/publishable").booleanValue()).isFalse();
        assertThat(report.at("/tenants/0/findings"))
                .isEqualTo(MAPPER.readTree("{\"error\": 1, \"warning\": 1, \"info\": 1, \"waived\": 0, \"known\": 0}"));
        assertThat(report.at("/tenants/0/verdicts/0")).isEqualTo(MAPPER.readTree("""
                {"rule": "privacy/contact", "outcome": "failed", "targets": 1, "findings": [{
                  "rule": "privacy/contact", "fingerprint": "FINGERPRINT",
                  "severity": "error", "tenant": "valmont-sur-lys",
                  "location": {"file": "tenants/valmont-sur-lys/tenant.yaml", "line": 31, "column": 3,
                               "field": "data-protection.officer"},
                  "language": "fr",
                  "message": "le contact du délégué n’est pas celui de la commune",
                  "quoted": "dpo@ailleurs.example", "expected": "dpo@valmont.example",
                  "reason": "Chacun doit savoir à qui s’adresser.",
                  "remedy": "Donnez l’adresse du délégué de la commune.",
                  "provisions": ["RGPD, article 37, 7", "RGPD, article 13, 1, b"],
                  "standing": "open"}]}""".replace(
                "FINGERPRINT", Bodies.red().findings().findFirst().orElseThrow().fingerprint())));
        assertThat(report.at("/tenants/0/verdicts/1/findings/1/location")).isEqualTo(MAPPER.readTree("""
                {"file": "site-src/pages/cookies.adoc", "page": "cookies/index.html", "selector": "main > p"}"""));
        assertThat(report.at("/tenants/1/baking/0/rule").textValue()).isEqualTo("bake/missing-attribute");
        assertThat(report.at("/tenants/1/verdicts")).isEmpty();
    }

    @Test
    void whatIsLetPassSaysWhy() throws IOException {
        var report = MAPPER.readTree(json(Runs.run(Bodies.tolerated())));

        assertThat(report.at("/tenants/0/publishable").booleanValue()).isFalse();
        assertThat(report.at("/tenants/0/findings"))
                .isEqualTo(MAPPER.readTree("{\"error\": 1, \"warning\": 0, \"info\": 0, \"waived\": 1, \"known\": 1}"));
        assertThat(report.at("/tenants/0/verdicts").findValuesAsText("outcome"))
                .containsExactly("tolerated", "tolerated", "failed");
        assertThat(report.at("/tenants/0/verdicts").findValuesAsText("standing"))
                .containsExactly("waived", "known", "open");
        assertThat(report.at("/tenants/0/verdicts/2/findings/0/waiver")).isEqualTo(MAPPER.readTree("""
                {"rule": "links/resolve", "place": "cookies/index.html", "reason": "Page en travaux",
                 "approvedBy": "Luc Martin", "until": "2026-10-31", "expired": true}"""));
    }

    @Test
    void hostileWordsAreKeptExactlyAndHideNothing() throws IOException {
        var json = json(Runs.run(Bodies.hostile()));

        assertThat(json.replace("\n", ""))
                .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]")
                .doesNotContain("##[", "##vso[");
        assertThat(MAPPER.readTree(json).at("/tenants/0/name").textValue()).isEqualTo(Bodies.HOSTILE);
    }

    @Test
    void tenantsWhoFareAlikeAreStatedEachInFullOnALineOfItsOwn() throws IOException {
        var alike = Stream.of("ici", "la")
                .map(id -> new Report(
                        id,
                        id,
                        List.of(),
                        List.of(
                                new Verdict("links/resolve", 3, List.of()),
                                new Verdict("cookies/duration", 0, List.of()))))
                .toArray(Report[]::new);

        var json = json(Runs.run(alike));

        assertThat(errors(json)).isEmpty();
        assertThat(json.lines().filter(line -> line.contains("links/resolve\",\"outcome\":\"passed\",\"targets\":3")))
                .hasSize(2);
        assertThat(MAPPER.readTree(json).at("/tenants/1/verdicts"))
                .hasSize(2)
                .isEqualTo(MAPPER.readTree(json).at("/tenants/0/verdicts"));
    }

    private static String json(Run run) {
        return new JsonReport().files(run).get("report.json");
    }

    private static List<Error> errors(String json) throws IOException {
        return compiled().validate(json, InputFormat.JSON);
    }

    private static List<Error> errorsAfter(Consumer<ObjectNode> change) throws IOException {
        var report = (ObjectNode) MAPPER.readTree(json(Runs.run(Bodies.red())));
        change.accept(report);
        return errors(report.toString());
    }

    private static ObjectNode finding(JsonNode report) {
        return (ObjectNode) report.at("/tenants/0/verdicts/0/findings/0");
    }

    private static Schema compiled() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema());
    }

    private static String schema() throws IOException {
        try (var schema = JsonReport.class.getResourceAsStream("report.schema.json")) {
            return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
