package dixit.statement;

import dixit.actor.Actor;
import dixit.actor.ActorKind;
import dixit.statement.Deeds.Deed;
import dixit.statement.Grammar.WordClass;
import dixit.text.Sentence;
import dixit.text.Span;
import dixit.text.Tree;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether what is said lays harm at somebody's door, whatever the verb that reports it (annotation guide: wrongdoing laid at
 * a known party is an accusation): harm to those whom the law of war protects, or to the speaker's own, by another. Fighters
 * killed in combat are no wrongdoing.
 */
final class Blame {

    private final Mentions mentions;
    private final Grammar grammar;
    private final Deeds deeds;

    Blame(Mentions mentions, Grammar grammar, Deeds deeds) {
        this.mentions = mentions;
        this.grammar = grammar;
        this.deeds = deeds;
    }

    /** Whether {@code content} tells of harm to the protected, or to the speakers' own, that another did. */
    boolean isIn(List<Span> content, List<Actor> speakers) {
        return deeds(content)
                .filter(deed -> isKnown(deed.by()))
                .anyMatch(deed -> speakers.stream().noneMatch(speaker -> isOwn(deed.doer(), speaker))
                        && victims(deed).anyMatch(victim -> isProtected(deed, victim, speakers)));
    }

    /** Whether {@code content} tells of harm by those whom its speaker only calls {@code ils}. */
    boolean isOnThem(List<Span> content) {
        return deeds.areByThem(content);
    }

    /** Whether all harm that {@code content} tells of was done by the speakers' own, or to those who fight. */
    boolean isNowhereIn(List<Span> content, List<Actor> speakers) {
        List<Deed> deeds = deeds(content).toList();
        return !deeds.isEmpty()
                && deeds.stream()
                        .allMatch(deed -> speakers.stream().anyMatch(speaker -> isOwn(deed.doer(), speaker))
                                || victims(deed).anyMatch(victim -> isFighter(deed, victim))
                                        && victims(deed).noneMatch(victim -> isProtected(deed, victim, speakers)));
    }

    /** Not {@code les assaillants}, of whom nothing is told, nor {@code ils}. */
    private boolean isKnown(Placed doer) {
        Actor actor = doer.mention().actor();
        boolean pronoun = doer.sentence().token(doer.head()).isTagged("PRON");
        return !doer.described() && !pronoun || actor.country().isPresent() || mentions.isNamed(actor);
    }

    /** To whom or what: the object, the subject of a passive or of who died, the noun of a participle. */
    private Stream<Integer> victims(Deed deed) {
        Tree tree = deed.tree();
        Stream<Integer> arguments = tree.children(deed.word()).stream()
                .filter(child -> child != deed.by().head() && (tree.is(child, "obj") || tree.is(child, "nsubj")));
        Stream<Integer> all =
                tree.is(deed.word(), "acl") ? Stream.concat(arguments, Stream.of(tree.head(deed.word()))) : arguments;
        // `une cinquantaine d'insurgés`
        return all.flatMap(
                noun -> grammar.is(WordClass.QUANTITY, deed.sentence().lemma(noun))
                        ? tree.children(noun, "nmod").stream()
                        : Stream.of(noun));
    }

    private Stream<Deed> deeds(List<Span> content) {
        return content.stream()
                .flatMap(span -> mentions.within(span).stream())
                .flatMap(placed -> deeds.byVerb(placed).stream());
    }

    /** Civilians and what is theirs, whoever counts them; and the speaker's own. */
    private boolean isProtected(Deed deed, int victim, List<Actor> speakers) {
        Sentence sentence = deed.sentence();
        if (grammar.is(WordClass.PROTECTED, sentence.lemma(victim))) return true;
        boolean ours = sentence.quoted().isPresent()
                && deed.tree().children(victim, "det").stream()
                        .anyMatch(det -> grammar.is(WordClass.FIRST_PERSON, sentence.form(det)));
        return ours
                || mentions.at(sentence, victim)
                        .filter(placed -> speakers.stream()
                                .anyMatch(speaker -> isOwn(placed.mention().actor(), speaker)))
                        .isPresent();
    }

    private boolean isFighter(Deed deed, int victim) {
        return mentions.at(deed.sentence(), victim)
                .map(placed -> placed.mention().actor().kind())
                .filter(ActorKind::isForce)
                .isPresent();
    }

    /** A state's own are its people and institutions to the institutions that speak for it; an armed group's only itself. */
    private boolean isOwn(Actor actor, Actor speaker) {
        return actor.equals(speaker)
                || actor.kind().isOfState()
                        && actor.state().isPresent()
                        && actor.state().equals(speaker.state())
                        && speaker.kind() != ActorKind.PERSON
                        && mentions.sides().isOfficial(speaker);
    }
}
