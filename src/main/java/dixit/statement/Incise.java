package dixit.statement;

import dixit.statement.Grammar.WordClass;
import dixit.text.Sentence;
import java.util.Optional;

/**
 * An inserted reporting clause with its subject inverted: {@code …, a-t-il déclaré}, {@code …, affirme X, …}
 * (Grevisse & Goosse, <i>Le bon usage</i>, § 383).
 *
 * @param first its first word, auxiliary and reflexive included
 * @param last its last word, subject and complements included
 */
record Incise(int first, int last) {

    /** The inserted clause of {@code cue}, if that is how it stands. */
    static Optional<Incise> of(Clauses clauses, CueMatch cue, int lastWord) {
        Sentence sentence = clauses.sentence();
        int verb = cue.head();
        if (!clauses.verbs().isFinite(verb)) return Optional.empty();
        int first = firstOfVerbGroup(clauses, verb);
        Optional<Incise> subjectFirst = subjectFirst(clauses, cue, first, lastWord);
        if (subjectFirst.isPresent()) return subjectFirst;
        if (first == 0) return Optional.empty();
        int before = first - 1;
        boolean comma = clauses.isComma(before)
                || sentence.isMark(before, "–—-")
                || sentence.tag(before).equals(Sentence.QUOTATION);
        boolean clitic = clauses.inverted().clitic(verb) >= 0;
        if (!comma && !clitic && !isUnmarked(clauses, cue, first, lastWord)) return Optional.empty();
        int subject = clitic ? clauses.inverted().clitic(verb) : subjectAfter(clauses, verb);
        if (subject < 0) return Optional.empty();
        if (followedByComplementiser(clauses, cue, subject) || isNickname(clauses, verb, subject))
            return Optional.empty();
        int last = clitic
                ? Math.max(subject, cue.words().get(cue.words().size() - 1))
                : clauses.phrases().nounPhrase(subject).last();
        return Optional.of(new Incise(first, withComplements(clauses, last, lastWord)));
    }

    /**
     * {@code La ville est tombée affirme le ministère}: press leaves out the comma. What stands before must be a clause of its own,
     * and the verb's subject all that stands behind.
     */
    private static boolean isUnmarked(Clauses clauses, CueMatch cue, int first, int lastWord) {
        Sentence sentence = clauses.sentence();
        int verb = cue.head();
        boolean saying = cue.isStrong()
                && cue.with("paren").isPresent()
                && cue.with(Cue.CLAUSE).isPresent();
        boolean participle =
                clauses.verbs().isPastParticiple(verb) && !clauses.verbs().hasAuxiliary(verb);
        int own = clauses.subjects().subject(verb);
        int after = own > verb ? own : clauses.inverted().subject(verb);
        if (!saying
                || participle
                // `le général proclamait l'indépendance`: the parser has a clause about the noun before it.
                || clauses.tree().is(verb, "acl")
                || own >= 0 && own < verb
                || after < 0
                || !sentence.token(verb + 1).isTagged("DET", "PROPN")
                || sentence.token(first - 1).isTagged("ADP", "DET", "SCONJ", "CCONJ", "PRON", "AUX", "PUNCT"))
            return false;
        for (int i = verb + 1; i <= lastWord; i++)
            if (clauses.verbs().isVerb(i) && clauses.verbs().isFinite(i) || clauses.is(WordClass.COMPLEMENTISER, i))
                return false;
        return followsClause(clauses, first);
    }

    /** Whether a finite verb with a subject stands before the word, and nothing between that would govern a clause. */
    private static boolean followsClause(Clauses clauses, int first) {
        for (int i = first - 1; i > 0; i--) {
            if (clauses.is(WordClass.COMPLEMENTISER, i)
                    || clauses.is(WordClass.RELATIVE_SUBJECT, i)
                    || clauses.is(WordClass.SUBORDINATOR, i)
                    || clauses.is(WordClass.AS, i)) return false;
            boolean finite = clauses.verbs().isVerb(i)
                    && !clauses.sentence().tag(i).equals("AUX")
                    && clauses.verbs().isFinite(i);
            if (finite) {
                int subject = clauses.subjects().subject(i);
                return subject >= 0 && subject < i;
            }
        }
        return false;
    }

    /** {@code P, the ministry said, Q}: the tree makes P the complement of the verb behind it. */
    private static Optional<Incise> subjectFirst(Clauses clauses, CueMatch cue, int verbGroup, int lastWord) {
        int verb = cue.head();
        int subject = clauses.subjects().subject(verb);
        if (!clauses.insertsSubjectFirst() || subject < 0 || subject > verbGroup) return Optional.empty();
        int first = clauses.phrases().nounPhrase(subject).first();
        boolean setOff = first > 0
                && (clauses.isComma(first - 1)
                        || clauses.sentence().tag(first - 1).equals(Sentence.QUOTATION));
        // Without a subordinator an adverbial clause before the verb is what it says, as the parser may have it.
        boolean inserted = clauses.tree().is(verb, "parataxis")
                || clauses.tree().children(verb, "ccomp").stream().anyMatch(clause -> clause < first)
                || clauses.tree().children(verb, "advcl").stream()
                        .anyMatch(clause -> clause < first
                                && clauses.verbs().isFinite(clause)
                                && clauses.tree().children(clause, "mark").isEmpty()
                                && clauses.tree().children(clause).stream()
                                        .noneMatch(word -> clauses.is(WordClass.SUBORDINATOR, word)));
        boolean clauseAfter = clauses.tree().children(verb, "ccomp").stream().anyMatch(clause -> clause > verb);
        if (!setOff || !inserted || clauseAfter || followedByComplementiser(clauses, cue, subject))
            return Optional.empty();
        int last = cue.words().get(cue.words().size() - 1);
        return Optional.of(new Incise(first, withComplements(clauses, last, lastWord)));
    }

