package dixit.statement;

import dixit.statement.Grammar.WordClass;
import dixit.statement.Report.Given;
import dixit.text.AnalysedText;
import dixit.text.Morphology;
import dixit.text.Phrase;
import dixit.text.Quotation;
import dixit.text.Sentence;
import dixit.text.Span;
import dixit.text.Tree;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The reports of one parsed sentence. Each cue is read in the constructions that the lexicon gives it, most telling
 * first: a finite clause, a quotation, an infinitive, the clause it is inserted in, a noun.
 */
final class SentenceReports {

    private final AnalysedText text;
    private final Sentence sentence;
    private final Clauses clauses;
    private final Tree tree;
    private final Grammar grammar;
    private final List<CueMatch> cues;
    private final List<Sources.Source> sources;
    private final ContentSpans contents;
    private final Speakers speakers;
    private final Complements complements;
    private final BitSet outside = new BitSet();
    private final Set<Integer> quoted = new HashSet<>();

    SentenceReports(AnalysedText text, Sentence sentence, List<CueMatch> cues, Grammar grammar) {
        this.text = text;
        this.sentence = sentence;
        this.cues = cues;
        this.grammar = grammar;
        this.clauses = new Clauses(sentence, text.morphology(), grammar);
        this.tree = clauses.tree();
        BitSet verbs = new BitSet();
        for (CueMatch cue : cues) {
            if (cue.type() == Cue.Type.VERB || cue.type() == Cue.Type.EXPRESSION) verbs.set(cue.head());
        }
        this.contents = new ContentSpans(clauses, grammar, verbs, outside, text.quotations());
        this.speakers = new Speakers(clauses, grammar, text.quotations());
        this.complements = new Complements(clauses, grammar, verbs, text.quotations());
        this.sources = new Sources(clauses, grammar).in(cues, contents.lastWord());
    }

    /** The reports in text order, and which quotation tokens they used. */
    record Found(List<Report> reports, Set<Integer> usedQuotations) {}

    Found find() {
        markOutside();
        List<Report> reports = new ArrayList<>();
        for (CueMatch cue : cues) {
            if (cue.type() == Cue.Type.PREPOSITION || outsideOwn(cue)) continue;
            (cue.type() == Cue.Type.NOUN ? fromNoun(cue) : fromVerb(cue)).ifPresent(reports::add);
        }
        List<Report> all = withoutContained(reports);
        reports = new ArrayList<>(
                all.stream().filter(report -> !isPartOfContent(report, all)).toList());
        reports.replaceAll(report -> toldBy(report, all));
        List<Report> relayed = new ArrayList<>(inserted(reports));
        relayed = sourced(relayed);
        relayed.sort(
                Comparator.comparingInt((Report r) -> r.contentCover().start()).thenComparingInt(Report::verb));
        return new Found(relayed, quoted);
    }

    /** Words of inserted clauses and source phrases: no part of any content. */
    private void markOutside() {
        for (Sources.Source source : sources) {
            if (source.place() != Sources.Place.BEFORE) setOutside(source.first(), source.last());
        }
        for (CueMatch cue : cues) {
            if (cue.with("paren").isEmpty() && cue.with("quote").isEmpty()) continue;
            if (needsQuotation(cue) && !holdsQuotation()) continue;
            Incise.of(clauses, cue, contents.lastWord()).ifPresent(incise -> setOutside(incise.first(), incise.last()));
        }
    }

    /** Verbs of manner ({@code ironiser}) report with quotation marks only. */
    private static boolean needsQuotation(CueMatch cue) {
        return cue.entries().stream().allMatch(entry -> entry.strength() == Cue.Strength.QUOTE);
    }

    private boolean holdsQuotation() {
        return sentence.quoted().isPresent()
                || text.quotations().stream()
                        .anyMatch(quotation -> quotation.outer().overlaps(sentence.span()));
    }

    private void setOutside(int first, int last) {
        outside.set(first, last + 1);
        if (clauses.isComma(first - 1)) outside.set(first - 1);
    }

