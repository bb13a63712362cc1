package dixit.statement;

import dixit.statement.Grammar.WordClass;
import dixit.text.Feature;
import dixit.text.Morphology;
import dixit.text.Sentence;
import dixit.text.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The verbs of one sentence with their auxiliaries: form, voice, tense, negation. */
final class VerbGroups {

    private final Clauses clauses;
    private final Sentence sentence;
    private final Tree tree;

    VerbGroups(Clauses clauses) {
        this.clauses = clauses;
        this.sentence = clauses.sentence();
        this.tree = clauses.tree();
    }

    boolean isVerb(int token) {
        return sentence.tag(token).equals("VERB") || sentence.tag(token).equals("AUX");
    }

    /** Whether the word is, or with its auxiliary forms, a finite verb. */
    boolean isFinite(int verb) {
        if (hasAuxiliary(verb)) return true;
        return isVerb(verb) && hasFinite(verb);
    }

    boolean isInfinitive(int verb) {
        // The tagger takes `d'être` for a noun.
        boolean verbal = isVerb(verb)
                || clauses.is(WordClass.AUXILIARY, verb) && clauses.is(WordClass.INFINITIVE_MARK, verb - 1);
        return verbal && has(Feature.INFINITIVE, verb);
    }

    boolean isPresentParticiple(int verb) {
        if (has(Feature.PRESENT_PARTICIPLE, verb)) return true;
        for (int aux : auxiliaries(verb)) if (has(Feature.PRESENT_PARTICIPLE, aux)) return true;
        return false;
    }

    boolean isPastParticiple(int verb) {
        return has(Feature.PAST_PARTICIPLE, verb);
    }

    private boolean has(Feature feature, int word) {
        for (Morphology.Reading reading : clauses.readings(word)) if (reading.is(feature)) return true;
        return false;
    }

    private boolean hasFinite(int word) {
        for (Morphology.Reading reading : clauses.readings(word)) if (reading.isFinite()) return true;
        return false;
    }

    /** A mood and tense, and whether the form is compound. */
    record Tense(Set<Feature> features, boolean compound) {}

    /** Moods and tenses that the finite word of the verb's group can have, and whether it is compound. */
    Set<Tense> tenses(int verb) {
        int finite = auxiliariesOfGroup(verb).stream().min(Integer::compare).orElse(verb);
        return clauses.readings(finite).stream()
                .filter(reading -> reading.isFinite() && !reading.is(Feature.IMPERATIVE))
                .map(reading -> new Tense(reading.tense(), finite != verb))
                .collect(Collectors.toSet());
    }

    /** Whether the finite word of the verb's group can only be plural. */
    boolean isPlural(int verb) {
        int finite = auxiliariesOfGroup(verb).stream().min(Integer::compare).orElse(verb);
        List<Morphology.Reading> readings = clauses.readings(finite).stream()
                .filter(Morphology.Reading::isFinite)
                .toList();
        return !readings.isEmpty() && readings.stream().allMatch(reading -> reading.is(Feature.PLURAL));
    }

    /** Whether the finite word of the verb's group can only be singular. */
    boolean isSingular(int verb) {
        int finite = auxiliariesOfGroup(verb).stream().min(Integer::compare).orElse(verb);
        List<Morphology.Reading> readings = clauses.readings(finite).stream()
                .filter(Morphology.Reading::isFinite)
                .toList();
        return !readings.isEmpty() && readings.stream().noneMatch(reading -> reading.is(Feature.PLURAL));
    }

    boolean hasAuxiliary(int verb) {
        for (int aux : auxiliariesOfGroup(verb)) if (hasFinite(aux)) return true;
        return false;
    }

