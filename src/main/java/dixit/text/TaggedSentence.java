package dixit.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A sentence before parsing. A lifted quotation is one token of it, for which the parser reads the words of a
 * {@link Placeholder}.
 *
 * @param forms the words that the parser reads
 * @param tags the tagger's tag of each
 * @param wordOf for each the index of its token
 */
record TaggedSentence(Sentence sentence, List<String> forms, List<String> tags, List<Integer> wordOf) {

    /** The same sentence with the contraction at the token {@code at} in its two parts. */
    TaggedSentence parted(Contraction contraction, int at, Morphology morphology) {
        List<String> newForms = new ArrayList<>();
        List<String> newTags = new ArrayList<>();
        List<Integer> newWordOf = new ArrayList<>();
        for (int i = 0; i < forms.size(); i++) {
            int word = wordOf.get(i);
            if (word != at) {
                newForms.add(forms.get(i));
                newTags.add(tags.get(i));
                newWordOf.add(word < at ? word : word + 1);
                continue;
            }
            newForms.addAll(List.of(contraction.preposition(), contraction.article()));
            newTags.addAll(List.of("ADP", "DET"));
            newWordOf.addAll(List.of(at, at + 1));
        }
        List<Token> tokens = new ArrayList<>(sentence.tokens());
        Span place = tokens.remove(at).span();
        tokens.add(at, token(place, contraction.article(), "DET", morphology));
        tokens.add(at, token(place, contraction.preposition(), "ADP", morphology));
        return new TaggedSentence(
                new Sentence(sentence.span(), tokens, sentence.headline(), sentence.quoted(), sentence.tree()),
                newForms,
                newTags,
                newWordOf);
    }

    private static Token token(Span place, String form, String tag, Morphology morphology) {
        return new Token(place, form, morphology.lemma(form, tag, tag), tag, tag);
    }
}
