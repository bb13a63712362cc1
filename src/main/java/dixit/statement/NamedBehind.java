package dixit.statement;

import dixit.text.AnalysedText;
import dixit.text.Phrase;
import dixit.text.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Whom the narration names behind words that open a paragraph: {@code « P. » Assis devant sa tente, X attend.} Reportage lets
 * people speak before it tells who they are.
 */
final class NamedBehind {

    private final AnalysedText text;
    private final Grammar grammar;

    NamedBehind(AnalysedText text, Grammar grammar) {
        this.text = text;
        this.grammar = grammar;
    }

    /** Whether a sentence is nothing but words in quotation marks. */
    static boolean isWords(Sentence sentence) {
        return !sentence.headline()
                && sentence.tokens().stream().anyMatch(token -> token.isTagged(Sentence.QUOTATION))
                && sentence.tokens().stream().allMatch(token -> token.isTagged(Sentence.QUOTATION, "PUNCT"));
    }

    /** The index of the narration that follows a sentence, beyond what stands within its marks. */
    static Optional<Integer> next(List<Sentence> sentences, int sentence) {
        return IntStream.range(sentence + 1, sentences.size())
                .filter(i -> sentences.get(i).quoted().isEmpty())
                .boxed()
                .findFirst();
    }

    /** The subject with a name of the sentence behind {@code words}, where they open a paragraph that goes on with it. */
    Optional<Phrase> of(Sentence words) {
        int start = words.span().start();
        int before = start - 1;
        while (before >= 0 && Character.isWhitespace(text.text().charAt(before))) before--;
        boolean opens = before < 0
                || text.text().charAt(before) != ':'
                        && text.text().substring(before + 1, start).indexOf('\n') >= 0;
        if (!opens || !isWords(words)) return Optional.empty();
        return next(text.sentences(), text.sentences().indexOf(words))
                .map(text.sentences()::get)
                .filter(sentence -> sentence.tree().isPresent() && !sentence.headline())
                .filter(sentence -> text.paragraphOf(sentence.span()) == text.paragraphOf(words.span()))
                .flatMap(this::subject);
    }

    private Optional<Phrase> subject(Sentence sentence) {
        Clauses clauses = new Clauses(sentence, text.morphology(), grammar);
        return IntStream.range(0, sentence.size())
                .filter(i -> clauses.verbs().isVerb(i)
                        && clauses.verbs().isFinite(i)
                        && !clauses.tree().is(i, "acl"))
                .map(clauses.subjects()::subject)
                .filter(subject -> subject >= 0)
                .mapToObj(clauses.phrases()::nounPhrase)
                .findFirst()
                .filter(phrase -> phrase.tokens().stream().anyMatch(token -> token.isTagged("PROPN")));
    }
}
