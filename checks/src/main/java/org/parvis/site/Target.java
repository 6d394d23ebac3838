package org.parvis.site;

import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * What a rule speaks about: a part of a page, or a field of the tenant's record.
 *
 * @param page the page, for a part of one
 * @param element the part
 * @param passage what stands directly in the part, if it is a block in which anything is written
 * @param field path of the field in {@code tenant.yaml}: {@code organisation.phone}
 */
public record Target(
        Optional<Page> page, Optional<Element> element, Optional<Passage> passage, Optional<String> field) {

    /** The part {@code element} of {@code page}. */
    public static Target of(Page page, Element element) {
        return new Target(Optional.of(page), Optional.of(element), page.passageIn(element), Optional.empty());
    }

    /** The block of {@code passage}, which is of {@code page}. */
    public static Target of(Page page, Passage passage) {
        return new Target(Optional.of(page), Optional.of(passage.block()), Optional.of(passage), Optional.empty());
    }

    /** The whole of {@code page}. */
    public static Target of(Page page) {
        return of(page, page.main().orElse(page.document()));
    }

    /** The field at {@code path} of the tenant's record. */
    public static Target field(String path) {
        return new Target(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(path));
    }

    /** The page, for a rule that speaks about pages. */
    public Page onPage() {
        return page.orElseThrow();
    }

    /** The element, for a rule that speaks about pages. */
    public Element part() {
        return element.orElseThrow();
    }

    /** What a reader can see of the part. */
    public String text() {
        return element.map(VisibleText::of).orElse("");
    }
}
