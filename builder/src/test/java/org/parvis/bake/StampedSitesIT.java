package org.parvis.bake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.gate.CompliantTenants;
import org.parvis.source.Snapshot;
import org.parvis.source.SourceTree;
import org.parvis.tenant.facts.Fact;
import org.parvis.tenant.facts.Facts;

/**
 * Sites stamped from kept archetypes against sites that were baked for one tenant alone, over many tenants whose facts are as
 * nasty as they can be.
 */
class StampedSitesIT {

    /** Every second bakes three of them: all five hundred are for the deep profile. */
    private static final int TENANTS = Integer.getInteger("parvis.stamped", 60);

    /** What AsciiDoc, HTML, FreeMarker, YAML or typography might take for their own, and what is hard to print. */
    private static final List<String> NASTY = List.of(
            "L'Haÿ-les-Roses",
            "l’Étang d’Ô",
            "Tours & Détours",
            "a < b > c",
            "<b>gras</b><script>alert(1)</script>",
            "«\u00a0guillemets\u00a0» et \"guillemets\"",
            "'apostrophes' `et` accents graves",
            "{org-name} {{x}} ${y} <#if z>",
            "un|deux||trois",
            "C++ et +++<i>+++",
            "_souligné_ *gras* #marqué#",
            "avant -- après --- fin",
            "https://xn--ville-fsa.example/a--b?c=d&e=f#g",
            "mairie@ville.alsace",
            "prix : 3 € ; date : 2026-01-02",
            "un, deux, trois=4]",
            "\u00a0entouré d’insécables\u202f",
            "مرحبا بكم في البلدية",
            "👋🏽 été 🏛️",
            "ACME@ (C) (TM) -> => ...",
            "link:x[y] image::z[] <<ancre>> ((index)) footnote:[n]",
            "pass:[<u>] stem:[x^2] &eacute; &#8217;",
            "  deux espaces devant, un après ",
            "= titre",
            "* liste",
            "// commentaire",
            "fin +",
            "",
            "Zqabcdefghij00001qZ",
            "é".repeat(4000));

    private static final List<String> ADDRESSES = List.of(
            "https://xn--ville-fsa.example/a--b/",
            "https://ville.example/?a=b&c=d&copy=1",
            "https://ville.example/l'eau/(x)_y_*z*/",
            "https://ville.example/%C3%A9t%C3%A9#fin",
            "tel:+33199000001",
            "assets/logo.svg");

    private static final List<String> MAILBOXES =
            List.of("mairie@ville.alsace", "o'neil+tri@ville.example", "a--b_c@xn--ville-fsa.example", "x@y.bretagne");

    private static final Pattern MARK = Pattern.compile("marque(\\d+)fin");

    @TempDir
    Path folder;

    private int bakes;

    @Test
    void aStampedSiteIsByteForByteTheSiteThatWasBakedAlone() throws IOException {
        var sources = SourceTree.of(Snapshot.builtIn());
        var tenants = CompliantTenants.several(TENANTS);
        var different = new ArrayList<String>();
        var misread = new ArrayList<String>();
        try (var archetypes = new Archetypes(folder.resolve("kept"), this::workFolder);
                var alone = new Bakery()) {
            for (int i = 0; i < tenants.size(); i++) {
                var facts = spoilt(Facts.of(tenants.get(i)), new Random(i));
                var stamped = archetypes.of(sources, facts).stamp(facts, sources);
                var baked = alone.bake(sources, facts, workFolder("alone")).stamp(facts, sources);
                compare(tenants.get(i).id(), stamped, baked, different);

                var marked = marked(facts);
                misread(
                        tenants.get(i).id(),
                        stamped,
                        archetypes.of(sources, marked).stamp(marked, sources),
                        facts,
                        misread);
            }
            assertThat(archetypes.used()).as("archetypes").isLessThan(TENANTS * 9);
        }
        assertThat(different).isEmpty();
        assertThat(misread).isEmpty();
    }

    private Path workFolder(String purpose) {
        try {
            return Files.createDirectories(folder.resolve("work").resolve(purpose + bakes++));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void compare(
            String tenant, Map<String, byte[]> stamped, Map<String, byte[]> baked, List<String> different) {
        assertThat(stamped).containsOnlyKeys(baked.keySet());
        stamped.forEach((path, bytes) -> {
            if (!java.util.Arrays.equals(bytes, baked.get(path))) different.add(tenant + "/" + path);
        });
    }

    /** What a browser reads must be what the record says: the page, with every mark read as the value that it stands for. */
    private static void misread(
            String tenant, Map<String, byte[]> stamped, Map<String, byte[]> marked, Facts facts, List<String> misread) {
        var names = List.copyOf(facts.values().keySet());
        for (var path : stamped.keySet()) {
            if (!path.endsWith(".html")) continue;
            var read = elements(stamped.get(path));
            var expected = elements(marked.get(path));
            if (read.size() != expected.size()) {
                misread.add(tenant + "/" + path + ": " + read.size() + " elements for " + expected.size());
                continue;
            }
            for (int i = 0; i < read.size(); i++) {
                if (!said(read.get(i)).equals(read(said(expected.get(i)), names, facts)))
                    misread.add(tenant + "/" + path + ": " + read.get(i).cssSelector());
            }
        }
    }

    private static List<Element> elements(byte[] html) {
        return Jsoup.parse(new String(html, StandardCharsets.UTF_8)).getAllElements();
    }

    /** The element's own words and attributes; a policy's hash of a style that holds facts is the policy's own matter. */
    private static Map<String, String> said(Element element) {
        var said = new LinkedHashMap<String, String>();
        said.put("", element.tagName() + element.wholeOwnText() + element.data());
        element.attributes().forEach(attribute -> said.put(attribute.getKey(), attribute.getValue()));
        if (element.attr("http-equiv").equals("Content-Security-Policy")) said.remove("content");
        return said;
    }

    private static Map<String, String> read(Map<String, String> said, List<String> names, Facts facts) {
        var read = new LinkedHashMap<String, String>();
        said.forEach((key, words) -> read.put(
                key,
                MARK.matcher(words)
                        .replaceAll(mark -> Matcher.quoteReplacement(facts.values()
                                .get(names.get(Integer.parseInt(mark.group(1))))
                                .value()))));
        return read;
    }

    /** The same facts, each with a mark as its value. */
    private static Facts marked(Facts facts) {
        var names = List.copyOf(facts.values().keySet());
        return with(
                facts,
                (name, fact) -> fact.type() == Fact.Type.CODE ? fact.value() : "marque" + names.indexOf(name) + "fin");
    }

    /** The same facts, with nasty values. */
    private static Facts spoilt(Facts facts, Random random) {
        return with(facts, (name, fact) -> switch (fact.type()) {
            case TEXT -> pick(NASTY, random) + (random.nextInt(4) == 0 ? pick(NASTY, random) : "");
            case URL -> pick(ADDRESSES, random);
            case EMAIL -> pick(MAILBOXES, random);
            case CODE -> fact.value();
        });
    }

    private static String pick(List<String> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    private static Facts with(Facts facts, BiFunction<String, Fact, String> value) {
        var values = new LinkedHashMap<String, Fact>();
        facts.values().forEach((name, fact) -> values.put(name, new Fact(fact.type(), value.apply(name, fact))));
        return new Facts(values, facts.lists(), facts.flags());
    }
}
