package dixit.statement.relation;

import dixit.text.PlainWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds how statements bear on one another. Precision first: what is not sure is not linked. */
public final class Relations {

    private final Propositions propositions;
    private final List<Rule> rules;

    /** @param lexicon and {@code words} of one language */
    public Relations(RelationLexicon lexicon, PlainWords words) {
        this.propositions = new Propositions(lexicon, words);
        // Of several reasons for one relation the first counts.
        this.rules = List.of(
                new Denials(lexicon),
                new Accounts(lexicon),
                new Tolls(lexicon),
                new Answers(lexicon),
                new Repetitions(lexicon, words.morphology()));
    }

    /** The links between statements of one article, given in text order. */
    public List<Link> within(List<Claim> claims) {
        List<Reading> readings = read(claims);
        return links(readings, readings);
    }

    /** The links between statements of one article and statements of others, whichever way they run. */
    public List<Link> across(List<Claim> claims, List<Claim> others) {
        List<Reading> mine = read(claims);
        List<Reading> theirs = read(others);
        List<Link> links = new ArrayList<>(links(mine, theirs));
        links.addAll(links(theirs, mine));
        return distinct(links);
    }

    private List<Reading> read(List<Claim> claims) {
        return claims.stream().map(claim -> Reading.of(claim, propositions)).toList();
    }

    private List<Link> links(List<Reading> from, List<Reading> to) {
        List<Link> links = new ArrayList<>();
        for (Reading one : from) {
            List<Reading> others = to.stream()
                    .filter(other -> other != one)
                    .sorted(Comparator.comparingInt((Reading other) -> distance(one, other)))
                    .toList();
            for (Rule rule : rules) rule.of(one, others).forEach(links::add);
        }
        return distinct(links);
    }

    /** Nearest first, and of two as near the one above. */
    private static int distance(Reading one, Reading other) {
        int after = one.after(other);
        return after > 0 ? 2 * after : -2 * after + 1;
    }

    /** One reason for a relation of two statements; and statements that contradict each other do not agree. */
    private static List<Link> distinct(List<Link> links) {
        Map<List<Object>, Link> distinct = new LinkedHashMap<>();
        List<Link> contradictionsFirst =
                links.stream().sorted(Comparator.comparing(Link::relation)).toList();
        for (Link link : contradictionsFirst) {
            List<String> pair = link.from().compareTo(link.to()) < 0
                    ? List.of(link.from(), link.to())
                    : List.of(link.to(), link.from());
            boolean agrees = switch (link.relation()) {
                case CORROBORATES, SAME_UTTERANCE_AS -> true;
                case CONTRADICTS, RESPONDS_TO -> false;
            };
            if (agrees && distinct.containsKey(List.of(pair, Relation.CONTRADICTS))) continue;
            distinct.putIfAbsent(List.of(pair, link.relation()), link);
        }
        return List.copyOf(distinct.values());
    }
}
