package dixit.statement.relation;

import dixit.actor.Mention;
import dixit.statement.AnnotatedArticle;
import dixit.statement.Statement;
import dixit.statement.figure.Figure;
import dixit.time.DateBounds;
import java.util.List;
import java.util.stream.Collectors;

/** Makes claims of the statements of an article just read. */
public final class Claims {

    /** News reports what was said on the day itself or shortly before, where it gives no day. */
    private static final int NEWS_DAYS = 2;

    private Claims() {}

    /** In text order. */
    public static List<Claim> of(AnnotatedArticle annotated, List<Figure> figures) {
        String id = annotated.article().id();
        return annotated.statements().stream()
                .map(statement -> new Claim(
                        id + "-" + statement.number(),
                        id,
                        statement.number(),
                        parties(statement.speakers()),
                        parties(statement.addressees()),
                        parties(statement.about()),
                        parties(statement.relays()),
                        statement.act(),
                        statement.polarity(),
                        cue(annotated, statement),
                        statement.contentIn(annotated.article().text()),
                        statement
                                .said()
                                .map(Claims::period)
                                .or(() -> annotated.article().date().map(Claims::published)),
                        figures.stream()
                                .filter(figure -> figure.statement() == statement.number())
                                .map(Claims::claimed)
                                .toList(),
                        statement.content(),
                        statement.confidence()))
                .toList();
    }

    /** The days on which something reported without a day can have been said, in an article of these days. */
    public static Period published(DateBounds article) {
        return new Period(article.earliest().minusDays(NEWS_DAYS), article.latest());
    }

    private static Period period(DateBounds said) {
        return new Period(said.earliest(), said.latest());
    }

    private static String cue(AnnotatedArticle annotated, Statement statement) {
        return statement.cue().stream()
                .map(span -> span.in(annotated.article().text()))
                .collect(Collectors.joining(" "));
    }

    private static List<Party> parties(List<Mention> mentions) {
        return mentions.stream().map(Mention::actor).distinct().map(Party::of).toList();
    }

    private static ClaimedFigure claimed(Figure figure) {
        return new ClaimedFigure(
                figure.quantity(),
                figure.harm(),
                figure.group(),
                figure.side().map(side -> side.country().orElse(side.id())),
                figure.places().stream().map(place -> place.id()).collect(Collectors.toSet()));
    }
}
