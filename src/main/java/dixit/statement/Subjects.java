package dixit.statement;

import dixit.statement.Grammar.WordClass;
import dixit.text.Phrase;
import dixit.text.Sentence;
import dixit.text.Tree;
import java.util.List;

/** Whose the verbs of one sentence are: subjects before them, after them, and through a relative pronoun. */
final class Subjects {

    private final Clauses clauses;
    private final Sentence sentence;
    private final Tree tree;
    private final VerbGroups verbs;
    private final NounPhrases phrases;
    private final RelativeAntecedents antecedents;
    private final InvertedSubjects inverted;

    Subjects(Clauses clauses, VerbGroups verbs, NounPhrases phrases, InvertedSubjects inverted) {
        this.clauses = clauses;
        this.sentence = clauses.sentence();
        this.tree = clauses.tree();
        this.verbs = verbs;
        this.phrases = phrases;
        this.inverted = inverted;
        this.antecedents = new RelativeAntecedents(clauses, verbs, phrases);
    }

    /**
     * The head of the verb's own subject, or −1: before the verb, after it where it is inverted, a clitic, or the
     * antecedent of a relative pronoun. Subjects shared with another verb are {@link #controller}'s.
     */
    int subject(int verb) {
        int clitic = inverted.clitic(verb);
        if (clitic >= 0) return clitic;
        List<Integer> subjects = tree.children(verb, "nsubj");
        for (int subject : subjects) {
            if (clauses.is(WordClass.RELATIVE_SUBJECT, subject)) {
                int antecedent = tree.is(verb, "acl") && !verbs.isVerb(tree.head(verb))
                        ? antecedents.of(verb)
                        : antecedents.before(subject, verb);
                if (antecedent >= 0) return antecedent;
                continue;
            }
            if (sentence.tag(subject).equals(Sentence.QUOTATION)
                    // `X ont été blessés a annoncé Y`: a clause is no subject without a mark.
                    || verbs.isVerb(subject)
                            && (verbs.isPresentParticiple(subject) || subject < verb && verbs.hasAuxiliary(subject)))
                continue;
            // `Les Kurdes ont eux-mêmes accusé X`: it only takes the subject up.
            boolean emphatic = clauses.is(WordClass.PERSONAL_PRONOUN, subject)
                    && subject + 1 < sentence.size()
                    && clauses.is(WordClass.SAME, subject + 1);
            if (emphatic) continue;
            int emphasised = insideGroup(subject, verb) ? emphasised(verb) : -1;
            if (emphasised >= 0) return emphasised;
            if (clauses.isLemma(WordClass.RELATIVE_OBJECT, subject) || phrases.isTime(subject)) continue;
            // `Guerre en Ukraine : « P », prévient X`: no colon stands between a subject and its verb.
            if (colonBetween(subject, verb)) continue;
            int outer = subject < verb ? beforeRelative(subject, verb) : -1;
            if (outer >= 0) return outer;
            int participial = subject < verb ? beforeParticiple(subject) : -1;
            return participial >= 0 ? participial : afterContrast(alone(subject), verb);
        }
        int joined = joined(verb);
        if (joined >= 0) return joined;
        int opening = opening(verb);
        return opening >= 0 ? opening : setOff(verb);
    }

    /**
     * {@code Le ministre, X, limogé dimanche, dénonce N}: the noun phrase that opens the sentence, where what commas part from
     * the verb has no finite verb; or −1.
     */
    private int opening(int verb) {
        int group = firstOfGroup(verb);
        if (!verbs.isFinite(verb) || group < 3 || !clauses.isComma(group - 1)) return -1;
        int noun = 0;
        while (noun < group && !phrases.isNominal(noun)) noun++;
        if (noun >= group || phrases.hasPreposition(noun) || phrases.isTime(noun)) return -1;
        Phrase phrase = phrases.nounPhrase(noun);
        boolean participle = false;
        for (int i = 0; i < group; i++) {
            if (sentence.isMark(i, ";:") || sentence.tag(i).equals(Sentence.QUOTATION)) return -1;
            if (verbs.isVerb(i) && verbs.isFinite(i)) return -1;
            participle |= (verbs.isPastParticiple(i) || verbs.isPresentParticiple(i)) && clauses.isComma(i - 1);
        }
        boolean agrees = clauses.isPlural(noun) == verbs.isPlural(verb)
                || sentence.tag(noun).equals("PROPN");
        return participle && agrees && phrase.first() == 0 ? noun : -1;
    }

    /** {@code X a lui aussi appelé}, {@code X a, elle, jugé}: no subject stands behind the auxiliary without a hyphen. */
    private boolean insideGroup(int subject, int verb) {
        return clauses.is(WordClass.PERSONAL_PRONOUN, subject)
                && subject < verb
                && verbs.auxiliaries(verb).stream().anyMatch(auxiliary -> auxiliary < subject);
    }

    /** The noun phrase right before the verb, which the pronoun within it takes up (Le bon usage, § 663), or −1. */
    private int emphasised(int verb) {
        int group = firstOfGroup(verb);
        for (int i = 0; i < group; i++) {
            boolean whole = phrases.isNominal(i)
                    && !phrases.hasPreposition(i)
                    && !phrases.isTime(i)
                    && !tree.is(i, "flat")
                    && phrases.nounPhrase(i).last() == group - 1;
            if (whole) return i;
        }
        return -1;
    }

