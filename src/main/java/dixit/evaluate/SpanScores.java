package dixit.evaluate;

import dixit.evaluate.BratArticle.Quoted;
import dixit.evaluate.SpanPairs.SpanPair;
import dixit.statement.AnnotatedArticle;
import dixit.statement.Form;
import dixit.statement.Statement;
import dixit.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the spans of quotations, cues and sources compare with a brat corpus. A span is exactly right when it covers the
 * same words, and relaxed right when the F1 of the words covered is at least 0.5. Narrated statements are left out:
 * such corpora mark quotations only.
 *
 * @param counts by what is scored: {@code quotation}, {@code cue}, {@code source}, and {@code attribution} (quotation
 *     and source both right)
 * @param form how many quotations found, relaxed, have the right form
 */
public record SpanScores(Map<String, Counts> counts, int form) {

    /** How many are in gold, were found, and are right. */
    record Counts(int gold, int found, int exact, int relaxed) {

        Counts plus(Counts other) {
            return new Counts(gold + other.gold, found + other.found, exact + other.exact, relaxed + other.relaxed);
        }

        Retrieval exactly() {
            return Retrieval.of(exact, found, gold);
        }

        Retrieval relaxedly() {
            return Retrieval.of(relaxed, found, gold);
        }
    }

    public static SpanScores of(BratArticle gold, AnnotatedArticle annotated) {
        Words words = Words.of(gold.article().text());
        List<Statement> statements = annotated.statements().stream()
                .filter(statement -> statement.form() != Form.NARRATED)
                .toList();
        List<BitSet> goldQuotations = gold.quotations().stream()
                .map(quoted -> SpanPairs.covered(words, quoted.spans()))
                .toList();
        List<BitSet> found = statements.stream()
                .map(statement -> SpanPairs.covered(words, statement.content()))
                .toList();
        List<SpanPair> pairs = SpanPairs.of(goldQuotations, found);

        Map<String, Counts> counts = new LinkedHashMap<>();
        counts.put("quotation", counts(goldQuotations.size(), found.size(), pairs));
        counts.put(
                "cue",
                counts(
                        words,
                        gold.cues(),
                        statements.stream().map(Statement::cue).toList()));
        counts.put(
                "source",
                counts(
                        words,
                        gold.sources(),
                        statements.stream().flatMap(SpanScores::speakers).toList()));
        int exact = 0;
        int relaxed = 0;
        int form = 0;
        for (SpanPair pair : pairs) {
            Quoted quoted = gold.quotations().get(pair.gold());
            Statement statement = statements.get(pair.found());
            double source = source(words, quoted, statement);
            if (source == 1 && pair.isExact()) exact++;
            if (source >= Alignment.THRESHOLD) relaxed++;
            if (quoted.form() == statement.form()) form++;
        }
        counts.put("attribution", new Counts(goldQuotations.size(), found.size(), exact, relaxed));
        return new SpanScores(counts, form);
    }

    public SpanScores plus(SpanScores other) {
        Map<String, Counts> sum = new LinkedHashMap<>();
        counts.forEach((name, count) -> sum.put(name, count.plus(other.counts.get(name))));
        return new SpanScores(sum, form + other.form);
    }

    /** The share of quotations found, relaxed, that have the right form; 0 when none was found. */
    double formShare() {
        int matched = counts.get("quotation").relaxed();
        return matched == 0 ? 0 : (double) form / matched;
    }

    private static java.util.stream.Stream<List<Span>> speakers(Statement statement) {
        return statement.speakers().stream().map(mention -> List.of(mention.span()));
    }

    /** How well the best source of either side fits; a quotation without source is right when none was found. */
    private static double source(Words words, Quoted quoted, Statement statement) {
        if (quoted.sources().isEmpty()) return statement.speakers().isEmpty() ? 1 : 0;
        return quoted.sources().stream()
                .flatMap(source -> speakers(statement)
                        .map(speaker ->
                                SpanPairs.f1(SpanPairs.covered(words, source), SpanPairs.covered(words, speaker))))
                .mapToDouble(f1 -> f1)
                .max()
                .orElse(0);
    }

    /** Several statements may share a cue or a source, which a corpus marks once. */
    private static Counts counts(Words words, List<List<Span>> gold, List<List<Span>> found) {
        List<BitSet> goldWords = distinct(words, gold);
        List<BitSet> foundWords = distinct(words, found);
        return counts(goldWords.size(), foundWords.size(), SpanPairs.of(goldWords, foundWords));
    }

    private static Counts counts(int gold, int found, List<SpanPair> pairs) {
        return new Counts(
                gold, found, (int) pairs.stream().filter(SpanPair::isExact).count(), pairs.size());
    }

    private static List<BitSet> distinct(Words words, List<List<Span>> places) {
        List<BitSet> all = new ArrayList<>();
        for (List<Span> place : places) {
            BitSet covered = SpanPairs.covered(words, place);
            if (!covered.isEmpty() && !all.contains(covered)) all.add(covered);
        }
        return all;
    }
}