    /** Complements of the cue ({@code à l'AFP}, {@code jeudi}, {@code dans un communiqué}) run on to the next comma or the end. */
    private static int withComplements(Clauses clauses, int last, int lastWord) {
        Sentence sentence = clauses.sentence();
        int end = last;
        while (end < lastWord
                && !clauses.isComma(end + 1)
                && !sentence.isMark(end + 1, ";:–—")
                && !sentence.tag(end + 1).equals(Sentence.QUOTATION)
                && !clauses.is(WordClass.RELATIVE_SUBJECT, end + 1)
                && !clauses.is(WordClass.SUBORDINATOR, end + 1)) {
            end++;
        }
        return end;
    }

    /** {@code X, dit Toumba,} gives X another name: a participle between two names. */
    private static boolean isNickname(Clauses clauses, int verb, int subject) {
        Sentence sentence = clauses.sentence();
        return clauses.verbs().isPastParticiple(verb)
                && !clauses.verbs().hasAuxiliary(verb)
                && subject == verb + 1
                && sentence.tag(subject).equals("PROPN")
                && clauses.isComma(verb - 1)
                && sentence.tag(verb - 2).equals("PROPN")
                && sentence.quoted().isEmpty();
    }

    static int firstOfVerbGroup(Clauses clauses, int verb) {
        Sentence sentence = clauses.sentence();
        int first = verb;
        while (first > 0
                && (sentence.tag(first - 1).equals("AUX")
                        || clauses.verbs().auxiliaries(verb).contains(first - 1)
                        || clauses.is(WordClass.INVERTED_CLITIC, first - 1)
                                && (sentence.tag(first - 2).equals("AUX")
                                        || clauses.verbs().auxiliaries(verb).contains(first - 2))
                        || clauses.isReflexive(first - 1)
                        || clauses.is(WordClass.RESTRICTION, first - 1)
                        || sentence.tag(first - 1).equals("ADV")
                                && !clauses.isComma(first - 2)
                                && first - 2 >= 0
                                && sentence.token(first - 2).isTagged("AUX", "PRON")
                        || sentence.tag(first - 1).equals("PRON") && clauses.is(WordClass.OBJECT_CLITIC, first - 1))) {
            first--;
        }
        return first;
    }

    private static int subjectAfter(Clauses clauses, int verb) {
        int own = clauses.subjects().subject(verb);
        if (own > verb) return own;
        // `Un cadre de N, X, dénonce A`: without another verb it is the main one, and the noun its subject.
        int noun = clauses.tree().is(verb, "acl") ? clauses.tree().head(verb) : -1;
        boolean main = noun >= 0
                && noun < verb
                && clauses.tree().head(noun) < 0
                && clauses.tree().children(noun, "cop").isEmpty();
        if (main && !isWordSaid(clauses, noun, verb)) return -1;
        int after = clauses.inverted().subject(verb);
        if (own < 0 || after < 0) return after;
        // A subject before the verb on the far side of a comma belongs to the clause around the incise.
        int first = firstOfVerbGroup(clauses, verb);
        for (int i = own + 1; i < first; i++) {
            boolean adverbial = clauses.sentence().token(i).isTagged("PUNCT", "ADV");
            if (!adverbial
                    && !clauses.tree().dominates(own, i)
                    && !clauses.tree().dominates(verb, i)) return after;
        }
        return isCutOff(clauses, own, first) && isSource(clauses, after) ? after : -1;
    }

    /** {@code Faux, rétorque un habitant}: a bare word and one comma before the verb. */
    static boolean isWordSaid(Clauses clauses, int noun, int verb) {
        return noun == 0
                && clauses.sentence().token(noun).isTagged("NOUN", "ADJ", "INTJ")
                && clauses.isComma(1)
                && firstOfVerbGroup(clauses, verb) == 2;
    }

    private static boolean isSource(Clauses clauses, int noun) {
        return clauses.sentence().tag(noun).equals("PROPN") || clauses.is(WordClass.SOURCE_NOUN, noun);
    }

    /** One comma never stands between a subject and its verb; two set something off. */
    private static boolean isCutOff(Clauses clauses, int subject, int verb) {
        if (!clauses.isComma(verb - 1)) return false;
        for (int i = subject + 1; i < verb - 1; i++) if (clauses.isComma(i)) return false;
        return true;
    }

    private static boolean followedByComplementiser(Clauses clauses, CueMatch cue, int subject) {
        int afterCue = cue.words().get(cue.words().size() - 1) + 1;
        int afterSubject = Math.max(subject + 1, afterCue);
        return clauses.is(WordClass.COMPLEMENTISER, afterCue)
                || clauses.is(WordClass.COMPLEMENTISER, afterSubject) && !clauses.isComma(afterSubject - 1);
    }
}
