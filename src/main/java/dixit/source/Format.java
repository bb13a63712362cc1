package dixit.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The formats in which articles come. */
public enum Format {
    /** Plain text, one article, with optional header lines. */
    TEXT,
    /** A web page, one article. */
    HTML,
    /** JSON Lines: one article a line. */
    JSONL,
    /** A table with a header row, one article a row. */
    CSV,
    /** NewsML-G2, any number of news items. */
    NEWSML,
    /** NITF, one article. */
    NITF,
    /** RSS or Atom: one article an entry. */
    FEED,
    /** A list of feeds. */
    OPML,
    /** A web archive, packed record by record or not. */
    WARC,
    /** A zip archive of any of these. */
    ZIP,
    /** One of these packed with gzip. */
    GZIP,
    /** XML of a kind that holds no articles. */
    OTHER_XML;

    /** What a folder or an archive is searched for. */
    private static final Set<String> ENDINGS = Set.of(
            "txt", "html", "htm", "xhtml", "jsonl", "ndjson", "csv", "tsv", "xml", "newsml", "nitf", "rss", "atom",
            "warc", "gz", "zip");

    private static final Pattern ROOT = Pattern.compile(
            "(?s)\\A\\s*(?:<\\?.*?\\?>\\s*|<!--.*?-->\\s*|<!DOCTYPE[^<>\\[]*(?:\\[.*?]\\s*)?>\\s*)*<(?:[\\w.-]+:)?([\\w.-]+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HTML_DOCTYPE = Pattern.compile("(?is)\\A\\s*(?:<!--.*?-->\\s*)*<!doctype\\s+html.*");

    private static final List<String> NEWSML_ROOTS = List.of("newsmessage", "newsitem");
    private static final List<String> FEED_ROOTS = List.of("rss", "feed", "rdf");

    /** Whether a file of this name in a folder or an archive may hold articles. */
    public static boolean mayHoldArticles(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot >= 0 && ENDINGS.contains(fileName.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    /** The format of a document by its first bytes, then by its name and media type: names are wrong more often. */
    static Format of(Document document, byte[] head) {
        if (starts(head, 0x1f, 0x8b)) return GZIP;
        if (starts(head, 'P', 'K', 3, 4) || starts(head, 'P', 'K', 5, 6)) return ZIP;
        if (starts(head, 'W', 'A', 'R', 'C', '/')) return WARC;
        String text = ascii(head);
        if (HTML_DOCTYPE.matcher(text).matches()) return HTML;
        boolean page = List.of("html", "htm", "xhtml").contains(document.ending())
                || document.hasType("text/html")
                || document.hasType("application/xhtml");
        Optional<String> root = root(text);
        if (root.isPresent()) {
            if (root.get().equals("html")) return HTML;
            if (NEWSML_ROOTS.contains(root.get())) return NEWSML;
            if (root.get().equals("nitf")) return NITF;
            if (FEED_ROOTS.contains(root.get())) return FEED;
            if (root.get().equals("opml")) return OPML;
            if (!page && text.stripLeading().startsWith("<?xml")) return OTHER_XML;
        }
        if (page) return HTML;
        if (List.of("jsonl", "ndjson", "json").contains(document.ending()) || text.matches("(?s)\\s*\\{\\s*\".*")) {
            return JSONL;
        }
        if (List.of("csv", "tsv").contains(document.ending())) return CSV;
        return TEXT;
    }

    /** The local name of the first element in lower case. */
    static Optional<String> root(String text) {
        Matcher matcher = ROOT.matcher(text);
        try {
            return matcher.lookingAt() ? Optional.of(matcher.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
        } catch (StackOverflowError e) {
            return Optional.empty();
        }
    }

    /** Markup in UTF-16 shows its names once the zero bytes are left out. */
    static String ascii(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1).replace("\0", "");
        return text.replaceFirst("\\A(?:\u00ef\u00bb\u00bf|\u00fe\u00ff|\u00ff\u00fe)", "");
    }

    private static boolean starts(byte[] head, int... magic) {
        byte[] bytes = new byte[magic.length];
        for (int i = 0; i < magic.length; i++) bytes[i] = (byte) magic[i];
        return head.length >= bytes.length && Arrays.equals(bytes, Arrays.copyOf(head, bytes.length));
    }
}
