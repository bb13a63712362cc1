package dixit.statement;

import dixit.text.AnalysedText;
import dixit.text.Morphology;
import dixit.text.Phrase;
import dixit.text.Quotation;
import dixit.text.Sentence;
import dixit.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The reports of a whole text: those of each sentence, and the quotations that stand without a cue. */
final class TextReports {

    private final CueLexicon lexicon;
    private final CueMatches cues;
    private final Grammar grammar;

    TextReports(CueLexicon lexicon, Grammar grammar) {
        this.lexicon = lexicon;
        this.cues = new CueMatches(lexicon, grammar);
        this.grammar = grammar;
    }

    /**
     * Which sentences can hold a statement and so are worth parsing: those with a cue or a quotation, and those before
     * them whose subject their pronoun may mean.
     */
    Function<List<Sentence>, BitSet> worthParsing(Morphology morphology) {
        return sentences -> {
            BitSet worth = new BitSet();
            int outer = -1;
            for (int i = 0; i < sentences.size(); i++) {
                Sentence sentence = sentences.get(i);
                if (HeadlineReports.mayHoldReport(sentence) || QuotedAttitudes.mayStandIn(sentence, grammar))
                    worth.set(i);
                if (NamedBehind.isWords(sentence))
                    NamedBehind.next(sentences, i).ifPresent(worth::set);
                if (cues.anyIn(sentence, morphology)) {
                    worth.set(i);
                    if (outer >= 0 && hasPronoun(sentence)) worth.set(outer);
                }
                // `« Le gouvernement choisit la guerre », a réagi X`: whom quoted words are about their grammar tells.
                if (sentence.quoted().isEmpty()) outer = i;
                else worth.set(i);
            }
            return worth;
        };
    }

    private boolean hasPronoun(Sentence sentence) {
        if (takesUp(sentence)) return true;
        return sentence.tokens().stream()
                .anyMatch(token -> grammar.is(Grammar.WordClass.PERSONAL_PRONOUN, token.form())
                        || grammar.is(Grammar.WordClass.INVERTED_CLITIC, token.form()));
    }

    /** {@code Ses hommes …}, {@code Ces derniers …}, {@code Le premier …}: opens with who was named before. */
    private boolean takesUp(Sentence sentence) {
        if (sentence.size() < 2) return false;
        String second = sentence.form(1);
        return grammar.is(Grammar.WordClass.POSSESSIVE, sentence.lemma(0))
                || sentence.tag(0).equals("DET")
                        && (grammar.is(Grammar.WordClass.LATTER, second)
                                || grammar.is(Grammar.WordClass.FIRST_OF_TWO, second)
                                || grammar.is(Grammar.WordClass.SECOND_OF_TWO, second));
    }

    /** The reports in text order. */
    List<Report> in(AnalysedText text) {
        List<Report> reports = new ArrayList<>();
        Set<Span> used = new HashSet<>();
        Optional<Sentence> last = Optional.empty();
        int ofLast = 0;
        for (Sentence sentence : text.sentences()) {
            Optional<Sentence> previous = last;
            List<Report> told = List.copyOf(reports.subList(ofLast, reports.size()));
            if (sentence.quoted().isEmpty()) {
                last = Optional.of(sentence);
                ofLast = reports.size();
            }
            if (sentence.tree().isEmpty()) continue;
            Optional<Foregoing> before = previous.filter(p -> !p.headline() && !sentence.headline())
                    .map(p -> Foregoing.of(
                            text,
                            p,
                            told.stream()
                                    .filter(report -> report.sentence() == p)
                                    .toList()));
            SentenceReports.Found found =
                    new SentenceReports(text, sentence, cues.in(sentence, text.morphology()), grammar, before).find();
            reports.addAll(found.reports());
            found.reports().forEach(report -> report.quotation().ifPresent(quotation -> used.add(quotation.outer())));
            if (found.reports().isEmpty())
                new QuotedAttitudes(text, lexicon, grammar).of(sentence).ifPresent(reports::add);
            if (found.reports().isEmpty())
                new HeadlineReports(text, lexicon, grammar).of(sentence).ifPresent(headline -> {
                    reports.add(headline);
                    headline.quotation().ifPresent(quotation -> used.add(quotation.outer()));
                });
            found.usedQuotations().forEach(i -> used.add(sentence.token(i).span()));
            for (Report report : found.reports()) {
                if (sentence.quoted().isPresent() && report.quotation().isPresent())
                    used.add(sentence.quoted().get().outer());
            }
        }
        for (Sentence sentence : text.sentences()) {
            for (int i = 0; i < sentence.size(); i++) {
                if (!sentence.tag(i).equals(Sentence.QUOTATION)
                        || !used.add(sentence.token(i).span())) continue;
                loose(text, sentence, i, reports).ifPresent(reports::add);
            }
        }
        reports.sort(Comparator.comparingInt(report -> report.contentCover().start()));
        return reports;
    }

