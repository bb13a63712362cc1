package dixit.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/**
 * Files as large as one likes, as collections of news are: many short articles of fifteen years, some long ones, some in a
 * language that is not read, some that are no articles at all.
 *
 * @param articles of which each holds a statement of {@link Sayings}
 * @param refused items that give no article
 * @param bytes of the file, unpacked
 */
record LargeCorpus(Path file, int articles, int refused, long bytes) {

    /** Longer than a line may be. */
    private static final int OVERLONG = 20_500_000;

    private static final int LONG = 400_000;
    private static final int FOREIGN = 1_000_000;
    private static final int SCRIPT = 120_000;

    private static final LocalDate FIRST = LocalDate.of(2010, 1, 1);
    private static final int DAYS = 15 * 365;

    private static final String GERMAN =
            "Der Sprecher des Ministeriums sagte am Freitag, die Waffenruhe werde weiterhin eingehalten und niemand habe geschossen. ";

    /** One JSON object a line. */
    static LargeCorpus jsonLines(Path file, long least) throws IOException {
        Tally tally = new Tally();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (int round = 0; tally.bytes < least; round++) {
                for (int i = 0; i < 20; i++) tally.article(out, french(tally.articles, Sayings.text(tally.articles)));
                if (round % 5 == 0) tally.article(out, french(tally.articles, longText(tally.articles)));
                for (int i = 0; i < 2; i++) tally.refused(out, json(round, foreign()));
                if (round % 50 == 1) tally.refused(out, "{\"text\":\"" + "x".repeat(OVERLONG) + "\"}\n");
            }
        }
        return tally.of(file);
    }

    /** Pages with the scripts that pages have, each a record packed by itself. */
    static LargeCorpus webArchive(Path file, long least) throws IOException {
        Tally tally = new Tally();
        String scripts = letters(2_000_000);
        Random random = new Random(1);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            while (tally.bytes < least) {
                int from = random.nextInt(scripts.length() - SCRIPT);
                String script = "<script>x='" + scripts.substring(from, from + SCRIPT) + "'</script>";
                int number = tally.articles + tally.refused;
                boolean read = number % 10 != 9;
                String text = read ? Sayings.text(tally.articles) : GERMAN.repeat(5);
                String page = "<html" + (read ? " lang=fr" : "") + "><head>" + script + "<meta name=date content="
                        + day(number) + "></head><body><article><p>" + text.replace("\n\n", "</p><p>")
                        + "</p></article></body></html>";
                String record = record(number, page);
                if (read) tally.article(packed(out), record);
                else tally.refused(packed(out), record);
            }
        }
        return tally.of(file);
    }

    /** The articles of a day's feed as one JSON object a line, among others that are not read. */
    static LargeCorpus news(Path file, int articles, long least) throws IOException {
        Tally tally = new Tally();
        SubstitutedNews news = new SubstitutedNews();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            while (tally.bytes < least) {
                if (tally.articles < articles && tally.bytes >= least / articles * tally.articles)
                    tally.article(out, french(tally.articles, news.article(tally.articles)));
                tally.refused(out, json(tally.refused, foreign()));
            }
        }
        return tally.of(file);
    }

    private static String french(int number, String text) {
        return json(number, text).replaceFirst("\\{", "{\"lang\":\"fr\",");
    }

    private static String json(int number, String text) {
        return "{\"date\":\"" + day(number) + "\",\"text\":\""
                + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"}\n";
    }

    private static String record(int number, String page) {
        String answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page;
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2023-09-22T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:%08d>\r\n"
                        .formatted(number)
                + "WARC-Target-URI: https://a.example/" + number
                + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
                + answer.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + answer + "\r\n\r\n";
    }

    private static LocalDate day(int number) {
        return FIRST.plusDays(number * 37L % DAYS);
    }

    private static String longText(int number) {
        StringBuilder text = new StringBuilder(Sayings.text(number));
        for (int i = 1; text.length() < LONG; i++) text.append('\n').append(DistinctText.of(number * 10_000 + i));
        return text.toString();
    }

    private static String foreign() {
        return GERMAN.repeat(FOREIGN / GERMAN.length());
    }

    private static String letters(int length) {
        Random random = new Random(2);
        StringBuilder letters = new StringBuilder(length);
        for (int i = 0; i < length; i++) letters.append((char) ('a' + random.nextInt(26)));
        return letters.toString();
    }

    private static OutputStream packed(OutputStream out) throws IOException {
        return new GZIPOutputStream(out);
    }

    private static final class Tally {
        private int articles;
        private int refused;
        private long bytes;

        void article(OutputStream out, String item) throws IOException {
            articles++;
            write(out, item);
        }

        void refused(OutputStream out, String item) throws IOException {
            refused++;
            write(out, item);
        }

        private void write(OutputStream out, String item) throws IOException {
            byte[] written = item.getBytes(StandardCharsets.UTF_8);
            bytes += written.length;
            out.write(written);
            if (out instanceof GZIPOutputStream member) member.finish();
        }

        LargeCorpus of(Path file) {
            return new LargeCorpus(file, articles, refused, bytes);
        }
    }
}
