package dixit.statement;

import dixit.actor.ActorKind;
import dixit.actor.Mention;
import dixit.statement.Grammar.WordClass;
import dixit.statement.Report.Given;
import dixit.text.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who the speaker of a report is: whom its phrase means, who answers in an interview, or who spoke before. */
final class ResolvedSpeakers {

    private final Mentions mentions;
    private final Grammar grammar;
    private final InterviewParties interview;
    private final Authors authors;

    ResolvedSpeakers(Mentions mentions, Grammar grammar, InterviewParties interview, Authors authors) {
        this.mentions = mentions;
        this.grammar = grammar;
        this.interview = interview;
        this.authors = authors;
    }

    /**
     * Who says it; nobody where the one that the sentence names cannot speak.
     *
     * @param before the statement that the report goes on from
     */
    List<Mention> of(Report report, int sentenceIndex, Optional<Statement> before) {
        if (report.speaker() == Report.Speaker.NAMED) {
            List<Mention> named = new ArrayList<>();
            for (Phrase phrase : report.speakers()) {
                List<Placed> several = mentions.several(phrase);
                several.forEach(placed -> named.add(placed.mention()));
                if (!several.isEmpty()) continue;
                mentions.of(
                                phrase,
                                sentenceIndex,
                                before.flatMap(s -> s.speakers().stream().findFirst())
                                        .map(Mention::actor))
                        .filter(placed -> canSpeak(placed, report))
                        .ifPresent(placed -> named.addAll(authors.of(placed, report)));
            }
            return named;
        }
        if (report.speaker() == Report.Speaker.NONE) return List.of();
        if (report.quotation().flatMap(interview::interviewee).isPresent())
            return report.quotation().flatMap(interview::interviewee).stream().toList();
        if (report.speaker() == Report.Speaker.FOLLOWING) {
            List<Mention> behind = report.speakers().stream()
                    .flatMap(phrase -> mentions.of(phrase, sentenceIndex, Optional.empty()).stream())
                    .map(Placed::mention)
                    .filter(mention -> mention.actor().kind() == ActorKind.PERSON)
                    .toList();
            if (!behind.isEmpty()) return behind;
        }
        if (before.isPresent() && report.given() == Given.QUOTATION) {
            return before.get().speakers().stream()
                    .map(mention -> new Mention(mention.span(), mention.actor(), mention.confidence() * 0.85))
                    .toList();
        }
        return List.of();
    }

    /** Things do not speak: a description whose noun names neither people, institutions nor documents. */
    private boolean canSpeak(Placed placed, Report report) {
        ActorKind kind = placed.mention().actor().kind();
        boolean outlet = kind == ActorKind.NEWS_AGENCY || kind == ActorKind.MEDIA;
        // `a-t-on indiqué à l'AFP`, `apprend-on à la lecture du rapport`
        boolean thing = kind == ActorKind.UNKNOWN
                && !grammar.is(WordClass.SOURCE_NOUN, placed.sentence().lemma(placed.head()));
        if (speaksForNobody(report) && (outlet || kind == ActorKind.PLACE || thing)) return false;
        // `15 morts (AFP)` credits the agency; `(Gaza)`, `(Belgique)`, `(archives)` name no source, `(Kiev)` does.
        boolean bracketed = report.verb() < 0 && report.given() == Given.SOURCED;
        boolean country = kind == ActorKind.STATE
                && placed.mention()
                        .actor()
                        .labels()
                        .containsValue(placed.sentence().form(placed.head()));
        if (bracketed && (kind == ActorKind.UNKNOWN || outlet || country)) return false;
        if (!placed.described())
            return placed.mention().actor().kind() != ActorKind.PLACE
                    || report.given() == Given.QUOTATION
                    || report.given() == Given.CLAUSE;
        if (placed.mention().actor().kind() != ActorKind.UNKNOWN) return true;
        String noun = placed.sentence().lemma(placed.head());
        if (grammar.is(WordClass.MISSIVE, noun) && isIndefinite(placed)) return false;
        // Within somebody's words, what a report or analysis says is theirs.
        if (report.sentence().quoted().isPresent() && grammar.is(WordClass.DOCUMENT, noun)) return false;
        // `un armateur dit avoir payé`: only somebody says of himself what he did.
        boolean ofHimself = placed.sentence().tag(placed.head()).equals("NOUN")
                && report.given() == Given.INFINITIVE
                && report.act() == SpeechAct.STATE
                && report.predicate() >= 0
                && report.sentence().tree().stream()
                        .flatMap(tree -> tree.children(report.predicate(), "aux").stream())
                        .findAny()
                        .isPresent();
        return ofHimself
                || grammar.is(WordClass.SOURCE_NOUN, noun)
                || report.given() == Given.QUOTATION && report.verb() >= 0;
    }

    private boolean isIndefinite(Placed placed) {
        return placed.sentence().tree().stream()
                .flatMap(tree -> tree.children(placed.head(), "det").stream())
                .anyMatch(det ->
                        grammar.is(WordClass.INDEFINITE, placed.sentence().form(det)));
    }

    /** {@code À Goma, on affirme que P}: of a side or institution that is the side; a place only tells where. */
    private boolean speaksForNobody(Report report) {
        return report.verb() >= 0
                && report.sentence().tree().stream()
                        .flatMap(tree -> tree.children(report.verb()).stream())
                        .anyMatch(word ->
                                grammar.is(WordClass.NOBODY, report.sentence().form(word)));
    }
}
