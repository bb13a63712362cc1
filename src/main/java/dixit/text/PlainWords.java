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

    private final Morphology morphology;
    private final Pattern token;

    /** @param morphology and {@code numbers} of one language */
    public PlainWords(Morphology morphology, WrittenNumbers numbers) {
        this.morphology = morphology;
        this.token = Pattern.compile(numbers.pattern() + "|[\\p{L}\\p{M}]+'|[\\p{L}\\p{M}\\p{N}]+|[^\\s]");
    }

    /** Its language's word forms. */
    public Morphology morphology() {
        return morphology;
    }

    /** The words of {@code text} from {@code place}, in text order; compounds with hyphens are several. */
    public List<Word> of(String text, Span place) {
        List<Word> words = new ArrayList<>();
        Matcher found = token.matcher(text.replace('’', '\''));
        found.region(place.start(), place.end());
        while (found.find()) {
            String form =
                    Normalizer.normalize(found.group(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
            words.add(word(new Span(found.start(), found.end()), form));
        }
        return words;
    }

    private Word word(Span span, String form) {
        List<Morphology.Reading> readings = morphology.readings(form);
        Set<String> lemmas = readings.stream().map(Morphology.Reading::lemma).collect(Collectors.toSet());
        if (lemmas.isEmpty()) lemmas = Set.of(form);
        boolean verb = !readings.isEmpty() && readings.stream().allMatch(Morphology.Reading::isFinite);
        boolean participle = readings.stream().anyMatch(reading -> reading.is(Feature.PAST_PARTICIPLE));
        return new Word(span, form, Set.copyOf(lemmas), verb, participle);
    }
}