    /** {@code N est « P » et X, président de Y, estime que}: the parser joins both X and the verb to what comes before; or −1. */
    private int joined(int verb) {
        int governor = tree.head(verb);
        // No relative clause is without its pronoun.
        boolean bare = governor >= 0
                && tree.is(verb, "acl")
                && tree.children(verb).stream().noneMatch(child -> clauses.is(WordClass.RELATIVE_SUBJECT, child));
        if (!tree.is(verb, "conj") && !bare || !verbs.isFinite(verb)) return -1;
        boolean clause =
                verbs.isVerb(governor) || !tree.children(governor, "cop").isEmpty();
        if (!clause) return -1;
        return tree.children(governor, "conj").stream()
                .filter(noun -> noun > governor && noun < verb && phrases.isNominal(noun))
                .filter(noun -> !phrases.hasPreposition(noun) && !phrases.isTime(noun))
                .filter(noun ->
                        sentence.tag(phrases.nounPhrase(noun).first() - 1).equals("CCONJ"))
                .findFirst()
                .orElse(-1);
    }

    /**
     * {@code Dans un message, le secrétaire général, X, avait déploré N}: behind what opens a sentence the parser hangs a
     * subject between commas on that. The first noun phrase without a preposition, where the sentence opens with another.
     */
    private int setOff(int verb) {
        int group = firstOfGroup(verb);
        boolean opened = sentence.token(0).isTagged("ADP", "ADV") || phrases.isTime(0) || phrases.isTime(1);
        if (tree.head(verb) >= 0 || !opened || !clauses.isComma(group - 1)) return -1;
        for (int i = 1; i < group - 1; i++) {
            if (!phrases.isNominal(i) || phrases.hasPreposition(i) || phrases.isTime(i)) continue;
            boolean apposed = tree.is(i, "conj") || tree.is(i, "appos") || tree.is(i, "nmod");
            if (apposed && clauses.isComma(phrases.nounPhrase(i).first() - 1)) return i;
        }
        return -1;
    }

    /** The verb's first word with its auxiliaries, clitics and adverbs: {@code s'est posé}, {@code n'a pas dit}. */
    private int firstOfGroup(int verb) {
        int group = verbs.auxiliaries(verb).stream().reduce(verb, Math::min);
        while (group > 1 && sentence.token(group - 1).isTagged("PRON", "ADV") && !clauses.isComma(group - 1)) group--;
        return group;
    }

    private boolean colonBetween(int subject, int verb) {
        for (int i = subject + 1; i < verb; i++)
            if (sentence.form(i).equals(":") && !sentence.isInBrackets(i)) return true;
        return false;
    }

    /** {@code Seul le Hamas a rejeté N}: the parser takes the adjective for the subject, whose noun it is. */
    private int alone(int subject) {
        if (!clauses.is(WordClass.ALONE, subject)) return subject;
        return tree.children(subject).stream()
                .filter(child -> child > subject && phrases.isNominal(child) && !phrases.hasPreposition(child))
                .findFirst()
                .orElse(subject);
    }

    /**
     * {@code Une source ayant requis l'anonymat souligne que P}: with no comma between, the noun before a participle is the
     * subject of the verb behind it, whatever the parser makes of the participle's object; −1 without one.
     */
    private int beforeParticiple(int subject) {
        for (int i = subject - 1; i > 0; i--) {
            boolean participle = i + 1 < subject && verbs.isPresentParticiple(i) && verbs.isPastParticiple(i + 1);
            if (sentence.tag(i).equals("PUNCT") || verbs.isFinite(i) && !verbs.isPastParticiple(i)) return -1;
            if (!participle || verbs.isPastParticiple(i)) continue;
            int before = i - 1;
            while (before > 0 && sentence.tag(before).equals("ADJ")) before--;
            return phrases.isNominal(before) && !phrases.hasPreposition(before) ? before : -1;
        }
        return -1;
    }

    /**
     * {@code Les avocats qui défendent X affirment que P}: a plural verb has no singular subject; the noun of the relative
     * clause whose object the parser took; −1 without one.
     */
    private int beforeRelative(int subject, int verb) {
        if (!verbs.isPlural(verb) || !sentence.tag(subject).equals("PROPN") || clauses.isPlural(subject)) return -1;
        boolean joined = !tree.children(subject, "conj").isEmpty();
        int relative = tree.head(verb);
        boolean inside = relative >= 0
                && relative < subject
                && tree.is(relative, "acl")
                && tree.children(relative, "nsubj").stream()
                        .anyMatch(pronoun -> clauses.is(WordClass.RELATIVE_SUBJECT, pronoun));
        if (joined || !inside) return -1;
        int noun = tree.head(relative);
        return clauses.isPlural(noun) ? noun : -1;
    }

    /** A subject cannot stand on the far side of {@code mais}: then it is the first noun after it. */
    private int afterContrast(int subject, int verb) {
        for (int i = verb - 1; i > subject; i--) {
            if (!sentence.tag(i).equals("CCONJ") || tree.head(i) == subject || !clauses.is(WordClass.CONTRAST, i)) {
                continue;
            }
            for (int j = i + 1; j < verb; j++) if (phrases.isNominal(j) && !phrases.hasPreposition(j)) return j;
        }
        return subject;
    }
}
