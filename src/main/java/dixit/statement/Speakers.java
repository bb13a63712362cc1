package dixit.statement;

import dixit.statement.Grammar.WordClass;
import dixit.text.Phrase;
import dixit.text.Quotation;
import dixit.text.Sentence;
import dixit.text.Tree;
import java.util.BitSet;
import java.util.List;

/** Who says it: the phrases that are the subject, agent or controller of a cue verb. */
final class Speakers {

    private final Clauses clauses;
    private final Sentence sentence;
    private final Tree tree;
    private final Grammar grammar;
    private final InfinitiveSubjects infinitives;
    private final SpeakerHeads heads;
    private final SpeakerPhrases phrases;
    private final SideSpeakers sides;

    Speakers(Clauses clauses, Grammar grammar, BitSet cues, List<Quotation> quotations) {
        this.clauses = clauses;
        this.sentence = clauses.sentence();
        this.tree = clauses.tree();
        this.grammar = grammar;
        this.infinitives = new InfinitiveSubjects(clauses, grammar);
        this.heads = new SpeakerHeads(clauses, cues, quotations, infinitives);
        this.phrases = new SpeakerPhrases(clauses);
        this.sides = new SideSpeakers(clauses, grammar);
    }

    /**
     * The speaker phrases of {@code verb}; empty when the sentence names nobody.
     *
     * @param inverted whether the cue stands after or inside its content, where the subject follows the verb
     */
    List<Phrase> of(int verb, boolean inverted) {
        int head = heads.of(verb, inverted);
        if (head < 0 && clauses.verbs().isFinite(verb)) head = heads.misplaced(verb);
        head = phrases.beforeApposition(phrases.beforeMembers(head));
        // `sur Telegram Iouri Sliousar`: the platform is no part of the name.
        if (clauses.is(WordClass.PLATFORM, head) && sentence.tag(head + 1).equals("PROPN")) head++;
        if (head >= 0 && clauses.is(WordClass.NOBODY, head))
            return sides.of(head, verb).map(List::of).orElse(List.of());
        if (head < 0 || isNobody(head)) return List.of();
        int subject = head;
        // `les rebelles (qui rejettent N), ainsi qu'avec d'autres`: what is joined behind the verb is no subject of it.
        List<Phrase> named = clauses.phrases().speakers(head).stream()
                .filter(phrase -> phrase.head() < verb || subject > verb)
                .toList();
        // All that stands before `d'ajouter` names who does.
        if (named.size() == 1 && infinitives.telling(verb) == head)
            return List.of(phrases.upTo(named.get(0), verb - 2));
        if (named.size() != 1) return named;
        Phrase only = phrases.withoutMouthpiece(phrases.withName(phrases.counted(phrases.oneOf(named.get(0)))));
        return phrases.withLikewise(List.of(only), verb);
    }

    /** {@code il a été annoncé que}, {@code on apprend que}: a verb with a subject that is nobody. */
    boolean isImpersonal(int verb) {
        int head = heads.of(verb, false);
        return head >= 0
                ? isNobody(head)
                : clauses.verbs().isPassive(verb) && clauses.verbs().agent(verb) < 0;
    }

    /** {@code « P », proclamait une banderole}: nobody knows who wrote it. */
    boolean isWritten(int verb, boolean inverted) {
        return clauses.isLemma(WordClass.PLACARD, heads.of(verb, inverted));
    }

    private boolean isNobody(int head) {
        return grammar.is(WordClass.NOBODY, sentence.form(head))
                || clauses.isLemma(WordClass.PLACARD, head)
                // `personne ne croit que`
                || grammar.is(WordClass.NONE, sentence.form(head))
                        && tree.children(head, "det").isEmpty()
                || sentence.quoted().isEmpty() && grammar.is(WordClass.FIRST_OR_SECOND_PERSON, sentence.form(head))
                || tree.is(head, "expl")
                || sentence.token(head).isTagged("PRON")
                        && grammar.is(WordClass.DEMONSTRATIVE_PRONOUN, sentence.lemma(head));
    }
}
