package org.parvis.evidence;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jsoup.nodes.Element;
import org.parvis.language.Phrase;
import org.parvis.site.AsOf;
import org.parvis.site.Expression;
import org.parvis.site.VisibleText;

/**
 * What a page says about one thing that a privacy notice has to say.
 *
 * @param item the thing
 * @param state whether the page says it
 * @param evidence the words that say so, as a reader sees them; empty where nothing does
 * @param where the block in which they stand; for an item that is absent, none
 * @param missing what a reader still lacks, one short reason each; empty for an item that is present
 */
public record Disclosure(Item item, State state, String evidence, Optional<Element> where, List<Phrase> missing) {

    /** A number that was made up takes nothing from a name, nor from a postal address. */
    private static final Set<Item> OF_NAMES = EnumSet.of(Item.CONTROLLER_IDENTITY, Item.CONTROLLER_CONTACT);

    private static final Set<Item> OF_ADDRESSES = EnumSet.of(Item.CONTROLLER_CONTACT, Item.RIGHTS_HOW_TO_EXERCISE);

    private static final Expression WAY =
            Expression.of("(?:telephone|tel|mobile|portable|fax|mail|courriel)[ .]*:?[ ]*$");

    public Disclosure {
        missing = List.copyOf(missing);
    }

    /** {@code item} is said by {@code statement}, unless there is a hole in it that an author forgot to fill in. */
    static Disclosure present(Item item, Statement statement) {
        return present(item, statement, statement.text());
    }

    /** {@code item} is said by {@code statement}, unless there is such a hole anywhere in its passage. */
    static Disclosure presentInWhole(Item item, Statement statement) {
        return present(item, statement, statement.passage().text());
    }

    private static Disclosure present(Item item, Statement statement, String text) {
        var hole = ClosedTable.PLACEHOLDERS
                .in(text, AsOf.END)
                .filter(found -> !OF_NAMES.contains(item) || !isNumber(text.substring(found.start(), found.end())))
                .filter(found -> !isAnotherWay(item, statement, text.substring(0, found.start())))
                .findFirst();
        if (hole.isPresent()) return partial(item, statement, hole.get().row().reason());
        return told(item, State.PRESENT, statement, List.of());
    }

    /** "Courriel : …": a further way that was left open takes nothing from a name, nor from the postal address over it. */
    private static boolean isAnotherWay(Item item, Statement statement, String before) {
        return (item == Item.CONTROLLER_IDENTITY
                        || OF_ADDRESSES.contains(item)
                                && statement.contacts().stream()
                                        .anyMatch(contact -> contact.kind() == Contact.Kind.POSTAL))
                && WAY.isIn(VisibleText.fold(before));
    }

    private static boolean isNumber(String hole) {
        return hole.chars().anyMatch(Character::isDigit) && hole.chars().noneMatch(Character::isLetter);
    }

    /** {@code item} is said by {@code statement}, but for {@code missing}. */
    static Disclosure partial(Item item, Statement statement, String missing) {
        return partial(item, statement, List.of(Phrase.known(missing)));
    }

    /** {@code item} is said by {@code statement}, but for {@code missing}. */
    static Disclosure partial(Item item, Statement statement, List<Phrase> missing) {
        return told(item, State.PARTIAL, statement, missing);
    }

    /** Nothing says {@code item}, of which a reader lacks {@code missing}. */
    static Disclosure absent(Item item, String missing) {
        return new Disclosure(item, State.ABSENT, "", Optional.empty(), List.of(Phrase.known(missing)));
    }

    private static Disclosure told(Item item, State state, Statement statement, List<Phrase> missing) {
        return new Disclosure(
                item, state, statement.text(), Optional.of(statement.passage().block()), missing);
    }

    /** This one, or {@code other} where that says more. */
    Disclosure or(Supplier<Disclosure> other) {
        if (state == State.PRESENT) return this;
        var said = other.get();
        return said.state.compareTo(state) < 0 ? said : this;
    }

    /** Whether a reader learns all that the item asks for. */
    public boolean isComplete() {
        return item == Item.STALE_LAW ? state == State.ABSENT : state == State.PRESENT;
    }

    /** What a privacy notice has to say (GDPR 12 to 14), what goes with it, and what it must not say any more. */
    public enum Item {
        CONTROLLER_IDENTITY("identité du responsable"),
        CONTROLLER_CONTACT("coordonnées du responsable"),
        DPO_CONTACT("contact du délégué à la protection des données"),
        PURPOSES("finalités"),
        LEGAL_BASIS("base légale"),
        RECIPIENTS("destinataires"),
        RETENTION_PERIOD("durée de conservation"),
        RIGHTS_LIST("droits des personnes"),
        RIGHTS_HOW_TO_EXERCISE("exercice des droits"),
        COMPLAINT_AUTHORITY("réclamation auprès de la CNIL"),
        TRANSFERS_OUTSIDE_EU("transferts hors de l’Union européenne"),
        SECURITY("sécurité"),
        COOKIES_SECTION_OR_LINK("cookies"),
        EFFECTIVE_DATE_OR_VERSION("date ou version"),
        STALE_LAW("droit périmé");

        private final String inFrench;

        Item(String inFrench) {
            this.inFrench = inFrench;
        }

        /** Its name in data: {@code dpo-contact}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The words that readers see. */
        public String inFrench() {
            return inFrench;
        }
    }

    /** How much of an item a page says. */
    public enum State {
        /** All that a reader needs. */
        PRESENT,
        /** Named, but unusable, incomplete or only a generic phrase. */
        PARTIAL,
        /** Not a word. */
        ABSENT;

        /** Its name in data: {@code partial}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
