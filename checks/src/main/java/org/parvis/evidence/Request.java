package org.parvis.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.parvis.site.Css;
import org.parvis.site.Expression;
import org.parvis.site.Html;
import org.parvis.site.Lookup;
import org.parvis.site.Page;
import org.parvis.site.Reading;

/**
 * Something that a browser fetches, or sends, because a page says so: an image, a style sheet, a font, a frame, a form's
 * target. A plain link is not one: the reader decides to follow it.
 *
 * @param element what makes the browser do it
 * @param url the address, as written
 */
public record Request(Element element, String url) {

    private static final Set<String> LOADING_RELATIONS = Set.of(
            "stylesheet",
            "icon",
            "apple-touch-icon",
            "apple-touch-icon-precomposed",
            "mask-icon",
            "manifest",
            "preload",
            "modulepreload",
            "prefetch",
            "prerender",
            "preconnect",
            "dns-prefetch");

    private static final Set<String> HOLDING_CODE = Set.of("style", "script");

    /** Attributes that hold an address on whatever element they stand. */
    private static final List<String> ANYWHERE = List.of("src", "poster", "background", "formaction");

    /** Attributes that hold an address on these elements only. */
    private static final Map<String, List<String>> ON_ELEMENT = Map.of(
            "object", List.of("data"),
            "form", List.of("action"),
            "base", List.of("href"),
            "use", List.of("href", "xlink:href"),
            "image", List.of("href", "xlink:href"),
            "feimage", List.of("href", "xlink:href"));

