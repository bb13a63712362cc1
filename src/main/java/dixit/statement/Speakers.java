package dixit.statement;

import dixit.statement.Grammar.WordClass;
import dixit.text.Phrase;
import dixit.text.Quotation;
import dixit.text.Sentence;
import dixit.text.Tree;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/** Who says it: the phrases that are the subject, agent or controller of a cue verb. */
final class Speakers {

    private final Clauses clauses;
    private final Sentence sentence;
    private final Tree tree;
    private final Grammar grammar;
    private final BitSet cues;
    private final List<Quotation> quotations;

    Speakers(Clauses clauses, Grammar grammar, BitSet cues, List<Quotation> quotations) {
        this.cues = cues;
        this.quotations = quotations;
        this.clauses = clauses;
        this.sentence = clauses.sentence();
        this.tree = clauses.tree();
        this.grammar = grammar;
    }

    /**
     * The speaker phrases of {@code verb}; empty when the sentence names nobody.
     *
     * @param inverted whether the cue stands after or inside its content, where the subject follows the verb
     */
    List<Phrase> of(int verb, boolean inverted) {
        int head = head(verb, inverted, 0);
        if (head < 0 && clauses.verbs().isFinite(verb)) head = misplaced(verb);
        head = beforeApposition(beforeMembers(head));
        // `sur Telegram Iouri Sliousar`: the platform is no part of the name.
        if (clauses.is(WordClass.PLATFORM, head) && sentence.tag(head + 1).equals("PROPN")) head++;
        if (head < 0 || isNobody(head)) return List.of();
        int subject = head;
        // `les rebelles (qui rejettent N), ainsi qu'avec d'autres`: what is joined behind the verb is no subject of it.
        List<Phrase> phrases = clauses.phrases().speakers(head).stream()
                .filter(phrase -> phrase.head() < verb || subject > verb)
                .toList();
        // All that stands before `d'ajouter` names who does.
        if (phrases.size() == 1 && telling(verb) == head) return List.of(upTo(phrases.get(0), verb - 2));
        return phrases.size() == 1 ? List.of(withName(phrases.get(0))) : phrases;
    }

