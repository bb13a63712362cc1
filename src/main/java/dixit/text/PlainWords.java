package dixit.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words, numbers and punctuation of a text with every lemma that the dictionary gives their forms: what can be told
 * without a parser, for text of which only the characters were kept.
 */
public final class PlainWords {

    /**
     * One word, number or mark.
     *
     * @param form in lower case with a straight apostrophe; an elided word keeps it ({@code d'})
     * @param lemmas of all its readings; the form itself when the dictionary lacks it
     * @param verb whether it is a finite verb and cannot be anything else
     * @param participle whether it may be a past participle
     */
    public record Word(Span span, String form, Set<String> lemmas, boolean verb, boolean participle) {
        /** Whether it ends a sentence or clause: any mark but a comma or a bracket. */
        public boolean ends() {
            return form.matches("[.;:!?…]|\\.{3}");
        }

        /** Whether it is a number in digits. */
        public boolean isDigits() {
            return Character.isDigit(form.charAt(0));
        }
    }

    /** Digits may be grouped by spaces or points (Lexique des règles typographiques, « Nombres »). */
    private static final Pattern TOKEN = Pattern.compile(
            "\\p{N}{1,3}(?:[ \\u00a0\\u202f.]\\p{N}{3})+(?!\\p{N})(?:,\\p{N}+)?|\\p{N}+(?:,\\p{N}+)?|[\\p{L}\\p{M}]+'|[\\p{L}\\p{M}\\p{N}]+|[^\\s]");

    private PlainWords() {}

    /** The words of {@code text} from {@code place}, in text order; compounds with hyphens are several. */
    public static List<Word> of(String text, Span place, Morphology morphology) {
        List<Word> words = new ArrayList<>();
        Matcher token = TOKEN.matcher(text.replace('’', '\''));
        token.region(place.start(), place.end());
        while (token.find()) {
            String form =
                    Normalizer.normalize(token.group(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
            words.add(word(new Span(token.start(), token.end()), form, morphology));
        }
        return words;
    }

    private static Word word(Span span, String form, Morphology morphology) {
        List<Morphology.Reading> readings = morphology.readings(form);
        Set<String> lemmas = readings.stream().map(Morphology.Reading::lemma).collect(Collectors.toSet());
        if (lemmas.isEmpty()) lemmas = Set.of(form);
        boolean verb = !readings.isEmpty() && readings.stream().allMatch(Morphology.Reading::isFinite);
        boolean participle = readings.stream().anyMatch(reading -> reading.tag().startsWith("V ppa"));
        return new Word(span, form, Set.copyOf(lemmas), verb, participle);
    }
}
