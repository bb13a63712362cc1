package dixit.statement;

import dixit.actor.Actor;
import dixit.actor.Gazetteer;
import dixit.actor.Mention;
import dixit.actor.NounPhraseLinker;
import dixit.actor.NounPhraseWords;
import dixit.actor.UnlinkedActors;
import dixit.article.Article;
import dixit.article.Layout;
import dixit.text.AnalysedText;
import dixit.text.Analyser;
import dixit.text.Block;
import dixit.text.Morphology;
import dixit.text.Phrase;
import dixit.text.Quotation;
import dixit.text.Sentence;
import dixit.text.Span;
import dixit.text.WordClasses;
import dixit.time.CreationTime;
import dixit.time.CreationTimes;
import dixit.time.DateBounds;
import dixit.time.TemporalExpressions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds statements by rules of grammar and lexicons: reports first, then who and what they speak of. */
public final class RuleBasedAnnotator implements Annotator {

    private final Analyser analyser;
    private final Morphology morphology;
    private final Grammar grammar;
    private final TextReports textReports;
    private final NounPhraseLinker linker;
    private final ContentActs contentActs;
    private final Certainties certainties;
    private final TemporalExpressions times;
    private final Gazetteer gazetteer;
    private final WordClasses<NounPhraseWords> words;
    private final CreationTimes creationTimes;

    /** @param creationTimes tells when articles were written that are not dated to the day */
    public RuleBasedAnnotator(
            Analyser analyser,
            Morphology morphology,
            Lexicons lexicons,
            Gazetteer gazetteer,
            CreationTimes creationTimes) {
        this.creationTimes = creationTimes;
        this.gazetteer = gazetteer;
        this.words = lexicons.nounPhrases();
        this.analyser = analyser;
        this.morphology = morphology;
        this.grammar = lexicons.grammar();
        this.textReports = new TextReports(lexicons.cues(), grammar);
        this.linker = new NounPhraseLinker(gazetteer, lexicons.roles(), words, morphology);
        this.contentActs = lexicons.contentActs();
        this.certainties = lexicons.certainties();
        this.times = lexicons.times();
    }

    @Override
    public AnnotatedArticle annotate(Article article) {
        Layout layout = Layout.of(article.text());
        Optional<Interview> interview = Interview.of(article.text(), layout.blocks(), grammar);
        List<Block> blocks = interview.map(Interview::blocks).orElse(layout.blocks());
        AnalysedText text = analyser.analyse(article.text(), blocks, textReports.worthParsing(morphology));
        List<Report> reports = textReports.in(text);
        Optional<LocalDate> day = article.date().map(DateBounds::latest);
        Mentions mentions = new Mentions(text, linker, gazetteer, words, grammar, day);
        Optional<CreationTime> written = written(article, text);
        SayingDates dates = new SayingDates(text, article.date(), written, grammar, times);
        Resolution resolution =
                new Resolution(text, dates, mentions, grammar, contentActs, certainties, interview, reports);
        Map<Sentence, List<Report>> bySentence = reports.stream()
                .collect(Collectors.groupingBy(Report::sentence, IdentityHashMap::new, Collectors.toList()));
        // Headlines name people in short: they are read last, when the full names are known. What an hour heads in a
        // live
        // report stands above what refers to it.
        for (boolean headline : new boolean[] {false, true}) {
            Optional<Actor> lastSpeaker = Optional.empty();
            for (int i = 0; i < text.sentences().size(); i++) {
                Sentence sentence = text.sentences().get(i);
                boolean late = sentence.headline()
                        && !Layout.isTimed(article.text(), sentence.span().start());
                if (late != headline) continue;
                List<Report> here = bySentence.getOrDefault(sentence, List.of());
                List<Phrase> targets = here.stream()
                        .flatMap(report -> Stream.concat(report.targets().stream(), report.addressees().stream()))
                        .toList();
                List<Phrase> speakers = here.stream()
                        .flatMap(report -> report.speakers().stream())
                        .filter(phrase -> phrase.sentence() == sentence)
                        .toList();
                Set<Integer> cues = here.stream()
                        .flatMap(report -> report.cue().stream().filter(word -> word > report.verb()))
                        .collect(Collectors.toSet());
                mentions.read(sentence, i, targets, speakers, cues, lastSpeaker);
                for (Report report : here) {
                    Optional<Statement> statement = resolution.resolve(report, i);
                    Optional<Actor> speaker = statement
                            .flatMap(s -> s.speakers().stream().findFirst())
                            .map(Mention::actor);
                    if (speaker.isPresent()) lastSpeaker = speaker;
                }
            }
        }
        List<Statement> statements = new ArrayList<>(resolution.statements());
        statements.sort(
                Comparator.comparingInt((Statement s) -> s.content().get(0).start())
                        .thenComparingInt(s -> s.content().get(0).end()));
        UnlinkedActors unlinked = new UnlinkedActors(gazetteer, article.id(), mentions.named());
        UnaryOperator<Actor> actors = actor -> unlinked.apply(mentions.named(actor));
        List<Statement> numbered = new ArrayList<>();
        for (Statement statement : statements)
            numbered.add(statement.numbered(numbered.size() + 1).with(actors));
        return new AnnotatedArticle(
                article,
                mentions.inTextOrder().stream()
                        .map(mention -> mention.with(actors))
                        .toList(),
                numbered,
                written);
    }

    private Optional<CreationTime> written(Article article, AnalysedText text) {
        List<Span> sentences = text.sentences().stream()
                .filter(sentence -> sentence.quoted().isEmpty())
                .map(Sentence::span)
                .toList();
        List<Span> quotations = text.quotations().stream().map(Quotation::outer).toList();
        return creationTimes.of(article.text(), sentences, quotations, article.date());
    }
}
