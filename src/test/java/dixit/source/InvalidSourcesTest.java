package dixit.source;

import static org.assertj.core.api.Assertions.assertThat;

import dixit.article.Article;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of {@code source/invalid}, named after what is wrong with them. */
class InvalidSourcesTest {

    @ParameterizedTest
    @Timeout(120)
    @CsvSource(delimiter = '|', textBlock = """
                    external-entity.newsml   | the XML is faulty
                    billion-laughs.nitf.xml  | the XML is faulty
                    external-entity.rss      | the feed is faulty
                    external-entity.opml     | the list of feeds is faulty
                    no-feeds.opml            | give its outlines an xmlUrl
                    pictures-only.newsml     | give it items with inlineXML or inlineData
                    unclosed.newsml          | the XML is faulty in line
                    other.xml                | XML with the root element <facture>; give NewsML-G2
                    array.json               | write one object a line
                    no-text-column.csv       | name that of the text with --fields text=COLUMN
                    unclosed-quote.csv       | check quotation marks and separators
                    no-text.html             | there is no article text in it
                    truncated.warc           | get it again
                    truncated.warc.gz        | get it again
                    """)
    void isNamedInOneSentenceWithTheRemedy(String file, String words) {
        Reading reading = Reading.of("invalid/" + file);
        assertThat(reading.failures())
                .singleElement()
                .asString()
                .startsWith(file)
                .contains(words)
                .endsWith(".")
                .doesNotContain("\n", "root:x:0");
        assertThat(reading.articles()).extracting(Article::text).noneMatch(text -> text.contains("root:"));
    }

    @Test
    void aLineFileWithoutLinesHoldsNothing() {
        assertThat(Reading.of("invalid/empty.jsonl")).isEqualTo(new Reading(java.util.List.of(), java.util.List.of()));
    }

    @Test
    void everyFixtureIsNamedInTheTest() throws IOException {
        String test = Files.readString(Path.of("src/test/java/dixit/source/InvalidSourcesTest.java"));
        try (Stream<Path> fixtures = Files.list(Reading.FILES.resolve("invalid"))) {
            assertThat(fixtures.map(file -> file.getFileName().toString()))
                    .allSatisfy(name -> assertThat(test).contains(name));
        }
    }

    @Test
    @Timeout(300)
    void elementsNestedWithoutEndDoNotStopTheProgram() {
        String deep =
                "<!doctype html><html><body><p>Oslo a dit oui.</p>" + "<div>".repeat(200_000) + "Bergen a dit non.";
        Reading page = Reading.of("deep.html", deep.getBytes(StandardCharsets.UTF_8));
        assertThat(page.articles().size() + page.failures().size()).isEqualTo(1);
        String nitf = "<nitf><body><body.content>" + "<p>".repeat(200_000);
        assertThat(Reading.of("deep.nitf", nitf.getBytes(StandardCharsets.UTF_8))
                        .failures())
                .singleElement()
                .asString()
                .contains("too many elements");
        String json = "{\"text\":" + "[".repeat(200_000);
        assertThat(Reading.of("deep.jsonl", json.getBytes(StandardCharsets.UTF_8))
                        .failures())
                .singleElement()
                .asString()
                .contains("this is no JSON");
        String feed = "<rss version=\"2.0\"><channel><item><description>" + "<a>".repeat(200_000);
        assertThat(Reading.of("deep.rss", feed.getBytes(StandardCharsets.UTF_8)).failures())
                .singleElement()
                .asString()
                .contains("the feed is faulty");
    }
}