    private boolean outsideOwn(CueMatch cue) {
        for (Sources.Source source : sources) {
            if (source.first() <= cue.head() && cue.head() <= source.last()) return true;
        }
        return false;
    }

    private Optional<Report> fromVerb(CueMatch cue) {
        int verb = cue.head();
        if (Actuality.isUnreal(clauses, grammar, cue, cues)) return Optional.empty();
        return clause(cue)
                .or(() -> quotation(cue))
                .or(() -> infinitive(cue))
                .or(() -> incise(cue))
                .or(() -> noun(cue))
                .filter(report -> !report.content().isEmpty())
                .filter(report -> mayReport(cue, report, verb));
    }

    /** Weak cues report only with a speaker and words; cues of manner only with quotation marks. */
    private boolean mayReport(CueMatch cue, Report report, int verb) {
        // Inside a quotation the speaker's own acts (`nous demandons`) are part of it.
        boolean own = report.speakers().stream()
                .anyMatch(phrase -> clauses.is(WordClass.FIRST_OR_SECOND_PERSON, phrase.head()));
        if (own
                || sentence.quoted().isPresent()
                        && report.quotation().isEmpty()
                        && report.speakers().isEmpty()) return false;
        if (report.speakers().isEmpty() && report.given() != Given.QUOTATION) return false;
        boolean listed = report.given() == Given.NOUN
                && cue.entries().stream().anyMatch(entry -> entry.lists(sentence.lemma(report.predicate())));
        if (cue.isStrong() || listed) return true;
        boolean quotes = report.given() == Given.QUOTATION
                || report.content().stream()
                        .anyMatch(span -> text.quotations().stream()
                                .anyMatch(quotation -> quotation.outer().overlaps(span)));
        return quotes || !needsQuotation(cue) && (report.given() == Given.CLAUSE || report.given() == Given.INFINITIVE);
    }

    // X a déclaré que P
    private Optional<Report> clause(CueMatch cue) {
        Optional<Cue> entry = cue.with("que").or(() -> cue.with("si"));
        if (entry.isEmpty()) return Optional.empty();
        int complementiser = complements.complementiser(cue);
        if (complementiser < 0 || complementiser + 1 > contents.lastWord()) return Optional.empty();
        int start = complementiser + 1;
        int predicate = complements.clausePredicate(cue.head(), complementiser);
        if (sentence.tag(start).equals(Sentence.QUOTATION)) {
            quoted.add(start);
            Quotation quotation = text.quotationAt(sentence.token(start).span()).orElseThrow();
            return Optional.of(
                    report(cue, entry.get(), Given.QUOTATION, List.of(quotation.inner()), -1, quotation, false));
        }
        List<Span> content = toEndOfQuotation(contents.from(start, cue.head(), predicate, true));
        return Optional.of(report(cue, entry.get(), Given.CLAUSE, content, predicate, null, false));
    }

    /** One pair of quotation marks is one statement (annotation guide): words that open inside go on to its end. */
    private List<Span> toEndOfQuotation(List<Span> content) {
        if (content.isEmpty() || sentence.quoted().isPresent()) return content;
        Span last = content.get(content.size() - 1);
        Optional<Quotation> open = text.quotations().stream()
                .filter(quotation -> last.overlaps(quotation.inner())
                        && quotation.outer().start() >= last.start()
                        && quotation.inner().end() > last.end())
                .findFirst();
        if (open.isEmpty()) return content;
        List<Span> whole = new ArrayList<>(content.subList(0, content.size() - 1));
        whole.add(new Span(last.start(), open.get().outer().end()));
        return whole;
    }

