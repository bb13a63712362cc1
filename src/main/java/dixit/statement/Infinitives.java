package dixit.statement;

import dixit.statement.Grammar.WordClass;
import dixit.text.Phrase;
import dixit.text.Sentence;
import dixit.text.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** The infinitives that a cue governs: {@code accuse X de V}, {@code promet de V}, {@code prétend V}. */
final class Infinitives {

    /** An infinitive complement: the first word of the content, its verb, and the frames it can fill. */
    record Infinitive(int start, int verb, List<String> frames) {}

    /** Between a cue and its infinitive: the object may hold relative clauses. */
    private static final int FARTHEST_INFINITIVE = 45;

    private final Clauses clauses;
    private final Sentence sentence;
    private final Tree tree;
    private final Grammar grammar;

    Infinitives(Clauses clauses, Grammar grammar) {
        this.clauses = clauses;
        this.sentence = clauses.sentence();
        this.tree = clauses.tree();
        this.grammar = grammar;
    }

    /** Infinitives that the cue governs, nearest first. */
    List<Infinitive> infinitives(CueMatch cue) {
        int verb = cue.head();
        int from = cue.words().get(cue.words().size() - 1) + 1;
        // `X assure, lui, « contenir » N`
        if (clauses.isEmphatic(from + 1)) from += 3;
        List<Infinitive> found = new ArrayList<>();
        for (int i = from; i < Math.min(sentence.size(), from + FARTHEST_INFINITIVE); i++) {
            if (sentence.isMark(i, ";:")) break;
            int at = i;
            boolean inObject =
                    tree.children(verb, "obj").stream().anyMatch(object -> object < at && tree.dominates(object, at));
            if (clauses.verbs().isVerb(i)
                    && clauses.verbs().isFinite(i)
                    && !tree.is(i, "acl")
                    && !inObject
                    && !isRelative(i)) break;
            // `exige N, en demandant à X de V`: the infinitive is the participle's.
            boolean nextReport = i > from
                    && clauses.verbs().isVerb(i)
                    && clauses.verbs().isPresentParticiple(i)
                    && !clauses.verbs().isInfinitive(i);
            if (nextReport && !inObject) break;
            if (!clauses.verbs().isInfinitive(i)) continue;
            int start = i;
            while (start - 1 >= from
                    && (clauses.is(WordClass.NEGATION, start - 1)
                            || clauses.is(WordClass.RESTRICTION, start - 1)
                            || clauses.is(WordClass.OBJECT_CLITIC, start - 1)
                            || sentence.token(start - 1).isTagged("PRON", "AUX")
                            || sentence.tag(start - 1).equals("ADV") && !tree.is(start - 1, "fixed"))) {
                start--;
            }
            String mark = start - 1 >= from ? sentence.form(start - 1).toLowerCase() : "";
            boolean marked = grammar.is(WordClass.INFINITIVE_MARK, mark);
            if (inObject && !marked) continue;
            // `afin de`, `avant de` give the purpose or time of the act, not what was said.
            if (grammar.is(WordClass.PURPOSE, sentence.form(start - 2))) break;
            int before = start - 1;
            boolean follows =
                    before > from && IntStream.range(from, before).allMatch(word -> tree.dominates(verb, word));
            boolean attached =
                    tree.head(i) == verb || start - 1 == from || start == from || follows || tree.dominates(verb, i);
            if (!attached) continue;
            if (marked) {
                String preposition = grammar.full(WordClass.ELIDED, mark);
                List<String> frames = new ArrayList<>(
                        List.of("obj+inf:" + preposition, Cue.DATIVE + "inf:" + preposition, "inf:" + preposition));
                boolean object = clauses.verbs().isPassive(verb)
                        || clauses.verbs().isReciprocal(verb)
                        || tree.children(verb, "obj", "iobj").stream()
                                .anyMatch(child -> child != clauses.verbs().reflexive(verb));
                // With an object of its own the cue governs the infinitive through it or not at all.
                if (object) frames.remove(2);
                else frames.remove(0);
                found.add(new Infinitive(start, infinitiveHead(i), frames));
                // `accuse X d'avoir violé`: the auxiliary is the infinitive; what follows is the same complement.
                break;
            }
            if (isBare(from, start, i, verb) && !sentence.token(start - 1).isTagged("ADP")) {
                found.add(new Infinitive(withoutAdverbs(start, i), infinitiveHead(i), List.of("inf")));
                break;
            }
            // `a accusé, sans les nommer, Y de V`
            boolean setOff = tree.is(i, "advcl") && clauses.isComma(start - 2) && clauses.isComma(i + 1);
            if (sentence.token(start - 1).isTagged("ADP") && !setOff) break;
        }
        return found;
    }

    /**
     * {@code appelle Y à V et Z à W}: another party with an infinitive of its own behind the first.
     *
     * @param conjunction the index of {@code et}
     * @param party whom it is said to
     * @param start the first word of its content
     * @param verb the infinitive
     */
    record Shared(int conjunction, Phrase party, int start, int verb) {}

