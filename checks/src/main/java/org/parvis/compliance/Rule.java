package org.parvis.compliance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parvis.language.Catalogue;
import org.parvis.site.Ground;
import org.parvis.site.Knowledge;
import org.parvis.site.Page;
import org.parvis.site.Site;
import org.parvis.site.Target;

/**
 * One requirement made executable: what the law says, what it speaks about, and what it expects. The model is that of the
 * W3C's ACT rules.
 *
 * <p>A rule is stateless and pure: it changes nothing, reads no file and no clock, and the same site always gets the same
 * verdict.
 */
public interface Rule {

    /** What the law says. */
    Requirement requirement();

    /** Applicability: what the requirement speaks about in {@code site}. No target, no opinion. */
    Stream<Target> targets(Site site);

    /** Expectation: why {@code target} falls short, or empty when it complies. */
    Optional<Objection> objection(Target target, Site site);

    /**
     * What the words of a passage must give for the rule to object to it; without it, the passage complies and nobody looks at it
     * again. A rule that has none looks at all.
     */
    default Optional<Ground> ground() {
        return Optional.empty();
    }

    /**
     * CSS of what, in the main content of a page that it judges as a whole, shows that it is kept: reports quote the first such part
     * that readers see.
     */
    default Optional<String> shownBy() {
        return Optional.empty();
    }

    /** Whom or what it concerns, in French, for the rulebook: a sentence. */
    default String applicability() {
        return "À tous les portails.";
    }

    /** Whether it judges the words in a site's drawings as well, page by page as if each were one. */
    default boolean readsDrawings() {
        return false;
    }

    /** What it must know beside the words of the pages; without it, as in an audit, it has no opinion. */
    default Set<Knowledge> needs() {
        return Set.of();
    }

    /** Documentation and tests at once: every example is printed in the rulebook and run by the build. */
    List<Example> examples();

    /** What reports quote: the family (the package) and the class's name in kebab-case, {@code privacy/dpo-contact}. */
    default String id() {
        return RuleId.of(getClass());
    }

    /** Whether a tenant may be let off for a while. Nobody is let off what the judgement itself rests on. */
    default boolean isWaivable() {
        return true;
    }

    /**
     * Applies this rule to {@code site}. It has nothing to say on a day on which none of its provisions is in force, nor of a site
     * of which it would need to know more.
     */
    default Verdict judge(Site site) {
        if (!isInForce(site) || !site.knows(needs())) return new Verdict(id(), 0, List.of());
        var ground = ground();
        var targets = targets(site).toList();
        var inRecord = new HashSet<List<Object>>();
        var findings = new ArrayList<Finding>();
        var showing = new Showing(this, site, targets.size());
        for (var target : targets) {
            var mayObject = ground.isEmpty() || ground.get().isIn(target);
            var objection = mayObject ? objection(target, site) : Objection.none();
            if (objection.isEmpty()) {
                showing.take(target);
                continue;
            }
            var finding = finding(objection.get(), target, site);
            // One wrong value in the record is one fault, on however many pages it is printed.
            if (finding.location().field().isEmpty()
                    || inRecord.add(List.of(finding.location().source(), finding.inFrench(), finding.quoted())))
                findings.add(finding);
        }
        return new Verdict(id(), targets.size(), findings, showing.evidence());
    }

    private static Location place(Objection objection, Target target, Site site) {
        var onPage = objection
                .part()
                .map(part -> Location.of(part, target.onPage(), objection.quoted()))
                .orElseGet(() -> Location.of(target, site, objection.quoted()));
        return objection
                .quoted()
                .filter(words -> objection.mendedInRecord())
                .flatMap(site::fieldThatSays)
                .map(field -> onPage.mendedIn(field, site.placeOf(field)))
                .orElse(onPage);
    }

    /** Says it in the language of the page on which it is, if this rule's family has a catalogue in it. */
    private Finding finding(Objection objection, Target target, Site site) {
        var requirement = requirement();
        var catalogue =
                Catalogue.of(getClass(), target.page().map(Page::language).orElse(Catalogue.FRENCH.language()));
        return new Finding(
                        id(),
                        objection.severity().orElse(requirement.severity()),
                        site.tenant().id(),
                        place(objection, target, site),
                        objection.message().in(catalogue),
                        objection.quoted(),
                        objection.expected().map(words -> words.in(catalogue)),
                        catalogue.translation(requirement.reason()),
                        catalogue.translation(objection
                                .remedy()
                                .orElseGet(() -> site.knows(Set.of(Knowledge.RECORD))
                                        ? requirement.remedy()
                                        : requirement.remedyByHand())),
                        inForce(site).stream().map(Citation::toString).toList())
                .translated(catalogue.language(), objection.message().toString());
    }

    private boolean isInForce(Site site) {
        for (var provision : requirement().provisions()) if (provision.isInForce(site.asOf())) return true;
        return false;
    }

    private List<Citation> inForce(Site site) {
        return requirement().provisions().stream()
                .filter(provision -> provision.isInForce(site.asOf()))
                .toList();
    }
}
