package dixit.cli;

import dixit.actor.Actor;
import dixit.actor.ActorKind;
import dixit.article.Article;
import dixit.rdf.AnnotatedText;
import dixit.statement.AnnotatedArticle;
import dixit.statement.Annotator;
import dixit.statement.Form;
import dixit.statement.SpeechAct;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Articles in which two presidents speak, and an annotator that finds out without models. Every second article repeats the
 * words of the one before, so that links between articles are drawn.
 */
final class Sayings implements Annotator {

    private static final Pattern SAYING = Pattern.compile("(Vladimir Poutine|Ilham Aliyev) (a affirmé) (que [^.]+)\\.");

    private static final Map<String, Actor> SPEAKERS = Map.of(
            "Vladimir Poutine", actor("Q7747", "Vladimir Poutine"), "Ilham Aliyev", actor("Q57371", "Ilham Aliyev"));

    private final long pause;

    /** @param pause milliseconds for each article */
    Sayings(long pause) {
        this.pause = pause;
    }

    static String text(int number) {
        String speaker = number % 3 == 0 ? "Ilham Aliyev" : "Vladimir Poutine";
        String words = DistinctText.words(1_000_000 + number / 2);
        return "Vendredi, " + speaker + " a affirmé que la trêve tenait" + words + ".\n\n" + DistinctText.of(number);
    }

    private static Actor actor(String id, String name) {
        return new Actor(
                id,
                ActorKind.PERSON,
                Map.of("fr", name),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public AnnotatedArticle annotate(Article article) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        AnnotatedText text = new AnnotatedText(article);
        Matcher saying = SAYING.matcher(article.text());
        while (saying.find()) {
            text.statement(Form.INDIRECT, SpeechAct.STATE, List.of(saying.group(2)), saying.group(3))
                    .by(text.mention(saying.group(1), SPEAKERS.get(saying.group(1))));
        }
        return text.done();
    }
}