    /** A quotation without a cue: what the speaker before goes on to say, or what a colon introduces. */
    private Optional<Report> loose(AnalysedText text, Sentence sentence, int token, List<Report> reports) {
        Quotation quotation = text.quotationAt(sentence.token(token).span()).orElseThrow();
        if (sentence.form(token - 1).equals(":") && sentence.tree().isPresent()) {
            Optional<Report> introduced = introduced(text, sentence, token, quotation, reports);
            if (introduced.isPresent()) return introduced;
        }
        // `« P » : le pape a lancé un appel`: whoever the clause behind it reports.
        Optional<Report> behind = sentence.form(token + 1).equals(":")
                ? reports.stream()
                        .filter(report -> report.sentence() == sentence && report.verb() > token)
                        .min(Comparator.comparingInt(Report::verb))
                        .filter(report -> introduces(report, token + 2))
                : Optional.empty();
        if (behind.isPresent())
            return behind.map(
                    report -> report(sentence, List.of(), quotation, report.speakers(), report.speaker(), -1));
        // `ont scandé « P » et « Q »`: a new pair of marks is a row of its own (annotation guide).
        boolean second = sentence.tag(token - 2).equals(Sentence.QUOTATION)
                && (sentence.form(token - 1).equals(",")
                        || sentence.tag(token - 1).equals("CCONJ"));
        Optional<Report> first = second
                ? text.quotationAt(sentence.token(token - 2).span())
                        .flatMap(said -> reports.stream()
                                .filter(report -> report.quotation().equals(Optional.of(said)))
                                .findFirst())
                : Optional.empty();
        if (first.isPresent())
            return first.map(report -> report(sentence, List.of(), quotation, report.speakers(), report.speaker(), -1));
        Optional<Report> explained =
                sentence.form(token + 1).equals(":") ? explained(text, sentence, token, quotation) : Optional.empty();
        if (explained.isPresent()) return explained;
        boolean alone = java.util.stream.IntStream.range(0, sentence.size())
                .noneMatch(i -> sentence.token(i).isTagged("VERB", "NOUN", "PROPN"));
        if (!alone && !sentence.form(token - 1).equals(":")) return Optional.empty();
        Optional<Phrase> named = alone ? new NamedBehind(text, grammar).of(sentence) : Optional.empty();
        if (named.isPresent())
            return named.map(who -> report(sentence, List.of(), quotation, List.of(who), Report.Speaker.FOLLOWING, -1));
        return Optional.of(report(
                sentence,
                List.of(),
                quotation,
                List.of(),
                sentence.headline() ? Report.Speaker.NONE : Report.Speaker.CONTINUED,
                -1));
    }

    /**
     * Whether the clause behind {@code « P » :} tells who says P: {@code X lance un appel}. Whoever accuses or praises there
     * need not be a witness who was quoted.
     */
    private static boolean introduces(Report report, int first) {
        boolean says = switch (report.act()) {
            case STATE, APPEAL, CONSULT, THREATEN, COMMIT, DEMAND -> true;
            default -> false;
        };
        return says && report.speakers().stream().limit(1).anyMatch(speaker -> speaker.first() == first);
    }

    /** {@code « P » : X martèle N}: whose the verb of saying behind the colon is, though it reports nothing more. */
    private Optional<Report> explained(AnalysedText text, Sentence sentence, int token, Quotation quotation) {
        if (sentence.tree().isEmpty()) return Optional.empty();
        Clauses clauses = new Clauses(sentence, text.morphology(), grammar);
        return cues.in(sentence, text.morphology()).stream()
                .filter(cue -> cue.head() > token && cue.type() != Cue.Type.PREPOSITION && cue.type() != Cue.Type.NOUN)
                .filter(cue -> clauses.verbs().isFinite(cue.head())
                        && !clauses.verbs().isPassive(cue.head())
                        && cue.entries().stream().allMatch(entry -> entry.act() == SpeechAct.STATE)
                        && clauses.subjects().subject(cue.head()) < cue.head()
                        && clauses.subjects().subject(cue.head()) >= 0
                        && clauses.phrases()
                                        .nounPhrase(clauses.subjects().subject(cue.head()))
                                        .first()
                                == token + 2)
                .findFirst()
                .map(cue -> report(
                        sentence,
                        List.of(cue.head()),
                        quotation,
                        clauses.phrases().coordinated(clauses.subjects().subject(cue.head())),
                        Report.Speaker.NAMED,
                        cue.head()));
    }

