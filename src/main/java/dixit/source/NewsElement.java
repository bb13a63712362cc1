package dixit.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One element of a news format with what is in it, names without namespaces: the formats are told apart by their root,
 * and providers are careless with prefixes.
 *
 * @param words the text that stands before its first child
 * @param tail the text between its end and the next element
 */
record NewsElement(
        String name,
        Map<String, String> attributes,
        StringBuilder words,
        List<NewsElement> children,
        StringBuilder tail) {

    /** Elements in one news item; one that has more is not read. */
    private static final int MOST = 200_000;

    /** Reads the element at which {@code reader} stands, up to its end. */
    static NewsElement read(XMLStreamReader reader) throws XMLStreamException {
        Deque<NewsElement> open = new ArrayDeque<>();
        NewsElement root = start(reader);
        open.push(root);
        NewsElement last = null;
        int count = 1;
        while (!open.isEmpty()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (++count > MOST || open.size() > 1000) {
                    throw new XMLStreamException("the item has too many elements", reader.getLocation());
                }
                NewsElement element = start(reader);
                open.peek().children.add(element);
                open.push(element);
                last = null;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                last = open.pop();
            } else if (reader.hasText()
                    && event != XMLStreamConstants.COMMENT
                    && event != XMLStreamConstants.PROCESSING_INSTRUCTION) {
                (last == null ? open.peek().words : last.tail).append(reader.getText());
            }
        }
        return root;
    }

    private static NewsElement start(XMLStreamReader reader) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.putIfAbsent(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return new NewsElement(
                reader.getLocalName(), attributes, new StringBuilder(), new ArrayList<>(), new StringBuilder());
    }

    /** An attribute that is not blank. */
    Optional<String> attribute(String name) {
        return Optional.ofNullable(attributes.get(name)).filter(value -> !value.isBlank());
    }

    /** The elements at {@code path} of child names, {@code a/b}. */
    Stream<NewsElement> at(String path) {
        Stream<NewsElement> found = Stream.of(this);
        for (String step : path.split("/")) {
            found = found.flatMap(element -> element.children.stream()).filter(child -> child.name.equals(step));
        }
        return found;
    }

    /** The words of the first element at {@code path} that has any. */
    Optional<String> text(String path) {
        return at(path).map(NewsElement::text).filter(text -> !text.isEmpty()).findFirst();
    }

    /** All words in it, white space collapsed. */
    String text() {
        StringBuilder all = new StringBuilder();
        collect(all);
        return all.toString().replaceAll("[ \\t\\r\\n]+", " ").strip();
    }

    private void collect(StringBuilder all) {
        all.append(words);
        for (NewsElement child : children) {
            child.collect(all);
            all.append(child.tail);
        }
    }

    /** The elements named {@code name} in it, however deep, in order. */
    Stream<NewsElement> all(String name) {
        return children.stream()
                .flatMap(child ->
                        Stream.concat(child.name.equals(name) ? Stream.of(child) : Stream.empty(), child.all(name)));
    }
}
