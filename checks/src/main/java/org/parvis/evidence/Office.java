package org.parvis.evidence;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parvis.site.Expression;
import org.parvis.site.Language;
import org.parvis.site.Passage;
import org.parvis.site.VisibleText;

/**
 * An office of which each portal has one holder, and whom sentences in French call so: "Directeur de la publication : M. Paul
 * Durand", "le site est hébergé par Alizé". What is history, a question, a supposition or a quotation calls nobody so.
 */
public enum Office {
    /** The director of publication, a person. */
    PUBLICATION_DIRECTOR(
            "\\bpublications?\\b",
            "direct(?:eur|rice) (?:de|des) (?:la |cette )?publications?",
            "\\b(?:bulletin|magazine|journal|gazette|revue|lettre|imprim\\p{L}*|depot legal|issn|radio|chaine)\\b",
            "\\b(?:maire|mairie|president|presidente|direct\\p{L}*|prefet|ministre|commune|ville|service|departement|region|metropole)\\b",
            "(?<![\\p{L}-])" + Forms.DIRECTOR + Forms.SITE + " ?(?::|est) ?" + Forms.PERSON,
            "^(?:Le |La )" + Forms.DIRECTOR + Forms.SITE + ", " + Forms.PERSON + ",",
            Forms.PERSON
                    + "(?:,(?: \\p{Ll}[\\p{L}' -]{2,60},)? | (?:en )?(?:est|assure|exerce) (?:bien |seule? )?(?:les fonctions de |en qualité de |le |la )?)"
                    + Forms.DIRECTOR + Forms.SITE + "(?! (?:d[eu]s?|pour|adjointe?)\\b)(?! d')(?! ?:)",
            "(?iu:direction de la publication)" + Forms.SITE + " (?:est (?:assurée|exercée) par|:|revient à) "
                    + Forms.PERSON,
            "(?iu:publication)" + Forms.SITE + " est dirigée par " + Forms.PERSON),
    /** Who hosts the portal. */
    HOST(
            "\\bheberge",
            "hebergeur(?: (?:du|de ce|de notre) (?:site|portail))?(?: internet| web)?",
            "\\b(?:code source|depot de code)\\b",
            Forms.NOBODY,
            "(?<!\\p{L})" + Forms.OUR_SITE
                    + "(?: et (?:ses|les) données)? (?:est|sont)(?: \\p{L}+ment| désormais| aujourd'hui)? hébergée?s? (?:par|chez|auprès de) "
                    + Forms.BODY,
            "(?<!\\p{L})(?iu:hébergeur)" + Forms.SITE + " ?(?::|est) ?" + Forms.BODY,
            "^" + Forms.BODY + " héberge (?:actuellement |aussi )?" + Forms.OUR_SITE + "(?= ?[.,;]|$)",
            "(?iu:l'hébergement) (?:du|de ce|de notre) (?:site|portail)(?: internet| web)? est (?:assuré par|confié à|fourni par|réalisé par|effectué par) "
                    + Forms.BODY),
    /** Who answers for the data. */
    CONTROLLER(
            "\\bresponsable d(?:e|es|u) ",
            "(?:le )?responsable (?:du|de|des) traitements?(?: (?:de vos |des )?donnees(?: personnelles| a caractere personnel)?)?",
            "\\b(?:pour les?|pour la|pour l'|lors|lorsqu\\p{L}*|quand|conjoint\\p{L}*)(?!\\p{L})",
            Forms.NOBODY,
            "^(?:Le |La )?(?iu:responsable (?:du|de|des) traitements?)(?: (?:de vos |des )?données(?: personnelles| à caractère personnel)?)? ?(?::|est) ?"
                    + Forms.BODY,
            "^" + Forms.BODY
                    + " est (?:le |la )?(?:seule? )?responsable (?:du|des|de vos) (?:traitements?|données)(?= ?[.,;]|$)"),
    /** To whom consumers turn who got no answer. */
    MEDIATOR(
            "\\bmediat",
            "(?:mediateur|service de mediation)(?: (?:de|a) la consommation)?",
            "\\b(?:numeriques?|culture\\p{L}*|scolaires?|familia\\p{L}*|socia\\p{L}*|energie|banques?|bancaires?|assurances?|assureurs?|entreprises|dont l[ea])\\b",
            Forms.NOBODY,
            "(?<!\\p{L})" + Forms.MEDIATION + Forms.CHOSEN + " ?(?::|est) ?" + Forms.BODY,
            "(?iu:(?:saisir|saisissez|contacter|contactez|solliciter|sollicitez|recourir|recourez|s'adresser|vous adresser|adressez-vous)(?: gratuitement)? (?:au |à |la |le |l')?)"
                    + Forms.MEDIATION + Forms.CHOSEN + ",? ?:? ?" + Forms.BODY,
            "(?iu:(?:adhère|adhérons|relève|relevons|dépendons|dépend|affiliée?|adhérente?) (?:à |au |de |du |à la |de la )(?:l')?)"
                    + Forms.MEDIATION + Forms.CHOSEN + " " + Forms.BODY,
            "^" + Forms.BODY + " est (?iu:notre|le) " + Forms.MEDIATION + Forms.CHOSEN + "(?= ?[.,;]|$)");

