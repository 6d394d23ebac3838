package org.parvis.evidence;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.parvis.site.Passage;
import org.parvis.site.VisibleText;
import org.parvis.site.Words;

/**
 * A sentence by which personal data go to, lie in or are seen from a country outside the European Economic Area.
 *
 * @param sentence the sentence
 * @param country the code of the country; empty where the sentence says no more than that it is outside
 */
public record StatedTransfer(String sentence, Optional<String> country) {

    private static final int FAR = 90;

    private static final String DATA =
            "\\b(?:donnees?(?! (?:ouverte|publique|publiee)s?\\b)|informations?(?! publiques?\\b)|renseignements?|coordonnees|adresses?|candidatures?"
                    + "|dossiers?|fichiers?|messages?|courriels?|lettres?|reponses?|demandes?|sauvegardes?|copies?|serveurs?|elles?|ils?|portail"
                    + "|formulaires?|comptes?|journaux|celles-ci|ceux-ci)\\b";

    /** What is done with the data, up to the place. */
    private static final Words ACT = Words.of(
            "stated-transfer/act",
            DATA
                    + "(?:[^.;:?!](?!\\bsiege\\b)){0,80}?\\b(?:sont|est|seront|sera|etre|partent|part|sortent)\\b(?: (?!(?:de|par|a)\\b)\\p{L}+){0,3}?"
                    + " (?:transfere|transmis|envoye|communique|heberge|stocke|conserve|traite|enregistre|exporte|localise"
                    + "|situe|achemine|sauvegarde|expedie|replique|consulte|accessible|confie)\\p{L}*"
                    + "|" + DATA
                    + "(?: \\p{L}+){0,3}? (?:sont|est|seront|sera|partent|part|sortent)(?: (?:toutes|tous|donc|aussi))?"
                    + " (?=(?:hors|en|vers|pour|aux?)\\b)"
                    + "|\\b(?:nous|on)(?: (?:les|y|en|vous))? (?:transferons|transmettons|envoyons|hebergeons|stockons"
                    + "|conservons|traitons|exportons|communiquons|confions|sauvegardons)\\b[^.;:?!]{0,40}?" + DATA
                    + "|\\b(?:nous|on)(?: les| l') ?(?:transferons|transmettons|envoyons|hebergeons|stockons"
                    + "|conservons|traitons|exportons|communiquons|confions|sauvegardons)\\b"
                    + "|\\b(?:transfere|transferent|transmet|transmettent|envoie|envoient|heberge|hebergent|stocke"
                    + "|stockent|exporte|exportent|communique|communiquent|sauvegarde|sauvegardent)"
                    + "(?: (?:vos|votre|ces|les|des|ses|leurs?)| l'| d')[^.;:?!,]{0,40}?" + DATA
                    + "|" + DATA + "(?: \\p{L}+){0,3}? (?:passe|transite)(?:nt)? (?:par|via|vers)\\b"
                    + "|\\b(?:procedons|procede|effectuons|realisons|(?:fait|font|feront|fera|faire) l'objet)"
                    + "\\b[^.;:?!]{0,40}\\b(?:transferts?|flux|exportations?)\\b"
                    + "|\\b(?:susceptibles? de|amenee?s? a|pouvons|peuvent|peut)(?: \\p{L}+)? (?:transferer|transmettre|envoyer"
                    + "|heberger|stocker|exporter|communiquer)\\b[^.;:?!]{0,50}?" + DATA
                    + "|\\b(?:recours|appel) a (?:une?|des|nos|notre) (?:prestataires?|sous-traitants?|hebergeurs?"
                    + "|fournisseurs?) (?:qui )?(?:situe|se situe|base|installe|implante)\\p{L}*");

    /** Who works for the body somewhere, and what it does there. */
    private static final Words SUPPLIER = Words.of(
            "stated-transfer/supplier",
            "\\b(?:nos|notre|un|une|des|le|la|l'|son|ses)(?: |(?<='))"
                    + "(?:prestataires?|sous-traitants?|hebergeurs?|fournisseurs?|partenaires?|filiales?|equipes?|support"
                    + "|assistance|centres? d'appels?|centres? de donnees|serveurs?)\\b[^.;:?!]{0,90}?"
                    + "\\b(?:y accede(?:nt)?|y (?:a|ont) acces|accede(?:nt)? (?:a|aux)|(?:a|ont) acces|recoi(?:t|vent)"
                    + "|trait(?:e|ent)|heberge(?:nt)?|stocke(?:nt)?|consulte(?:nt)?|conserve(?:nt)?|repond(?:ent)?)\\b");

