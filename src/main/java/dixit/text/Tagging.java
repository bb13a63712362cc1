package dixit.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** How the pieces of a text become sentences with tags and lemmas. */
final class Tagging {

    private final UnaryOperator<List<String>> tagger;
    private final Morphology morphology;
    private final Optional<TagRepair> repair;
    private final Placeholder placeholder;
    private final PartsOfSpeech partsOfSpeech;

    /** @param tagger gives each word of a sentence its tag */
    Tagging(UnaryOperator<List<String>> tagger, Language language, Morphology morphology) {
        this.tagger = tagger;
        this.morphology = morphology;
        this.repair = TagRepair.of(language, morphology);
        this.placeholder = Placeholder.of(language);
        this.partsOfSpeech = PartsOfSpeech.of(language);
    }

    /** The piece as a sentence without a tree. */
    TaggedSentence tagged(SentenceSplitter.Piece piece, boolean headline, Typography typography) {
        List<String> forms = new ArrayList<>();
        List<Integer> wordOf = new ArrayList<>();
        for (int i = 0; i < piece.words().size(); i++) {
            SentenceSplitter.Word word = piece.words().get(i);
            List<String> read = new ArrayList<>(word.isQuotation() ? placeholder.words() : List.of(word.form()));
            boolean commaFollows = i + 1 < piece.words().size()
                    && !Character.isLetterOrDigit(
                            piece.words().get(i + 1).form().codePointAt(0));
            if (word.isQuotation() && i + 1 < piece.words().size() && !commaFollows) read.add(",");
            forms.addAll(read);
            for (int j = 0; j < read.size(); j++) wordOf.add(i);
        }
        List<String> tags = new ArrayList<>(tagger.apply(forms));
        if (!headline) repair.ifPresent(rules -> mend(forms, tags, rules));
        List<Token> tokens = new ArrayList<>();
        for (int i = 0, next = 0; i < piece.words().size(); i++) {
            SentenceSplitter.Word word = piece.words().get(i);
            Span place = typography.original(word.span());
            if (word.isQuotation()) {
                tokens.add(new Token(place, word.form(), word.form(), Sentence.QUOTATION));
                for (int j = 0; j < placeholder.words().size(); j++) {
                    tags.set(next + j, placeholder.tags().get(j));
                }
            } else {
                String tagged = tags.get(next);
                String tag = partsOfSpeech.of(tagged, word.form());
                tokens.add(new Token(place, word.form(), morphology.lemma(word.form(), tag, tagged), tag, tagged));
            }
            while (next < wordOf.size() && wordOf.get(next) == i) next++;
        }
        Span span = tokens.stream().map(Token::span).reduce(Span::cover).orElseThrow();
        Sentence plain = new Sentence(
                span,
                tokens,
                headline,
                Optional.ofNullable(piece.quoted()).map(quotation -> typography.original(quotation)),
                Optional.empty());
        return new TaggedSentence(plain, forms, tags, wordOf);
    }

    private static void mend(List<String> forms, List<String> tags, TagRepair repair) {
        int missed = repair.missedVerb(forms, tags);
        if (missed >= 0) tags.set(missed, "VERB");
        for (int verb : repair.verbsAndNothingElse(forms, List.copyOf(tags))) tags.set(verb, "VERB");
        List<String> given = List.copyOf(tags);
        for (int noun : repair.nounsTakenForParticiples(forms, given)) {
            tags.set(noun, "NOUN");
            boolean article = repair.isIndefinite(forms.get(noun - 1));
            if (!tags.get(noun - 1).equals("DET")) tags.set(noun - 1, article ? "DET" : "ADJ");
        }
        for (int noun : repair.nounsTakenForVerbs(forms, given)) {
            tags.set(noun, "NOUN");
            tags.set(noun - 1, "DET");
        }
        for (int noun : repair.nounsTakenForVerbsBehindDeterminers(forms, given)) tags.set(noun, "NOUN");
        for (int noun : repair.nounsTakenForAdjectives(forms, given)) tags.set(noun, "NOUN");
        for (int auxiliary : repair.auxiliariesTakenForVerbs(forms, given)) tags.set(auxiliary, "AUX");
        for (int verb : repair.verbsTakenForNouns(forms, given)) tags.set(verb, "VERB");
        for (int auxiliary : repair.auxiliariesTakenForDeterminers(forms, given)) {
            tags.set(auxiliary, "AUX");
            tags.set(auxiliary + 1, "VERB");
        }
        for (int participle : repair.participlesBehindInsertions(forms, given)) tags.set(participle, "VERB");
        for (int participle : repair.participlesTakenForNouns(forms, given)) tags.set(participle, "VERB");
    }
}
