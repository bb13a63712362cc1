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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Reads one cue in the constructions that the lexicon gives it, most telling first: a finite clause, a quotation, an
 * infinitive, the clause it is inserted in, a noun.
 */
final class Constructions {

    private final AnalysedText text;
    private final Sentence sentence;
    private final Clauses clauses;
    private final Tree tree;
    private final Grammar grammar;
    private final List<CueMatch> cues;
    private final ContentSpans contents;
    private final Speakers speakers;
    private final Complementisers complementisers;
    private final Infinitives infinitives;
    private final Nominals nominals;
    private final Parties parties;
    private final QuotedComplements quotedComplements;
    private final Attributes attributes;
    private final Set<Integer> quoted;

    Constructions(
            AnalysedText text,
            Clauses clauses,
            Grammar grammar,
            List<CueMatch> cues,
            ContentSpans contents,
            Speakers speakers,
            Complementisers complementisers,
            Infinitives infinitives,
            Nominals nominals,
            Parties parties,
            QuotedComplements quotedComplements,
            Attributes attributes,
            Set<Integer> quoted) {
        this.text = text;
        this.sentence = clauses.sentence();
        this.clauses = clauses;
        this.tree = clauses.tree();
        this.grammar = grammar;
        this.cues = cues;
        this.contents = contents;
        this.speakers = speakers;
        this.complementisers = complementisers;
        this.infinitives = infinitives;
        this.nominals = nominals;
        this.parties = parties;
        this.quotedComplements = quotedComplements;
        this.attributes = attributes;
        this.quoted = quoted;
    }

    /** The report of one cue, if it reports. */
    Optional<Report> of(CueMatch cue) {
        return cue.type() == Cue.Type.NOUN ? fromNoun(cue) : fromVerb(cue);
    }

    private Optional<Report> fromVerb(CueMatch cue) {
        int verb = cue.head();
        if (Actuality.isUnreal(clauses, grammar, cue, cues)) return Optional.empty();
        return clause(cue)
                .or(() -> quotation(cue))
                .or(() -> infinitive(cue))
                .or(() -> incise(cue))
                .or(() -> attribute(cue))
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
        return quotes
                || !cue.needsQuotation() && (report.given() == Given.CLAUSE || report.given() == Given.INFINITIVE);
    }

    // X a déclaré que P
    private Optional<Report> clause(CueMatch cue) {
        Optional<Cue> entry = cue.with(Cue.CLAUSE).or(() -> cue.with(Cue.QUESTION));
        if (entry.isEmpty()) return Optional.empty();
        int complementiser = complementisers.complementiser(cue);
        Optional<Report> bare = bareClause(cue, complementiser);
        if (bare.isPresent()) return bare;
        if (complementiser < 0 || complementiser + 1 > contents.lastWord()) return Optional.empty();
        int start = complementiser + 1;
        int predicate = complementisers.clausePredicate(cue.head(), complementiser);
        if (sentence.tag(start).equals(Sentence.QUOTATION)) {
            quoted.add(start);
            Quotation quotation = text.quotationAt(sentence.token(start).span()).orElseThrow();
            return Optional.of(
                    report(cue, entry.get(), Given.QUOTATION, List.of(quotation.inner()), -1, quotation, false));
        }
        List<Span> content = toEndOfQuotation(contents.from(start, cue.head(), predicate, true));
        return Optional.of(report(cue, entry.get(), Given.CLAUSE, content, predicate, null, false));
    }

    // X said P
    private Optional<Report> bareClause(CueMatch cue, int complementiser) {
        Optional<Cue> entry = cue.with(Cue.BARE);
        if (entry.isEmpty()) return Optional.empty();
        int predicate = complementisers.bareClause(cue, complementiser);
        if (predicate < 0) return Optional.empty();
        int start = complementisers.bareClauseStart(cue, predicate);
        List<Span> content = toEndOfQuotation(contents.from(start, cue.head(), predicate, true));
        return Optional.of(report(cue, entry.get(), Given.CLAUSE, content, predicate, null, false));
    }

