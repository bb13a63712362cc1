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

    /** Words that may tell when between a verb and its object: {@code tout au long de la journée}. */
    private static final int WIDEST_TIME = 8;

    private final Clauses clauses;
    private final Sentence sentence;
    private final Tree tree;
    private final Grammar grammar;
    private final PartedObject parted;

    Nominals(Clauses clauses, Grammar grammar) {
        this.clauses = clauses;
        this.sentence = clauses.sentence();
        this.tree = clauses.tree();
        this.grammar = grammar;
        this.parted = new PartedObject(clauses, grammar);
    }

    /** Noun complements of the cue: its object, the nouns its prepositions govern, the noun a passive says it of. */
    List<Nominal> nominals(CueMatch cue) {
        int verb = cue.head();
        List<Nominal> found = new ArrayList<>();
        if (clauses.verbs().isPassive(verb)) {
            int said = clauses.patients().of(verb);
            if (said < 0 || !clauses.phrases().isNominal(said) || clauses.is(WordClass.RELATIVE_SUBJECT, said))
                return found;
            // `qualifiées de « fantaisistes » par X`
            for (int child : tree.children(verb, "obl")) {
                List<Integer> cases = tree.children(child, "case");
                if (cases.isEmpty() || clauses.is(WordClass.AGENT_MARK, cases.get(0))) continue;
                String preposition = grammar.full(WordClass.ELIDED, sentence.lemma(cases.get(0)));
                found.add(new Nominal(afterCase(cases, subtreeStart(child)), child, "obj+obj:" + preposition, false));
            }
            int agent = clauses.verbs().agent(verb);
            if (agent >= 0) found.addAll(charges(agent));
            found.add(new Nominal(said, said, "obj", true));
            return found;
        }
        int lastWord = cue.words().get(cue.words().size() - 1);
        for (int governor : governors(cue)) {
            for (int child : tree.children(governor)) {
                boolean own = governor == verb || cue.words().contains(governor);
                if (child <= lastWord && !cue.words().contains(governor) || child <= verb) continue;
                if (!own && (tree.children(child, "case").isEmpty() || isDate(child))) continue;
                // `promet, elle, une réunion`: the pronoun stands beside the subject.
                if (clauses.isEmphatic(child)) continue;
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
                        // `menace de nouvelles sanctions`: the parser takes the preposition for an article.
                        if (cue.with("obj").isEmpty() && start < child && clauses.is(WordClass.OF, start))
                            found.add(new Nominal(start + 1, child, "obj:" + sentence.lemma(start), false));
                    }
                } else {
                    String preposition = grammar.full(WordClass.ELIDED, sentence.lemma(cases.get(0)));
                    found.add(new Nominal(afterCase(cases, start), child, "obj:" + preposition, false));
                    if (!isMeasure(cue, preposition))
                        found.add(new Nominal(afterCase(cases, start), child, "obj+obj:" + preposition, false));
                }
            }
        }
        found.addAll(chargedInPhrase(cue));
        antecedent(cue).ifPresent(found::add);
        if (found.stream().noneMatch(nominal -> nominal.frame().equals("obj")))
            undeterminedObject(cue).or(() -> parted.object(cue)).ifPresent(found::add);
        if (found.stream().noneMatch(nominal -> cue.with(nominal.frame()).isPresent()))
            parted.complement(cue).ifPresent(found::add);
        if (found.isEmpty()) misplacedObject(cue).ifPresent(found::add);
        measured(cue).ifPresent(found::add);
        found.sort(java.util.Comparator.comparing((Nominal n) -> !n.frame().startsWith("obj+"))
                .thenComparing(n -> !n.frame().equals("obj"))
                .thenComparingInt(Nominal::start));
        return found;
    }

    /**
     * {@code demande des mesures}, {@code a annoncé lundi des mesures}, {@code de nouvelles mesures}: the parser takes the indefinite article (Le bon
     * usage, §§ 586-587) for a preposition. Right behind the verb or when it was said, of a cue with nothing said {@code de}.
     */
    private Optional<Nominal> undeterminedObject(CueMatch cue) {
        if (cue.with("obj").isEmpty() || cue.with("obj:de").isPresent()) return Optional.empty();
        int article = cue.words().get(cue.words().size() - 1) + 1;
        for (int limit = article + WIDEST_TIME; article < Math.min(sentence.size() - 2, limit); article++) {
            boolean opens = clauses.is(WordClass.OF, article)
                    && ((article - 1 == cue.head() || isWhen(article - 1))
                                    && clauses.is(WordClass.DEFINITE_PLURAL, article + 1)
                            || (article - 1 == cue.head() || isWhen(article - 1))
                                    && sentence.tag(article + 1).equals("ADJ")
                                    && clauses.isPlural(article + 1));
            if (!opens) {
                if (clauses.verbs().isVerb(article) || sentence.isMark(article, ";:")) return Optional.empty();
                continue;
            }
            int noun = article + 1;
            while (noun < sentence.size() - 1 && sentence.token(noun).isTagged("DET", "ADJ", "NUM")) noun++;
            return sentence.tag(noun).equals("NOUN") && !clauses.phrases().isTime(noun)
                    ? Optional.of(new Nominal(article, noun, "obj", false))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    /** A word of time that is no complement of a noun: {@code le sommet de lundi}. */
    private boolean isWhen(int word) {
        return clauses.phrases().isTime(word) && !clauses.is(WordClass.OF, word - 1);
    }

    /** {@code évalue à 300 000 le nombre de N}, {@code estime le nombre de N à 300 000}: the object with its amount. */
    private Optional<Nominal> measured(CueMatch cue) {
        int object = tree.children(cue.head(), "obj").stream()
                .filter(child -> child > cue.head() && sentence.tag(child).equals("NOUN"))
                .findFirst()
                .orElse(-1);
        if (object < 0) return Optional.empty();
        for (int i = cue.head() + 1; i < sentence.size() - 1; i++) {
            if (sentence.isMark(i, ";:,")) break;
            if (!clauses.isLemma(WordClass.DATIVE, i) || !tree.dominates(cue.head(), i)) continue;
            String frame = "obj+obj:" + sentence.lemma(i);
            if (!isMeasure(cue, sentence.lemma(i))) return Optional.empty();
            int amount = i + 1;
            while (amount < sentence.size() - 1 && sentence.token(amount).isTagged("ADV", "ADP", "DET")) amount++;
            boolean counted = sentence.tag(amount).equals("NUM") || clauses.isLemma(WordClass.QUANTITY, amount);
            if (!counted || clauses.phrases().isTime(amount)) continue;
            if (i < object) return Optional.of(new Nominal(i + 1, object, frame, false));
            int start = subtreeStart(object);
            return Optional.of(new Nominal(start, tree.head(i) > object ? tree.head(i) : amount, frame, false));
        }
        return Optional.empty();
    }

    /** Whether the cue states an amount with the preposition: {@code évaluer à}; {@code inviter à} asks for something. */
    private boolean isMeasure(CueMatch cue, String preposition) {
        return grammar.is(WordClass.DATIVE, preposition)
                && cue.with("obj+obj:" + preposition)
                        .filter(entry -> entry.act() == SpeechAct.STATE)
                        .isPresent();
    }

    /** {@code une décision que X a condamnée}: what the relative pronoun stands for, of a cue that judges it. */
    private Optional<Nominal> antecedent(CueMatch cue) {
        int verb = cue.head();
        boolean judged =
                cue.with("obj").filter(entry -> entry.act() != SpeechAct.STATE).isPresent();
        boolean relative = judged
                && tree.is(verb, "acl")
                && clauses.verbs().isFinite(verb)
                && tree.children(verb, "obj").stream()
                        .anyMatch(object -> object < verb && clauses.is(WordClass.COMPLEMENTISER, object));
        int noun = relative ? tree.head(verb) : -1;
        return noun >= 0
                        && sentence.tag(noun).equals("NOUN")
                        && !clauses.phrases().isTime(noun)
                ? Optional.of(new Nominal(noun, noun, "obj", true))
                : Optional.empty();
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
            found.addAll(charges(object));
            // `met en garde les habitants contre N`
            if (cue.type() == Cue.Type.EXPRESSION && cue.with("obj").isEmpty())
                charges(object).stream()
                        .map(charge -> new Nominal(
                                charge.start(), charge.head(), charge.frame().substring("obj+".length()), false))
                        .forEach(found::add);
        }
        return found;
    }

    /** {@code accuse l'armée de génocide}, {@code est accusé par la junte de complot}: the charge hung on a party. */
    private List<Nominal> charges(int party) {
        List<Nominal> found = new ArrayList<>();
        for (int child : complements(party)) {
            List<Integer> cases = tree.children(child, "case");
            boolean definite =
                    tree.children(child, "det").stream().anyMatch(det -> clauses.is(WordClass.DEFINITE, det));
            if (cases.isEmpty() || sentence.tag(child).equals("PROPN")) continue;
            String preposition = grammar.full(WordClass.ELIDED, sentence.lemma(cases.get(0)));
            if (definite && grammar.is(WordClass.OF, preposition)) continue;
            found.add(new Nominal(afterCase(cases, subtreeStart(child)), child, "obj+obj:" + preposition, false));
        }
        return found;
    }

    /** The noun's complements, and those without an article of a determined one: {@code les auteurs de ces actes de poursuites}. */
    private List<Integer> complements(int noun) {
        List<Integer> found = new ArrayList<>(tree.children(noun, "nmod"));
        // `qualifie les personnes arrêtées de « terroristes »`
        for (int participle : tree.children(noun, "acl"))
            if (clauses.verbs().isPastParticiple(participle))
                for (int child : tree.children(participle, "obl"))
                    if (tree.children(child, "det").isEmpty()
                            && tree.children(child, "case").stream().anyMatch(mark -> clauses.is(WordClass.OF, mark)))
                        found.add(child);
        // `qualifie la loi d'illégale`
        for (int adjective : tree.children(noun, "amod"))
            if (sentence.tag(adjective).equals("ADJ") && clauses.is(WordClass.OF, adjective - 1)) found.add(adjective);
        for (int inner : List.copyOf(found)) {
            if (tree.children(inner, "det").isEmpty()) continue;
            for (int child : tree.children(inner, "nmod"))
                if (tree.children(child, "det").isEmpty() && sentence.tag(child).equals("NOUN")) found.add(child);
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
