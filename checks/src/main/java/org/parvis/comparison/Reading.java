package org.parvis.comparison;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeFilter.FilterResult;
import org.parvis.site.Page;
import org.parvis.site.Place;
import org.parvis.site.VisibleText;

/**
 * A page as somebody reads it from top to bottom, without its markup. What is folded away, or there for those who listen to the
 * page, is read too: a change may hide nowhere.
 *
 * @param title the title of the page
 * @param passages in their order; the first is the title
 */
record Reading(String title, List<Passage> passages) {

    /**
     * A heading, a paragraph, an item, a cell.
     *
     * @param heading the heading under which it stands, or an empty string
     * @param text its words, the alternatives of its pictures, and where its links lead unless their words say it
     * @param place where it can be mended
     */
    record Passage(String heading, String text, Place place) {

        /** Whether both say the same: spaces and apostrophes of one kind or another do not count. */
        boolean saysAs(Passage other) {
            return said().equals(other.said());
        }

        String said() {
            return VisibleText.normalise(text);
        }
    }

    private static final Set<String> NOT_READ = Set.of("script", "style", "template");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    /** {@code page}, read. */
    static Reading of(Page page) {
        var title = page.document().title();
        var passages = new ArrayList<Passage>();
        if (!title.isBlank()) passages.add(new Passage("", title, page.sources().page()));
        new Reader(page, passages).read();
        return new Reading(title, List.copyOf(passages));
    }

    private static final class Reader implements NodeFilter {

        private final Page page;
        private final List<Passage> passages;
        private final StringBuilder words = new StringBuilder();
        private String heading = "";
        private Element block;

        Reader(Page page, List<Passage> passages) {
            this.page = page;
            this.passages = passages;
        }

        void read() {
            block = page.document().body();
            block.filter(this);
            end(block);
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) words.append(text.getWholeText());
            if (!(node instanceof Element part)) return FilterResult.CONTINUE;
            if (NOT_READ.contains(part.normalName())) return FilterResult.SKIP_ENTIRELY;
            if (part.isBlock()) end(part);
            if (part.normalName().equals("br")) words.append(' ');
            if (part.hasAttr("alt")) words.append(part.attr("alt"));
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element part) {
                if (part.hasAttr("href") && part.normalName().equals("a")) lead(part);
                if (part.isBlock()) end(part.parent());
            }
            return FilterResult.CONTINUE;
        }

        /** The passage ends, and {@code next} begins. */
        private void end(Element next) {
            var text = words.toString().strip().replaceAll("\\s+", " ");
            words.setLength(0);
            var ended = block;
            block = next == null ? ended : next;
            if (VisibleText.normalise(text).isEmpty()) return;
            passages.add(new Passage(heading, text, page.placeOf(ended)));
            if (HEADINGS.contains(ended.normalName())) heading = text;
        }

        /** Says where the link leads, unless its words do. */
        private void lead(Element link) {
            var target = link.attr("href").strip();
            var bare = target.replaceFirst("(?i)^(mailto:|tel:|https?://)", "").replaceFirst("/$", "");
            var said = link.text().replaceAll("[\\s\\p{Z}.]", "");
            if (!target.isEmpty() && !target.startsWith("#") && !said.contains(bare.replace(".", "")))
                words.append(" (→ ").append(resolved(target)).append(")");
        }

        /** A link within the site as it is called from everywhere: {@code /cookies/}. */
        private String resolved(String target) {
            try {
                return URI.create("/" + page.path()).resolve(target).toString();
            } catch (IllegalArgumentException e) {
                return target;
            }
        }
    }
}
