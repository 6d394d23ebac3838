package org.parvis.evidence;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.parvis.site.Css;
import org.parvis.site.Expression;
import org.parvis.site.Grammar;
import org.parvis.site.Language;
import org.parvis.site.Page;
import org.parvis.site.Passage;
import org.parvis.site.Site;
import org.parvis.site.VisibleText;
import org.parvis.tenant.Tenant;
import org.parvis.tenant.Tenant.Kind;
import org.parvis.tenant.opendata.Licence;
import org.parvis.tenant.opendata.OtherLicence;

/**
 * A licence under which a sentence in French puts the data of the whole portal: "Nos données sont sous ODbL". What others' data, some
 * of ours, derived bases or those of old are under is no such sentence; nor is a comparison, a supposition or a question.
 *
 * @param sentence the words that say so
 * @param isFirst whether they stand first in their passage: no sentence before them speaks of other data
 */
public record StatedLicence(String sentence, boolean isFirst) {

    private static final Grammar GRAMMAR = Grammar.of(StatedLicence.class, "stated-licence.fr.tsv");

    private static final Expression DATA = GRAMMAR.expression("data");
    /** What stands in every passage that names a licence, folded. */
    public static final Expression LICENCE = GRAMMAR.expression("licence");

    private static final Expression NOT_NOW = GRAMMAR.expression("not-now");
    private static final Expression OTHERWISE = GRAMMAR.expression("otherwise");

    /** What says whose data they are, or to whom they are open, where that is the body itself and everybody. */
    private static final Expression OWN = GRAMMAR.expression("own");

    /** What makes them somebody's, or a part of the whole. */
    private static final Expression FOREIGN = GRAMMAR.expression("foreign");

    /** "Les données … sont sous licence". */
    private static final Expression UNDER = GRAMMAR.expression("under");

    /** "Portail de Valmont, données sous licence": without a verb, and with no name of somebody else. */
    private static final Expression CREDIT = GRAMMAR.expression("credit");

    /** "Licence des données :", "la licence applicable aux données est". */
    private static final Expression LICENCE_OF = GRAMMAR.expression("licence-of");

    /** "Le portail applique la licence … à toutes ses données". */
    private static final Expression CHOICE = GRAMMAR.expression("choice");

    private static final Expression FOR_ALL = GRAMMAR.expression("for-all");

    /** "Licence des données", which leads to a text. */
    private static final Expression LABEL = GRAMMAR.expression("label");

    /** What a commune calls itself besides. */
    private static final List<String> TOWN = List.of("la ville", "la mairie", "la municipalite");

    private static final Set<String> LABELS = Set.of("dt", "th", "td");

    private static final Expression SPEAKER = GRAMMAR.expression("speaker");

    private static final Expression ALTERNATIVE = GRAMMAR.expression("alternative");

    /** The pages on which a portal speaks of itself; another may describe one set of data. */
    private static final Set<String> OF_ITSELF = Set.of("home", "legal", "privacy", "terms", "reuse");

    /** Whether {@code page}, on which it stands, leaves no doubt that the data are those of the whole portal. */
    public boolean isSaidBy(Page page) {
        return isFirst && OF_ITSELF.contains(page.type());
    }

    /** The sentence of {@code passage} that puts the data of {@code site} under none of the licences of its record. */
    public static Optional<StatedLicence> notOfRecord(Passage passage, Site site) {
        if (!DATA.isIn(passage.folded())
                || !LICENCE.isIn(passage.folded())
                || !passage.language().equals(Language.FRENCH)
                || !Assertions.isSpoken(passage)) return Optional.empty();
        if (isUnderAnothersName(passage, site)) return Optional.empty();
        var sentences = told(passage);
        return sentences.stream()
                .filter(sentence -> isOfToday(sentence) && isAnother(sentence, site))
                .findFirst()
                .map(sentence -> new StatedLicence(sentence.text(), sentence.equals(sentences.get(0))));
    }

    /** The sentences of {@code passage}; after a label, what stands beside it is said too. */
    private static List<Sentence> told(Passage passage) {
        var next = passage.block().nextElementSibling();
        if (next == null || !LABELS.contains(passage.block().normalName()) || !LABEL.isIn(passage.folded()))
            return Sentence.in(passage).toList();
        var told = passage.text() + " : " + VisibleText.of(next);
        return List.of(new Sentence(passage, told, VisibleText.fold(told)));
    }

    private static boolean isOfToday(Sentence sentence) {
        return !sentence.says(NOT_NOW) && !sentence.says(OTHERWISE);
    }