    // « P », a déclaré X — X a déclaré : « P »
    private Optional<Report> quotation(CueMatch cue) {
        Optional<Cue> entry = cue.with("quote").or(() -> cue.with("paren"));
        int before = complements.quotationBefore(cue);
        int after = complements.quotationAfter(cue);
        if (entry.isEmpty() && after >= 0 && cue.with("obj").isPresent() && complements.isObject(cue.head(), after)) {
            entry = cue.with("obj");
        }
        if (entry.isEmpty() || before < 0 && after < 0) return Optional.empty();
        int token = before >= 0 ? before : after;
        if (before < 0 && ownContentBefore(cue, after)) return Optional.empty();
        quoted.add(token);
        Quotation quotation = text.quotationAt(sentence.token(token).span()).orElseThrow();
        List<Span> content = new ArrayList<>(List.of(quotation.inner()));
        // « P1 », a déclaré X, « P2 » — the second mark goes on with the first sentence.
        if (before >= 0 && after >= 0 && continues(after)) {
            quoted.add(after);
            content.add(
                    text.quotationAt(sentence.token(after).span()).orElseThrow().inner());
        }
        return Optional.of(report(cue, entry.get(), Given.QUOTATION, content, -1, quotation, before >= 0));
    }

    /** {@code a précisé que P : « Q »}, {@code a condamné la décision : « Q »}: the quotation is a row of its own. */
    private boolean ownContentBefore(CueMatch cue, int quotation) {
        if (!sentence.form(quotation - 1).equals(":")) return false;
        boolean defence = cue.entries().stream().anyMatch(entry -> entry.act() == SpeechAct.DENY);
        return !defence && (infinitive(cue).isPresent() || noun(cue).isPresent());
    }

    private boolean continues(int quotation) {
        String inner = text.quotationAt(sentence.token(quotation).span())
                .orElseThrow()
                .inner()
                .in(text.text());
        return !inner.isEmpty() && Character.isLowerCase(inner.codePointAt(0));
    }

    // X accuse Y de V, X promet de V, X prétend V
    private Optional<Report> infinitive(CueMatch cue) {
        for (Complements.Infinitive infinitive : complements.infinitives(cue)) {
            Optional<Cue> entry = infinitive.frames().stream()
                    .map(cue::with)
                    .flatMap(Optional::stream)
                    .findFirst();
            if (entry.isEmpty()) continue;
            // `a refusé de commenter`: nothing was said.
            boolean withheld = entry.get().act() == SpeechAct.REJECT
                    && grammar.is(WordClass.WITHHELD, sentence.lemma(infinitive.verb()));
            if (withheld) continue;
            List<Span> content =
                    toEndOfQuotation(contents.from(infinitive.start(), cue.head(), infinitive.verb(), true));
            return Optional.of(report(cue, entry.get(), Given.INFINITIVE, content, infinitive.verb(), null, false));
        }
        return Optional.empty();
    }

    // P, affirme X — P1, a dit X, P2
    private Optional<Report> incise(CueMatch cue) {
        Optional<Cue> entry = cue.with("paren").or(() -> cue.with("quote"));
        if (entry.isEmpty()) return Optional.empty();
        Optional<Incise> incise = Incise.of(clauses, cue, contents.lastWord());
        if (incise.isEmpty()) return Optional.empty();
        if (sentence.quoted().isPresent()) {
            Quotation quotation = sentence.quoted().get();
            Span gap = sentence.span(incise.get().first(), incise.get().last());
            return Optional.of(
                    report(cue, entry.get(), Given.QUOTATION, around(quotation.inner(), gap), -1, quotation, true));
        }
        int start = contents.clauseStart(incise.get().first());
        int end = contents.clauseEnd(incise.get().last());
        List<Span> content = contents.spans(start, contents.trim(start, end));
        int predicate = tree.head(cue.head()) >= 0
                ? tree.head(cue.head())
                : contents.predicateIn(start, incise.get().first());
        return Optional.of(report(cue, entry.get(), Given.CLAUSE, content, predicate, null, true));
    }

