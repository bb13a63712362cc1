package dixit.statement;

import dixit.statement.Grammar.WordClass;
import dixit.text.Phrase;
import dixit.text.Sentence;
import dixit.text.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The noun phrases of one sentence: what belongs to a noun and what stands beside it. */
final class NounPhrases {

    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private final Clauses clauses;
    private final Sentence sentence;
    private final Tree tree;
    private final VerbGroups verbs;
    private final Grammar grammar;

    NounPhrases(Clauses clauses, VerbGroups verbs, Grammar grammar) {
        this.clauses = clauses;
        this.sentence = clauses.sentence();
        this.tree = clauses.tree();
        this.verbs = verbs;
        this.grammar = grammar;
    }

    boolean isNominal(int token) {
        return sentence.token(token).isTagged("NOUN", "PROPN", "PRON", "NUM", "X", "SYM")
                && !grammar.is(WordClass.RELATIVE_OBJECT, sentence.lemma(token));
    }

    boolean hasPreposition(int noun) {
        return !tree.children(noun, "case").isEmpty();
    }

    /** Whether the noun names a time rather than somebody: the head of {@code jeudi}, {@code ce matin}. */
    boolean isTime(int noun) {
        return grammar.is(WordClass.TIME_NOUN, sentence.lemma(noun))
                || sentence.form(noun).length() == 4
                        && YEAR.matcher(sentence.form(noun)).matches();
    }

    /** What is counted: {@code engagements} in {@code un certain nombre d'engagements}, {@code l'ensemble de la population}. */
    int counted(int noun) {
        if (!clauses.isLemma(WordClass.QUANTITY, noun)) return noun;
        return tree.children(noun, "nmod").stream().findFirst().orElse(noun);
    }

    /** The verb of {@code il y a quelques heures}, which tells when. */
    boolean isTimeAgo(int verb) {
        if (!clauses.is(WordClass.EXISTENTIAL_CLITIC, verb - 1)) return false;
        for (int i = verb + 1; i < Math.min(sentence.size(), verb + 5); i++) if (isTime(i)) return true;
        return false;
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
        for (int i = head + 1; i <= last; i++) if (clauses.is(WordClass.AMONG, i)) last = i - 1;
        while (last > head
                && (sentence.token(last).isTagged("ADP", "DET", "SCONJ", "CCONJ")
                        || sentence.tag(last).equals("PUNCT") && !sentence.isMark(last, ")]"))) {
            last--;
        }
        while (first < head && sentence.tag(first).equals("PUNCT")) first++;
        first = Math.max(first, opening(head));
        last = Math.max(last, setOffName(head, last));
        if (head > 0 && (clauses.is(WordClass.PLATFORM, head - 1) || isBesideOutlet(head)))
            while (last + 1 < sentence.size() && sentence.tag(last + 1).equals("PROPN")) last++;
        List<Integer> indexes = new ArrayList<>();
        for (int i = first; i <= last; i++) indexes.add(i);
        return new Phrase(sentence, indexes, head);
    }

    /** {@code Sur les marches du consulat, le maire X}: a noun before the article is no part of the phrase; −1 without one. */
    private int opening(int head) {
        int article = tree.children(head, "det").stream().min(Integer::compare).orElse(-1);
        boolean noun = tree.children(head, "nmod").stream().anyMatch(child -> child < article);
        return noun ? article : -1;
    }

    /**
     * {@code le ministre des Médias et porte-parole du gouvernement, Patrick Muyaya,}: where the name that closes a long
     * title ends, which the parser hangs elsewhere; −1 without one.
     */
    private int setOffName(int head, int last) {
        boolean definite = tree.children(head, "det").stream().anyMatch(det -> clauses.is(WordClass.DEFINITE, det));
        if (!definite || !sentence.tag(head).equals("NOUN") || !clauses.isComma(last + 1)) return -1;
        int end = last + 1;
        while (end + 1 < sentence.size() && sentence.tag(end + 1).equals("PROPN")) end++;
        boolean closed = end - last > 2 && clauses.isComma(end + 1);
        if (!closed) return -1;
        boolean lost = tree.is(last + 2, "conj") || tree.is(last + 2, "appos") || tree.is(last + 2, "nmod");
        return lost ? end : -1;
    }

    /**
     * The head of the noun phrase that begins at the word {@code first} and that no preposition governs; −1 where the first noun
     * of the next {@code within} words heads none.
     */
    int bareAt(int first, int within) {
        for (int i = first; i < Math.min(sentence.size(), first + within); i++)
            if (isNominal(i)) return nounPhrase(i).first() == first && !hasPreposition(i) ? i : -1;
        return -1;
    }

    /** {@code Moscou, à son tour,}: a complement on the far side of a comma is no part of the name. */
    private boolean setOffByComma(int child, int token) {
        for (int i = token + 1; i < child; i++) {
            if (clauses.isComma(i) && !tree.dominates(child, i) || clauses.isComma(i) && tree.head(i) == child)
                return true;
        }
        return false;
    }

