package dixit.statement;

import dixit.statement.Grammar.WordClass;
import dixit.statement.Report.Given;
import dixit.text.Phrase;
import dixit.text.Sentence;
import dixit.text.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The other parties to an act: to whom, at whom, through whom. */
final class Parties {

    /** The other parties to an act. */
    record Roles(List<Phrase> addressees, List<Phrase> targets, List<Phrase> relays) {}

    /** Words between a post and where it is held: {@code l'ambassadeur permanent de la Russie auprès de l'ONU}. */
    private static final int WIDEST_POST = 6;

    /** The frame of {@code présenter X comme N}. */
    private static final String AS = "obj+obj:comme";

    private final Clauses clauses;
    private final Sentence sentence;
    private final Tree tree;
    private final Grammar grammar;

    Parties(Clauses clauses, Grammar grammar) {
        this.clauses = clauses;
        this.sentence = clauses.sentence();
        this.tree = clauses.tree();
        this.grammar = grammar;
    }

    /** Addressees, targets and relays of the act. */
    Roles roles(CueMatch cue, Cue entry, Given given, List<Phrase> speakers) {
        List<Phrase> addressees = new ArrayList<>();
        List<Phrase> targets = new ArrayList<>();
        List<Phrase> relays = new ArrayList<>();
        int verb = cue.head();
        List<Integer> speakerHeads = speakers.stream().map(Phrase::head).toList();
        if (clauses.verbs().isPassive(verb)) {
            int patient = clauses.patients().of(verb);
            // `X est identifié par Y comme N`: what Y says of X
            boolean told = given == Given.NOUN && entry.has(AS);
            boolean charged = given == Given.NOUN && entry.targetIsAbout("obj");
            if (patient >= 0 && (told || charged || given != Given.NOUN && given != Given.CLAUSE))
                targets.addAll(clauses.phrases().coordinated(patient));
        }
        if (clauses.verbs().isReciprocal(verb) && clauses.verbs().isPlural(verb)) targets.addAll(speakers);
        for (int child : tree.children(verb)) {
            if (isAccused(child, verb, entry)) targets.add(clauses.phrases().nounPhrase(child));
            if (speakerHeads.contains(child)
                    || !clauses.phrases().isNominal(child)
                    || clauses.phrases().isTime(child)) continue;
            String preposition = tree.children(child, "case").stream()
                    .findFirst()
                    .map(sentence::lemma)
                    .orElse("");
            boolean ofExpression = cue.type() == Cue.Type.EXPRESSION && tree.is(child, "obl");
            boolean object = (tree.is(child, "obj") || ofExpression || tree.is(child, "iobj") && child > verb)
                    && preposition.isEmpty()
                    && !cue.words().contains(child);
            // `a lui accusé`: behind the auxiliary the pronoun stands beside the subject.
            int group = clauses.verbs().auxiliaries(verb).stream().reduce(verb, Math::min);
            boolean clitic = (tree.is(child, "iobj") || object) && child < group;
            if (object && !clitic && given == Given.NOUN && child > verb && entry.targetIsAbout("obj")) {
                targets.addAll(clauses.phrases().coordinated(child));
            }
            // `met en garde X contre N`
            if (object
                    && !clitic
                    && given == Given.NOUN
                    && child > verb
                    && entry.targetIsAddressee("obj")
                    && !entry.has("obj")) addressees.addAll(clauses.phrases().coordinated(child));
            if (object && given == Given.NOUN && child > verb) {
                entry.partyOf(sentence.lemma(child))
                        .ifPresent(party ->
                                (party == ObjectNoun.Party.ABOUT ? targets : addressees).addAll(complements(child)));
            }
            if (object && !clitic && given != Given.NOUN && child > verb) {
                List<Phrase> objects =
                        clauses.phrases().coordinated(clauses.phrases().counted(child));
                if (entry.targetIsAbout("obj")) targets.addAll(objects);
                if (entry.targetIsAddressee("obj")) addressees.addAll(objects);
            }
            // `X, lui, a promis`: a pronoun in commas stands beside the subject.
            if (clitic
                    && !clauses.isComma(child + 1)
                    && clauses.is(WordClass.PERSONAL_PRONOUN, child)
                    && !tree.is(child, "expl")) {
                // `lui reproche N`: of a cue that is about those whom `à` leads to.
                boolean blamed = tree.is(child, "iobj")
                        && entry.targets().keySet().stream()
                                .anyMatch(mark -> grammar.is(WordClass.DATIVE, mark)
                                        && entry.targetIsAbout(mark)
                                        && !entry.targetIsAddressee(mark));
                if (blamed) targets.add(clauses.phrases().nounPhrase(child));
                else if (entry.targetIsAddressee("obj") || tree.is(child, "iobj"))
                    addressees.add(clauses.phrases().nounPhrase(child));
            }
            if (tree.is(child, "obl") || tree.is(child, "iobj") || tree.is(child, "nmod")) {
                // `condamne le coup de force au Niger`: where, unless the cue or its noun is said to somebody.
                // `a déclaré une source à l'hôpital`: past the speaker it tells where she is, but for `à l'AFP`.
                boolean pastSpeaker = !sentence.tag(child).equals("PROPN")
                        && speakerHeads.stream().anyMatch(head -> verb < head && head < child);
                boolean place = grammar.is(WordClass.DATIVE, preposition)
                        && (pastSpeaker || given == Given.NOUN && !entry.takes(preposition));
                // `a déclaré la mission iranienne auprès de l'ONU`: where who speaks is accredited.
                if (isPost(child)) continue;
                boolean only = entry.takes(preposition) && !entry.targetIsAddressee(preposition);
                // `Devant le Conseil, réuni dimanche, X a dénoncé`; `À Bamako, …` tells where.
                boolean opens = !grammar.is(WordClass.DATIVE, preposition)
                        && clauses.phrases().nounPhrase(child).first() <= 1;
                // `a déclaré à la télévision`: where, without a name nobody is told.
                boolean medium = grammar.is(WordClass.DATIVE, preposition)
                        && grammar.is(WordClass.OCCASION, sentence.lemma(child))
                        && tree.subtree(child).stream()
                                .noneMatch(word -> sentence.tag(word).equals("PROPN"));
                if (!place
                        && !medium
                        && !only
                        && grammar.is(WordClass.ADDRESSEE_MARK, preposition)
                        && (child > verb - 8 || opens)) {
                    addressees.addAll(clauses.phrases().coordinated(child));
                }
                if (entry.targetIsAbout(preposition))
                    targets.addAll(clauses.phrases().coordinated(child));
                if (grammar.is(WordClass.AGENT_MARK, preposition)
                        && !clauses.verbs().isPassive(verb)
                        && given != Given.NOUN) relays.addAll(clauses.phrases().coordinated(child));
            }
        }
        for (Phrase object : objects(cue)) {
            if (entry.targetIsAbout("obj")) targets.add(object);
            if (entry.targetIsAddressee("obj")) addressees.add(object);
        }
        addressees.addAll(new Addressed(clauses, grammar).of(verb));
        addressees.addAll(interlocutors(verb));
        for (Phrase speaker : speakers) addressees.addAll(askers(speaker.head()));
        for (Phrase speaker : speakers) addressees.addAll(askedBy(speaker.head(), verb));
        relays.addAll(new Intermediaries(clauses).of(verb, speakers));
        return new Roles(addressees, targets, relays);
    }