    /** How the holders are named. */
    private static final class Forms {
        static final String SITE = "(?: (?:du|de ce|du présent|de notre) (?:site|portail)(?: internet| web)?)?";
        static final String OUR_SITE = "(?iu:le|ce|notre|le présent) (?:site|portail)(?: internet| web)?";
        static final String DIRECTOR = "(?iu:direct(?:eur|rice) (?:de|des) (?:la |cette )?publications?)";
        static final String CIVILITY = "(?:M\\.|Mr\\.?|Mme|Monsieur|Madame|Dr|Maître) ";
        static final String TITLE =
                "(?:(?iu:l[ea] )?(?iu:maire|présidente?|directeur(?: général)?|directrice(?: générale)?|gérante?),? (?:"
                        + CIVILITY + ")?)?";
        static final String WORD = "\\p{Lu}(?:[\\p{L}'-]+|\\.)";
        static final String MORE = "(?: (?:de |du |d'|le |la |van |von )?" + WORD + ")";
        static final String PERSON = "(?:" + CIVILITY + TITLE + "(" + WORD + MORE + "{0,3})|" + TITLE + "(?!" + CIVILITY
                + ")(" + WORD + MORE + "{1,3}))";
        static final String BODY =
                "(?iu:l[ae] |les |l')?(?iu:(?:société|entreprise|association|prestataire|hébergeur) )?("
                        + "\\p{Lu}(?!')[\\p{L}\\p{N}&.'-]*[\\p{L}\\p{N}](?: (?:(?:d[eu]s?|la|le|les|sur|en|et) |d'|l')*\\p{Lu}[\\p{L}\\p{N}&'-]*){0,4})";
        static final String MEDIATION =
                "(?iu:(?:notre |le |la )?(?:médiateur|médiatrice|service de médiation|entité de médiation|dispositif de médiation))";
        static final String CHOSEN =
                "(?iu: (?:de|à) la consommation)?(?iu: (?:compétente?|désignée?|choisie?|retenue?))?"
                        + "(?iu: dont (?:nous relevons|relève la société))?(?iu: de (?:la|notre) société)?";
        static final String NOBODY =
                "^(?:editeur|prestataire|hebergeur|societe|collectivite|commune|ville|mairie|departement|region|metropole|administration"
                        + "|etat|etablissement|organisme)$|^(?:union|voir|cf|il|elle|nous|la|le|les|un|une|nos|notre|son|ses|ce|cet|cette|dans|sur|en|nom"
                        + "|adresse|personne|entite|celui|celle|qui|quel|quelle|toute?|identite|coordonnees|monsieur|madame|m|mme|maire"
                        + "|president|presidente|direct\\p{L}*)\\b";

        /** "Si votre réclamation n’aboutit pas": what a mediator is for, and no supposition. That of somebody else's client stays one. */
        static final String UNANSWERED =
                "(?iu:(?<!\\p{L})(?:si|lorsque|quand) (?:(?:(?:votre|la|cette|une|notre|le|ce|un|aucune) (?:réclamation|plainte|démarche|demande|réponse"
                        + "|différend|litige|désaccord|solution)(?: écrite| préalable| auprès de nous| avec nous)? (?:n'aboutit pas|n'a pas abouti"
                        + "|n'est pas (?:satisfaisante|résolue?|réglée?|traitée|suivie)|(?:reste|demeure|est restée?) sans (?:réponse|suite|solution|effet)"
                        + "|échoue|persiste|subsiste|est (?:rejetée|refusée)|ne vous (?:satisfait|convient) pas|n'est (?:trouvée|donnée|apportée))"
                        + "|vous (?:n'obtenez (?:pas|aucune)|n'avez (?:pas|reçu aucune|obtenu aucune)|ne recevez (?:pas|aucune)|n'êtes pas (?:satisfaite?|d'accord)))"
                        + "(?:(?! (?:de votre|du|des|d'un|d'une|de la|de l'|avec|contre|chez) )[^,.;:]){0,80})(?:, ?|(?= ?[.;:])|$))";

