package dixit.statement;

import dixit.actor.Actor;
import dixit.actor.ActorKind;
import dixit.actor.Mention;
import dixit.statement.Grammar.WordClass;
import dixit.text.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whom a statement is aimed at or about: the target of the act, else the main actors of the content (annotation guide:
 * "the main ones only"). Asked when the whole article has been read, for a quotation's own sentences are read after the
 * sentence that holds it.
 */
final class Abouts {

    private final Mentions mentions;
    private final Grammar grammar;
    private final Deeds deeds;
    private final MainActors main;

    Abouts(Mentions mentions, Grammar grammar, Deeds deeds) {
        this.mentions = mentions;
        this.grammar = grammar;
        this.deeds = deeds;
        this.main = new MainActors(mentions, grammar, deeds);
    }

    /**
     * The actors of a statement's act and content, its speakers left out unless it is of nobody else.
     *
     * @param before the statements so far, with whom they are about
     */
    List<Mention> of(
            Report report, Statement statement, int sentenceIndex, List<Statement> before, UnnamedTargets unnamed) {
        List<Mention> about = targets(report, statement, sentenceIndex);
        // `appelle X à V`: whoever is to act (annotation guide).
        if (about.isEmpty() && statement.act() == SpeechAct.APPEAL) about = statement.addressees();
        boolean blames = blames(statement.act());
        if (about.isEmpty())
            about = main.of(report, statement, placed -> !blames || canBeBlamed(placed) && !isMatter(placed));
        if (about.isEmpty() && blames) about = main.of(report, statement, this::canBeBlamed);
        if (about.isEmpty()) about = unnamed.of(report, statement, before);
        if (about.isEmpty()) about = towards(report, statement);
        // The places and victims too, where nobody else is told.
        if (about.isEmpty() && blames) about = main.of(report, statement, placed -> true);
        return about.isEmpty() ? unnamed.itself(report, statement) : about;
    }

    /** Whom words blame is who acts, not where or to whom it was done. */
    private boolean canBeBlamed(Placed placed) {
        return placed.mention().actor().kind().isParty() && !deeds.isVictim(placed) && !isOurs(placed);
    }

    /** {@code la position de X sur Y}: in what it was, not whose. */
    private boolean isMatter(Placed placed) {
        return placed.sentence().tree().stream()
                .flatMap(tree -> tree.children(placed.head(), "case").stream())
                .anyMatch(
                        mark -> grammar.is(WordClass.LOCATIVE, placed.sentence().lemma(mark)));
    }

    /** {@code mes services}, {@code nos hommes}. */
    private boolean isOurs(Placed placed) {
        return placed.described()
                && placed.sentence().tree().stream()
                        .flatMap(tree -> tree.children(placed.head(), "det").stream())
                        .anyMatch(det -> grammar.is(
                                WordClass.FIRST_PERSON, placed.sentence().form(det)));
    }

    /** At whom the act is aimed, by its grammar. */
    List<Mention> targets(Report report, Statement statement, int sentenceIndex) {
        List<Mention> targets = new ArrayList<>();
        for (Phrase target : report.targets()) {
            List<Placed> several = mentions.both(target);
            several.forEach(placed -> targets.add(placed.mention()));
            if (!several.isEmpty()) continue;
            mentions.of(target, sentenceIndex, Optional.empty())
                    .filter(placed -> placed.mention().actor().kind() != ActorKind.UNKNOWN)
                    .filter(placed ->
                            report.isMutual() || !isSpeaker(placed.mention().actor(), statement))
                    .filter(placed -> targets.stream()
                            .noneMatch(m -> m.actor().equals(placed.mention().actor())))
                    .ifPresent(placed -> targets.add(placed.mention()));
        }
        return targets;
    }

    /** {@code a présenté ses condoléances à X}, {@code a menacé X}: what is said to somebody of nobody else is about him. */
    private static List<Mention> towards(Report report, Statement statement) {
        boolean attitude = report.given() == Report.Given.NOUN && statement.act() == SpeechAct.STATE;
        return attitude || statement.act() == SpeechAct.THREATEN ? statement.addressees() : List.of();
    }

    /** What is held against others, not against one's own side. */
    static boolean blames(SpeechAct act) {
        return condemns(act) || act == SpeechAct.THREATEN;
    }

    /** What holds against others what they did. */
    static boolean condemns(SpeechAct act) {
        return act == SpeechAct.ACCUSE || act == SpeechAct.DISAPPROVE;
    }

    /** Whether the actor is one of those who say it. */
    static boolean isSpeaker(Actor actor, Statement statement) {
        return statement.speakers().stream().anyMatch(speaker -> speaker.actor().equals(actor));
    }
}