    /** {@code a répondu la porte-parole à une question de X}: to whom, which the parser hangs on who. */
    private boolean isTalkTo(int noun) {
        // `ont annoncé les rebelles à la télévision`
        boolean talk = grammar.is(WordClass.TALK, sentence.lemma(noun))
                || grammar.is(WordClass.OCCASION, sentence.lemma(noun));
        return talk
                && tree.children(noun, "case").stream().anyMatch(c -> grammar.is(WordClass.DATIVE, sentence.lemma(c)));
    }

    /**
     * {@code confie à l'AFP Oksana}: the parser makes one name of whom it is said to and who says it. Right behind the verb an
     * outlet known by its initials takes no further name.
     */
    boolean isBesideOutlet(int name) {
        int outlet = name - 1;
        boolean names = sentence.tag(name).equals("PROPN")
                && tree.is(name, "flat")
                && sentence.form(outlet).matches("\\p{Lu}{2,}")
                && !sentence.form(name).matches("\\p{Lu}{2,}");
        if (!names) return false;
        int mark = sentence.tag(outlet - 1).equals("DET") ? outlet - 2 : outlet - 1;
        return mark > 0 && grammar.is(WordClass.DATIVE, sentence.lemma(mark)) && verbs.isVerb(mark - 1);
    }

    private boolean bridges(int token, int step, TreeSet<Integer> members) {
        return sentence.tag(token).equals("PUNCT") && members.contains(token + step);
    }

    private void collect(int token, int head, TreeSet<Integer> members) {
        members.add(token);
        for (int child : tree.children(token)) {
            String relation = tree.relation(child);
            boolean own = switch (relation.contains(":") ? relation.substring(0, relation.indexOf(':')) : relation) {
                // `L'Orient-Le Jour`: days and months have no capital.
                case "flat" -> (!isTime(child) || sentence.token(child).isCapitalised()) && !isBesideOutlet(token + 1);
                case "det", "amod", "nummod", "fixed", "compound", "goeswith" -> !isTime(child);
                case "nmod" ->
                    !isTime(child)
                            && !clauses.is(WordClass.PLATFORM, child)
                            && !setOffByComma(child, token)
                            && !isTalkTo(child);
                // `un haut responsable du Pentagone`, whose noun the parser takes for an adjective
                case "obl" ->
                    tree.is(token, "amod")
                            && token == head + 1
                            && tree.children(child, "case").stream()
                                    .anyMatch(c -> grammar.is(WordClass.OF, sentence.lemma(c)));
                case "appos" -> !isTime(child) && !sentence.tag(child).equals(Sentence.QUOTATION);
                // `le président élu X`: a bare participle is as good as an adjective.
                case "acl" ->
                    child == token + 1
                            && verbs.isPastParticiple(child)
                            && (tree.children(child).isEmpty()
                                    || sentence.tag(child + 1).equals("PROPN"));
                case "xcomp", "obj" ->
                    tree.is(token, "acl")
                            && child == token + 1
                            && sentence.tag(child).equals("PROPN");
                case "case" -> token != head;
                case "punct" -> true;
                case "cc" -> token != head;
                case "conj" -> token != head && hasPreposition(child) == hasPreposition(token);
                case "advmod" ->
                    token != head
                            || child < head
                                    && sentence.tag(child).equals("ADV")
                                    && child == head - 1
                                    && !clauses.is(WordClass.RESTRICTION, child)
                                    && !clauses.is(WordClass.NEGATION, child)
                                    && !clauses.isComma(child + 1)
                                    && sentence.tag(head).equals("NUM");
                default -> false;
            };
            if (own && !(relation.startsWith("punct") && sentence.isMark(child, ":;"))) {
                collect(child, head, members);
            }
        }
    }

    /** The phrase and those coordinated with it: {@code les autorités et l'agence}. */
    List<Phrase> coordinated(int head) {
        List<Phrase> bearers = bearers(head);
        if (!bearers.isEmpty()) return bearers;
        List<Phrase> phrases = new ArrayList<>();
        phrases.add(nounPhrase(head));
        phrases.addAll(0, listedBefore(phrases.get(0)));
        phrases.addAll(listedAfter(phrases.get(phrases.size() - 1)));
        int member = member(phrases.get(phrases.size() - 1).last() + 1);
        if (member >= 0) phrases.add(nounPhrase(member));
        List<Integer> conjuncts = tree.children(head, "conj");
        // Without `et` or `ou` anywhere, what follows a comma is no further member but the clause itself.
        if (conjuncts.stream()
                .allMatch(conjunct -> tree.children(conjunct, "cc").isEmpty())) return phrases;
        for (int conjunct : conjuncts) {
            if (isSecondTitle(head, conjunct)) {
                phrases.set(0, withTitle(phrases.get(0), nounPhrase(conjunct)));
                continue;
            }
            boolean joined = tree.children(conjunct, "cc").size() > 0
                    || clauses.isComma(conjunct - 1)
                    || clauses.isComma(conjunct - 2);
            boolean known = phrases.stream().anyMatch(phrase -> phrase.indexes().contains(conjunct));
            if (isNominal(conjunct) && joined && !isTime(conjunct) && !known) phrases.add(nounPhrase(conjunct));
        }
        return phrases;
    }

