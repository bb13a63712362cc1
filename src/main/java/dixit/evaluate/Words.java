package dixit.evaluate;

import dixit.text.Span;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a text in order, lower case and without punctuation, each with its place. The unit of the scoring notes:
 * contents are compared word by word, so quotation marks, apostrophes and spaces never decide.
 *
 * @param forms the words
 * @param spans where each stands in the text
 */
record Words(List<String> forms, List<Span> spans) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    Words {
        forms = List.copyOf(forms);
        spans = List.copyOf(spans);
    }

    static Words of(String text) {
        List<String> forms = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            forms.add(Normalizer.normalize(word.group(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT));
            spans.add(new Span(word.start(), word.end()));
        }
        return new Words(forms, spans);
    }

    boolean isEmpty() {
        return forms.isEmpty();
    }

    /** The harmonic mean of precision and recall of the two bags of words, 0 to 1; 0 when either is empty. */
    double f1(Words other) {
        Map<String, Integer> left = new HashMap<>();
        for (String form : other.forms) left.merge(form, 1, Integer::sum);
        int shared = 0;
        for (String form : forms) {
            if (left.merge(form, -1, Integer::sum) >= 0) shared++;
        }
        return shared == 0 ? 0 : 2.0 * shared / (forms.size() + other.forms.size());
    }

    /** The places where {@code wanted} occurs as consecutive words, at or after {@code offset}. */
    List<Span> occurrences(Words wanted, int offset) {
        List<Span> found = new ArrayList<>();
        int length = wanted.forms.size();
        if (length == 0) return found;
        for (int i = 0; i + length <= forms.size(); i++) {
            if (spans.get(i).start() >= offset && forms.subList(i, i + length).equals(wanted.forms)) {
                found.add(
                        new Span(spans.get(i).start(), spans.get(i + length - 1).end()));
            }
        }
        return found;
    }
}
