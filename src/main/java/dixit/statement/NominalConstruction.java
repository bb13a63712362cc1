package dixit.statement;

import dixit.statement.Report.Given;
import dixit.text.AnalysedText;
import dixit.text.Phrase;
import dixit.text.Quotation;
import dixit.text.Sentence;
import dixit.text.Span;
import dixit.text.Tree;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A cue with a noun: {@code X a condamné la décision}, {@code X a fait état de N}, {@code N relativisés par X}. */
final class NominalConstruction implements Construction {

    private final AnalysedText text;
    private final Clauses clauses;
    private final ContentSpans contents;
    private final QuotationMarks marks;
    private final Nominals nominals;
    private final Parties parties;
    private final CueReports reports;
    private final Set<Integer> quoted;
    private final Sentence sentence;
    private final Tree tree;

    NominalConstruction(
            AnalysedText text,
            Clauses clauses,
            ContentSpans contents,
            QuotationMarks marks,
            Nominals nominals,
            Parties parties,
            CueReports reports,
            Set<Integer> quoted) {
        this.text = text;
        this.clauses = clauses;
        this.contents = contents;
        this.marks = marks;
        this.nominals = nominals;
        this.parties = parties;
        this.reports = reports;
        this.quoted = quoted;
        this.sentence = clauses.sentence();
        this.tree = clauses.tree();
    }

    @Override
    public Optional<Report> of(CueMatch cue) {
        for (Nominals.Nominal nominal : nominals.nominals(cue)) {
            Optional<Cue> entry = cue.with(
                            nominal.frame(), sentence.lemma(clauses.phrases().counted(nominal.head())))
                    .or(() -> quoted(cue, nominal));
            if (entry.isEmpty() || lacksParty(cue, nominal, entry.get())) continue;
            if (sentence.tag(nominal.head()).equals(Sentence.QUOTATION)) {
                Quotation quotation =
                        text.quotationAt(sentence.token(nominal.head()).span()).orElseThrow();
                quoted.add(nominal.head());
                return Optional.of(reports.of(
                        cue, entry.get(), Given.QUOTATION, List.of(quotation.inner()), -1, quotation, false));
            }
            List<Span> content = nominal.backwards()
                    ? List.of(clauses.phrases().nounPhrase(nominal.head()).span())
                    : marks.toEnd(contents.from(nominal.start(), cue.head(), nominal.head(), false));
            boolean toSomebody = entry.get()
                    .partyOf(sentence.lemma(nominal.head()))
                    .filter(party -> party == ObjectNoun.Party.ADDRESSEE)
                    .isPresent();
            if (!mayReport(cue, entry.get(), nominal, content)) continue;
            if (toSomebody) content = without(content, parties.complements(nominal.head()));
            return Optional.of(reports.of(cue, entry.get(), Given.NOUN, content, nominal.head(), null, false));
        }
        return Optional.empty();
    }

    /** {@code rejette des « commentaires hâtifs »}: of words in quotation marks a cue need not list the noun. */
    private Optional<Cue> quoted(CueMatch cue, Nominals.Nominal nominal) {
        String noun = sentence.lemma(clauses.phrases().counted(nominal.head()));
        Span head = sentence.token(nominal.head()).span();
        Span verb = sentence.token(cue.head()).span();
        boolean inMarks = text.quotations().stream()
                .anyMatch(quotation -> quotation.inner().contains(head)
                        && !quotation.inner().contains(verb)
                        && sentence.span().contains(quotation.inner()));
        return inMarks ? cue.with(nominal.frame()).filter(entry -> !entry.excludes(noun)) : Optional.empty();
    }

    /** {@code met en garde X contre N} threatens a party, {@code met en garde contre N} nobody: the rows differ in act. */
    private boolean lacksParty(CueMatch cue, Nominals.Nominal nominal, Cue entry) {
        Optional<Cue> without = nominal.frame().startsWith("obj+obj:")
                ? cue.with(nominal.frame().substring("obj+".length()))
                : Optional.empty();
        return without.isPresent() && without.get().act() != entry.act() && !parties.isAimedAtParty(cue);
    }

    /** A weak row of a cue that is strong otherwise reports only with quotation marks or a noun that it lists. */
    private boolean mayReport(CueMatch cue, Cue entry, Nominals.Nominal nominal, List<Span> content) {
        return entry.strength() == Cue.Strength.STRONG
                || !cue.isStrong()
                || entry.lists(sentence.lemma(clauses.phrases().counted(nominal.head())))
                || marks.areIn(content);
    }

    /** {@code ses excuses à X}: X is told, no part of what is. */
    private List<Span> without(List<Span> content, List<Phrase> addressees) {
        List<Span> rest = content;
        for (Phrase addressee : addressees) {
            int mark =
                    tree.children(addressee.head(), "case").stream().findFirst().orElse(addressee.first());
            Span gap = sentence.span(Math.min(mark, addressee.first()), addressee.last());
            rest = rest.stream()
                    .flatMap(span -> span.contains(gap) ? Gaps.around(text, span, gap).stream() : Stream.of(span))
                    .toList();
        }
        return rest;
    }
}
