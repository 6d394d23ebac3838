package org.parvis.evidence;

import java.util.stream.Stream;
import org.parvis.site.Expression;
import org.parvis.site.Passage;
import org.parvis.site.Site;
import org.parvis.site.VisibleText;
import org.parvis.tenant.legal.Provider;
import org.parvis.tenant.privacy.Recipient;

/** Who works for a body: those that its record names, and those that its pages call processors or owners of its tools. */
public final class Suppliers {

    private static final Expression NAMED = Expression.of(
            "(\\p{Lu}[\\p{L}\\p{N}&.-]+(?: \\p{Lu}[\\p{L}\\p{N}&.-]*)*),? (?:a la qualité de|agit en qualité de|est (?:le|un|notre|son)?) ?sous-traitant"
                    + "|(?:services? proposés?|plateforme (?:éditée|fournie|proposée)|solution (?:éditée|fournie|proposée)) par (?:la société )?(\\p{Lu}[\\p{L}\\p{N}&-]+(?: \\p{Lu}[\\p{L}\\p{N}&-]*)*)");

    private Suppliers() {}

    /** Who supplies the service, as {@code text} names them: "les services proposés par…". */
    public static Stream<String> serving(String text) {
        return named(text, 2);
    }

    /** Whom {@code text} calls a processor. */
    public static Stream<String> processors(String text) {
        return named(text, 1);
    }

    /** Whether {@code name} is the body's own, or begins or ends with it. */
    public static boolean isBody(String name, Site site) {
        var organisation = site.tenant().organisation();
        return Stream.concat(
                        Stream.of(organisation.legalName(), organisation.shortName()), organisation.aliases().stream())
                .map(VisibleText::normalise)
                .anyMatch(own -> own.contains(name) || name.startsWith(own));
    }

    private static Stream<String> named(String text, int group) {
        return NAMED.in(text).map(match -> match.group(group)).filter(name -> name != null);
    }

    /** Their names, as record and pages write them. */
    public static Stream<String> of(Site site) {
        var tenant = site.tenant();
        var recorded = Stream.of(
                        tenant.dataProtection().recipients().stream()
                                .filter(Recipient::processor)
                                .map(Recipient::name),
                        Stream.of(tenant.legalNotice().hosting().name()),
                        tenant.legalNotice().dataStorage().map(Provider::name).stream())
                .flatMap(names -> names);
        var named = site.pages().stream()
                .flatMap(page -> page.mainProse().map(Passage::text))
                .flatMap(NAMED::in)
                .map(match -> match.group(1) == null ? match.group(2) : match.group(1));
        return Stream.concat(recorded, named).distinct();
    }
}
