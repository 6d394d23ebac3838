package org.parvis.bake;

import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Marks each HTML element that a layout writes with its line, as {@link SourceMarks} does for pages. */
final class LayoutMarks {

    /** FreeMarker's own tags, comments and interpolations, which are left alone, or the start of an HTML element. */
    private static final Pattern PART = Pattern.compile(
            "<#--.*?-->|</?[#@][^>]*>|\\$\\{[^}]*}|<(style|script)\\b.*?</\\1>|<(?:[a-z][a-z0-9]*)(?=[\\s>/])",
            Pattern.DOTALL);

    private static final Pattern HTML = Pattern.compile("<(html|body|header|footer|nav|main|head|a|p|div)\\b");

    private LayoutMarks() {}

    static String of(String layout, IntFunction<String> mark) {
        if (!HTML.matcher(layout).find()) return layout;
        var marked = new StringBuilder();
        var found = PART.matcher(layout);
        var line = 1;
        var counted = 0;
        while (found.find()) {
            for (; counted < found.start(); counted++) if (layout.charAt(counted) == '\n') line++;
            var part = found.group();
            var element = part.matches("<[a-z][a-z0-9]*");
            found.appendReplacement(
                    marked,
                    Matcher.quoteReplacement(
                            element ? part + " " + Roles.SOURCE + "=\"" + mark.apply(line) + "\"" : part));
        }
        return found.appendTail(marked).toString();
    }
}
