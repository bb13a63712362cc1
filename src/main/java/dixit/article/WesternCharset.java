package dixit.article;

import java.nio.charset.Charset;
import java.util.List;

/**
 * Which one-byte character set of the Latin script French text is in. Detectors cannot tell these apart by frequencies: they
 * differ in a few letters only, which French does not write where the others have signs.
 */
final class WesternCharset {

    /** The first of those that fit best: the set of most files first. */
    private static final List<Charset> SETS =
            List.of(Charset.forName("windows-1252"), Charset.forName("ISO-8859-15"), Charset.forName("x-MacRoman"));

    private static final String LETTERS = "àâäæçèéêëîïôöœùûüÿÀÂÄÆÇÈÉÊËÎÏÔÖŒÙÛÜŸñáíóúÑÁÍÓÚåøÅØãõßÉ";
    private static final String PUNCTUATION = "«»“”„‘’–—…•·°§€£©®\u00a0\u00ad";
    private static final String FRACTIONS = "½¼¾²³¹ºª";

    private WesternCharset() {}

    static Charset of(byte[] bytes) {
        Charset best = SETS.get(0);
        int most = -1;
        for (Charset set : SETS) {
            int expected = expected(new String(bytes, set));
            if (expected > most) {
                most = expected;
                best = set;
            }
        }
        return best;
    }

    /** How many of the characters beyond ASCII are what French text has in such a place. */
    private static int expected(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) continue;
            char before = i > 0 ? text.charAt(i - 1) : ' ';
            char after = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            boolean inWord = Character.isLetter(before) || Character.isLetter(after);
            if (LETTERS.indexOf(c) >= 0 ? inWord || c == 'à' || c == 'À' : PUNCTUATION.indexOf(c) >= 0) count++;
            else if (FRACTIONS.indexOf(c) >= 0 && !inWord) count++;
        }
        return count;
    }
}