    /** {@code l'ambassadeur russe à l'ONU}, {@code la mission de l'Iran auprès de l'ONU}: right behind who holds a post there. */
    private boolean isPost(int noun) {
        int before = tree.children(noun, "case").stream().min(Integer::compare).orElse(0) - 1;
        for (int i = before; i >= Math.max(0, before - WIDEST_POST); i--) {
            if (clauses.isLemma(WordClass.ACCREDITED, i)) return true;
            if (!sentence.token(i).isTagged("NOUN", "PROPN", "ADJ", "ADP", "DET")) return false;
        }
        return false;
    }

    /** {@code met en garde Téhéran}: the object of an expression that the parser hangs on the expression's noun. */
    private List<Phrase> objects(CueMatch cue) {
        int last = cue.words().get(cue.words().size() - 1);
        if (cue.type() != Cue.Type.EXPRESSION || last == cue.head()) return List.of();
        // `met en garde lundi Ankara`: it may hang on the day.
        int day = last;
        while (clauses.phrases().isTime(day + 1)) day++;
        int before = day;
        return Stream.concat(
                        tree.children(last).stream(),
                        before > last ? tree.children(before).stream() : Stream.<Integer>empty())
                .filter(child -> child > before && (tree.is(child, "appos") || tree.is(child, "flat")))
                .filter(child -> sentence.token(child).isTagged("NOUN", "PROPN")
                        && !clauses.phrases().hasPreposition(child)
                        && !clauses.phrases().isTime(child))
                .map(child -> clauses.phrases().nounPhrase(child))
                .filter(phrase -> phrase.first() == before + 1)
                .toList();
    }

