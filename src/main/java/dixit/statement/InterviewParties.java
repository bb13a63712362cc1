package dixit.statement;

import dixit.actor.Actor;
import dixit.actor.ActorKind;
import dixit.actor.Mention;
import dixit.statement.Grammar.WordClass;
import dixit.text.Quotation;
import dixit.text.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Who asks and who answers in an article that is an interview: {@code X répond à nos questions}. */
final class InterviewParties {

    private final Optional<Interview> interview;
    private final Mentions mentions;
    private final Grammar grammar;

    InterviewParties(Optional<Interview> interview, Mentions mentions, Grammar grammar) {
        this.interview = interview;
        this.mentions = mentions;
        this.grammar = grammar;
    }

    /** Whether the report is what somebody says in the interview. */
    boolean isSpoken(Report report) {
        return interview.isPresent()
                && report.quotation()
                        .map(Quotation::inner)
                        .filter(interview.get()::isSpoken)
                        .isPresent();
    }

    /** Who answers in an interview: the person that its introduction speaks of most. */
    Optional<Mention> interviewee(Quotation quotation) {
        if (interview.isEmpty() || !interview.get().isAnswer(quotation.inner())) return Optional.empty();
        Map<Actor, List<Mention>> people = mentions.within(interview.get().introduction()).stream()
                .map(Placed::mention)
                .filter(mention -> mention.actor().kind() == ActorKind.PERSON)
                .collect(Collectors.groupingBy(Mention::actor, LinkedHashMap::new, Collectors.toList()));
        int most = people.values().stream().mapToInt(List::size).max().orElse(0);
        List<List<Mention>> likeliest =
                people.values().stream().filter(all -> all.size() == most).toList();
        // `X répond à nos questions`, `Un chirurgien décrit …`: of several who answers, else of whom something is told.
        if (likeliest.size() > 1) likeliest = those(likeliest, this::isAskedIn);
        if (likeliest.size() > 1) likeliest = those(likeliest, Placed::subject);
        return likeliest.size() == 1 ? Optional.of(likeliest.get(0).get(0)) : Optional.empty();
    }

    /** Who asks in an interview: to whom its answers are given. */
    List<Mention> interviewer(List<Mention> speakers) {
        return interview
                .flatMap(Interview::interviewer)
                .flatMap(mentions::at)
                .filter(mention -> speakers.stream().noneMatch(s -> s.actor().equals(mention.actor())))
                .stream()
                .toList();
    }

    /** Of these people those whom the introduction mentions in that way; all of them where it does so of nobody. */
    private List<List<Mention>> those(List<List<Mention>> people, Predicate<Placed> way) {
        Set<Actor> found = mentions.within(interview.orElseThrow().introduction()).stream()
                .filter(way)
                .map(placed -> placed.mention().actor())
                .collect(Collectors.toSet());
        List<List<Mention>> left = people.stream()
                .filter(all -> found.contains(all.get(0).actor()))
                .toList();
        return left.isEmpty() ? people : left;
    }

    private boolean isAskedIn(Placed placed) {
        return placed.sentence().tokens().stream().anyMatch(token -> grammar.is(WordClass.INTERVIEW, token.form()));
    }

    /** The words that tell when the interview was given. */
    Optional<Span> declaration() {
        return interview.flatMap(Interview::declaration);
    }
}
