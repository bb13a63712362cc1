package dixit.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dixit.article.Article;
import dixit.time.DateBounds;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One file of each format, in {@code src/test/resources/source}. */
class FormatsTest {

    private static Optional<String> edtf(Article article) {
        return article.date().map(DateBounds::toEdtf);
    }

    @Test
    void theArticleOfAPageIsFoundAmongWhatIsAroundIt() {
        Article article = Reading.of("page.html").article();
        assertThat(article.text())
                .startsWith("title: Trêve à Bergen : le ministère dément\ndate: 2023-09-21\n\n")
                .contains(
                        "Le ministère norvégien de la Défense a démenti jeudi que la trêve ait été violée à Bergen, une ville")
                .contains("« Nos soldats n’ont pas tiré », a affirmé son porte-parole")
                .contains("sans délai et sans conditions.")
                .doesNotContain("Lire aussi", "Accueil", "CRÉDIT PHOTO", "Publicité", "Mentions légales", "<");
    }

    @Test
    void aParagraphOfAPageIsALine() {
        assertThat(Reading.of("page.html").article().text().lines().filter(line -> line.startsWith("Le maire")))
                .singleElement()
                .asString()
                .endsWith("sans conditions.");
    }

    @Test
    void whatAPageSaysOfItselfIsKept() {
        Article article = Reading.of("page.html").article();
        assertThat(article.title()).contains("Trêve à Bergen : le ministère dément");
        assertThat(edtf(article)).contains("2023-09-21");
        assertThat(article.url())
                .contains(URI.create("https://quotidien.example/monde/2023/09/21/treve-a-bergen.html"));
        assertThat(article.source()).contains("Le Quotidien du Nord");
        assertThat(article.author()).contains("La rédaction, AFP");
        assertThat(article.language()).isEqualTo("fr");
        assertThat(article.licence()).contains("https://creativecommons.org/licenses/by/4.0/");
        assertThat(article.name()).isEqualTo("page");
    }

    /** As the widespread plug-ins for WordPress write it: everything once, in one graph, with pointers. */
    @Test
    void whatAPageNamesByReferenceIsLookedUpInItsGraph() {
        String page = """
                <!-- saved from url=(0029)https://quotidien.example/a --><html><head>
                <script type="application/ld+json">{"@context":"https://schema.org","@graph":[
                 {"@type":"NewsArticle","@id":"https://quotidien.example/a#article","headline":"Trêve",
                  "datePublished":"2023-09-21T08:00:00+00:00","inLanguage":"fr-FR",
                  "author":[{"@id":"#/schema/person/1"},{"@type":"Person","@id":"#/schema/person/2"}],
                  "publisher":{"@id":"https://quotidien.example/#organization"},
                  "license":{"@id":"https://creativecommons.org/licenses/by/4.0/"},
                  "isPartOf":{"@id":"https://quotidien.example/a"}},
                 {"@type":"WebPage","@id":"https://quotidien.example/a","name":"Trêve - Le Quotidien du Nord",
                  "isPartOf":{"@type":"WebSite","@id":"https://quotidien.example/#website",
                    "publisher":{"@type":"Organization","@id":"https://quotidien.example/#organization","name":"Le Quotidien du Nord"}}},
                 {"@type":"Person","@id":"https://quotidien.example/a#/schema/person/1","name":"La rédaction"}]}</script>
                <script type="application/ld+json">
                 {"@type":"Person","@id":"https://quotidien.example/a#/schema/person/2","name":"Agence du Nord"}</script>
                </head><body><article><p>Oslo a dit oui.</p></article></body></html>""";
        Article article =
                Reading.of("a.html", page.getBytes(StandardCharsets.UTF_8)).article();
        assertThat(article.source()).contains("Le Quotidien du Nord");
        assertThat(article.author()).contains("La rédaction, Agence du Nord");
        assertThat(article.licence()).contains("https://creativecommons.org/licenses/by/4.0/");
        assertThat(article.title()).contains("Trêve");
        assertThat(edtf(article)).contains("2023-09-21");
    }

