package dixit.statement;

import dixit.statement.Report.Given;
import dixit.text.AnalysedText;
import dixit.text.Quotation;
import dixit.text.Sentence;
import dixit.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A cue with a quotation beside it: {@code « P », a déclaré X}, {@code X a déclaré : « P »}. */
final class QuotationConstruction implements Construction {

    private final AnalysedText text;
    private final Clauses clauses;
    private final ContentSpans contents;
    private final QuotedComplements quotedComplements;
    private final Nominals nominals;
    private final InfinitiveConstruction infinitives;
    private final NominalConstruction nouns;
    private final CueReports reports;
    private final Set<Integer> quoted;
    private final Sentence sentence;

    QuotationConstruction(
            AnalysedText text,
            Clauses clauses,
            ContentSpans contents,
            QuotedComplements quotedComplements,
            Nominals nominals,
            InfinitiveConstruction infinitives,
            NominalConstruction nouns,
            CueReports reports,
            Set<Integer> quoted) {
        this.text = text;
        this.clauses = clauses;
        this.contents = contents;
        this.quotedComplements = quotedComplements;
        this.nominals = nominals;
        this.infinitives = infinitives;
        this.nouns = nouns;
        this.reports = reports;
        this.quoted = quoted;
        this.sentence = clauses.sentence();
    }

    @Override
    public Optional<Report> of(CueMatch cue) {
        int before = quotedComplements.quotationBefore(cue);
        int after = quotedComplements.quotationAfter(cue);
        // `« P », coupe X`, not `a coupé « la route »`.
        Optional<Cue> entry = cue.with("quote").or(() -> before >= 0 ? cue.with("paren") : Optional.empty());
        if (entry.isEmpty() && after >= 0 && cue.with("obj").isPresent() && nominals.isObject(cue.head(), after)) {
            entry = cue.with("obj");
        }
        if (entry.isEmpty() || before < 0 && after < 0) return Optional.empty();
        int token = before >= 0 ? before : after;
        if (before < 0 && (ownContentBefore(cue, after) || isInsertedBefore(cue, after))) return Optional.empty();
        quoted.add(token);
        Quotation quotation = text.quotationAt(sentence.token(token).span()).orElseThrow();
        List<Span> content = new ArrayList<>(List.of(quotation.inner()));
        // « P1 », a déclaré X, « P2 » — the second mark goes on with the first sentence.
        if (before >= 0 && after >= 0 && continues(after)) {
            quoted.add(after);
            content.add(
                    text.quotationAt(sentence.token(after).span()).orElseThrow().inner());
        }
        return Optional.of(reports.of(cue, entry.get(), Given.QUOTATION, content, -1, quotation, before >= 0));
    }

    /** {@code a précisé que P : « Q »}, {@code a condamné la décision : « Q »}: the quotation is a row of its own. */
    private boolean ownContentBefore(CueMatch cue, int quotation) {
        if (!sentence.form(quotation - 1).equals(":")) return false;
        boolean defence = cue.entries().stream().anyMatch(entry -> entry.act() == SpeechAct.DENY);
        return !defence && (infinitives.of(cue).isPresent() || nouns.of(cue).isPresent());
    }

    /** {@code P, a renchéri X, réfutant N : « Q »}: inserted after words of its own, the cue does not introduce Q; {@code Faux, rétorque X : « Q »}. */
    private boolean isInsertedBefore(CueMatch cue, int quotation) {
        Optional<Incise> incise = Incise.of(clauses, cue, contents.bounds().lastWord());
        if (incise.isEmpty() || !clauses.isComma(incise.get().first() - 1)) return false;
        int predicate = contents.bounds().predicateIn(0, incise.get().first() - 1);
        boolean apart = incise.get().last() + 2 < quotation
                || sentence.isMark(quotation - 1, ":")
                        && predicate >= 0
                        && clauses.verbs().isFinite(predicate);
        return Incise.isWordSaid(clauses, 0, cue.head()) || apart && predicate >= 0;
    }

    private boolean continues(int quotation) {
        String inner = text.quotationAt(sentence.token(quotation).span())
                .orElseThrow()
                .inner()
                .in(text.text());
        return !inner.isEmpty() && Character.isLowerCase(inner.codePointAt(0));
    }
}
