package dixit.statement;

import dixit.statement.Grammar.WordClass;
import dixit.statement.Report.Given;
import dixit.text.AnalysedText;
import dixit.text.Phrase;
import dixit.text.Quotation;
import dixit.text.Sentence;
import dixit.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The reports of a headline that leaves out the verb: {@code X « horrifié » par N}, for {@code se dit « horrifié »}, and its
 * source in brackets, {@code P (ministère)}: the telegraphic style of titles (Le bon usage, § 253).
 */
final class HeadlineReports {

    /** Words of a source in brackets: {@code (ministère de la Défense)}. */
    private static final int LONGEST_SOURCE = 6;

    /** Words of a name that its initials follow. */
    private static final int LONGEST_NAME = 8;

    private final AnalysedText text;
    private final CueLexicon lexicon;
    private final Grammar grammar;

    HeadlineReports(AnalysedText text, CueLexicon lexicon, Grammar grammar) {
        this.text = text;
        this.lexicon = lexicon;
        this.grammar = grammar;
    }

    /** Whether a headline without a cue may hold one: marks that the tokens leave out, or a bracket at its end. */
    static boolean mayHoldReport(Sentence sentence) {
        return sentence.headline()
                && (sentence.form(sentence.size() - 1).equals(")")
                        || IntStream.range(1, sentence.size())
                                .anyMatch(i -> sentence.token(i).span().start()
                                        > sentence.token(i - 1).span().end() + 1));
    }

    /** What the headline reports; empty for any other sentence. */
    Optional<Report> of(Sentence sentence) {
        if (!sentence.headline() || sentence.tree().isEmpty()) return Optional.empty();
        Clauses clauses = new Clauses(sentence, text.morphology(), grammar);
        return attitude(clauses).or(() -> bracketed(clauses));
    }

    /** {@code X « profondément préoccupé » par N}. */
    private Optional<Report> attitude(Clauses clauses) {
        Sentence sentence = clauses.sentence();
        QuotationMarks marks = new QuotationMarks(sentence, text.quotations());
        for (int first = 1; first < sentence.size(); first++) {
            Optional<Quotation> opened = marks.opening(first);
            if (opened.isEmpty()) continue;
            int word = QuotedAttitudes.behindAdverbs(sentence, first);
            Optional<SpeechAct> act = lexicon.attitude(sentence.form(word), grammar);
            int head = subject(clauses, first);
            if (act.isEmpty() || head < 0) return Optional.empty();
            boolean negated = clauses.is(WordClass.NEGATION, first);
            int last = sentence.size() - 1;
            while (last > word && sentence.tag(last).equals("PUNCT")) last--;
            Span whole = sentence.span(first, last);
            boolean only = whole.end() <= opened.get().inner().end();
            List<Span> content = List.of(
                    only ? opened.get().inner() : whole.cover(opened.get().outer()));
            Phrase who = new Phrase(sentence, IntStream.range(0, first).boxed().toList(), head);
            return Optional.of(Report.withoutCue(
                    sentence,
                    negated ? SpeechAct.STATE : act.get(),
                    Given.CLAUSE,
                    content,
                    word,
                    who,
                    Optional.empty()));
        }
        return Optional.empty();
    }

    /** The first noun or name before the words in quotation marks, with no verb or preposition before it; −1 without one. */
    private static int subject(Clauses clauses, int end) {
        Sentence sentence = clauses.sentence();
        boolean verbless = IntStream.range(0, end)
                .noneMatch(i -> sentence.token(i).isTagged("VERB", "AUX", "PUNCT", Sentence.QUOTATION));
        if (!verbless || sentence.tag(0).equals("ADP")) return -1;
        return IntStream.range(0, end)
                .filter(i -> sentence.token(i).isTagged("NOUN", "PROPN"))
                .findFirst()
                .orElse(-1);
    }

    /** {@code le Parti socialiste (PS)}: the one word in brackets is the initials of those before, in order. */
    private static boolean abbreviates(Sentence sentence, int open) {
        String form = sentence.form(open + 1);
        boolean acronym =
                sentence.form(open + 2).equals(")") && form.length() > 1 && form.equals(form.toUpperCase(Locale.ROOT));
        if (!acronym) return false;
        int at = 0;
        for (int i = Math.max(0, open - LONGEST_NAME); i < open && at < form.length(); i++)
            if (Character.toUpperCase(sentence.form(i).charAt(0)) == form.charAt(at)) at++;
        return at == form.length();
    }

    /** {@code P (ministère)}. */
    private Optional<Report> bracketed(Clauses clauses) {
        Sentence sentence = clauses.sentence();
        int close = sentence.size() - 1;
        if (!sentence.form(close).equals(")")) return Optional.empty();
        int open = close - 1;
        while (open > 0
                && close - open <= LONGEST_SOURCE + 1
                && !sentence.form(open).equals("(")) open--;
        if (open < 1 || !sentence.form(open).equals("(") || close - open < 2) return Optional.empty();
        int first = open + 1;
        boolean phrase = IntStream.range(first, close)
                .allMatch(i -> sentence.token(i).isTagged("NOUN", "PROPN", "ADJ", "ADP", "DET"));
        int head = IntStream.range(first, close)
                .filter(i -> sentence.token(i).isTagged("NOUN", "PROPN"))
                .findFirst()
                .orElse(-1);
        if (!phrase || head < 0 || clauses.phrases().isTime(head) || abbreviates(sentence, open))
            return Optional.empty();
        Phrase who = new Phrase(sentence, IntStream.range(first, close).boxed().toList(), head);
        Optional<Quotation> quotation = open == 1 && sentence.tag(0).equals(Sentence.QUOTATION)
                ? text.quotationAt(sentence.token(0).span())
                : Optional.empty();
        Span content = quotation.map(Quotation::inner).orElse(sentence.span(0, open - 1));
        return Optional.of(Report.withoutCue(
                sentence,
                SpeechAct.STATE,
                quotation.isPresent() ? Given.QUOTATION : Given.SOURCED,
                List.of(content),
                -1,
                who,
                quotation));
    }
}
