package dixit.source;

import static org.assertj.core.api.Assertions.assertThat;

import dixit.article.Article;
import dixit.article.ArticleReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** zip and gz, sound and hostile. */
class ArchivesTest {

    private static final byte[] TEXT = "Oslo a déclaré que la trêve tenait.".getBytes(StandardCharsets.UTF_8);

    static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    @Test
    void anArchiveHoldsFilesOfAnyFormat() throws Exception {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("2023/", new byte[0]);
        entries.put("2023/a.txt", TEXT);
        entries.put("2023/photo.jpg", new byte[] {1, 2, 3});
        entries.put("page.html", Files.readAllBytes(Reading.FILES.resolve("page.html")));
        entries.put("b.txt.gz", gzip("Bergen a dit non.".getBytes(StandardCharsets.UTF_8)));
        entries.put("empty.txt", new byte[0]);
        entries.put("inner.zip", zip(Map.of("c.txt", "L'armée nie.".getBytes(StandardCharsets.UTF_8))));
        Reading reading = Reading.of("corpus.zip", zip(entries));
        assertThat(reading.articles()).extracting(Article::name).containsExactly("a", "page", "b", "c");
        assertThat(reading.failures())
                .containsExactly("corpus.zip!/empty.txt: the file is empty; put the article's text in it.");
    }

    @Test
    void aNameThatLeadsOutOfTheArchiveIsAWord() {
        Reading reading = Reading.of("corpus.zip", zip(Map.of("../../../../tmp/dixit-traversal.txt", new byte[0])));
        assertThat(reading.failures())
                .containsExactly(
                        "corpus.zip!/../../../../tmp/dixit-traversal.txt: the file is empty; put the article's text in it.");
        assertThat(java.nio.file.Path.of("/tmp/dixit-traversal.txt")).doesNotExist();
    }

    @Test
    void aNameMayNotMoveTheCursor() {
        Reading reading = Reading.of("corpus.zip", zip(Map.of("a\u001b[2J\u202e.txt", new byte[0])));
        assertThat(reading.failures()).singleElement().asString().doesNotContain("\u001b", "\u202e");
    }

    @Test
    void anArchiveWithoutArticlesSaysSo() {
        assertThat(Reading.of("corpus.zip", zip(Map.of("photo.jpg", TEXT))).failures())
                .containsExactly(
                        "corpus.zip: the archive holds no articles; see \"dixit ingest --help\" for the formats.");
    }

