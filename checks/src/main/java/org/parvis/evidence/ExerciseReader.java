package org.parvis.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parvis.evidence.Contact.Kind;
import org.parvis.evidence.Disclosure.Item;
import org.parvis.site.VisibleText;
import org.parvis.site.Words;

/** How a person asks for what they have a right to (GDPR 12(2)). */
final class ExerciseReader {

    private static final Item ITEM = Item.RIGHTS_HOW_TO_EXERCISE;
    private static final int ADJACENT = 2;
    private static final int LONGEST_NAME = 2;

    /** "Demander la suppression de vos données en nous écrivant". */
    private static final Words BY = Words.of(
            "exercise-reader/by",
            "\\ben (?:nous |vous |lui |leur |s'|m')?(?:contactant|ecrivant|adressant|appelant|telephonant)\\b"
                    + "|\\bpresentez-vous\\b|\\ben vous presentant\\b"
                    + "|\\ben (?:nous |lui |leur )?envoyant un (?:e-?mail|courriel|courrier|message)\\b"
                    + "|\\bnous (?:contacter|ecrire|joindre|appeler)\\b[^.;:]* (?:pour|afin de|afin d')\\b"
                    + "|\\b(?:voir|cf\\.?|via)(?: (?:la|notre))? (?:section|rubrique|page|partie) contact\\b");

    private final Notice notice;
    private final boolean tellsRights;

    /** What gives an address, a number or a form. */
    private final List<Statement> ways = new ArrayList<>();

    /** What names a way and gives no address for it. */
    private final List<Statement> named = new ArrayList<>();

    /** What readers can do by themselves. */
    private final List<Statement> alone = new ArrayList<>();

    /** What gives an address for whatever one may write about. */
    private final List<Statement> general = new ArrayList<>();

    private ExerciseReader(Notice notice) {
        this.notice = notice;
        this.tellsRights = RightsReader.list(notice).state() != Disclosure.State.ABSENT
                || notice.statements().stream()
                        .anyMatch(statement -> statement.names(Notion.RIGHTS)
                                && !RightsReader.named(statement).isEmpty());
    }

    /** Whether a usable way is given to exercise them. */
    static Disclosure read(Notice notice) {
        var reader = new ExerciseReader(notice);
        reader.sort();
        return reader.disclosure();
    }

    /** Puts each statement on how to ask where it belongs. */
    private void sort() {
        var statements = notice.statements();
        var listed = -ADJACENT - 1;
        var asked = -ADJACENT - 1;
        var announced = -ADJACENT - 1;
        for (int at = 0; at < statements.size(); at++) {
            var statement = statements.get(at);
            var rights = RightsReader.named(statement);
            if (rights.size() > 1) listed = at;
            if (statement.names(Notion.EXERCISE)) asked = at;
            var isTurned = at - asked <= ADJACENT && statement.terms().nameAll(Notion.TURNING, Notion.RECEIVER);
            var isNext =
                    at - listed <= ADJACENT && statements.get(listed).headings().equals(statement.headings());
            if (announced == at - 1 && isNameOfWay(statement)) announced = at;
            if (isNext && isUnderOtherLabel(statement, statements.get(listed))) {
                if (isUsable(statement, at)) general.add(statement);
                continue;
            }
            var isAsked = isTurned
                    || announced == at - 1 && !statement.contacts().isEmpty()
                    || statement.concerns(Notion.EXERCISE)
                    || isNext
                    || isDoneOnDemand(statement)
                    || !rights.isEmpty() && statement.terms().nameAll(Notion.ABILITY, Notion.DATA)
                    || rights.contains(Notion.OBJECTION) && statement.names(Notion.ABILITY) && saysHow(statement)
                    || statement.headings().stream().anyMatch(heading -> heading.name(Notion.RIGHTS, Notion.EXERCISE));
            if (!isAsked) continue;
            if (statement.text().endsWith(":")) announced = at;
            if (isUsable(statement, at)) (isForRights(statement) ? ways : general).add(statement);
            else if (namesWay(statement, isTurned) || !rights.isEmpty() && saysHow(statement)) named.add(statement);
            else if (isOnOnesOwn(statement)) alone.add(statement);
        }
    }

    private Disclosure disclosure() {
        return blank().or(this::way)
                .or(this::reachableOfficer)
                .orElseGet(() -> named.isEmpty() ? nobody() : somebody());
    }

    /** An address that was left to be filled in, where nothing else about rights gives one. */
    private Optional<Disclosure> blank() {
        return named.stream()
                .filter(statement -> statement.names(Notion.EXERCISE))
                .map(statement -> Disclosure.present(ITEM, statement))
                .filter(disclosure -> !disclosure.isComplete())
                .findFirst()
                .filter(disclosure -> ways.stream().noneMatch(way -> way.isUnder(Notion.RIGHTS)));
    }

    private Optional<Disclosure> way() {
        return ways.stream()
                .filter(this::promisesEmail)
                .findFirst()
                .map(way -> Disclosure.partial(ITEM, way, "l’adresse électronique annoncée n’est pas donnée"))
                .or(() -> ways.stream()
                        .map(way -> Disclosure.present(ITEM, way))
                        .min(Comparator.comparing(way -> !way.isComplete())));
    }

