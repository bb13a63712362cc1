package dixit.statement;

import dixit.statement.Grammar.WordClass;
import dixit.text.Quotation;
import dixit.text.Sentence;
import dixit.text.Span;
import dixit.text.Tree;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a cue says somebody or something is: {@code a jugé « inacceptable » le blocage}, {@code s'est dite « choquée » par
 * les images} (attributs de l'objet, Le bon usage, § 303).
 */
final class Attributes {

    private final Clauses clauses;
    private final Sentence sentence;
    private final Tree tree;
    private final List<Quotation> quotations;

    Attributes(Clauses clauses, List<Quotation> quotations) {
        this.clauses = clauses;
        this.sentence = clauses.sentence();
        this.tree = clauses.tree();
        this.quotations = quotations;
    }

    /** The first word of the attribute right behind the cue's verb, or −1: words in quotation marks, or an adjective with an object. */
    int of(CueMatch cue) {
        int verb = cue.head();
        int at = behindInsertion(verb + 1);
        while (at < sentence.size()
                && !opensQuotation(at)
                && (sentence.tag(at).equals("ADV")
                        || clauses.phrases().isTime(at)
                        || clauses.is(WordClass.INFINITIVE_MARK, at))) at++;
        if (at >= sentence.size()) return -1;
        if (opensQuotation(at)) return at;
        int adjective = at;
        boolean ofObject = sentence.tag(adjective).equals("ADJ")
                && tree.head(adjective) == verb
                && tree.children(verb, "obj").stream().anyMatch(object -> object > adjective);
        return ofObject || isJudged(verb) ? verb + 1 : -1;
    }

    /** {@code juge sa révocation « illégale »}: an object with an adjective in quotation marks behind it. */
    private boolean isJudged(int verb) {
        return tree.children(verb, "obj").stream()
                .filter(object -> object > verb && sentence.tag(object).equals("NOUN"))
                .anyMatch(object -> IntStream.of(object + 1, object + 2)
                        .filter(i -> i < sentence.size() && opensQuotation(i))
                        .anyMatch(i -> sentence.token(i).isTagged("ADJ")
                                || sentence.tag(i).equals("ADV")));
    }

    /** {@code s'est dite, dans un communiqué, « choquée »}: the word behind what a preposition opens and commas set off. */
    private int behindInsertion(int from) {
        if (!clauses.isComma(from) || !sentence.tag(from + 1).equals("ADP")) return from;
        for (int i = from + 2; i < sentence.size() && !sentence.isMark(i, ";:"); i++)
            if (clauses.isComma(i) && i + 1 < sentence.size()) return opensQuotation(i + 1) ? i + 1 : from;
        return from;
    }

    private boolean opensQuotation(int word) {
        Span span = sentence.token(word).span();
        return quotations.stream()
                .anyMatch(quotation -> quotation.inner().start() == span.start()
                        && !sentence.tag(word).equals(Sentence.QUOTATION));
    }
}
