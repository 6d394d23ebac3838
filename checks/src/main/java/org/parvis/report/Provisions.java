package org.parvis.report;

import java.util.List;
import org.jsoup.nodes.Element;
import org.parvis.compliance.Citation;

/** The provisions on which an obligation rests, each a link to where it can be read. */
final class Provisions {

    private Provisions() {}

    /** Cites {@code provisions} in {@code line}; one whose text is on no web page is only named. */
    static void cite(Element line, List<Citation> provisions) {
        for (var provision : provisions) {
            if (provision != provisions.get(0)) line.appendText(French.SEMICOLON);
            provision
                    .link()
                    .filter(address -> address.startsWith("https://"))
                    .map(address ->
                            line.appendElement("a").addClass("provision").attr("href", address))
                    .orElse(line)
                    .appendText(provision.toString());
        }
    }
}
