package dixit.statement;

import dixit.statement.Grammar.WordClass;
import dixit.text.Morphology;
import dixit.text.Phrase;
import dixit.text.Sentence;
import dixit.text.Token;
import dixit.text.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Questions about the clauses of one parsed sentence: who is the subject of a verb, where does a noun phrase end.
 * Answers come from the tree, mended by word order where the parser is known to fail.
 */
final class Clauses {

    private final Sentence sentence;
    private final Tree tree;
    private final Morphology morphology;
    private final Grammar grammar;

    /** @throws IllegalArgumentException when the sentence has no tree */
    Clauses(Sentence sentence, Morphology morphology, Grammar grammar) {
        this.sentence = sentence;
        this.tree = sentence.tree().orElseThrow(() -> new IllegalArgumentException("the sentence was not parsed"));
        this.morphology = morphology;
        this.grammar = grammar;
    }

    Sentence sentence() {
        return sentence;
    }

    Tree tree() {
        return tree;
    }

    boolean is(WordClass wordClass, int token) {
        return token >= 0 && token < sentence.size() && grammar.is(wordClass, sentence.form(token));
    }

    boolean isComma(int token) {
        return sentence.form(token).equals(",");
    }

    boolean isVerb(int token) {
        return sentence.tag(token).equals("VERB") || sentence.tag(token).equals("AUX");
    }

    /** Whether the word is, or with its auxiliary forms, a finite verb. */
    boolean isFinite(int verb) {
        if (hasAuxiliary(verb)) return true;
        return isVerb(verb) && readings(verb).stream().anyMatch(Morphology.Reading::isFinite);
    }

    boolean isInfinitive(int verb) {
        // The tagger takes `d'être` for a noun.
        boolean verbal = isVerb(verb) || is(WordClass.AUXILIARY, verb) && is(WordClass.INFINITIVE_MARK, verb - 1);
        return verbal
                && readings(verb).stream()
                        .anyMatch(reading ->
                                reading.tag().startsWith("V") && reading.tag().endsWith("inf"));
    }

    boolean isPresentParticiple(int verb) {
        return readings(verb).stream()
                        .anyMatch(reading ->
                                reading.tag().startsWith("V") && reading.tag().endsWith("ppr"))
                || auxiliaries(verb).stream()
                        .anyMatch(aux ->
                                readings(aux).stream().anyMatch(r -> r.tag().endsWith("ppr")));
    }

    boolean isPastParticiple(int verb) {
        return readings(verb).stream().anyMatch(reading -> reading.tag().contains("ppa"));
    }

    /** Mood and tense of the finite word of the verb's group ({@code ind pres}), and whether it is compound. */
    String tense(int verb) {
        int finite = auxiliaries(verb).stream().min(Integer::compare).orElse(verb);
        String tense = readings(finite).stream()
                .filter(Morphology.Reading::isFinite)
                .map(reading -> reading.tag().replaceAll("^V( avoir| être)? | [123] [sp].*$", ""))
                .findFirst()
                .orElse("");
        return tense + (finite == verb ? "" : " compound");
    }

    boolean hasAuxiliary(int verb) {
        return auxiliaries(verb).stream()
                .anyMatch(aux -> readings(aux).stream().anyMatch(Morphology.Reading::isFinite));
    }

    List<Integer> auxiliaries(int verb) {
        List<Integer> auxiliaries = new ArrayList<>(tree.children(verb, "aux", "cop"));
        // The parser misses auxiliaries now and then: être or avoir just before the participle, adverbs between.
        if (auxiliaries.isEmpty() && isPastParticiple(verb)) {
            int at = verb - 1;
            while (at >= 0
                    && (sentence.tag(at).equals("ADV")
                            || sentence.form(at + 1).equals("peu") && is(WordClass.INDEFINITE, at)
                            || is(WordClass.INVERTED_CLITIC, at)
                            || is(WordClass.PERSONAL_PRONOUN, at))) {
                at--;
            }
            if (at >= 0
                    && (sentence.lemma(at).equals("avoir") || sentence.lemma(at).equals("être"))) auxiliaries.add(at);
        }
        return auxiliaries;
    }

