package org.parvis.rules.privacy;

import static org.parvis.compliance.Law.CRPA;
import static org.parvis.compliance.Law.RGPD;
import static org.parvis.compliance.Severity.ERROR;
import static org.parvis.compliance.Severity.WARNING;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parvis.compliance.Edit;
import org.parvis.compliance.Example;
import org.parvis.compliance.Objection;
import org.parvis.compliance.Requirement;
import org.parvis.compliance.Rule;
import org.parvis.evidence.Blocks;
import org.parvis.evidence.DataOrigins;
import org.parvis.evidence.Entries;
import org.parvis.evidence.SensitiveData;
import org.parvis.evidence.Sentence;
import org.parvis.evidence.Wording;
import org.parvis.site.Expression;
import org.parvis.site.Knowledge;
import org.parvis.site.Page;
import org.parvis.site.Passage;
import org.parvis.site.Site;
import org.parvis.site.Target;
import org.parvis.site.VisibleText;
import org.parvis.site.Words;
import org.parvis.tenant.privacy.DataSource;
import org.parvis.tenant.privacy.ProcessingActivity;

/**
 * One knows which data are used, of whom, and where they come from. That each purpose is followed by its data is the matter of
 * privacy/purposes-specific; here they must be named.
 */
public final class SourceAndCategories implements Rule {

    private static final String ACTIVITIES = "data-protection.activities";
    private static final Expression VAGUE =
            Expression.of("^(?:(?:vos|des|les|certaines|diverses|toutes) )*(?:donnees|informations)"
                    + "(?: (?:a caractere personnel|personnelles|diverses|necessaires|utiles|vous concernant|collectees|de l'usager))*$"
                    + "|\\betc\\b|\\.\\.\\.|…");
    private static final Words PUBLIC = Words.of("source-and-categories/public", "\\b(?:publique?s?|public)\\b");
    private static final Words NOT_PUBLIC = Words.of(
            "source-and-categories/not-public",
            "\\b(?:n'est pas|ne sont pas|non|pas) (?:une source )?(?:accessibles? au )?(?:publique?s?|public)\\b");

    @Override
    public Requirement requirement() {
        return new Requirement(
                "On sait quelles données sont traitées, de qui, et d’où elles viennent",
                WARNING,
                List.of(RGPD.at("article 14, 1, d"), RGPD.at("article 14, 2, f"), CRPA.at("article L. 312-1-2")),
                "Des données venues d’ailleurs se corrigent à leur source, encore faut-il la connaître.",
                "Nommez les données dans data-protection.activities[].data, leur source dans source si la personne ne les a pas "
                        + "données, et les personnes dans data-subjects ; la politique les reprend.");
    }

    /** The declared activities; the policy and the sources it marks; passages that leave a source or a kind of user open. */
    @Override
    public Stream<Target> targets(Site site) {
        var activities = IntStream.range(
                        0, site.tenant().dataProtection().activities().size())
                .mapToObj(i -> Target.field(ACTIVITIES + "[" + i + "].data"));
        var open = site.versionsOf("privacy")
                .flatMap(page -> Stream.concat(
                                Sentence.prose(page)
                                        .filter(passage ->
                                                DataOrigins.unnamed(passage).isPresent()),
                                DataOrigins.forgettingUsers(page))
                        .map(passage -> Target.of(page, passage)));
        var sensitive = site.versionsOf("privacy")
                .flatMap(page -> page.mainProse()
                        .filter(passage -> sensitive(passage, site).isPresent())
                        .map(passage -> Target.of(page, passage)));
        return Stream.of(
                        activities, Blocks.listed("privacy", "[data-fact=source][data-purpose]", site), open, sensitive)
                .flatMap(targets -> targets)
                .distinct();
    }

    /** What a passage says that is recorded of health, beliefs or bodies, beside a record that names nothing of the kind. */
    private static Optional<String> sensitive(Passage passage, Site site) {
        if (!SensitiveData.isNamedIn(passage) || !site.knows(Set.of(Knowledge.RECORD))) return Optional.empty();
        var record = site.tenant().dataProtection().activities().stream()
                .map(activity -> activity.purpose() + " ; " + activity.data())
                .collect(Collectors.joining(" ; "));
        return SensitiveData.in(passage, record).findFirst();
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        if (target.field().isPresent()) return data(target.field().get(), site);
        if (Blocks.isWhole(target)) return policy(target.onPage(), site);
        if (target.part().hasAttr("data-purpose")) return entry(target, site);
        var sensitive = sensitive(target.passage().orElseThrow(), site);
        if (sensitive.isPresent())
            return Objection.because("des données sensibles sont recueillies, que la fiche ne nomme pas")
                    .map(objection -> objection.quoting(sensitive.get()));
        return DataOrigins.unnamed(target.passage().orElseThrow())
                .flatMap(sentence -> Objection.because("des données viennent d’ailleurs, sans que l’on sache d’où")
                        .map(objection -> objection.quoting(sentence.text())))
                .or(() -> Objection.because("la page définit des utilisateurs, et rien n’est dit de leurs données")
                        .map(objection -> objection.quoting(target.text())));
    }

    private static Optional<Objection> data(String path, Site site) {
        var index = Integer.parseInt(path.substring(path.indexOf('[') + 1, path.indexOf(']')));
        var data = site.tenant().dataProtection().activities().get(index).data();
        return VAGUE.isIn(VisibleText.fold(data))
                ? Objection.because("les données ne sont pas nommées").map(objection -> objection.quoting(data))
                : Objection.none();
    }

