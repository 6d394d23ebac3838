package org.parvis.report;

import java.util.regex.Pattern;

/** Words in Markdown that stay words: they start no list, link, table or HTML, and call no user, issue or merge request. */
final class Markdown {

    /** What means something to Markdown within a line. */
    private static final Pattern SYNTAX = Pattern.compile("[\\\\`*_{}\\[\\]|^=+]");

    /** What GitHub and GitLab make something of once the Markdown is read: {@code @user}, {@code #12}, {@code !12}, {@code :+1:}… */
    private static final Pattern REFERENCE = Pattern.compile("(?:[@#!$%~]|&amp;)(?=[\\w\"\\\\])|:(?=[\\w\\\\+-]+:)");

    /** What addresses are made links by. */
    private static final Pattern ADDRESS = Pattern.compile("(?i)\\b(https?|ftp|mailto|xmpp)(:)|\\b(www)(\\.)");

    private Markdown() {}

    /** {@code words} as they read, within a line. */
    static String text(String words) {
        var safe = Visible.of(words).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        safe = SYNTAX.matcher(safe).replaceAll("\\\\$0");
        safe = ADDRESS.matcher(safe)
                .replaceAll(match ->
                        match.group(1) != null ? match.group(1) + "<span>:</span>" : match.group(3) + "<span>.</span>");
        return REFERENCE
                .matcher(safe)
                .replaceAll(match -> match.group().equals("&amp;")
                        ? "<span>&amp;</span>"
                        : "<span>\\\\" + match.group().replace("$", "\\$") + "</span>");
    }

    /** {@code words} as a name that a machine gave. */
    static String code(String words) {
        return "<code>" + text(words) + "</code>";
    }
}
