package dixit.statement;

import dixit.text.AnalysedText;
import dixit.text.Phrase;
import dixit.text.Sentence;
import dixit.text.Span;
import dixit.text.Tree;
import dixit.time.CreationTime;
import dixit.time.DateBounds;
import dixit.time.TemporalExpression;
import dixit.time.TemporalExpressions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** When a statement was made: dates in the cue's own clause, apart from those inside what is reported. */
final class SayingDates {

    /** A date, the words that tell it, and the clues without which they would tell less. */
    record Saying(Optional<DateBounds> date, List<Span> evidence, List<CreationTime.Clue> clues) {}

    private static final Saying UNKNOWN = new Saying(Optional.empty(), List.of(), List.of());

    private final AnalysedText text;
    private final Optional<DateBounds> articleDate;
    private final Grammar grammar;
    private final Map<Sentence, List<TemporalExpression>> expressions;
    private final Map<Sentence, List<TemporalExpression>> withoutClues;
    private final List<CreationTime.Clue> clues;

    /**
     * @param dated the article's own date
     * @param written when it was written, where its words tell more
     */
    SayingDates(
            AnalysedText text,
            Optional<DateBounds> dated,
            Optional<CreationTime> written,
            Grammar grammar,
            TemporalExpressions times) {
        this.text = text;
        this.articleDate = written.map(CreationTime::bounds).or(() -> dated);
        this.grammar = grammar;
        this.expressions = expressions(text, articleDate, times);
        this.withoutClues = written.isEmpty() ? expressions : expressions(text, dated, times);
        this.clues = written.map(CreationTime::clues).orElse(List.of());
    }

    /** Those of each sentence; {@code la veille} counts from the last day named before it in running text. */
    private static Map<Sentence, List<TemporalExpression>> expressions(
            AnalysedText text, Optional<DateBounds> articleDate, TemporalExpressions times) {
        Map<Sentence, List<TemporalExpression>> found = new IdentityHashMap<>();
        Optional<DateBounds> context = Optional.empty();
        for (Sentence sentence : text.sentences()) {
            List<TemporalExpression> here = times.find(text.text(), sentence.span(), articleDate, context);
            found.put(sentence, here);
            if (sentence.headline()) continue;
            for (TemporalExpression expression : here) {
                if (expression.namedDay().isPresent()) context = expression.namedDay();
            }
        }
        return found;
    }

    /** {@code Propos recueillis par X le 15 janvier}: the day that the words within {@code span} tell. */
    Saying in(Span span) {
        return text.sentences().stream()
                .filter(sentence -> span.overlaps(sentence.span()))
                .flatMap(sentence -> expressions.getOrDefault(sentence, List.of()).stream())
                .filter(expression ->
                        span.contains(expression.span()) && expression.when().isPresent())
                .findFirst()
                .map(this::saying)
                .orElse(UNKNOWN);
    }

    /** @param others the other reports of its sentence: what they report tells when something else happened */
    Saying of(Report report, List<Report> others) {
        Saying said = told(report, others);
        return said.date().isEmpty() && isDocument(report)
                ? publication(report.speakers().get(0))
                : said;
    }

    /** {@code le rapport}, {@code selon un reportage}: what a document says was said when it appeared. */
    private boolean isDocument(Report report) {
        return !report.speakers().isEmpty()
                && report.speakers().stream()
                        .allMatch(phrase -> grammar.is(
                                Grammar.WordClass.DOCUMENT, phrase.headToken().lemma()));
    }

