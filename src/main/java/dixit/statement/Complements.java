package dixit.statement;

import dixit.statement.Grammar.WordClass;
import dixit.statement.Report.Given;
import dixit.text.AnalysedText;
import dixit.text.Phrase;
import dixit.text.Quotation;
import dixit.text.Sentence;
import dixit.text.Span;
import dixit.text.Tree;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What a cue governs: its complementiser, infinitive, noun, quotation, target and addressee. */
final class Complements {

    /** An infinitive complement: the first word of the content, its verb, and the frames it can fill. */
    record Infinitive(int start, int verb, List<String> frames) {}

    /** A nominal complement: the first word of the content, its head, the frame it fills; before a passive participle or not. */
    record Nominal(int start, int head, String frame, boolean backwards) {}

    /** The other parties to an act. */
    record Roles(List<Phrase> addressees, List<Phrase> targets, List<Phrase> relays) {}

    /** Between a cue and its complementiser: `a déclaré jeudi, dans un discours à la nation, que`. */
    private static final int FARTHEST_COMPLEMENTISER = 30;

    /** Between a cue and its infinitive: the object may hold relative clauses. */
    private static final int FARTHEST_INFINITIVE = 45;

    private final Clauses clauses;
    private final Sentence sentence;
    private final Tree tree;
    private final Grammar grammar;
    /** Cue verbs of the sentence. */
    private final BitSet cues;

    private final List<Quotation> quotations;

    Complements(Clauses clauses, Grammar grammar, BitSet cues, List<Quotation> quotations) {
        this.cues = cues;
        this.quotations = quotations;
        this.clauses = clauses;
        this.sentence = clauses.sentence();
        this.tree = clauses.tree();
        this.grammar = grammar;
    }

    /** The index of the complementiser of the cue's finite clause, or −1. */
    int complementiser(CueMatch cue) {
        int from = cue.words().get(cue.words().size() - 1) + 1;
        // `, dit-il,` is inserted: the clause after it is not its complement.
        int clitic = clauses.subjects().invertedClitic(cue.head());
        if (clitic >= 0 && clauses.isComma(Math.max(clitic + 1, from))) return -1;
        int last = Math.min(sentence.size() - 1, from + FARTHEST_COMPLEMENTISER);
        for (int i = from; i <= last; i++) {
            if (isComplementiser(i, cue.head())) return isWithinQuotationAfter(cue.head(), i) ? -1 : i;
            if (stops(i, cue)) return -1;
        }
        return -1;
    }

    /** {@code a conclu sur la nécessité d'« agir et de ne pas oublier que P »}: the clause belongs to the quoted words. */
    private boolean isWithinQuotationAfter(int verb, int i) {
        Span word = sentence.token(i).span();
        return quotations.stream()
                .anyMatch(quotation -> quotation.inner().contains(word)
                        && quotation.inner().start() < word.start()
                        && quotation.outer().start()
                                > sentence.token(verb).span().end());
    }

    private boolean isComplementiser(int i, int verb) {
        if (!clauses.is(WordClass.COMPLEMENTISER, i)) {
            // `a demandé si`, `ignore si`
            return sentence.form(i).equalsIgnoreCase("si") && sentence.tag(i).equals("SCONJ") && i <= verb + 2;
        }
        if (i > verb + 1
                && grammar.is(WordClass.NOT_A_COMPLEMENTISER_AFTER, sentence.form(i - 1))
                && !isAllTheSame(i - 1)) return false;
        // `ce qu'il appelle` is a relative; `à ce que` is not.
        if (i > verb + 1
                && sentence.form(i - 1).equalsIgnoreCase("ce")
                && !sentence.lemma(i - 2).equals("à")) return false;
        if (tree.is(i, "fixed") && i > verb + 1) return false;
        // `ne … que` restricts: no clause follows.
        if (!hasVerbAfter(i)) return false;
        // A relative `que` after a noun: the tree says so and no cue attachment contradicts it.
        if (tree.is(i, "obj")
                && sentence.tag(i).equals("PRON")
                && i > verb + 1
                && clauses.phrases().isNominal(i - 1)
                && tree.head(i) > i
                && tree.is(tree.head(i), "acl:relcl")
                && hasSubjectInversionOrGap(tree.head(i), i)) {
            return false;
        }
        return true;
    }

    /** {@code tout de même} is an adverb; {@code de même que} compares. */
    private boolean isAllTheSame(int meme) {
        return sentence.form(meme - 2).equalsIgnoreCase("tout")
                && sentence.form(meme - 1).equals("de");
    }

