package org.parvis.evidence;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.parvis.site.Css;
import org.parvis.site.Expression;
import org.parvis.site.Language;
import org.parvis.site.Lookup;
import org.parvis.site.Page;
import org.parvis.site.Reading;
import org.parvis.site.VisibleText;
import org.parvis.site.Words;

/**
 * Where a page asks for consent to trackers: the first layer, with the control that accepts everything and, it is hoped, the one
 * that refuses it. Controls are known by {@code data-consent}; on a page without our marks, by their words in a text on trackers.
 *
 * @param origin the banner, as it stands on the page
 * @param shown a copy as a visitor meets it: whether a page shows its banner depends on a choice that no static page knows, so
 *     the banner itself may wait to be opened; what is hidden inside it stays hidden
 * @param isMarked whether its controls bear {@code data-consent}
 */
public record ConsentBanner(Element origin, Element shown, boolean isMarked) {

    private static final String DIALOG = "dialog, [role=dialog], [role=alertdialog], [data-consent=banner]";
    private static final Set<String> WHOLE = Set.of("main", "body", "html");
    private static final Set<String> MARKS = Set.of("accept-all", "refuse-all");
    private static final String CONTROL = "button, a, input[type=button], input[type=submit], [role=button]";
    private static final Words TRACKERS = Words.of("consent-banner/trackers", "\\b(?:cookie|traceur)s?\\b");
    private static final Words ACCEPT = Words.of(
            "consent-banner/accept",
            "(?:ok,? ?)?(?:j'accepte|accepter|tout accepter|accepter tout|"
                    + "tout autoriser|autoriser|d'accord|oui|ok|accept|accept all|allow all|i agree)"
                    + "(?: (?:tout|et continuer|et fermer|(?:tous )?les cookies|(?:all )?cookies))?");
    private static final Words REFUSE = Words.of(
            "consent-banner/refuse",
            "(?:je refuse|refuser|tout refuser|refuser tout|rejeter|"
                    + "tout rejeter|interdire|tout interdire|continuer sans accepter|non merci|non|reject|reject all|refuse|"
                    + "refuse all|decline)(?: (?:tout|et continuer|et fermer|(?:tous )?les cookies|(?:all )?cookies))?");
    private static final Expression NOT_WORDS = Expression.of("[^\\p{L}' ]+");
    private static final Reading<String> LABEL = Reading.of(words ->
            NOT_WORDS.matcher(VisibleText.fold(words)).replaceAll(" ").strip().replaceAll(" +", " "));

    /** What a control does. */
    public enum Choice {
        ACCEPT_ALL("accept-all", ConsentBanner.ACCEPT),
        REFUSE_ALL("refuse-all", ConsentBanner.REFUSE);

        private final String mark;
        private final Words words;

        Choice(String mark, Words words) {
            this.mark = mark;
            this.words = words;
        }
    }

    private static final Lookup<List<ConsentBanner>> ON_PAGE =
            Lookup.of(page -> search(page).toList());

    /** The banners of {@code page}. */
    public static Stream<ConsentBanner> on(Page page) {
        return ON_PAGE.on(page).stream();
    }

    private static Stream<ConsentBanner> search(Page page) {
        return page.select(CONTROL + ", [data-consent=accept-all], [data-consent=refuse-all]").stream()
                .filter(control -> isMarked(control) || says(Choice.ACCEPT_ALL, control))
                .map(ConsentBanner::around)
                .flatMap(Optional::stream)
                .distinct()
                .filter(banner -> banner.parent() == null || !VisibleText.isHidden(banner.parent()))
                .map(banner -> new ConsentBanner(banner, opened(banner), hasMarks(banner)));
    }

    /** The control in the banner for {@code choice} that a visitor can see. */
    public Optional<Element> control(Choice choice) {
        var controls =
                isMarked ? shown.select(Css.of("[data-consent=" + choice.mark + "]")) : shown.select(Css.of(CONTROL));
        return controls.stream()
                .filter(control -> !VisibleText.isHidden(control) && !control.hasAttr("disabled"))
                .filter(control -> isMarked || says(choice, control))
                .findFirst();
    }

    /** Whether the words of {@code control} are those of {@code choice} and nothing else. */
    public static boolean says(Choice choice, Element control) {
        var words = choice.words.on(control);
        var label = label(control);
        return words.isIn(label) && words.matcher(label).matches();
    }

    /** Whether the words of {@code control} say {@code sought}, in the language of its page. */
    public static boolean words(Element control, Words sought) {
        return sought.on(control).isIn(label(control));
    }

    /** The folded words of {@code control}, without signs. A copy is dear: what is seen already need not be opened. */
    private static String label(Element control) {
        var words = VisibleText.of(VisibleText.isHidden(control) ? opened(control) : control);
        if (words.isEmpty()) words = control.attr("aria-label") + control.attr("value");
        return LABEL.from(words);
    }

    private static Optional<Element> around(Element control) {
        var dialog = control.closest(Css.of(DIALOG));
        if (dialog != null) return isMarked(control) || isOnTrackers(dialog) ? Optional.of(dialog) : Optional.empty();
        for (var part = control.parent(); part != null; part = part.parent()) {
            if (WHOLE.contains(part.normalName())) break;
            var isWhole =
                    isMarked(control) ? part.select(Css.of("[data-consent]")).size() > 1 : isOnTrackers(part);
            if (isWhole) return Optional.of(part);
        }
        return isMarked(control) ? Optional.ofNullable(control.parent()) : Optional.empty();
    }

    private static boolean isOnTrackers(Element part) {
        return TRACKERS.on(part).isIn(VisibleText.fold(part.text()));
    }

    private static boolean isMarked(Element control) {
        return MARKS.contains(control.attr("data-consent"));
    }

    private static boolean hasMarks(Element banner) {
        return banner.selectFirst(Css.of("[data-consent=accept-all], [data-consent=refuse-all]")) != null;
    }

    /** A copy of {@code banner} that does not hide itself. */
    public static Element opened(Element banner) {
        var opened = banner.clone();
        Language.note(Language.of(banner), opened);
        opened.removeAttr("hidden").removeAttr("aria-hidden").removeAttr("style");
        if (opened.normalName().equals("dialog")) opened.attr("open", true);
        return opened;
    }
}
