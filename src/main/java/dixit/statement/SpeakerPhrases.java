package dixit.statement;

import dixit.statement.Grammar.WordClass;
import dixit.text.Phrase;
import dixit.text.Sentence;
import dixit.text.Tree;
import java.util.ArrayList;
import java.util.List;

/** Which words name the speaker whose head is known: {@code le haut-commissaire, X}, {@code X, une institutrice,}. */
final class SpeakerPhrases {

    private final Clauses clauses;
    private final Sentence sentence;
    private final Tree tree;

    SpeakerPhrases(Clauses clauses) {
        this.clauses = clauses;
        this.sentence = clauses.sentence();
        this.tree = clauses.tree();
    }

    /** {@code a déclaré le haut-commissaire aux droits de l'homme, X}, {@code le ministre, X, a dit}: the name in commas. */
    Phrase withName(Phrase phrase) {
        // `le Haut-Commissaire aux droits de l'homme, X`: a capital does not make a title a name.
        boolean titled = phrase.tokens().get(0).isTagged("DET")
                && phrase.headToken().form().contains("-")
                && phrase.headToken().isTagged("PROPN");
        boolean named = phrase.indexes().stream()
                .anyMatch(i -> sentence.tag(i).equals("PROPN") && !(titled && i == phrase.head()));
        int apposed = titledName(phrase);
        if (apposed > 0) return upTo(phrase, apposed);
        if (named) return phrase;
        for (int i = phrase.last() + 1; i < sentence.size(); i++) {
            if (clauses.isComma(i)) {
                int end = i;
                while (end + 1 < sentence.size() && sentence.token(end + 1).isCapitalised()) end++;
                boolean closes = end > i + 1
                        && (end + 1 >= sentence.size() || sentence.tag(end + 1).equals("PUNCT"));
                if (!closes) return phrase;
                return upTo(phrase, end);
            }
            boolean participle = clauses.verbs().isPastParticiple(i) && tree.head(i) == phrase.head();
            if (!participle && !sentence.token(i).isTagged("ADP", "DET", "NOUN", "ADJ", "PROPN")) return phrase;
        }
        return phrase;
    }

    /**
     * {@code X ainsi que Y ont annoncé}: of a plural verb X is a subject too (Le bon usage, § 445), which the parser leaves
     * out; {@code phrases} where that is not so.
     */
    List<Phrase> withLikewise(List<Phrase> phrases, int verb) {
        if (phrases.size() != 1 || !clauses.verbs().isPlural(verb)) return phrases;
        int first = phrases.get(0).first();
        boolean joined = first > 2
                && clauses.is(WordClass.LIKEWISE, first - 2)
                && clauses.is(WordClass.COMPLEMENTISER, first - 1);
        int end = first - (clauses.isComma(first - 3) ? 4 : 3);
        if (!joined || end < 0 || phrases.get(0).head() > verb) return phrases;
        for (int i = 0; i <= end; i++) {
            if (!clauses.phrases().isNominal(i) || clauses.phrases().hasPreposition(i)) continue;
            Phrase before = clauses.phrases().nounPhrase(i);
            if (before.first() <= i && before.last() >= end)
                return List.of(
                        new Phrase(
                                sentence,
                                before.indexes().stream().filter(k -> k <= end).toList(),
                                i),
                        phrases.get(0));
        }
        return phrases;
    }

    /** {@code un des chercheurs de N, X}, {@code l'un des porte-parole}: what the noun tells, one of them is. */
    Phrase oneOf(Phrase phrase) {
        if (!phrase.headToken().isTagged("PRON", "NUM") || !clauses.is(WordClass.INDEFINITE, phrase.head()))
            return phrase;
        int mark = phrase.head() + 1;
        int noun = mark + 1;
        while (noun < sentence.size() && sentence.token(noun).isTagged("DET", "ADJ", "NUM")) noun++;
        if (!clauses.is(WordClass.OF, mark)
                || noun >= sentence.size()
                || !sentence.tag(noun).equals("NOUN")) return phrase;
        int last = Math.max(phrase.last(), clauses.phrases().nounPhrase(noun).last());
        return new Phrase(sentence, upTo(phrase, setOffName(last)).indexes(), noun);
    }