    /** What a transfer rests on, said of transfers that the body makes. */
    private static final Words RELIANCE = Words.of(
            "stated-transfer/reliance",
            "\\bnos transferts (?:\\p{L}+ ){0,6}?(?:reposent|sont (?:encadres|couverts|proteges|fondes)|s'appuient)\\b"
                    + "|\\bpour (?:ces|nos) transferts, nous\\b"
                    + "|\\bnous nous (?:appuyons|fondons|reposons) sur (?:(?:le|la|les|des) |l')?"
                    + "(?:clauses contractuelles types|cadre de protection des donnees|data privacy framework|privacy shield"
                    + "|safe harbou?r|sphere de securite|bouclier de protection)");

    private static final Words OUTSIDE = Words.of(
            "stated-transfer/outside",
            "\\b(?:hors|en dehors|a l'exterieur) (?:de |du )?(?:l')?(?:union europeenne|ue|eee|espace economique europeen"
                    + "|europe)\\b|\\bpays tiers\\b|\\bpays (?:situes? )?(?:hors|non europeens?)\\b");

    /** What makes of a place somebody's seat, or takes data elsewhere first. */
    private static final Words ASIDE = Words.of(
            "stated-transfer/aside",
            "\\b(?:siege|filiales? d|maison mere|societe mere|de droit|etablie?s?|soumise?s?|immatricul\\w+|fondee?s?|creee?s?"
                    + "|concue?s?|editee?s?|developpee?s?|inspiree?s?|provenant|venant|plutot|comme|non|au lieu|en france"
                    + "|en europe|territoire (?:francais|national|europeen)|union europeenne|espace economique|(?:en|au) sein de l'ue)\\b");

    private static final Words TO = Words.of(
            "stated-transfer/to", "(?:\\b(?:en|aux?|a|vers|depuis|dans|et|ou)(?: (?:la|le|les))?|\\bl'|[(,/]) ?$");

    private static final Words CONDITION = Words.of(
            "stated-transfer/condition",
            "\\b(?:si|s'ils?|s'elles?|lorsqu'|lorsque|quand|en cas|au cas|dans le cas|a moins|sous reserve|sauf|hormis"
                    + "|il est interdit)(?!\\p{L})|^vous (?:pouvez|avez le droit)\\b");

    private static final String ACTED =
            "(?:(?:si|lorsque|quand|des que) vous (?!(?:(?:le|nous|nous le|y) |l')?(?:demand|souhait|voul|suiv|cliqu|partag|visit"
                    + "|consult|quitt|publi|alli|eti|pass))[^,;:]{3,80}"
                    + "|en cas d(?:e |')(?:abonnement|inscription|adhesion|souscription|commande|paiement)[^,;:]{0,60}"
                    + "|sauf (?:opposition|refus|avis contraire)[^,;:]{0,40})";

    /** What a reader does, and then it is so: "si vous vous abonnez, vos données sont transférées". A link leads to others, and a demand is theirs. */
    private static final Words WHEN_READERS_ACT =
            Words.of("stated-transfer/when-readers-act", "^" + ACTED + ", |,? " + ACTED + " ?\\.?$");

    private static final Words DENIAL = Words.of(
            "stated-transfer/denial",
            "\\bn'|\\b(?:ne|ni|pas|jamais|aucune?|sans|nul(?:le)?|interdi\\w+|refus\\w+|evit\\w+)\\b");

    /** A decision of adequacy is told of a country, and says nothing of the body. */
    private static final Words ADEQUACY =
            Words.of("stated-transfer/adequacy", "\\badequation\\b|\\bcommission europeenne\\b");

    private static final Words OWN = Words.of("stated-transfer/own", "\\b(?:vos|votre|nous|nos|notre)\\b");
    private static final Words OWN_DEED = Words.of("stated-transfer/own-deed", "\\b(?:nous|nos|notre)\\b");

