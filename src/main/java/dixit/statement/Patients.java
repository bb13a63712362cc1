package dixit.statement;

import dixit.text.Sentence;
import dixit.text.Tree;

/** Of whom or what passives and opening participles are told: {@code N, démenti par X}, {@code Accusé par Y, X nie}. */
final class Patients {

    private final Clauses clauses;
    private final Sentence sentence;
    private final Tree tree;
    private final VerbGroups verbs;
    private final NounPhrases phrases;
    private final Subjects subjects;

    Patients(Clauses clauses, VerbGroups verbs, NounPhrases phrases, Subjects subjects) {
        this.clauses = clauses;
        this.sentence = clauses.sentence();
        this.tree = clauses.tree();
        this.verbs = verbs;
        this.phrases = phrases;
        this.subjects = subjects;
    }

    /**
     * Of whom or what a passive says it, or −1: its subject, the noun it modifies, the subject that an opening participle
     * is told of ({@code Accusé par Y de V, X nie}), the noun before the comma ({@code ces accusations, qualifiées de …}).
     */
    int of(int verb) {
        for (int subject : tree.children(verb, "nsubj")) return subject;
        if (tree.is(verb, "acl")) return tree.head(verb);
        if (verbs.hasAuxiliary(verb)) return -1;
        boolean opens =
                verb == 0 || verb == 1 && (clauses.isComma(0) || sentence.tag(0).equals("ADV"));
        if (opens) return opened(verb);
        if (tree.is(verb, "conj") && !verbs.isPassive(tree.head(verb))) return patientBefore(verb);
        if (!clauses.isComma(verb - 1)) return tree.is(verb, "advcl") ? subjects.subject(tree.head(verb)) : -1;
        for (int noun = verb - 2; noun >= 0 && !verbs.isVerb(noun); noun--) {
            boolean agrees = clauses.isPlural(noun) == clauses.isPlural(verb);
            if (phrases.isNominal(noun) && agrees && phrases.nounPhrase(noun).last() == verb - 2) return noun;
        }
        return -1;
    }

    /** {@code N, démentis par X mais dénoncés par Y}: of the participle before it, whose number is the same. */
    private int patientBefore(int verb) {
        for (int i = verb - 1; i > 0; i--) {
            boolean alike =
                    verbs.isPassive(i) && !verbs.hasAuxiliary(i) && clauses.isPlural(i) == clauses.isPlural(verb);
            if (alike && clauses.isComma(i - 1)) return of(i);
        }
        return -1;
    }

    /**
     * {@code Accusé par Y de V, X nie}, {@code Après avoir accusé Y de V, X nie}: where the main clause begins behind an
     * opening participle, or −1.
     */
    int mainClauseAfter(int participle) {
        int opened = new OpeningInfinitive(clauses).subject(participle);
        if (opened >= 0) return phrases.nounPhrase(opened).first();
        boolean opens = participle <= 1 && verbs.isPassive(participle) && !verbs.hasAuxiliary(participle);
        if (!opens) return -1;
        int subject = opened(participle);
        if (subject >= 0) return phrases.nounPhrase(subject).first();
        for (int i = participle + 1; i < sentence.size() - 1; i++)
            if (clauses.isComma(i) && sentence.token(i + 1).isTagged("DET", "PROPN")) return i + 1;
        return -1;
    }

    /** The subject of the clause that an opening participle belongs to. */
    private int opened(int participle) {
        int clause = tree.head(participle);
        int own = clause < 0 ? -1 : subjects.subject(clause);
        return own > participle ? own : behindComma(participle);
    }

    /** The noun phrase between the comma that closes a participle and a finite verb, which the parser hangs elsewhere; or −1. */
    private int behindComma(int participle) {
        int comma = participle + 1;
        while (comma < sentence.size() && !clauses.isComma(comma) && !verbs.isFinite(comma)) comma++;
        if (!clauses.isComma(comma)) return -1;
        int subject = phrases.bareAt(comma + 1, sentence.size());
        if (subject < 0) return -1;
        int next = phrases.nounPhrase(subject).last() + 1;
        return next < sentence.size() && sentence.token(next).isTagged("AUX", "VERB", "PRON", "ADV") ? subject : -1;
    }
}
