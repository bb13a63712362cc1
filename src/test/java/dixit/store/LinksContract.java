package dixit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dixit.actor.Actor;
import dixit.actor.ActorKind;
import dixit.article.Article;
import dixit.rdf.AnnotatedText;
import dixit.rdf.ArticleGraph;
import dixit.rdf.HandMade;
import dixit.rdf.Iris;
import dixit.rdf.Vocabulary;
import dixit.statement.AnnotatedArticle;
import dixit.statement.Form;
import dixit.statement.SpeechAct;
import dixit.statement.relation.Relating;
import dixit.text.Language;
import dixit.time.DateBounds;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.Test;

/** What links across articles do in every store. */
interface LinksContract {

    Actor QUITO = actor("quito", ActorKind.STATE, "Quito");
    Actor LIMA = actor("lima", ActorKind.STATE, "Lima");
    Actor HUACA = actor("huaca", ActorKind.PLACE, "Huaca");
    ArticleGraph GRAPHS = new ArticleGraph(Iris.LOCAL);
    Relating RELATING = Relating.of("fr", Language.of("fr").morphology());

    /** An empty store. */
    Store store();

    @Test
    default void aDenialIsLinkedWithTheAccusationOfAnotherArticle() {
        load(accusation("c1", "2024-03-01"), denial("c2", "2024-03-01", "avoir bombardé le village de Huaca"));
        assertThat(links()).containsExactly("c1-1 contradicts c2-1", "c2-1 contradicts c1-1");
        assertThat(reasons()).containsExactly("Denial");
    }

    @Test
    default void anArticleThatComesLaterIsLinkedWithThoseThatAreThere() {
        load(denial("c2", "2024-03-01", "avoir bombardé le village de Huaca"));
        load(accusation("c1", "2024-03-02"));
        assertThat(links()).hasSize(2);
    }

    @Test
    default void oneUtteranceInTwoArticlesIsLinked() {
        load(accusation("c1", "2024-03-01"), accusation("c3", "2024-03-02"));
        assertThat(links()).containsExactly("c1-1 sameUtteranceAs c3-1", "c3-1 sameUtteranceAs c1-1");
    }

    @Test
    default void articlesOfOtherDaysAreNotLinked() {
        load(accusation("c1", "2024-03-01"), denial("c2", "2024-03-20", "avoir bombardé le village de Huaca"));
        assertThat(links()).isEmpty();
    }

    @Test
    default void figuresOfOnePlaceInTwoArticlesAreCompared() {
        loadWithFigures(
                toll("c4", QUITO, "au moins 200 civils ont été tués à Huaca"),
                toll("c5", LIMA, "12 civils ont été tués à Huaca"));
        assertThat(links()).containsExactly("c4-1 contradicts c5-1", "c5-1 contradicts c4-1");
        assertThat(reasons()).containsExactly("DifferentFigures");
    }

    @Test
    default void figuresWithoutAPlaceAreNotCompared() {
        loadWithFigures(
                toll("c4", QUITO, "au moins 200 civils ont été tués"), toll("c5", LIMA, "12 civils ont été tués"));
        assertThat(links()).isEmpty();
    }

    @Test
    default void linksOfAReplacedArticleAreDroppedAndOthersKept() {
        load(
                accusation("c1", "2024-03-01"),
                denial("c2", "2024-03-01", "avoir bombardé le village de Huaca"),
                accusation("c3", "2024-03-02"));
        load(denial("c2", "2024-03-01", "négocier avec les banques du pays"));
        assertThat(links()).containsExactly("c1-1 sameUtteranceAs c3-1", "c3-1 sameUtteranceAs c1-1");
        assertThat(reasons()).containsExactly("SameWords");
    }

    @Test
    default void drawingLinksAgainChangesNothing() {
        load(accusation("c1", "2024-03-01"), denial("c2", "2024-03-01", "avoir bombardé le village de Huaca"));
        List<String> before = column("SELECT ?x { GRAPH <%s> { ?s ?p ?x } } ORDER BY ?x");
        links(accusation("c1", "2024-03-01"));
        assertThat(column("SELECT ?x { GRAPH <%s> { ?s ?p ?x } } ORDER BY ?x")).isEqualTo(before);
    }