    /** {@code X apporte la même conclusion : « … »}, {@code X a précisé que P : « … »}, {@code X : « … »}. */
    private Optional<Report> introduced(
            AnalysedText text, Sentence sentence, int token, Quotation quotation, List<Report> reports) {
        Optional<Report> told = reports.stream()
                .filter(report -> report.sentence() == sentence && report.verb() >= 0 && report.verb() < token)
                .max(Comparator.comparingInt(Report::verb));
        if (told.isPresent()) {
            return Optional.of(report(
                    sentence,
                    List.of(),
                    quotation,
                    told.get().speakers(),
                    told.get().speaker(),
                    -1));
        }
        Clauses clauses = new Clauses(sentence, text.morphology(), grammar);
        for (int i = token - 1; i >= 0; i--) {
            // What a relative clause or a parenthesis tells introduces no quotation.
            if (clauses.tree().is(i, "acl") || sentence.isInBrackets(i)) continue;
            if (!clauses.verbs().isVerb(i)
                    || sentence.tag(i).equals("AUX")
                    || !clauses.verbs().isFinite(i)) continue;
            int subject = clauses.subjects().subject(i);
            if (subject < 0) continue;
            // `Sur une banderole était inscrit : « P »`
            // `On pouvait lire sur les pancartes : « P »`
            boolean written = clauses.is(Grammar.WordClass.NOBODY, subject)
                    && java.util.stream.IntStream.range(0, token)
                            .anyMatch(word -> clauses.isLemma(Grammar.WordClass.PLACARD, word));
            if (written || clauses.isLemma(Grammar.WordClass.PLACARD, subject))
                return Optional.of(report(sentence, List.of(i), quotation, List.of(), Report.Speaker.NONE, i));
            return Optional.of(report(
                    sentence, List.of(i), quotation, clauses.phrases().coordinated(subject), Report.Speaker.NAMED, i));
        }
        Optional<Report> unseen = unseenVerb(clauses, token)
                .map(who ->
                        report(sentence, List.of(token - 2), quotation, List.of(who), Report.Speaker.NAMED, token - 2));
        if (unseen.isPresent()) return unseen;
        // A headline `X : « … »`: the name right before the colon.
        for (int i = token - 2; i >= 0 && isLabel(sentence, token); i--) {
            if (!sentence.token(i).isTagged("PROPN") || clauses.tree().is(i, "flat")) continue;
            Phrase name = clauses.phrases().nounPhrase(i);
            if (name.last() != token - 2) break;
            return Optional.of(report(sentence, List.of(), quotation, List.of(name), Report.Speaker.NAMED, -1));
        }
        return Optional.empty();
    }

    /** {@code Une voisine acquiesce : « … »}, whose verb the tagger takes for an adjective: all that stands before it. */
    private static Optional<Phrase> unseenVerb(Clauses clauses, int quotation) {
        Sentence sentence = clauses.sentence();
        int verb = quotation - 2;
        boolean verbless = java.util.stream.IntStream.range(0, quotation)
                .noneMatch(i -> sentence.token(i).isTagged("VERB", "AUX", "PUNCT") && i != quotation - 1);
        boolean only = verb > 1
                && verbless
                && sentence.token(0).isTagged("DET")
                && sentence.token(verb).isTagged("ADJ", "NOUN")
                && !clauses.readings(verb).isEmpty()
                && clauses.readings(verb).stream().allMatch(Morphology.Reading::isFinite);
        if (!only) return Optional.empty();
        return java.util.stream.IntStream.range(1, verb)
                .filter(i -> sentence.tag(i).equals("NOUN"))
                .mapToObj(head -> new Phrase(
                        sentence,
                        java.util.stream.IntStream.range(0, verb).boxed().toList(),
                        head))
                .findFirst();
    }

    /** {@code X :} opens a headline, or the turn of an interview, with no more than a name. */
    private static boolean isLabel(Sentence sentence, int quotation) {
        // `Haïti : « P », crie un habitant`: whoever cries, it is not the topic.
        boolean goesOn = sentence.form(quotation + 1).equals(",")
                && java.util.stream.IntStream.range(quotation + 1, sentence.size())
                        .anyMatch(i -> sentence.token(i).isTagged("VERB", "AUX"));
        if (goesOn) return false;
        return sentence.headline()
                || java.util.stream.IntStream.range(0, quotation)
                        .noneMatch(i -> sentence.token(i).isTagged("VERB", "AUX"));
    }

    private static Report report(
            Sentence sentence,
            List<Integer> cue,
            Quotation quotation,
            List<Phrase> speakers,
            Report.Speaker speaker,
            int verb) {
        return new Report(
                sentence,
                verb,
                cue,
                SpeechAct.STATE,
                Report.Given.QUOTATION,
                List.of(quotation.inner()),
                -1,
                speakers,
                speaker,
                List.of(),
                List.of(),
                List.of(),
                Optional.of(quotation),
                false,
                false,
                Optional.empty());
    }
}
