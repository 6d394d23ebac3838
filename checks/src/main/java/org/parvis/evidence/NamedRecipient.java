package org.parvis.evidence;

import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.site.Expression;
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

    private static final String NAME = "\\p{Lu}[\\p{L}\\p{N}&'-]*(?: \\p{Lu}[\\p{L}\\p{N}&'-]*){0,3}";
    private static final String FORM = "(?:SASU?|SARL|SA|EURL|SCOP|SCIC|GmbH|Ltd|Inc|LLC)(?![\\p{L}\\p{N}])";
    private static final String CALLED =
            "(?iu:(?:la )?société|l'entreprise|l'agence|l'éditeur|(?:notre|nos|le|au) (?:prestataire|sous-traitant|fournisseur|hébergeur|éditeur|routeur)s?)";
    private static final String COMPANY =
            "(?:" + CALLED + ",? (" + NAME + ")(?: " + FORM + ")?(?![\\p{L}\\p{N}&'-])|(" + NAME + ") " + FORM + ")";
    private static final String DATA =
            "(?iu:(?:vos|votre|ces) (?:données|adresses?|coordonnées|informations|courriels?|demandes?|messages?|comptes?)(?: personnelles| à caractère personnel| électroniques?| de contact| postales?)?)";
    private static final String GIVEN =
            "(?:transmis|communiqu|confi|envoy|partag|trait|héberg|remis|stock|gér|conserv|collect|adress|fourni)\\p{L}*";

    private static final Expression PASSIVE = Expression.of(DATA + " (?:sont|est|seront|sera)(?: \\p{Ll}+){0,2}? "
            + GIVEN + "(?: \\p{Ll}+)? (?:à|par|chez|avec|auprès de|au) " + COMPANY);
    private static final Expression ACTIVE = Expression.of(
            "(?iu:(?<!\\p{L})(?:nous|la commune|la ville|la mairie|le portail|la société)) (?:transm|commun|confi|envo|partag|remet|adress|fourni)\\p{Ll}+(?: \\p{Ll}+)? "
                    + DATA + "(?: \\p{Ll}+){0,3}? (?:à|avec|auprès de|au) " + COMPANY);
    private static final Expression OFFICE = Expression.of("^" + COMPANY
            + ",? (?:est|agit comme) (?:notre |un de nos |son |le )?(?:sous-traitant|prestataire)s?(?!\\p{L})");
    private static final Expression RECEIVING =
            Expression.of("^" + COMPANY + ",? (?:reçoit|traite|héberge|conserve|collecte|stocke) (?:aussi )?" + DATA);

    /** What stands in every passage that says so, folded. */
    private static final Expression MENTION = Expression.of(
            "\\b(?:societe|entreprise|agence|editeur|prestataire|sous-traitant|fournisseur|hebergeur|routeur)s?\\b|\\b(?:sasu?|sarl|sa|eurl|scop|scic|gmbh|ltd|inc|llc)\\b");

    private static final Expression OTHERWISE = Expression.of(
            "\\b(?:si|s'il\\p{L}*|lorsqu\\p{L}*|quand|des que|pourr\\p{L}*|serai(?:t|ent)|etai(?:t|ent)|avai(?:t|ent)|jusqu'\\p{L}+|ancien\\p{L}*|avant|exemple|comme|autrefois"
                    + "|demande[zr]?|paye\\p{L}*|paiement)\\b|\\b(?:en|de) (?:19|20)\\d{2}\\b|\\?$");

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
