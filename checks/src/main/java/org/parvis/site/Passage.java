package org.parvis.site;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** What stands directly in one block of a page (a paragraph, an item, a cell, a {@code meta}), not in the blocks inside it. */
public final class Passage {

    /** Stands for what is not prose. */
    public static final char OBJECT = '\uFFFC';

    private static final Set<String> CODE = Set.of("code", "samp", "kbd");

    /** An e-mail address in the type of code is one to write to. */
    private static final Expression ADDRESS = Expression.of("^[^\\s/:@]+@[^\\s/:@]+\\.\\p{L}{2,}$");

    private static final Set<String> NOT_PROSE =
            Set.of("img", "picture", "svg", "input", "textarea", "select", "video", "audio", "iframe");

    private final Element block;
    private final ElementIndex document;
    private final String text;
    private final String folded;
    private final Remembered known;
    private final List<String> attributes;
    private final List<String> unseen;
    private final List<String> texts;
    private String language;
    private long[] grounds = {};
    private int asked;

    private Passage(Element block, ElementIndex document, String text, List<String> attributes, List<String> unseen) {
        this.block = block;
        this.document = document;
        this.text = text;
        this.folded = VisibleText.fold(text);
        this.known = Remembered.of(folded);
        this.attributes = List.copyOf(attributes);
        this.unseen = List.copyOf(unseen);
        var texts = new ArrayList<String>(1 + attributes.size() + unseen.size());
        if (!text.isEmpty()) texts.add(text);
        texts.addAll(attributes);
        texts.addAll(unseen);
        this.texts = Collections.unmodifiableList(texts);
    }

    /** The passages of {@code document} in which anything is written, in reading order. */
    static List<Passage> in(ElementIndex document) {
        var anyPreformatted = !document.select("pre").isEmpty();
        var passages = new ArrayList<Passage>();
        for (var block : document.all()) {
            if (!block.isBlock()) continue;
            var isProse = document.isVisible(block) && !(anyPreformatted && isCode(block));
            var passage = of(block, isProse, document);
            if (!passage.isEmpty()) passages.add(passage);
        }
        return Collections.unmodifiableList(passages);
    }

    private static boolean isCode(Element block) {
        var preformatted = block.closest(Css.of("pre"));
        return preformatted != null && !Preformatted.isProse(preformatted.wholeText());
    }

    /** The block. */
    public Element block() {
        return block;
    }

    /**
     * The words that a reader can see, normalised; what is not prose counts as one {@link #OBJECT}: pictures, fields, and code unless it
     * is an address.
     */
    public String text() {
        return text;
    }

    /** The same, folded. */
    public String folded() {
        return folded;
    }

    /** The attributes that hold words or addresses. */
    public List<String> attributes() {
        return attributes;
    }

    /**
     * What is written there and is no part of the {@link #text()}: hidden words, with the words around them, comments, data; and code that is
     * no address.
     */
    public List<String> unseen() {
        return unseen;
    }

    /** The language of its page. */
    public String language() {
        if (language == null) language = Language.of(block);
        return language;
    }

    /** The grounds that its texts give, a bit each. */
    long[] grounds() {
        if (asked != Ground.count() || Recent.FORGETS) {
            asked = Ground.count();
            grounds = Ground.both(Remembered.of(text).grounds(Sign.Part.WORDS), known.grounds(Sign.Part.FOLDED));
            for (var attribute : attributes)
                grounds = Ground.both(grounds, Remembered.of(attribute).grounds(Sign.Part.ATTRIBUTE));
            for (var hidden : unseen)
                grounds = Ground.both(grounds, Remembered.of(hidden).grounds(Sign.Part.UNSEEN));
        }
        return grounds;
    }

    private boolean isEmpty() {
        return texts.isEmpty();
    }

    /** Everything that is written there: words, attributes, and what no reader sees. */
    public List<String> texts() {
        return texts;
    }

    /** What is known of the folded words. */
    Remembered known() {
        return known;
    }

    /** Whether the block or what it stands in matches {@code css}, which is one of the rules' own. */
    public boolean isWithin(String css) {
        return document.encloses(block, css);
    }

    /** Whether the block is {@code part} or stands in it. */
    public boolean isIn(Element part) {
        for (var around = block; around != null; around = around.parent()) if (around == part) return true;
        return false;
    }

    private static Passage of(Element block, boolean isProse, ElementIndex document) {
        var shown = new Words(block, true, document);
        var prose = isProse ? shown.read() : "";
        var all = isProse && !shown.isShortened ? prose : new Words(block, false, document).read();
        var attributes = new ArrayList<String>();
        var unseen = new ArrayList<String>();
        if (!all.equals(prose)) unseen.add(all);
        collect(block, attributes, unseen);
        return new Passage(block, document, prose, attributes, unseen);
    }

    private static void collect(Element part, List<String> attributes, List<String> unseen) {
        for (var attribute : part.attributes()) {
            if (Structure.WORDED.contains(attribute.getKey())) add(attribute.getValue(), attributes);
            else if (isMailbox(attribute)) add(attribute.getValue(), unseen);
        }
        for (var child : part.childNodes()) {
            if (child instanceof Comment comment) add(comment.getData(), unseen);
            if (child instanceof DataNode data) add(data.getWholeData(), unseen);
            if (child instanceof Element inline && !inline.isBlock()) collect(inline, attributes, unseen);
        }
    }

    /** Of the data of a page, such as periods and names of facts, nothing else belongs to somebody. */
    private static boolean isMailbox(Attribute attribute) {
        return attribute.getValue().indexOf('@') > 0 && attribute.getKey().startsWith("data-");
    }

    private static void add(String text, List<String> texts) {
        var normal = Remembered.normal(text);
        if (!normal.isEmpty()) texts.add(normal);
    }

    /** The words of one block. */
    private static final class Words implements NodeFilter {

        private final Element block;
        private final boolean proseOnly;
        private final ElementIndex document;
        private final StringBuilder words = new StringBuilder();
        private boolean isShortened;

        Words(Element block, boolean proseOnly, ElementIndex document) {
            this.block = block;
            this.proseOnly = proseOnly;
            this.document = document;
        }

        String read() {
            block.filter(this);
            return Remembered.normal(words.toString());
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) words.append(text.getWholeText());
            if (!(node instanceof Element part) || part == block) return FilterResult.CONTINUE;
            if (part.isBlock() || part.normalName().equals("br")) return skipping(" ");
            if (!proseOnly) return FilterResult.CONTINUE;
            if (!document.isVisible(part)) return leavingOut("");
            return isProse(part) ? FilterResult.CONTINUE : leavingOut(String.valueOf(OBJECT));
        }

        private static boolean isProse(Element part) {
            return CODE.contains(part.normalName())
                    ? ADDRESS.isIn(part.text().strip())
                    : !NOT_PROSE.contains(part.normalName());
        }

        private FilterResult leavingOut(String mark) {
            isShortened = true;
            return skipping(mark);
        }

        private FilterResult skipping(String mark) {
            words.append(mark);
            return FilterResult.SKIP_ENTIRELY;
        }
    }
}
