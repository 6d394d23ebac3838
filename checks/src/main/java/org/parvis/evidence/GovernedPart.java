package org.parvis.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.parvis.language.Phrase;
import org.parvis.site.Css;
import org.parvis.site.Expression;
import org.parvis.site.Lookup;
import org.parvis.site.Page;
import org.parvis.site.Site;

/** An element on which a content security policy has a say: code within the page, or something that the page loads. */
public record GovernedPart(Element element) {

    /** What a policy calls the things that each element loads. */
    private static final Map<String, String> DIRECTIVES = Map.ofEntries(
            Map.entry("script", "script-src-elem"),
            Map.entry("link", "style-src-elem"),
            Map.entry("img", "img-src"),
            Map.entry("image", "img-src"),
            Map.entry("iframe", "frame-src"),
            Map.entry("frame", "frame-src"),
            Map.entry("audio", "media-src"),
            Map.entry("video", "media-src"),
            Map.entry("track", "media-src"),
            Map.entry("object", "object-src"),
            Map.entry("embed", "object-src"),
            Map.entry("form", "form-action"),
            Map.entry("base", "base-uri"));

    private static final Set<String> ADDRESSES = Set.of("href", "src", "action", "formaction", "data");
    private static final Lookup<List<GovernedPart>> ON_PAGE =
            Lookup.of(page -> search(page).toList());
    private static final Expression STYLE_SHEET = Expression.of("\\bstylesheet\\b");
    private static final Expression NOT_READ = Expression.of("[\\p{Cntrl}\\s]");
    private static final String JAVASCRIPT = "javascript:";

    /** The parts of {@code page} on which a policy has a say. */
    public static Stream<GovernedPart> in(Page page) {
        return ON_PAGE.on(page).stream();
    }

    private static Stream<GovernedPart> search(Page page) {
        return page.having(GovernedPart::mayGovern).stream()
                .filter(GovernedPart::isGoverned)
                .filter(element -> !Css.isWithin(element, "template"))
                .map(GovernedPart::new);
    }

    /** Whether {@code key}, the name of an element or of an attribute of its, may subject it to a policy. */
    private static boolean mayGovern(String key) {
        return DIRECTIVES.containsKey(key) || mayBeCode(key) || ADDRESSES.contains(key);
    }

    private static boolean mayBeCode(String attribute) {
        return attribute.startsWith("on") || attribute.equals("style");
    }

    private static boolean isGoverned(Element element) {
        var name = element.normalName();
        if (DIRECTIVES.containsKey(name) || name.equals("style")) return true;
        for (var attribute : element.attributes()) if (isCode(attribute)) return true;
        return false;
    }

    private static boolean isCode(Attribute attribute) {
        return mayBeCode(attribute.getKey()) || isJavascript(attribute);
    }

    private static boolean isJavascript(Attribute attribute) {
        return ADDRESSES.contains(attribute.getKey())
                && attribute.getValue().indexOf(':') >= JAVASCRIPT.length() - 1
                && NOT_READ.matcher(attribute.getValue())
                        .replaceAll("")
                        .regionMatches(true, 0, JAVASCRIPT, 0, JAVASCRIPT.length());
    }

    /** What of it a browser would not obey under {@code policy}. */
    public Stream<Phrase> conflicts(ContentSecurityPolicy policy, Site site) {
        return Stream.of(inline(policy), attributes(policy), loads(policy, site))
                .flatMap(faults -> faults);
    }

    private Stream<Phrase> inline(ContentSecurityPolicy policy) {
        var script = element.normalName().equals("script")
                && !element.hasAttr("src")
                && ContentSecurityPolicy.isRun(element);
        if (script && !policy.admitsInline("script-src-elem", element))
            return Stream.of(Phrase.of("le script écrit dans la page"));
        return element.normalName().equals("style") && !policy.admitsInline("style-src-elem", element)
                ? Stream.of(Phrase.of("le style écrit dans la page"))
                : Stream.empty();
    }

    private Stream<Phrase> attributes(ContentSecurityPolicy policy) {
        return element.attributes().asList().stream()
                .filter(GovernedPart::isCode)
                .flatMap(attribute -> {
                    var isAddress = isJavascript(attribute);
                    var directive = isAddress
                            ? "script-src-elem"
                            : attribute.getKey().equals("style") ? "style-src-attr" : "script-src-attr";
                    return policy.admitsAttribute(directive, attribute.getValue())
                            ? Stream.empty()
                            : Stream.of(
                                    isAddress
                                            ? Phrase.of("le code dans une adresse (javascript:)")
                                            : Phrase.of("l’attribut {}", attribute.getKey()));
                });
    }

    private Stream<Phrase> loads(ContentSecurityPolicy policy, Site site) {
        var directive = directive();
        if (directive.isEmpty() || element.attributes().asList().stream().anyMatch(GovernedPart::isJavascript))
            return Stream.empty();
        return Request.of(element)
                .filter(request -> isAddress(request) && !request.isUnencrypted())
                .filter(request -> request.host().stream().allMatch(host -> KnownHosts.isDeclared(host, site)))
                .filter(request -> !policy.admits(
                        directive.get(), request.url(), request.host().filter(host -> !KnownHosts.isOwn(host, site))))
                .map(request -> Phrase.of("ce que la page appelle ({})", request.url()));
    }

    private Optional<String> directive() {
        if (!element.normalName().equals("link")) return Optional.ofNullable(DIRECTIVES.get(element.normalName()));
        var relation = element.attr("rel").toLowerCase(Locale.ROOT);
        if (relation.contains("icon")) return Optional.of("img-src");
        return STYLE_SHEET.isIn(relation) ? Optional.of("style-src-elem") : Optional.empty();
    }

    // What stands in a script or a style is not loaded by the element itself.
    private boolean isAddress(Request request) {
        return element.attributes().asList().stream()
                .anyMatch(attribute -> !attribute.getKey().equals("style")
                        && attribute.getValue().contains(request.url()));
    }
}