    /** A relative `que` is the object of its verb: that verb has no other object. */
    private boolean hasSubjectInversionOrGap(int verb, int que) {
        return tree.children(verb, "obj").stream().allMatch(child -> child == que)
                && tree.children(verb, "ccomp", "xcomp").isEmpty()
                && !clauses.verbs().isPassive(verb);
    }

    private boolean hasVerbAfter(int i) {
        for (int j = i + 1; j < sentence.size(); j++) {
            if (clauses.verbs().isVerb(j) || sentence.tag(j).equals(Sentence.QUOTATION)) return true;
        }
        return false;
    }

    /** Whether the search for the complementiser has left the cue's own clause at word {@code i}. */
    private boolean stops(int i, CueMatch cue) {
        if (sentence.form(i).matches("[;:]")) return true;
        if (sentence.tag(i).equals(Sentence.QUOTATION)) return true;
        if (clauses.verbs().isPresentParticiple(i) && !sentence.tag(i).equals("NOUN") && (setOff(i) || cues.get(i)))
            return true;
        if (!sentence.tag(i).equals("VERB")) return false;
        // `ajoute le documentaire qui précise que`: the clause is the relative's.
        if (cues.get(i) && clauses.verbs().isFinite(i)) return true;
        if (clauses.verbs().isInfinitive(i)) return tree.head(i) == cue.head();
        return clauses.verbs().isFinite(i) && !tree.is(i, "acl");
    }

    /** {@code , soulignant}, {@code , tout en affirmant}: a participle that opens a clause of its own. */
    private boolean setOff(int participle) {
        int before = participle - 1;
        while (before > 0 && sentence.token(before).isTagged("ADV", "ADP", "PRON")) before--;
        return clauses.isComma(before);
    }

    /** The governing word of the clause that starts after {@code complementiser}. */
    int clausePredicate(int cue, int complementiser) {
        int head = tree.head(complementiser);
        if (head > complementiser && !tree.is(complementiser, "fixed")) return head;
        for (int i = complementiser + 1; i < sentence.size(); i++) {
            if (clauses.verbs().isVerb(i) && clauses.verbs().isFinite(i)) {
                return sentence.tag(i).equals("AUX") && tree.head(i) > i ? tree.head(i) : i;
            }
        }
        return Math.min(complementiser + 1, sentence.size() - 1);
    }

    /** The lifted quotation that the cue follows, or −1. */
    int quotationBefore(CueMatch cue) {
        int first = Incise.firstOfVerbGroup(clauses, cue.head());
        for (int i = first - 1; i >= 0; i--) {
            if (sentence.tag(i).equals(Sentence.QUOTATION)) {
                boolean inverted = clauses.subjects().invertedClitic(cue.head()) >= 0
                        || clauses.subjects().subject(cue.head()) > cue.head()
                        || clauses.subjects().subject(cue.head()) < 0
                                && clauses.subjects().invertedSubject(cue.head()) >= 0;
                return inverted ? i : -1;
            }
            if (!sentence.token(i).isTagged("PUNCT", "ADV", "PRON", "AUX", "INTJ")) return -1;
            if (sentence.form(i).matches("[.;:]")) return -1;
        }
        return -1;
    }

    /** The lifted quotation that follows the cue, or −1. */
    int quotationAfter(CueMatch cue) {
        if (clauses.verbs().isPassive(cue.head())) return -1;
        int from = cue.words().get(cue.words().size() - 1) + 1;
        for (int i = from; i < sentence.size(); i++) {
            if (sentence.tag(i).equals(Sentence.QUOTATION)) {
                boolean introduced = i == from
                        || sentence.form(i - 1).equals(":")
                        || tree.head(i) == cue.head()
                        || clauses.isComma(i - 1);
                return introduced ? i : -1;
            }
            if (sentence.form(i).equals(";")) return -1;
            boolean otherClause = clauses.verbs().isVerb(i)
                    && clauses.verbs().isFinite(i)
                    && sentence.tag(i).equals("VERB")
                    && !tree.is(i, "acl")
                    && !tree.is(i, "advcl");
            if (otherClause) return -1;
        }
        return -1;
    }

    boolean isObject(int verb, int token) {
        return tree.head(token) == verb && tree.is(token, "obj");
    }

