package dixit.evaluate;

import dixit.article.Article;
import dixit.article.ArticleReader;
import dixit.evaluate.BratArticle.Quoted;
import dixit.statement.Form;
import dixit.text.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads articles annotated in brat's standoff format: {@code NAME.ann} with its text {@code NAME.txt} beside it
 * (https://brat.nlplab.org/standoff.html). Text-bound annotations and relations count; attributes, events, notes and
 * normalisations are passed over.
 */
public final class BratReader {

    /** How the name of an annotation file ends. */
    public static final String ENDING = ".ann";

    private static final Pattern ENTITY = Pattern.compile("(T\\S+)\\t(\\S+) (\\d+ \\d+(?:;\\d+ \\d+)*)(?:\\t(.*))?");
    private static final Pattern RELATION = Pattern.compile("(R\\S+)\\t(\\S+) \\S+?:(\\S+) \\S+?:(\\S+)\\s*");

    private final ArticleReader articles;
    private final BratTypes types;

    private record Entity(String type, List<Span> spans) {}

    private record Relation(String type, String from, String to) {

        Optional<String> other(String id) {
            if (from.equals(id)) return Optional.of(to);
            return to.equals(id) ? Optional.of(from) : Optional.empty();
        }
    }

    public BratReader(ArticleReader articles, BratTypes types) {
        this.articles = articles;
        this.types = types;
    }

    /**
     * Reads one annotation file and its article.
     *
     * @throws InvalidGold when a line is malformed, a span does not fit the text, or a relation has no end
     */
    public BratArticle read(Path file) throws InvalidGold {
        AnnotationFile annotations = new AnnotationFile(file, ENDING);
        Article article = annotations.article(articles);
        Map<String, Entity> entities = new LinkedHashMap<>();
        List<Relation> relations = new ArrayList<>();
        int number = 0;
        for (String line : annotations.lines()) {
            number++;
            if (line.startsWith("T")) readEntity(file, number, line, article.text(), entities);
            if (line.startsWith("R")) relations.add(relation(file, number, line, entities));
        }
        return assemble(article, entities, relations);
    }

    private static void readEntity(Path file, int number, String line, String text, Map<String, Entity> entities)
            throws InvalidGold {
        Matcher entity = ENTITY.matcher(line);
        if (!entity.matches()) {
            throw new InvalidGold(file, "line " + number + " is no text-bound annotation; write T1⇥Type 0 5⇥words.");
        }
        List<Span> spans = new ArrayList<>();
        for (String fragment : entity.group(3).split(";")) {
            String[] ends = fragment.split(" ");
            spans.add(span(file, number, text, ends[0], ends[1]));
        }
        Words marked = Words.of(
                String.join(" ", spans.stream().map(span -> span.in(text)).toList()));
        if (entity.group(4) != null
                && !marked.forms().equals(Words.of(entity.group(4)).forms())) {
            throw new InvalidGold(
                    file, "line " + number + " does not fit the text at its offsets; give it the text it was made on.");
        }
        entities.put(entity.group(1), new Entity(entity.group(2), List.copyOf(spans)));
    }

    /** brat counts Unicode code points, the program UTF-16 code units. */
    private static Span span(Path file, int number, String text, String start, String end) throws InvalidGold {
        try {
            return new Span(
                    text.offsetByCodePoints(0, Integer.parseInt(start)),
                    text.offsetByCodePoints(0, Integer.parseInt(end)));
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new InvalidGold(
                    file,
                    "line %d marks %s to %s, which is no place in the text; give it the text it was made on."
                            .formatted(number, start, end));
        }
    }

    private static Relation relation(Path file, int number, String line, Map<String, Entity> entities)
            throws InvalidGold {
        Matcher relation = RELATION.matcher(line);
        if (!relation.matches()) {
            throw new InvalidGold(file, "line " + number + " is no relation; write R1⇥Type Arg1:T1 Arg2:T2.");
        }
        for (String end : List.of(relation.group(3), relation.group(4))) {
            if (end.startsWith("T") && !entities.containsKey(end)) {
                throw new InvalidGold(
                        file, "line " + number + " relates " + end + ", which is not marked above; mark it first.");
            }
        }
        return new Relation(relation.group(2), relation.group(3), relation.group(4));
    }

    private BratArticle assemble(Article article, Map<String, Entity> entities, List<Relation> relations) {
        List<Quoted> quotations = new ArrayList<>();
        List<List<Span>> cues = new ArrayList<>();
        List<List<Span>> sources = new ArrayList<>();
        entities.forEach((id, entity) -> {
            Optional<Form> form = types.form(entity.type());
            if (form.isPresent()) {
                quotations.add(new Quoted(entity.spans(), form.get(), sources(id, entities, relations)));
            } else if (types.is("cue", entity.type())) {
                cues.add(entity.spans());
            } else if (types.is("source", entity.type())) {
                sources.add(entity.spans());
            }
        });
        return new BratArticle(article, quotations, cues, sources);
    }

    /** Corpora differ in which end of a relation comes first: either will do. */
    private List<List<Span>> sources(String quotation, Map<String, Entity> entities, List<Relation> relations) {
        Set<String> ids = new LinkedHashSet<>();
        for (Relation relation : relations) {
            if (types.is("quoted-in", relation.type()))
                relation.other(quotation).ifPresent(ids::add);
        }
        for (String named : List.copyOf(ids)) {
            for (Relation relation : relations) {
                if (types.is("refers", relation.type())) relation.other(named).ifPresent(ids::add);
            }
        }
        return ids.stream()
                .filter(entities::containsKey)
                .map(id -> entities.get(id).spans())
                .toList();
    }
}