    /** {@code a déclaré le haut-commissaire aux droits de l'homme, X}, {@code le ministre, X, a dit}: the name in commas. */
    private Phrase withName(Phrase phrase) {
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

    private Phrase upTo(Phrase phrase, int end) {
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
        while (sentence.token(Math.min(at, sentence.size() - 1)).isTagged("NOUN", "ADJ")) at++;
        int name = at;
        while (sentence.tag(at).equals("PROPN")) at++;
        single &= at > name && name > title;
        boolean closes = at >= sentence.size()
                || sentence.tag(at).equals("PUNCT")
                || sentence.token(at).isTagged("AUX", "VERB");
        return single && closes && sentence.tag(title).equals("NOUN") ? at - 1 : -1;
    }

    /** {@code X, une institutrice, raconte}: the parser takes for the subject what tells who X is. */
    private int beforeApposition(int head) {
        if (head < 3 || !sentence.tag(head).equals("NOUN")) return head;
        Phrase phrase = clauses.phrases().nounPhrase(head);
        int comma = phrase.first() - 1;
        boolean setOff = comma > 0
                && clauses.isComma(comma)
                && clauses.isComma(phrase.last() + 1)
                && clauses.is(WordClass.INDEFINITE, phrase.first())
                && sentence.tag(comma - 1).equals("PROPN");
        if (!setOff) return head;
        int name = comma - 1;
        while (tree.is(name, "flat") && tree.head(name) >= 0 && tree.head(name) < name) name = tree.head(name);
        return clauses.phrases().hasPreposition(name) ? head : name;
    }

    /** {@code plusieurs organisations, dont X,}: the parser takes X for the subject. */
    private int beforeMembers(int head) {
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

    /** {@code il a été annoncé que}, {@code on apprend que}: a verb with a subject that is nobody. */
    boolean isImpersonal(int verb) {
        int head = head(verb, false, 0);
        return head >= 0
                ? isNobody(head)
                : clauses.verbs().isPassive(verb) && clauses.verbs().agent(verb) < 0;
    }

    private boolean isNobody(int head) {
        return grammar.is(WordClass.NOBODY, sentence.form(head))
                // `personne ne croit que`
                || grammar.is(WordClass.NONE, sentence.form(head))
                        && tree.children(head, "det").isEmpty()
                || sentence.quoted().isEmpty() && grammar.is(WordClass.FIRST_OR_SECOND_PERSON, sentence.form(head))
                || tree.is(head, "expl")
                || sentence.token(head).isTagged("PRON")
                        && grammar.is(WordClass.DEMONSTRATIVE_PRONOUN, sentence.lemma(head));
    }

    private int head(int verb, boolean inverted, int depth) {
        if (depth > 6) return -1;
        if (clauses.verbs().isPassive(verb)) return clauses.verbs().agent(verb);
        int own = clauses.subjects().subject(verb);
        // `…, affirmant que`: no comma parts a participle from a subject of its own.
        boolean setOff =
                own >= 0 && clauses.verbs().isPresentParticiple(verb) && clauses.isComma(precedingWord(verb, own));
        if (setOff) own = -1;
        // `déclare à l'AFP X, un père de famille`: X, not what tells who X is.
        int beside = inverted ? clauses.subjects().besideOutlet(verb) : -1;
        if (beside >= 0) return beside;
        if (inverted
                && clauses.subjects().invertedClitic(verb) < 0
                && (own < 0 || own < verb && commaBetween(own, verb))) {
            int after = clauses.subjects().invertedSubject(verb);
            if (after >= 0) return after;
        }
        if (own >= 0) return own;
        int reporting = reportingBefore(verb);
        if (reporting >= 0) return head(reporting, false, depth + 1);
        int telling = telling(verb);
        if (telling >= 0) return telling;
        int controlled = controlled(verb);
        if (controlled >= 0) return controlled;
        if (clauses.verbs().sharesAuxiliary(verb)) return head(clauses.verbs().sharer(verb), false, depth + 1);
        int governor = tree.head(verb);
        if (governor < 0) return inverted ? clauses.subjects().invertedSubject(verb) : -1;
        // `la police, sollicitée par X, nie`: a finite verb is joined to no participle; its subject is the participle's
        // noun.
        if (tree.is(verb, "conj")
                && tree.is(governor, "acl")
                && clauses.verbs().isFinite(verb)
                && !clauses.verbs().isFinite(governor)) return outermost(tree.head(governor), verb);
        // `a dit que son aviation menait des opérations et dément la prise`: the parser joins the cue to what is said.
        boolean besideReport = tree.is(verb, "conj")
                && tree.is(governor, "ccomp")
                && clauses.verbs().isFinite(governor)
                && tree.head(governor) >= 0
                && Collections.disjoint(
                        clauses.verbs().tenses(verb), clauses.verbs().tenses(governor))
                && !clauses.verbs().tenses(verb).isEmpty();
        if (besideReport) return head(tree.head(governor), false, depth + 1);
        if (tree.is(verb, "conj")) {
            int shared = head(governor, false, depth + 1);
            // `P, a répliqué X, jugeant N « inacceptable »`
            boolean inserted = shared < 0
                    && tree.is(governor, "parataxis")
                    && clauses.verbs().isPresentParticiple(verb);
            return inserted ? head(governor, true, depth + 1) : shared;
        }
        if (tree.is(verb, "acl")) return modified(verb, governor, depth);
        if (!clauses.verbs().isFinite(verb) || tree.is(verb, "xcomp")) {
            if (clauses.verbs().isVerb(governor)
                    || !tree.children(governor, "cop").isEmpty()) {
                // `a déclaré que la ville avait été prise, accusant Y`: who suffers the action does not speak.
                boolean told = clauses.verbs().isPresentParticiple(verb)
                        && clauses.verbs().isPassive(governor)
                        && tree.is(governor, "ccomp")
                        && clauses.verbs().isVerb(tree.head(governor));
                if (told) return head(tree.head(governor), false, depth + 1);
                return head(governor, false, depth + 1);
            }
            return clauses.verbs().isPresentParticiple(verb) ? head(clauses.clauseOf(governor), false, depth + 1) : -1;
        }
        return -1;
    }

    /**
     * {@code a déclaré que P après des entretiens visant à Q, soulignant que R}: a participle set off by a comma that hangs
     * on no finite verb goes on with the cue before it; −1 without one.
     */
    private int reportingBefore(int verb) {
        int governor = tree.head(verb);
        boolean loose = governor >= 0
                && governor < verb
                && clauses.verbs().isPresentParticiple(verb)
                && clauses.isComma(precedingWord(verb, 0))
                && !clauses.verbs().isFinite(governor)
                && tree.children(governor, "cop").isEmpty();
        if (!loose) return -1;
        for (int cue = cues.previousSetBit(governor - 1); cue >= 0; cue = cues.previousSetBit(cue - 1))
            if (clauses.verbs().isFinite(cue) && clauses.subjects().subject(cue) >= 0) return cue;
        return -1;
    }

    /**
     * {@code Et X de conclure : « P »}: the infinitive of narration, whose subject stands right before its mark (Le bon
     * usage, § 903); −1 for any other.
     */
    private int telling(int verb) {
        int mark = verb - 1;
        if (!clauses.verbs().isInfinitive(verb)
                || !clauses.is(WordClass.OF, mark)
                || !clauses.is(WordClass.INFINITIVE_MARK, mark)) return -1;
        for (int i = mark - 1; i > 0; i--) {
            if (clauses.verbs().isVerb(i)) return -1;
            boolean subject =
                    clauses.phrases().isNominal(i) && !clauses.phrases().hasPreposition(i) && !tree.is(i, "flat");
            if (!subject) continue;
            Phrase phrase = clauses.phrases().nounPhrase(i);
            boolean opens = sentence.tag(phrase.first() - 1).equals("CCONJ")
                    && (phrase.first() == 1 || sentence.tag(phrase.first() - 2).equals("PUNCT"));
            if (opens && phrase.last() <= mark) return i;
        }
        return -1;
    }

    /** {@code convaincre X de demander N}: X, the object of the verb before, whatever the parser hangs the infinitive on. */
    private int controlled(int verb) {
        if (!clauses.verbs().isInfinitive(verb) || !clauses.is(WordClass.INFINITIVE_MARK, verb - 1)) return -1;
        int before = verb - 2;
        while (before >= 0 && !clauses.verbs().isVerb(before)) before--;
        if (before < 0 || !grammar.is(WordClass.OBJECT_CONTROL, sentence.lemma(before))) return -1;
        return tree.children(before, "obj", "iobj").stream().findFirst().orElse(-1);
    }

    /**
     * A participle after a noun: set off by a comma it belongs to the clause's subject ({@code X a parlé à la nation,
     * affirmant que}); else the noun itself says it ({@code un communiqué affirmant que}).
     */
    private int modified(int verb, int noun, int depth) {
        if (clauses.verbs().isFinite(verb)) {
            int subject = clauses.subjects().subject(verb);
            // Without a relative pronoun the noun before a finite verb is its subject, whatever the parser makes of it.
            boolean relative = tree.relation(verb).endsWith("relcl")
                    || noun > verb
                    || !clauses.phrases().isNominal(noun);
            return subject >= 0 || relative ? subject : outermost(noun, verb);
        }
        int before = precedingWord(verb, noun);
        boolean afterQuotation = quotations.stream()
                .anyMatch(q -> q.outer().end() <= sentence.token(verb).span().start()
                        && q.outer().end() > sentence.token(before).span().end());
        if (clauses.verbs().isPresentParticiple(verb) && (clauses.isComma(before) || afterQuotation)) {
            for (int clause = clauses.clauseOf(noun);
                    clause >= 0 && clause != verb;
                    clause = tree.head(clause) < 0 ? -1 : clauses.clauseOf(tree.head(clause))) {
                // `des entretiens visant à parvenir à une trêve, soulignant que`: no infinitive's noun says it.
                int subject = clauses.verbs().isFinite(clause) ? head(clause, true, depth + 1) : -1;
                if (subject >= 0) return subject;
            }
        }
        return clauses.verbs().isPresentParticiple(verb) ? noun : -1;
    }

    /** {@code une mère réfugiée dans une école dit}: of the phrases that hold the noun before the verb the outermost. */
    private int outermost(int noun, int verb) {
        int found = noun;
        for (int at = noun; at >= 0 && at < verb; at = tree.head(at)) {
            if (clauses.phrases().isNominal(at)) found = at;
            if (tree.is(at, "nsubj") || !tree.is(at, "nmod") && !tree.is(at, "obl") && !tree.is(at, "acl")) break;
        }
        return found;
    }

    /**
     * {@code Selon l'AFP, le Conseil, principale coalition, a appelé}: the parser joins the subject to the words before
     * it. It is the first phrase before the verb that opens a member of the sentence and has no preposition.
     */
    private int misplaced(int verb) {
        int first = Incise.firstOfVerbGroup(clauses, verb);
        if (clauses.verbs().isPassive(verb)) return -1;
        for (int i = 0; i < first; i++) {
            if (sentence.isMark(i, ";:") || clauses.is(WordClass.COMPLEMENTISER, i)) return -1;
            if (clauses.verbs().isVerb(i) && clauses.verbs().isFinite(i)) return -1;
            if (!clauses.phrases().isNominal(i)
                    || clauses.phrases().isTime(i)
                    || clauses.phrases().hasPreposition(i)
                    || tree.is(i, "flat")) continue;
            int opens = clauses.phrases().nounPhrase(i).first();
            boolean member = opens == 0 || clauses.isComma(opens - 1);
            if (member && !tree.is(i, "obj") && !tree.is(i, "obl")) return i;
        }
        return -1;
    }

    private int precedingWord(int verb, int noun) {
        int before = verb - 1;
        while (before > noun && sentence.token(before).isTagged("ADV", "ADP", "PRON", "AUX")) before--;
        return before;
    }

    private boolean commaBetween(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (clauses.isComma(i) || sentence.tag(i).equals(Sentence.QUOTATION)) return true;
        }
        return false;
    }
}
