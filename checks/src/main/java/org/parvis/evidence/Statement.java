package org.parvis.evidence;

import java.util.List;
import org.parvis.site.Passage;

/**
 * A sentence of a notice, and what its readers have read before it and take it for: the headings over it, the sentence that
 * introduces its list, the title of its column.
 *
 * @param passage where it stands
 * @param terms what it says
 * @param headings those over it, the nearest first
 * @param leads what introduces it: the sentence before its list, the head of its column, its label; the nearest first
 * @param contacts the ways to reach somebody that it gives, and its other links
 */
record Statement(Passage passage, Terms terms, List<Terms> headings, List<Terms> leads, List<Contact> contacts) {

    Statement {
        headings = List.copyOf(headings);
        leads = List.copyOf(leads);
        contacts = List.copyOf(contacts);
    }

    /** The words, normalised. */
    String text() {
        return terms.text();
    }

    /** Whether it names any of {@code notions}. */
    boolean names(Notion... notions) {
        return terms.name(notions);
    }

    /** Whether it, or what introduces it, names any of {@code notions}. */
    boolean concerns(Notion... notions) {
        return names(notions) || isLedBy(notions);
    }

    /** Whether what introduces it names any of {@code notions}. */
    boolean isLedBy(Notion... notions) {
        return leads.stream().anyMatch(lead -> lead.name(notions));
    }

    /** Whether what introduces it, or the nearest heading that has a subject, names any of {@code notions}. */
    boolean isUnder(Notion... notions) {
        return isLedBy(notions) || isHeadedBy(notions);
    }

    /** Whether the nearest heading that has a subject names any of {@code notions}. */
    boolean isHeadedBy(Notion... notions) {
        for (var heading : headings) {
            if (heading.name(notions)) return true;
            if (heading.name(Notion.SUBJECTS)) return false;
        }
        return false;
    }

    /** Whether it tells nothing of this processing: a definition, a principle, or what the notice is going to tell. */
    boolean isGeneral() {
        return defines()
                || concerns(Notion.ANNOUNCEMENT)
                || !headings.isEmpty() && headings.get(0).name(Notion.PRINCIPLE);
    }

    /** Whether it says what a word means, or stands in a glossary. */
    boolean defines() {
        return names(Notion.DEFINITION) || headings.stream().anyMatch(heading -> heading.name(Notion.DEFINITION));
    }
}
