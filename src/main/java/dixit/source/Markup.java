package dixit.source;

import dixit.article.ArticleReader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The words of marked-up text, a paragraph to a line. */
final class Markup {

    /** Elements that are not part of what an article says; captions and pull-out boxes repeat it or speak of pictures. */
    static final Set<String> NO_TEXT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "svg",
            "form",
            "button",
            "select",
            "figcaption",
            "nav",
            "aside",
            "footer",
            "head",
            "video",
            "audio",
            "object");

    private static final Set<String> BREAKS = Set.of(
            "p",
            "div",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "li",
            "ul",
            "ol",
            "blockquote",
            "br",
            "pre",
            "td",
            "tr",
            "table",
            "article",
            "section",
            "header",
            "main",
            "dd",
            "dt",
            "figure",
            "hr",
            "hl1",
            "hl2",
            "block");

    private static final Pattern TAG =
            Pattern.compile("(?is)<(?:p|br|div|span|a|strong|em|b|i|h[1-6]|ul|li|img)\\b[^<>]*>");
    private static final Pattern ENTITY = Pattern.compile(
            "&(?:#\\d{2,5}|#x[0-9a-fA-F]{2,5}|amp|nbsp|quot|[lr]aquo|rsquo|[a-z]acute|[a-z]grave|[a-z]circ|ccedil);");

    private static final Pattern CHARSET =
            Pattern.compile("(?i)(?:charset\\s*=|encoding\\s*=)\\s*[\"']?\\s*([\\w.:-]{2,40})");

    private Markup() {}

    /** The paragraphs of {@code element}, white space collapsed but for no-break spaces, parted by blank lines. */
    static String paragraphs(Element element) {
        StringBuilder text = new StringBuilder();
        StringBuilder line = new StringBuilder();
        element.traverse(new NodeVisitor() {
            private int skipped = Integer.MAX_VALUE;

            @Override
            public void head(Node node, int depth) {
                if (depth > skipped) return;
                skipped = Integer.MAX_VALUE;
                if (node instanceof TextNode words) line.append(words.getWholeText());
                else if (NO_TEXT.contains(node.nodeName())) skipped = depth;
                else if (BREAKS.contains(node.nodeName())) end(text, line);
            }

            @Override
            public void tail(Node node, int depth) {
                if (depth < skipped && BREAKS.contains(node.nodeName())) end(text, line);
            }
        });
        end(text, line);
        return text.toString().strip();
    }

    private static void end(StringBuilder text, StringBuilder line) {
        String words = line.toString().replaceAll("[ \\t\\n\\r\\f]+", " ").strip();
        line.setLength(0);
        if (words.codePoints().anyMatch(Character::isLetterOrDigit))
            text.append(words).append("\n\n");
    }

    /** {@code words} without markup where they have any: JSON, tables and feeds hold both. */
    static String plain(String words) {
        if (TAG.matcher(words).find())
            return paragraphs(Jsoup.parseBodyFragment(words).body());
        return ENTITY.matcher(words).find() ? org.jsoup.parser.Parser.unescapeEntities(words, false) : words;
    }

    /**
     * Decodes {@code bytes}. UTF-8 and UTF-16 are known by their form, whatever is declared; else what the server or the
     * document declares counts, else what is detected.
     */
    static String decode(byte[] bytes, Optional<String> mediaType) {
        boolean marked = bytes.length > 1 && (bytes[0] & 0xFF) >= 0xEF && (bytes[1] & 0xFF) >= 0xBB;
        if (!marked && !isUtf8(bytes)) {
            String head = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1);
            Optional<Charset> declared = mediaType.flatMap(Markup::charset).or(() -> charset(head));
            if (declared.isPresent()) return new String(bytes, declared.get());
        }
        return ArticleReader.decodeMarkup(bytes).orElseGet(() -> new String(bytes, StandardCharsets.UTF_8));
    }

    private static boolean isUtf8(byte[] bytes) {
        return !new String(bytes, StandardCharsets.UTF_8).contains("\uFFFD");
    }

    /** Latin-1 means Windows-1252 (WHATWG Encoding Standard, 4.2). */
    private static Optional<Charset> charset(String declaration) {
        Matcher matcher = CHARSET.matcher(declaration);
        if (!matcher.find()) return Optional.empty();
        String name = matcher.group(1).toLowerCase(Locale.ROOT);
        if (name.startsWith("iso-8859-1") && !name.startsWith("iso-8859-1-") && name.length() == 10
                || name.equals("latin1")
                || name.equals("us-ascii")) name = "windows-1252";
        try {
            return Optional.of(Charset.forName(name)).filter(Charset::canEncode);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
