package org.parvis.bake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.asciidoctor.Attributes;
import org.parvis.site.Place;

/** What a page's AsciiDoc attributes are, which of them it may set, and which it may not. */
final class AsciidocAttributes {

    /** Switched off for good: a page cannot turn on what reads files, calls other hosts or writes markup of its own. */
    private static final List<String> OFF = List.of(
            "allow-uri-read",
            "data-uri",
            "docinfo",
            "docinfo1",
            "docinfo2",
            "icons",
            "iconfont-remote",
            "stem",
            "stylesheet",
            "source-highlighter",
            "sectanchors",
            "sectlinks",
            "sectnums",
            "toc",
            "compat-mode",
            "experimental",
            "idprefix!",
            "table-caption",
            "figure-caption",
            "example-caption",
            "listing-caption",
            "hardbreaks-option",
            "hide-uri-scheme");

    private static final Pattern SETS = Pattern.compile("^:!?([^:\\s][^:]*):(\\s.*)?$|\\{(?:counter2?|set):!?([^:}]+)");

    /** The machine's clock: Asciidoctor would print when a page was baked. */
    private static final List<String> CLOCK = List.of(
            "docdate", "doctime", "docdatetime", "docyear", "localdate", "localtime", "localdatetime", "localyear");

    private static final Pattern TELLS_THE_TIME = Pattern.compile("(?<!\\\\)\\{(" + String.join("|", CLOCK) + ")}");

    private AsciidocAttributes() {}

    /**
     * The attributes that every page of a site gets; none can be changed by a page.
     *
     * @param root what leads from the page to the site's root
     */
    static Attributes of(BakeContext context, String root) {
        var attributes = Attributes.builder();
        OFF.forEach(name -> attributes.attribute(name, null));
        CLOCK.forEach(name -> attributes.attribute(name, ""));
        context.shape().flags().forEach(flag -> attributes.attribute(flag, ""));
        context.tokens().byName().forEach(attributes::attribute);
        return attributes
                .attribute("attribute-missing", "warn")
                .attribute("attribute-undefined", "drop")
                .attribute("max-attribute-value-size", 4096)
                .attribute("doctype", "article")
                .attribute("lang", "fr")
                .attribute("imagesdir", root + "assets")
                .attribute("relfileprefix", "")
                .attribute("relfilesuffix", ".adoc")
                .attribute("outfilesuffix", ".html")
                .attribute("note-caption", "À savoir")
                .attribute("tip-caption", "Conseil")
                .attribute("important-caption", "Important")
                .attribute("warning-caption", "Attention")
                .attribute("caution-caption", "Attention")
                .build();
    }

    /**
     * Reports each line of {@code text}, which the page consists of or includes as {@code file}, that sets an attribute that is
     * a fact or a flag, or could be taken for one, or that prints the machine's clock.
     */
    static void refuse(Conversion conversion, String file, String text) {
        var reserved = reservedPrefixes(conversion.context().shape());
        var lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            refuseClock(conversion, conversion.place(file, i + 1), lines[i]);
            var found = SETS.matcher(lines[i]);
            while (found.find()) {
                // Asciidoctor leaves out of a name what does not belong in one.
                var name = (found.group(1) == null ? found.group(3) : found.group(1)).replaceAll("[^\\w-]", "");
                if (!reserved.contains(prefix(name))) continue;
                conversion.report(
                        "bake/reserved-attribute",
                        conversion.place(file, i + 1),
                        "une page ne peut pas changer l’attribut {" + name + "}");
            }
        }
    }

    private static void refuseClock(Conversion conversion, Place place, String line) {
        var found = TELLS_THE_TIME.matcher(line);
        while (found.find())
            conversion.report("bake/clock", place, "{" + found.group(1) + "} dirait l’heure de la machine");
    }

    private static Set<String> reservedPrefixes(Shape shape) {
        var prefixes = new TreeSet<>(Arrays.asList(
                "has", "is", "right", "org", "dpo", "storage", "register", "a11y", "access", "directory", "user"));
        shape.facts().keySet().forEach(name -> prefixes.add(prefix(name)));
        return prefixes;
    }

    private static String prefix(String name) {
        var hyphen = name.indexOf('-');
        return (hyphen < 0 ? name : name.substring(0, hyphen)).toLowerCase(Locale.ROOT);
    }
}
