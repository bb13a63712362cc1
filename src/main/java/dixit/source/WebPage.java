package dixit.source;

import dixit.article.Metadata;
import dixit.article.Story;
import dixit.article.UnreadableArticle;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dankito.readability4j.Article;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * The article on a web page, fetched or saved: Readability finds its text, {@link PageMetadata} what the page says of it.
 */
final class WebPage {

    /** Pages are seldom a tenth as large; larger ones would hold a thread for long. */
    private static final int LARGEST = 5_000_000;

    /** What finds the text takes time that grows with the square of the depth; browsers cut at 512 (Blink, WebKit). */
    private static final int DEEPEST = 512;

    /** What browsers write into the pages that they save. */
    private static final Pattern SAVED_FROM = Pattern.compile("<!--\\s*saved from url=\\(\\d+\\)(\\S+)\\s*-->");

    private static final List<String> BODIES = List.of("[itemprop=articleBody]", "article", "main", "body");

    private WebPage() {}

    static Story story(Document document, byte[] bytes) throws UnreadableArticle {
        if (bytes.length > LARGEST) {
            throw new UnreadableArticle(
                    document.origin(),
                    String.format(
                            Locale.ROOT, "the page has more than %,d bytes; save its text as a .txt file.", LARGEST));
        }
        String markup = Markup.decode(bytes, document.mediaType());
        Optional<URI> address = document.url().or(() -> savedFrom(markup));
        String base = address.map(URI::toString).orElse("");
        org.jsoup.nodes.Document page = Jsoup.parse(markup, base);
        int[] deepest = new int[1];
        page.traverse((node, depth) -> deepest[0] = Math.max(deepest[0], depth));
        if (deepest[0] > DEEPEST) {
            throw new UnreadableArticle(
                    document.origin(), "its elements are nested too deeply; save its text as a .txt file.");
        }
        PageMetadata found = PageMetadata.of(page, address);
        Metadata metadata = found.metadata().or(document.known());
        String text = text(page.clone(), base, metadata.title());
        // Some pages give their text to search engines only.
        Optional<String> body = found.articleBody().map(Markup::plain);
        if (body.isPresent() && text.length() < body.get().length() / 2) text = body.get();
        return new Story(document.origin(), document.name(), text, metadata);
    }

    private static Optional<URI> savedFrom(String markup) {
        Matcher saved = SAVED_FROM.matcher(markup.substring(0, Math.min(markup.length(), 2000)));
        return saved.find() ? Timestamps.webAddress(saved.group(1)) : Optional.empty();
    }

    private static String text(org.jsoup.nodes.Document page, String base, Optional<String> title) {
        String fallback = BODIES.stream()
                .map(page::selectFirst)
                .filter(element ->
                        element != null && !Markup.paragraphs(element).isEmpty())
                .findFirst()
                .map(Markup::paragraphs)
                .orElse("");
        page.select(String.join(
                        ",",
                        Markup.NO_TEXT.stream()
                                .filter(name -> !name.equals("head"))
                                .toList()))
                .remove();
        Article article = new Readability4J(base.isEmpty() ? "https://page.invalid/" : base, page).parse();
        Element content = article.getArticleContent();
        String readable = content == null ? "" : Markup.paragraphs(content);
        // Short articles score below what Readability takes for one.
        String text = readable.isEmpty() ? fallback : readable;
        return title.map(words -> withoutTitle(words, text)).orElse(text);
    }

    /** The headline above the text is the title once more. */
    private static String withoutTitle(String title, String text) {
        String first = text.lines().findFirst().orElse("");
        return first.strip().equalsIgnoreCase(title.strip())
                ? text.substring(first.length()).strip()
                : text;
    }
}
