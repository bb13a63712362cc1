package dixit.text;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as the models were trained to read it, and where each of its characters stands in the original: apostrophes
 * straight, accents composed (Unicode NFC), ligatures taken apart, soft hyphens and other characters without width left
 * out, thin spaces made no-break spaces, as French typography uses both for one purpose.
 *
 * @param text the plain text
 * @param starts for each of its characters the offset in the original where it begins
 * @param ends for each the offset where it ends
 */
record Typography(String text, int[] starts, int[] ends) {

    static Typography of(String original) {
        StringBuilder text = new StringBuilder(original.length());
        // A ligature becomes three letters at most.
        int[] starts = new int[3 * original.length() + 1];
        int[] ends = new int[3 * original.length() + 1];
        for (int i = 0; i < original.length(); ) {
            int next = i + 1;
            while (next < original.length() && isMark(original.charAt(next))) next++;
            String cluster = original.substring(i, next);
            String plain = next > i + 1 ? Normalizer.normalize(cluster, Normalizer.Form.NFC) : plain(cluster.charAt(0));
            for (int k = 0; k < plain.length() && text.length() < starts.length; k++) {
                starts[text.length()] = i;
                ends[text.length()] = next;
                text.append(plain.charAt(k));
            }
            i = next;
        }
        int length = text.length();
        return new Typography(text.toString(), Arrays.copyOf(starts, length), Arrays.copyOf(ends, length));
    }

    private static boolean isMark(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static String plain(char c) {
        return switch (c) {
            case '’', 'ʼ' -> "'";
            case '\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff' -> "";
            case '\u2002', '\u2003', '\u2004', '\u2005', '\u2006', '\u2007', '\u2008', '\u2009', '\u200a', '\u202f' ->
                "\u00a0";
            case '\u2010', '\u2011' -> "-";
            case '\ufb00', '\ufb01', '\ufb02', '\ufb03', '\ufb04', '\ufb05', '\ufb06' ->
                Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
            default -> String.valueOf(c);
        };
    }

    /** The original words of a span of the plain text. */
    Span original(Span plain) {
        if (plain.isEmpty()) {
            int at = plain.start() < starts.length
                    ? starts[plain.start()]
                    : starts.length == 0 ? 0 : ends[ends.length - 1];
            return new Span(at, at);
        }
        return new Span(starts[plain.start()], ends[plain.end() - 1]);
    }

    /** Where a span of the original stands in the plain text. */
    Span plain(Span original) {
        return new Span(indexOf(original.start()), indexOf(original.end()));
    }

    private int indexOf(int offset) {
        int at = Arrays.binarySearch(starts, offset);
        if (at < 0) return -at - 1;
        while (at > 0 && starts[at - 1] == offset) at--;
        return at;
    }

    /** The quotation in the original text. */
    Quotation original(Quotation plain) {
        return new Quotation(original(plain.outer()), original(plain.inner()));
    }
}
