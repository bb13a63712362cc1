package dixit.evaluate;

import dixit.actor.Actor;
import dixit.actor.ActorKind;
import dixit.actor.Mention;
import dixit.article.Article;
import dixit.statement.Certainty;
import dixit.statement.Form;
import dixit.statement.Polarity;
import dixit.statement.SpeechAct;
import dixit.statement.Statement;
import dixit.text.Span;
import dixit.time.DateBounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A hand-made article: gold rows and found statements are made from its words. */
record ArticleText(String text, Optional<DateBounds> date) {

    ArticleText(String text) {
        this(text, Optional.empty());
    }

    Article article() {
        return new Article(
                "a1",
                "hand-made",
                text,
                Optional.empty(),
                date,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "fr");
    }

    Span place(String words) {
        int start = text.indexOf(words);
        if (start < 0) throw new IllegalArgumentException("not in the text: " + words);
        return new Span(start, start + words.length());
    }

    GoldStatement gold(String id, String speaker, String speakerId, String content) {
        return new GoldStatement(
                id,
                speaker,
                speakerId.isEmpty() ? List.of() : List.of(speakerId.split(" & ")),
                "",
                content,
                List.of(place(content)),
                Form.INDIRECT,
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                SpeechAct.STATE);
    }

    Mention mention(String words, Actor actor) {
        return new Mention(place(words), actor, 1);
    }

    Statement found(int number, List<Mention> speakers, double confidence, String... content) {
        List<Span> spans = new ArrayList<>();
        for (String piece : content) spans.add(place(piece));
        return new Statement(
                number,
                spans.get(0).cover(spans.get(spans.size() - 1)),
                speakers,
                List.of(),
                spans,
                Form.INDIRECT,
                List.of(),
                List.of(),
                SpeechAct.STATE,
                Optional.empty(),
                List.of(),
                List.of(),
                Polarity.AFFIRMED,
                Certainty.ASSERTED,
                confidence);
    }

    static Actor actor(String id, String label, String... aliases) {
        return new Actor(
                id,
                ActorKind.UNKNOWN,
                Map.of("fr", label),
                List.of(aliases),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