    /** Whether the cue's object is one who could be threatened: {@code met en garde X}, not {@code met en garde les civils}. */
    boolean isAimedAtParty(CueMatch cue) {
        return Stream.concat(
                        tree.children(cue.head(), "obj").stream()
                                .filter(object -> !cue.words().contains(object)),
                        objects(cue).stream().map(Phrase::head))
                .anyMatch(object ->
                        (!clauses.isLemma(WordClass.PROTECTED, object) || clauses.isLemma(WordClass.OPPOSED, object))
                                && (sentence.token(object).isTagged("NOUN", "PROPN") && object > cue.head()
                                        || clauses.is(WordClass.OBJECT_PRONOUN, object)));
    }

    /** {@code Il l'accuse de V}: the object pronoun before the verb. */
    private boolean isAccused(int child, int verb, Cue entry) {
        return child < verb
                && tree.is(child, "obj")
                && entry.targetIsAbout("obj")
                && clauses.is(WordClass.OBJECT_PRONOUN, child);
    }

    /** {@code ses excuses à X}: those that {@code à} leads to, which the parser may hang on the noun. */
    List<Phrase> complements(int noun) {
        List<Phrase> found = new ArrayList<>();
        for (int child : tree.children(noun, "nmod")) {
            boolean to = tree.children(child, "case").stream()
                    .anyMatch(mark -> grammar.is(WordClass.DATIVE, sentence.lemma(mark)));
            if (to) found.addAll(clauses.phrases().coordinated(child));
        }
        return found;
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
                if (talks && grammar.is(WordClass.TALK_WITH, preposition))
                    found.addAll(clauses.phrases().coordinated(oblique));
                if (!grammar.is(WordClass.TALK, sentence.lemma(oblique))) continue;
                for (int party : tree.children(oblique, "nmod", "obl")) {
                    String link = tree.children(party, "case").stream()
                            .findFirst()
                            .map(sentence::lemma)
                            .orElse("");
                    if (grammar.is(WordClass.TALK_TO, link))
                        found.addAll(clauses.phrases().coordinated(party));
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

    /** {@code Joint par l'agence Y, X a dit}, {@code X, contacté par Y, nie}: whom he answers. */
    private List<Phrase> askedBy(int speaker, int verb) {
        return Stream.concat(
                        tree.children(speaker, "acl").stream(),
                        tree.children(verb, "advcl").stream().filter(participle -> participle <= 1))
                .filter(participle -> grammar.is(WordClass.ASKED, sentence.lemma(participle)))
                .flatMap(participle -> tree.children(participle, "obl").stream())
                .filter(asker -> grammar.leadsTo(asker, sentence, WordClass.AGENT_MARK))
                .flatMap(asker -> clauses.phrases().coordinated(asker).stream())
                .toList();
    }

    /** {@code X, cité par l'agence Y, a affirmé}, {@code l'agence X, citant Y, a affirmé}: Y. */
    List<Phrase> citing(List<Phrase> speakers) {
        List<Phrase> relays = new ArrayList<>();
        for (Phrase speaker : speakers) {
            for (int clause : tree.children(speaker.head(), "acl")) {
                if (clauses.isLemma(WordClass.CITING, clause)) relays.addAll(cited(clause, clause));
            }
            // `, a tranché X, citée par Y`: the parser may hang the participle on the words before.
            int next = speaker.last() + 2;
            boolean setOff = relays.isEmpty() && clauses.isComma(speaker.last() + 1);
            if (setOff && clauses.verbs().isPastParticiple(next)) relays.addAll(cited(next, next));
        }
        return relays;
    }

    /** The actors that a relay names in turn: {@code a déclaré Tass, citant le Kremlin}. */
    List<Phrase> cited(int from, int to) {
        for (int i = from; i <= Math.min(to, sentence.size() - 1); i++) {
            if (!grammar.is(WordClass.CITING, sentence.lemma(i))) continue;
            boolean passive = clauses.verbs().isPastParticiple(i)
                    && !grammar.endsIn(WordClass.PRESENT_PARTICIPLE_ENDING, sentence.form(i));
            for (int child : tree.children(i, passive ? "obl" : "obj")) {
                // `cité mercredi par X`
                if (!clauses.phrases().isTime(child)) return clauses.phrases().coordinated(child);
            }
        }
        return List.of();
    }
}