    /** One pair of quotation marks is one statement (annotation guide): words that open inside go on to its end. */
    private List<Span> toEndOfQuotation(List<Span> content) {
        if (content.isEmpty() || sentence.quoted().isPresent()) return content;
        Span last = content.get(content.size() - 1);
        Optional<Quotation> open = text.quotations().stream()
                .filter(quotation -> last.overlaps(quotation.inner())
                        && quotation.inner().start() >= last.start()
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
        int before = quotedComplements.quotationBefore(cue);
        int after = quotedComplements.quotationAfter(cue);
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
        return Optional.of(report(cue, entry.get(), Given.QUOTATION, content, -1, quotation, before >= 0));
    }

    /** {@code a précisé que P : « Q »}, {@code a condamné la décision : « Q »}: the quotation is a row of its own. */
    private boolean ownContentBefore(CueMatch cue, int quotation) {
        if (!sentence.form(quotation - 1).equals(":")) return false;
        boolean defence = cue.entries().stream().anyMatch(entry -> entry.act() == SpeechAct.DENY);
        return !defence && (infinitive(cue).isPresent() || noun(cue).isPresent());
    }

    /** {@code P, a renchéri X, réfutant N : « Q »}: inserted after words of its own, the cue does not introduce Q. */
    private boolean isInsertedBefore(CueMatch cue, int quotation) {
        Optional<Incise> incise = Incise.of(clauses, cue, contents.lastWord());
        return incise.isPresent()
                && clauses.isComma(incise.get().first() - 1)
                && incise.get().last() + 2 < quotation
                && contents.predicateIn(0, incise.get().first() - 1) >= 0;
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
        for (Infinitives.Infinitive infinitive : infinitives.infinitives(cue)) {
            Optional<Cue> entry = infinitive.frames().stream()
                    .map(cue::with)
                    .flatMap(Optional::stream)
                    .findFirst();
            if (entry.isEmpty()) continue;
            // `a refusé de commenter`: nothing was said.
            boolean withheld = entry.get().act() == SpeechAct.REJECT
                    && grammar.is(WordClass.WITHHELD, sentence.lemma(infinitive.verb()));
            if (withheld) continue;
            Optional<Infinitives.Shared> further = infinitives.shared(infinitive);
            List<Span> content = further.isPresent()
                    ? contents.spans(
                            infinitive.start(),
                            contents.trim(infinitive.start(), further.get().conjunction() - 1))
                    : toEndOfQuotation(contents.from(infinitive.start(), cue.head(), infinitive.verb(), true));
            return Optional.of(report(cue, entry.get(), Given.INFINITIVE, content, infinitive.verb(), null, false));
        }
        return Optional.empty();
    }

    // X appelle Y à V et Z à W
    /** The second party and its infinitive, which share the cue with the first. */
    Optional<Report> further(CueMatch cue, Report first) {
        if (first.given() != Given.INFINITIVE || first.verb() != cue.head()) return Optional.empty();
        return infinitives.infinitives(cue).stream()
                .filter(infinitive -> infinitive.verb() == first.predicate())
                .flatMap(infinitive -> infinitives.shared(infinitive).stream())
                .map(shared -> first.withContent(
                                toEndOfQuotation(contents.from(shared.start(), cue.head(), shared.verb(), true)))
                        .withOtherParty(shared.party(), shared.verb()))
                .findFirst();
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
        int end = closesBefore(incise.get())
                ? incise.get().first() - 1
                : contents.clauseEnd(incise.get().last());
        List<Span> content = contents.spans(start, contents.trim(start, end));
        int predicate = tree.head(cue.head()) >= 0
                ? tree.head(cue.head())
                : contents.predicateIn(start, incise.get().first());
        return Optional.of(report(cue, entry.get(), Given.CLAUSE, content, predicate, null, true));
    }

    /** {@code P « Q », a déclaré X, le chef de Y}: once the marks are closed and not opened again, the rest tells of X. */
    private boolean closesBefore(Incise incise) {
        int start = sentence.token(incise.first()).span().start();
        int end = sentence.token(incise.last()).span().end();
        boolean closes = text.quotations().stream()
                .map(Quotation::outer)
                .filter(outer -> outer.end() <= start && outer.overlaps(sentence.span()))
                .anyMatch(outer -> text.text().substring(outer.end(), start).matches("[\\s,]*"));
        boolean opensAgain = text.quotations().stream()
                .map(Quotation::outer)
                .anyMatch(outer ->
                        outer.start() >= end && outer.end() <= sentence.span().end() + 1);
        return closes && !opensAgain;
    }

    /** {@code ses excuses à X}: X is told, no part of what is. */
    private List<Span> without(List<Span> content, List<Phrase> addressees) {
        List<Span> rest = content;
        for (Phrase addressee : addressees) {
            int mark =
                    tree.children(addressee.head(), "case").stream().findFirst().orElse(addressee.first());
            Span gap = sentence.span(Math.min(mark, addressee.first()), addressee.last());
            rest = rest.stream()
                    .flatMap(span -> span.contains(gap) ? around(span, gap).stream() : java.util.stream.Stream.of(span))
                    .toList();
        }
        return rest;
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

    // X a jugé « inacceptable » N, X s'est dit « choqué » par N
    private Optional<Report> attribute(CueMatch cue) {
        Optional<Cue> entry = cue.with("attr");
        int start = entry.isPresent() ? attributes.of(cue) : -1;
        // `se dit préoccupée`: the cue's own adjective is all that is said.
        if (start < 0
                && entry.isPresent()
                && cue.words().size() > 1
                && noun(cue).isEmpty()) start = cue.words().get(cue.words().size() - 1);
        if (start < 0) return Optional.empty();
        // `« profondément choqué »`
        int head = sentence.tag(start).equals("ADV") && tree.head(start) > start ? tree.head(start) : start;
        List<Span> content = toEndOfQuotation(contents.from(start, cue.head(), head, false));
        return Optional.of(report(cue.before(start), entry.get(), Given.CLAUSE, content, start, null, false));
    }

    // X a condamné la décision, X a fait état de N, N relativisés par X
    private Optional<Report> noun(CueMatch cue) {
        for (Nominals.Nominal nominal : nominals.nominals(cue)) {
            Optional<Cue> entry =
                    cue.with(nominal.frame(), sentence.lemma(clauses.phrases().counted(nominal.head())));
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
            boolean toSomebody = entry.get()
                    .partyOf(sentence.lemma(nominal.head()))
                    .filter(party -> party == ObjectNoun.Party.ADDRESSEE)
                    .isPresent();
            if (toSomebody) content = without(content, parties.complements(nominal.head()));
            return Optional.of(report(cue, entry.get(), Given.NOUN, content, nominal.head(), null, false));
        }
        return Optional.empty();
    }

    // l'annonce de X que P, les accusations de X selon lesquelles P
    private Optional<Report> fromNoun(CueMatch cue) {
        Optional<Cue> entry = cue.with(Cue.CLAUSE);
        int complementiser = entry.isPresent() ? complementisers.nounComplementiser(cue.head()) : -1;
        if (complementiser < 0) return nounWithInfinitive(cue);
        int start = complementiser + 1;
        int predicate = complementisers.clausePredicate(cue.head(), complementiser);
        return noun(cue, entry.get(), Given.CLAUSE, complementiser, start, predicate);
    }

    // la promesse de X de V
    private Optional<Report> nounWithInfinitive(CueMatch cue) {
        int mark = complementisers.nounInfinitive(cue.head());
        if (mark < 0) return Optional.empty();
        Optional<Cue> entry = cue.with(
                "inf:" + grammar.full(WordClass.ELIDED, sentence.form(mark).toLowerCase(Locale.ROOT)));
        if (entry.isEmpty()) return Optional.empty();
        return noun(cue, entry.get(), Given.INFINITIVE, mark, mark + 1, tree.head(mark));
    }

    private Optional<Report> noun(CueMatch cue, Cue entry, Given given, int mark, int start, int predicate) {
        List<Phrase> authors = complementisers.authors(cue.head(), mark);
        if (authors.isEmpty()) return Optional.empty();
        List<Span> content = toEndOfQuotation(contents.from(start, cue.head(), predicate, true));
        return Optional.of(new Report(
                sentence,
                cue.head(),
                cue.words(),
                entry.act(),
                given,
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

    // …, ce que X dément
    /**
     * A clause that takes up the one before it ({@code ce que}, Le bon usage, § 366): what is denied or confirmed is what
     * {@code others} say last before it, else the clause itself.
     */
    Optional<Report> takenUp(CueMatch cue, List<Report> others) {
        Optional<Cue> entry = cue.entries().stream()
                .filter(e -> e.type() == Cue.Type.VERB && (e.has(Cue.CLAUSE) || e.has("obj")))
                .filter(e -> e.act() != SpeechAct.STATE)
                .findFirst();
        int comma = entry.isPresent() ? takingUp(cue.head()) : -1;
        if (comma < 0) return Optional.empty();
        int end = sentence.token(comma).span().start();
        List<Span> said = others.stream()
                .filter(other -> other.contentCover().end() <= end)
                .reduce((first, second) -> second)
                .map(Report::content)
                .orElseGet(() -> contents.spans(contents.clauseStart(comma), contents.trim(0, comma - 1)));
        return Optional.of(report(cue, entry.get(), Given.NOUN, said, -1, null, false))
                .filter(report ->
                        !report.speakers().isEmpty() && !report.content().isEmpty());
    }

    /** The comma before the {@code ce que} that the verb stands behind, or −1. */
    private int takingUp(int verb) {
        for (int i = verb - 1; i > 1; i--) {
            if (clauses.verbs().isVerb(i) && !clauses.verbs().auxiliaries(verb).contains(i)) return -1;
            boolean taken = clauses.is(WordClass.COMPLEMENTISER, i)
                    && clauses.is(WordClass.DEMONSTRATIVE_PRONOUN, i - 1)
                    && clauses.isComma(i - 2);
            if (taken) return i - 2;
        }
        return -1;
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
        Parties.Roles roles = parties.roles(cue, entry, given, who);
        return new Report(
                sentence,
                cue.head(),
                cueWords(cue),
                entry.actFor(sentence.lemma(predicate)),
                given,
                content,
                predicate,
                who,
                speaker,
                outside(roles.addressees(), content),
                before(roles.targets(), content),
                outside(roles.relays(), content),
                Optional.ofNullable(quotation),
                clauses.verbs().isNegated(cue.head()),
                Actuality.isAlleged(clauses, cue.head()));
    }

    /** {@code accuse l'armée de crimes}, of which the parser makes one phrase: the accused ends where the charge begins. */
    private List<Phrase> before(List<Phrase> targets, List<Span> content) {
        int start = content.isEmpty() ? Integer.MAX_VALUE : content.get(0).start();
        return targets.stream()
                .map(target -> {
                    boolean overrun = target.span().start() < start
                            && start < target.span().end();
                    List<Integer> kept = new ArrayList<>(target.indexes());
                    if (overrun) kept.removeIf(i -> sentence.token(i).span().end() > start);
                    while (overrun
                            && kept.size() > 1
                            && sentence.token(kept.get(kept.size() - 1)).isTagged("ADP", "DET"))
                        kept.remove(kept.size() - 1);
                    return kept.contains(target.head()) ? new Phrase(sentence, kept, target.head()) : target;
                })
                .toList();
    }

    /** Parties named inside the content are the content's, not the act's. */
    private List<Phrase> outside(List<Phrase> parties, List<Span> content) {
        return parties.stream()
                .filter(party -> content.stream()
                        .noneMatch(span ->
                                span.contains(sentence.token(party.head()).span())))
                .toList();
    }

    /** The cue with its auxiliaries, clitics and the adverbs between them. */
    List<Integer> cueWords(CueMatch cue) {
        int first = clauses.verbs().auxiliaries(cue.head()).stream()
                .filter(aux -> aux < cue.head() && aux > cue.head() - 6)
                .reduce(Incise.firstOfVerbGroup(clauses, cue.head()), Math::min);
        return IntStream.concat(
                        IntStream.rangeClosed(first, cue.head()),
                        cue.words().stream().mapToInt(i -> i))
                .distinct()
                .sorted()
                .boxed()
                .toList();
    }
}
