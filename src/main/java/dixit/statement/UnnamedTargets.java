package dixit.statement;

import dixit.actor.ActorKind;
import dixit.actor.Mention;
import dixit.statement.Deeds.Deed;
import dixit.statement.Grammar.WordClass;
import dixit.text.Sentence;
import dixit.text.Tree;
import java.util.List;
import java.util.Optional;

/** Whom a statement is about whose words name nobody: whoever did what it tells of, spoke before, or stands on the other side. */
final class UnnamedTargets {

    private static final double TAKEN_UP = 0.6;
    private static final double OPPONENT = 0.5;

    private final Mentions mentions;
    private final Grammar grammar;
    private final Deeds deeds;
    private final List<Deed> told;
    private final Culprits culprits;

    /** @param told the deeds of the whole text, in text order */
    UnnamedTargets(Mentions mentions, Grammar grammar, Deeds deeds, List<Deed> told, Culprits culprits) {
        this.mentions = mentions;
        this.grammar = grammar;
        this.deeds = deeds;
        this.told = told;
        this.culprits = culprits;
    }

    /**
     * Empty where nothing tells.
     *
     * @param before the statements so far, with whom they are about
     */
    List<Mention> of(Report report, Statement statement, List<Statement> before) {
        List<Mention> about = takenUp(report, statement, before);
        if (about.isEmpty()) about = doer(statement);
        boolean bare = isBare(report);
        if (about.isEmpty() && !bare && Abouts.condemns(statement.act())) about = culprits.about(statement);
        if (about.isEmpty() && !bare) about = opponent(statement);
        return about.isEmpty() ? ofWords(statement, before) : about;
    }

    /** {@code sa vive inquiétude}, {@code leur indignation}: of what somebody only feels nobody tells at whom. */
    private boolean isBare(Report report) {
        if (report.given() != Report.Given.NOUN || report.predicate() < 0) return false;
        Sentence sentence = report.sentence();
        return sentence.tree().stream()
                .anyMatch(tree -> tree.children(report.predicate(), "nmod", "acl", "obl", "conj")
                                .isEmpty()
                        && tree.children(report.predicate(), "det").stream()
                                .anyMatch(det -> grammar.is(WordClass.POSSESSIVE, sentence.lemma(det))));
    }

    /**
     * Of words that name nobody: {@code ces accusations} are whose they were, but whoever denies them is whom they were about;
     * and what judges or demands goes on about whom the same speaker spoke of just before.
     */
    private List<Mention> takenUp(Report report, Statement statement, List<Statement> before) {
        if (before.isEmpty() || !judges(statement.act())) return List.of();
        Statement last = before.get(before.size() - 1);
        boolean words = isOfWords(report);
        // `le chef du Conseil`, who is named a clause later
        boolean same = last.speakers().stream()
                .map(speaker -> mentions.named(speaker.actor()))
                .toList()
                .equals(statement.speakers().stream()
                        .map(speaker -> mentions.named(speaker.actor()))
                        .toList());
        if (words && statement.act() == SpeechAct.DENY) return weaker(statement.speakers());
        if (words) return same ? List.of() : weaker(last.speakers());
        return same && judges(last.act()) ? weaker(last.about()) : List.of();
    }

    /** {@code cette décision}, {@code ces déclarations}: whose they were, or whom the same speaker spoke of just before. */
    private List<Mention> ofWords(Statement statement, List<Statement> before) {
        if (before.isEmpty() || !deeds.takesUpWords(statement.content())) return List.of();
        Statement last = before.get(before.size() - 1);
        boolean same = last.speakers().stream()
                .anyMatch(speaker ->
                        Abouts.isSpeaker(speaker.actor(), statement) || Sides.isOwn(speaker.actor(), statement));
        return weaker(same ? last.about() : last.speakers());
    }

