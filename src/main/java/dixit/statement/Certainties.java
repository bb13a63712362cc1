package dixit.statement;

import dixit.text.AnalysedText;
import dixit.text.Sentence;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
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

    private final List<Pattern> unverified = new ArrayList<>();
    private final List<Pattern> hedged = new ArrayList<>();

    private Certainties() {}

    /**
     * Reads the table.
     *
     * @throws IllegalArgumentException naming {@code name} and the line that is wrong
     */
    public static Certainties read(BufferedReader reader, String name) {
        Certainties certainties = new Certainties();
        int number = 0;
        try (reader) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.isBlank() || line.startsWith("#") || line.startsWith("certainty\t")) continue;
                String[] columns = line.split("\t");
                try {
                    Pattern pattern = Pattern.compile("(?sU)" + columns[1]);
                    switch (columns[0]) {
                        case "unverified" -> certainties.unverified.add(pattern);
                        case "hedged" -> certainties.hedged.add(pattern);
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
        return certainties;
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
        if (unverified.stream().anyMatch(pattern -> pattern.matcher(after).lookingAt())) return Certainty.UNVERIFIED;
        Sentence sentence = report.sentence();
        if (report.alleged()) return Certainty.CONDITIONAL;
        if (report.predicate() < 0 || sentence.tree().isEmpty()) return Certainty.ASSERTED;
        Clauses clauses = new Clauses(sentence, text.morphology(), grammar);
        if (report.given() == Report.Given.SOURCED && Actuality.isAlleged(clauses, report.predicate()))
            return Certainty.CONDITIONAL;
        boolean unsure = report.content().stream()
                .map(span -> span.in(text.text()).toLowerCase(Locale.ROOT))
                .anyMatch(words -> hedged.stream()
                        .anyMatch(pattern -> pattern.matcher(words).find()));
        return unsure ? Certainty.HEDGED : Certainty.ASSERTED;
    }
}
