package org.parvis.compliance;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.parvis.tenant.Fields;
import org.parvis.tenant.Tenant;

/**
 * A change to the sample site, so that an example shows one fault in an otherwise complete site. An edit that changes nothing
 * is refused: the example would prove nothing.
 */
@FunctionalInterface
public interface Edit {

    /** The sample site while it is being edited: the record and the pages' HTML by path. */
    record Draft(Tenant tenant, Map<String, String> pages) {
        public Draft {
            pages = new LinkedHashMap<>(pages);
        }
    }

    /** The draft after this edit. */
    Draft apply(Draft draft);

    /** This edit, then {@code next}. */
    default Edit and(Edit next) {
        return draft -> next.apply(apply(draft));
    }

    /** No change at all. */
    static Edit none() {
        return draft -> draft;
    }

    /** The record's field at {@code path} gets {@code value}; see {@link Fields#with}. */
    static Edit field(String path, Object value) {
        return record(tenant -> Fields.with(tenant, path, value));
    }

    /** The record is changed by {@code change}. */
    static Edit record(UnaryOperator<Tenant> change) {
        return draft -> {
            var changed = change.apply(draft.tenant());
            if (changed.equals(draft.tenant()))
                throw new IllegalArgumentException("the edit changes nothing in the record");
            return new Draft(changed, draft.pages());
        };
    }

    /** The elements that match {@code css} are taken out of {@code page}. */
    static Edit remove(String page, String css) {
        return each(page, css, Elements::remove);
    }

    /** The elements that match {@code css} give way to {@code html}. */
    static Edit replace(String page, String css, String html) {
        return each(
                page,
                css,
                elements -> elements.forEach(element -> {
                    element.before(html);
                    element.remove();
                }));
    }

    /** The elements that match {@code css} get {@code text} as their only content. */
    static Edit text(String page, String css, String text) {
        return each(page, css, elements -> elements.forEach(element -> element.text(text)));
    }

    /** The elements that match {@code css} get {@code html} as their content. */
    static Edit html(String page, String css, String html) {
        return each(page, css, elements -> elements.html(html));
    }

    /** {@code html} is added at the end of the elements that match {@code css}. */
    static Edit append(String page, String css, String html) {
        return each(page, css, elements -> elements.append(html));
    }

    /** The attribute {@code name} of the elements that match {@code css} becomes {@code value}. */
    static Edit attribute(String page, String css, String name, String value) {
        return each(page, css, elements -> elements.attr(name, value));
    }

    /** The attribute {@code name} of the elements that match {@code css} is taken away. */
    static Edit withoutAttribute(String page, String css, String name) {
        return each(page, css, elements -> elements.removeAttr(name));
    }

    /** Every {@code words} in the HTML of {@code page} gives way to {@code others}. */
    static Edit words(String page, String words, String others) {
        return change(page, html -> html.replace(words, others));
    }

    /** The same edit on every page. */
    static Edit everywhere(Function<String, Edit> edit) {
        return draft -> {
            var edited = draft;
            for (var page : draft.pages().keySet()) edited = edit.apply(page).apply(edited);
            return edited;
        };
    }

    /** The site has no page but {@code html}, at {@code path}. */
    static Edit onlyPage(String path, String html) {
        return new OnlyPage(path, html);
    }

    /** A site of one page, which is nothing that was edited: what changes is the page itself. */
    record OnlyPage(String path, String html) implements Edit {
        @Override
        public Draft apply(Draft draft) {
            return new Draft(draft.tenant(), Map.of(path, html));
        }
    }

    /** {@code edit} is made where the policies are in English too. */
    record InEnglish(Edit edit) implements Edit {
        @Override
        public Draft apply(Draft draft) {
            return edit.apply(SampleSite.inEnglish().apply(draft));
        }
    }

    /** {@code page} is taken out of the site. */
    static Edit withoutPage(String page) {
        return draft -> {
            var edited = new Draft(draft.tenant(), draft.pages());
            if (edited.pages().remove(page) == null) throw new IllegalArgumentException("no page " + page);
            return edited;
        };
    }

    /** The page {@code html} is added to the site at {@code page}. */
    static Edit withPage(String page, String html) {
        return draft -> {
            var edited = new Draft(draft.tenant(), draft.pages());
            if (edited.pages().putIfAbsent(page, html) != null)
                throw new IllegalArgumentException("there is a page " + page);
            return edited;
        };
    }

    private static Edit each(String page, String css, Consumer<Elements> change) {
        return change(page, html -> {
            var document = Jsoup.parse(html);
            var elements = document.select(css);
            if (elements.isEmpty()) throw new IllegalArgumentException("nothing matches " + css + " on " + page);
            change.accept(elements);
            return serialise(document);
        });
    }

    private static Edit change(String page, UnaryOperator<String> change) {
        return draft -> {
            var before = draft.pages().get(page);
            if (before == null) throw new IllegalArgumentException("no page " + page);
            var after = change.apply(before);
            if (after.equals(before)) throw new IllegalArgumentException("the edit changes nothing on " + page);
            var edited = new Draft(draft.tenant(), draft.pages());
            edited.pages().put(page, after);
            return edited;
        };
    }

    private static String serialise(Document document) {
        document.outputSettings().prettyPrint(false);
        return document.outerHtml();
    }
}