    /**
     * Of what tells a deed without its doer, {@code a condamné ces attaques}: who did what was told last before, by the same
     * noun if there is one.
     */
    private List<Mention> doer(Statement statement) {
        if (!Abouts.blames(statement.act())) return List.of();
        List<String> nouns = deeds.nouns(statement.content());
        if (nouns.isEmpty()) return List.of();
        int start = statement.content().get(0).start();
        List<Deed> others = told.stream()
                .filter(deed -> deed.start() < start)
                .filter(deed -> !Abouts.isSpeaker(deed.doer(), statement)
                        && !mentions.sides().isOwnSide(deed.doer(), statement))
                .toList();
        return others.stream()
                .filter(deed -> nouns.contains(deed.sentence().lemma(deed.word())))
                .reduce((first, second) -> second)
                .or(() -> deeds.pointsBack(statement.content())
                        ? others.stream().reduce((first, second) -> second)
                        : Optional.empty())
                .map(deed -> weaker(List.of(deed.by().mention())))
                .orElse(List.of());
    }

    /** {@code une « agression »}: of two states at odds, what one lays at nobody's door it lays at the other's. */
    private List<Mention> opponent(Statement statement) {
        boolean official = statement.speakers().stream()
                .map(Mention::actor)
                .allMatch(speaker ->
                        speaker.kind() == ActorKind.PERSON || mentions.sides().isOfficial(speaker));
        if (!official || !Abouts.condemns(statement.act())) return List.of();
        return mentions
                .sides()
                .opponent(statement)
                .map(state -> new Mention(statement.content().get(0), state, OPPONENT))
                .stream()
                .toList();
    }

    /** {@code a démenti toute implication}, {@code a reconnu sa responsabilité}: of nobody but who says it. */
    List<Mention> itself(Report report, Statement statement) {
        boolean deed =
                report.given() == Report.Given.NOUN && !isOfWords(report) || report.given() == Report.Given.INFINITIVE;
        boolean own = statement.act() == SpeechAct.DENY || statement.act() == SpeechAct.ACKNOWLEDGE;
        return deed && own ? weaker(statement.speakers()) : weaker(ofSpeaker(report, statement));
    }

    /**
     * {@code X a déclaré qu'il continuait}, {@code que son commandant était mort}: whose clause has who speaks for its subject;
     * {@code ses soldats} are the force of his state.
     */
    private List<Mention> ofSpeaker(Report report, Statement statement) {
        boolean clause = report.given() == Report.Given.CLAUSE && statement.act() == SpeechAct.STATE;
        if (!clause || report.predicate() < 0 || report.sentence().tree().isEmpty()) return List.of();
        Sentence sentence = report.sentence();
        Tree tree = sentence.tree().get();
        for (int subject : tree.children(report.predicate(), "nsubj")) {
            Optional<Placed> placed = mentions.at(sentence, subject);
            if (sentence.token(subject).isTagged("PRON"))
                return placed.filter(pronoun ->
                                        Abouts.isSpeaker(pronoun.mention().actor(), statement))
                                .isPresent()
                        ? statement.speakers()
                        : List.of();
            boolean own = tree.children(subject, "det").stream()
                    .anyMatch(det -> grammar.is(WordClass.POSSESSIVE, sentence.lemma(det)));
            if (own) return placed.map(force -> forces(force, statement)).orElse(statement.speakers());
        }
        return List.of();
    }

    private List<Mention> forces(Placed described, Statement statement) {
        if (!described.mention().actor().kind().isForce()) return statement.speakers();
        return statement.speakers().stream()
                .map(speaker -> mentions.sides()
                        .forcesOf(speaker.actor())
                        .map(force -> new Mention(described.mention().span(), force, speaker.confidence()))
                        .orElse(speaker))
                .toList();
    }

    /** {@code ces accusations}: what is judged are words. */
    private boolean isOfWords(Report report) {
        return report.given() == Report.Given.NOUN
                && report.predicate() >= 0
                && grammar.is(WordClass.SAYING, report.sentence().lemma(report.predicate()));
    }

    private static List<Mention> weaker(List<Mention> mentions) {
        return mentions.stream()
                .map(mention -> new Mention(mention.span(), mention.actor(), mention.confidence() * TAKEN_UP))
                .toList();
    }

    private static boolean judges(SpeechAct act) {
        return switch (act) {
            case ACCUSE, DISAPPROVE, DENY, REJECT, DEMAND, PRAISE, THREATEN -> true;
            default -> false;
        };
    }
}
