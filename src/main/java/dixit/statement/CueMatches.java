package dixit.statement;

import dixit.statement.Grammar.WordClass;
import dixit.text.Morphology;
import dixit.text.Sentence;
import dixit.text.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds the lexicon's cues in a sentence, by lemma. */
final class CueMatches {

    /** Words that may stand between the parts of an expression: {@code a fait, jeudi, état de}. */
    private static final int WIDEST_GAP = 4;

    /** Words of the object that an expression takes between its parts: {@code tient X pour responsable}. */
    private static final int WIDEST_OBJECT = 6;

    private final CueLexicon lexicon;
    private final Grammar grammar;

    CueMatches(CueLexicon lexicon, Grammar grammar) {
        this.lexicon = lexicon;
        this.grammar = grammar;
    }

    /** Whether the sentence can hold a statement at all: the test that decides which sentences are parsed. */
    boolean anyIn(Sentence sentence, Morphology morphology) {
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.tag(i).equals(Sentence.QUOTATION)) return true;
            if (!candidates(sentence, i, morphology).isEmpty()) return true;
        }
        return false;
    }

    /** The cues of the sentence in text order. Where several begin at one word, the longest wins. */
    List<CueMatch> in(Sentence sentence, Morphology morphology) {
        List<CueMatch> matches = new ArrayList<>();
        BitSet inserted = inserted(sentence);
        for (int i = inserted.nextClearBit(0); i < sentence.size(); i = inserted.nextClearBit(i + 1)) {
            List<Cue> candidates = candidates(sentence, i, morphology);
            if (candidates.isEmpty()) continue;
            Map<List<Integer>, List<Cue>> byWords = new LinkedHashMap<>();
            for (Cue cue : candidates) {
                words(sentence, i, cue)
                        .ifPresent(words -> byWords.computeIfAbsent(words, w -> new ArrayList<>())
                                .add(cue));
            }
            int longest = byWords.keySet().stream().mapToInt(List::size).max().orElse(0);
            int start = i;
            byWords.entrySet().stream()
                    .filter(entry -> entry.getKey().size() == longest)
                    .min(Comparator.comparingInt(
                            entry -> entry.getKey().get(entry.getKey().size() - 1)))
                    .ifPresent(entry -> matches.add(new CueMatch(
                            governing(sentence, start, entry.getKey()), entry.getKey(), entry.getValue())));
        }
        // `fait endosser à X la responsabilité`: a word of an expression is no cue by itself.
        return matches.stream()
                .filter(cue -> matches.stream()
                        .noneMatch(other -> other != cue
                                && other.words().size() > cue.words().size()
                                && other.words().containsAll(cue.words())))
                .toList();
    }

    /** The words in brackets that an editor put into a quotation and signed: nobody quoted says them. */
    private BitSet inserted(Sentence sentence) {
        BitSet inserted = new BitSet();
        int open = -1;
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.isMark(i, "[(")) open = i;
            if (!sentence.isMark(i, "])")) continue;
            boolean signed =
                    IntStream.of(i - 1, i - 2).anyMatch(last -> grammar.is(WordClass.EDITORIAL, sentence.form(last)));
            if (open >= 0 && signed) inserted.set(open, i + 1);
            open = -1;
        }
        return inserted;
    }

    /** In {@code fait savoir} the parser makes the first verb a causative auxiliary of the second, which governs. */
    private static int governing(Sentence sentence, int start, List<Integer> words) {
        if (sentence.tree().isEmpty()) return start;
        int head = sentence.tree().get().head(start);
        return words.contains(head) && sentence.token(head).isTagged("VERB") ? head : start;
    }

    private List<Cue> candidates(Sentence sentence, int i, Morphology morphology) {
        Token token = sentence.token(i);
        if (token.isTagged("PUNCT", Sentence.QUOTATION, "DET", "NUM")) return List.of();
        List<Cue> found = new ArrayList<>();
        for (Cue cue : lexicon.startingWith(token.lemma())) {
            if (fits(cue, token)) found.add(cue);
        }
        if (found.isEmpty() && !token.isTagged("VERB", "AUX", "PRON", "ADP")) {
            // The tagger takes some finite verbs for nouns or adjectives (`X, cependant, critique …`).
            for (Morphology.Reading reading : morphology.readings(token.form())) {
                if (!reading.isFinite() || !couldBeVerb(sentence, i)) continue;
                for (Cue cue : lexicon.startingWith(reading.lemma())) {
                    if (cue.type() == Cue.Type.VERB && !found.contains(cue)) found.add(cue);
                }
            }
        }
        return found;
    }

    private static boolean fits(Cue cue, Token token) {
        return switch (cue.type()) {
            case VERB, EXPRESSION -> token.isTagged("VERB", "AUX");
            case NOUN -> token.isTagged("NOUN", "PROPN", "VERB") && !token.isTagged("VERB");
            // A word of its own that is nothing else: `dixit`, which the tagger takes for a verb.
            case PREPOSITION -> !token.isTagged("VERB") || cue.words().size() == 1;
        };
    }

    /** A noun has a determiner, preposition or adjective before it; a verb after its subject has none. */
    private boolean couldBeVerb(Sentence sentence, int i) {
        String before = sentence.tag(i - 1);
        if (!before.equals("PUNCT") && !before.equals("PROPN") && !before.equals("ADV")) return false;
        for (int j = 0; j < sentence.size(); j++)
            if (j != i
                    && sentence.tag(j).equals("VERB")
                    && !grammar.endsIn(WordClass.PRESENT_PARTICIPLE_ENDING, sentence.form(j))) return false;
        return true;
    }

    /** The words of {@code cue} from token {@code start} on, when they are all there. */
    private Optional<List<Integer>> words(Sentence sentence, int start, Cue cue) {
        List<String> wanted = cue.words();
        int first = CueLexicon.mainWord(cue, grammar);
        boolean reflexive = grammar.is(WordClass.REFLEXIVE, wanted.get(0));
        if (reflexive && !hasReflexive(sentence, start)) return Optional.empty();
        for (String clitic : wanted.subList(reflexive ? 1 : 0, first))
            if (!hasClitic(sentence, start, clitic)) return Optional.empty();
        if (!reflexive
                && cue.type() == Cue.Type.VERB
                && hasReflexive(sentence, start)
                && !reflexiveIsObject(sentence, start)) {
            return Optional.empty();
        }
        List<Integer> words = new ArrayList<>(List.of(start));
        int at = start + 1;
        for (String word : wanted.subList(first + 1, wanted.size())) {
            int found = -1;
            for (int i = at; i < Math.min(sentence.size(), at + 1 + WIDEST_GAP); i++) {
                if (matches(sentence, i, word)) {
                    found = i;
                    break;
                }
                // `fait porter à Israël la responsabilité`
                boolean party = cue.type() == Cue.Type.EXPRESSION
                        && sentence.token(i).isTagged("NOUN", "PROPN")
                        && (leadsToParty(cue, sentence.lemma(i - 1)) || leadsToParty(cue, sentence.lemma(i - 2)));
                // `tient X pour responsable`
                boolean object = cue.type() == Cue.Type.EXPRESSION
                        && i <= start + WIDEST_OBJECT
                        && cue.takes("obj")
                        && sentence.token(i).isTagged("NOUN", "PROPN")
                        && IntStream.range(start + 1, i)
                                .allMatch(between -> sentence.token(between).isTagged("DET", "ADJ", "PROPN"));
                party |= object && behindObject(sentence, i, word);
                boolean skippable = !sentence.token(i).isTagged("VERB", "NOUN", "PROPN", Sentence.QUOTATION)
                        || party
                        || grammar.is(WordClass.TIME_NOUN, sentence.lemma(i));
                if (cue.type() == Cue.Type.PREPOSITION || !skippable) break;
            }
            if (found < 0) return Optional.empty();
            words.add(found);
            at = found + 1;
        }
        return Optional.of(words);
    }

    /** The preposition of the expression stands right behind its object. */
    private boolean behindObject(Sentence sentence, int object, String word) {
        int next = object + 1;
        while (next < sentence.size() && sentence.token(next).isTagged("ADJ", "PROPN")) next++;
        return next < sentence.size() && sentence.tag(next).equals("ADP") && matches(sentence, next, word);
    }

    /** {@code fait porter à X}, {@code rejette sur X}. */
    private boolean leadsToParty(Cue cue, String preposition) {
        return grammar.is(WordClass.DATIVE, preposition) || cue.takes(preposition);
    }

    private boolean matches(Sentence sentence, int i, String word) {
        return sentence.lemma(i).equals(word)
                || sentence.form(i).equalsIgnoreCase(word)
                || sentence.token(i).isTagged("ADJ", "VERB", "NOUN")
                        && agreed(sentence.form(i)).equals(word)
                || word.equals(grammar.full(WordClass.VARIANT, sentence.lemma(i)))
                || word.equals(grammar.full(WordClass.ELIDED, sentence.form(i).toLowerCase(java.util.Locale.ROOT)));
    }

    /** {@code opposée}, {@code opposées}: the masculine form of an adjective. */
    private String agreed(String form) {
        return grammar.without(WordClass.AGREEMENT_ENDING, form.toLowerCase(java.util.Locale.ROOT));
    }

    /** {@code s'en est pris}: a pronoun in the verb's group. */
    private static boolean hasClitic(Sentence sentence, int verb, String clitic) {
        for (int i = verb - 1; i >= 0 && sentence.token(i).isTagged("AUX", "ADV", "PRON"); i--)
            if (sentence.lemma(i).equals(clitic)) return true;
        return false;
    }

    private boolean hasReflexive(Sentence sentence, int verb) {
        for (int i = verb - 1; i >= Math.max(0, verb - 4); i--) {
            if (grammar.is(WordClass.REFLEXIVE, sentence.lemma(i))
                    && !sentence.token(i).isTagged("SCONJ")) return true;
            if (!sentence.token(i).isTagged("AUX", "ADV", "PRON")) return false;
        }
        return false;
    }

    /** {@code s'est dit prêt}, {@code se voit accusé} keep the plain verb's meaning, {@code s'accusent} makes it mutual. */
    private boolean reflexiveIsObject(Sentence sentence, int verb) {
        return grammar.is(WordClass.REFLEXIVE_OBJECT, sentence.lemma(verb))
                || grammar.is(WordClass.RECIPROCAL, sentence.lemma(verb));
    }
}