    private List<Span> around(Span whole, Span gap) {
        List<Span> parts = new ArrayList<>();
        String words = text.text();
        int end = gap.start();
        while (end > whole.start()
                && !Character.isLetterOrDigit(words.charAt(end - 1))
                && ".!?…".indexOf(words.charAt(end - 1)) < 0) end--;
        int start = gap.end();
        while (start < whole.end() && !Character.isLetterOrDigit(words.charAt(start))) start++;
        if (end > whole.start()) parts.add(new Span(whole.start(), end));
        if (start < whole.end()) parts.add(new Span(start, whole.end()));
        return parts;
    }

    // X a condamné la décision, X a fait état de N, N relativisés par X
    private Optional<Report> noun(CueMatch cue) {
        for (Complements.Nominal nominal : complements.nominals(cue)) {
            Optional<Cue> entry = cue.with(nominal.frame(), sentence.lemma(complements.meant(nominal.head())));
            if (entry.isEmpty()) continue;
            if (sentence.tag(nominal.head()).equals(Sentence.QUOTATION)) {
                Quotation quotation =
                        text.quotationAt(sentence.token(nominal.head()).span()).orElseThrow();
                quoted.add(nominal.head());
                return Optional.of(
                        report(cue, entry.get(), Given.QUOTATION, List.of(quotation.inner()), -1, quotation, false));
            }
            List<Span> content = nominal.backwards()
                    ? List.of(clauses.phrases().nounPhrase(nominal.head()).span())
                    : toEndOfQuotation(contents.from(nominal.start(), cue.head(), nominal.head(), false));
            return Optional.of(report(cue, entry.get(), Given.NOUN, content, nominal.head(), null, false));
        }
        return Optional.empty();
    }

    // l'annonce de X que P, les accusations de X selon lesquelles P
    private Optional<Report> fromNoun(CueMatch cue) {
        Optional<Cue> entry = cue.with("que");
        int complementiser = entry.isPresent() ? complements.nounComplementiser(cue.head()) : -1;
        if (complementiser < 0) return Optional.empty();
        int start = complementiser + 1;
        int predicate = complements.clausePredicate(cue.head(), complementiser);
        List<Phrase> authors = complements.authors(cue.head(), complementiser);
        if (authors.isEmpty()) return Optional.empty();
        List<Span> content = toEndOfQuotation(contents.from(start, cue.head(), predicate, true));
        return Optional.of(new Report(
                sentence,
                cue.head(),
                cue.words(),
                entry.get().act(),
                Given.CLAUSE,
                content,
                predicate,
                authors,
                Report.Speaker.NAMED,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                false,
                false));
    }

    private Report report(
            CueMatch cue,
            Cue entry,
            Given given,
            List<Span> content,
            int predicate,
            Quotation quotation,
            boolean inverted) {
        List<Phrase> who = speakers.of(cue.head(), inverted);
        boolean impersonal = speakers.isImpersonal(cue.head());
        Report.Speaker speaker = !who.isEmpty()
                ? Report.Speaker.NAMED
                : impersonal ? Report.Speaker.NONE : Report.Speaker.PRECEDING_SUBJECT;
        Complements.Roles roles = complements.roles(cue, entry, given, who);
        return new Report(
                sentence,
                cue.head(),
                complements.cueWords(cue),
                entry.actFor(sentence.lemma(predicate)),
                given,
                content,
                predicate,
                who,
                speaker,
                outside(roles.addressees(), content),
                roles.targets(),
                outside(roles.relays(), content),
                Optional.ofNullable(quotation),
                clauses.verbs().isNegated(cue.head()),
                Actuality.isAlleged(clauses, cue.head()));
    }

    /** Parties named inside the content are the content's, not the act's. */
    private List<Phrase> outside(List<Phrase> parties, List<Span> content) {
        return parties.stream()
                .filter(party -> content.stream()
                        .noneMatch(span ->
                                span.contains(sentence.token(party.head()).span())))
                .toList();
    }

