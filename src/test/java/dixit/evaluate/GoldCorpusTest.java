package dixit.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dixit.actor.Gazetteer;
import dixit.actor.Mention;
import dixit.article.ArticleReader;
import dixit.statement.AnnotatedArticle;
import dixit.statement.Annotator;
import dixit.statement.Statement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What annotators of known quality score on the gold articles of the project, where they are at hand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldCorpusTest {

    private static final Path FOLDER = Path.of("../shared/gold/dev");

    private List<GoldArticle> gold;

    @BeforeAll
    void readGold() throws Exception {
        assumeTrue(Files.isDirectory(FOLDER), "no gold articles beside the project");
        GoldReader reader = new GoldReader(new ArticleReader(text -> "fr"));
        GoldFolder<GoldArticle> folder = GoldFolder.read(FOLDER, GoldReader.ENDING, reader::read);
        assertThat(folder.faults()).isEmpty();
        gold = folder.articles();
    }

    @Test
    void anAnnotatorThatMakesNoMistakeScoresOneEverywhere() {
        Evaluation evaluation = Evaluation.of(gold, new GoldAnnotator(gold), new Gazetteer(List.of()));
        assertThat(evaluation.articles())
                .allSatisfy(article ->
                        assertThat(Findings.of(article)).as(article.name()).isEmpty());
        Scores all = evaluation.all();
        assertThat(List.of(
                        all.statements().f1(),
                        all.speaker(),
                        all.form(),
                        all.about(),
                        all.addressee(),
                        all.date(),
                        all.relay(),
                        all.act(),
                        all.endToEnd().f1()))
                .allSatisfy(score -> assertThat(score).isCloseTo(1, within(1e-9)));
        assertThat(all.exactDay()).hasValue(1);
        assertThat(evaluation.reliability().error()).isZero();
    }

    @Test
    void everyStatementMatchesItsOwnRow() {
        for (ScoredArticle article : Evaluation.of(gold, new GoldAnnotator(gold), new Gazetteer(List.of()))
                .articles()) {
            for (Pair pair : article.alignment().pairs()) {
                assertThat(article.gold().statements().indexOf(pair.gold()) + 1)
                        .as(article.name() + " " + pair.gold().id())
                        .isEqualTo(pair.found().number());
            }
        }
    }

    @Test
    void anAnnotatorThatFindsNothingScoresZero() {
        Annotator empty = article -> new AnnotatedArticle(article, List.of(), List.of());
        Scores all = Evaluation.of(gold, empty, new Gazetteer(List.of())).all();
        assertThat(all.gold()).isPositive();
        assertThat(List.of(all.found(), all.matched())).containsOnly(0);
        assertThat(List.of(
                        all.statements().f1(),
                        all.speaker(),
                        all.about(),
                        all.endToEnd().f1()))
                .containsOnly(0.0);
    }

    @Test
    void anAnnotatorThatShufflesTheSpeakersScoresLowOnSpeakers() {
        GoldAnnotator right = new GoldAnnotator(gold);
        Annotator shuffled = article -> {
            AnnotatedArticle annotated = right.annotate(article);
            List<Statement> statements = annotated.statements();
            List<Statement> wrong = new ArrayList<>();
            for (int i = 0; i < statements.size(); i++) {
                Statement other = statements.get((i + statements.size() / 2) % statements.size());
                wrong.add(withSpeakersOf(statements.get(i), other));
            }
            return new AnnotatedArticle(article, annotated.mentions(), wrong);
        };
        Scores all = Evaluation.of(gold, shuffled, new Gazetteer(List.of())).all();
        assertThat(all.statements().f1()).isEqualTo(1);
        // A speaker who speaks more than once in the article can come out right by chance.
        assertThat(all.speaker()).isBetween(0.0, 0.25);
        assertThat(all.endToEnd().f1()).isBetween(0.0, 0.25);
    }

    @Test
    void anAnnotatorThatTakesEverySpeakerForOneAndTheSameScoresLowOnSpeakers() {
        GoldAnnotator right = new GoldAnnotator(gold);
        Annotator merging = article -> {
            AnnotatedArticle annotated = right.annotate(article);
            Statement first = annotated.statements().get(0);
            List<Statement> merged = annotated.statements().stream()
                    .map(statement -> withActor(statement, first))
                    .toList();
            return new AnnotatedArticle(article, List.of(), merged);
        };
        Scores all = Evaluation.of(gold, merging, new Gazetteer(List.of())).all();
        assertThat(all.speaker()).isLessThan(0.35);
    }

    private static Statement withSpeakersOf(Statement statement, Statement other) {
        return withSpeakers(statement, other.speakers());
    }

    /** The right words as mentions, all of one actor: what wrong coreference makes. */
    private static Statement withActor(Statement statement, Statement first) {
        return withSpeakers(
                statement,
                Stream.concat(statement.speakers().stream(), first.speakers().stream())
                        .limit(1)
                        .map(mention -> new Mention(
                                mention.span(),
                                first.speakers().isEmpty()
                                        ? GoldAnnotator.actor("one for all")
                                        : first.speakers().get(0).actor(),
                                1))
                        .toList());
    }

    private static Statement withSpeakers(Statement statement, List<Mention> speakers) {
        return new Statement(
                statement.number(),
                statement.context(),
                speakers,
                statement.cue(),
                statement.content(),
                statement.form(),
                statement.addressees(),
                statement.about(),
                statement.act(),
                statement.said(),
                statement.saidEvidence(),
                statement.relays(),
                statement.polarity(),
                statement.certainty(),
                statement.confidence());
    }
}
