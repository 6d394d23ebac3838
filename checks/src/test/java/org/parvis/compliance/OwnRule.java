package org.parvis.compliance;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.parvis.site.Knowledge;
import org.parvis.site.Site;
import org.parvis.site.Target;

/** A rule that a test makes: of what it speaks, what it thinks of that, and what it has to know. */
record OwnRule(
        String id,
        Function<Site, Stream<Target>> speaking,
        Function<Target, Optional<Objection>> opinion,
        Set<Knowledge> needs)
        implements Rule {

    /** One to which everything of which it speaks is in order. */
    static Rule content(String id, Function<Site, Stream<Target>> speaking) {
        return new OwnRule(id, speaking, target -> Objection.none(), Set.of());
    }

    /** One that speaks of each page. */
    static Rule ofPages(Function<Target, Optional<Objection>> opinion) {
        return new OwnRule("essai/titre", Site::everyPage, opinion, Set.of());
    }

    /** One that speaks of what {@code css} selects on any page. */
    static Rule ofParts(String css, Function<Target, Optional<Objection>> opinion) {
        return new OwnRule(
                "essai/intertitre",
                site -> site.pages().stream().flatMap(page -> page.visible(css).map(part -> Target.of(page, part))),
                opinion,
                Set.of());
    }

    @Override
    public Requirement requirement() {
        return Requirement.of("Un titre", Severity.WARNING, Law.RGPD.at("article 12, 1"), "Il le faut.", "Faites.");
    }

    @Override
    public Stream<Target> targets(Site site) {
        return speaking.apply(site);
    }

    @Override
    public Optional<Objection> objection(Target target, Site site) {
        return opinion.apply(target);
    }

    @Override
    public List<Example> examples() {
        return List.of();
    }
}