    /** A cue inside another's content that shares the subject of that content is part of it. */
    private boolean isPartOfContent(Report report, List<Report> reports) {
        if (report.verb() < 0
                || sentence.quoted().isPresent()
                || clauses.verbs().isPresentParticiple(report.verb())) return false;
        boolean ownSubject = clauses.subjects().subject(report.verb()) >= 0
                || clauses.verbs().isPassive(report.verb());
        if (ownSubject) return false;
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
                                        && report.verb() > other.verb()));
    }

    /** A cue without content words of its own whose object is another report's cue phrase says nothing more. */
    private static List<Report> withoutContained(List<Report> reports) {
        List<Report> kept = new ArrayList<>();
        for (Report report : reports) {
            Optional<Report> twin = kept.stream()
                    .filter(other -> other.content().equals(report.content()))
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

    /** {@code X a condamné P, a déclaré Y}: a clause that is itself a report makes Y a relay. */
    private List<Report> inserted(List<Report> reports) {
        List<Report> result = new ArrayList<>(reports);
        for (Report relay : reports) {
            if (relay.given() != Given.CLAUSE || relay.content().isEmpty()) continue;
            Optional<Incise> incise = cueOf(relay.verb()).flatMap(cue -> Incise.of(clauses, cue, contents.lastWord()));
            if (incise.isEmpty() || sentence.quoted().isPresent()) continue;
            List<Report> told = main(result, relay.content(), relay);
            if (told.isEmpty()) continue;
            result.remove(relay);
            for (Report report : told) {
                List<Phrase> chain = new ArrayList<>(relay.speakers());
                chain.addAll(relay.relays());
                chain.addAll(complements.cited(incise.get().first(), contents.lastWord()));
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
            List<Report> told = main(result, content, null);
            boolean pronoun = source.speakers().stream()
                    .allMatch(phrase -> clauses.is(WordClass.PERSONAL_PRONOUN, phrase.head()));
            boolean inside = result.stream()
                    .anyMatch(report -> report.contentCover()
                            .contains(sentence.token(source.first()).span()));
            if (pronoun && (inside || !told.isEmpty() || source.place() != Sources.Place.BEFORE)) continue;
            if (!told.isEmpty()) {
                for (Report report : told) {
                    List<Phrase> chain = joined(source.speakers(), complements.cited(source.first(), source.last()));
                    result.replaceAll(
                            other -> other == report ? report.withRelays(joined(report.relays(), chain)) : other);
                }
                continue;
            }
            if (inside && source.place() != Sources.Place.AFTER) continue;
            if (source.cue().entries().stream().allMatch(entry -> entry.strength() != Cue.Strength.STRONG)
                    && !complements.isMarkedAsReported(text, content)) {
                continue;
            }
            result.add(ownReport(source, content));
        }
        return result;
    }

    private Report ownReport(Sources.Source source, List<Span> content) {
        Optional<Quotation> quotation = content.size() == 1 ? quotationWithin(content.get(0)) : Optional.empty();
        quotation.ifPresent(q -> {
            for (int i = 0; i < sentence.size(); i++) {
                if (sentence.tag(i).equals(Sentence.QUOTATION)
                        && sentence.token(i).span().equals(q.outer())) quoted.add(i);
            }
        });
        int predicate = contents.predicateIn(0, sentence.size());
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
                complements.cited(source.first(), source.last()),
                quotation,
                false,
                false);
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
                end = contents.clauseEnd(source.last());
            }
            case AFTER -> {
                // Without a comma the source closes the innermost clause: `…, qui a fait 6 600 morts selon l'ONU`.
                start = clauses.isComma(source.first() - 1)
                        ? contents.clauseStart(source.first())
                        : contents.innerClauseStart(source.first());
                end = source.first() - 1;
            }
            default -> {
                start = contents.innerClauseStart(source.first());
                end = contents.clauseEnd(source.last());
            }
        }
        while (start <= end && sentence.tag(start).equals("PUNCT")) start++;
        if (start > end) return List.of();
        return contents.spans(start, contents.trim(start, end));
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

    Morphology morphology() {
        return text.morphology();
    }
}