    /** A participle with être that has an agent or no object is a passive; {@code s'est réjoui} is not. */
    boolean isPassive(int verb) {
        if (!isPastParticiple(verb)) return false;
        if (!tree.children(verb, "aux:pass").isEmpty()
                || !tree.children(verb, "nsubj:pass").isEmpty()) {
            return reflexive(verb) < 0;
        }
        List<Integer> auxiliaries = auxiliaries(verb);
        // `dit`, `écrit` are present forms too: alone in a main clause or with a subject they are.
        if (auxiliaries.isEmpty())
            return !isFinite(verb)
                    || tree.is(verb, "acl") && tree.children(verb, "nsubj").isEmpty();
        return auxiliaries.stream().allMatch(aux -> sentence.lemma(aux).equals("être"))
                && reflexive(verb) < 0
                && agent(verb) >= 0;
    }

    /** The reflexive pronoun of a verb, or −1. */
    int reflexive(int verb) {
        for (int child : tree.children(verb)) {
            if (child < verb && sentence.lemma(child).equals("se")) return child;
        }
        for (int at = verb - 1; at >= Math.max(0, verb - 3); at--) {
            if (sentence.lemma(at).equals("se") && !sentence.tag(at).equals("SCONJ")) return at;
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
        for (int infinitive : tree.children(verb, "xcomp", "acl", "advcl")) {
            boolean active = isInfinitive(infinitive)
                    || auxiliaries(infinitive).stream()
                            .anyMatch(aux -> sentence.lemma(aux).equals("avoir"));
            if (!active || !tree.children(infinitive, "aux:pass").isEmpty()) continue;
            for (int child : tree.children(infinitive, "obl")) if (isAgentPhrase(child)) return child;
        }
        return -1;
    }

    private boolean isAgentPhrase(int noun) {
        return tree.children(noun, "case").stream().anyMatch(c -> is(WordClass.AGENT_MARK, c));
    }

    boolean isNegated(int verb) {
        List<Integer> around = new ArrayList<>(tree.children(verb));
        for (int aux : auxiliaries(verb)) around.addAll(tree.children(aux));
        return around.stream().anyMatch(child -> is(WordClass.NEGATION, child))
                || around.stream()
                        .anyMatch(child -> is(WordClass.RESTRICTION, child)
                                && sentence.tag(child).equals("ADV")
                                && !hasRestrictiveQue(child));
    }

    private boolean hasRestrictiveQue(int ne) {
        for (int i = ne + 1; i < Math.min(sentence.size(), ne + 6); i++) {
            if (sentence.lemma(i).equals("que")) return true;
        }
        return false;
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
            if (is(WordClass.RELATIVE_SUBJECT, subject)) {
                int antecedent = antecedent(verb);
                if (antecedent >= 0) return antecedent;
                continue;
            }
            if (sentence.tag(subject).equals(Sentence.QUOTATION) || isPresentParticiple(subject) && isVerb(subject))
                continue;
            if (sentence.lemma(subject).equals("que") || subject > verb && isTime(subject)) continue;
            return afterContrast(subject, verb);
        }
        return -1;
    }

    /** A subject cannot stand on the far side of {@code mais}: then it is the first noun after it. */
    private int afterContrast(int subject, int verb) {
        for (int i = verb - 1; i > subject; i--) {
            if (!sentence.tag(i).equals("CCONJ")
                    || tree.head(i) == subject
                    || !sentence.form(i).equalsIgnoreCase("mais")) {
                continue;
            }
            for (int j = i + 1; j < verb; j++) if (isNominal(j) && !hasPreposition(j)) return j;
        }
        return subject;
    }

    /** The clitic subject after the verb or its auxiliary, or −1. */
    int invertedClitic(int verb) {
        int last = Math.min(sentence.size() - 1, verb + 1);
        int first = auxiliaries(verb).stream().min(Integer::compare).orElse(verb);
        for (int i = Math.max(0, first); i <= last; i++) {
            if (is(WordClass.INVERTED_CLITIC, i)) return i;
        }
        return -1;
    }

    /** The noun that a relative clause is about, or −1. */
    int antecedent(int verb) {
        int at = verb;
        while (at >= 0 && !tree.is(at, "acl")) {
            if (!tree.is(at, "conj") && !tree.is(at, "xcomp") && !tree.is(at, "cop")) return -1;
            at = tree.head(at);
        }
        return at < 0 ? -1 : tree.head(at);
    }