    /** {@code A, B et C ont condamné}: the parser takes B for the first; A opens the sentence. */
    private List<Phrase> listedBefore(Phrase second) {
        int comma = second.first() - 1;
        boolean joined = tree.children(second.head(), "conj").stream()
                .anyMatch(other -> !tree.children(other, "cc").isEmpty() && other > second.head());
        if (!clauses.isComma(comma) || !joined || hasPreposition(second.head())) return List.of();
        for (int i = comma - 1; i >= 0; i--) {
            boolean first = isName(i) && !tree.is(i, "flat") && nounPhrase(i).first() == 0;
            if (first && nounPhrase(i).last() == comma - 1) return List.of(nounPhrase(i));
        }
        return List.of();
    }

    /** {@code ont déclaré A, B et C}: names in a row, the last after a conjunction, whatever the parser hangs them on. */
    private List<Phrase> listedAfter(Phrase first) {
        if (!isName(first.head()) || !tree.children(first.head(), "conj").isEmpty()) return List.of();
        List<Phrase> listed = new ArrayList<>();
        int at = first.last() + 1;
        while (at + 1 < sentence.size()
                && (clauses.isComma(at) || sentence.tag(at).equals("CCONJ"))) {
            boolean last = sentence.tag(at).equals("CCONJ");
            int name = sentence.tag(at + 1).equals("DET") ? at + 2 : at + 1;
            if (!isName(name) || last && listed.isEmpty()) return List.of();
            int end = name;
            while (end + 1 < sentence.size() && tree.is(end + 1, "flat")) end++;
            List<Integer> words = new ArrayList<>();
            for (int i = at + 1; i <= end; i++) words.add(i);
            listed.add(new Phrase(sentence, words, name));
            at = end + 1;
            if (last) return at >= sentence.size() || sentence.tag(at).equals("PUNCT") ? listed : List.of();
        }
        return List.of();
    }

    private boolean isName(int word) {
        return word < sentence.size() && sentence.tag(word).equals("PROPN") && !hasPreposition(word);
    }

    /** {@code les agences russes Tass et Ria Novosti}: the names that share a plural noun; none where it bears one or none. */
    private List<Phrase> bearers(int head) {
        if (!sentence.tag(head).equals("NOUN") || !clauses.isPlural(head)) return List.of();
        for (int name : tree.children(head)) {
            boolean apposed = name > head
                    && sentence.tag(name).equals("PROPN")
                    && !hasPreposition(name)
                    && !clauses.isComma(name - 1);
            if (!apposed) continue;
            List<Integer> others = tree.children(name, "conj").stream()
                    .filter(other -> sentence.tag(other).equals("PROPN") && !hasPreposition(other))
                    .toList();
            if (others.stream().allMatch(other -> tree.children(other, "cc").isEmpty())) continue;
            List<Phrase> names = new ArrayList<>();
            names.add(nounPhrase(name));
            others.forEach(other -> names.add(nounPhrase(other)));
            return names;
        }
        return List.of();
    }

    /**
     * {@code le ministre des Médias et porte-parole du gouvernement}: one article, one person (Le bon usage, § 586).
     * Without a tree of its own a plural article tells of several.
     */
    private boolean isSecondTitle(int head, int conjunct) {
        boolean single = tree.children(head, "det").stream()
                .anyMatch(det -> clauses.is(WordClass.DEFINITE, det) && !clauses.is(WordClass.DEFINITE_PLURAL, det));
        return single
                && sentence.tag(head).equals("NOUN")
                && sentence.tag(conjunct).equals("NOUN")
                && tree.children(conjunct, "det").isEmpty()
                && sentence.tag(conjunct - 1).equals("CCONJ");
    }

    private Phrase withTitle(Phrase first, Phrase second) {
        int last = Math.max(first.last(), second.last());
        last = Math.max(last, setOffName(first.head(), last));
        List<Integer> indexes = new ArrayList<>();
        for (int i = first.first(); i <= last; i++) indexes.add(i);
        return new Phrase(sentence, indexes, first.head());
    }

    /**
     * The phrases of those who speak where {@code head} is the subject: of a document those who made it ({@code un
     * reportage diffusé par Al Jazeera}), else the phrase itself and those coordinated with it.
     */
    List<Phrase> speakers(int head) {
        if (grammar.is(WordClass.DOCUMENT, sentence.lemma(head))) {
            for (int participle : tree.children(head, "acl")) {
                int agent = verbs.isPassive(participle) ? verbs.agent(participle) : -1;
                if (agent >= 0 && !grammar.is(WordClass.DOCUMENT, sentence.lemma(agent))) return coordinated(agent);
            }
        }
        return coordinated(head);
    }

    /** The name in {@code , dont Amnesty International,}, one of those named before; −1 without one. */
    private int member(int comma) {
        if (!clauses.isComma(comma) || !clauses.is(WordClass.AMONG, comma + 1)) return -1;
        int at = comma + 2;
        while (at < sentence.size() && sentence.token(at).isTagged("DET")) at++;
        return sentence.tag(at).equals("PROPN") ? at : -1;
    }
}
