package dixit.statement;

import dixit.statement.Grammar.WordClass;
import dixit.text.Sentence;
import dixit.text.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The nouns that a cue governs: its object, those of its prepositions, the one a passive says it of. */
final class Nominals {

    /** A nominal complement: the first word of the content, its head, the frame it fills; before a passive participle or not. */
    record Nominal(int start, int head, String frame, boolean backwards) {}

    private final Clauses clauses;
    private final Sentence sentence;
    private final Tree tree;
    private final Grammar grammar;

    Nominals(Clauses clauses, Grammar grammar) {
        this.clauses = clauses;
        this.sentence = clauses.sentence();
        this.tree = clauses.tree();
        this.grammar = grammar;
    }

    /** Noun complements of the cue: its object, the nouns its prepositions govern, the noun a passive says it of. */
    List<Nominal> nominals(CueMatch cue) {
        int verb = cue.head();
        List<Nominal> found = new ArrayList<>();
        if (clauses.verbs().isPassive(verb)) {
            int said = clauses.subjects().patient(verb);
            if (said < 0 || !clauses.phrases().isNominal(said) || clauses.is(WordClass.RELATIVE_SUBJECT, said))
                return found;
            // `qualifiées de « fantaisistes » par X`
            for (int child : tree.children(verb, "obl")) {
                List<Integer> cases = tree.children(child, "case");
                if (cases.isEmpty() || clauses.is(WordClass.AGENT_MARK, cases.get(0))) continue;
                String preposition = grammar.full(WordClass.ELIDED, sentence.lemma(cases.get(0)));
                found.add(new Nominal(afterCase(cases, subtreeStart(child)), child, "obj+obj:" + preposition, false));
            }
            found.add(new Nominal(said, said, "obj", true));
            return found;
        }
        int lastWord = cue.words().get(cue.words().size() - 1);
        for (int governor : governors(cue)) {
            for (int child : tree.children(governor)) {
                boolean own = governor == verb || cue.words().contains(governor);
                if (child <= lastWord && !cue.words().contains(governor) || child <= verb) continue;
                if (!own && (tree.children(child, "case").isEmpty() || isDate(child))) continue;
                if (cue.words().contains(child)
                        || !nominalOrQuotation(child)
                        || clauses.phrases().isTime(child)) continue;
                List<Integer> cases = tree.children(child, "case");
                int start = subtreeStart(child);
                if (cases.isEmpty()) {
                    if (governor == verb
                            && (tree.is(child, "obj")
                                    || tree.is(child, "xcomp")
                                    || tree.is(child, "ccomp")
                                    // `renvoie dos à dos N`: its own noun is the object already.
                                    || cue.type() == Cue.Type.EXPRESSION && tree.is(child, "obl"))) {
                        found.add(new Nominal(start, child, "obj", false));
                    }
                } else {
                    String preposition = grammar.full(WordClass.ELIDED, sentence.lemma(cases.get(0)));
                    found.add(new Nominal(afterCase(cases, start), child, "obj:" + preposition, false));
                    found.add(new Nominal(afterCase(cases, start), child, "obj+obj:" + preposition, false));
                }
            }
        }
        found.addAll(chargedInPhrase(cue));
        if (found.isEmpty()) misplacedObject(cue).ifPresent(found::add);
        found.sort(java.util.Comparator.comparing((Nominal n) -> !n.frame().startsWith("obj+"))
                .thenComparing(n -> !n.frame().equals("obj"))
                .thenComparingInt(Nominal::start));
        return found;
    }

    /** {@code a rejeté le rapport de X accusant Y}: the parser makes the object the participle's subject. */
    private Optional<Nominal> misplacedObject(CueMatch cue) {
        int from = cue.words().get(cue.words().size() - 1) + 1;
        for (int i = from; i < Math.min(sentence.size(), from + 6); i++) {
            if (clauses.phrases().isTime(i) || sentence.token(i).isTagged("DET", "ADV", "ADJ", "NUM")) continue;
            boolean object = sentence.tag(i).equals("NOUN")
                    && tree.is(i, "nsubj")
                    && tree.head(i) > i
                    && (clauses.verbs().isPresentParticiple(tree.head(i)) || isTakenUp(i));
            return object ? Optional.of(new Nominal(from(i, from), i, "obj", false)) : Optional.empty();
        }
        return Optional.empty();
    }

    /** {@code dément les accusations russes selon lesquelles P}: the parser makes them the subject of P. */
    private boolean isTakenUp(int noun) {
        for (int i = noun + 1; i < Math.min(sentence.size() - 1, noun + 8); i++) {
            if (clauses.verbs().isVerb(i)) return false;
            if (sentence.tag(i).equals("ADP") && clauses.is(WordClass.RELATIVE_SUBJECT, i + 1)) return true;
        }
        return false;
    }

    private int from(int noun, int least) {
        int start = noun;
        while (start > least && sentence.token(start - 1).isTagged("DET", "ADJ", "NUM")) start--;
        return start;
    }

    /**
     * {@code accuse l'armée de génocide}: the parser hangs the charge on the accused. Without an article or with an
     * indefinite one it is no complement of a definite noun.
     */
    private List<Nominal> chargedInPhrase(CueMatch cue) {
        List<Nominal> found = new ArrayList<>();
        for (int object : tree.children(cue.head(), "obj")) {
            if (object < cue.head()) continue;
            for (int child : tree.children(object, "nmod")) {
                List<Integer> cases = tree.children(child, "case");
                boolean definite =
                        tree.children(child, "det").stream().anyMatch(det -> clauses.is(WordClass.DEFINITE, det));
                if (cases.isEmpty() || sentence.tag(child).equals("PROPN")) continue;
                String preposition = grammar.full(WordClass.ELIDED, sentence.lemma(cases.get(0)));
                if (definite && !grammar.is(WordClass.DATIVE, preposition)) continue;
                found.add(new Nominal(afterCase(cases, subtreeStart(child)), child, "obj+obj:" + preposition, false));
            }
        }
        return found;
    }

    /** {@code lundi de cette semaine}, {@code le 3 de ce mois}. */
    private boolean isDate(int noun) {
        return clauses.phrases().isTime(noun) || sentence.tag(noun).equals("NUM");
    }

    boolean isObject(int verb, int token) {
        return tree.head(token) == verb && tree.is(token, "obj");
    }

    private List<Integer> governors(CueMatch cue) {
        List<Integer> governors = new ArrayList<>(List.of(cue.head()));
        // `a parlé mercredi d'un enfer`: the parser hangs the complement on the day.
        for (int child : tree.children(cue.head())) if (clauses.phrases().isTime(child)) governors.add(child);
        for (int word : cue.words()) if (word != cue.head()) governors.add(word);
        return governors;
    }

    private boolean nominalOrQuotation(int token) {
        return clauses.phrases().isNominal(token) || sentence.tag(token).equals(Sentence.QUOTATION);
    }

    private int subtreeStart(int token) {
        int start = token;
        for (int i = token - 1;
                i >= 0 && tree.dominates(token, i) && !sentence.tag(i).equals("PUNCT");
                i--) start = i;
        return start;
    }

    private static int afterCase(List<Integer> cases, int start) {
        return Math.max(start, cases.stream().max(Integer::compare).orElse(start) + 1);
    }
}
