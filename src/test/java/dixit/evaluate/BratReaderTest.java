package dixit.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dixit.article.ArticleReader;
import dixit.statement.Form;
import dixit.text.Span;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BratReaderTest {

    private static final Path INVALID = Path.of("src/test/resources/invalid/brat");

    private final ArticleReader articles = new ArticleReader(text -> "fr");

    @TempDir
    private Path folder;

    @Test
    void quotationsComeWithTheirSourcesAndWhatThePronounsReferTo() throws Exception {
        BratArticle article = read(BratTypes.FRACAS, "Oslo tient. « Tout va bien », dit-elle.", """
                T1\tAgent 0 4\tOslo
                T2\tDirect_Quotation 12 28\t« Tout va bien »
                T3\tCue 30 33\tdit
                T4\tSource_pronoun 34 38\telle
                R1\tQuoted_in Arg1:T4 Arg2:T2
                R2\tIndicates Arg1:T3 Arg2:T2
                R3\tRefers Arg1:T4 Arg2:T1
                A1\tGender T1 Other
                #1\tAnnotatorNotes T2\tclear
                """);
        assertThat(article.quotations()).singleElement().satisfies(quoted -> {
            assertThat(quoted.form()).isEqualTo(Form.DIRECT);
            assertThat(quoted.sources()).containsExactly(List.of(new Span(34, 38)), List.of(new Span(0, 4)));
        });
        assertThat(article.cues()).containsExactly(List.of(new Span(30, 33)));
        assertThat(article.sources()).hasSize(2);
    }

    @Test
    void offsetsCountCodePointsAndSpansMayBeBroken() throws Exception {
        BratArticle article = read(
                BratTypes.FRACAS, "🙂 « Oui, dit-il, demain »", "T1\tDirect_Quotation 2 8;17 25\t« Oui,  demain »\n");
        String text = article.article().text();
        assertThat(article.quotations().get(0).spans())
                .extracting(span -> span.in(text))
                .containsExactly("« Oui,", "demain »");
    }

    @Test
    void aCorpusMayNameItsTypesOtherwise() throws Exception {
        BratTypes types = BratTypes.FRACAS.with(Map.of("mixed", "QUOTE", "source", "PER,ORG", "quoted-in", "says"));
        BratArticle article =
                read(types, "Oslo dit oui", "T1\tORG 0 4\tOslo\nT2\tQUOTE 9 12\toui\nR1\tsays quote:T2 who:T1\n");
        assertThat(article.quotations()).singleElement().satisfies(quoted -> {
            assertThat(quoted.form()).isEqualTo(Form.MIXED);
            assertThat(quoted.sources()).containsExactly(List.of(new Span(0, 4)));
        });
    }

    @Test
    void anUnknownTypeIsRefused() {
        assertThatThrownBy(() -> BratTypes.FRACAS.with(Map.of("speaker", "PER")))
                .hasMessage("“speaker” is no type; use one of cue, direct, indirect, mixed, quoted-in, refers, source");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "span-outside-the-text         | line 1 marks 900 to 905, which is no place in the text",
                "span-backwards                | line 1 marks 8 to 2, which is no place in the text",
                "words-of-another-text         | line 1 does not fit the text at its offsets",
                "entity-without-span           | line 1 is no text-bound annotation",
                "relation-without-arguments    | line 2 is no relation",
                "relation-to-an-unknown-entity | line 2 relates T9, which is not marked above",
                "text-missing                  | its article text-missing.txt is missing",
            })
    void aFaultIsNamedWithItsLineAndRemedy(String name, String message) {
        Path file = INVALID.resolve(name + ".ann");
        assertThatThrownBy(() -> new BratReader(articles, BratTypes.FRACAS).read(file))
                .isInstanceOf(InvalidGold.class)
                .hasMessageStartingWith(file.toString())
                .hasMessageContaining(message)
                .hasMessageEndingWith(".");
    }

    private BratArticle read(BratTypes types, String text, String annotations) throws Exception {
        Files.writeString(folder.resolve("a.txt"), text);
        Path file = Files.writeString(folder.resolve("a.ann"), annotations);
        return new BratReader(articles, types).read(file);
    }
}
