package org.parvis.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.parvis.compliance.Report;
import org.parvis.compliance.Selection;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** JUnit's and Checkstyle's XML, read back by a parser. */
class XmlReportsTest {

    @Test
    void aSuiteIsATenantAndACaseARule() throws Exception {
        var suites = junit(Runs.run(Bodies.green(), Bodies.red(), Bodies.unjudged(), Bodies.tolerated()));

        assertThat(elements(suites.getElementsByTagName("testsuite")))
                .extracting(
                        suite -> suite.getAttribute("name"),
                        suite -> suite.getAttribute("tests"),
                        suite -> suite.getAttribute("failures"),
                        suite -> suite.getAttribute("skipped"))
                .map(tuple -> String.join(" ", tuple.toList().toArray(String[]::new)))
                .containsExactly("rivebelle 4 0 1", "valmont-sur-lys 4 1 0", "hautecombe 1 1 0", "montclair 4 1 2");
        assertThat(suites.getDocumentElement().getAttribute("tests")).isEqualTo("13");
        assertThat(suites.getDocumentElement().getAttribute("failures")).isEqualTo("3");
        assertThat(named(suites, "testcase", "name", "privacy/contact"))
                .extracting(test -> test.getAttribute("classname"))
                .containsExactly("rivebelle.privacy", "valmont-sur-lys.privacy", "montclair.privacy");
    }

    @Test
    void aCaseFailsOnlyOnWhatBlocks() throws Exception {
        var suites = junit(Runs.run(Bodies.red()));

        assertThat(named(suites, "testcase", "name", "privacy/contact").get(0).getTextContent())
                .contains("tenants/valmont-sur-lys/tenant.yaml:31:3: erreur [privacy/contact]");
        var warned = named(suites, "testcase", "name", "cookies/duration").get(0);
        assertThat(elements(warned.getElementsByTagName("failure"))).isEmpty();
        assertThat(warned.getTextContent())
                .contains("le traceur n’a pas de durée")
                .contains("\n");
    }

    @Test
    void aSuiteSaysWhoJudgedAndWhen() throws Exception {
        assertThat(elements(junit(Runs.run(Bodies.tolerated())).getElementsByTagName("property")))
                .extracting(property -> property.getAttribute("name") + "=" + property.getAttribute("value"))
                .containsExactly(
                        "parvis.version=0.1.0",
                        "parvis.asOf=2026-11-01",
                        "parvis.choice=1\u00a0constat déjà connu, de la liste de référence, n’empêche pas de publier.");
    }

    @Test
    void whatIsLetPassIsSkippedAndSaysWhy() throws Exception {
        assertThat(elements(junit(Runs.run(Bodies.tolerated())).getElementsByTagName("skipped")))
                .extracting(skipped -> skipped.getAttribute("message"))
                .containsExactly(
                        "dérogation jusqu’au 31 mars 2027, approuvée par Anne Dupré\u00a0: Le délégué change",
                        "constat déjà connu, inscrit à la liste de référence");
    }

    @Test
    void ofALargeFleetOnlyFindingsAreWritten() throws Exception {
        var suites = junit(Runs.run(
                Stream.concat(Stream.of(Bodies.green(), Bodies.red()), Stream.of(Bodies.many(JUnitReport.MOST_TENANTS)))
                        .toArray(Report[]::new)));

        assertThat(elements(suites.getElementsByTagName("testsuite")))
                .extracting(suite -> suite.getAttribute("tests"))
                .startsWith("1", "3", "2");
        assertThat(suites.getDocumentElement().getAttribute("failures")).isEqualTo("1");
    }

    @Test
    void rulesThatWereLeftOutAreSaid() throws Exception {
        var all = Runs.run(Bodies.green());
        var run = new Run(
                all.asOf(),
                all.version(),
                all.failOn(),
                all.rules(),
                new Selection(List.of(), List.of("links/resolve"), Map.of()),
                all.reports());

        assertThat(named(junit(run), "skipped", "message", "écartée par la configuration"))
                .hasSize(1);
        assertThat(named(checkstyle(run), "error", "source", "parvis").get(0).getAttribute("message"))
                .contains("links/resolve");
    }

    @Test
    void findingsStandByFileInCheckstyle() throws Exception {
        var checkstyle = checkstyle(Runs.run(Bodies.red(), Bodies.tolerated()));

        assertThat(elements(checkstyle.getElementsByTagName("file")))
                .extracting(file -> file.getAttribute("name"))
                .containsExactly("pom.xml", "site-src/pages/cookies.adoc", "tenants/valmont-sur-lys/tenant.yaml");
        assertThat(named(checkstyle, "error", "source", "parvis.privacy/contact"))
                .extracting(error -> error.getAttribute("severity") + " " + error.getAttribute("line") + " "
                        + error.getAttribute("column"))
                .containsExactly("info 12 ", "error 31 3");
        assertThat(named(checkstyle, "error", "severity", "info").get(0).getAttribute("message"))
                .startsWith("1\u00a0constat déjà connu");
        assertThat(named(checkstyle, "error", "severity", "info").get(1).getAttribute("message"))
                .startsWith("valmont-sur-lys\u00a0: La durée se lit mieux en mois");
    }

    @Test
    void hostileWordsForgeNoElementAndNoLine() throws Exception {
        var run = Runs.run(Bodies.hostile());
        for (var format : List.of(new JUnitReport(), new CheckstyleReport())) {
            var text = format.files(run).values().iterator().next();
            var names = elements(parse(text).getElementsByTagName("*")).stream()
                    .map(Element::getTagName)
                    .distinct();

            assertThat(names)
                    .isSubsetOf(
                            "testsuites",
                            "testsuite",
                            "properties",
                            "property",
                            "testcase",
                            "failure",
                            "system-out",
                            "skipped",
                            "checkstyle",
                            "file",
                            "error");
            assertThat(text.replace("\n", ""))
                    .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\uFFFE\\uFFFF]")
                    .doesNotContain("##[", "##vso[", "<!--");
            assertThat(text.lines()).noneMatch(line -> line.strip().startsWith("::"));
        }
        assertThat(elements(checkstyle(run).getElementsByTagName("file")).get(1).getAttribute("name"))
                .startsWith("<script>alert(1)</script>\" onload='x' &amp;\\u000D\\u000A::error");
    }

    private static Document junit(Run run) throws Exception {
        return parse(new JUnitReport().files(run).get("junit.xml"));
    }

    private static Document checkstyle(Run run) throws Exception {
        return parse(new CheckstyleReport().files(run).get("checkstyle.xml"));
    }

    private static Document parse(String xml) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)));
    }

    private static List<Element> named(Document document, String tag, String attribute, String value) {
        return elements(document.getElementsByTagName(tag)).stream()
                .filter(element -> element.getAttribute(attribute).equals(value))
                .toList();
    }

    private static List<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(rank -> (Element) nodes.item(rank))
                .toList();
    }
}