    private static Optional<Objection> policy(Page page, Site site) {
        var sources = site.tenant().dataProtection().activities().stream()
                .filter(activity -> activity.source().isPresent())
                .map(ProcessingActivity::id)
                .toList();
        var listed = page.visible("main [data-fact=source][data-purpose]").toList();
        var entries = Entries.on(page, "source", "data-purpose");
        var missing = entries.missing(sources, site.tenant().dataProtection().purposes()::get);
        if (missing.isPresent())
            return Objection.because("la source des données n’est pas dite pour {}", missing.get())
                    .map(objection -> objection.on(entries.amiss(sources)).weighing(ERROR));
        var forgotten = site.tenant().dataProtection().dataSubjects().stream()
                .filter(people -> Sentence.prose(page)
                        .noneMatch(passage -> Wording.of(passage.block(), site).tell(people)))
                .findFirst();
        if (forgotten.isPresent())
            return Objection.because("la politique ne nomme pas toutes les personnes concernées")
                    .map(objection -> objection.expecting(forgotten.get()));
        return !listed.isEmpty() || DataOrigins.areStatedOn(page)
                ? Objection.none()
                : Objection.because("rien ne dit d’où viennent les données");
    }

    private static Optional<Objection> entry(Target entry, Site site) {
        var words = Wording.of(entry.part(), site);
        return site.tenant()
                .dataProtection()
                .activity(entry.part().attr("data-purpose"))
                .flatMap(ProcessingActivity::source)
                .map(source -> isSaid(source, words)
                        ? Objection.none()
                        : Objection.because("les mots ne disent pas la source, ou si elle est accessible au public")
                                .map(objection -> objection
                                        .quoting(words.toString())
                                        .expecting(source.name())
                                        .weighing(ERROR)))
                .orElseGet(() -> Objection.because("une source est annoncée que la fiche ne déclare pas")
                        .map(objection -> objection.quoting(words.toString())));
    }

    private static boolean isSaid(DataSource source, Wording words) {
        var saysPublic = words.say(PUBLIC) && !words.say(NOT_PUBLIC);
        return words.tell(source.name())
                && (source.publiclyAccessible() ? saysPublic : words.say(NOT_PUBLIC) || !words.say(PUBLIC));
    }

    @Override
    public List<Example> examples() {
        var policy = "confidentialite/index.html";
        var source = ACTIVITIES + "[0].source";
        var registry = new DataSource("répertoire national des élus", true);
        return List.of(
                Example.passed("les données sont nommées, et leur origine dite"),
                Example.passed(
                        "une source indirecte est nommée, et dite publique",
                        Edit.field(source, registry)
                                .and(
                                        stating(
                                                "Votre nom vient du répertoire national des élus, source accessible au public."))),
                Example.failed(
                        "la source indirecte est tue",
                        Edit.field(source, registry),
                        "la source des données n’est pas dite pour « Gérer votre compte sur le portail »"),
                Example.failed(
                        "rien ne dit si la source est publique",
                        Edit.field(source, registry).and(stating("Votre nom vient du répertoire national des élus.")),
                        "les mots ne disent pas la source"),
                Example.failed(
                        "rien ne dit d’où viennent les données",
                        Edit.remove(policy, "[data-fact=source]"),
                        "rien ne dit d’où viennent les données"),
                Example.failed(
                        "les données viennent d’on ne sait où",
                        Edit.append(
                                policy,
                                "#finalites",
                                "<p>Nous recevons aussi des informations de nos partenaires.</p>"),
                        "des données viennent d’ailleurs"),
                Example.passed(
                        "rien de sensible n’est recueilli",
                        Edit.append(policy, "#finalites", "<p>Nous ne recueillons pas de données de santé.</p>")),
                Example.failed(
                        "des données de santé sont recueillies, et la fiche n’en dit rien",
                        Edit.append(policy, "#finalites", "<p>Nous recueillons aussi votre état de santé.</p>"),
                        "des données sensibles sont recueillies"),
                Example.failed(
                        "les données ne sont pas nommées",
                        Edit.field(ACTIVITIES + "[0].data", "vos données personnelles")
                                .and(Edit.text(
                                        policy,
                                        "tr:has([data-fact=purpose][data-purpose=account]) td:nth-child(2)",
                                        "vos données personnelles")),
                        "les données ne sont pas nommées"),
                Example.failed(
                                "une sorte d’utilisateur est définie puis oubliée",
                                Edit.append(
                                        policy,
                                        "#definitions dl",
                                        "<dt>Utilisateur</dt><dd>Le visiteur, ou le producteur d’un jeu de données.</dd>"),
                                "rien n’est dit de leurs données")
                        .alsoBreaking("editorial/defined-terms"),
                Example.failed(
                        "une personne concernée n’est pas nommée",
                        Edit.field("data-protection.data-subjects", List.of("les agents qui publient")),
                        "ne nomme pas toutes les personnes concernées"),
                Example.passed(
                                "une lettre étrangère ailleurs sur la page n’y change rien",
                                Edit.field("data-protection.data-subjects", List.of("les agents qui publient"))
                                        .and(Edit.append(
                                                policy,
                                                "#finalites",
                                                "<p>Ces données sont celles que donnent les agents qui publient.</p>"))
                                        .and(Edit.words(policy, "réclamation à la CNIL", "réclamation à la \u0421NIL")))
                        .alsoBreaking("privacy/complaint-authority"),
                Example.passedInEnglish("la page en anglais y répond aussi", Edit.none()),
                Example.failedInEnglish(
                        "la politique en anglais ne dit pas d’où viennent les données",
                        Edit.remove("en/confidentialite/index.html", "[data-fact=source]"),
                        "nothing says where the data come from"));
    }

    private static Edit stating(String words) {
        return Edit.append(
                "confidentialite/index.html",
                "#finalites",
                "<p data-fact=\"source\" data-purpose=\"account\">" + words + "</p>");
    }
}
