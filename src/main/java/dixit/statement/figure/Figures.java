package dixit.statement.figure;

import dixit.actor.Actor;
import dixit.actor.ActorKind;
import dixit.actor.Mention;
import dixit.statement.AnnotatedArticle;
import dixit.statement.Certainty;
import dixit.statement.Lexicons;
import dixit.statement.Statement;
import dixit.statement.figure.Counting.Count;
import dixit.text.Language;
import dixit.text.Morphology;
import dixit.text.PlainWords;
import dixit.text.PlainWords.Word;
import dixit.text.Span;
import dixit.text.WrittenNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the figures that an article's statements claim. */
public final class Figures {

    private final FigureLexicon lexicon;
    private final PlainWords plainWords;
    private final WrittenNumbers numbers;

    /** @param lexicon and the rest of one language */
    public Figures(FigureLexicon lexicon, Morphology morphology, WrittenNumbers numbers) {
        this.lexicon = lexicon;
        this.plainWords = new PlainWords(morphology, numbers);
        this.numbers = numbers;
    }

    /**
     * With the lexicon of {@code language}.
     *
     * @throws IllegalArgumentException when there is none, or it is malformed
     */
    public static Figures of(String language, Morphology morphology) {
        String resource = "/seeds/lexicon/" + language + "/figures.tsv";
        return new Figures(
                FigureLexicon.read(Lexicons.open(resource), "figures.tsv"),
                morphology,
                Language.of(language).numbers());
    }

    /** The figures of all statements, in their order. One that a statement within another claims is not the outer's. */
    public List<Figure> in(AnnotatedArticle annotated) {
        List<Figure> figures = new ArrayList<>();
        for (Statement statement : annotated.statements()) {
            for (Span piece : statement.content()) {
                List<Word> words = plainWords.of(annotated.article().text(), piece);
                for (Count count : new Counting(lexicon, numbers, words).counts()) {
                    Span span = words.get(count.first())
                            .span()
                            .cover(words.get(Math.max(count.end(), count.noun() + 1) - 1)
                                    .span());
                    if (isInner(annotated, statement, piece, span)) continue;
                    figures.add(new Figure(
                            statement.number(),
                            span,
                            count.quantity(),
                            count.harm(),
                            count.group(),
                            side(annotated, words.get(count.noun()).span()),
                            places(annotated, statement),
                            statement.certainty() == Certainty.UNVERIFIED));
                }
            }
        }
        return figures;
    }

    private static boolean isInner(AnnotatedArticle annotated, Statement outer, Span piece, Span figure) {
        return annotated.statements().stream()
                .filter(statement -> statement.number() != outer.number())
                .flatMap(statement -> statement.content().stream())
                .anyMatch(content ->
                        content.contains(figure) && piece.contains(content) && content.length() < piece.length());
    }

    /** The actor of a known side whose mention holds the noun counted: {@code soldats ukrainiens}. */
    private static Optional<Actor> side(AnnotatedArticle annotated, Span noun) {
        return annotated.mentions().stream()
                .filter(mention -> mention.span().contains(noun))
                .map(Mention::actor)
                .filter(actor -> actor.kind() != ActorKind.PLACE)
                .filter(actor -> actor.country().isPresent() || actor.wikidata().isPresent())
                .findFirst();
    }

    /** Places that the statement is about or names; a state too, where it is named as where things happen. */
    private static List<Actor> places(AnnotatedArticle annotated, Statement statement) {
        Stream<Actor> named = annotated.mentions().stream()
                .filter(mention -> statement.content().stream().anyMatch(piece -> piece.contains(mention.span())))
                .map(Mention::actor);
        return Stream.concat(named, statement.about().stream().map(Mention::actor))
                .filter(actor -> actor.kind() == ActorKind.PLACE)
                .distinct()
                .toList();
    }
}