    private static final Expression CSS_COMMENT = Expression.of("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Expression CSS_ESCAPE = Expression.of("\\\\([0-9a-fA-F]{1,6})\\s?|\\\\(.)");
    private static final Expression CSS_NAMESPACE = Expression.of("@namespace[^;]*;", Pattern.CASE_INSENSITIVE);
    private static final Expression CSS_ADDRESS = Expression.of(
            "url\\(\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\"')\\s]*))\\s*\\)|@import\\s*(?:\"([^\"]*)\"|'([^']*)')"
                    + "|image-set\\(\\s*(?:\"([^\"]*)\"|'([^']*)')",
            Pattern.CASE_INSENSITIVE);
    private static final Expression REFRESH = Expression.of("url\\s*=\\s*[\"']?([^\"']+)", Pattern.CASE_INSENSITIVE);
    private static final Expression SCRIPT_ADDRESS = Expression.of("[\"'`]((?:(?:https?|wss?):)?//[^\"'`\\s]+)");
    private static final Expression SCRIPT_TYPE =
            Expression.of("module|importmap|speculationrules|(?:text|application)/(?:x-)?(?:java|ecma|j|live)script.*");
    private static final Expression HOST = Expression.of("(?:(?:https?|wss?|ftp):/+|//+)(?:[^/?#]*@)?([^/?#:]*)");

    /** Every element that may make a request. */
    private static final String MAKING =
            "[src], [poster], [background], [formaction], object[data], form[action], base[href],"
                    + " use, image, feimage, [srcset], [imagesrcset], [ping], link, [style], style, script, [http-equiv], [srcdoc]";

    private static final Expression CONTROL = Expression.of("[\\t\\n\\r]");
    private static final Expression SPACES = Expression.of("\\s+");

    private static final Reading<String> PLAIN = Reading.of(Request::readPlain);
    private static final Reading<Optional<String>> HOSTS = Reading.of(Request::readHost);
    private static final Reading<Boolean> LOADS = Reading.of(Request::readLoads);
    private static final Reading<List<String>> IN_STYLE = Reading.of(Request::inStyle);
    private static final Reading<List<String>> IN_SCRIPT = Reading.of(code -> groups(SCRIPT_ADDRESS, code));

    private static final Lookup<List<Request>> ON_PAGE =
            Lookup.of(page -> in(page.select(MAKING)).toList());

    /** Every request of {@code page}, hidden elements included: a browser does not ask whether a reader sees them. */
    public static Stream<Request> in(Page page) {
        return ON_PAGE.on(page).stream();
    }

    /** The requests that {@code element} itself makes. */
    public static Stream<Request> of(Element element) {
        return addresses(element).filter(url -> !url.isBlank()).map(url -> new Request(element, url));
    }

    private static Stream<Request> in(List<Element> elements) {
        return elements.stream().flatMap(Request::of).filter(request -> !Css.isWithin(request.element(), "template"));
    }

    /** The host that is called, in ASCII, if the address names one. */
    public Optional<String> host() {
        return HOSTS.from(url);
    }

    private static Optional<String> readHost(String url) {
        var start = HOST.matcher(PLAIN.from(url));
        if (!start.lookingAt()) return Optional.empty();
        var host = start.group(1);
        return Optional.of(RegistrableDomain.ascii(host).orElse(host)).filter(name -> !name.isEmpty());
    }

    /** Whether the browser leaves it alone until a script changes the page: a script of a type that is none. */
    public boolean isInert() {
        var type = element.attr("type").strip().toLowerCase(Locale.ROOT);
        return element.normalName().equals("script")
                && !type.isEmpty()
                && !SCRIPT_TYPE.matcher(type).matches();
    }

    /** Whether the address asks for an unencrypted connection. */
    public boolean isUnencrypted() {
        var plain = PLAIN.from(url);
        return plain.startsWith("http:") || plain.startsWith("ws:") || plain.startsWith("ftp:");
    }

    // Browsers drop control characters, and read \ as /.
    private static String readPlain(String url) {
        return CONTROL.matcher(url.strip()).replaceAll("").replace('\\', '/').toLowerCase(Locale.ROOT);
    }

    private static Stream<String> addresses(Element element) {
        if (element.attributesSize() == 0 && !HOLDING_CODE.contains(element.normalName())) return Stream.empty();
        var found = new ArrayList<String>();
        for (var attribute : ANYWHERE) add(element, attribute, found);
        for (var attribute : ON_ELEMENT.getOrDefault(element.normalName(), List.of())) add(element, attribute, found);
        for (var attribute : List.of("srcset", "imagesrcset"))
            if (element.hasAttr(attribute)) found.addAll(candidates(element.attr(attribute)));
        if (element.hasAttr("ping"))
            found.addAll(List.of(element.attr("ping").strip().split("\\s+")));
        if (element.normalName().equals("link") && LOADS.from(element.attr("rel"))) found.add(element.attr("href"));
        if (element.hasAttr("style")) found.addAll(IN_STYLE.from(element.attr("style")));
        if (element.normalName().equals("style")) found.addAll(IN_STYLE.from(element.data()));
        if (element.normalName().equals("script")) found.addAll(inScript(element));
        if (element.attr("http-equiv").equalsIgnoreCase("refresh"))
            found.addAll(groups(REFRESH, element.attr("content")));
        if (element.hasAttr("srcdoc"))
            in(Html.page(element.attr("srcdoc"), false).getAllElements())
                    .map(Request::url)
                    .forEach(found::add);
        return found.stream();
    }

    private static void add(Element element, String attribute, List<String> found) {
        if (element.hasAttr(attribute)) found.add(element.attr(attribute));
    }

    private static boolean readLoads(String relations) {
        return SPACES.splitAsStream(relations.toLowerCase(Locale.ROOT)).anyMatch(LOADING_RELATIONS::contains);
    }

    /** The addresses of a {@code srcset}, as HTML splits it: an address may hold commas, and ends at a space. */
    private static List<String> candidates(String srcset) {
        var found = new ArrayList<String>();
        var rest = srcset.strip();
        while (!rest.isEmpty()) {
            rest = rest.replaceFirst("^[\\s,]+", "");
            var parts = rest.split("\\s+", 2);
            found.add(parts[0].replaceFirst(",+$", ""));
            rest = parts.length < 2 ? "" : parts[0].endsWith(",") ? parts[1] : parts[1].replaceFirst("^[^,]*", "");
        }
        return found;
    }

    private static List<String> inStyle(String css) {
        var plain = CSS_COMMENT.matcher(css).replaceAll(" ");
        plain = CSS_ESCAPE.matcher(plain).replaceAll(escape -> {
            var letter = escape.group(2) != null ? escape.group(2) : Character.toString(codePoint(escape.group(1)));
            return Matcher.quoteReplacement(letter);
        });
        return groups(CSS_ADDRESS, CSS_NAMESPACE.matcher(plain).replaceAll(" "));
    }

    private static int codePoint(String hexadecimal) {
        var code = Integer.parseInt(hexadecimal, 16);
        return Character.isValidCodePoint(code) ? code : 0xfffd;
    }

    private static List<String> inScript(Element script) {
        var isData = script.attr("type").toLowerCase(Locale.ROOT).endsWith("json");
        return isData ? List.of() : IN_SCRIPT.from(script.data());
    }

    private static List<String> groups(Expression pattern, String text) {
        var found = new ArrayList<String>();
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                if (matcher.group(group) != null) found.add(matcher.group(group));
            }
        }
        return List.copyOf(found);
    }
}