    @Test
    void aWordDocumentIsNoArchive() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("[Content_Types].xml", "<Types/>".getBytes(StandardCharsets.UTF_8));
        entries.put("word/document.xml", "<w/>".getBytes(StandardCharsets.UTF_8));
        assertThat(Reading.of("a.docx", zip(entries)).failures())
                .containsExactly("a.docx: this is a Word, OpenDocument or e-book file; save it as .txt or .html.");
    }

    @Test
    void archivesInArchivesEnd() {
        byte[] bytes = TEXT;
        for (int i = 0; i < 10; i++) bytes = zip(Map.of("a.zip", bytes, "a.txt", TEXT));
        Reading reading = Reading.of("a.zip", bytes);
        assertThat(reading.articles()).hasSize(3);
        assertThat(reading.failures()).singleElement().asString().contains("archives are nested more than 3 deep");
    }

    @Test
    void aZipThatBreaksOffGivesWhatCameBefore() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("a.txt", TEXT);
        byte[] random = new byte[50_000];
        new java.util.Random(1).nextBytes(random);
        entries.put("b.txt", random);
        byte[] zip = zip(entries);
        Reading reading = Reading.of("a.zip", java.util.Arrays.copyOf(zip, zip.length / 2));
        assertThat(reading.articles()).hasSize(1);
        assertThat(reading.failures())
                .isNotEmpty()
                .allSatisfy(sentence -> assertThat(sentence).endsWith("get it again."));
    }

    @Test
    @Timeout(300)
    void aZipOfAGigabyteOfLettersIsNotUnpacked() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] letters = "mot ".repeat(250_000).getBytes(StandardCharsets.US_ASCII);
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("bomb.txt"));
            for (int i = 0; i < 1000; i++) zip.write(letters);
            zip.putNextEntry(new ZipEntry("after.txt"));
            zip.write(TEXT);
        }
        Reading reading = Reading.of("bomb.zip", bytes.toByteArray());
        assertThat(reading.failures()).first().asString().contains("bomb.txt: it has more than 20,000,000 bytes");
        assertThat(reading.failures()).last().asString().contains("as a decompression bomb does");
    }

    @Test
    @Timeout(300)
    void fourGigabytesOfZerosInGzipAreNotUnpacked() {
        long before = CpuTime.nanos();
        Reading reading = Reading.of("zeros.txt.gz", zeros(), FieldMap.USUAL, Limits.USUAL);
        assertThat(reading.articles()).isEmpty();
        assertThat(reading.failures())
                .singleElement()
                .asString()
                .contains("zeros.txt.gz: it has more than 20,000,000 bytes");
        assertThat(Duration.ofNanos(CpuTime.nanos() - before)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    @Timeout(300)
    void aWebArchiveThatNeverEndsIsABomb() {
        byte[] record = ("WARC/1.0\r\nWARC-Type: metadata\r\nWARC-Date: 2023-09-22T00:00:00Z\r\n"
                        + "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
                        + "Content-Type: text/plain\r\nContent-Length: 1000000000\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] packed = gzip(java.util.Arrays.copyOf(record, 100_000_000));
        Reading reading = Reading.of("a.warc.gz", packed);
        assertThat(reading.failures()).singleElement().asString().contains("decompression bomb");
    }

    /** Pipes and files on other machines have nothing at hand now and then (JDK-7036144). */
    @Test
    void membersOfGzipAreReadToTheLastWhereNothingIsAtHandBetweenThem() {
        ByteArrayOutputStream members = new ByteArrayOutputStream();
        for (int i = 1; i <= 50; i++) {
            members.writeBytes(gzip("{\"text\": \"Oslo a dit oui.\"}\n".getBytes(StandardCharsets.UTF_8)));
        }
        InputStream slow = new ByteArrayInputStream(members.toByteArray()) {
            @Override
            public synchronized int available() {
                return 0;
            }

            @Override
            public synchronized int read(byte[] bytes, int offset, int length) {
                return super.read(bytes, offset, Math.min(length, 61));
            }
        };
        Reading reading = Reading.of("news.jsonl.gz", slow, FieldMap.USUAL, Limits.USUAL);
        assertThat(reading.failures()).isEmpty();
        assertThat(reading.articles()).hasSize(50);
    }

    /** A gzip stream of 4 GB of zeros, made while it is read: members of 4 MB each. */
    private static InputStream zeros() {
        byte[] member = gzip(new byte[4_000_000]);
        return new InputStream() {
            private long left = 1000L * member.length;

            @Override
            public int read() {
                return left == 0 ? -1 : member[(int) ((1000L * member.length - left--) % member.length)] & 0xFF;
            }

            @Override
            public int available() {
                return left > 0 ? 1 : 0;
            }
        };
    }

    @Test
    void aTableLargerThanItsLimitIsStreamed() {
        Limits small = new Limits(10_000, 200, 50_000_000, 3);
        String table = "text\n" + "Oslo a dit oui.\n".repeat(5000);
        Reading reading = Reading.of(
                "a.csv", new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)), FieldMap.USUAL, small);
        assertThat(reading.articles()).hasSize(5000);
        assertThat(reading.failures()).isEmpty();
    }

    @Test
    void aLineThatIsTooLongFailsAloneAndWhatFollowsIsRead() {
        Limits small = new Limits(10_000, 200, 50_000_000, 3);
        String oslo = "{\"text\":\"Oslo a dit oui.\"}\n";
        String lines = oslo + "{\"text\":\"" + "x".repeat(40_000) + "\"}\n" + oslo + "x".repeat(10_001);
        Reading reading = Reading.of(
                "a.jsonl", new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), FieldMap.USUAL, small);
        assertThat(reading.articles()).extracting(Article::name).containsExactly("a-1", "a-3");
        assertThat(reading.failures())
                .containsExactly(
                        "a.jsonl line 2: the line has more than 10000 bytes; write one article a line.",
                        "a.jsonl line 4: the line has more than 10000 bytes; write one article a line.");
    }

    @Test
    void anItemTellsHowMuchOfItIsInMemory() {
        byte[] page = "<html><body><p>Oslo a dit oui.</p></body></html>".getBytes(StandardCharsets.UTF_8);
        String line = "{\"text\":\"Oslo a dit oui.\"}\n";
        assertThat(held("a.html", page)).isEqualTo(page.length);
        assertThat(held("a.zip", zip(Map.of("a.html", page)))).isEqualTo(page.length);
        assertThat(held("a.jsonl", line.getBytes(StandardCharsets.UTF_8))).isEqualTo(line.length());
        assertThat(held("a.csv", "text\nOslo a dit oui.\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("Oslo a dit oui.".length());
    }

    private static long held(String name, byte[] bytes) {
        SourceReader reader = new SourceReader(new ArticleReader(text -> "fr"), FieldMap.USUAL, Web.NONE);
        try (ArticleSource source = reader.open(Document.of(name, name, new ByteArrayInputStream(bytes)))) {
            return source.next().orElseThrow().held();
        }
    }

    @Test
    void aRowThatNeverEndsIsNotHeld() {
        Limits small = new Limits(10_000, 200, 50_000_000, 3);
        String table = "text\nOslo a dit oui.\n\"" + "Oslo a dit oui.\n".repeat(5000);
        Reading reading = Reading.of(
                "a.csv", new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)), FieldMap.USUAL, small);
        assertThat(reading.articles()).hasSize(1);
        assertThat(reading.failures()).singleElement().asString().contains("a row has more than 10000 characters");
    }
}
