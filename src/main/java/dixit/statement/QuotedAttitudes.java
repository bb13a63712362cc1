package dixit.statement;

import dixit.statement.Grammar.WordClass;
import dixit.statement.Report.Given;
import dixit.text.AnalysedText;
import dixit.text.Phrase;
import dixit.text.Quotation;
import dixit.text.Sentence;
import dixit.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What somebody is in words of his own, {@code X est « effaré par la mort de N »}: the marks tell that he said so. Only
 * states of mind that {@code se dire} leads to; what else stands in marks after {@code être} others may have said of him.
 */
final class QuotedAttitudes {

    /** The fewest words in marks: {@code X est « inquiet »} may be another's word. */
    private static final int FEWEST = 3;

    private final AnalysedText text;
    private final CueLexicon lexicon;
    private final Grammar grammar;

    QuotedAttitudes(AnalysedText text, CueLexicon lexicon, Grammar grammar) {
        this.text = text;
        this.lexicon = lexicon;
        this.grammar = grammar;
    }

    /** Whether a sentence may hold one: a mark that the tokens leave out right behind {@code être}. */
    static boolean mayStandIn(Sentence sentence, Grammar grammar) {
        return IntStream.range(1, sentence.size())
                .anyMatch(i -> opensBehindCopula(sentence, grammar, i) || opensBehindName(sentence, i));
    }

    /** {@code Bruxelles « suit la situation »}: a mark between a name and its verb. */
    private static boolean opensBehindName(Sentence sentence, int i) {
        return sentence.tag(i - 1).equals("PROPN")
                && sentence.token(i).isTagged("VERB", "AUX", "PRON", "ADV")
                && sentence.token(i).span().start()
                        > sentence.token(i - 1).span().end() + 1;
    }

    private static boolean opensBehindCopula(Sentence sentence, Grammar grammar, int i) {
        return grammar.is(WordClass.PASSIVE_AUXILIARY, sentence.lemma(i - 1))
                && sentence.token(i).span().start()
                        > sentence.token(i - 1).span().end() + 1;
    }

    /** What the sentence reports so; empty for any other. */
    Optional<Report> of(Sentence sentence) {
        if (sentence.headline()
                || sentence.quoted().isPresent()
                || sentence.tree().isEmpty()) return Optional.empty();
        Clauses clauses = new Clauses(sentence, text.morphology(), grammar);
        return IntStream.range(1, sentence.size())
                .filter(i -> opensBehindCopula(sentence, grammar, i))
                .boxed()
                .flatMap(first -> attitude(clauses, first).stream())
                .findFirst()
                .or(() -> IntStream.range(1, sentence.size())
                        .filter(i -> opensBehindName(sentence, i))
                        .boxed()
                        .flatMap(first -> predicate(clauses, first).stream())
                        .findFirst());
    }

    /** {@code Bruxelles « suit la situation de près »}: what a party does in words that are its own. */
    private Optional<Report> predicate(Clauses clauses, int first) {
        Sentence sentence = clauses.sentence();
        Optional<Quotation> opened = new QuotationMarks(sentence, text.quotations()).opening(first);
        int verb = first;
        while (verb + 1 < sentence.size() && sentence.token(verb).isTagged("PRON", "ADV", "AUX")) verb++;
        int subject = clauses.subjects().subject(verb);
        long words = opened.stream()
                .flatMap(quotation -> sentence.tokens().stream()
                        .filter(token -> quotation.inner().contains(token.span())))
                .count();
        boolean own = words >= FEWEST
                && clauses.verbs().isVerb(verb)
                && (clauses.verbs().isFinite(verb) || clauses.verbs().hasAuxiliary(verb))
                && subject >= 0
                && sentence.tag(subject).equals("PROPN")
                && !clauses.phrases().hasPreposition(subject)
                && clauses.phrases().nounPhrase(subject).last() == first - 1;
        return own
                ? Optional.of(Report.withoutCue(
                        sentence,
                        SpeechAct.STATE,
                        Given.CLAUSE,
                        List.of(opened.get().inner()),
                        verb,
                        clauses.phrases().nounPhrase(subject),
                        Optional.empty()))
                : Optional.empty();
    }

    /** {@code « profondément choqué »}: the word that tells the state of mind. */
    static int behindAdverbs(Sentence sentence, int first) {
        int word = first;
        while (word + 1 < sentence.size() && sentence.tag(word).equals("ADV")) word++;
        return word;
    }

    private Optional<Report> attitude(Clauses clauses, int first) {
        Sentence sentence = clauses.sentence();
        Optional<Quotation> opened = new QuotationMarks(sentence, text.quotations()).opening(first);
        if (opened.isEmpty()) return Optional.empty();
        Span inner = opened.get().inner();
        long words = sentence.tokens().stream()
                .filter(token -> inner.contains(token.span()))
                .count();
        int word = behindAdverbs(sentence, first);
        Optional<SpeechAct> act = lexicon.attitude(sentence.form(word), grammar);
        int subject = clauses.subjects().subject(word);
        boolean named =
                subject >= 0 && subject < first && sentence.token(subject).isTagged("NOUN", "PROPN");
        if (act.isEmpty() || !named || words < FEWEST || clauses.verbs().isNegated(word)) return Optional.empty();
        Phrase who = new SpeakerPhrases(clauses).withName(clauses.phrases().nounPhrase(subject));
        return Optional.of(
                Report.withoutCue(sentence, act.get(), Given.CLAUSE, List.of(inner), word, who, Optional.empty()));
    }
}
