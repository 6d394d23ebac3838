package org.parvis.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.parvis.site.Css;
import org.parvis.site.Expression;
import org.parvis.site.Site;
import org.parvis.site.VisibleText;
import org.parvis.tenant.PhoneNumber;
import org.parvis.tenant.Tenant;
import org.parvis.tenant.organisation.PostalAddress;
import org.parvis.tenant.privacy.PostalLine;

/** The contact details that a part of a page gives its readers. */
public final class ContactDetails {

    private static final Expression PHONE =
            Expression.of("(?<![\\d+])(?:\\+33 ?(?:\\(0\\) ?)?|0)[1-9](?:[ .-]?\\d{2}){4}(?!\\d)");
    private static final Expression TOWN = Expression.of("(?<![\\p{L}\\p{N}])\\d{5} (?=\\p{Lu})");

    private final Element part;
    private final Wording words;
    private final Tenant tenant;

    private ContactDetails(Element part, Site site) {
        this.part = part;
        this.words = Wording.of(part, site);
        this.tenant = site.tenant();
    }

    /** Those in {@code part}. */
    public static ContactDetails in(Element part, Site site) {
        return new ContactDetails(part, site);
    }

    /** Whether the address is printed, and a link opens a message to it. */
    public boolean giveEmail(String address) {
        return words.areLegible()
                && Email.of(address)
                        .filter(Emails.written(part)::contains)
                        .filter(email -> Emails.links(part)
                                .anyMatch(link -> Emails.linked(link).contains(email)))
                        .isPresent();
    }

    /** Whether a link that a reader can see leads to {@code form}. */
    public boolean giveForm(String form) {
        return part.select(Css.of("a[href]")).stream()
                .anyMatch(link -> link.attr("href").strip().equals(form)
                        && !VisibleText.of(link).isEmpty());
    }

    /** Whether street, postcode and town are printed. */
    public boolean giveAddress(PostalAddress address) {
        return words.states(address.street()) && words.states(town(address));
    }

    /** Whether the telephone number is printed, and a link dials it. */
    public boolean givePhone(String phone) {
        return words.states(phone)
                && part.select(Css.of("a[href^=tel:]")).stream().anyMatch(link -> dials(link, phone));
    }

    /** Whether street, postcode and town are printed, and before them who the letter is for. */
    private boolean givePostal(PostalLine postal) {
        var line = Stream.of(
                        postal.recipient(),
                        tenant.organisation().legalName(),
                        postal.address().street())
                .map(VisibleText::normalise)
                .map(Pattern::quote)
                .toList();
        var gap = "[^\\p{L}\\p{N}]*";
        return giveAddress(postal.address())
                && Expression.passing("(?iu)" + line.get(0) + gap + "(?:" + line.get(1) + gap + ")?" + line.get(2))
                        .isIn(words.toString());
    }

    /** The channels of the data protection officer that are not given, as they should be printed. */
    public List<String> missingChannels() {
        var officer = tenant.dataProtection().officer();
        var missing = new ArrayList<String>();
        officer.email().filter(Predicate.not(this::giveEmail)).ifPresent(missing::add);
        officer.form()
                .map(Object::toString)
                .filter(Predicate.not(this::giveForm))
                .ifPresent(missing::add);
        officer.postal()
                .filter(Predicate.not(this::givePostal))
                .map(postal -> postal.recipient() + ", " + printed(postal.address()))
                .ifPresent(missing::add);
        return missing;
    }

    /** What is given that is neither the tenant's nor its officer's, or only half given. */
    public Optional<String> stray() {
        var organisation = tenant.organisation();
        var officer = tenant.dataProtection().officer();
        return stray(
                Stream.concat(organisation.email().stream(), officer.email().stream())
                        .toList(),
                Stream.concat(
                                Stream.of(organisation.seat()),
                                officer.postal().stream().map(PostalLine::address))
                        .toList(),
                List.of(organisation.phone()));
    }

    /**
     * What is given that is none of these, or only half given: a mailbox, an address, a number. A reader who uses it would reach
     * somebody else, or nobody.
     */
    public Optional<String> stray(List<String> emails, List<PostalAddress> addresses, List<String> phones) {
        return strayEmail(emails).or(() -> strayAddress(addresses)).or(() -> strayPhone(phones));
    }

    private Optional<String> strayEmail(List<String> declared) {
        var known = declared.stream().flatMap(email -> Email.of(email).stream()).toList();
        var printed = Emails.written(part);
        return Emails.in(part).stream()
                .filter(email -> !known.contains(email))
                .map(Email::toString)
                .findFirst()
                .or(() -> part.select(Css.of("a[href^=mailto:]")).stream()
                        .filter(link -> {
                            var linked = Emails.linked(link);
                            var shown = Emails.written(link);
                            return VisibleText.of(link).isEmpty()
                                    || !printed.containsAll(linked)
                                    || !shown.isEmpty() && !shown.equals(linked);
                        })
                        .map(link -> link.attr("href"))
                        .findFirst());
    }

    private Optional<String> strayAddress(List<PostalAddress> declared) {
        var text = words.toString();
        return TOWN.in(text)
                .map(MatchResult::start)
                .filter(at -> declared.stream().noneMatch(address -> text.startsWith(town(address), at)))
                .map(at -> text.substring(at, Math.min(text.length(), at + 40)))
                .findFirst()
                .or(() -> declared.stream().anyMatch(this::giveAddress)
                        ? Optional.empty()
                        : declared.stream()
                                .flatMap(address -> Stream.of(address.street(), town(address)))
                                .filter(words::states)
                                .findFirst());
    }

    private Optional<String> strayPhone(List<String> declared) {
        return PHONE.in(words.toString())
                .map(MatchResult::group)
                .filter(number -> declared.stream().noneMatch(phone -> isSame(number, phone)))
                .findFirst()
                .or(() -> part.select(Css.of("a[href^=tel:]")).stream()
                        .filter(link -> declared.stream().noneMatch(phone -> dials(link, phone)))
                        .map(link -> link.attr("href"))
                        .findFirst());
    }

    private static boolean dials(Element link, String phone) {
        return VisibleText.of(link).contains(VisibleText.normalise(phone))
                && isSame(link.attr("href").substring("tel:".length()), phone);
    }

    private static boolean isSame(String one, String other) {
        return PhoneNumber.international(one.replace("(0)", "")).equals(PhoneNumber.international(other));
    }

    private static String printed(PostalAddress address) {
        return address.street() + ", " + town(address);
    }

    private static String town(PostalAddress address) {
        return VisibleText.normalise(address.postcode() + " " + address.city());
    }
}
