package org.parvis;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.io.File;
import java.io.FileInputStream;
import java.io.RandomAccessFile;
import java.net.Socket;
import java.net.URLConnection;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parvis.compliance.Rule;
import org.parvis.rules.Rulebook;

/** The map of the house: what does not keep to it breaks the build. */
@AnalyzeClasses(packages = "org.parvis", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    /** Each package and who may use it. A class in no package of this map breaks the build too. */
    private static final Map<String, List<String>> MAP = Map.ofEntries(
            entry("maven", List.of()),
            entry("preview", List.of("maven")),
            entry("pipeline", List.of("maven", "preview")),
            entry("audit", List.of("maven")),
            entry("publish", List.of("pipeline")),
            entry("kept", List.of("pipeline", "bake", "publish", "source")),
            entry("bake", List.of("pipeline", "audit")),
            entry("source", List.of("pipeline", "audit", "bake")),
            entry("declared", List.of("pipeline", "source")),
            entry("report", List.of("maven", "pipeline", "audit")),
            entry("comparison", List.of("maven", "pipeline", "report")),
            entry("revision", List.of("pipeline")),
            entry("rules", List.of("maven", "pipeline", "audit")),
            entry(
                    "compliance",
                    List.of(
                            "maven",
                            "preview",
                            "pipeline",
                            "audit",
                            "kept",
                            "bake",
                            "source",
                            "declared",
                            "report",
                            "rules")),
            entry("evidence", List.of("audit", "report", "rules")),
            entry("data", List.of("maven", "compliance", "evidence", "language", "report", "site")),
            entry("language", List.of("compliance", "declared", "evidence", "report", "rules")),
            entry(
                    "site",
                    List.of(
                            "maven",
                            "preview",
                            "pipeline",
                            "audit",
                            "publish",
                            "kept",
                            "bake",
                            "source",
                            "declared",
                            "report",
                            "rules",
                            "comparison",
                            "compliance",
                            "evidence")),
            entry(
                    "tenant",
                    List.of(
                            "maven",
                            "preview",
                            "pipeline",
                            "audit",
                            "publish",
                            "bake",
                            "source",
                            "report",
                            "rules",
                            "comparison",
                            "compliance",
                            "evidence",
                            "site")));

    @ArchTest
    static final ArchRule packagesDependDownwards = downwards();

    @ArchTest
    static final ArchRule packagesFormNoCycle =
            slices().matching("org.parvis.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule factsKnowTheJdkOnly = classes()
            .that(resideInAPackage("org.parvis.tenant.."))
            .should()
            .onlyDependOnClassesThat(resideInAPackage("org.parvis.tenant..").or(resideInAPackage("java..")));

    @ArchTest
    static final ArchRule onlyBakeKnowsJBake = noClasses()
            .that()
            .resideOutsideOfPackage("org.parvis.bake")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jbake..", "org.asciidoctor..", "org.jruby..");

    @ArchTest
    static final ArchRule onlyMavenKnowsMaven = noClasses()
            .that()
            .resideOutsideOfPackage("org.parvis.maven")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.maven..", "org.codehaus.plexus..", "org.eclipse.aether..");

    @ArchTest
    static final ArchRule rulesAreFinal = classes().that(areRules()).should().haveModifier(JavaModifier.FINAL);

    @ArchTest
    static final ArchRule rulesHaveNoState = classes()
            .that(areRules())
            .should(ArchCondition.from(describe(
                    "have constants only",
                    rule -> rule.getAllFields().stream().allMatch(ArchitectureTest::isConstant))));

    @ArchTest
    static final ArchRule nothingBesideRulesChanges = fields().that()
            .areDeclaredInClassesThat()
            .resideInAPackage("org.parvis.rules..")
            .should()
            .beFinal();

    @ArchTest
    static final ArchRule rulesReadNoFile = noClasses()
            .that()
            .resideInAPackage("org.parvis.rules..")
            .should()
            .dependOnClassesThat(resideInAPackage("java.nio.file..")
                    .or(resideInAPackage("java.nio.channels.."))
                    .or(resideInAPackage("java.net.http.."))
                    .or(assignableTo(File.class))
                    .or(assignableTo(FileInputStream.class))
                    .or(assignableTo(RandomAccessFile.class))
                    .or(assignableTo(Socket.class))
                    .or(assignableTo(URLConnection.class)));

    @ArchTest
    static final ArchRule onlyThePipelineReadsTheClock = noClasses()
            .that()
            .resideOutsideOfPackages("org.parvis", "org.parvis.maven")
            .should()
            .callCodeUnitWhere(target(name("now")).and(target(owner(resideInAPackage("java.time..")))))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callConstructor(Date.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class);

    @ArchTest
    static final ArchRule nothingEndsTheJvm = noClasses()
            .should()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "halt", int.class);

    @ArchTest
    static final ArchRule onlyTheWorkerIsStarted = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.parvis.bake.WorkerProcess")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ProcessBuilder.class)
            .orShould()
            .callMethodWhere(target(name("exec")).and(target(owner(assignableTo(Runtime.class)))));

    @ArchTest
    static final ArchRule nothingPrints = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule everythingHasANameOfItsOwn = noClasses()
            .should()
            .haveNameMatching("(?i).*(util|utils|helper|helpers|manager|impl|common)(\\..*|\\$.*)?");

    @ArchTest
    static void theRulebookIsComplete(JavaClasses house) {
        var written = house.stream().filter(areRules()).map(JavaClass::getName).toList();
        var listed = Rulebook.RULES.stream().map(rule -> rule.getClass().getName());

        assertThat(listed).containsExactlyInAnyOrderElementsOf(written);
    }

    private static boolean isConstant(JavaField field) {
        return field.getModifiers().containsAll(Set.of(JavaModifier.STATIC, JavaModifier.FINAL));
    }

    private static ArchRule downwards() {
        var house = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (var name : MAP.keySet()) house = house.layer(name).definedBy(packageOf(name));
        for (var room : MAP.entrySet()) {
            var users = room.getValue().toArray(String[]::new);
            house = users.length == 0
                    ? house.whereLayer(room.getKey()).mayNotBeAccessedByAnyLayer()
                    : house.whereLayer(room.getKey()).mayOnlyBeAccessedByLayers(users);
        }
        return house.ensureAllClassesAreContainedInArchitecture();
    }

    private static String packageOf(String name) {
        return switch (name) {
            case "pipeline" -> "org.parvis";
            case "rules", "tenant" -> "org.parvis." + name + "..";
            default -> "org.parvis." + name;
        };
    }

    private static DescribedPredicate<JavaClass> areRules() {
        return assignableTo(Rule.class)
                .and(resideInAPackage("org.parvis.rules.."))
                .as("rules");
    }
}
