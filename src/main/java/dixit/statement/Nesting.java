package dixit.statement;

import dixit.statement.Grammar.WordClass;
import dixit.statement.Report.Given;
import dixit.text.AnalysedText;
import dixit.text.Phrase;
import dixit.text.Quotation;
import dixit.text.Sentence;
import dixit.text.Span;
import dixit.text.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How the reports of one sentence stand to each other: one inside another's content, one inserted in another, and source
 * phrases, which relay a report or make one of a plain clause.
 */
final class Nesting {

    private final AnalysedText text;
    private final Sentence sentence;
    private final Clauses clauses;
    private final Tree tree;
    private final List<CueMatch> cues;
    private final List<Sources.Source> sources;
    private final ContentSpans contents;
    private final Parties parties;
    private final Set<Integer> quoted;

    Nesting(
            AnalysedText text,
            Clauses clauses,
            List<CueMatch> cues,
            List<Sources.Source> sources,
            ContentSpans contents,
            Parties parties,
            Set<Integer> quoted) {
        this.text = text;
        this.sentence = clauses.sentence();
        this.clauses = clauses;
        this.tree = clauses.tree();
        this.cues = cues;
        this.sources = sources;
        this.contents = contents;
        this.parties = parties;
        this.quoted = quoted;
    }

    /** Those of {@code reports} that stand for themselves, with their relays, and those of source phrases. */
    List<Report> of(List<Report> reports) {
        List<Report> all = withoutContained(reports);
        List<Report> kept = new ArrayList<>(
                all.stream().filter(report -> !isPartOfContent(report, all)).toList());
        kept.replaceAll(report -> toldBy(report, all));
        kept.replaceAll(report -> report.withRelays(joined(report.relays(), parties.citing(report.speakers()))));
        return sourced(inserted(kept));
    }

    /** A cue inside another's content that shares the subject of that content is part of it. */
    private boolean isPartOfContent(Report report, List<Report> reports) {
        if (report.verb() < 0
                || sentence.quoted().isPresent()
                || clauses.verbs().isPresentParticiple(report.verb())) return false;
        boolean ownSubject = clauses.subjects().subject(report.verb()) >= 0
                || clauses.verbs().isPassive(report.verb());
        if (ownSubject) return false;
        // `X raconte que Y a fui avant de crier « P »`: in quotation marks they are Y's own words.
        boolean quotes = report.given() == Given.QUOTATION && !report.speakers().isEmpty();
        if (quotes
                && reports.stream()
                        .filter(other -> other != report && other.verb() < report.verb())
                        .noneMatch(other -> report.speakers().stream().anyMatch(other.speakers()::contains)))
            return false;
        return reports.stream()
                .anyMatch(other -> other != report
                        && other.verb() >= 0
                        && other.content().stream()
                                .anyMatch(span -> span.contains(
                                                sentence.token(report.verb()).span())
                                        && !sentence.token(other.verb())
                                                .span()
                                                .equals(sentence.token(report.verb())
                                                        .span())
                                        && report.contentCover().start()
                                                > other.contentCover().start()
                                        && (report.verb() > other.verb()
                                                || clauses.verbs().isInfinitive(report.verb()))));
    }

    /** A cue without content words of its own whose object is another report's cue phrase says nothing more. */
    private static List<Report> withoutContained(List<Report> reports) {
        List<Report> kept = new ArrayList<>();
        for (Report report : reports) {
            Optional<Report> twin = kept.stream()
                    .filter(other -> other.content().equals(report.content()) && !report.takesUp())
                    .filter(other -> !isContested(other, report))
                    .findFirst();
            if (twin.isEmpty()) {
                kept.add(report);
            } else if (twin.get().speakers().isEmpty() && !report.speakers().isEmpty()
                    || report.inverted() && !twin.get().inverted()) {
                // « P », déclare X: the cue beside the quotation with its subject behind it is the one.
                kept.set(kept.indexOf(twin.get()), report);
            }
        }
        return kept;
    }

    /** {@code X a confirmé N, démenti par Y}: of one thing two say something. */
    private static boolean isContested(Report one, Report other) {
        return one.given() == Given.NOUN
                && other.given() == Given.NOUN
                && !one.speakers().isEmpty()
                && !other.speakers().isEmpty()
                && one.speakers().stream().noneMatch(other.speakers()::contains);
    }

