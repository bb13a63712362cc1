package dixit.statement;

import dixit.statement.Grammar.WordClass;
import dixit.statement.Nominals.Nominal;
import dixit.text.Sentence;
import dixit.text.Tree;
import java.util.Optional;

/**
 * The object that circumstances part from its verb, {@code a annoncé mercredi soir, par décret, la suspension de N} (Le bon
 * usage, § 300): the parser hangs it on them.
 */
final class PartedObject {

    /** Words that the circumstances may have. */
    private static final int WIDEST_GAP = 20;

    private final Clauses clauses;
    private final Sentence sentence;
    private final Tree tree;
    private final Grammar grammar;

    PartedObject(Clauses clauses, Grammar grammar) {
        this.clauses = clauses;
        this.sentence = clauses.sentence();
        this.tree = clauses.tree();
        this.grammar = grammar;
    }

    /** The noun phrase behind the circumstances, as the cue's object. */
    Optional<Nominal> object(CueMatch cue) {
        if (cue.with("obj").isEmpty()) return Optional.empty();
        int start = end(cue);
        if (start < 0 || !sentence.tag(start).equals("DET")) return Optional.empty();
        int noun = noun(start);
        boolean object = noun >= 0
                && !tree.is(noun, "nsubj")
                && !clauses.phrases().hasPreposition(noun)
                && !isInsertedName(noun);
        return object ? Optional.of(new Nominal(start, noun, "obj", false)) : Optional.empty();
    }

    /** {@code a fait état, dans un communiqué, de trois morts}: the noun of a preposition that the cue takes. */
    Optional<Nominal> complement(CueMatch cue) {
        int mark = end(cue);
        if (mark < 0 || !sentence.tag(mark).equals("ADP")) return Optional.empty();
        String frame = "obj:" + grammar.full(WordClass.ELIDED, sentence.lemma(mark));
        int noun = cue.with(frame).isPresent() ? noun(mark + 1) : -1;
        return noun >= 0 ? Optional.of(new Nominal(mark + 1, noun, frame, false)) : Optional.empty();
    }

    /** The word behind the circumstances that begin right behind the cue; −1 where there are none. */
    private int end(CueMatch cue) {
        int from = cue.words().get(cue.words().size() - 1) + 1;
        boolean open = false;
        for (int i = from; i < Math.min(sentence.size() - 1, from + WIDEST_GAP); i++) {
            if (clauses.isComma(i)) {
                // `…, par décret, à Bamako, la suspension`
                if (open && (sentence.tag(i + 1).equals("DET") && !opensTime(i + 1) || isTaken(i + 1, cue)))
                    return i + 1;
                if (!opensCircumstance(i + 1)) return -1;
                open = true;
                continue;
            }
            boolean told = open
                    ? !clauses.verbs().isVerb(i) || isParticiple(i)
                    : clauses.phrases().isTime(i) || sentence.tag(i).equals("ADV") || opensTime(i);
            if (!told || sentence.isMark(i, ";:") || sentence.tag(i).equals(Sentence.QUOTATION)) return -1;
        }
        return -1;
    }

    private boolean isTaken(int mark, CueMatch cue) {
        return sentence.tag(mark).equals("ADP")
                && cue.with("obj:" + grammar.full(WordClass.ELIDED, sentence.lemma(mark)))
                        .isPresent();
    }

    private boolean opensCircumstance(int word) {
        // `promet, elle, une réunion`
        return clauses.isEmphatic(word)
                || sentence.token(word).isTagged("ADP", "ADV")
                || clauses.phrases().isTime(word)
                || opensTime(word);
    }

    /** {@code le 3 mai}, {@code dans la soirée}. */
    private boolean opensTime(int word) {
        return sentence.token(word).isTagged("DET", "ADP", "NUM")
                && tree.head(word) >= 0
                && clauses.phrases().isTime(tree.head(word));
    }

    /** {@code dans un communiqué publié jeudi}. */
    private boolean isParticiple(int word) {
        return clauses.verbs().isPastParticiple(word) && !clauses.verbs().hasAuxiliary(word);
    }

    private int noun(int start) {
        if (start >= sentence.size()) return -1;
        int noun = start;
        while (noun < sentence.size() - 1 && sentence.token(noun).isTagged("DET", "ADJ", "NUM")) noun++;
        return sentence.token(noun).isTagged("NOUN", "PROPN")
                        && !clauses.phrases().isTime(noun)
                ? noun
                : -1;
    }

    /** {@code a dénoncé, devant X, le chef de Y, N}: a title that closes with a comma tells who X is. */
    private boolean isInsertedName(int noun) {
        return tree.is(noun, "appos")
                && sentence.tag(tree.head(noun)).equals("PROPN")
                && clauses.isComma(clauses.phrases().nounPhrase(noun).last() + 1);
    }
}
