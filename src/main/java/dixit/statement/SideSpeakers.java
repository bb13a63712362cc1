package dixit.statement;

import dixit.statement.Grammar.WordClass;
import dixit.text.Phrase;
import dixit.text.Sentence;
import dixit.text.Tree;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * For whom {@code on} speaks where the clause tells the side: {@code côté ukrainien, on affirme}, {@code au Kremlin, on
 * dément}, {@code assure-t-on dans l'entourage de X} (Le bon usage, § 754: {@code on} for a group that the context tells).
 */
final class SideSpeakers {

    private final Clauses clauses;
    private final Sentence sentence;
    private final Tree tree;
    private final Grammar grammar;

    SideSpeakers(Clauses clauses, Grammar grammar) {
        this.clauses = clauses;
        this.sentence = clauses.sentence();
        this.tree = clauses.tree();
        this.grammar = grammar;
    }

    /** The side that {@code on} at the word {@code nobody} speaks for by {@code verb}; empty where nothing tells it. */
    Optional<Phrase> of(int nobody, int verb) {
        if (!clauses.is(WordClass.NOBODY, nobody)) return Optional.empty();
        // `, on`, `, l'on`
        int before = clauses.is(WordClass.DEFINITE, nobody - 1) ? nobody - 2 : nobody - 1;
        if (nobody < verb && before > 0 && clauses.isComma(before)) return before(before, verb);
        return after(Math.max(nobody, verb) + 1);
    }

    /** {@code À Bamako, on dément}: what stands between the comma and what opens the clause. */
    private Optional<Phrase> before(int comma, int verb) {
        int first = comma;
        while (first > 0 && !sentence.tag(first - 1).equals("PUNCT")) first--;
        while (first < comma && sentence.token(first).isTagged("CCONJ", "ADV")) first++;
        Optional<Phrase> side = side(first, comma - 1);
        if (side.isPresent()) return side;
        boolean hearsay =
                clauses.isLemma(WordClass.HEARSAY, verb) && clauses.verbs().reflexive(verb) < 0;
        return at(first, comma - 1).filter(phrase -> !hearsay || hasArticle(phrase));
    }

    /** {@code assure-t-on du côté de Kiev}; {@code dit-on à Khartoum} tells where, unless it is an institution. */
    private Optional<Phrase> after(int first) {
        int last = first - 1;
        while (last + 1 < sentence.size()
                && !sentence.tag(last + 1).equals("PUNCT")
                && !clauses.is(WordClass.COMPLEMENTISER, last + 1)) last++;
        if (last < first) return Optional.empty();
        int end = last;
        Optional<Phrase> side = side(first, end).or(() -> document(first, end));
        return side.isPresent() ? side : at(first, end).filter(this::hasArticle);
    }

    /** {@code côté X}, {@code du côté de X}, {@code chez X}, {@code au sein de X}, {@code dans l'entourage de X}. */
    private Optional<Phrase> side(int first, int last) {
        if (clauses.is(WordClass.AMIDST, first)) return phrase(first + 1, last);
        int noun = IntStream.rangeClosed(first, Math.min(last, first + 3))
                .filter(i -> sentence.token(i).isTagged("NOUN", "ADP"))
                .filter(i -> clauses.isLemma(WordClass.SIDE, i) || clauses.isLemma(WordClass.MIDST, i))
                .findFirst()
                .orElse(-1);
        boolean opened = noun == first
                ? clauses.isLemma(WordClass.SIDE, noun)
                : noun > first
                        && IntStream.range(first, noun)
                                .allMatch(i -> sentence.token(i).isTagged("ADP", "DET"));
        boolean owned = noun > 0 && grammar.is(WordClass.POSSESSIVE, sentence.lemma(noun - 1));
        if (!opened || owned || noun >= last) return Optional.empty();
        // `l'entourage de X` is not X; `le côté de X`, `le sein de X` is.
        boolean people = grammar.is(WordClass.SOURCE_NOUN, sentence.lemma(noun));
        if (people) return phrase(noun, last);
        if (grammar.is(WordClass.OF, sentence.form(noun + 1).toLowerCase(java.util.Locale.ROOT)))
            return phrase(noun + 2, last);
        // `côté ukrainien`: the noun with its adjective names the state.
        boolean adjective = sentence.tag(noun + 1).equals("ADJ");
        return adjective ? Optional.of(new Phrase(sentence, List.of(noun, noun + 1), noun)) : phrase(noun + 1, last);
    }

    /** {@code peut-on lire dans un communiqué du M23}: who wrote it. */
    private Optional<Phrase> document(int first, int last) {
        return clauses.is(WordClass.VENUE, first)
                ? phrase(first + 1, last).filter(phrase -> clauses.isLemma(WordClass.DOCUMENT, phrase.head()))
                : Optional.empty();
    }

    /** {@code au Kremlin}, {@code à Bamako}. */
    private Optional<Phrase> at(int first, int last) {
        return clauses.isLemma(WordClass.DATIVE, first) ? phrase(first + 1, last) : Optional.empty();
    }

    private Optional<Phrase> phrase(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .filter(i -> clauses.phrases().isNominal(i) && !tree.is(i, "flat"))
                .limit(1)
                .filter(head -> !clauses.phrases().isTime(head))
                .mapToObj(head -> clauses.phrases().nounPhrase(head))
                .map(whole -> new Phrase(
                        sentence,
                        whole.indexes().stream()
                                .filter(i -> first <= i && i <= last)
                                .toList(),
                        whole.head()))
                .findFirst();
    }

    private boolean hasArticle(Phrase phrase) {
        return sentence.tag(phrase.first()).equals("DET");
    }
}