    /** {@code le Sénat par la voix de son président a demandé}: through whom it speaks is no part of its name. */
    Phrase withoutMouthpiece(Phrase phrase) {
        for (int i : phrase.indexes()) {
            boolean through = i > phrase.head()
                    && clauses.is(WordClass.AGENT_MARK, i)
                    && (clauses.isLemma(WordClass.MOUTHPIECE, i + 1) || clauses.isLemma(WordClass.MOUTHPIECE, i + 2));
            if (through)
                return new Phrase(
                        sentence,
                        phrase.indexes().stream().filter(word -> word < i).toList(),
                        phrase.head());
        }
        return phrase;
    }

    /** {@code une vingtaine de partis}, {@code la plupart des ONG}: those who are counted, not their number. */
    Phrase counted(Phrase phrase) {
        int noun = clauses.phrases().counted(phrase.head());
        boolean several = noun > phrase.head()
                && phrase.indexes().contains(noun)
                && (clauses.isPlural(noun) || sentence.form(noun).matches("\\p{Lu}{2,}"));
        // `la majorité des députés`, but `la majorité` of a parliament.
        return several && clauses.is(WordClass.OF, phrase.head() + 1)
                ? new Phrase(sentence, phrase.indexes(), noun)
                : phrase;
    }

    /** The last word of a name between commas behind the word {@code last}; {@code last} without one. */
    private int setOffName(int last) {
        if (!clauses.isComma(last + 1)) return last;
        int end = last + 1;
        while (sentence.tag(end + 1).equals("PROPN")) end++;
        return end > last + 1 && sentence.tag(end + 1).equals("PUNCT") ? end : last;
    }

    /** The phrase with all words that follow it up to {@code end}. */
    Phrase upTo(Phrase phrase, int end) {
        List<Integer> indexes = new ArrayList<>(phrase.indexes());
        for (int word = phrase.last() + 1; word <= end; word++) indexes.add(word);
        return new Phrase(sentence, indexes, phrase.head());
    }

    /**
     * {@code le porte-parole de l'armée, le général X}: the last word of a second title with a name, which the parser
     * coordinates with the first; −1 without one.
     */
    private int titledName(Phrase phrase) {
        int at = phrase.last() + 1;
        if (!clauses.isComma(at) || !sentence.tag(phrase.head()).equals("NOUN")) return -1;
        at++;
        boolean single = !clauses.is(WordClass.DEFINITE_PLURAL, at);
        if (sentence.tag(at).equals("DET") && clauses.is(WordClass.DEFINITE, at)) at++;
        int title = at;
        while (at < sentence.size() && sentence.token(at).isTagged("NOUN", "ADJ")) at++;
        int name = at;
        while (sentence.tag(at).equals("PROPN")) at++;
        single &= at > name && name > title;
        boolean closes = at >= sentence.size()
                || sentence.tag(at).equals("PUNCT")
                || sentence.token(at).isTagged("AUX", "VERB");
        return single && closes && sentence.tag(title).equals("NOUN") ? at - 1 : -1;
    }

    /** {@code X, une institutrice, raconte}: the parser takes for the subject what tells who X is. */
    int beforeApposition(int head) {
        if (head < 3 || !sentence.tag(head).equals("NOUN")) return head;
        Phrase phrase = clauses.phrases().nounPhrase(head);
        int comma = phrase.first() - 1;
        boolean setOff = comma > 0
                && clauses.isComma(comma)
                && (clauses.isComma(phrase.last() + 1)
                        || phrase.first() == head && sentence.isMark(phrase.last() + 1, "."))
                && (clauses.is(WordClass.INDEFINITE, phrase.first()) || phrase.first() == head)
                && sentence.tag(comma - 1).equals("PROPN");
        if (!setOff) return head;
        int name = comma - 1;
        while (tree.is(name, "flat") && tree.head(name) >= 0 && tree.head(name) < name) name = tree.head(name);
        return clauses.phrases().hasPreposition(name) ? head : name;
    }

    /** {@code plusieurs organisations, dont X,}: the parser takes X for the subject. */
    int beforeMembers(int head) {
        if (head < 3) return head;
        int among = clauses.is(WordClass.AMONG, head - 1) ? head - 1 : head - 2;
        if (!clauses.is(WordClass.AMONG, among) || !clauses.isComma(among - 1)) return head;
        for (int i = among - 2; i >= 0; i--) {
            if (clauses.phrases().isNominal(i)
                    && clauses.phrases().nounPhrase(i).last() == among - 2
                    && !clauses.phrases().hasPreposition(i)) return i;
        }
        return head;
    }
}
