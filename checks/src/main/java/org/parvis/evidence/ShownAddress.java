package org.parvis.evidence;

import com.google.common.net.InternetDomainName;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.parvis.site.Expression;
import org.parvis.site.Reading;
import org.parvis.tenant.PhoneNumber;

/** An address that a reader sees: of a page, a mailbox, or a telephone number. */
public sealed interface ShownAddress {

    /** Whether a link to {@code href}, which is absolute, leads there. */
    boolean isReachedBy(String href);

    /** The address that {@code words} are, and nothing else. */
    static Optional<ShownAddress> of(String words) {
        return Remembering.ADDRESS.from(words);
    }

    /** The telephone numbers that stand in {@code text}, and the mailboxes, but for those disguised on purpose. */
    static Stream<ShownAddress> contactsIn(String text) {
        return Stream.concat(
                text.indexOf('@') < 0
                        ? Stream.empty()
                        : Emails.in(text).stream().map(Mailbox::new),
                Phone.PRINTED.in(text).map(match -> new Phone(match.group())));
    }

    /** What was read from words before. */
    final class Remembering {

        private static final Reading<Optional<ShownAddress>> ADDRESS =
                Reading.of(words -> Stream.of(Phone.of(words), Mailbox.of(words), OnTheWeb.of(words))
                        .flatMap(Optional::stream)
                        .findFirst());

        private Remembering() {}
    }

    /** A telephone number, as printed. */
    record Phone(String printed) implements ShownAddress {

        private static final Expression PRINTED =
                Expression.of("(?<![\\d+])(?:\\+33 ?(?:\\(0\\) ?)?|0)[1-9](?:[ .-]?\\d{2}){4}(?!\\d)");

        private static Optional<ShownAddress> of(String words) {
            return PRINTED.matcher(words).matches() ? Optional.of(new Phone(words)) : Optional.empty();
        }

        @Override
        public boolean isReachedBy(String href) {
            return href.regionMatches(true, 0, "tel:", 0, 4)
                    && international(href.substring(4)).equals(international(printed));
        }

        private static String international(String phone) {
            return PhoneNumber.international(phone.replace("(0)", ""));
        }
    }

    /** A mailbox. */
    record Mailbox(Email email) implements ShownAddress {

        private static Optional<ShownAddress> of(String words) {
            return words.indexOf(' ') >= 0
                    ? Optional.empty()
                    : Emails.in(words).stream().<ShownAddress>map(Mailbox::new).findFirst();
        }

        @Override
        public boolean isReachedBy(String href) {
            return href.regionMatches(true, 0, "mailto:", 0, 7)
                    && Emails.linked(href).contains(email);
        }
    }

    /**
     * The address of a page, of a site by its host alone, or of a page without what it is asked.
     *
     * @param host in ASCII and lower case, without {@code www.}
     * @param rest what follows the host, without a slash at the end
     */
    record OnTheWeb(String host, String rest) implements ShownAddress {

        private static final Expression ADDRESS = Expression.of(
                "(?i)(?<scheme>https?://|(?=www\\.))?(?<host>[^\\s/?#:@]+\\.[^\\s/?#:@]+)(?::\\d+)?(?<rest>[/?#]\\S*)?");
        /** Ends of names of files that are top-level domains as well. */
        private static final Expression FILE = Expression.of("(?i).*\\.(?:zip|md|py|sh|rs|pl|mov|ps|cab|app|dev)");

        private static Optional<ShownAddress> of(String words) {
            var address = ADDRESS.matcher(words);
            return address.matches() && (address.group("scheme") != null || isHost(address.group("host")))
                    ? Optional.of(new OnTheWeb(address))
                    : Optional.empty();
        }

        private OnTheWeb(Matcher address) {
            this(
                    RegistrableDomain.ascii(address.group("host"))
                            .orElse(address.group("host").toLowerCase(Locale.ROOT))
                            .replaceFirst("^www\\.", ""),
                    Optional.ofNullable(address.group("rest")).orElse("").replaceFirst("/$", ""));
        }

        private static boolean isHost(String words) {
            return !FILE.matcher(words).matches()
                    && RegistrableDomain.ascii(words)
                            .filter(host -> InternetDomainName.from(host).hasPublicSuffix())
                            .isPresent();
        }

        @Override
        public boolean isReachedBy(String href) {
            var address = ADDRESS.matcher(href);
            if (!address.matches()) return false;
            var target = new OnTheWeb(address);
            return target.host.equals(host)
                    && (rest.isEmpty()
                            || rest.equals(target.rest)
                            || rest.equals(target.rest.replaceFirst("/?[?#].*", "")));
        }
    }
}
