package org.parvis.tenant;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;

/**
 * One of the parts, nearly equal, in which tenants are shared out among machines. Which part a tenant is in depends on its id and
 * on the number of parts alone: whoever comes or goes, the others stay where they are.
 *
 * @param number which part, from 1
 * @param of how many parts there are
 */
public record Shard(int number, int of) {

    /** As many parts as anybody may ask for. */
    public static final int MOST = 99_999;

    private static final Pattern WRITTEN = Pattern.compile("\\s*(\\d{1,5})\\s*/\\s*(\\d{1,5})\\s*");

    /** @throws IllegalArgumentException if there is no such part */
    public Shard {
        if (number < 1 || number > of || of > MOST)
            throw new IllegalArgumentException("no part " + number + " of " + of);
    }

    /**
     * The part that {@code words} name, as in {@code 3/16}.
     *
     * @throws IllegalArgumentException if they name none
     */
    public static Shard named(String words) {
        var written = WRITTEN.matcher(words);
        if (!written.matches()) throw new IllegalArgumentException("no part is written '" + words + "'");
        return new Shard(Integer.parseInt(written.group(1)), Integer.parseInt(written.group(2)));
    }

    /** Whether the tenant {@code id} is in this part. */
    public boolean holds(String id) {
        return number == numberOf(id, of);
    }

    /** In which of {@code parts} the tenant {@code id} is, from 1. */
    public static int numberOf(String id, int parts) {
        return 1 + (int) Long.remainderUnsigned(hash(id), parts);
    }

    /** As {@link #named} reads it. */
    @Override
    public String toString() {
        return number + "/" + of;
    }

    /** Spread evenly, and the same on every machine and in every version. */
    private static long hash(String id) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
