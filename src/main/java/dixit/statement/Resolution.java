package dixit.statement;

import dixit.actor.Actor;
import dixit.actor.ActorKind;
import dixit.actor.Mention;
import dixit.statement.Report.Given;
import dixit.text.AnalysedText;
import dixit.text.Phrase;
import dixit.text.Quotation;
import dixit.text.Sentence;
import dixit.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Turns reports, which hold phrases, into statements, which hold actors, dates and acts. Keeps what was said before. */
final class Resolution {

    /** Characters between a statement and the quotation that goes on from it: a link ({@code Et de poursuivre :}) at most. */
    private static final int LONGEST_LINK = 60;

    /** How sure it is that a document is by the speaker before it. */
    private static final double UNSIGNED = 0.8;

    /** Of a headline's words, how many and what share the same statement below holds. */
    private static final int FEWEST_WORDS = 3;

    private static final double SAME_WORDS = 0.6;

    private final AnalysedText text;
    private final Mentions mentions;
    private final Map<Sentence, List<Report>> bySentence;
    private final ContentActs contentActs;
    private final Certainties certainties;
    private final Grammar grammar;
    private final Optional<Interview> interview;
    private final SayingDates dates;
    private final Abouts abouts;
    private final Blame blame;
    private final List<Statement> resolved = new ArrayList<>();
    private final List<Report> reports = new ArrayList<>();
    private final List<Integer> sentences = new ArrayList<>();

    Resolution(
            AnalysedText text,
            SayingDates dates,
            Mentions mentions,
            Grammar grammar,
            ContentActs contentActs,
            Certainties certainties,
            Optional<Interview> interview,
            List<Report> all) {
        this.interview = interview;
        this.bySentence = all.stream().collect(Collectors.groupingBy(Report::sentence));
        this.text = text;
        this.mentions = mentions;
        this.contentActs = contentActs;
        this.certainties = certainties;
        this.grammar = grammar;
        this.dates = dates;
        this.blame = new Blame(mentions, grammar);
        this.abouts = new Abouts(mentions, grammar);
    }

    /** The statement of a report; empty when its speaker cannot speak. */
    Optional<Statement> resolve(Report report, int sentenceIndex) {
        Optional<Statement> before = before(report).or(() -> goesOn(report));
        List<Mention> speakers = speakers(report, sentenceIndex, before);
        if (speakers.isEmpty() && report.otherwise().isPresent())
            return resolve(report.otherwise().get(), sentenceIndex);
        if (speakers.isEmpty() && report.given() != Given.QUOTATION) return Optional.empty();
        if (speakers.isEmpty()
                && report.speaker() == Report.Speaker.NONE
                && !report.sentence().headline()) return Optional.empty();
        Form form = Forms.of(text, report);
        SpeechAct act = act(report);
        List<Mention> relays = people(report.relays(), sentenceIndex, List.of()).stream()
                .filter(relay -> speakers.stream().noneMatch(s -> s.actor().equals(relay.actor())))
                .toList();
        if (report.sentence().quoted().isPresent() && report.quotation().isEmpty()) relays = quotedBy(report, relays);
        List<Mention> addressees = people(report.addressees(), sentenceIndex, speakers).stream()
                .filter(mention -> !isWhereabouts(mention, report))
                .filter(mention -> speakers.stream().noneMatch(s -> s.actor().equals(mention.actor())))
                .toList();
        if (addressees.isEmpty() && isSpoken(report)) addressees = interviewer(speakers);
        // « P », a-t-il précisé; `X a dit à Y que P, ajoutant que Q`: to whom he spoke before.
        boolean goesOn = report.verb() < 0 || report.given() == Given.QUOTATION || adds(report, before);
        if (goesOn && before.isPresent() && addressees.isEmpty() && sameSpeaker(before.get(), speakers)) {
            addressees = before.get().addressees();
        }
        SayingDates.Saying saying = dates.of(report, bySentence.getOrDefault(report.sentence(), List.of()));
        if (saying.date().isEmpty()) {
            saying = before(report, report.given() == Given.QUOTATION || saysOn(report) ? 1 : 0)
                    .filter(earlier -> sameSpeaker(earlier, speakers))
                    .filter(earlier -> isSameOccasion(report, earlier))
                    .map(earlier -> new SayingDates.Saying(earlier.said(), earlier.saidEvidence(), earlier.saidClues()))
                    .orElse(saying);
        }
        if (saying.date().isEmpty() && isSpoken(report)) {
            saying = interview.flatMap(Interview::declaration).map(dates::in).orElse(saying);
        }
        if (saying.date().isEmpty() && report.sentence().headline())
            saying = toldBelow(report).orElse(saying);
        Statement statement = new Statement(
                1,
                report.sentence().span(),
                speakers,
                Forms.cueSpans(report),
                report.content(),
                form,
                addressees,
                List.of(),
                act,
                saying.date(),
                saying.evidence(),
                saying.clues(),
                relays,
                Certainties.polarity(text, report, grammar),
                certainties.certainty(text, report, grammar),
                Evidence.of(report, speakers, text.text()).confidence());
        resolved.add(statement);
        reports.add(report);
        sentences.add(sentenceIndex);
        return Optional.of(statement);
    }

