package org.parvis.evidence;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.parvis.site.Site;
import org.parvis.site.VisibleText;
import org.parvis.tenant.PhoneNumber;
import org.parvis.tenant.Tenant.PostalAddress;

/** The contact details that a part of a page gives its readers. */
public final class ContactDetails {

    private static final Pattern PHONE =
            Pattern.compile("(?<![\\d+])(?:\\+33 ?(?:\\(0\\) ?)?|0)[1-9](?:[ .-]?\\d{2}){4}(?!\\d)");
    private static final Pattern TOWN = Pattern.compile("(?<![\\p{L}\\p{N}])\\d{5} (?=\\p{Lu})");

    private final Element part;
    private final Wording words;

    private ContactDetails(Element part, Site site) {
        this.part = part;
        this.words = Wording.of(part, site);
    }

    /** Those in {@code part}. */
    public static ContactDetails in(Element part, Site site) {
        return new ContactDetails(part, site);
    }

    /** Whether the address is printed, and a link opens a message to it. */
    public boolean giveEmail(String address) {
        return Email.of(address)
                .filter(email -> Emails.written(part).contains(email))
                .filter(email ->
                        Emails.links(part).anyMatch(link -> Emails.linked(link).contains(email)))
                .isPresent();
    }

    /** Whether a link that a reader can see leads to {@code form}. */
    public boolean giveForm(String form) {
        return links("a[href]")
                .anyMatch(link -> link.attr("href").strip().equals(form)
                        && !VisibleText.of(link).isEmpty());
    }

    /** Whether street, postcode and town are printed. */
    public boolean giveAddress(PostalAddress address) {
        return words.states(address.street()) && words.states(town(address));
    }

    /** Whether the telephone number is printed. */
    public boolean givePhone(String phone) {
        return words.states(phone);
    }

    /**
     * What is given that belongs to none of these, or is only half given: an address, a mailbox, a number. A reader who uses
     * it would reach somebody else, or nobody.
     */
    public Optional<String> stray(Set<String> emails, Collection<PostalAddress> addresses, Set<String> phones) {
        return Stream.of(strayEmail(emails), strayAddress(addresses), strayPhone(phones))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> strayEmail(Set<String> declared) {
        var known = declared.stream().flatMap(email -> Email.of(email).stream()).toList();
        var stranger =
                Emails.in(part).stream().filter(email -> !known.contains(email)).findFirst();
        if (stranger.isPresent()) return stranger.map(Email::toString);
        var printed = Emails.written(part);
        return Emails.links(part)
                .filter(link -> {
                    var linked = Emails.linked(link);
                    var shown = Emails.written(link);
                    return !printed.containsAll(linked) || !shown.isEmpty() && !shown.equals(linked);
                })
                .findFirst()
                .map(link -> link.attr("href"));
    }

    private Optional<String> strayAddress(Collection<PostalAddress> declared) {
        var towns = declared.stream().map(ContactDetails::town).toList();
        var text = words.toString();
        var stranger = TOWN.matcher(text)
                .results()
                .map(MatchResult::start)
                .filter(at -> towns.stream().noneMatch(town -> text.startsWith(town, at)))
                .findFirst();
        if (stranger.isPresent()) return stranger.map(at -> beginning(text.substring(at)));
        return declared.stream()
                .filter(address -> words.states(address.street()) != words.states(town(address)))
                .filter(address -> declared.stream().noneMatch(this::giveAddress))
                .findFirst()
                .map(address -> words.states(address.street()) ? address.street() : town(address));
    }

    private Optional<String> strayPhone(Set<String> declared) {
        var known = declared.stream().map(PhoneNumber::international).toList();
        var stranger = PHONE.matcher(words.toString())
                .results()
                .map(MatchResult::group)
                .filter(number -> !known.contains(PhoneNumber.international(number.replace("(0)", ""))))
                .findFirst();
        if (stranger.isPresent()) return stranger;
        return links("a[href^=tel:]")
                .filter(link -> declared.stream().noneMatch(phone -> isLinkTo(phone, link)))
                .findFirst()
                .map(link -> link.attr("href"));
    }

    private static boolean isLinkTo(String phone, Element link) {
        return VisibleText.of(link).contains(VisibleText.normalise(phone))
                && PhoneNumber.international(link.attr("href").substring("tel:".length()))
                        .equals(PhoneNumber.international(phone));
    }

    private Stream<Element> links(String css) {
        return part.select(css).stream();
    }

    private static String town(PostalAddress address) {
        return VisibleText.normalise(address.postcode() + " " + address.city());
    }

    private static String beginning(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
