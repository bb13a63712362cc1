package dixit.actor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The id of an actor that has no Wikidata item: a readable slug and a short hash of what identifies it. */
public final class ActorIds {

    private static final int LONGEST_SLUG = 60;
    private static final int HASH = 8;

    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGE = Pattern.compile("^-|-$");

    private ActorIds() {}

    /** {@code slug-hash} for a name; the same name and kind always give the same id. */
    public static String of(String name, ActorKind kind) {
        return id(name, kind.localName());
    }

    /** {@code slug-hash} for a name that tells nobody apart outside the article with the id {@code article}. */
    static String within(String article, String name, ActorKind kind) {
        return id(name, article + " " + kind.localName());
    }

    private static String id(String name, String scope) {
        String key = Folding.fold(name);
        String slug = EDGE.matcher(OTHER.matcher(key).replaceAll("-")).replaceAll("");
        if (slug.length() > LONGEST_SLUG)
            slug = EDGE.matcher(slug.substring(0, LONGEST_SLUG)).replaceAll("");
        String hash = hash(scope + " " + key);
        return slug.isEmpty() ? "actor-" + hash : slug + "-" + hash;
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