    /** Whether a participle adds to what its own sentence has reported. */
    private boolean adds(Report report, Optional<Statement> before) {
        return report.verb() >= 0
                && report.speaker() == Report.Speaker.NAMED
                && before.filter(earlier ->
                                earlier.context().equals(report.sentence().span()))
                        .isPresent()
                && grammar.endsIn(
                        Grammar.WordClass.PRESENT_PARTICIPLE_ENDING,
                        report.sentence().form(report.verb()));
    }

    /** A headline takes up what the article tells in full: the date is that of the same words below. */
    private Optional<SayingDates.Saying> toldBelow(Report headline) {
        Set<String> words = words(headline.content());
        return resolved.stream()
                .filter(statement -> {
                    Set<String> shared = words(statement.content());
                    shared.retainAll(words);
                    return words.size() >= FEWEST_WORDS && shared.size() >= words.size() * SAME_WORDS;
                })
                .findFirst()
                .map(statement ->
                        new SayingDates.Saying(statement.said(), statement.saidEvidence(), statement.saidClues()));
    }

    private Set<String> words(List<Span> content) {
        Set<String> words = new HashSet<>();
        for (Span span : content) {
            for (String word :
                    span.in(text.text()).toLowerCase(java.util.Locale.ROOT).split("(?U)\\W+"))
                if (word.length() > 2) words.add(word);
        }
        return words;
    }