    /** {@code X a condamné P, a déclaré Y}: a clause that is itself a report makes Y a relay. */
    private List<Report> inserted(List<Report> reports) {
        List<Report> result = new ArrayList<>(reports);
        for (Report relay : reports) {
            if (relay.given() != Given.CLAUSE || relay.content().isEmpty()) continue;
            Optional<Incise> incise = cueOf(relay.verb())
                    .flatMap(cue -> Incise.of(clauses, cue, contents.bounds().lastWord()));
            if (incise.isEmpty() || sentence.quoted().isPresent()) continue;
            List<Report> told = main(result, relay.content(), relay);
            if (told.isEmpty()) continue;
            result.remove(relay);
            for (Report report : told) {
                List<Phrase> chain = new ArrayList<>(relay.speakers());
                chain.addAll(relay.relays());
                chain.addAll(
                        parties.cited(incise.get().first(), contents.bounds().lastWord()));
                result.replaceAll(other -> other == report ? report.withRelays(joined(report.relays(), chain)) : other);
            }
        }
        return result;
    }

    /** {@code Y a déclaré que X avait ordonné N}, {@code … que X était venu, saluant N}: Y relays what X said. */
    private Report toldBy(Report report, List<Report> all) {
        if (report.verb() < 0 || sentence.quoted().isPresent()) return report;
        int place = clauses.verbs().isPresentParticiple(report.verb()) ? tree.head(report.verb()) : report.verb();
        if (place < 0) return report;
        Span told = sentence.token(place).span();
        return all.stream()
                .filter(other -> other != report && other.given() == Given.CLAUSE && other.verb() != place)
                .filter(other -> other.content().stream().anyMatch(span -> span.contains(told)))
                .filter(other -> !other.speakers().isEmpty())
                .min(Comparator.comparingInt(
                        (Report other) -> other.contentCover().length()))
                .map(other -> report.withRelays(joined(report.relays(), other.speakers())))
                .orElse(report);
    }

    private Optional<CueMatch> cueOf(int verb) {
        return cues.stream().filter(cue -> cue.head() == verb).findFirst();
    }

    /** Source phrases: the relay of the report they close, or the speaker of a plain clause. */
    private List<Report> sourced(List<Report> reports) {
        List<Report> result = new ArrayList<>(reports);
        for (Sources.Source source : sources) {
            List<Span> content = sourcedContent(source);
            if (content.isEmpty()) continue;
            List<Report> told = main(result, content, null).stream()
                    .filter(report -> !isAboutANoun(report) && !report.takesUp())
                    .toList();
            boolean pronoun = source.speakers().stream()
                    .allMatch(phrase -> clauses.is(WordClass.PERSONAL_PRONOUN, phrase.head()));
            boolean inside = result.stream()
                    .filter(report -> !report.takesUp())
                    .anyMatch(report -> report.contentCover()
                            .contains(sentence.token(source.first()).span()));
            if (pronoun && (inside || !told.isEmpty())) continue;
            if (!told.isEmpty()) {
                boolean own = told.size() == 1
                        && told.get(0).contentCover().start() > content.get(0).start();
                for (Report report : told) {
                    List<Phrase> chain = joined(source.speakers(), parties.cited(source.first(), source.last()));
                    Report relayed = report.withRelays(joined(report.relays(), chain));
                    Report sure = own ? relayed.or(ownReport(source, content)) : relayed;
                    result.replaceAll(other -> other == report ? sure : other);
                }
                continue;
            }
            if (inside && source.place() != Sources.Place.AFTER) continue;
            if (source.cue().entries().stream().allMatch(entry -> entry.strength() != Cue.Strength.STRONG)
                    && !Actuality.isMarkedAsReported(clauses, text, content)) {
                continue;
            }
            result.add(ownReport(source, content));
        }
        return result;
    }

    /** {@code ces hommes ont répondu à un appel lancé par X}: what is told of a noun, the source's clause tells more than. */
    private boolean isAboutANoun(Report report) {
        return report.given() == Given.NOUN
                && tree.is(report.verb(), "acl")
                && !clauses.verbs().isFinite(report.verb());
    }

