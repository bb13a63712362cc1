package dixit.statement.relation;

import dixit.statement.SpeechAct;
import dixit.text.PlainWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds how statements bear on one another. Precision first: what is not sure is not linked. */
public final class Relations {

    /** Words that two statements share at least, of which one repeats or gainsays the other. */
    private static final int FEWEST_SHARED = 2;

    private final RelationLexicon lexicon;
    private final Propositions propositions;
    private final List<Rule> answering;
    private final List<Rule> comparing;

    /** @param lexicon and {@code words} of one language */
    public Relations(RelationLexicon lexicon, PlainWords words) {
        this.lexicon = lexicon;
        this.propositions = new Propositions(lexicon, words);
        // Of several reasons for one relation the first counts.
        this.answering = List.of(new Denials(lexicon), new Answers(lexicon));
        this.comparing = List.of(new Accounts(lexicon), new Tolls(lexicon), new Repetitions(words.morphology()));
    }

    /** The links between statements of one article, given in text order. */
    public List<Link> within(List<Claim> claims) {
        List<Reading> readings = read(claims);
        return links(readings, readings, true);
    }

    /**
     * The links between statements of one article and statements of others, whichever way they run.
     *
     * @param mine and {@code theirs}: as {@link #read} gives them
     */
    public List<Link> across(List<Reading> mine, List<Reading> theirs) {
        List<Link> links = new ArrayList<>(links(mine, theirs, false));
        links.addAll(links(theirs, mine, false));
        return distinct(links);
    }

    /** Claims ready to be compared; they may be kept for the next comparison. */
    public List<Reading> read(List<Claim> claims) {
        return claims.stream()
                .map(claim -> new Reading(claim, propositions, lexicon))
                .toList();
    }

    private List<Link> links(List<Reading> from, List<Reading> to, boolean ofOneArticle) {
        List<Link> links = new ArrayList<>();
        for (Reading one : from) {
            // Of what other articles say only a denial takes up what it does not repeat nearly whole.
            if (ofOneArticle || one.claim().act() == SpeechAct.DENY) {
                List<Reading> others = nearestFirst(one, to);
                for (Rule rule : answering) rule.of(one, others).forEach(links::add);
            }
            List<Reading> alike = new ArrayList<>();
            for (Reading other : to) if (mayBeAlike(one, other)) alike.add(other);
            if (alike.isEmpty()) continue;
            List<Reading> others = nearestFirst(one, alike);
            for (Rule rule : comparing) rule.of(one, others).forEach(links::add);
        }
        return distinct(links);
    }

    /** What a pair needs for any rule that compares: all else would be asked of a million pairs for nothing. */
    private static boolean mayBeAlike(Reading one, Reading other) {
        if (one == other || !Rule.isLater(one, other) || !one.claim().isContemporary(other.claim())) return false;
        boolean counted =
                !one.claim().figures().isEmpty() && !other.claim().figures().isEmpty();
        return counted
                || one.corrects() && one.isInArticleOf(other)
                || one.shared(other) >= FEWEST_SHARED
                || !one.incompatibleWith(other).isEmpty()
                || !other.incompatibleWith(one).isEmpty();
    }

    private static List<Reading> nearestFirst(Reading one, List<Reading> others) {
        return others.stream()
                .filter(other -> other != one)
                .sorted(Comparator.comparingInt((Reading other) -> distance(one, other)))
                .toList();
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
