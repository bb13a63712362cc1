package dixit.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dixit.article.ArticleReader;
import dixit.article.Story;
import dixit.article.UnreadableArticle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One JSON object a line (jsonlines.org). A faulty line fails alone. */
final class JsonLinesSource implements ArticleSource {

    private static final JsonMapper JSON = new JsonMapper();

    private final Document document;
    private final FieldMap fields;
    private final ArticleReader articles;
    private final Limits limits;
    private int number;
    private boolean ended;

    JsonLinesSource(Document document, FieldMap fields, ArticleReader articles, Limits limits) {
        this.document = document;
        this.fields = fields;
        this.articles = articles;
        this.limits = limits;
    }

    @Override
    public Optional<SourceItem> next() {
        while (!ended) {
            String origin = document.origin() + " line " + (number + 1);
            try {
                Optional<byte[]> line = DecodedLines.line(document.in(), limits.page());
                if (line.isEmpty()) break;
                number++;
                String text = Markup.decode(line.get(), Optional.empty());
                if (text.isBlank()) continue;
                if (number == 1 && text.stripLeading().startsWith("[")) {
                    ended = true;
                    return Optional.of(SourceItem.failed(
                                    origin, "this is a JSON array; write one object a line, as \"jq -c '.[]'\" does.")
                            .within(document.origin()));
                }
                int at = number;
                return Optional.of(new SourceItem(origin, () -> articles.read(story(origin, at, text)))
                        .holding(line.get().length));
            } catch (TooLarge e) {
                number++;
                return Optional.of(skipping(origin, e));
            } catch (IOException e) {
                ended = true;
                return Optional.of(
                        SourceItem.failed(origin, SourceReader.reason(e)).within(document.origin()));
            }
        }
        ended = true;
        return Optional.empty();
    }

    /** What fails with the rest of a line that is too long; what comes after it is read. */
    private SourceItem skipping(String origin, TooLarge failure) {
        try {
            DecodedLines.skipLine(document.in());
            return SourceItem.failed(origin, failure.getMessage());
        } catch (IOException e) {
            ended = true;
            return SourceItem.failed(origin, SourceReader.reason(e)).within(document.origin());
        }
    }

    private Story story(String origin, int line, String text) throws UnreadableArticle {
        JsonNode node;
        try {
            node = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UnreadableArticle(
                    origin, "this is no JSON (" + e.getOriginalMessage().replaceAll("\\s+", " ") + "); mend the line.");
        }
        if (!node.isObject()) {
            throw new UnreadableArticle(origin, "this is no JSON object; write {\"text\": …} on each line.");
        }
        return fields.storyOf(origin, document.name() + "-" + line, field -> value(node, field));
    }

    /** The value of a field, or of one in an object ({@code meta.author}); those of a list joined with commas. */
    private static Optional<String> value(JsonNode object, String field) {
        JsonNode node = object.get(field);
        if (node == null) {
            node = object;
            for (String step : field.split("\\.")) node = node.path(step);
        }
        if (node.isValueNode() && !node.isNull()) return Optional.of(node.asText());
        if (node.path("name").isTextual()) return Optional.of(node.path("name").asText());
        if (!node.isArray()) return Optional.empty();
        List<String> values = new ArrayList<>();
        node.forEach(one -> {
            if (one.isTextual()) values.add(one.asText());
            else if (one.path("name").isTextual()) values.add(one.path("name").asText());
        });
        return values.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", values));
    }

    @Override
    public void close() {
        try {
            document.in().close();
        } catch (IOException e) {
            // It was only read.
        }
    }
}
