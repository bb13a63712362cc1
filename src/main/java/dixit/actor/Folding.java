package dixit.actor;

import java.text.Normalizer;
import java.util.Locale;

/** Spellings that count as one: case, accents, apostrophes, hyphens and the dots of acronyms are folded. */
public final class Folding {

    private Folding() {}

    /** {@code Haut-Karabagh} → {@code haut karabagh}, {@code O.N.U.} → {@code onu}, {@code l’Élysée} → {@code l elysee}. */
    public static String fold(String name) {
        String text = name;
        if (text.matches("(?U)(?:\\p{L}\\.){2,}\\p{L}?\\.?")) text = text.replace(".", "");
        text = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        text = text.replace("œ", "oe").replace("Œ", "OE").replace("æ", "ae");
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /** Tokenised French splits {@code du} into {@code de le}; names are written with the contraction. */
    static String contracted(String words) {
        return words.replaceAll("\\bde les\\b", "des")
                .replaceAll("\\bde le\\b", "du")
                .replaceAll("\\b[àa] les\\b", "aux")
                .replaceAll("\\b[àa] le\\b", "au");
    }
}