    List<Integer> auxiliaries(int verb) {
        List<Integer> auxiliaries = new ArrayList<>(tree.children(verb, "aux", "cop"));
        // The parser misses auxiliaries now and then: être or avoir just before the participle, adverbs between.
        if (auxiliaries.isEmpty() && isPastParticiple(verb)) {
            int at = verb - 1;
            while (at >= 0
                    && (sentence.tag(at).equals("ADV")
                            || clauses.is(WordClass.LITTLE, at + 1) && clauses.is(WordClass.INDEFINITE, at)
                            || clauses.is(WordClass.INVERTED_CLITIC, at)
                            || clauses.is(WordClass.PERSONAL_PRONOUN, at))) {
                at--;
            }
            if (at >= 0 && clauses.isLemma(WordClass.AUXILIARY, at)) auxiliaries.add(at);
        }
        return auxiliaries;
    }

    /** The verb's auxiliaries, those it shares included: {@code a reconnu une erreur et annoncé une enquête}. */
    private List<Integer> auxiliariesOfGroup(int verb) {
        List<Integer> own = auxiliaries(verb);
        return own.isEmpty() && sharesAuxiliary(verb) ? auxiliaries(sharer(verb)) : own;
    }

    /**
     * Whether the participle is joined to one with avoir whose auxiliary it shares (Le bon usage, § 272): right after
     * {@code et}, without agreement.
     */
    boolean sharesAuxiliary(int verb) {
        return sharer(verb) >= 0;
    }

    /** Whether a participle joined to {@code predicate} could share its auxiliary rather than that of {@code cue}. */
    boolean hasOwnAuxiliary(int predicate, int cue) {
        return predicate != cue
                && auxiliaries(predicate).stream().anyMatch(aux -> clauses.isLemma(WordClass.PERFECT_AUXILIARY, aux));
    }

    /** The participle whose auxiliary {@code verb} shares, or −1. */
    int sharer(int verb) {
        boolean joined = isPastParticiple(verb)
                && sentence.tag(verb - 1).equals("CCONJ")
                && clauses.readings(verb).stream()
                        .anyMatch(
                                r -> r.is(Feature.PAST_PARTICIPLE) && !r.is(Feature.FEMININE) && !r.is(Feature.PLURAL));
        if (!joined) return -1;
        // The parser may join it to the last verb of what the first reports: `a répondu que P et accusé Y`.
        for (int at = verb; at >= 0; at = tree.head(at)) {
            boolean with = at < verb
                    && isPastParticiple(at)
                    && auxiliaries(at).stream().anyMatch(aux -> clauses.isLemma(WordClass.PERFECT_AUXILIARY, aux));
            if (with) return at;
        }
        return -1;
    }

    /** A participle with être that has an agent or no object is a passive; {@code s'est réjoui} is not. */
    boolean isPassive(int verb) {
        if (!isPastParticiple(verb)) return false;
        if (!tree.children(verb, "aux:pass").isEmpty()
                || !tree.children(verb, "nsubj:pass").isEmpty()) {
            return reflexive(verb) < 0;
        }
        List<Integer> auxiliaries = auxiliariesOfGroup(verb);
        // `dit`, `écrit` are present forms too: alone in a main clause or with a subject they are.
        if (auxiliaries.isEmpty())
            return !isFinite(verb)
                    || tree.is(verb, "acl") && tree.children(verb, "nsubj").isEmpty() && !takesComplement(verb);
        return auxiliaries.stream().allMatch(aux -> clauses.isLemma(WordClass.PASSIVE_AUXILIARY, aux))
                && reflexive(verb) < 0
                // `est annoncé en sécurité`; `est intervenu` is active.
                && (agent(verb) >= 0 || clauses.isLemma(WordClass.PASSIVE_WITHOUT_AGENT, verb));
    }

    /** {@code s'accusent mutuellement}: those who do it do it to each other. */
    boolean isReciprocal(int verb) {
        return reflexive(verb) >= 0 && clauses.isLemma(WordClass.RECIPROCAL, verb);
    }

    /** {@code L'agence dit suivre}, {@code une mère dit n'avoir}: no participle without auxiliary has a clause behind it. */
    private boolean takesComplement(int verb) {
        int next = verb + 1;
        while (clauses.is(WordClass.RESTRICTION, next) || clauses.is(WordClass.NEGATION, next)) next++;
        return isInfinitive(next) || clauses.is(WordClass.COMPLEMENTISER, next);
    }

