package org.parvis.bake;

/**
 * Where a page's source is published. A page gets a folder of its own, so that its address needs no rewriting on any server; the
 * home page and the error page stand at the root.
 *
 * @param source path of the source below {@code pages/}: {@code confidentialite.adoc}
 */
record PagePath(String source) {

    static final String HOME = "index";
    static final String ERROR = "404";

    private String name() {
        return source.substring(0, source.length() - ".adoc".length());
    }

    /** Whether no other file of a site can have the page's address: other files have a dot in their names, or are assets. */
    boolean isFree() {
        return !name().contains(".") && !name().startsWith("assets/") && !name().equals("assets");
    }

    boolean isErrorPage() {
        return name().equals(ERROR);
    }

    /** Address below the site's root: {@code confidentialite/}; empty for the home page. */
    String url() {
        if (name().equals(HOME)) return "";
        return isErrorPage() ? "404.html" : name() + "/";
    }

    /** The published file: {@code confidentialite/index.html}. */
    String file() {
        return isErrorPage() ? "404.html" : url() + "index.html";
    }

    /** The file that JBake crawls, which lies where the page will. */
    String crawled() {
        return file().replaceAll("\\.html$", ".adoc");
    }

    /**
     * What leads from the page to the site's root. The error page shows at any address, so it has to name the root in full.
     *
     * @param home the token of the portal's address
     */
    String root(String home) {
        return isErrorPage()
                ? home
                : "../".repeat((int) url().chars().filter(c -> c == '/').count());
    }
}
