package dixit.time;

/** The spelling in which the lexicon's words are looked up. */
final class Words {

    private Words() {}

    /**
     * {@code text} in lower case, with straight apostrophes and plain spaces: one character for each, so that offsets
     * hold. ({@link String#toLowerCase} makes two of the Azerbaijani and Turkish {@code İ}.)
     */
    static String folded(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            char c = chars[i];
            if (c == '’' || c == 'ʼ') chars[i] = '\'';
            else if (c == '‑') chars[i] = '-';
            else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) chars[i] = ' ';
            else chars[i] = Character.toLowerCase(c);
        }
        return new String(chars);
    }
}
