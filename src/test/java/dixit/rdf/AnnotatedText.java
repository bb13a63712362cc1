package dixit.rdf;

import dixit.actor.Actor;
import dixit.actor.Mention;
import dixit.article.Article;
import dixit.statement.AnnotatedArticle;
import dixit.statement.Certainty;
import dixit.statement.Form;
import dixit.statement.Polarity;
import dixit.statement.SpeechAct;
import dixit.statement.Statement;
import dixit.text.Span;
import dixit.time.DateBounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Annotates an article by hand: words stand for the one place where they occur. */
public final class AnnotatedText {

    private final Article article;
    private final List<Statement> statements = new ArrayList<>();

    public AnnotatedText(Article article) {
        this.article = article;
    }

    /** Where the words stand. */
    public Span span(String words) {
        int start = article.text().indexOf(words);
        if (start < 0 || start != article.text().lastIndexOf(words)) {
            throw new IllegalArgumentException("not once in the text: " + words);
        }
        return new Span(start, start + words.length());
    }

    public Mention mention(String words, Actor actor) {
        return new Mention(span(words), actor, 1);
    }

    /** A statement without addressees, date or relays; see the methods that add them. */
    public Draft statement(Form form, SpeechAct act, List<String> cue, String... content) {
        Statement bare = new Statement(
                statements.size() + 1,
                new Span(0, article.text().length()),
                List.of(),
                cue.stream().map(this::span).toList(),
                Stream.of(content).map(this::span).toList(),
                form,
                List.of(),
                List.of(),
                act,
                Optional.empty(),
                List.of(),
                List.of(),
                Polarity.AFFIRMED,
                Certainty.ASSERTED,
                0.75);
        statements.add(bare);
        return new Draft(bare);
    }

    public AnnotatedArticle done() {
        return new AnnotatedArticle(article, List.of(), statements);
    }

    /** A statement that can still be filled in. */
    public final class Draft {
        private Statement statement;

        private Draft(Statement statement) {
            this.statement = statement;
        }

        public Draft by(Mention... speakers) {
            return with(
                    List.of(speakers), statement.addressees(), statement.about(), statement.said(), statement.relays());
        }

        public Draft to(Mention... addressees) {
            return with(
                    statement.speakers(), List.of(addressees), statement.about(), statement.said(), statement.relays());
        }

        public Draft about(Mention... actors) {
            return with(
                    statement.speakers(),
                    statement.addressees(),
                    List.of(actors),
                    statement.said(),
                    statement.relays());
        }

        public Draft said(DateBounds date) {
            return with(
                    statement.speakers(),
                    statement.addressees(),
                    statement.about(),
                    Optional.of(date),
                    statement.relays());
        }

        /** Nearest first. */
        public Draft through(Mention... relays) {
            return with(
                    statement.speakers(), statement.addressees(), statement.about(), statement.said(), List.of(relays));
        }

        private Draft with(
                List<Mention> speakers,
                List<Mention> addressees,
                List<Mention> about,
                Optional<DateBounds> said,
                List<Mention> relays) {
            Statement filled = new Statement(
                    statement.number(),
                    statement.context(),
                    speakers,
                    statement.cue(),
                    statement.content(),
                    statement.form(),
                    addressees,
                    about,
                    statement.act(),
                    said,
                    statement.saidEvidence(),
                    relays,
                    statement.polarity(),
                    statement.certainty(),
                    statement.confidence());
            statements.set(statement.number() - 1, filled);
            statement = filled;
            return this;
        }
    }
}
