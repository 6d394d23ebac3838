package org.parvis.evidence;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.parvis.site.Css;
import org.parvis.site.Expression;
import org.parvis.site.VisibleText;

/** A form on a page, and what a visitor writes into it. */
public record CollectingForm(Element element) {

    private static final Expression NAMING_A_PERSON = Expression.of(
            "(?:^|[^a-z])(?:pre)?(?:nom|name|firstname|lastname|surname|e?-?mail|courriel|tel|telephone|phone|mobile|adresse|address|birth"
                    + "|naissance|message|commentaire)(?![a-z])");
    private static final List<String> PERSONAL_TYPES = List.of("email", "tel", "password");

    /** Whether it only searches the portal. */
    public boolean isSearch() {
        return Css.isWithin(element, "search, [role=search]")
                || !element.select("input[type=search]").isEmpty() && !asksWhoYouAre();
    }

    /** Whether a visitor is asked for something that tells who they are, or may write it: a name, an address, a message. */
    public boolean asksWhoYouAre() {
        return !element.select("textarea").isEmpty()
                || element.select("input").stream().anyMatch(CollectingForm::isPersonal);
    }

    private static boolean isPersonal(Element field) {
        var type = field.attr("type").toLowerCase(Locale.ROOT);
        if (type.equals("hidden") || type.equals("submit") || type.equals("button")) return false;
        return PERSONAL_TYPES.contains(type)
                || Stream.of("name", "id", "autocomplete")
                        .map(attribute -> VisibleText.fold(field.attr(attribute)))
                        .anyMatch(name -> NAMING_A_PERSON.isIn(name));
    }

    /** Whether what is written there ends up in the address of the next page, and so in histories and logs. */
    public boolean showsItInTheAddress() {
        var method = element.attr("method").strip().toLowerCase(Locale.ROOT);
        return !method.equals("post") && !method.equals("dialog");
    }

    /** The elements that stand with the form: itself, or what is just before, after or around it. */
    public Stream<Element> surroundings() {
        var around = element.parent();
        var isPart = around != null && around.normalName().matches("section|article|div|fieldset|aside|li|td|dd");
        return Stream.of(
                        element, element.previousElementSibling(), element.nextElementSibling(), isPart ? around : null)
                .filter(part -> part != null);
    }
}
