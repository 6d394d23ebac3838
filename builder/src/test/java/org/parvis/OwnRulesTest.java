package org.parvis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.compliance.Citation;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.compliance.Severity;
import org.parvis.report.RulebookDocument;
import org.parvis.rules.Rulebook;
import org.parvis.site.Site;
import org.parvis.site.Target;

class OwnRulesTest {

    private static final String TITLED = """
            rules:
              - id: ma-charte/titre
                title: Chaque page a un titre
                severity: error
                selector: h1
                expect: some
                message: le titre manque
                reason: Un titre dit où l’on est.
                remedy: Ajoutez un titre.
                reference:
                  citation: Charte [1] *A*
                  link: https://www.departement.example/charte/
                examples:
                  passed:
                    - title: un titre
                      html: <h1>Accueil</h1>
                  failed:
                    - title: aucun titre
                      html: <p>Accueil</p>
            """;

    @TempDir
    private Path root;

    @Test
    void withoutAFileTheRulebookIsParviss() {
        assertThat(OwnRules.rulebook(root, Optional.empty())).isEqualTo(Rulebook.PARVIS);
    }

    @Test
    void ownRulesFollowParviss() throws IOException {
        var rulebook = rulebook(TITLED);

        assertThat(rulebook.rules()).startsWith(Rulebook.RULES.toArray(Rule[]::new));
        assertThat(rulebook.added()).extracting(Rule::id).containsExactly("ma-charte/titre");
        assertThat(rulebook.rule("ma-charte/titre")).isPresent();
        assertThat(rulebook.nearest("charte/titre")).contains("ma-charte/titre");
    }

    @Test
    void parvissFamiliesAreItsOwn() {
        for (var family : new String[] {"privacy", "tenant", "bake"})
            assertThatThrownBy(() -> rulebook(TITLED.replace("ma-charte", family)))
                    .isInstanceOf(SetupException.class)
                    .hasMessage("Rules of your own cannot be relied on, and nothing is judged until they are mended:\n"
                            + "  parvis.yaml:2:9: L’identifiant « " + family
                            + "/titre » est dans une famille de Parvis. Ses propres règles peuvent venir y prendre place."
                            + " Choisissez une autre famille : ce qui précède la barre oblique.");
    }

    @Test
    void theBookHasAChapterOnThem() throws IOException {
        var book = RulebookDocument.ofParvis(rulebook(TITLED).added());

        assertThat(book)
                .contains("L’exploitant de ces portails ajoute à celles de Parvis 1\u00a0règle de son fait")
                .contains("\n== Ma charte\n\n[#ma-charte-titre]\n=== Chaque page a un titre\n")
                .contains("Fondement:: link:https://www.departement.example/charte/[pass:c[Charte [1\\\\] *A*\\]]")
                .contains("@@ exemple/index.html @@\n+ <p>Accueil</p>\n")
                .contains("[#privacy-dpo-contact]");
        assertThat(book.indexOf("== Ma charte")).isLessThan(book.indexOf("[#droit]"));
    }

    @Test
    void rulesInJarsStandBetween() throws IOException {
        var rulebook = OwnRules.rulebook(root, Optional.of(written(TITLED)), offering(Titled.class.getName()));

        assertThat(rulebook.added()).extracting(Rule::id).containsExactly("maison/titled", "ma-charte/titre");
    }

    @Test
    void oneOfAJarIsHeldToItsExamples() throws IOException {
        var loader = offering(Titled.class.getName(), Unproved.class.getName(), Reserved.class.getName());

        assertThatThrownBy(() -> OwnRules.rulebook(root, Optional.empty(), loader))
                .isInstanceOf(SetupException.class)
                .hasMessage("Rules of your own cannot be relied on, and nothing is judged until they are mended:\n"
                        + "  " + Unproved.class.getName()
                        + " (test-classes): It has no example that fails: add Example.failed(…),"
                        + " or nothing shows that it ever objects.\n"
                        + "  " + Reserved.class.getName()
                        + " (test-classes): The id 'privacy/titled' is in a family of Parvis's,"
                        + " where its own rules may come to stand. Choose a family of your own:"
                        + " the last name of the class's package, or override id().");
    }

    @Test
    void aClassThatIsNotThereIsSaid() throws IOException {
        var loader = offering("org.example.Gone");

        assertThatThrownBy(() -> OwnRules.rulebook(root, Optional.empty(), loader))
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith("A rule of your own cannot be loaded: ")
                .hasMessageContaining("Provider org.example.Gone not found")
                .hasMessageEndingWith("one class a line, public, with a public constructor without parameters.");
    }

    @Test
    void anIdIsOneRules() {
        assertThatThrownBy(() -> OwnRules.rulebook(
                        root,
                        Optional.of(written(TITLED.replace("ma-charte/titre", "maison/titled"))),
                        offering(Titled.class.getName())))
                .hasMessageContaining("parvis.yaml:2:9: L’identifiant « maison/titled » est déjà celui de "
                        + Titled.class.getName() + " (");
    }

    /** Each page has a title. */
    public static class Titled implements Rule {

        @Override
        public String id() {
            return "maison/titled";
        }

        @Override
        public Requirement requirement() {
            return Requirement.of(
                    "Chaque page a un titre",
                    Severity.ERROR,
                    Citation.of("Charte, 2"),
                    "Un titre dit où l’on est.",
                    "Ajoutez un titre.");
        }

        @Override
        public Stream<Target> targets(Site site) {
            return site.everyPage();
        }

        @Override
        public Optional<Objection> objection(Target page, Site site) {
            return page.onPage().visible("h1").findAny().isPresent()
                    ? Objection.none()
                    : Objection.because("le titre manque");
        }

        @Override
        public List<Example> examples() {
            return List.of(
                    Example.passed("chaque page en a un"),
                    Example.failed("une page n’en a pas", Edit.remove("index.html", "h1"), "le titre manque"));
        }
    }

    /** One that shows no fault. */
    public static final class Unproved extends Titled {

        @Override
        public List<Example> examples() {
            return super.examples().subList(0, 1);
        }
    }

    /** One in a family of Parvis's. */
    public static final class Reserved extends Titled {

        @Override
        public String id() {
            return "privacy/titled";
        }
    }

    /** Knows a folder that offers {@code rules} as a jar would. */
    private ClassLoader offering(String... rules) throws IOException {
        var services = Files.createDirectories(root.resolve("jar/META-INF/services"));
        Files.write(services.resolve(Rule.class.getName()), List.of(rules));
        return new URLClassLoader(
                new URL[] {root.resolve("jar/").toUri().toURL()}, getClass().getClassLoader());
    }

    private Path written(String text) throws IOException {
        return Files.writeString(root.resolve("parvis.yaml"), text);
    }

    private Rulebook rulebook(String text) throws IOException {
        return OwnRules.rulebook(root, Optional.of(written(text)));
    }
}
