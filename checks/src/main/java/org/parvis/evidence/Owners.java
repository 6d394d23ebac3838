package org.parvis.evidence;

import java.util.List;
import java.util.Optional;

/** Whose a contact is: that of whoever was spoken of last before it. */
final class Owners {

    private static final Notion[] ACTORS = {
        Notion.OFFICER,
        Notion.OLD_OFFICER,
        Notion.AUTHORITY,
        Notion.HOST,
        Notion.STRANGER,
        Notion.PROCESSOR,
        Notion.CONTROLLER
    };
    private static final int MEMORY = 4;
    private static final int BARE = 12;

    private Owners() {}

    /** Who owns {@code contact} in the statement {@code at} of {@code notice}; none if nobody was spoken of. */
    static Optional<Notion> of(Contact contact, int at, Notice notice) {
        var statements = notice.statements();
        var statement = statements.get(at);
        var before = last(statement.terms(), contact.start());
        if (before.isPresent()) return before;
        for (var lead : statement.leads()) {
            var led = last(lead, Integer.MAX_VALUE);
            if (led.isPresent()) return led;
        }
        if (contact.isOfficers()) return Optional.of(Notion.OFFICER);
        for (int i = at - 1; i >= Math.max(0, at - MEMORY); i--) {
            var earlier = statements.get(i);
            if (!earlier.headings().equals(statement.headings())) break;
            var told = last(earlier.terms(), Integer.MAX_VALUE);
            if (told.isPresent() && leadsOn(earlier, statement) && !isAside(told.get(), earlier)) return told;
        }
        return headed(statement.headings());
    }

    /** Whether {@code statement} still speaks of whom {@code earlier} spoke of: it is hardly more than the contact, or says "ce dernier". */
    private static boolean leadsOn(Statement earlier, Statement statement) {
        return earlier.text().endsWith(":")
                || statement.terms().words().size() <= BARE
                || statement.names(Notion.ANAPHORA);
    }

    /** "(voir cnil.fr)" speaks of the authority by the way; the first line of its address and a complaint do not. */
    private static boolean isAside(Notion actor, Statement earlier) {
        return actor == Notion.AUTHORITY
                && earlier.terms().of(actor).get(0).start() > 0
                && !earlier.concerns(Notion.COMPLAINT, Notion.TURNING, Notion.CHANNEL);
    }

    /** Whom the nearest heading speaks of; "Données personnelles – CNIL" speaks of the data. */
    private static Optional<Notion> headed(List<Terms> headings) {
        return headings.stream()
                .limit(1)
                .filter(heading -> !heading.nameAll(Notion.AUTHORITY, Notion.DATA)
                        || heading.name(Notion.COMPLAINT, Notion.TURNING, Notion.CHANNEL))
                .flatMap(heading -> last(heading, Integer.MAX_VALUE).stream())
                .findFirst();
    }

    /** The actor named last in {@code terms} before the character {@code end}. */
    static Optional<Notion> last(Terms terms, int end) {
        Notion last = null;
        var at = -1;
        for (var actor : ACTORS)
            for (var mention : terms.of(actor))
                if (terms.at(mention) < end && terms.at(mention) > at) {
                    last = actor;
                    at = terms.at(mention);
                }
        return Optional.ofNullable(last);
    }
}
