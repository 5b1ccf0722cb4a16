package org.relationalleadership.serialization;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.relationalleadership.fault.NearMiss;
import org.relationalleadership.mapping.ContextName;

/**
 * Stand-ins for the ids of people, so that a document can be logged or shared by somebody who may not say who answered.
 *
 * <p>A pseudonym is {@code person-} and, as 32 hexadecimal digits, the first 128 bits of HMAC-SHA-256 (RFC 2104, FIPS
 * 180-4) of the id in UTF-8, under a key that the caller keeps. The same id has the same pseudonym wherever it stands,
 * as respondent or subject, in each document that is written with the key; without the key nobody can try ids until one
 * fits. Whoever has the key finds a person again by {@link #of}, so that this is pseudonymous data and not anonymous:
 * answers, roles, groups and the numbers of rows stay as they are and may still tell who somebody is.
 *
 * <p>Immutable and thread-safe.
 */
public final class Pseudonyms {

    private static final int LEAST_KEY = 16;
    private static final int BYTES = 16;
    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "person-";
    private static final Set<String> PEOPLE = Set.of(ContextName.RESPONDENT, ContextName.SUBJECT);
    private static final HexFormat HEX = HexFormat.of();

    private final Mac mac; // used under its own lock
    private final Set<String> others = ConcurrentHashMap.newKeySet(); // names that were looked at

    private Pseudonyms(Mac mac) {
        this.mac = mac;
    }

    /**
     * Pseudonyms under a key, which is copied.
     *
     * @param key secret and random, at least 16 bytes; 32 are as many as the hash can use
     * @throws IllegalArgumentException if it is shorter
     * @throws IllegalStateException if this Java has no HMAC-SHA-256, as all have
     */
    public static Pseudonyms keyed(byte[] key) {
        if (key.length < LEAST_KEY) {
            throw new IllegalArgumentException(
                    "pseudonyms: a key has at least " + LEAST_KEY + " bytes, but this has " + key.length);
        }
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return new Pseudonyms(mac);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("pseudonyms: no " + ALGORITHM, e);
        }
    }

    /**
     * The pseudonym of an id.
     *
     * @throws IllegalArgumentException if it holds half a surrogate pair, which UTF-8 cannot say: two people must not
     *     get one pseudonym
     */
    public String of(String id) {
        if (TreeBuilder.halfPair(id) >= 0) {
            throw new IllegalArgumentException("pseudonyms: an id is text, but this has half a surrogate pair");
        }
        byte[] hash;
        synchronized (mac) {
            hash = mac.doFinal(id.getBytes(StandardCharsets.UTF_8));
        }
        return PREFIX + HEX.formatHex(Arrays.copyOf(hash, BYTES));
    }

    /**
     * What is written of a piece of context: a pseudonym for an id of a person, otherwise its text.
     *
     * @throws IllegalArgumentException if the name is nearly that of an id of a person, which would be written as it is
     */
    String of(String name, String text) {
        if (PEOPLE.contains(name)) {
            return of(text);
        }
        if (!others.contains(name) && isNearlyAPerson(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(
                    "pseudonyms: context '" + name + "' would be written as it is, because only "
                            + "'respondent' and 'subject' are ids of people; is it one of them?");
        }
        others.add(name);
        return text;
    }

    private static boolean isNearlyAPerson(String name) {
        return PEOPLE.contains(name) || NearMiss.hint(name, PEOPLE).startsWith("; did");
    }

    /** Never the key. */
    @Override
    public String toString() {
        return "pseudonyms by " + ALGORITHM;
    }
}