    /** Infinitives that the cue governs, nearest first. */
    List<Infinitive> infinitives(CueMatch cue) {
        int verb = cue.head();
        int from = cue.words().get(cue.words().size() - 1) + 1;
        List<Infinitive> found = new ArrayList<>();
        for (int i = from; i < Math.min(sentence.size(), from + FARTHEST_INFINITIVE); i++) {
            if (sentence.form(i).matches("[;:]")) break;
            int at = i;
            boolean inObject = tree.children(verb, "obj").stream().anyMatch(object -> tree.dominates(object, at));
            if (clauses.verbs().isVerb(i)
                    && clauses.verbs().isFinite(i)
                    && !tree.is(i, "acl")
                    && !inObject
                    && !isRelative(i)) break;
            if (!clauses.verbs().isInfinitive(i)) continue;
            int start = i;
            while (start - 1 >= from
                    && (clauses.is(WordClass.NEGATION, start - 1)
                            || clauses.is(WordClass.RESTRICTION, start - 1)
                            || clauses.is(WordClass.OBJECT_CLITIC, start - 1)
                            || sentence.token(start - 1).isTagged("PRON", "AUX", "ADV"))) {
                start--;
            }
            String mark = start - 1 >= from ? sentence.form(start - 1).toLowerCase() : "";
            String preposition = mark.equals("d'") ? "de" : mark;
            if (inObject && !preposition.equals("de") && !preposition.equals("à")) continue;
            // `afin de`, `avant de` give the purpose or time of the act, not what was said.
            if (grammar.is(WordClass.PURPOSE, sentence.form(start - 2))) break;
            boolean attached = tree.head(i) == verb || start - 1 == from || start == from || tree.dominates(verb, i);
            if (!attached) continue;
            if (preposition.equals("de") || preposition.equals("à")) {
                List<String> frames = new ArrayList<>(
                        List.of("obj+inf:" + preposition, "à+inf:" + preposition, "inf:" + preposition));
                boolean object = clauses.verbs().isPassive(verb)
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
                found.add(new Infinitive(start, infinitiveHead(i), List.of("inf")));
                break;
            }
            if (sentence.token(start - 1).isTagged("ADP")) break;
        }
        return found;
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
                                        && tree.head(i) < start);
    }

    private int infinitiveHead(int i) {
        return sentence.tag(i).equals("AUX") && tree.head(i) > i ? tree.head(i) : i;
    }

    /** Noun complements of the cue: its object, the nouns its prepositions govern, the noun a passive says it of. */
    List<Nominal> nominals(CueMatch cue) {
        int verb = cue.head();
        List<Nominal> found = new ArrayList<>();
        if (clauses.verbs().isPassive(verb)) {
            int said = tree.children(verb, "nsubj").stream()
                    .findFirst()
                    .orElse(tree.is(verb, "acl") ? tree.head(verb) : -1);
            if (said >= 0 && clauses.phrases().isNominal(said) && !clauses.is(WordClass.RELATIVE_SUBJECT, said))
                found.add(new Nominal(said, said, "obj", true));
            return found;
        }
        int lastWord = cue.words().get(cue.words().size() - 1);
        for (int governor : governors(cue)) {
            for (int child : tree.children(governor)) {
                if (child <= lastWord && !cue.words().contains(governor) || child <= verb) continue;
                if (cue.words().contains(child)
                        || !nominalOrQuotation(child)
                        || clauses.phrases().isTime(child)) continue;
                List<Integer> cases = tree.children(child, "case");
                int start = subtreeStart(child);
                if (cases.isEmpty()) {
                    if (governor == verb
                            && (tree.is(child, "obj") || tree.is(child, "xcomp") || tree.is(child, "ccomp"))
                            && !(clauses.subjects().subject(verb) < 0 && false)) {
                        found.add(new Nominal(start, child, "obj", false));
                    }
                } else {
                    String preposition = sentence.lemma(cases.get(0)).replace("d'", "de");
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
                    && clauses.verbs().isPresentParticiple(tree.head(i));
            return object ? Optional.of(new Nominal(from(i, from), i, "obj", false)) : Optional.empty();
        }
        return Optional.empty();
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
                        tree.children(child, "det").stream().anyMatch(det -> !clauses.is(WordClass.INDEFINITE, det));
                if (cases.isEmpty() || definite || sentence.tag(child).equals("PROPN")) continue;
                String preposition = sentence.lemma(cases.get(0)).replace("d'", "de");
                found.add(new Nominal(afterCase(cases, subtreeStart(child)), child, "obj+obj:" + preposition, false));
            }
        }
        return found;
    }

    /** The noun that counts: {@code engagements} in {@code un certain nombre d'engagements}. */
    int meant(int noun) {
        if (!grammar.is(WordClass.QUANTITY, sentence.lemma(noun))) return noun;
        return tree.children(noun, "nmod").stream().findFirst().orElse(noun);
    }

    private List<Integer> governors(CueMatch cue) {
        List<Integer> governors = new ArrayList<>(List.of(cue.head()));
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

    /** {@code l'annonce que}, {@code les accusations de X selon lesquelles}: the word before the clause, or −1. */
    int nounComplementiser(int noun) {
        for (int i = noun + 1; i < Math.min(sentence.size(), noun + 14); i++) {
            if (sentence.form(i).matches("[;:.]")) return -1;
            if (sentence.lemma(i).equals("selon")
                    && sentence.form(i + 1).matches("(?i)la|les")
                    && sentence.form(i + 2).matches("(?i)quelles?")) {
                return i + 2;
            }
            if (sentence.lemma(i).equals("selon") && clauses.is(WordClass.RELATIVE_SUBJECT, i + 1)) return i + 1;
            if (clauses.is(WordClass.COMPLEMENTISER, i)
                    && sentence.tag(i).equals("SCONJ")
                    && !grammar.is(WordClass.NOT_A_COMPLEMENTISER_AFTER, sentence.form(i - 1))
                    && hasVerbAfter(i)) {
                return tree.dominates(noun, i) || i == noun + 1 ? i : -1;
            }
            if (clauses.verbs().isVerb(i) && clauses.verbs().isFinite(i)) return -1;
        }
        return -1;
    }

    /** Whose {@code annonce} it is: {@code de X}, or the nationality {@code russe} as a phrase of its own. */
    List<Phrase> authors(int noun, int until) {
        for (int child : tree.children(noun, "nmod", "obl")) {
            if (child > noun
                    && child < until
                    && clauses.phrases().hasPreposition(child)
                    && tree.children(child, "case").stream()
                            .anyMatch(c -> sentence.lemma(c).matches("de|d'|par"))) {
                return clauses.phrases().coordinated(child).stream()
                        .map(phrase -> within(phrase, until))
                        .toList();
            }
        }
        for (int child : tree.children(noun, "amod")) {
            if (child > noun && child < until) return List.of(new Phrase(sentence, List.of(child), child));
        }
        return List.of();
    }

    private Phrase within(Phrase phrase, int until) {
        return new Phrase(
                sentence, phrase.indexes().stream().filter(i -> i < until).toList(), phrase.head());
    }

    /** Addressees, targets and relays of the act. */
    Roles roles(CueMatch cue, Cue entry, Given given, List<Phrase> speakers) {
        List<Phrase> addressees = new ArrayList<>();
        List<Phrase> targets = new ArrayList<>();
        List<Phrase> relays = new ArrayList<>();
        int verb = cue.head();
        List<Integer> speakerHeads = speakers.stream().map(Phrase::head).toList();
        if (clauses.verbs().isPassive(verb)) {
            int patient = tree.children(verb, "nsubj").stream()
                    .findFirst()
                    .orElse(tree.is(verb, "acl") ? tree.head(verb) : -1);
            if (patient >= 0 && given != Given.NOUN && given != Given.CLAUSE)
                targets.addAll(clauses.phrases().coordinated(patient));
        }
        for (int child : tree.children(verb)) {
            if (speakerHeads.contains(child)
                    || !clauses.phrases().isNominal(child)
                    || clauses.phrases().isTime(child)) continue;
            String preposition = tree.children(child, "case").stream()
                    .findFirst()
                    .map(sentence::lemma)
                    .orElse("");
            boolean object = tree.is(child, "obj") && preposition.isEmpty();
            boolean clitic = tree.is(child, "iobj") && child < verb || object && child < verb;
            if (object && !clitic && given == Given.NOUN && child > verb && entry.targetIsAbout("obj")) {
                targets.addAll(clauses.phrases().coordinated(child));
            }
            if (object && !clitic && given != Given.NOUN && child > verb) {
                if (entry.targetIsAbout("obj")) targets.addAll(clauses.phrases().coordinated(child));
                if (entry.targetIsAddressee("obj"))
                    addressees.addAll(clauses.phrases().coordinated(child));
            }
            if (clitic && clauses.is(WordClass.PERSONAL_PRONOUN, child) && !tree.is(child, "expl")) {
                if (entry.targetIsAddressee("obj") || tree.is(child, "iobj"))
                    addressees.add(clauses.phrases().nounPhrase(child));
            }
            if (tree.is(child, "obl") || tree.is(child, "iobj") || tree.is(child, "nmod")) {
                if (preposition.matches("à|auprès|devant") && child > verb - 8) {
                    addressees.addAll(clauses.phrases().coordinated(child));
                }
                if (entry.targetIsAbout(preposition))
                    targets.addAll(clauses.phrases().coordinated(child));
                if (preposition.equals("par") && !clauses.verbs().isPassive(verb) && given != Given.NOUN)
                    relays.addAll(clauses.phrases().coordinated(child));
            }
        }
        addressees.addAll(interlocutors(verb));
        for (Phrase speaker : speakers) addressees.addAll(askers(speaker.head()));
        return new Roles(addressees, targets, relays);
    }

    /**
     * With whom the speaker talks where the report hangs on another verb: {@code s'est entretenu avec Y et a condamné},
     * {@code dans une interview à Y}.
     */
    private List<Phrase> interlocutors(int verb) {
        List<Phrase> found = new ArrayList<>();
        List<Integer> verbs = new ArrayList<>(List.of(verb));
        if (tree.head(verb) >= 0 && (tree.is(verb, "conj") || tree.is(verb, "advcl") || tree.is(verb, "acl"))) {
            verbs.add(tree.head(verb));
        }
        for (int governor : verbs) {
            boolean talks = grammar.is(WordClass.TALK, sentence.lemma(governor));
            for (int oblique : tree.children(governor, "obl")) {
                String preposition = tree.children(oblique, "case").stream()
                        .findFirst()
                        .map(sentence::lemma)
                        .orElse("");
                if (talks && preposition.equals("avec"))
                    found.addAll(clauses.phrases().coordinated(oblique));
                if (!grammar.is(WordClass.TALK, sentence.lemma(oblique))) continue;
                for (int party : tree.children(oblique, "nmod", "obl")) {
                    String link = tree.children(party, "case").stream()
                            .findFirst()
                            .map(sentence::lemma)
                            .orElse("");
                    if (link.matches("à|avec")) found.addAll(clauses.phrases().coordinated(party));
                }
            }
        }
        return found;
    }

    /** {@code à une question de X}, which the parser may hang on the speaker. */
    private List<Phrase> askers(int speaker) {
        List<Phrase> found = new ArrayList<>();
        for (int question : tree.children(speaker, "nmod")) {
            if (!grammar.is(WordClass.TALK, sentence.lemma(question))) continue;
            for (int asker : tree.children(question, "nmod"))
                found.addAll(clauses.phrases().coordinated(asker));
        }
        return found;
    }

    /** The actors that a relay names in turn: {@code a déclaré Tass, citant le Kremlin}. */
    List<Phrase> cited(int from, int to) {
        for (int i = from; i <= Math.min(to, sentence.size() - 1); i++) {
            if (!sentence.lemma(i).equals("citer")) continue;
            boolean passive =
                    clauses.verbs().isPastParticiple(i) && !sentence.form(i).endsWith("ant");
            for (int child : tree.children(i, passive ? "obl" : "obj"))
                return clauses.phrases().coordinated(child);
        }
        return List.of();
    }

    /** The cue with its auxiliaries, clitics and the adverbs between them. */
    List<Integer> cueWords(CueMatch cue) {
        int first = clauses.verbs().auxiliaries(cue.head()).stream()
                .filter(aux -> aux < cue.head() && aux > cue.head() - 6)
                .reduce(Incise.firstOfVerbGroup(clauses, cue.head()), Math::min);
        return IntStream.concat(
                        IntStream.rangeClosed(first, cue.head()),
                        cue.words().stream().mapToInt(i -> i))
                .distinct()
                .sorted()
                .boxed()
                .toList();
    }

    /** Whether a clause after {@code pour X,} is marked as somebody's words: conditional or quotation marks. */
    boolean isMarkedAsReported(AnalysedText text, List<Span> content) {
        boolean quotes = text.quotations().stream()
                .anyMatch(quotation -> content.stream().anyMatch(span -> span.overlaps(quotation.outer())));
        if (quotes) return true;
        return IntStream.range(0, sentence.size())
                .filter(i -> content.stream()
                        .anyMatch(span -> span.contains(sentence.token(i).span())))
                .anyMatch(i -> clauses.verbs().isVerb(i) && Actuality.isAlleged(clauses, i));
    }
}
