package org.parvis.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.parvis.compliance.Severity.ERROR;
import static org.parvis.compliance.Severity.WARNING;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Report;
import org.parvis.compliance.Rule;
import org.parvis.compliance.SampleSite;
import org.parvis.compliance.Selection;
import org.parvis.rules.Rulebook;
import org.parvis.tenant.Shard;

class ShardsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final int PARTS = 3;

    @Test
    void whatIsPutTogetherIsWhatOneMachineWouldHaveWritten() throws IOException {
        var reports = Stream.concat(
                        Stream.of(
                                Bodies.green(),
                                Bodies.red(),
                                Bodies.tolerated(),
                                Bodies.unjudged(),
                                Bodies.hostile(),
                                Bodies.earlier(),
                                Bodies.inEnglish(),
                                Bodies.alike()),
                        Stream.of(Bodies.many(20)))
                .toList();

        assertWhole(Runs.RULES, reports);
    }

    @Test
    void soItIsWithEverythingThatTheRulebookSees() throws IOException {
        var reports = new ArrayList<Report>();
        reports.add(new Report(
                "valmont-sur-lys", "Valmont", List.of(), Rulebook.PARVIS.judge(SampleSite.after(Edit.none()))));
        reports.add(Bodies.green());

        assertWhole(Rulebook.RULES, reports);
    }

    private static void assertWhole(List<Rule> rules, List<Report> reports) throws IOException {
        var whole = new Run(
                DAY,
                "0.1.0",
                Optional.of(ERROR),
                rules,
                Selection.ALL,
                sorted(reports),
                Optional.of("main"),
                Optional.empty());
        var recorded = new ArrayList<RecordedRun>();
        for (int number = PARTS; number >= 1; number--) recorded.add(recorded(shard(number, rules, reports, "main")));
        var shards = new Shards(recorded, "0.1.0", ERROR, rules, Selection.ALL);

        assertThat(shards.faults()).isEmpty();
        for (var format : Runs.FORMATS) assertThat(format.files(shards.run())).isEqualTo(format.files(whole));
        assertThat(ConsoleReport.lines(shards.run())).isEqualTo(ConsoleReport.lines(whole));
        assertThat(ConsoleReport.choices(shards.run())).isEqualTo(ConsoleReport.choices(whole));
    }

    private static List<Report> sorted(List<Report> reports) {
        return reports.stream().sorted(Comparator.comparing(Report::tenant)).toList();
    }

    private static Run shard(int number, List<Rule> rules, List<Report> all, String since) {
        var shard = new Shard(number, PARTS);
        return new Run(
                DAY,
                "0.1.0",
                Optional.of(ERROR),
                rules,
                Selection.ALL,
                sorted(all).stream()
                        .filter(report -> shard.holds(report.tenant()))
                        .toList(),
                Optional.of(since),
                Optional.of(new Partition(
                        shard, all.size(), Partition.digest(all.stream().map(Report::tenant)), "0".repeat(64))));
    }

    private static RecordedRun recorded(Run run) throws IOException {
        return read(run.partition().orElseThrow().shard().number() + "/report.json", json(run));
    }

    private static String json(Run run) {
        return new JsonReport().files(run).get("report.json");
    }

    private static RecordedRun read(String name, String json) throws IOException {
        return RecordedRun.read(name, new ByteArrayInputStream(json.getBytes(UTF_8)));
    }

    private static final List<Report> TWO = List.of(Bodies.green(), Bodies.red());

    @Test
    void aShardThatIsMissingIsNamed() throws IOException {
        assertThat(faults(part(1), part(3)))
                .containsExactly("Shard 2/3 is missing: its job wrote no report, or the report was not brought here."
                        + " Run that job again.");
        assertThat(faults(part(3))).hasSize(2).allMatch(fault -> fault.contains("is missing"));
    }

    @Test
    void aShardThatIsThereTwiceIsNamedWithBothPlaces() throws IOException {
        assertThat(faults(part(1), part(2), part(3), read("again/report.json", json(run(2)))))
                .containsExactly("Shard 2/3 is there more than once: 2/report.json, again/report.json."
                        + " Keep the one of this run.");
    }

    @Test
    void aReportOfAllTenantsIsNoShard() throws IOException {
        assertThat(faults(part(1), part(2), part(3), read("all/report.json", json(Runs.run(Bodies.green())))))
                .containsExactly("all/report.json is of no shard: it was written without parvis.shard. Take it away.");
    }

    @Test
    void shardsOfAnotherNumberAreNamed() throws IOException {
        assertThat(faults(part(1), part(3), read("b/report.json", json(run(2)).replace("\"of\" : 3", "\"of\" : 4"))))
                .containsExactly(
                        "Shard 2/4 (b/report.json) and Shard 1/3 (1/report.json) divide the tenants differently."
                                + " Keep the reports of one run only.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"asOf\" : \"2026-11-01\" | \"asOf\" : \"2026-11-02\" | was judged as of 2026-11-02, Shard 1/3 (1/report.json) 2026-11-01. Give all jobs one parvis.asOf.",
                "\"parvis\" : \"0.1.0\" | \"parvis\" : \"0.2.0\" | was judged by Parvis 0.2.0, Shard 1/3 (1/report.json) 0.1.0. Use one version.",
                "\"failOn\" : \"error\" | \"failOn\" : \"warning\" | was judged with parvis.failOn warning, Shard 1/3 (1/report.json) error. Use one.",
                "\"changedSince\" : \"main\" | \"changedSince\" : \"v1\" | was judged by what has changed since v1, Shard 1/3 (1/report.json) main. Give all jobs one parvis.changedSince, or none.",
                "\"tenants\" : 2 | \"tenants\" : 3 | was built beside tenants whose number and digest are 3 and",
                "\"sources\" : \"0 | \"sources\" : \"1 | was built from records and shared sources whose digest is 1000",
            })
    void shardsOfDifferentRunsAreToldApart(String words, String others, String fault) throws IOException {
        var json = json(run(2));

        assertThat(json).contains(words);
        assertThat(faults(part(1), part(3), read("2/report.json", json.replace(words, others))))
                .singleElement()
                .asString()
                .startsWith("Shard 2/3 (2/report.json) " + fault);
    }

    @Test
    void otherRulesAreNamed() throws IOException {
        var lax = new Selection(List.of(), List.of("links"), Map.of("cookies/duration", WARNING));
        var other = run(2);
        var run = new Run(
                DAY, "0.1.0", other.failOn(), Runs.RULES, lax, other.reports(), other.since(), other.partition());

        assertThat(faults(part(1), read("2/report.json", json(run)), part(3)))
                .containsExactly(
                        "Shard 2/3 (2/report.json) and Shard 1/3 (1/report.json) were judged by different rules:"
                                + " cookies/duration, links/resolve. Give all jobs the same rules, weights and profile.");
    }

    @Test
    void soAreRulesThatAreNotThoseOfWhoeverPutsThemTogether() throws IOException {
        var recorded = List.of(part(1), part(2), part(3));

        assertThat(new Shards(recorded, "0.1.0", ERROR, Runs.RULES.subList(0, 2), Selection.ALL).faults())
                .containsExactly("Shard 1/3 (1/report.json) was judged by other rules than those that are chosen here:"
                        + " links/resolve. Give all jobs the same rules, weights and profile.");
        assertThat(new Shards(recorded, "0.2.0", WARNING, Runs.RULES, Selection.ALL).faults())
                .containsExactly(
                        "Shard 1/3 (1/report.json) was judged with Parvis 0.1.0; here it is 0.2.0. Use the same in all jobs.",
                        "Shard 1/3 (1/report.json) was judged with parvis.failOn=error; here it is warning."
                                + " Use the same in all jobs.");
    }

    @Test
    void aTenantThatIsMissingOrInAnotherShardIsNoticed() throws IOException {
        var without = shard(1, Runs.RULES, List.of(Bodies.red()), "main");
        var claims = read(
                "1/report.json",
                json(without)
                        .replace("\"tenants\" : 1", "\"tenants\" : 2")
                        .replace(
                                without.partition().orElseThrow().ids(),
                                run(1).partition().orElseThrow().ids()));
        var stray = read("3/report.json", json(run(1)).replace("\"number\" : 1", "\"number\" : 3"));

        assertThat(faults(claims, part(2), part(3)))
                .containsExactly("The reports have 1 tenant together, and not the 2 that were to be judged:"
                        + " one of them is not as it was written.");
        assertThat(faults(part(1), part(2), stray))
                .containsExactly("Shard 3/3 (3/report.json) has the tenant rivebelle, which is in another shard.");
    }

    @Test
    void aReportThatIsCutShortOrWasEditedIsRefused() {
        var json = json(run(2));

        for (int length : List.of(0, 1, json.length() / 2, json.length() - 3))
            assertThatIllegalArgumentException().isThrownBy(() -> read("2", json.substring(0, length)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("2", json.replace("n’est pas celui", "est celui")))
                .withMessage("the findings of valmont-sur-lys are not those that their fingerprints were made for");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("2", "{\"schema\" : \"urn:parvis:report:2\"}"))
                .withMessage("it does not begin with \"schema\" : \"urn:parvis:report:1\"");
        assertThatIllegalArgumentException().isThrownBy(() -> read("2", "[]"));
    }

    private static Run run(int number) {
        return shard(number, Runs.RULES, TWO, "main");
    }

    private static RecordedRun part(int number) throws IOException {
        return recorded(run(number));
    }

    private static List<String> faults(RecordedRun... runs) {
        return new Shards(List.of(runs), "0.1.0", ERROR, Runs.RULES, Selection.ALL).faults();
    }
}
