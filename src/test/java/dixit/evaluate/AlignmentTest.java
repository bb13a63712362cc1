package dixit.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dixit.statement.AnnotatedArticle;
import dixit.statement.Statement;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlignmentTest {

    @Test
    void contentsThatShareHalfTheirWordsAreTheSame() {
        ArticleText text = new ArticleText("un deux trois quatre cinq six");
        // 2 shared of 4 and 4: F1 = 4/8.
        assertThat(pairs(text, text.gold("s1", "", "", "un deux trois quatre"), "trois quatre cinq six"))
                .containsExactly("s1=1");
        // 1 shared of 3 and 3: F1 = 2/6.
        assertThat(pairs(text, text.gold("s1", "", "", "un deux trois"), "trois quatre cinq"))
                .isEmpty();
    }

    @Test
    void aRepeatedWordCountsAsOftenAsItOccurs() {
        assertThat(Words.of("non non non").f1(Words.of("non"))).isEqualTo(2.0 / 4);
        assertThat(Words.of("la paix et la guerre").f1(Words.of("la la"))).isEqualTo(4.0 / 7);
    }

    @Test
    void caseQuotationMarksAndApostrophesDoNotCount() {
        assertThat(Words.of("« L’accord est mort », dit-il").f1(Words.of("l'accord EST mort dit il")))
                .isEqualTo(1);
    }

    @Test
    void theBestPairIsTakenFirst() {
        ArticleText text = new ArticleText("La trêve tient. La trêve tient bon ici.");
        List<GoldStatement> gold =
                List.of(text.gold("s1", "", "", "La trêve tient."), text.gold("s2", "", "", "La trêve tient bon ici"));
        AnnotatedArticle found = found(text, "La trêve tient bon ici");
        Alignment alignment = Alignment.of(new GoldArticle(text.article(), gold), found);
        assertThat(alignment.pairs()).extracting(pair -> pair.gold().id()).containsExactly("s2");
        assertThat(alignment.missed()).extracting(GoldStatement::id).containsExactly("s1");
    }

    @Test
    void equalWordsGoToTheNearerPlace() {
        ArticleText text = new ArticleText("« On tiendra ». Puis encore : On tiendra");
        GoldStatement headline = text.gold("s1", "", "", "« On tiendra »");
        GoldStatement below = text.gold("s2", "", "", ": On tiendra");
        assertThat(pairs(text, List.of(headline, below), "« On tiendra »", ": On tiendra"))
                .containsExactly("s1=1", "s2=2");
        assertThat(pairs(text, List.of(below, headline), "« On tiendra »", ": On tiendra"))
                .containsExactly("s2=2", "s1=1");
    }

    @Test
    void anInterruptedQuotationIsOneContent() {
        ArticleText text = new ArticleText("« Moi, dit-il, je reste ici ».");
        GoldStatement gold = new GoldRowOf(text).content("Moi […] je reste ici");
        AnnotatedArticle found = new AnnotatedArticle(
                text.article(), List.of(), List.of(text.found(1, List.of(), 1, "Moi", "je reste ici")));
        Alignment alignment = Alignment.of(new GoldArticle(text.article(), List.of(gold)), found);
        assertThat(alignment.pairs()).extracting(Pair::overlap).containsExactly(1.0);
    }

    private static List<String> pairs(ArticleText text, GoldStatement gold, String... contents) {
        return pairs(text, List.of(gold), contents);
    }

    private static List<String> pairs(ArticleText text, List<GoldStatement> gold, String... contents) {
        return Alignment.of(new GoldArticle(text.article(), gold), found(text, contents)).pairs().stream()
                .map(pair -> pair.gold().id() + "=" + pair.found().number())
                .toList();
    }

    private static AnnotatedArticle found(ArticleText text, String... contents) {
        List<Statement> statements = Arrays.stream(contents)
                .map(content -> text.found(Arrays.asList(contents).indexOf(content) + 1, List.of(), 1, content))
                .toList();
        return new AnnotatedArticle(text.article(), List.of(), statements);
    }

    /** A gold row read as from a file. */
    private record GoldRowOf(ArticleText text) {
        GoldStatement content(String content) {
            try {
                return new GoldRow(
                                java.nio.file.Path.of("hand-made.gold.tsv"),
                                2,
                                "s1\t\t\tdit-il\t" + content + "\tdirect\t\t\t\t\tstate")
                        .statement(Words.of(text.text()));
            } catch (InvalidGold e) {
                throw new IllegalArgumentException(e);
            }
        }
    }
}