    @Test
    void aReferenceThatLeadsNowhereOrInACircleNamesNobody() {
        String page = """
                <html><head><script type="application/ld+json">[
                 {"@type":"NewsArticle","@id":"#a","headline":"Trêve","author":{"@id":"#a"},"publisher":{"@id":"#missing"}},
                 {"@type":"Organization","@id":"#b","parentOrganization":{"@id":"#b"}}]</script>
                <meta name="author" content="La rédaction"></head><body><p>Oslo a dit oui.</p></body></html>""";
        Article article =
                Reading.of("a.html", page.getBytes(StandardCharsets.UTF_8)).article();
        assertThat(article.author()).contains("La rédaction");
        assertThat(article.source()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta property='article:published_time' content='2023-09-21T10:00:00Z'>",
                "<meta name='date' content='2023-09-21'>",
                "<time datetime='2023-09-21T10:00'>hier</time>",
                "<script type='application/ld+json'>{\"@type\":[\"ReportageNewsArticle\"],\"datePublished\":\"2023-09-21\"}</script>",
                "<script type='application/ld+json'>{broken</script><time>21 septembre 2023</time>",
            })
    void thePageMayGiveItsDateInManyWays(String markup) {
        String page =
                "<!doctype html><html><body>" + markup + "<article><p>Oslo a dit oui.</p></article></body></html>";
        assertThat(edtf(Reading.of("a.html", page.getBytes(StandardCharsets.UTF_8))
                        .article()))
                .contains("2023-09-21");
    }