    private static boolean isAnother(Sentence sentence, Site site) {
        var stated = Stream.concat(named(sentence), linked(sentence)).toList();
        return stated.stream().noneMatch(mention -> isOfRecord(mention, sentence, site))
                && stated.stream().anyMatch(mention -> isOfAllData(mention, sentence, site));
    }

    /** A name that the record gives is right, whatever id stands beside it there. */
    private static boolean isOfRecord(Mention mention, Sentence sentence, Site site) {
        return FactWords.coverFolded(site, sentence.folded(), mention.start(), mention.end())
                || Stream.concat(
                                Stream.of(site.tenant().portal().licence()),
                                site.tenant().openData().licences().stream().map(OtherLicence::licence))
                        .map(Licence::id)
                        .anyMatch(id -> mention.licence().id().matcher(id).matches());
    }

    /** A licence that {@code text} names, or the words of a link that leads to it, from {@code start} on. */
    private record Mention(ReuseLicence licence, int start, int end) {}

    private static Stream<Mention> named(Sentence sentence) {
        return ReuseLicence.namedIn(sentence.folded())
                .flatMap(licence -> licence.name()
                        .in(sentence.folded())
                        .filter(match -> !Assertions.isQuoted(sentence.folded(), match.start()))
                        .map(match -> new Mention(licence, match.start(), match.end())));
    }

    private static Stream<Mention> linked(Sentence sentence) {
        return sentence.passage().block().select(Css.of("a[href]")).stream()
                .filter(link -> !link.hasAttr("data-fact") && !VisibleText.isHidden(link))
                .flatMap(link -> linked(link, sentence));
    }

    private static Stream<Mention> linked(Element link, Sentence sentence) {
        var words = VisibleText.fold(VisibleText.of(link));
        var start = sentence.folded().indexOf(words);
        return words.isEmpty() || start < 0
                ? Stream.empty()
                : ReuseLicence.at(link.attr("href")).stream()
                        .map(licence -> new Mention(licence, start, start + words.length()));
    }

    private static boolean isOfAllData(Mention mention, Sentence sentence, Site site) {
        var before = calledWe(sentence.folded().substring(0, mention.start()), site.tenant());
        var words = sentence.folded().substring(mention.start(), mention.end());
        var after = calledWe(sentence.folded().substring(mention.end()), site.tenant());
        if (ALTERNATIVE.isIn(after)) return false;
        if (new Sentence(sentence.passage(), sentence.text(), before + after).isNegative()) return false;
        if (CREDIT.isIn(before)) return true;
        var under = UNDER.matcher(before);
        if (under.find())
            return isOursToSay(before.substring(0, under.start()))
                    && isOwn(under.group("between"))
                    && (under.group("own") == null || isOwn(under.group("own")));
        var label = LICENCE_OF.matcher(before);
        if (label.find()) return isOwn(label.group("between"));
        var all = FOR_ALL.matcher(after);
        return LABEL.isIn(words) || CHOICE.isIn(before) && all.find() && isOwn(all.group("between"));
    }

    /** "La métropole publie les données", "la carte, dont les données": others are spoken of before the data are. */
    private static boolean isOursToSay(String before) {
        return isOwn(before) && (before.isBlank() || before.strip().endsWith(",") || SPEAKER.isIn(before));
    }

    private static boolean isOwn(String between) {
        return !FOREIGN.isIn(OWN.matcher(between).replaceAll(""));
    }

    /** {@code text}, in which the body is "nous", whatever it calls itself. */
    private static String calledWe(String text, Tenant tenant) {
        var organisation = tenant.organisation();
        var names = Stream.of(
                        Stream.of(organisation.legalName()),
                        organisation.aliases().stream(),
                        Stream.of(organisation.shortName(), tenant.kind().noun()))
                .flatMap(all -> all)
                .map(VisibleText::fold)
                .flatMap(name -> Stream.of("la " + name, "l'" + name, name))
                .toList();
        var called = text;
        for (var name : names) called = called.replace(name, "nous");
        if (tenant.kind() == Kind.COMMUNE) for (var name : TOWN) called = called.replace(name, "nous");
        return called;
    }

    /** "Données d’OpenStreetMap": under a heading that names somebody else, the data are theirs. */
    private static boolean isUnderAnothersName(Passage passage, Site site) {
        return Outline.over(passage.block()).stream()
                .limit(1)
                .map(VisibleText::of)
                .filter(heading -> !LICENCE.isIn(VisibleText.fold(heading)))
                .map(heading -> List.of(heading.split("[ '’]")))
                .anyMatch(words -> words.stream()
                        .skip(1)
                        .anyMatch(word -> !word.isEmpty()
                                && Character.isUpperCase(word.charAt(0))
                                && !FactWords.cover(site, word, 0, word.length())));
    }
}
