package org.parvis.evidence;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.parvis.site.Css;
import org.parvis.site.Expression;
import org.parvis.site.Ground;
import org.parvis.site.Page;
import org.parvis.site.Passage;
import org.parvis.site.Reading;
import org.parvis.site.Sign;
import org.parvis.site.VisibleText;

/** E-mail addresses that a reader can find in a part of a page: printed, linked, or disguised as "dpo [at] mairie [dot] fr". */
public final class Emails {

    private static final Expression ADDRESS =
            Expression.of("[\\p{L}\\p{N}._%+'-]*[\\p{L}\\p{N}_%+-]@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+");
    private static final Expression AT = Expression.of(
            "\\s*[\\[({<]\\s*(?:at|arobase|arrobase|@)\\s*[\\])}>]\\s*|\\s+arr?obase\\s+|\\s+@\\s+",
            Pattern.CASE_INSENSITIVE);
    /** The same without the spaces around, which a long text has everywhere, and each begun by one letter. */
    private static final Expression BRACKETED =
            Expression.of("[\\[({<]\\s*(?:at|arobase|arrobase|@)\\s*[\\])}>]", Pattern.CASE_INSENSITIVE);

    private static final Expression SPELT = Expression.of("\\sarr?obase\\s", Pattern.CASE_INSENSITIVE);
    private static final Expression APART = Expression.of("\\s@\\s");
    private static final Expression DOTTED =
            Expression.of("[\\[({<]\\s*(?:dot|point|\\.)\\s*[\\])}>]", Pattern.CASE_INSENSITIVE);

    private static final Expression DOT =
            Expression.of("\\s*[\\[({<]\\s*(?:dot|point|\\.)\\s*[\\])}>]\\s*", Pattern.CASE_INSENSITIVE);

    /** "mairie arobase rivebelle point example", "anne point martin arobase…": read aloud, a full stop is a word. */
    private static final Expression POINT = Expression.of(
            "(?<=@[\\p{L}\\p{N}.-]{1,80}) point (?=[\\p{L}\\p{N}-]+)|(?<=[\\p{L}\\p{N}-]) point (?=[\\p{L}\\p{N}._-]+@)",
            Pattern.CASE_INSENSITIVE);

    private static final Expression QUERY = Expression.of("\\?.*");

    private static final Reading<Set<Email>> WRITTEN = Reading.of(Emails::read);

    private static final Ground GROUND = Ground.of(Sign.inWords(Reading.of(
            text -> text.indexOf(Passage.OBJECT) >= 0 || !Emails.in(text).isEmpty())));

    private Emails() {}

    /** Every address in the visible words of {@code part} and behind its visible links, in that order. */
    public static Set<Email> in(Element part) {
        var found = new LinkedHashSet<>(written(part));
        links(part).flatMap(link -> linked(link).stream()).forEach(found::add);
        return found;
    }

    /** Every address in the main content of {@code page} and behind its visible links, passage by passage. */
    public static Set<Email> in(Page page) {
        var found = new LinkedHashSet<Email>();
        page.mainProse().filter(GROUND::isIn).forEach(passage -> found.addAll(written(passage)));
        page.main().stream().flatMap(Emails::links).forEach(link -> found.addAll(linked(link)));
        return found;
    }

    /** What is no prose of a passage, as code, is read with its block. */
    private static Set<Email> written(Passage passage) {
        return passage.text().indexOf(Passage.OBJECT) < 0 ? in(passage.text()) : written(passage.block());
    }

    /** The addresses in the visible words of {@code part}. */
    public static Set<Email> written(Element part) {
        return in(VisibleText.of(part));
    }

    /** The addresses in {@code words}. */
    public static Set<Email> in(String words) {
        return WRITTEN.from(words);
    }

    private static Set<Email> read(String words) {
        var isDisguised = BRACKETED.isIn(words) || SPELT.isIn(words) || APART.isIn(words);
        if (!isDisguised && words.indexOf('@') < 0) return Set.of();
        var joined = isDisguised ? AT.matcher(words).replaceAll("@") : words;
        var dotted = DOTTED.isIn(joined) ? DOT.matcher(joined).replaceAll(".") : joined;
        var plain = SPELT.isIn(words) ? withPoints(dotted) : dotted;
        return Stream.of(plain.split(" "))
                .filter(word -> word.indexOf('@') >= 0)
                .flatMap(ADDRESS::in)
                .flatMap(match -> Email.of(match.group()).stream())
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(LinkedHashSet::new), Collections::unmodifiableSet));
    }

    /** One full stop after the other: what stands before the second is known once the first is read. */
    private static String withPoints(String words) {
        var read = POINT.matcher(words).replaceFirst(".");
        return read.equals(words) ? words : withPoints(read);
    }

    /** The links of {@code part} that open a message and that a reader can see. */
    public static Stream<Element> links(Element part) {
        return part.select(Css.of("a[href], area[href]")).stream()
                .filter(link ->
                        link.attr("href").strip().toLowerCase(Locale.ROOT).startsWith("mailto:"))
                .filter(link -> !VisibleText.of(link).isEmpty());
    }

    /** The addresses to which {@code link} sends a message. */
    public static Set<Email> linked(Element link) {
        return linked(link.attr("href"));
    }

    /** The addresses to which a link to {@code href}, a {@code mailto:}, sends a message. */
    static Set<Email> linked(String href) {
        var to = href.strip().substring("mailto:".length());
        return Arrays.stream(decoded(QUERY.matcher(to).replaceFirst("")).split("[,;]"))
                .map(String::strip)
                .map(Email::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Where a reader finds {@code email} within {@code part}: its link, or the smallest element that prints it. */
    public static Element where(Email email, Element part) {
        return links(part)
                .filter(link -> linked(link).contains(email))
                .findFirst()
                .orElseGet(() -> smallest(email, part));
    }

    private static Element smallest(Email email, Element part) {
        return part.children().stream()
                .filter(child -> written(child).contains(email))
                .findFirst()
                .map(child -> smallest(email, child))
                .orElse(part);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