    private Report ownReport(Sources.Source source, List<Span> content) {
        Optional<Quotation> quotation = content.size() == 1 ? quotationWithin(content.get(0)) : Optional.empty();
        quotation.ifPresent(q -> {
            for (int i = 0; i < sentence.size(); i++) {
                if (sentence.tag(i).equals(Sentence.QUOTATION)
                        && sentence.token(i).span().equals(q.outer())) quoted.add(i);
            }
        });
        int predicate = contents.bounds().predicateIn(0, sentence.size());
        return new Report(
                sentence,
                source.cue().head(),
                source.cue().words(),
                source.cue().entries().get(0).act(),
                quotation.isPresent() ? Given.QUOTATION : Given.SOURCED,
                quotation.map(q -> List.of(q.inner())).orElse(content),
                predicate,
                source.speakers(),
                Report.Speaker.NAMED,
                List.of(),
                List.of(),
                parties.cited(source.first(), source.last()),
                quotation,
                false,
                false,
                Optional.empty());
    }

    private Optional<Quotation> quotationWithin(Span content) {
        return text.quotations().stream()
                .filter(quotation ->
                        quotation.outer().equals(content) || quotation.inner().equals(content))
                .findFirst();
    }

    private List<Span> sourcedContent(Sources.Source source) {
        int start;
        int end;
        switch (source.place()) {
            case BEFORE -> {
                start = source.last() + 1;
                end = clauses.is(WordClass.RELATIVE_SUBJECT, source.last())
                        ? contents.bounds().relativeEnd(source.last())
                        : beforeOwnReport(source, contents.bounds().clauseEnd(source.last()));
            }
            case AFTER -> {
                // Without a comma the source closes the innermost clause: `…, qui a fait 6 600 morts selon l'ONU`.
                int toll = contents.bounds().tollStart(source.first());
                start = toll >= 0
                        ? toll
                        : clauses.isComma(source.first() - 1)
                                ? contents.bounds().clauseStart(source.first())
                                : contents.bounds().innerClauseStart(source.first());
                end = source.first() - 1;
            }
            default -> {
                start = contents.bounds().innerClauseStart(source.first());
                // `À N, où P selon X, Q`: without a comma before it the source closes the clause inside.
                boolean closes = !clauses.isComma(source.first() - 1)
                        && clauses.isComma(source.last() + 1)
                        && start > contents.bounds().clauseStart(source.first());
                end = closes ? source.first() - 1 : contents.bounds().clauseEnd(source.last());
            }
        }
        while (start <= end && sentence.tag(start).equals("PUNCT")) start++;
        if (start > end) return List.of();
        return contents.spans(start, contents.trim(start, end));
    }

    /** {@code Pour X, P et Y estime que Q}: where another says more, what the source says ends before it; else {@code end}. */
    private int beforeOwnReport(Sources.Source source, int end) {
        // `Selon X, P, ce que dément Y`
        for (int i = source.last() + 2; i + 2 <= end; i++) {
            boolean takesUp = clauses.isComma(i)
                    && clauses.is(WordClass.DEMONSTRATIVE_PRONOUN, i + 1)
                    && (clauses.is(WordClass.COMPLEMENTISER, i + 2) || clauses.is(WordClass.RELATIVE_SUBJECT, i + 2));
            if (takesUp) return i - 1;
        }
        for (CueMatch cue : cues) {
            int verb = cue.head();
            if (verb <= source.last() || verb > end || !clauses.verbs().isFinite(verb)) continue;
            if (!tree.is(verb, "conj") && !tree.is(verb, "acl")) continue;
            for (int i = verb - 1; i > source.last() + 1 && !clauses.verbs().isVerb(i); i--) {
                boolean joins = sentence.tag(i).equals("CCONJ")
                        && tree.head(verb) < i
                        && clauses.phrases().bareAt(i + 1, ClauseBounds.WIDEST_OPENING) >= 0;
                if (joins) return i - 1;
            }
        }
        return end;
    }

    /** The reports whose cue stands in {@code content} and in no other report's content there. */
    private List<Report> main(List<Report> reports, List<Span> content, Report except) {
        List<Report> inside = reports.stream()
                .filter(report -> report != except && report.verb() >= 0)
                .filter(report -> content.stream()
                        .anyMatch(span ->
                                span.contains(sentence.token(report.verb()).span())))
                .toList();
        return inside.stream()
                .filter(report -> inside.stream()
                        .noneMatch(other -> other != report
                                && other.content().stream()
                                        .anyMatch(span -> span.contains(
                                                sentence.token(report.verb()).span()))))
                .toList();
    }

    private static List<Phrase> joined(List<Phrase> first, List<Phrase> second) {
        List<Phrase> all = new ArrayList<>(first);
        for (Phrase phrase : second) if (!all.contains(phrase)) all.add(phrase);
        return all;
    }
}
