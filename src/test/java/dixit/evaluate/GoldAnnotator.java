package dixit.evaluate;

import dixit.actor.Actor;
import dixit.actor.ActorKind;
import dixit.actor.Mention;
import dixit.article.Article;
import dixit.statement.AnnotatedArticle;
import dixit.statement.Annotator;
import dixit.statement.Certainty;
import dixit.statement.Polarity;
import dixit.statement.Statement;
import dixit.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Annotates an article with its own gold: the annotator that makes no mistake. Every actor is one the text names. */
public final class GoldAnnotator implements Annotator {

    private final List<GoldArticle> gold;

    public GoldAnnotator(List<GoldArticle> gold) {
        this.gold = List.copyOf(gold);
    }

    @Override
    public AnnotatedArticle annotate(Article article) {
        GoldArticle annotated = gold.stream()
                .filter(candidate -> candidate.article().equals(article))
                .findFirst()
                .orElseThrow();
        List<Statement> statements = new ArrayList<>();
        for (GoldStatement row : annotated.statements()) {
            statements.add(statement(row, article.text(), statements.size() + 1));
        }
        List<Mention> mentions = statements.stream()
                .flatMap(statement -> Stream.of(
                                statement.speakers(), statement.addressees(), statement.about(), statement.relays())
                        .flatMap(List::stream))
                .sorted(Comparator.comparing(Mention::span))
                .toList();
        return new AnnotatedArticle(article, mentions, statements);
    }

    private static Statement statement(GoldStatement row, String text, int number) {
        Words words = Words.of(text);
        List<Span> cue = nearest(words, row.cue(), row.extent()).stream().toList();
        Span speaker = nearest(words, row.speaker(), row.extent()).orElse(nowhere(row));
        Span context = Stream.concat(cue.stream(), Stream.of(speaker)).reduce(row.extent(), Span::cover);
        return new Statement(
                number,
                context,
                mentions(row.speakers(), speaker),
                cue,
                row.place(),
                row.form(),
                mentions(row.addressees(), nowhere(row)),
                mentions(row.about(), nowhere(row)),
                row.act(),
                row.date().map(GoldDate::bounds),
                List.of(),
                mentions(row.relays(), nowhere(row)),
                Polarity.AFFIRMED,
                Certainty.ASSERTED,
                1);
    }

    /** Gold does not say where the text names an addressee, a relay or a subject. */
    private static Span nowhere(GoldStatement row) {
        return new Span(row.extent().start(), row.extent().start());
    }

    private static Optional<Span> nearest(Words article, String wanted, Span place) {
        return article.occurrences(Words.of(wanted), 0).stream()
                .min(Comparator.comparingInt(span -> Math.abs(span.start() - place.start())));
    }

    private static List<Mention> mentions(List<String> names, Span span) {
        return names.stream().map(name -> new Mention(span, actor(name), 1)).toList();
    }

    static Actor actor(String name) {
        String id = "gold-" + Integer.toHexString(name.hashCode());
        return new Actor(
                id,
                ActorKind.UNKNOWN,
                Map.of("fr", name),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
