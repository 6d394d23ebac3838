package org.parvis.rules.tenancy;

import java.net.URI;
import java.time.Period;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.parvis.compliance.Objection;
import org.parvis.evidence.HostName;
import org.parvis.language.Phrase;
import org.parvis.site.Expression;

/** The faults that are found in a record: the first of each field, by its path. */
final class Faults {

    private static final Expression POSTCODE = Expression.of("\\d{5}");
    private static final Expression HOST = Expression.of("[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+");

    /** Dots, slashes and control characters, which no address has a reason to write as codes. */
    private static final Expression HIDDEN = Expression.of("(?i)%(?:[01][0-9a-f]|2e|2f|5c|7f)");

    private final Map<String, Objection> byPath = new LinkedHashMap<>();

    Map<String, Objection> byPath() {
        return byPath;
    }

    void postcode(String path, String postcode) {
        if (!POSTCODE.matcher(postcode).matches()) add(path, "ce n’est pas un code postal", postcode);
    }

    void address(String path, URI address) {
        var text = address.toString();
        if (address.getRawAuthority() != null && HostName.imitates(address.getRawAuthority()))
            add(path, "le nom de domaine a des lettres d’une autre écriture, qui en imite un autre", text);
        else if (!"https".equalsIgnoreCase(address.getScheme()) || address.getHost() == null)
            add(path, "ce n’est pas une adresse en https", text);
        else if (address.getRawUserInfo() != null)
            add(path, "l’adresse a un nom d’utilisateur devant son domaine", text);
        else if (HIDDEN.isIn(text))
            add(path, "l’adresse cache des points ou des signes de commande sous un code", text);
    }

    void host(String path, String host) {
        if (!HOST.matcher(host).matches()) add(path, "ce n’est pas un domaine", host);
    }

    void retention(String path, Period period) {
        if (period.isZero() || period.isNegative()) add(path, "la durée de conservation n’est pas positive");
    }

    /** That no two of {@code items} have one {@code key}. */
    <T> void unique(String list, String key, List<T> items, Function<T, String> keyOf) {
        var seen = new HashSet<String>();
        each(list, items, (path, item) -> {
            if (!seen.add(keyOf.apply(item)))
                add(path + "." + key, Phrase.of("« {} » est déjà pris dans la liste", keyOf.apply(item)));
        });
    }

    /** Hands each of {@code items} over with its path. */
    <T> void each(String list, List<T> items, BiConsumer<String, T> check) {
        IntStream.range(0, items.size()).forEach(i -> check.accept(list + "[" + i + "]", items.get(i)));
    }

    void add(String path, String message) {
        add(path, Phrase.of(message));
    }

    void add(String path, Phrase message) {
        Objection.because(message).ifPresent(objection -> byPath.putIfAbsent(path, objection));
    }

    void add(String path, Objection objection) {
        byPath.putIfAbsent(path, objection);
    }

    void add(String path, String message, String quoted) {
        Objection.because(message).ifPresent(objection -> byPath.putIfAbsent(path, objection.quoting(quoted)));
    }
}