    /** All statements in the order they were resolved, with whom they are about. */
    List<Statement> statements() {
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < resolved.size(); i++) {
            Statement statement = resolved.get(i);
            List<Mention> about = abouts.of(reports.get(i), statement, sentences.get(i));
            if (about.isEmpty()) about = abouts.takenUp(reports.get(i), statement, statements);
            if (about.isEmpty()) about = abouts.opponent(statement);
            statements.add(statement.about(about).as(blamed(reports.get(i), statement)));
        }
        return statements;
    }

    /** What a neutral cue's content does, where it tells of harm: known when all of its words have been read. */
    private SpeechAct blamed(Report report, Statement statement) {
        if (report.act() != SpeechAct.STATE || report.given() == Given.NOUN) return statement.act();
        List<Actor> speakers = statement.speakers().stream().map(Mention::actor).toList();
        return switch (statement.act()) {
            case STATE -> blame.isIn(statement.content(), speakers) ? SpeechAct.ACCUSE : SpeechAct.STATE;
            case ACCUSE -> blame.isNowhereIn(statement.content(), speakers) ? SpeechAct.STATE : SpeechAct.ACCUSE;
            default -> statement.act();
        };
    }

    /** The statement read last before this one, in the same paragraph or, for quotations that go on, the one before. */
    private Optional<Statement> before(Report report) {
        return before(report, 0);
    }

    /** As {@link #before(Report)}, at most so many paragraphs above. */
    private Optional<Statement> before(Report report, int paragraphs) {
        int paragraph = text.paragraphOf(report.contentCover());
        for (int i = resolved.size() - 1; i >= 0; i--) {
            Statement statement = resolved.get(i);
            if (statement.content().get(0).start() >= report.contentCover().start()) continue;
            // Words that somebody quotes are not where a quotation goes on from.
            if (!statement.relays().isEmpty() && insideQuotation(statement)) continue;
            return paragraph - text.paragraphOf(statement.content().get(0)) <= paragraphs
                    ? Optional.of(statement)
                    : Optional.empty();
        }
        return Optional.empty();
    }

    /** A quotation that opens a paragraph goes on from the statement that closed the one above. */
    private Optional<Statement> goesOn(Report report) {
        if (report.given() != Given.QUOTATION || report.speaker() == Report.Speaker.NAMED) return Optional.empty();
        return before(report, 1).filter(earlier -> {
            int end = Math.max(
                    earlier.context().end(),
                    earlier.content().get(earlier.content().size() - 1).end());
            int start = report.contentCover().start();
            return start - end < LONGEST_LINK;
        });
    }

    private boolean insideQuotation(Statement statement) {
        return text.quotations().stream()
                .anyMatch(q -> q.inner().contains(statement.content().get(0))
                        && !q.inner().equals(statement.content().get(0)));
    }

    private List<Mention> speakers(Report report, int sentenceIndex, Optional<Statement> before) {
        if (report.speaker() == Report.Speaker.NAMED) {
            List<Mention> named = new ArrayList<>();
            for (Phrase phrase : report.speakers()) {
                List<Mentions.Placed> two = mentions.ofTwo(phrase);
                two.forEach(placed -> named.add(placed.mention()));
                if (!two.isEmpty()) continue;
                mentions.of(
                                phrase,
                                sentenceIndex,
                                before.flatMap(s -> s.speakers().stream().findFirst())
                                        .map(Mention::actor))
                        .filter(placed -> canSpeak(placed, report))
                        .ifPresent(placed -> named.addAll(authors(placed, report)));
            }
            return named;
        }
        if (report.speaker() == Report.Speaker.NONE) return List.of();
        if (report.quotation().flatMap(this::interviewee).isPresent())
            return report.quotation().flatMap(this::interviewee).stream().toList();
        if (before.isPresent() && report.given() == Given.QUOTATION) {
            return before.get().speakers().stream()
                    .map(mention -> new Mention(mention.span(), mention.actor(), mention.confidence() * 0.85))
                    .toList();
        }
        return List.of();
    }

    private boolean isSpoken(Report report) {
        return interview.isPresent()
                && report.quotation()
                        .map(Quotation::inner)
                        .filter(interview.get()::isSpoken)
                        .isPresent();
    }

    /** Who asks in an interview: to whom its answers are given. */
    private List<Mention> interviewer(List<Mention> speakers) {
        return interview
                .flatMap(Interview::interviewer)
                .flatMap(mentions::at)
                .filter(mention -> speakers.stream().noneMatch(s -> s.actor().equals(mention.actor())))
                .stream()
                .toList();
    }

    /** Who answers in an interview: the person that its introduction speaks of most. */
    private Optional<Mention> interviewee(Quotation quotation) {
        if (interview.isEmpty() || !interview.get().isAnswer(quotation.inner())) return Optional.empty();
        Map<Actor, List<Mention>> people = mentions.within(interview.get().introduction()).stream()
                .map(Mentions.Placed::mention)
                .filter(mention -> mention.actor().kind() == ActorKind.PERSON)
                .collect(Collectors.groupingBy(Mention::actor, LinkedHashMap::new, Collectors.toList()));
        int most = people.values().stream().mapToInt(List::size).max().orElse(0);
        List<List<Mention>> likeliest =
                people.values().stream().filter(all -> all.size() == most).toList();
        // `X répond à nos questions`, `Un chirurgien décrit …`: of several who answers, else of whom something is told.
        if (likeliest.size() > 1) likeliest = those(likeliest, this::isAskedIn);
        if (likeliest.size() > 1) likeliest = those(likeliest, Mentions.Placed::subject);
        return likeliest.size() == 1 ? Optional.of(likeliest.get(0).get(0)) : Optional.empty();
    }

    /** Of these people those whom the introduction mentions in that way; all of them where it does so of nobody. */
    private List<List<Mention>> those(List<List<Mention>> people, Predicate<Mentions.Placed> way) {
        Set<Actor> found = mentions.within(interview.orElseThrow().introduction()).stream()
                .filter(way)
                .map(placed -> placed.mention().actor())
                .collect(Collectors.toSet());
        List<List<Mention>> left = people.stream()
                .filter(all -> found.contains(all.get(0).actor()))
                .toList();
        return left.isEmpty() ? people : left;
    }

    private boolean isAskedIn(Mentions.Placed placed) {
        return placed.sentence().tokens().stream()
                .anyMatch(token -> grammar.is(Grammar.WordClass.INTERVIEW, token.form()));
    }

    /** {@code le texte}, {@code le communiqué}: a document known of no author speaks for whoever spoke before it. */
    private List<Mention> authors(Mentions.Placed placed, Report report) {
        boolean unsigned = placed.described()
                && placed.mention().actor().kind() == ActorKind.UNKNOWN
                && grammar.is(Grammar.WordClass.DOCUMENT, placed.sentence().lemma(placed.head()));
        if (takesUp(placed)
                && before(report, 2).filter(s -> !s.speakers().isEmpty()).isPresent()) {
            return before(report, 2).get().speakers().stream()
                    .map(author -> new Mention(placed.mention().span(), author.actor(), author.confidence() * UNSIGNED))
                    .toList();
        }
        boolean definite = placed.sentence().tree().stream()
                .flatMap(tree -> tree.children(placed.head(), "det").stream())
                .anyMatch(det ->
                        grammar.is(Grammar.WordClass.DEFINITE, placed.sentence().form(det)));
        // `le rapport`, and a headline's `selon un rapport`, is the one whose author the article names.
        Optional<Actor> signed = unsigned && (definite || placed.sentence().headline())
                ? mentions.called(placed.sentence().lemma(placed.head()))
                : Optional.empty();
        if (signed.isPresent()) return List.of(new Mention(placed.mention().span(), signed.get(), UNSIGNED));
        Optional<Statement> before = unsigned && definite ? before(report, 2) : Optional.empty();
        if (before.isEmpty() || before.get().speakers().isEmpty()) return List.of(placed.mention());
        return before.get().speakers().stream()
                .map(author -> new Mention(placed.mention().span(), author.actor(), author.confidence() * UNSIGNED))
                .toList();
    }

    /** {@code la même source}, {@code notre interlocuteur}: whoever spoke before. */
    private boolean takesUp(Mentions.Placed placed) {
        return placed.described()
                && placed.head() > 0
                && (grammar.is(Grammar.WordClass.SAME, placed.sentence().form(placed.head() - 1))
                                && grammar.is(
                                        Grammar.WordClass.SOURCE_NOUN,
                                        placed.sentence().lemma(placed.head()))
                        || grammar.is(
                                Grammar.WordClass.INTERLOCUTOR,
                                placed.sentence().lemma(placed.head())));
    }

    /** Things do not speak: a description whose noun names neither people, institutions nor documents. */
    private boolean canSpeak(Mentions.Placed placed, Report report) {
        if (!placed.described())
            return placed.mention().actor().kind() != ActorKind.PLACE
                    || report.given() == Given.QUOTATION
                    || report.given() == Given.CLAUSE;
        if (placed.mention().actor().kind() != ActorKind.UNKNOWN) return true;
        String noun = placed.sentence().lemma(placed.head());
        // Within somebody's words, what a report or analysis says is theirs.
        if (report.sentence().quoted().isPresent() && grammar.is(Grammar.WordClass.DOCUMENT, noun)) return false;
        return grammar.is(Grammar.WordClass.SOURCE_NOUN, noun)
                || report.given() == Given.QUOTATION && report.verb() >= 0;
    }

    /**
     * {@code a déclaré une source à Moscou}: behind the speaker a state's name tells where she is.
     */
    private static boolean isWhereabouts(Mention mention, Report report) {
        boolean behind = report.inverted()
                && report.speakers().get(0).span().end() <= mention.span().start();
        return behind && mention.actor().kind() == ActorKind.STATE;
    }

    private List<Mention> people(List<Phrase> phrases, int sentenceIndex, List<Mention> others) {
        List<Mention> people = new ArrayList<>();
        for (Phrase phrase : phrases) {
            List<Mentions.Placed> two = mentions.ofTwo(phrase);
            two.forEach(placed -> people.add(placed.mention()));
            if (!two.isEmpty()) continue;
            mentions.of(phrase, sentenceIndex, Optional.empty(), others)
                    .filter(placed -> isParty(placed.mention().actor()))
                    .filter(placed -> people.stream()
                            .noneMatch(m -> m.actor().equals(placed.mention().actor())))
                    .ifPresent(placed -> people.add(placed.mention()));
        }
        return people;
    }

    private static boolean isParty(Actor actor) {
        return actor.kind() != ActorKind.UNKNOWN && actor.kind() != ActorKind.PLACE;
    }

    /** Reported inside a quotation: whoever is quoted relays it. */
    private List<Mention> quotedBy(Report report, List<Mention> relays) {
        Span quotation = report.sentence().quoted().orElseThrow().inner();
        for (int i = resolved.size() - 1; i >= 0; i--) {
            Statement statement = resolved.get(i);
            if (statement.content().stream().noneMatch(quotation::contains)
                    || statement.content().get(0).length()
                            < report.contentCover().length()) continue;
            List<Mention> chain = new ArrayList<>(relays);
            chain.addAll(statement.speakers());
            return chain;
        }
        return relays;
    }

    private boolean sameSpeaker(Statement before, List<Mention> speakers) {
        return !speakers.isEmpty() && actors(before.speakers()).equals(actors(speakers));
    }

    private List<Actor> actors(List<Mention> speakers) {
        return speakers.stream().map(Mention::actor).map(mentions::named).toList();
    }

    /** A quotation with nobody else's words before it, a participle or a second cue of one sentence: one occasion. */
    private boolean isSameOccasion(Report report, Statement before) {
        return report.verb() < 0
                || grammar.is(Grammar.WordClass.CONTINUING, report.sentence().lemma(report.verb()))
                || report.given() == Given.QUOTATION
                || saysOn(report)
                || follows(report, before)
                || report.sentence().span().contains(before.content().get(0).start())
                || before.context().equals(report.sentence().span());
    }

    /** {@code P, affirme-t-il}: the inverted pronoun goes on with whoever spoke last (Le bon usage, § 383). */
    private boolean saysOn(Report report) {
        return report.inverted()
                && grammar.is(
                        Grammar.WordClass.INVERTED_CLITIC,
                        report.speakers().get(0).headToken().form());
    }

    /** The next sentence of the same paragraph: {@code X a déclaré mardi P. Il estime que Q.} */
    private boolean follows(Report report, Statement before) {
        int from = before.context().end();
        int to = report.sentence().span().start();
        return from <= to
                && text.text().substring(from, to).isBlank()
                && text.text().substring(from, to).indexOf('\n') < 0;
    }

    private SpeechAct act(Report report) {
        if (report.negated() && report.act() == SpeechAct.DENY) return SpeechAct.ACKNOWLEDGE;
        String content = String.join(
                " ", report.content().stream().map(span -> span.in(text.text())).toList());
        Optional<SpeechAct> byContent = contentActs.of(content);
        return switch (report.act()) {
            // `a rappelé la nécessité de V`, `a évoqué une crise catastrophique`: a noun demands or judges, it does no
            // more.
            case STATE ->
                byContent
                        .filter(act ->
                                report.given() != Given.NOUN || act == SpeechAct.DEMAND || act == SpeechAct.DISAPPROVE)
                        .orElse(SpeechAct.STATE);
            // `promet de riposter`
            case COMMIT -> byContent.filter(act -> act == SpeechAct.THREATEN).orElse(SpeechAct.COMMIT);
            // `qualifie ces accusations de mensonge`; wrongdoing laid at a known party is an accusation, whatever the
            // verb
            // (annotation guide).
            case DISAPPROVE ->
                isOfWords(report)
                        ? SpeechAct.DENY
                        : byContent
                                .filter(act -> act == SpeechAct.ACCUSE
                                        && !report.targets().isEmpty())
                                .orElse(SpeechAct.DISAPPROVE);
            default -> report.act();
        };
    }

    private boolean isOfWords(Report report) {
        return report.targets().stream()
                .anyMatch(target ->
                        grammar.is(Grammar.WordClass.SAYING, target.headToken().lemma()));
    }
}
