package org.parvis.trust;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.parvis.publish.Delivery;
import org.parvis.publish.Publisher;

/** Sites of which each file says which generation it is of; run by itself, it publishes one after the other until it is killed. */
final class Generations {

    static final List<String> TENANTS = List.of("a", "b", "c", "d");

    /** The file that tells which generation a site is. */
    static final String NUMBER = "number.txt";

    private static final int LINES = 3_000;

    private Generations() {}

    /** The site of generation {@code number}; one of its files is in every second only. */
    static Map<String, byte[]> site(long number) {
        var files = new TreeMap<String, byte[]>();
        files.put(NUMBER, Long.toString(number).getBytes(StandardCharsets.US_ASCII));
        for (var path : List.of("index.html", "page/index.html", "deep/er/index.html", "assets/theme.css"))
            files.put(path, text(number));
        files.put("only-" + number % 2 + "/index.html", text(number));
        return files;
    }

    static byte[] text(long number) {
        return (number + "\n").repeat(LINES).getBytes(StandardCharsets.US_ASCII);
    }

    /** Publishes {@code number} for every tenant. */
    static void publish(Path output, Path state, Delivery delivery, long number) {
        try (var publisher = new Publisher(output, state, delivery)) {
            for (var tenant : TENANTS) publisher.publish(tenant, site(number), Map.of());
        }
    }

    /** Arguments: the output, the state, how to deliver, the first number. */
    public static void main(String[] arguments) {
        var output = Path.of(arguments[0]);
        var state = Path.of(arguments[1]);
        var delivery = Delivery.valueOf(arguments[2]);
        LongStream.iterate(Long.parseLong(arguments[3]), number -> number + 1).forEach(number -> {
            publish(output, state, delivery, number);
            System.out.println(number);
        });
    }
}