    /** The transfers that {@code passage} states of the body's own data; what networks do with those who visit them is theirs. */
    public static Stream<StatedTransfer> in(Passage passage) {
        if (!isSpoken(passage)) return Stream.empty();
        return Sentence.in(passage)
                .filter(sentence -> !sentence.text().endsWith("?"))
                .map(StatedTransfer::whoeverActs)
                .filter(sentence -> !sentence.says(CONDITION))
                .filter(sentence -> !sentence.says(ADEQUACY) || sentence.says(OWN))
                .filter(sentence -> !isNetworks(passage) || sentence.says(OWN_DEED))
                .flatMap(StatedTransfer::in);
    }

    private static Sentence whoeverActs(Sentence sentence) {
        var acts = WHEN_READERS_ACT.on(sentence.passage());
        return sentence.says(acts)
                ? new Sentence(
                        sentence.passage(),
                        sentence.text(),
                        acts.matcher(sentence.folded()).replaceAll(""))
                : sentence;
    }

    private static boolean isSpoken(Passage passage) {
        return (ACT.isIn(passage) || SUPPLIER.isIn(passage) || RELIANCE.isIn(passage)) && Assertions.isSpoken(passage);
    }

    private static boolean isNetworks(Passage passage) {
        return Stream.concat(
                        Stream.of(passage.folded()),
                        Outline.over(passage.block()).stream()
                                .limit(1)
                                .map(heading -> VisibleText.fold(VisibleText.of(heading))))
                .anyMatch(SocialNetworks::areNamedIn);
    }

    private static Stream<StatedTransfer> in(Sentence sentence) {
        return Stream.of(
                        stated(sentence, ACT).flatMap(match -> after(match, sentence)),
                        stated(sentence, SUPPLIER).flatMap(match -> amid(match, sentence)),
                        stated(sentence, RELIANCE).map(match -> new StatedTransfer(sentence.text(), Optional.empty())))
                .flatMap(transfers -> transfers);
    }

    private static Stream<MatchResult> stated(Sentence sentence, Words words) {
        var denial = DENIAL.on(sentence.passage());
        return words.on(sentence.passage())
                .in(sentence.folded())
                .filter(match -> !denial.isIn(match.group()) && Assertions.isOwn(sentence.folded(), match.start()));
    }

    /** The places to which what is done leads, before anything else is said. */
    private static Stream<StatedTransfer> after(MatchResult act, Sentence sentence) {
        return places(sentence)
                .filter(place -> place.start() >= act.end() && place.start() - act.end() <= FAR)
                .filter(place -> leadsTo(sentence.folded().substring(act.end(), place.start()), sentence))
                .map(place -> of(place, sentence));
    }

    /** The place of somebody who acts: it stands between who and what. */
    private static Stream<StatedTransfer> amid(MatchResult supplier, Sentence sentence) {
        return places(sentence)
                .filter(place -> place.start() > supplier.start() && place.end() < supplier.end())
                .filter(place -> leadsTo(supplier.group(), sentence))
                .map(place -> of(place, sentence));
    }

    private static boolean leadsTo(String between, Sentence sentence) {
        return !ASIDE.on(sentence.passage()).isIn(between)
                && !DENIAL.on(sentence.passage()).isIn(between)
                && !ThirdCountries.in(sentence.passage().language()).nameWithin(between)
                && between.chars().noneMatch(letter -> ".;:!".indexOf(letter) >= 0);
    }

    /** Who is of a country may work in another; the consulate of a country is here. */
    private static Stream<ThirdCountries.Mention> places(Sentence sentence) {
        var text = sentence.folded();
        var countries = ThirdCountries.in(sentence.passage().language());
        var preposition = TO.on(sentence.passage());
        var named = countries
                .mentionedIn(text)
                .filter(place -> place.isName()
                        ? preposition.isIn(text.substring(0, place.start()))
                        : !countries.nameWithin(text)
                                && !ASIDE.on(sentence.passage()).isIn(text));
        var outside = OUTSIDE.on(sentence.passage())
                .in(text)
                .map(match -> new ThirdCountries.Mention("", true, match.start(), match.end()));
        return Stream.concat(named, outside);
    }

    private static StatedTransfer of(ThirdCountries.Mention place, Sentence sentence) {
        return new StatedTransfer(sentence.text(), Optional.of(place.code()).filter(code -> !code.isEmpty()));
    }
}
