package dixit.statement;

import dixit.statement.Grammar.WordClass;
import dixit.text.Feature;
import dixit.text.Sentence;

/**
 * {@code Après avoir affirmé que P, X a quitté la salle}: a past infinitive that opens the sentence has the subject of the
 * main clause (Le bon usage, § 908), which the parser often takes for a part of P.
 */
final class OpeningInfinitive {

    private final Clauses clauses;
    private final Sentence sentence;

    OpeningInfinitive(Clauses clauses) {
        this.clauses = clauses;
        this.sentence = clauses.sentence();
    }

    /** The head of the main clause's subject; −1 where {@code verb} opens no sentence so. */
    int subject(int verb) {
        if (!opens(verb)) return -1;
        for (int comma = verb + 1; comma < sentence.size() - 2; comma++) {
            if (!clauses.isComma(comma)) continue;
            int noun = nounAt(comma + 1);
            if (noun >= 0 && isFiniteBehind(clauses.phrases().nounPhrase(noun).last() + 1)) return noun;
        }
        return -1;
    }

    private boolean opens(int verb) {
        if (!clauses.is(WordClass.AFTER, 0) || !clauses.verbs().isPastParticiple(verb)) return false;
        int auxiliary = clauses.isReflexive(1) ? 2 : 1;
        return auxiliary < verb
                && verb <= auxiliary + 3
                && clauses.readings(auxiliary).stream()
                        .anyMatch(reading -> reading.is(Feature.INFINITIVE) && reading.is(Feature.AUXILIARY));
    }

    /** The head of the noun phrase that begins at {@code first}, with no preposition; −1 without one. */
    private int nounAt(int first) {
        for (int i = first; i < Math.min(sentence.size(), first + 5); i++) {
            boolean heads = clauses.phrases().isNominal(i)
                    && !clauses.phrases().hasPreposition(i)
                    && clauses.phrases().nounPhrase(i).first() == first;
            if (heads) return clauses.phrases().isTime(i) ? -1 : i;
            if (!sentence.token(i).isTagged("DET", "ADJ", "NUM")) return -1;
        }
        return -1;
    }

    private boolean isFiniteBehind(int word) {
        int at = word;
        while (at < sentence.size() && sentence.token(at).isTagged("ADV", "PRON", "PART")) at++;
        return at < sentence.size()
                && sentence.token(at).isTagged("VERB", "AUX")
                && clauses.readings(at).stream().anyMatch(reading -> reading.isFinite());
    }
}
