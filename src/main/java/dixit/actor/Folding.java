package dixit.actor;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Spellings that count as one: case, accents, apostrophes, hyphens and the dots of acronyms are folded. */
public final class Folding {

    private static final Pattern DOTTED_ACRONYM =
            Pattern.compile("(?:\\p{L}\\.){2,}\\p{L}?\\.?", Pattern.UNICODE_CHARACTER_CLASS);

    private Folding() {}

    /** {@code Haut-Karabagh} → {@code haut karabagh}, {@code O.N.U.} → {@code onu}, {@code l’Élysée} → {@code l elysee}. */
    public static String fold(String name) {
        if (isPlain(name)) return name;
        String text = name;
        if (text.indexOf('.') >= 0 && DOTTED_ACRONYM.matcher(text).matches()) text = text.replace(".", "");
        if (!isAscii(text)) {
            text = withoutMarks(Normalizer.normalize(text, Normalizer.Form.NFD));
            text = text.replace("œ", "oe").replace("Œ", "OE").replace("æ", "ae");
        }
        return words(text.toLowerCase(Locale.ROOT));
    }

    /** Without accents and whatever else is set upon letters ({@code \p{M}}). */
    private static String withoutMarks(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int letter = text.codePointAt(i);
            i += Character.charCount(letter);
            switch (Character.getType(letter)) {
                case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> {}
                default -> letters.appendCodePoint(letter);
            }
        }
        return letters.toString();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) if (text.charAt(i) >= 0x80) return false;
        return true;
    }

    /** The letters and numbers of {@code text}, with one space for whatever stands between them. */
    private static String words(String text) {
        StringBuilder words = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int letter = text.codePointAt(i);
            i += Character.charCount(letter);
            if (isLetterOrNumber(letter)) words.appendCodePoint(letter);
            else if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') words.append(' ');
        }
        boolean open = !words.isEmpty() && words.charAt(words.length() - 1) == ' ';
        return words.substring(0, open ? words.length() - 1 : words.length());
    }

    private static boolean isLetterOrNumber(int letter) {
        if (Character.isLetterOrDigit(letter)) return true;
        int type = Character.getType(letter);
        return type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
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