    /** What shares the cue with {@code first} behind a conjunction; only where both infinitives have the same mark. */
    Optional<Shared> shared(Infinitive first) {
        String mark = mark(first.start() - 1);
        if (mark.isEmpty() || first.frames().stream().noneMatch(frame -> frame.startsWith("obj+")))
            return Optional.empty();
        for (int i = first.verb() + 1; i < sentence.size() - 3; i++) {
            if (clauses.verbs().isVerb(i) && clauses.verbs().isFinite(i)) return Optional.empty();
            boolean opens = sentence.tag(i).equals("CCONJ")
                    && (sentence.token(i + 1).isTagged("DET")
                            || sentence.token(i + 1).isTagged("PROPN"));
            if (!opens) continue;
            int end = i + 1;
            while (end < sentence.size() && sentence.token(end).isTagged("DET", "ADJ", "NOUN", "PROPN", "NUM")) end++;
            if (!mark(end).equals(mark)) continue;
            int verb = end + 1;
            while (verb < sentence.size() - 1
                    && (clauses.is(WordClass.OBJECT_CLITIC, verb)
                            || clauses.is(WordClass.RESTRICTION, verb)
                            || clauses.is(WordClass.NEGATION, verb)
                            || clauses.isReflexive(verb))) verb++;
            int last = end - 1;
            int from = i + 1;
            OptionalInt head = IntStream.rangeClosed(from, last)
                    .filter(word -> sentence.token(word).isTagged("NOUN", "PROPN"))
                    .findFirst();
            if (!clauses.verbs().isInfinitive(verb) || head.isEmpty()) continue;
            List<Integer> words = IntStream.rangeClosed(from, last).boxed().toList();
            return Optional.of(
                    new Shared(i, new Phrase(sentence, words, head.getAsInt()), end + 1, infinitiveHead(verb)));
        }
        return Optional.empty();
    }

    /** The preposition before an infinitive in full, or nothing. */
    private String mark(int word) {
        return clauses.is(WordClass.INFINITIVE_MARK, word)
                ? grammar.full(WordClass.ELIDED, sentence.form(word).toLowerCase(java.util.Locale.ROOT))
                : "";
    }

    private boolean isRelative(int verb) {
        int before = verb - 1;
        while (before > 0
                && sentence.token(before).isTagged("AUX", "ADV", "PRON")
                && !clauses.is(WordClass.RELATIVE_SUBJECT, before)) before--;
        return clauses.is(WordClass.RELATIVE_SUBJECT, before);
    }

    /** {@code a affirmé dimanche avoir abattu}: nothing but adverbs and dates between the cue and its infinitive. */
    private boolean isBare(int from, int start, int infinitive, int verb) {
        if (start == from) return true;
        return tree.dominates(verb, infinitive)
                && IntStream.range(from, start)
                        .allMatch(i -> sentence.token(i).isTagged("ADV", "PUNCT")
                                || clauses.phrases().isTime(i)
                                || clauses.phrases().isTime(tree.head(i))
                                        && tree.head(i) >= from
                                        && tree.head(i) < start
                                || isInCircumstance(i, from, start, verb, infinitive));
    }

    /** {@code a raconté à l'AFP avoir entendu}, {@code assure, de son côté, avoir}: to whom and how, between cue and content. */
    private boolean isInCircumstance(int word, int from, int start, int verb, int infinitive) {
        for (int at = word; at >= from && at < start; at = tree.head(at)) {
            // `a annoncé de son côté cesser N`: the parser may give it to the infinitive.
            if (tree.head(at) == infinitive && clauses.isLemma(WordClass.ADVERBIAL_NOUN, at)) return true;
            boolean circumstance = tree.head(at) == verb
                    && (tree.is(at, "advmod")
                            || clauses.isLemma(WordClass.ADVERBIAL_NOUN, at)
                            || (tree.is(at, "obl") || tree.is(at, "iobj"))
                                    && tree.children(at, "case").stream()
                                            .anyMatch(mark -> clauses.is(WordClass.CIRCUMSTANCE, mark)
                                                    || clauses.is(WordClass.VENUE, mark)));
            if (circumstance) return true;
        }
        return false;
    }

    /** {@code assure également avoir repris}: an adverb before a bare infinitive is the cue's, a negation is not. */
    private int withoutAdverbs(int start, int infinitive) {
        int first = start;
        while (first < infinitive
                && sentence.tag(first).equals("ADV")
                && !clauses.is(WordClass.NEGATION, first)
                && !clauses.is(WordClass.RESTRICTION, first)) first++;
        return first;
    }

    private int infinitiveHead(int i) {
        return sentence.tag(i).equals("AUX") && tree.head(i) > i ? tree.head(i) : i;
    }
}