        private Forms() {}
    }

    private static final Expression NOT_NOW = Expression.of(
            "\\b(?:ancien(?:ne)?s?|anciennement|jadis|naguere|autrefois|jusqu'(?:en|au|a)|etai(?:t|ent)|fu(?:t|rent)|avait|predecesseure?s?)\\b"
                    + "|\\bex-|\\b(?:de|entre|en|avant) (?:l'an )?(?:19|20)\\d{2}\\b|\\bsi\\b|\\bs'il\\b|\\bpar exemple\\b|\\?$");
    private static final Expression UNANSWERED = Expression.of(Forms.UNANSWERED);
    private static final Expression FOLLOWED = Expression.of("\\b(?:succed\\p{L}*|remplac\\p{L}*|releve) ");
    private static final List<String> LABELS = List.of("dt", "th", "td", "h2", "h3", "h4", "h5", "h6");

    private final Expression mention;
    private final Expression label;
    private final Expression elsewhere;
    private final Expression nobody;
    private final List<Expression> forms;

    /**
     * @param mention what stands in every passage that names it, folded
     * @param label what a heading or a cell says that names it alone, folded
     * @param elsewhere what shows that another office is meant, folded
     * @param nobody what looks like a name and is none, folded
     * @param forms the sentences, in which a group is the name
     */
    Office(String mention, String label, String elsewhere, String nobody, String... forms) {
        this.mention = Expression.of(mention);
        this.label = Expression.of("^(?:le |la |l')?(?:" + label + ") ?:?$");
        this.elsewhere = Expression.of(elsewhere);
        this.nobody = Expression.of(nobody);
        this.forms = Stream.of(forms).map(Expression::of).toList();
    }

    /**
     * Who is said to hold an office.
     *
     * @param name the name, as it is written
     * @param sentence the words that say so
     * @param isFirst whether they stand first in their passage: no sentence before them speaks of another site
     */
    public record Holder(String name, String sentence, boolean isFirst) {}

    /** Those whom {@code passage} calls its holder. */
    public Stream<Holder> holders(Passage passage) {
        if (!mention.isIn(passage.folded())
                || !passage.language().equals(Language.FRENCH)
                || Assertions.isQuotedOrHistory(passage)) return Stream.empty();
        var sentences = Sentence.in(told(passage)).toList();
        if (Outline.over(passage.block()).stream()
                .anyMatch(heading -> elsewhere.isIn(VisibleText.fold(VisibleText.of(heading))))) return Stream.empty();
        return IntStream.range(0, sentences.size())
                .boxed()
                .flatMap(i -> named(sentences.get(i)).map(name -> new Holder(name, sentences.get(i), i == 0)));
    }

    /** The words of {@code passage}; after a label that names the office alone, what stands beside it or below. */
    private String told(Passage passage) {
        var block = passage.block();
        var next = block.nextElementSibling();
        return LABELS.contains(block.normalName()) && next != null && label.isIn(passage.folded())
                ? passage.text().replaceFirst(" ?:?$", " : ") + VisibleText.of(next)
                : passage.text();
    }

    private Stream<String> named(String words) {
        var sentence = UNANSWERED.matcher(words).replaceAll("");
        var found = forms.stream().flatMap(form -> form.in(sentence)).toList();
        if (found.isEmpty()) return Stream.empty();
        var folded = VisibleText.fold(sentence);
        if (NOT_NOW.isIn(folded) || elsewhere.isIn(VisibleText.fold(words))) return Stream.empty();
        return found.stream()
                .filter(match -> isOwn(sentence, match))
                .map(match -> Stream.of(1, 2)
                        .filter(group -> group <= match.groupCount() && match.group(group) != null)
                        .map(match::group)
                        .findFirst()
                        .orElseThrow())
                .filter(name -> !nobody.isIn(VisibleText.fold(name)));
    }

    /** Whether the page says so itself, and of nobody whom another follows. */
    private static boolean isOwn(String sentence, MatchResult found) {
        var before = VisibleText.fold(sentence.substring(0, found.start()));
        return !FOLLOWED.isIn(before) && Assertions.isOwn(VisibleText.fold(sentence), before.length());
    }
}
