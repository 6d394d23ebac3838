package org.parvis.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The examples for CI, which people copy: they parse, as YAML and as shell, and what they ask of the plugin is there to be asked.
 */
class CiExamplesTest {

    private static final Path EXAMPLES = Path.of("../docs/ci");
    private static final Path WRITTEN_BY_INIT = Path.of("src/main/resources/org/parvis/maven/init/portails.yml");
    private static final List<String> GUIDES =
            List.of("../README.adoc", "../docs/guide.adoc", "../docs/guide-editeurs.adoc");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^\\[source,yaml]\\R----\\R(.*?)^----$");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{.*?}}");
    private static final Set<String> SCRIPTS = Set.of("run", "script", "before_script");
    private static final Pattern COMMAND = Pattern.compile("\\bmvn [^\\n|]*");
    private static final Pattern GOAL = Pattern.compile("\\bparvis:([a-z]+)|\\b(package)\\b");
    private static final Pattern PROPERTY = Pattern.compile("-D(parvis\\.[A-Za-z]+)");

    /** The properties that each goal takes. */
    private static Map<String, Set<String>> goals() throws IOException {
        var goals = new TreeMap<String, Set<String>>();
        var descriptor =
                Jsoup.parse(Files.readString(Path.of("target/classes/META-INF/maven/plugin.xml")), Parser.xmlParser());
        for (var mojo : descriptor.select("mojo")) {
            var properties = new TreeSet<String>();
            for (var parameter : mojo.select("> configuration > *")) {
                var text = parameter.ownText();
                if (text.startsWith("${")) properties.add(text.substring(2, text.length() - 1));
            }
            goals.put(mojo.selectFirst("> goal").text(), properties);
        }
        return goals;
    }

    @ParameterizedTest
    @ValueSource(strings = {"github-shards.yml", "gitlab-shards.yml"})
    void eachCommandIsOneThatThePluginUnderstands(String name) throws IOException {
        var goals = goals();
        var commands = texts(yaml(name))
                .flatMap(text -> COMMAND.matcher(text).results())
                .map(match -> match.group())
                .toList();

        assertThat(commands).anyMatch(command -> command.contains(" package ") && command.contains("-Dparvis.shard="));
        assertThat(commands).anyMatch(command -> command.contains(" parvis:aggregate"));
        for (var command : commands) {
            assertThat(PROPERTY.matcher(command).find()).as(command).isTrue();
            isUnderstood(command, goals);
        }
    }

    private static void isUnderstood(String command, Map<String, Set<String>> goals) {
        var goal = GOAL.matcher(command)
                .results()
                .map(match -> match.group(1) == null ? "build" : match.group(1))
                .toList();
        assertThat(goal).as(command).hasSize(1);
        assertThat(goals).containsKey(goal.get(0));
        assertThat(PROPERTY.matcher(command)
                        .results()
                        .map(match -> match.group(1))
                        .toList())
                .as(command)
                .isSubsetOf(goals.get(goal.get(0)));
    }

    /** Whatever is YAML: the files beside the guides, the blocks of the guides, and what {@code parvis:init} writes. */
    private static List<String> examples() throws IOException {
        var examples = new ArrayList<String>();
        examples.add(Files.readString(WRITTEN_BY_INIT));
        for (var name : List.of("github-shards.yml", "gitlab-shards.yml"))
            examples.add(Files.readString(EXAMPLES.resolve(name)));
        for (var guide : GUIDES)
            BLOCK.matcher(Files.readString(Path.of(guide))).results().forEach(block -> examples.add(block.group(1)));
        return examples;
    }

    @Test
    void eachBlockOfTheGuidesIsYamlWhoseCommandsThePluginUnderstands() throws IOException {
        var goals = goals();
        var commands = new ArrayList<String>();
        for (var example : examples())
            texts(parsed(example))
                    .flatMap(text -> COMMAND.matcher(text).results())
                    .forEach(match -> commands.add(match.group()));

        assertThat(commands).anyMatch(command -> command.contains(" parvis:diff -Dparvis.base="));
        assertThat(commands).allSatisfy(command -> isUnderstood(command, goals));
    }

    @Test
    void eachScriptIsOneThatTheShellReads() throws IOException, InterruptedException {
        var scripts = new ArrayList<String>();
        for (var example : examples()) scripts(parsed(example), scripts);

        assertThat(scripts).anyMatch(script -> script.contains("gh pr comment"));
        assertThat(scripts).anyMatch(script -> script.contains("curl --fail"));
        for (var script : scripts)
            assertThat(said(EXPRESSION.matcher(script).replaceAll("x")))
                    .as(script)
                    .isEmpty();
        assertThat(said("if true; then")).isNotEmpty();
    }

    /** What the shell has to say of {@code script}, which it reads and does not run. */
    private static String said(String script) throws IOException, InterruptedException {
        var shell = new ProcessBuilder("sh", "-n").redirectErrorStream(true).start();
        try (var in = shell.outputWriter()) {
            in.write(script);
        }
        var said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        shell.waitFor();
        return said;
    }

    /** Adds the scripts below {@code node}; the commands of one job run in one shell. */
    private static void scripts(Object node, List<String> found) {
        if (node instanceof Collection<?> items) items.forEach(item -> scripts(item, found));
        if (node instanceof Map<?, ?> map)
            map.forEach((key, value) -> {
                if (SCRIPTS.contains(key)) found.add(texts(value).collect(Collectors.joining("\n")));
                else scripts(value, found);
            });
    }

    @ParameterizedTest
    @ValueSource(strings = {"github-shards.yml", "gitlab-shards.yml"})
    void eachDeliversByTheScriptBesideIt(String name) throws IOException {
        assertThat(texts(yaml(name)))
                .anyMatch(text -> text.contains("sh deliver.sh target/parvis-plan target/parvis "));
        assertThat(EXAMPLES.resolve("deliver.sh")).isExecutable();
    }

    @ParameterizedTest
    @ValueSource(strings = {"github-shards.yml", "gitlab-shards.yml"})
    void whatIsListedIsThereBeforeTheFirstDelivery(String name) throws IOException {
        assertThat(texts(yaml(name)))
                .filteredOn(text -> text.contains("rclone lsjson"))
                .isNotEmpty()
                .allMatch(text -> text.contains("rclone mkdir \"$REMOTE\"\n")
                        && text.indexOf("rclone mkdir") < text.indexOf("rclone lsjson"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"github-shards.yml", "gitlab-shards.yml"})
    void whatIsBakedIsKeptForTheNextRunOfTheShard(String name) throws IOException {
        assertThat(texts(yaml(name))).contains("target/parvis-state/archetypes");
    }

    @Test
    void jobsNeedOnlyJobsThatAreThere() throws IOException {
        var jobs = (Map<?, ?>) ((Map<?, ?>) yaml("github-shards.yml")).get("jobs");
        var needed = new ArrayList<Object>();
        for (var job : jobs.values()) {
            var needs = ((Map<?, ?>) job).get("needs");
            if (needs instanceof Collection<?> several) needed.addAll(several);
            else if (needs != null) needed.add(needs);
        }
        assertThat(needed).isNotEmpty().allMatch(jobs::containsKey);

        var pipeline = (Map<?, ?>) yaml("gitlab-shards.yml");
        var stages = (List<?>) pipeline.get("stages");
        assertThat(pipeline.values().stream()
                        .filter(part -> part instanceof Map<?, ?> job && job.containsKey("script"))
                        .map(part -> (Object) ((Map<?, ?>) part).get("stage")))
                .hasSize(2)
                .allMatch(stages::contains);
    }

    @ParameterizedTest
    @FieldSource("GUIDES")
    void whatTheGuidesNameIsThere(String file) throws IOException {
        var text = Files.readString(Path.of(file));
        var goals = goals();
        var properties = goals.values().stream().flatMap(Set::stream).toList();

        assertThat(PROPERTY.matcher(text).results().map(match -> match.group(1)).distinct())
                .isSubsetOf(properties);
        assertThat(Pattern.compile("(?<!\\.)\\bparvis:([a-z]+)")
                        .matcher(text)
                        .results()
                        .map(match -> match.group(1))
                        .distinct())
                .isSubsetOf(goals.keySet());
    }

    private static Object yaml(String name) throws IOException {
        return parsed(Files.readString(EXAMPLES.resolve(name)));
    }

    private static Object parsed(String yaml) {
        return new Load(LoadSettings.builder().build()).loadFromString(yaml);
    }

    private static Stream<String> texts(Object node) {
        if (node instanceof Map<?, ?> map) return map.values().stream().flatMap(CiExamplesTest::texts);
        if (node instanceof Collection<?> items) return items.stream().flatMap(CiExamplesTest::texts);
        return Stream.of(String.valueOf(node));
    }
}
