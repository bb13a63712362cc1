package dixit.spark;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/** Articles made of the sentences of the phenomena, a file of them to an article, in the formats that the job reads. */
final class Corpus {

    record Story(String name, String title, String text) {

        URI url() {
            return URI.create("https://quotidien.example/2023/" + name);
        }
    }

    static final String ENGLISH =
            "The minister said on Thursday that the border would stay closed until further notice. "
                    + "Nobody in the government had been told about it before the announcement was made.";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Corpus() {}

    /** An article of every third file of phenomena. */
    static List<Story> stories() {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/phenomena"))) {
            List<Path> sorted = files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
            return IntStream.range(0, sorted.size())
                    // Whichever the third are: relays are a column of the table.
                    .filter(i -> i % 3 == 0 || sorted.get(i).endsWith("relay.txt"))
                    .mapToObj(i -> story(sorted.get(i)))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Story story(Path file) {
        try {
            String text = String.join(
                    "\n\n",
                    Files.readAllLines(file).stream()
                            .filter(line -> !line.isBlank() && !line.matches("#.*|= .*|date: .*"))
                            .map(line -> line.replace("\\n", "\n"))
                            .toList());
            String name = file.getFileName().toString().replace(".txt", "");
            return new Story(name, "Dépêche sur " + name, text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static Map<String, Object> record(Story story) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("title", story.title());
        fields.put("date", "2023-09-22");
        fields.put("body", story.text());
        fields.put("url", story.url().toString());
        fields.put("publisher", Map.of("name", "Agence du Nord"));
        fields.put("author", List.of("Rédaction", "Agence"));
        fields.put("language", "fr");
        return fields;
    }

    static void jsonLines(Path file, List<Map<String, Object>> records, String... faulty) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Map<String, Object> record : records) lines.add(JSON.writeValueAsString(record));
        lines.addAll(List.of(faulty));
        Files.createDirectories(file.getParent());
        Files.write(file, lines);
    }

    /** A web archive, packed record by record as those of Common Crawl are, with a page in English and one without text. */
    static void warc(Path file, List<Story> stories) throws IOException {
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file);
                WarcWriter writer = new WarcWriter(java.nio.channels.Channels.newChannel(out), WarcCompression.GZIP)) {
            for (Story story : stories) page(writer, story.url(), story.title(), story.text(), "fr");
            page(writer, URI.create("https://daily.example/border"), "The border", ENGLISH, "en");
            page(writer, URI.create("https://quotidien.example/vide"), "", "", "fr");
        }
    }

    private static void page(WarcWriter writer, URI url, String title, String text, String language)
            throws IOException {
        StringBuilder page = new StringBuilder(
                "<!DOCTYPE html><html lang=\"" + language + "\"><head><meta charset=\"utf-8\"><title>" + title
                        + "</title><meta property=\"article:published_time\" content=\"2023-09-22T08:00:00Z\"></head><body><article>");
        for (String paragraph : text.split("\n\n"))
            page.append("<p>").append(paragraph).append("</p>\n");
        page.append("</article></body></html>");
        HttpResponse answer = new HttpResponse.Builder(200, "OK")
                .body(
                        MediaType.parse("text/html;charset=utf-8"),
                        page.toString().getBytes(StandardCharsets.UTF_8))
                .build();
        writer.write(new WarcResponse.Builder(url).body(answer).build());
    }
}