    @Test
    default void theSameStoryInTwoPapersIsLinkedAndDoesNotCorroborateItself() {
        String story = IntStream.range(0, 20)
                .mapToObj(i -> "Le jour numéro " + i + ", la place " + (i * 7) + " a connu une scène " + (i * 13)
                        + " de calme.")
                .collect(Collectors.joining(" "));
        load(told("c6", QUITO, story), told("c7", LIMA, story.replace("scène 26", "heure 26")));
        load(told("c8", LIMA, "Rien de tel."));
        assertThat(duplicates()).containsExactly("c6 c7", "c7 c6");
        assertThat(links())
                .contains("c6-1 corroborates c8-1")
                .doesNotContain("c6-1 corroborates c7-1", "c7-1 corroborates c6-1");
        load(told("c7", LIMA, "Une tout autre histoire."));
        assertThat(duplicates()).isEmpty();
    }

    private List<String> duplicates() {
        return column("""
                SELECT (CONCAT(STRAFTER(STR(?a), "article/"), " ", STRAFTER(STR(?b), "article/")) AS ?x) {
                  GRAPH <%s> { ?a dx:nearDuplicateOf ?b } } ORDER BY ?x""");
    }

    private static AnnotatedArticle told(String id, Actor speaker, String story) {
        String content = "12 civils ont été tués à Huaca";
        AnnotatedText text = article(id, "2024-03-01", speaker.label("fr") + " dit : " + content + ". " + story);
        text.statement(Form.INDIRECT, SpeechAct.STATE, List.of("dit"), content)
                .by(text.mention(speaker.label("fr"), speaker))
                .about(text.mention("Huaca", HUACA));
        return text.done();
    }

    private void loadWithFigures(AnnotatedArticle... articles) {
        store().load(Stream.of(articles)
                .map(RELATING::relate)
                .map(article -> StoreContract.quads(article.annotated(), GRAPHS.of(article, HandMade.RUN)))
                .toList());
        links(articles);
    }

    private void load(AnnotatedArticle... articles) {
        store().load(Stream.of(articles).map(StoreContract::quads).toList());
        links(articles);
    }

    private void links(AnnotatedArticle... articles) {
        new CrossArticleLinks(store(), Iris.LOCAL, RELATING.relations(), "fr")
                .refresh(Stream.of(articles)
                        .map(article ->
                                Iris.LOCAL.article(article.article().id()).stringValue())
                        .toList());
    }

    private List<String> links() {
        return column("""
                SELECT (CONCAT(STRAFTER(STR(?a), "statement/"), " ", STRAFTER(STR(?p), "#"), " ",
                    STRAFTER(STR(?b), "statement/")) AS ?x) {
                  GRAPH <%s> { VALUES ?p { dx:contradicts dx:respondsTo dx:corroborates dx:sameUtteranceAs } ?a ?p ?b } }
                ORDER BY ?x""");
    }

    private List<String> reasons() {
        return column("SELECT (STRAFTER(STR(?r), \"#\") AS ?x) { GRAPH <%s> { ?l dx:reason ?r } }");
    }

    private List<String> column(String query) {
        String text = "PREFIX dx: <" + Vocabulary.DX + "> " + query.formatted(Iris.LOCAL.linksGraph());
        return Iter.asStream(store().select(QueryFactory.create(text)))
                .map(row -> row.get("x").toString())
                .toList();
    }

    private static AnnotatedArticle accusation(String id, String day) {
        AnnotatedText text = article(id, day, "Quito affirme que l’armée de Lima a bombardé le village de Huaca.");
        text.statement(
                        Form.INDIRECT,
                        SpeechAct.ACCUSE,
                        List.of("affirme"),
                        "l’armée de Lima a bombardé le village de Huaca")
                .by(text.mention("Quito", QUITO))
                .about(text.mention("l’armée de Lima", LIMA));
        return text.done();
    }

    private static AnnotatedArticle denial(String id, String day, String content) {
        AnnotatedText text = article(id, day, "Lima a nié " + content + ".");
        text.statement(Form.INDIRECT, SpeechAct.DENY, List.of("a nié"), content).by(text.mention("Lima", LIMA));
        return text.done();
    }

    private static AnnotatedArticle toll(String id, Actor speaker, String content) {
        AnnotatedText text = article(id, "2024-03-01", speaker.label("fr") + " dit : " + content + ".");
        AnnotatedText.Draft draft = text.statement(Form.INDIRECT, SpeechAct.STATE, List.of("dit"), content)
                .by(text.mention(speaker.label("fr"), speaker));
        if (content.contains("Huaca")) draft.about(text.mention("Huaca", HUACA));
        else draft.about(text.mention("civils", LIMA));
        return text.done();
    }

    private static AnnotatedText article(String id, String day, String words) {
        return new AnnotatedText(new Article(
                id,
                id,
                words,
                Optional.empty(),
                Optional.of(DateBounds.day(LocalDate.parse(day))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "fr"));
    }

    private static Actor actor(String id, ActorKind kind, String name) {
        return new Actor(id, kind, Map.of("fr", name), List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
