package dixit.actor;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Spellings that count as one: case, accents, apostrophes, hyphens and the dots of acronyms are folded. */
public final class Folding {

    private static final Pattern DOTTED_ACRONYM =
            Pattern.compile("(?:\\p{L}\\.){2,}\\p{L}?\\.?", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Folding() {}

    /** {@code Haut-Karabagh} → {@code haut karabagh}, {@code O.N.U.} → {@code onu}, {@code l’Élysée} → {@code l elysee}. */
    public static String fold(String name) {
        if (isPlain(name)) return name;
        String text = name;
        if (DOTTED_ACRONYM.matcher(text).matches()) text = text.replace(".", "");
        text = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        text = text.replace("œ", "oe").replace("Œ", "OE").replace("æ", "ae");
        return OTHER.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** Most words of a text are as they should be; matching names in it asks for each. */
    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if (letter < 'a' || letter > 'z') return false;
        }
        return true;
    }

    /** Tokenised French splits {@code du} into {@code de le}; names are written with the contraction. */
    static String contracted(String words) {
        return NameWords.READ.contracted(words);
    }
}
