package org.parvis.evidence;

import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.site.Expression;
import org.parvis.site.Grammar;
import org.parvis.site.Language;
import org.parvis.site.Passage;
import org.parvis.site.Site;
import org.parvis.site.VisibleText;
import org.parvis.tenant.legal.Mediator;
import org.parvis.tenant.legal.Provider;
import org.parvis.tenant.privacy.Recipient;

/**
 * A company to which a sentence in French says that readers' data go: "Vos données sont transmises à la société Alizé". What used to
 * be, what would be, what readers themselves do and what authorities may ask for name nobody.
 *
 * @param name the name, as it is written
 * @param sentence the words that say so
 */
public record NamedRecipient(String name, String sentence) {

    private static final Grammar GRAMMAR = Grammar.of(NamedRecipient.class, "named-recipient.fr.tsv");

    private static final Expression PASSIVE = GRAMMAR.expression("passive");
    private static final Expression ACTIVE = GRAMMAR.expression("active");
    private static final Expression OFFICE = GRAMMAR.expression("office");
    private static final Expression RECEIVING = GRAMMAR.expression("receiving");

    /** What stands in every passage that says so, folded. */
    private static final Expression MENTION = GRAMMAR.expression("mention");

    private static final Expression OTHERWISE = GRAMMAR.expression("otherwise");

    /** The company that {@code passage} names so, and that is nothing to {@code site} by its record. */
    public static Optional<NamedRecipient> notOfRecord(Passage passage, Site site) {
        if (!MENTION.isIn(passage.folded())
                || !passage.language().equals(Language.FRENCH)
                || !Assertions.isSpoken(passage)) return Optional.empty();
        return Sentence.in(passage)
                .filter(sentence -> !sentence.says(OTHERWISE) && !sentence.isNegative())
                .flatMap(NamedRecipient::in)
                .filter(recipient -> !isKnown(recipient.name(), site))
                .findFirst();
    }

    private static Stream<NamedRecipient> in(Sentence sentence) {
        return Stream.of(PASSIVE, ACTIVE, OFFICE, RECEIVING)
                .flatMap(form -> form.in(sentence.text()))
                .filter(match -> !Assertions.isQuoted(sentence.text(), match.start()))
                .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
                .map(name -> new NamedRecipient(name, sentence.text()));
    }

    private static boolean isKnown(String name, Site site) {
        return FactWords.coverFolded(
                        site, VisibleText.fold(name), 0, VisibleText.fold(name).length())
                || names(site).anyMatch(known -> NameWords.areAlike(name, known));
    }

    private static Stream<String> names(Site site) {
        var tenant = site.tenant();
        var notice = tenant.legalNotice();
        return Stream.of(
                        tenant.dataProtection().recipients().stream().map(Recipient::name),
                        Stream.of(notice.hosting().name(), tenant.organisation().legalName()),
                        tenant.organisation().aliases().stream(),
                        notice.dataStorage().map(Provider::name).stream(),
                        notice.mediator().map(Mediator::name).stream())
                .flatMap(names -> names);
    }
}