    /**
     * {@code un rapport publié mardi … le texte}: when the one that the article dates appeared; unknown where it dates
     * several. {@code un message} is a new one, unless it is called as that was.
     */
    private Saying publication(Phrase document) {
        List<TemporalExpression> dates = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            if (sentence.tree().isEmpty()) continue;
            for (TemporalExpression expression : expressions.getOrDefault(sentence, List.of())) {
                if (expression.when().isPresent() && datesDocument(sentence, expression.span(), document))
                    dates.add(expression);
            }
        }
        long different =
                dates.stream().map(date -> date.when().get()).distinct().count();
        return different == 1 ? saying(dates.get(0)) : UNKNOWN;
    }

    private boolean datesDocument(Sentence sentence, Span date, Phrase document) {
        boolean another = grammar.is(
                Grammar.WordClass.INDEFINITE, document.tokens().get(0).form());
        Tree tree = sentence.tree().orElseThrow();
        for (int i = 0; i < sentence.size(); i++) {
            int participle = tree.head(i);
            if (!date.contains(sentence.token(i).span()) || participle < 0 || !tree.is(participle, "acl")) continue;
            Clauses clauses = new Clauses(sentence, text.morphology(), grammar);
            if (clauses.verbs().isPastParticiple(participle)
                    && grammar.is(Grammar.WordClass.DOCUMENT, sentence.lemma(tree.head(participle)))
                    && (!another
                            || sentence.lemma(tree.head(participle))
                                    .equals(document.headToken().lemma()))) return true;
        }
        return false;
    }

    private Saying told(Report report, List<Report> others) {
        Sentence sentence = report.sentence();
        if (report.verb() < 0 || sentence.tree().isEmpty() || sentence.quoted().isPresent()) return UNKNOWN;
        for (TemporalExpression expression : expressions.getOrDefault(sentence, List.of())) {
            boolean inContent = report.content().stream().anyMatch(span -> span.overlaps(expression.span()));
            boolean inOther = others.stream()
                    .filter(other -> other != report && !holds(other, report) && !isParticiple(report))
                    .flatMap(other -> other.content().stream())
                    .anyMatch(span -> span.overlaps(expression.span()));
            if (inContent || inOther || expression.when().isEmpty() || inQuotation(expression.span())) continue;
            if (!tellsWhen(report, expression.span())) continue;
            DateBounds date = expression.when().get();
            // What has been said was not said after the article appeared.
            if (articleDate.isPresent()
                    && date.earliest().isAfter(articleDate.get().latest())) continue;
            return saying(expression);
        }
        return UNKNOWN;
    }

    private Saying saying(TemporalExpression expression) {
        boolean byItself = clues.isEmpty() || isToldWithoutClues(expression);
        return new Saying(expression.when(), List.of(expression.span()), byItself ? List.of() : clues);
    }

    private boolean isToldWithoutClues(TemporalExpression expression) {
        return withoutClues.values().stream()
                .flatMap(List::stream)
                .filter(other -> other.span().equals(expression.span()))
                .anyMatch(other -> other.when().equals(expression.when()));
    }

    /** Whether what {@code other} reports is told by {@code report}'s own words. */
    private static boolean holds(Report other, Report report) {
        Span cue = report.sentence().token(report.verb()).span();
        return other.content().stream().anyMatch(span -> span.contains(cue));
    }

    /** A participle shares the occasion of its governor, which may stand in what somebody else reports. */
    private boolean isParticiple(Report report) {
        return new Clauses(report.sentence(), text.morphology(), grammar)
                .verbs()
                .isPresentParticiple(report.verb());
    }

    private boolean inQuotation(Span span) {
        return text.quotations().stream()
                .anyMatch(quotation -> quotation.outer().contains(span));
    }

    /** Whether the words hang on the cue, or on the verb whose participle or conjunct the cue is. */
    private boolean tellsWhen(Report report, Span span) {
        Sentence sentence = report.sentence();
        Tree tree = sentence.tree().orElseThrow();
        Clauses clauses = new Clauses(sentence, text.morphology(), grammar);
        int token = -1;
        for (int i = 0; i < sentence.size(); i++) {
            if (!span.contains(sentence.token(i).span())) continue;
            if (token < 0
                    || !span.contains(sentence.token(Math.max(0, tree.head(i))).span())
                    || tree.head(i) < 0) token = i;
        }
        if (token < 0) return false;
        Set<Integer> verbs = occasion(tree, clauses, report.verb());
        boolean published = false;
        int below = token;
        int at = tree.head(token);
        for (int steps = 0; at >= 0 && steps < sentence.size(); steps++) {
            if (verbs.contains(at)) return !published || isSpeaker(report, below) || isVehicle(sentence, tree, below);
            if (published && isSource(report, tree, at)) return true;
            if (tree.is(at, "ccomp") || tree.is(at, "appos")) return false;
            if (tree.is(at, "acl") && !clauses.verbs().isPresentParticiple(at)) {
                boolean cited = grammar.is(Grammar.WordClass.CITING, sentence.lemma(at));
                if (published || !cited && !isPublished(sentence, tree, at)) return false;
                published = true;
            }
            below = at;
            at = tree.head(at);
        }
        return at < 0 && tree.head(token) < 0;
    }

    private static boolean isSpeaker(Report report, int noun) {
        return report.speakers().stream().anyMatch(phrase -> phrase.head() == noun);
    }

    /** Also {@code un communiqué de la mission publié mardi}, where the parser hangs the participle on the nearer noun. */
    private boolean isPublished(Sentence sentence, Tree tree, int participle) {
        int noun = tree.head(participle);
        if (isWordsOrOccasion(sentence, noun)) return true;
        return grammar.is(Grammar.WordClass.PUBLISHING, sentence.lemma(participle))
                && tree.is(noun, "nmod")
                && isWordsOrOccasion(sentence, tree.head(noun));
    }

    /** {@code un communiqué publié mardi}, {@code une conférence de presse tenue la veille}: then it was said. */
    private boolean isWordsOrOccasion(Sentence sentence, int noun) {
        return grammar.is(Grammar.WordClass.DOCUMENT, sentence.lemma(noun))
                || grammar.is(Grammar.WordClass.OCCASION, sentence.lemma(noun));
    }

    /** What speaks, wherein it is said, or the document that it is known from; {@code a commenté un rapport publié mardi} is of another day. */
    private boolean isVehicle(Sentence sentence, Tree tree, int noun) {
        return tree.is(noun, "nsubj")
                || tree.children(noun, "case").stream()
                        .anyMatch(mark -> grammar.is(Grammar.WordClass.VENUE, sentence.form(mark))
                                || grammar.is(Grammar.WordClass.ACCORDING, sentence.lemma(mark))
                                        && grammar.is(Grammar.WordClass.DOCUMENT, sentence.lemma(noun)));
    }

    /** {@code selon un rapport rendu public lundi}. */
    private static boolean isSource(Report report, Tree tree, int noun) {
        return report.cue().stream().anyMatch(word -> tree.head(word) == noun);
    }

    /** The cue's verb and those whose date is its own: they govern it as a participle, infinitive or conjunct. */
    private static Set<Integer> occasion(Tree tree, Clauses clauses, int verb) {
        Set<Integer> verbs = new HashSet<>();
        for (int at = verb; at >= 0 && verbs.add(at); at = tree.head(at)) {
            boolean dependent = clauses.verbs().isPresentParticiple(at)
                    || clauses.verbs().isInfinitive(at)
                    || tree.is(at, "conj") && clauses.subjects().subject(at) < 0;
            if (!dependent) break;
        }
        return verbs;
    }
}
