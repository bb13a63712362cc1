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

    Subjects(Clauses clauses, VerbGroups verbs, NounPhrases phrases) {
        this.clauses = clauses;
        this.sentence = clauses.sentence();
        this.tree = clauses.tree();
        this.verbs = verbs;
        this.phrases = phrases;
        this.antecedents = new RelativeAntecedents(clauses, verbs, phrases);
    }

    /**
     * The head of the verb's own subject, or −1: before the verb, after it where it is inverted, a clitic, or the
     * antecedent of a relative pronoun. Subjects shared with another verb are {@link #controller}'s.
     */
    int subject(int verb) {
        int clitic = invertedClitic(verb);
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
        int group = verbs.auxiliaries(verb).stream().reduce(verb, Math::min);
        while (group > 1 && sentence.token(group - 1).isTagged("PRON", "ADV") && !clauses.isComma(group - 1)) group--;
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
        int group = verbs.auxiliaries(verb).stream().reduce(verb, Math::min);
        while (group > 1 && sentence.token(group - 1).isTagged("PRON", "ADV") && !clauses.isComma(group - 1)) group--;
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
        int group = verbs.auxiliaries(verb).stream().reduce(verb, Math::min);
        // `X, …, s'est posé en N`, `X, …, n'a pas dit`
        while (group > 1 && sentence.token(group - 1).isTagged("PRON", "ADV") && !clauses.isComma(group - 1)) group--;
        boolean opened = sentence.token(0).isTagged("ADP", "ADV") || phrases.isTime(0) || phrases.isTime(1);
        if (tree.head(verb) >= 0 || !opened || !clauses.isComma(group - 1)) return -1;
        for (int i = 1; i < group - 1; i++) {
            if (!phrases.isNominal(i) || phrases.hasPreposition(i) || phrases.isTime(i)) continue;
            boolean apposed = tree.is(i, "conj") || tree.is(i, "appos") || tree.is(i, "nmod");
            if (apposed && clauses.isComma(phrases.nounPhrase(i).first() - 1)) return i;
        }
        return -1;
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

    /**
     * Of whom or what a passive says it, or −1: its subject, the noun it modifies, the subject that an opening participle
     * is told of ({@code Accusé par Y de V, X nie}), the noun before the comma ({@code ces accusations, qualifiées de …}).
     */
    int patient(int verb) {
        for (int subject : tree.children(verb, "nsubj")) return subject;
        if (tree.is(verb, "acl")) return tree.head(verb);
        if (verbs.hasAuxiliary(verb)) return -1;
        boolean opens =
                verb == 0 || verb == 1 && (clauses.isComma(0) || sentence.tag(0).equals("ADV"));
        if (opens) return opened(verb);
        if (tree.is(verb, "conj") && !verbs.isPassive(tree.head(verb))) return patientBefore(verb);
        if (!clauses.isComma(verb - 1)) return tree.is(verb, "advcl") ? subject(tree.head(verb)) : -1;
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
            if (alike && clauses.isComma(i - 1)) return patient(i);
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
        int own = clause < 0 ? -1 : subject(clause);
        return own > participle ? own : behindComma(participle);
    }

    /** The noun phrase between the comma that closes a participle and a finite verb, which the parser hangs elsewhere; or −1. */
    private int behindComma(int participle) {
        int comma = participle + 1;
        while (comma < sentence.size() && !clauses.isComma(comma) && !verbs.isFinite(comma)) comma++;
        for (int i = comma + 1; i < sentence.size() && clauses.isComma(comma); i++) {
            if (!phrases.isNominal(i)) continue;
            Phrase phrase = phrases.nounPhrase(i);
            int next = phrase.last() + 1;
            boolean subject = phrase.first() == comma + 1
                    && !phrases.hasPreposition(i)
                    && next < sentence.size()
                    && sentence.token(next).isTagged("AUX", "VERB", "PRON", "ADV");
            return subject ? i : -1;
        }
        return -1;
    }

    /** The clitic subject after the verb or its auxiliary, or −1. */
    int invertedClitic(int verb) {
        int last = Math.min(sentence.size() - 1, verb + 1);
        int first = verbs.auxiliaries(verb).stream().min(Integer::compare).orElse(verb);
        for (int i = Math.max(0, first); i <= last; i++) {
            if (clauses.is(WordClass.INVERTED_CLITIC, i)) return i;
        }
        return -1;
    }

    /**
     * The noun phrase after an inverted reporting verb ({@code « … », a déclaré à l'AFP le porte-parole du parti}), or
     * −1: the first phrase after the verb that no preposition governs and that is no date.
     */
    int invertedSubject(int verb) {
        // `a annoncé sur Telegram Iouri Sliousar`: the parser makes one name of the platform and the speaker.
        for (int i = verb + 1; i < Math.min(sentence.size() - 1, verb + 4); i++) {
            if (clauses.is(WordClass.PLATFORM, i) && sentence.tag(i + 1).equals("PROPN")) return i + 1;
        }
        int beside = besideOutlet(verb);
        if (beside >= 0) return beside;
        // `« P », clame le Premier ministre`: the parser makes the verb a copula or auxiliary of who says it.
        int governor = tree.head(verb);
        boolean copula = governor > verb
                && tree.is(verb, "cop")
                && sentence.tag(verb).equals("VERB")
                && phrases.isNominal(governor)
                && !phrases.hasPreposition(governor)
                && phrases.nounPhrase(governor).first() == verb + 1;
        if (copula) return governor;
        for (int child : tree.children(verb)) {
            if (child < verb || !phrases.isNominal(child) || phrases.isTime(child)) continue;
            if (tree.is(child, "nsubj")
                    || tree.is(child, "obj")
                    || tree.is(child, "dep")
                    || tree.is(child, "obl")
                    || tree.is(child, "iobj")
                    || tree.is(child, "xcomp")
                    || tree.is(child, "ccomp")
                    || tree.is(child, "parataxis")
                    || tree.is(child, "appos")) {
                if (!phrases.hasPreposition(child) && !clauses.is(WordClass.FIRST_OR_SECOND_PERSON, child))
                    return child;
            }
        }
        int told = behindInfinitive(verb);
        if (told >= 0) return told;
        // `a prévenu, jeudi, devant les députés, X`: the parser hangs X on the words before it.
        for (int i = verb + 1; i < sentence.size(); i++) {
            if (verbs.isVerb(i) && !tree.dominates(verb, i)) break;
            if (!phrases.isNominal(i) || phrases.isTime(i) || phrases.hasPreposition(i)) continue;
            // A determiner that no preposition governs opens a phrase of its own: `a assuré dans la matinée le
            // ministre`.
            boolean startsPhrase = clauses.isComma(i - 1)
                    || i == verb + 1
                    || phrases.isTime(i - 1) && i - 1 > verb
                    || sentence.tag(i).equals("PROPN") && closesPhrase(i - 1)
                    || clauses.isLemma(WordClass.ADVERBIAL_NOUN, i - 1)
                    || sentence.tag(i - 1).equals("DET")
                            && !sentence.token(i - 2).isTagged("ADP", "CCONJ", "DET");
            if (startsPhrase
                    && (tree.is(i, "appos")
                            || tree.is(i, "conj")
                            || tree.is(i, "nmod")
                            || tree.is(i, "dep")
                            || tree.is(i, "flat")
                            || tree.is(i, "root"))) {
                return i;
            }
        }
        return -1;
    }

    /** {@code s'est contenté de dire X}, {@code croit savoir X}: the parser takes X for the infinitive's object; or −1. */
    private int behindInfinitive(int verb) {
        return tree.children(verb, "xcomp", "acl", "ccomp").stream()
                .filter(infinitive -> infinitive > verb && infinitive <= verb + 3 && verbs.isInfinitive(infinitive))
                .flatMap(infinitive ->
                        tree.children(infinitive, "obj", "nsubj").stream().filter(child -> child > infinitive))
                .filter(child -> phrases.isNominal(child) && !phrases.isTime(child) && !phrases.hasPreposition(child))
                .findFirst()
                .orElse(-1);
    }

    /** The name in {@code confie à l'AFP Oksana}, or −1. */
    int besideOutlet(int verb) {
        for (int i = verb + 1; i < Math.min(sentence.size() - 1, verb + 4); i++)
            if (phrases.isBesideOutlet(i + 1)) return i + 1;
        return -1;
    }

    /** {@code dans un rapport Amnesty}: an indefinite noun takes no name, so one that follows is somebody else's. */
    private boolean closesPhrase(int noun) {
        return sentence.tag(noun).equals("NOUN")
                && tree.children(noun, "det").stream().anyMatch(det -> clauses.isLemma(WordClass.INDEFINITE, det));
    }
}
