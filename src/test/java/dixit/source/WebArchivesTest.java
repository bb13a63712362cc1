package dixit.source;

import static org.assertj.core.api.Assertions.assertThat;

import dixit.article.Article;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Records as crawls of the press hold them (Common Crawl News, written by StormCrawler). */
class WebArchivesTest {

    private static final String HTML = "Content-Type: text/html; charset=utf-8\r\n";

    private final ByteArrayOutputStream archive = new ByteArrayOutputStream();

    /** Adds a record, packed by itself as such archives are. */
    private void record(String type, String address, byte[] block) {
        String head = "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Date: 2023-09-22T00:00:00Z\r\n"
                + "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-" + "%012d".formatted(archive.size()) + ">\r\n"
                + "WARC-Target-URI: " + address + "\r\nContent-Type: application/http; msgtype=" + type + "\r\n"
                + "Content-Length: " + block.length + "\r\n\r\n";
        archive.writeBytes(ArchivesTest.gzip(
                joined(head.getBytes(StandardCharsets.UTF_8), block, "\r\n\r\n".getBytes(StandardCharsets.UTF_8))));
    }

    private void response(String address, String headers, byte[] body) {
        record("response", address, joined(bytes("HTTP/1.1 200 OK\r\n" + headers + "\r\n"), body));
    }

    private static byte[] page(String words) {
        return bytes("<html lang=fr><body><article><p>Oslo a dit : « " + words + " ».</p></article></body></html>");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) all.writeBytes(part);
        return all.toByteArray();
    }

    private Reading read() {
        return Reading.of("CC-NEWS.warc.gz", archive.toByteArray());
    }

    @Test
    void aPageMayBePackedOrClaimToBe() {
        response("https://a.example/1", HTML + "Content-Encoding: gzip\r\n", ArchivesTest.gzip(page("un")));
        // Crawlers that unpack what they store leave the header as it came.
        response("https://a.example/2", HTML + "Content-Encoding: gzip\r\n", page("deux"));
        byte[] three = page("trois");
        response(
                "https://a.example/3",
                HTML + "Transfer-Encoding: chunked\r\n",
                joined(bytes(Integer.toHexString(three.length) + "\r\n"), three, bytes("\r\n0\r\n\r\n")));
        response("https://a.example/4", HTML + "Transfer-Encoding: chunked\r\n", page("quatre"));
        Reading reading = read();
        assertThat(reading.failures()).isEmpty();
        assertThat(reading.articles())
                .extracting(Article::text)
                .containsExactly(
                        "Oslo a dit : « un ».\n",
                        "Oslo a dit : « deux ».\n",
                        "Oslo a dit : « trois ».\n",
                        "Oslo a dit : « quatre ».\n");
    }

    @Test
    void aDamagedRecordFailsAlone() {
        response("https://a.example/1", HTML, page("un"));
        record("response", "https://a.example/2", bytes("this is no answer\u0000\r\n\r\n"));
        record("request", "https://a.example/3", bytes("GET /3 HTTP/1.1\r\nHost: a.example\r\n\r\n"));
        response("https://a.example/3", HTML, page("trois"));
        Reading reading = read();
        assertThat(reading.articles()).hasSize(2);
        assertThat(reading.failures())
                .singleElement()
                .asString()
                .startsWith("CC-NEWS.warc.gz https://a.example/2: the record is damaged (")
                .endsWith("get it again, or leave it out.");
    }

    @Test
    void anAddressWithWhatMayNotStandInOneIsEncoded() {
        response("https://a.example/a?x=1|2", HTML, page("un"));
        response("https://a.example/été à Bergen", HTML, page("deux"));
        assertThat(read().articles())
                .extracting(Article::url)
                .containsExactly(
                        Optional.of(URI.create("https://a.example/a?x=1%7C2")),
                        Optional.of(URI.create("https://a.example/été%20à%20Bergen")));
    }
}