    /** The officer, whose address is given elsewhere. */
    private Optional<Disclosure> reachableOfficer() {
        return named.stream()
                .filter(statement -> statement.names(Notion.OFFICER))
                .findFirst()
                .filter(statement -> OfficerReader.read(notice).isComplete())
                .map(statement -> Disclosure.present(ITEM, statement));
    }

    private Disclosure nobody() {
        if (!alone.isEmpty())
            return Disclosure.partial(
                    ITEM, alone.get(0), "on lit ce que l’on peut faire soi-même, non à qui s’adresser");
        return general.isEmpty()
                ? Disclosure.absent(ITEM, "rien ne dit comment exercer les droits")
                : Disclosure.partial(
                        ITEM, general.get(0), "une adresse est donnée, sans dire que les droits s’y exercent");
    }

    /** An office that can be found, or whoever is named, where the body's own address is given. */
    private Disclosure somebody() {
        return named.stream()
                .filter(statement -> statement.names(Notion.OFFICE))
                .findFirst()
                .or(() -> named.stream()
                        .filter(ExerciseReader::hasAddressee)
                        .findFirst()
                        .filter(statement -> ControllerReader.contact(notice).state() != Disclosure.State.ABSENT))
                .map(statement -> Disclosure.present(ITEM, statement))
                .orElseGet(
                        () -> Disclosure.partial(ITEM, named.get(0), "aucune adresse ni aucun formulaire n’est donné"));
    }

    /** Whether what it gives is for rights: an address for questions is for none where nothing tells of any. */
    private boolean isForRights(Statement statement) {
        return tellsRights
                || statement.concerns(Notion.RIGHTS, Notion.OFFICER, Notion.DATA)
                || statement.headings().stream().anyMatch(heading -> heading.name(Notion.RIGHTS))
                || statement.contacts().stream().anyMatch(Contact::isOfficers);
    }

    /** "Un message à droits@alizeo.example et nous effaçons vos données". */
    private static boolean isDoneOnDemand(Statement statement) {
        return !statement.contacts().isEmpty()
                && statement.names(Notion.ERASURE, Notion.RECTIFICATION)
                && statement.names(Notion.DATA, Notion.PIECE);
    }

    private static boolean saysHow(Statement statement) {
        return BY.on(statement.passage()).isIn(VisibleText.fold(statement.text()));
    }

    private static boolean namesWay(Statement statement, boolean isTurned) {
        return statement.names(Notion.CHANNEL)
                && (statement.names(Notion.EXERCISE, Notion.RIGHTS) || statement.isLedBy(Notion.EXERCISE) || isTurned)
                && !statement.concerns(Notion.RETENTION);
    }

    /** "<b>Contacter l’association :</b> 4 place du Marché": a passage of its own, for whatever one may write about. */
    private static boolean isUnderOtherLabel(Statement statement, Statement listed) {
        if (statement.passage() == listed.passage()
                || statement.concerns(Notion.EXERCISE, Notion.RIGHTS, Notion.OFFICER)) return false;
        var block = statement.passage().block();
        return Inline.in(block, HeadingShape.BOLD).stream()
                .limit(1)
                .map(VisibleText::of)
                .anyMatch(label ->
                        label.endsWith(":") && statement.leads().stream().anyMatch(lead -> isLabel(lead, label)));
    }

    /** "E-mail", over the address. */
    private static boolean isNameOfWay(Statement statement) {
        return statement.contacts().isEmpty()
                && statement.terms().words().size() <= LONGEST_NAME
                && statement.names(Notion.CHANNEL);
    }

    private static boolean isLabel(Terms lead, String label) {
        return label.startsWith(lead.text()) && lead.name(Notion.TURNING, Notion.CONTACT) && !lead.name(Notion.DATA);
    }

    /** "Depuis votre compte": what readers do themselves, while there is an account. */
    private static boolean isOnOnesOwn(Statement statement) {
        return statement.names(Notion.ACCOUNT) && statement.names(Notion.ABILITY);
    }

    /** Whether it says to whom one turns; "une demande écrite et signée" is a form without an addressee. */
    private static boolean hasAddressee(Statement statement) {
        return statement.names(
                Notion.ADDRESSEE,
                Notion.ORGANISATION,
                Notion.RECEIVER,
                Notion.OFFICER,
                Notion.CONTROLLER,
                Notion.PUBLISHER);
    }

    private boolean isUsable(Statement statement, int at) {
        for (var contact : statement.contacts()) {
            if (contact.isAuthoritys()) continue;
            var owner = Owners.of(contact, at, notice);
            if (owner.filter(actor -> actor == Notion.AUTHORITY || actor == Notion.HOST || actor == Notion.STRANGER)
                    .isPresent()) continue;
            if (contact.kind() != Kind.LINK) return true;
            // What a supplier tells of its own processing is no way to exercise rights here.
            if (statement.terms().nameAll(Notion.OUTSIDER, Notion.NOTICE)) continue;
            if (statement.names(Notion.FORM, Notion.CHANNEL) && !contact.isHome()) return true;
        }
        return false;
    }

    /** Whether {@code statement} sends to an e-mail address that neither it nor the rest of the page gives. */
    private boolean promisesEmail(Statement statement) {
        return statement.names(Notion.PROMISED_EMAIL)
                && notice.statements().stream()
                        .flatMap(other -> other.contacts().stream())
                        .noneMatch(contact -> contact.kind() == Kind.EMAIL);
    }
}
