package dixit.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dixit.actor.Actor;
import dixit.actor.ActorKind;
import dixit.actor.Gazetteer;
import dixit.actor.GazetteerEntry;
import dixit.actor.Mention;
import dixit.statement.AnnotatedArticle;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorIdentityTest {

    private static final Actor SYRIA = state("Q858", "Syrie");
    private static final Actor RUSSIA = state("Q159", "Russie");
    private static final Actor ARMENIA = state("Q399", "Arménie");
    private static final Actor EGYPT = state("Q79", "Égypte");
    private static final Actor TASS = ArticleText.actor("Q223799", "TASS", "Agence Tass");

    private static final Gazetteer GAZETTEER = new Gazetteer(List.of(
            entry(SYRIA, "syrien", "syrienne", "syriens", "syriennes"),
            entry(RUSSIA, "russe", "russes"),
            entry(ARMENIA, "arménien", "arménienne", "Arméniens", "arméniens"),
            entry(EGYPT, "égyptien", "égyptienne"),
            entry(TASS)));

    @ParameterizedTest
    @CsvSource({
        "Gouvernement de la Syrie, le gouvernement syrien",
        "Gouvernement de la Syrie, gouvernement de Syrie",
        "Ministère de la Défense (Russie), le ministère russe de la Défense",
        "Ministère de la Défense (Russie), Ministère de la Défense (Russie)",
        "Commission électorale (Égypte), la commission électorale",
        "Commission électorale (Égypte), la commission électorale égyptienne",
        "Procureur général d’Azerbaïdjan, le procureur général d'Azerbaïdjan",
        "Forces armées syriennes, Force armée (Syrie)",
        "Denis Baupin, M. Denis Baupin",
        "Élisabeth Borne, Elisabeth Borne",
    })
    void namesThatIdentifyTheSameAreTheSame(String gold, String found) {
        assertThat(same(gold, ArticleText.actor("x", found))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Ministère de la Défense (Russie), le ministère syrien de la Défense",
        "Ministère de la Défense (Russie), Ministère de la Défense (Syrie)",
        "Ministère de la Défense (Russie), Ministère des Affaires étrangères (Russie)",
        "Ilham Aliyev, Aliyev",
        "Ilham Aliyev, Heydar Aliyev",
        "Vladimir Poutine, Porte-parole de Vladimir Poutine",
        "Gouvernement de la Syrie, Syrie",
        "Arménie, les Arméniens",
        "Rebelles syriens, rebelles",
    })
    void aPartOfANameIsNotTheName(String gold, String found) {
        assertThat(same(gold, ArticleText.actor("x", found))).isFalse();
    }

    @Nested
    class NamesTheGazetteerKnows {

        @Test
        void anAliasOfTheActorIsRight() {
            assertThat(same("Agence Tass", TASS)).isTrue();
            assertThat(same("agence tass", TASS)).isTrue();
        }

        @Test
        void anotherActorOfTheGazetteerIsWrong() {
            assertThat(same("Syrie", RUSSIA)).isFalse();
        }

        @Test
        void theArticlesWordsDoNotMakeAnotherActorRight() {
            ArticleText text = new ArticleText("Damas promet une trêve. Le pays tiendra parole.");
            GoldStatement row = text.gold("s1", "Damas", "Syrie", "une trêve");
            Actor minted = ArticleText.actor("damas-1", "Damas");
            assertThat(identity(text, List.of(row), text.mention("Damas", minted))
                            .same("Syrie", minted))
                    .isFalse();
        }
    }

    @Nested
    class NamesTheGazetteerDoesNotKnow {

        private final ArticleText text = new ArticleText(
                "La fédération des banques, Febelfin, dit A. Il dit B. "
                        + "Le négociateur palestinien dit C. Le président dit D. Saeb Erekat sort. Le rapporteur dit E. François Hollande aussi.");

        private final List<GoldStatement> rows = List.of(
                text.gold("s1", "La fédération des banques, Febelfin", "Febelfin", "A"),
                text.gold("s2", "Il", "Georges Martin", "B"),
                text.gold("s3", "Le négociateur palestinien", "Saeb Erekat", "C"),
                text.gold("s4", "Le président", "Barack Obama", "D"),
                text.gold("s5", "Le rapporteur", "Rapporteur spécial", "E"));

        @Test
        void theFoundActorsNameMayBeTheWordsOfTheSpeaker() {
            Actor negotiator = ArticleText.actor("n", "négociateur palestinien");
            assertThat(identity(text, rows, text.mention("Le négociateur palestinien", negotiator))
                            .same("Saeb Erekat", negotiator))
                    .isTrue();
        }

        @Test
        void theGoldNameMayBeAMentionOfTheFoundActor() {
            Actor negotiator = ArticleText.actor("n", "Négociateur");
            assertThat(identity(
                                    text,
                                    rows,
                                    text.mention("Le négociateur palestinien", negotiator),
                                    text.mention("Saeb Erekat", negotiator))
                            .same("Saeb Erekat", negotiator))
                    .isTrue();
        }

        @Test
        void eachPartOfAnAppositionNamesTheSpeaker() {
            Actor federation = ArticleText.actor("f", "Fédération des banques");
            assertThat(identity(text, rows, text.mention("La fédération des banques", federation))
                            .same("Febelfin", federation))
                    .isTrue();
        }

        @Test
        void aPronounNamesNobody() {
            Actor somebody = ArticleText.actor("i", "Il");
            assertThat(identity(text, rows, text.mention("Il", somebody)).same("Georges Martin", somebody))
                    .isFalse();
        }

        @Test
        void aSharedTitleDoesNotMakeTwoNamedPeopleOne() {
            Actor hollande = ArticleText.actor("h", "François Hollande");
            assertThat(identity(
                                    text,
                                    rows,
                                    text.mention("Le président", hollande),
                                    text.mention("François Hollande", hollande))
                            .same("Barack Obama", hollande))
                    .isFalse();
        }

        @Test
        void anActorWithoutANameOfItsOwnIsWhomItsWordsName() {
            Actor negotiator = ArticleText.actor("n", "Négociateur (Autorité nationale palestinienne)");
            assertThat(identity(text, rows, text.mention("Le négociateur palestinien", negotiator))
                            .same("Saeb Erekat", negotiator))
                    .isTrue();
        }

        @Test
        void anActorThatTheGazetteerNamesIsNotWhomATitleNames() {
            assertThat(identity(text, rows, text.mention("Le rapporteur", TASS)).same("Rapporteur spécial", TASS))
                    .isFalse();
        }

        @Test
        void anActorThatBearsAnotherGoldNameIsThatOne() {
            Actor merged = ArticleText.actor("f", "Febelfin");
            ActorIdentity identity = identity(
                    text,
                    rows,
                    text.mention("Febelfin", merged),
                    text.mention("Le négociateur palestinien", merged),
                    text.mention("Saeb Erekat", merged));
            assertThat(identity.same("Febelfin", merged)).isTrue();
            assertThat(identity.same("Saeb Erekat", merged)).isFalse();
        }

        @Test
        void anActorThatRunsTwoGoldSpeakersTogetherIsNeither() {
            Actor merged = ArticleText.actor("m", "Anonyme", "Négociateur palestinien", "Rapporteur");
            ActorIdentity identity = identity(
                    text,
                    rows,
                    text.mention("Le négociateur palestinien", merged),
                    text.mention("Le rapporteur", merged));
            assertThat(identity.same("Saeb Erekat", merged)).isFalse();
            assertThat(identity.same("Rapporteur spécial", merged)).isFalse();
        }
    }

    @Nested
    class SeveralActors {

        private final Actor a = ArticleText.actor("a", "Alpha");
        private final Actor b = ArticleText.actor("b", "Beta");
        private final ActorIdentity identity = identity(new ArticleText("rien"), List.of());

        @Test
        void ofASetAllMustBeRightInAnyOrder() {
            assertThat(identity.sameSet(List.of("Alpha", "Beta"), List.of(b, a)))
                    .isTrue();
            assertThat(identity.sameSet(List.of("Alpha", "Beta"), List.of(a))).isFalse();
            assertThat(identity.sameSet(List.of("Alpha"), List.of(a, b))).isFalse();
            assertThat(identity.sameSet(List.of(), List.of())).isTrue();
            assertThat(identity.sameSet(List.of(), List.of(a))).isFalse();
            assertThat(identity.sameSet(List.of("Alpha"), List.of())).isFalse();
        }

        @Test
        void theOrderOfAChainCounts() {
            assertThat(identity.sameChain(List.of("Alpha", "Beta"), List.of(a, b)))
                    .isTrue();
            assertThat(identity.sameChain(List.of("Alpha", "Beta"), List.of(b, a)))
                    .isFalse();
        }

        @Test
        void setsAreScoredByF1() {
            assertThat(identity.f1(List.of("Alpha", "Beta"), List.of(a))).isEqualTo(2.0 / 3);
            assertThat(identity.f1(List.of("Alpha"), List.of(b))).isZero();
            assertThat(identity.f1(List.of(), List.of())).isEqualTo(1);
            assertThat(identity.f1(List.of(), List.of(a))).isZero();
        }
    }

    private static boolean same(String gold, Actor found) {
        ArticleText text = new ArticleText("rien");
        return identity(text, List.of(text.gold("s1", "", gold, "rien"))).same(gold, found);
    }

    private static ActorIdentity identity(ArticleText text, List<GoldStatement> rows, Mention... mentions) {
        return new ActorIdentity(
                new GoldArticle(text.article(), rows),
                new AnnotatedArticle(text.article(), Arrays.asList(mentions), List.of()),
                GAZETTEER);
    }

    private static Actor state(String id, String label) {
        return new Actor(
                id,
                ActorKind.STATE,
                Map.of("fr", label),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static GazetteerEntry entry(Actor actor, String... demonyms) {
        return new GazetteerEntry(actor, List.of(demonyms), List.of(), List.of());
    }
}