    /** The reflexive pronoun of a verb, or −1. */
    int reflexive(int verb) {
        for (int child : tree.children(verb)) {
            if (child < verb && clauses.isReflexive(child)) return child;
        }
        for (int at = verb - 1; at >= Math.max(0, verb - 3); at--) {
            if (clauses.isReflexive(at) && !sentence.tag(at).equals("SCONJ")) return at;
            if (!sentence.tag(at).equals("AUX") && !sentence.tag(at).equals("ADV")) break;
        }
        return -1;
    }

    /**
     * The head of the agent ({@code par X}) of a passive, or −1. In {@code est accusé d'avoir frappé Y par X} the parser
     * may give it to the infinitive, which as an active has none.
     */
    int agent(int verb) {
        for (int child : tree.children(verb, "obl")) if (isAgentPhrase(child)) return child;
        // `confirmée dans la soirée par X`: the parser hangs the agent on the time.
        for (int time : tree.children(verb, "obl"))
            if (clauses.phrases().isTime(time))
                for (int child : tree.children(time, "nmod")) if (isAgentPhrase(child)) return child;
        for (int infinitive : tree.children(verb, "xcomp", "acl", "advcl")) {
            boolean active = isInfinitive(infinitive)
                    || auxiliaries(infinitive).stream()
                            .anyMatch(aux -> clauses.isLemma(WordClass.PERFECT_AUXILIARY, aux));
            if (!active || !tree.children(infinitive, "aux:pass").isEmpty()) continue;
            for (int child : tree.children(infinitive, "obl")) if (isAgentPhrase(child)) return child;
        }
        return agentOfOpening(verb);
    }

    /** {@code Accusé de V par X, Y a démenti}: the parser hangs the agent on the main clause; −1 without one. */
    private int agentOfOpening(int verb) {
        boolean opens = verb == 0 || verb == 1 && sentence.tag(0).equals("ADV");
        if (!opens || hasAuxiliary(verb)) return -1;
        for (int i = verb + 1; i < sentence.size() && !clauses.isComma(i) && !isFinite(i); i++)
            if (sentence.token(i).isTagged("NOUN", "PROPN") && isAgentPhrase(i)) return i;
        return -1;
    }

    private boolean isAgentPhrase(int noun) {
        return tree.children(noun, "case").stream().anyMatch(c -> clauses.is(WordClass.AGENT_MARK, c));
    }

    boolean isNegated(int verb) {
        List<Integer> around = new ArrayList<>(tree.children(verb));
        for (int aux : auxiliaries(verb)) around.addAll(tree.children(aux));
        // `lors de son point presse`: the noun negates nothing.
        return around.stream()
                        .anyMatch(child -> clauses.is(WordClass.NEGATION, child)
                                && !sentence.tag(child).equals("NOUN"))
                || around.stream()
                        .anyMatch(child -> clauses.is(WordClass.RESTRICTION, child)
                                && sentence.tag(child).equals("ADV")
                                && !hasRestrictiveQue(child));
    }

    /** {@code n'a prévenu X que peu avant}: whether the {@code que} at {@code i} goes with {@code ne} before the verb. */
    boolean isRestricted(int verb, int i) {
        int first = auxiliaries(verb).stream().min(Integer::compare).orElse(verb);
        boolean ne = clauses.is(WordClass.RESTRICTION, first - 1) || clauses.is(WordClass.RESTRICTION, first - 2);
        return ne && !isNegated(verb) && i > verb + 1;
    }

    private boolean hasRestrictiveQue(int ne) {
        for (int i = ne + 1; i < Math.min(sentence.size(), ne + 6); i++) {
            if (clauses.isLemma(WordClass.RELATIVE_OBJECT, i)) return true;
        }
        return false;
    }
}