    /**
     * The noun phrase after an inverted reporting verb ({@code « … », a déclaré à l'AFP le porte-parole du parti}), or
     * −1: the first phrase after the verb that no preposition governs and that is no date.
     */
    int invertedSubject(int verb) {
        for (int child : tree.children(verb)) {
            if (child < verb || !isNominal(child) || isTime(child)) continue;
            if (tree.is(child, "nsubj")
                    || tree.is(child, "obj")
                    || tree.is(child, "dep")
                    || tree.is(child, "obl")
                    || tree.is(child, "iobj")
                    || tree.is(child, "xcomp")
                    || tree.is(child, "ccomp")
                    || tree.is(child, "parataxis")
                    || tree.is(child, "appos")) {
                if (!hasPreposition(child) && !is(WordClass.FIRST_OR_SECOND_PERSON, child)) return child;
            }
        }
        // `a prévenu, jeudi, devant les députés, X`: the parser hangs X on the words before it.
        for (int i = verb + 1; i < sentence.size(); i++) {
            if (isVerb(i) && !tree.dominates(verb, i)) break;
            if (!isNominal(i) || isTime(i) || hasPreposition(i)) continue;
            // A determiner that no preposition governs opens a phrase of its own: `a assuré dans la matinée le
            // ministre`.
            boolean startsPhrase = isComma(i - 1)
                    || i == verb + 1
                    || isTime(i - 1) && i - 1 > verb
                    || sentence.tag(i).equals("PROPN") && closesPhrase(i - 1)
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

    /** {@code dans un rapport Amnesty}: an indefinite noun takes no name, so one that follows is somebody else's. */
    private boolean closesPhrase(int noun) {
        return sentence.tag(noun).equals("NOUN")
                && tree.children(noun, "det").stream().anyMatch(det -> is(WordClass.INDEFINITE, det));
    }

    boolean isNominal(int token) {
        return sentence.token(token).isTagged("NOUN", "PROPN", "PRON", "NUM", "X", "SYM")
                && !sentence.lemma(token).equals("que");
    }

    boolean hasPreposition(int noun) {
        return !tree.children(noun, "case").isEmpty();
    }

    /** Whether the noun names a time rather than somebody: the head of {@code jeudi}, {@code ce matin}. */
    boolean isTime(int noun) {
        return grammar.is(WordClass.TIME_NOUN, sentence.lemma(noun))
                || sentence.form(noun).matches("\\d{4}");
    }

    /**
     * The noun phrase headed by {@code head}: determiner, adjectives, complements and appositions, without its
     * preposition, relative and participial clauses, coordinated phrases and dates (the speaker span of the annotation
     * guide).
     */
    Phrase nounPhrase(int head) {
        TreeSet<Integer> members = new TreeSet<>();
        collect(head, head, members);
        // One run of words: what lies beyond a gap that holds more than punctuation belongs to something else.
        int first = head;
        int last = head;
        for (int i = head - 1; i >= 0 && (members.contains(i) || bridges(i, -1, members)); i--) {
            if (members.contains(i)) first = i;
        }
        for (int i = head + 1; i < sentence.size() && (members.contains(i) || bridges(i, 1, members)); i++) {
            if (members.contains(i)) last = i;
        }
        for (int i = head + 1; i <= last; i++) if (is(WordClass.AMONG, i)) last = i - 1;
        while (last > head
                && (sentence.token(last).isTagged("ADP", "DET", "SCONJ", "CCONJ")
                        || sentence.tag(last).equals("PUNCT")
                                && !sentence.form(last).matches("[)\\]]"))) {
            last--;
        }
        while (first < head && sentence.tag(first).equals("PUNCT")) first++;
        List<Integer> indexes = new ArrayList<>();
        for (int i = first; i <= last; i++) indexes.add(i);
        return new Phrase(sentence, indexes, head);
    }

    /** {@code Moscou, à son tour,}: a complement on the far side of a comma is no part of the name. */
    private boolean setOffByComma(int child, int token) {
        for (int i = token + 1; i < child; i++) {
            if (isComma(i) && !tree.dominates(child, i) || isComma(i) && tree.head(i) == child) return true;
        }
        return false;
    }

    /** {@code a répondu la porte-parole à une question de X}: to whom, which the parser hangs on who. */
    private boolean isTalkTo(int noun) {
        return grammar.is(WordClass.TALK, sentence.lemma(noun))
                && tree.children(noun, "case").stream()
                        .anyMatch(c -> sentence.lemma(c).equals("à"));
    }

    private boolean bridges(int token, int step, TreeSet<Integer> members) {
        return sentence.tag(token).equals("PUNCT") && members.contains(token + step);
    }

    private void collect(int token, int head, TreeSet<Integer> members) {
        members.add(token);
        for (int child : tree.children(token)) {
            String relation = tree.relation(child);
            boolean own = switch (relation.contains(":") ? relation.substring(0, relation.indexOf(':')) : relation) {
                case "det", "amod", "nummod", "flat", "fixed", "compound", "goeswith" -> !isTime(child);
                case "nmod" -> !isTime(child) && !setOffByComma(child, token) && !isTalkTo(child);
                case "appos" -> !isTime(child) && !sentence.tag(child).equals(Sentence.QUOTATION);
                case "case" -> token != head;
                case "punct" -> true;
                case "cc" -> token != head;
                case "conj" -> token != head && hasPreposition(child) == hasPreposition(token);
                case "advmod" ->
                    token != head
                            || child < head
                                    && sentence.tag(child).equals("ADV")
                                    && child == head - 1
                                    && !is(WordClass.RESTRICTION, child)
                                    && !is(WordClass.NEGATION, child)
                                    && !isComma(child + 1)
                                    && sentence.tag(head).equals("NUM");
                default -> false;
            };
            if (own && !(relation.startsWith("punct") && sentence.form(child).matches("[:;]"))) {
                collect(child, head, members);
            }
        }
    }

    /** The phrase and those coordinated with it: {@code les autorités et l'agence}. */
    List<Phrase> coordinated(int head) {
        List<Phrase> phrases = new ArrayList<>();
        phrases.add(nounPhrase(head));
        int member = member(phrases.get(0).last() + 1);
        if (member >= 0) phrases.add(nounPhrase(member));
        List<Integer> conjuncts = tree.children(head, "conj");
        // Without `et` or `ou` anywhere, what follows a comma is no further member but the clause itself.
        if (conjuncts.stream()
                .allMatch(conjunct -> tree.children(conjunct, "cc").isEmpty())) return phrases;
        for (int conjunct : conjuncts) {
            boolean joined = tree.children(conjunct, "cc").size() > 0 || isComma(conjunct - 1) || isComma(conjunct - 2);
            if (isNominal(conjunct) && joined && !isTime(conjunct)) phrases.add(nounPhrase(conjunct));
        }
        return phrases;
    }

    /**
     * The phrases of those who speak where {@code head} is the subject: of a document those who made it ({@code un
     * reportage diffusé par Al Jazeera}), else the phrase itself and those coordinated with it.
     */
    List<Phrase> speakers(int head) {
        if (grammar.is(WordClass.DOCUMENT, sentence.lemma(head))) {
            for (int participle : tree.children(head, "acl")) {
                int agent = isPassive(participle) ? agent(participle) : -1;
                if (agent >= 0 && !grammar.is(WordClass.DOCUMENT, sentence.lemma(agent))) return coordinated(agent);
            }
        }
        return coordinated(head);
    }

    /** The name in {@code , dont Amnesty International,}, one of those named before; −1 without one. */
    private int member(int comma) {
        if (!isComma(comma) || !is(WordClass.AMONG, comma + 1)) return -1;
        int at = comma + 2;
        while (sentence.token(Math.min(at, sentence.size() - 1)).isTagged("DET")) at++;
        return sentence.tag(at).equals("PROPN") ? at : -1;
    }

    /** The verb or predicate whose clause the token stands in: the nearest one above it, itself included; or −1. */
    int clauseOf(int token) {
        int at = token;
        while (at >= 0
                && !isVerb(at)
                && tree.children(at, "cop").isEmpty()
                && tree.children(at, "nsubj").isEmpty()) {
            at = tree.head(at);
        }
        return at;
    }

    Optional<Token> tokenAt(int index) {
        return index >= 0 && index < sentence.size() ? Optional.of(sentence.token(index)) : Optional.empty();
    }

    List<Morphology.Reading> readings(int token) {
        return morphology.readings(sentence.form(token));
    }
}