    @Test
    void aSavedPageKnowsWhereItCameFromAndMayNotSpeakForAnotherHost() {
        String page = "<!-- saved from url=(0029)https://quotidien.example/a -->\n<html><head>"
                + "<link rel=canonical href='https://autre.example/b'></head><body><p>Oslo a dit oui.</p></body></html>";
        Article article =
                Reading.of("a.html", page.getBytes(StandardCharsets.UTF_8)).article();
        assertThat(article.url()).contains(URI.create("https://quotidien.example/a"));
        assertThat(article.source()).contains("quotidien.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "ISO-8859-1", "ISO-8859-15", "UTF-8", "UTF-16"})
    void aPageDeclaresItsCharacterSet(String charset) {
        String page = "<html><head><meta charset=\"" + charset
                + "\"></head><body><p>La trêve a été violée à l'aube.</p></body></html>";
        Article article =
                Reading.of("a.html", page.getBytes(Charset.forName(charset))).article();
        assertThat(article.text()).contains("La trêve a été violée à l'aube.");
    }

    @Test
    void aPageThatCallsWindowsCharactersLatin1IsReadAsBrowsersDo() {
        String page = "<html><head><meta charset='iso-8859-1'></head><body><p>L’armée « nie ».</p></body></html>";
        assertThat(Reading.of("a.html", page.getBytes(Charset.forName("windows-1252")))
                        .article()
                        .text())
                .contains("L’armée « nie ».");
    }

    @Test
    void eachLineOfJsonIsAnArticleAndAFaultyOneFailsAlone() {
        Reading reading = Reading.of("items.jsonl");
        assertThat(reading.articles()).extracting(Article::name).containsExactly("items-1", "items-3", "items-6");
        Article first = reading.articles().get(0);
        assertThat(first.url()).contains(URI.create("https://quotidien.example/1"));
        assertThat(first.author()).contains("Rédaction, Agence");
        assertThat(first.licence()).contains("CC BY 4.0");
        assertThat(first.language()).isEqualTo("fr");
        Article second = reading.articles().get(1);
        assertThat(second.text()).endsWith("\n\nBergen a démenti la trêve.\n\nL'armée a confirmé.\n");
        assertThat(second.source()).contains("Agence du Nord");
        assertThat(edtf(second)).contains("2023-09-22");
        assertThat(reading.articles().get(2).language()).isEqualTo("fr");
        assertThat(reading.failures()).hasSize(2);
        assertThat(reading.failures().get(0))
                .startsWith("items.jsonl line 4: there is no text in the fields text, body");
        assertThat(reading.failures().get(1))
                .startsWith("items.jsonl line 5: this is no JSON (")
                .endsWith("mend the line.");
    }

    @Test
    void aTableIsReadWithAFieldMap() {
        Reading reading = Reading.of("table.csv", FieldMap.of("text=corps, date=Paru,url=lien"));
        assertThat(reading.articles()).hasSize(2);
        Article first = reading.articles().get(0);
        assertThat(first.title()).contains("La trêve; encore");
        assertThat(edtf(first)).contains("2023-09-21");
        assertThat(first.text()).endsWith("Oslo a dit \"oui\".\nBergen a dit non.\n");
        assertThat(first.url()).contains(URI.create("https://quotidien.example/2"));
        assertThat(edtf(reading.articles().get(1))).contains("2023-09");
        assertThat(reading.articles().get(1).url()).isEmpty();
        assertThat(reading.failures())
                .containsExactly("table.csv row 3: there is no text in the columns corps; leave the row out.");
    }

    @Test
    void aFieldMapThatNamesNoPartIsRefused() {
        assertThatThrownBy(() -> FieldMap.of("texte=corps"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "“texte=corps” is no field map; write part=field, the part one of author, date,");
    }

    @Test
    void aNewsMessageHoldsSeveralTextsAndItsPicturesArePassedOver() {
        Reading reading = Reading.of("message.newsml");
        assertThat(reading.failures()).isEmpty();
        assertThat(reading.articles()).hasSize(2);
        Article first = reading.articles().get(0);
        assertThat(first.text())
                .isEqualTo(
                        "title: Bergen : le ministère dément\ndate: 2023-09-20\n\n"
                                + "Le ministère a démenti jeudi que la trêve ait été violée.\n\n« Nous n’avons pas tiré », a dit l’armée.\n");
        assertThat(first.source()).contains("Agence du Nord");
        assertThat(first.author()).contains("Rédaction de Bergen");
        assertThat(first.licence()).contains("Reproduction autorisée avec mention de la source.");
        assertThat(first.language()).isEqualTo("fr");
        Article other = reading.articles().get(1);
        assertThat(other.text()).endsWith("\n\nOslo a accusé Bergen.\n\nBergen a nié.\n");
        assertThat(other.url()).contains(URI.create("https://agence.example/depeches/3"));
        assertThat(other.author()).contains("la rédaction");
    }

    @Test
    void nitfInAnOldCharacterSetWithItsDoctypeIsRead() {
        Article article = Reading.of("depeche.nitf.xml").article();
        assertThat(article.text())
                .isEqualTo(
                        "title: Trêve à Bergen : l'armée dément\ndate: 2023-09-21\n\n"
                                + "L'armée a démenti jeudi que la trêve ait été violée.\n\nObservateurs\n\nLe maire a demandé des observateurs.\n");
        assertThat(article.source()).contains("Journal de la Côte");
        assertThat(article.author()).contains("la rédaction de Bergen");
        assertThat(article.licence()).contains("Presse seulement");
    }

    @Test
    void theEntriesOfAFeedAreItsLongestTexts() {
        Reading reading = Reading.of("fil.rss");
        assertThat(reading.failures()).isEmpty();
        assertThat(reading.articles())
                .extracting(Article::text)
                .containsExactly(
                        "title: La trêve tient & dure\ndate: 2023-09-21\n\nOslo a déclaré jeudi que la trêve tenait.\n\nBergen a confirmé.\n",
                        "title: Bergen dément\ndate: 2023-09-22\n\nBergen a démenti avoir tiré.\n");
        assertThat(reading.articles().get(0).author()).contains("La rédaction");
        assertThat(reading.articles().get(0).source()).contains("Le Quotidien du Nord");
        assertThat(reading.articles().get(0).language()).isEqualTo("fr");
    }

    @Test
    void atomIsReadAsWell() {
        Article article = Reading.of("fil.atom").article();
        assertThat(article.title()).contains("Oslo accuse");
        assertThat(edtf(article)).contains("2023-09-21");
        assertThat(article.url()).contains(URI.create("https://agence.example/1"));
        assertThat(article.text()).endsWith("Oslo a accusé Bergen.\n");
    }

    @Test
    void aListNamesEachFeedOnceAndNoFile() throws Exception {
        assertThat(FeedList.addresses("fils.opml", Files.readAllBytes(Reading.FILES.resolve("fils.opml"))))
                .containsExactlyInAnyOrder(
                        URI.create("https://quotidien.example/fil.rss"), URI.create("https://agence.example/fil.atom"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"archive.warc", "archive.warc.gz"})
    void thePagesOfAWebArchiveAreReadAndNothingElse(String file) {
        Reading reading = Reading.of(file);
        assertThat(reading.failures()).isEmpty();
        assertThat(reading.articles())
                .extracting(article -> article.url().orElseThrow().toString())
                .containsExactly(
                        "https://quotidien.example/monde/2023/09/21/treve-a-bergen.html", "https://cote.example/oslo");
        assertThat(reading.articles().get(1).text())
                .startsWith("title: Oslo accuse\n\nOslo a accusé Bergen jeudi d’avoir violé la trêve");
        assertThat(reading.articles().get(1).source()).contains("cote.example");
    }
}
