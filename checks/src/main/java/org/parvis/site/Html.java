package org.parvis.site;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Reads HTML, whoever wrote it. */
public final class Html {

    private Html() {}

    /**
     * The page {@code html}.
     *
     * @param positions whether it is to be known where its elements stand
     * @throws NestingException if it cannot be read
     */
    public static Document page(String html, boolean positions) {
        return read(() -> Parser.htmlParser().setTrackPosition(positions).parseInput(html, ""));
    }

    /**
     * {@code html} as what the body of a page holds.
     *
     * @throws NestingException if it cannot be read
     */
    public static Document fragment(String html) {
        return read(() -> Jsoup.parseBodyFragment(html));
    }

    /** What {@code parser} reads; where it stumbles over nesting, and over nothing else, that is said. */
    static Document read(Supplier<Document> parser) {
        try {
            return parser.get();
        } catch (IndexOutOfBoundsException e) {
            throw isForNesting(e) ? new NestingException(e) : e;
        }
    }

    /**
     * jsoup 1.24.1 flattens what is nested deeper than 512 levels. Where it is opening formatting again as it does so, the list that it walks
     * through becomes shorter under its hands, for which there is no other cause.
     */
    private static boolean isForNesting(IndexOutOfBoundsException stumble) {
        return Stream.of(stumble.getStackTrace())
                .anyMatch(frame -> frame.getClassName().startsWith(Parser.class.getPackageName())
                        && frame.getMethodName().equals("reconstructFormattingElements"));
    }

    /** The elements of a page are nested so deep that it cannot be read. */
    public static final class NestingException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private NestingException(Throwable cause) {
            super("elements within each other on more than 512 levels", cause);
        }
    }
}
