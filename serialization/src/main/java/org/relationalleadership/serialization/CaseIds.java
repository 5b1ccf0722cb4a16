package org.relationalleadership.serialization;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.relationalleadership.framework.Relation;

/**
 * Identifiers of a CASE package: name-based UUIDs of version 5 (RFC 9562, section 5.5), so that the same construct has
 * the same one in every version of its framework and on every machine.
 *
 * <p>The id of a framework is a name in {@link #NAMESPACE}, and what it holds has names in the UUID of the framework:
 * {@code construct/ID}, {@code kind/ID}, {@code relation/FROM TYPE TO}, {@code top/ID}. An id that is a UUID already
 * stands for itself.
 */
final class CaseIds {

    /** Version 5 of the namespace for URLs and the name {@code urn:relational-leadership:case}. */
    static final UUID NAMESPACE = UUID.fromString("2d07cc3f-3297-5ea7-a2a1-16346094d35e");

    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private CaseIds() {}

    static UUID document(String frameworkId) {
        return exact(frameworkId).orElseGet(() -> named(NAMESPACE, frameworkId));
    }

    static UUID construct(UUID document, String constructId) {
        return exact(constructId).orElseGet(() -> named(document, "construct/" + constructId));
    }

    static UUID kind(UUID document, String kindId) {
        return named(document, "kind/" + kindId);
    }

    static UUID relation(UUID document, Relation relation) {
        return named(document, "relation/" + relation.from() + " " + Piece.word(relation.type()) + " " + relation.to());
    }

    /** Of the association that puts a construct on the top level of the document. */
    static UUID top(UUID document, String constructId) {
        return named(document, "top/" + constructId);
    }

    /** What a text says, in either case of letters; empty where it is no UUID. */
    static Optional<UUID> parse(String text) {
        return exact(text.toLowerCase(Locale.ROOT));
    }

    private static Optional<UUID> exact(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    private static UUID named(UUID namespace, String name) {
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        ByteBuffer hash = ByteBuffer.wrap(sha1(ByteBuffer.allocate(16 + text.length)
                .putLong(namespace.getMostSignificantBits())
                .putLong(namespace.getLeastSignificantBits())
                .put(text)
                .array()));
        long most = (hash.getLong() & ~0xF000L) | 0x5000L;
        long least = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(most, least);
    }

    private static byte[] sha1(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-1 is missing, which every Java platform must have", e);
        }
    }
}
