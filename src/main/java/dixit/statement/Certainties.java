package dixit.statement;

import dixit.text.AnalysedText;
import dixit.text.Prefilter;
import dixit.text.Sentence;
import dixit.text.Span;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How firmly a content is put forward, and whether it is negated. The words that tell are in {@code
 * seeds/lexicon/{language}/certainty.tsv}.
 */
public final class Certainties {

    /** What is said of it after a report: characters that are read. */
    private static final int AFTER = 160;

    private final List<Pattern> unverified;
    private final Prefilter afterwards;
    private final List<Pattern> hedged;
    private final Prefilter within;

    private Certainties(List<Pattern> unverified, List<Pattern> hedged) {
        this.unverified = List.copyOf(unverified);
        this.afterwards = Prefilter.of(this.unverified);
        this.hedged = List.copyOf(hedged);
        this.within = Prefilter.of(this.hedged);
    }

    /**
     * Reads the table.
     *
     * @throws IllegalArgumentException naming {@code name} and the line that is wrong
     */
    public static Certainties read(BufferedReader reader, String name) {
        List<Pattern> unverified = new ArrayList<>();
        List<Pattern> hedged = new ArrayList<>();
        int number = 0;
        try (reader) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.isBlank() || line.startsWith("#") || line.startsWith("certainty\t")) continue;
                String[] columns = line.split("\t");
                try {
                    Pattern pattern = Pattern.compile("(?sU)" + columns[1]);
                    switch (columns[0]) {
                        case "unverified" -> unverified.add(pattern);
                        case "hedged" -> hedged.add(pattern);
                        default -> throw new IllegalArgumentException("no certainty is called " + columns[0]);
                    }
                } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                    throw new IllegalArgumentException(
                            "%s, line %d: expected unverified or hedged, a tab and a pattern".formatted(name, number),
                            e);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
        return new Certainties(unverified, hedged);
    }

    static Polarity polarity(AnalysedText text, Report report, Grammar grammar) {
        Sentence sentence = report.sentence();
        if (report.predicate() < 0 || sentence.tree().isEmpty()) return Polarity.AFFIRMED;
        return new Clauses(sentence, text.morphology(), grammar).verbs().isNegated(report.predicate())
                ? Polarity.NEGATED
                : Polarity.AFFIRMED;
    }

    Certainty certainty(AnalysedText text, Report report, Grammar grammar) {
        String after = text.text()
                .substring(
                        report.sentence().span().end(),
                        Math.min(text.text().length(), report.sentence().span().end() + AFTER))
                .replace('’', '\'');
        BitSet possible = afterwards.candidates(after);
        for (int i = possible.nextSetBit(0); i >= 0; i = possible.nextSetBit(i + 1))
            if (unverified.get(i).matcher(after).lookingAt()) return Certainty.UNVERIFIED;
        Sentence sentence = report.sentence();
        if (report.alleged()) return Certainty.CONDITIONAL;
        if (report.predicate() < 0 || sentence.tree().isEmpty()) return Certainty.ASSERTED;
        Clauses clauses = new Clauses(sentence, text.morphology(), grammar);
        if (report.given() == Report.Given.SOURCED && Actuality.isAlleged(clauses, report.predicate()))
            return Certainty.CONDITIONAL;
        for (Span span : report.content())
            if (isHedged(span.in(text.text()).toLowerCase(Locale.ROOT))) return Certainty.HEDGED;
        return Certainty.ASSERTED;
    }

    private boolean isHedged(String words) {
        BitSet possible = within.candidates(words);
        for (int i = possible.nextSetBit(0); i >= 0; i = possible.nextSetBit(i + 1))
            if (hedged.get(i).matcher(words).find()) return true;
        return false;
    }
}
