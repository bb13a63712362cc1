package dixit.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The catalogued questions, {@code queries/*.rq}. Each opens with lines {@code #+} that hold YAML, as grlc reads it:
 * title, description, params. Those named {@code wikidata/…} join the graph with Wikidata through {@code SERVICE}.
 */
public final class QueryCatalogue {

    /** The packaged questions, in the order in which people meet them. */
    private static final List<String> NAMES = List.of(
            "statements-by-speaker",
            "statements-of-a-side",
            "statements-about",
            "addressed-to",
            "statements-between",
            "timeline-of-day",
            "accusations",
            "denials",
            "contradictions",
            "responses",
            "corroborations",
            "same-utterances",
            "figures",
            "tolls",
            "relayed-by",
            "direct-quotations",
            "most-quoted",
            "acts-by-actor",
            "sides-on",
            "no-known-speaker",
            "provenance",
            "wikidata/speaker-offices",
            "wikidata/statements-by-party",
            "wikidata/statements-by-alliance",
            "wikidata/security-council",
            "wikidata/gender-of-quoted",
            "wikidata/accused-persons",
            "wikidata/places-map",
            "wikidata/other-conflicts",
            "wikidata/portraits");

    private final List<CataloguedQuery> queries;

    private QueryCatalogue(List<CataloguedQuery> queries) {
        this.queries = List.copyOf(queries);
    }

    /** The questions packaged with the program. */
    public static QueryCatalogue packaged() {
        List<CataloguedQuery> queries = new ArrayList<>();
        for (String name : NAMES) {
            try (InputStream in = QueryCatalogue.class.getResourceAsStream("/queries/" + name + ".rq")) {
                if (in == null) throw new IllegalStateException("the query is not packaged: queries/" + name + ".rq");
                queries.add(parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new QueryCatalogue(queries);
    }

    /** All questions, in the order in which people meet them. */
    public List<CataloguedQuery> all() {
        return queries;
    }

    /** The question named {@code name}, the file name without its ending. */
    public Optional<CataloguedQuery> named(String name) {
        return queries.stream().filter(query -> query.name().equals(name)).findFirst();
    }

    /**
     * Reads one question.
     *
     * @throws IllegalArgumentException when its comments lack a title or have a parameter of an unknown type
     */
    static CataloguedQuery parse(String name, String text) {
        String yaml = text.lines()
                .filter(line -> line.startsWith("#+"))
                .map(line -> line.substring(2).replaceFirst("^ ", ""))
                .collect(Collectors.joining("\n"));
        Object loaded = new Load(LoadSettings.builder().setLabel(name + ".rq").build()).loadFromString(yaml);
        if (!(loaded instanceof Map<?, ?> header) || !header.containsKey("title")) {
            throw new IllegalArgumentException("queries/" + name + ".rq has no \"#+ title:\" line");
        }
        List<CataloguedQuery.Parameter> parameters = new ArrayList<>();
        if (header.get("params") instanceof List<?> params) {
            for (Object param : params) {
                if (param instanceof Map<?, ?> fields) parameters.add(parameter(name, fields));
            }
        }
        String description = header.containsKey("description") ? String.valueOf(header.get("description")) : "";
        List<String> network = header.get("network") instanceof List<?> columns
                ? columns.stream().map(String::valueOf).toList()
                : List.of();
        return new CataloguedQuery(
                name,
                String.valueOf(header.get("title")),
                description,
                parameters,
                Optional.ofNullable(header.get("timeline")).map(String::valueOf),
                network,
                Optional.ofNullable(header.get("days")).map(days -> days(name, days)),
                text);
    }

    private static CataloguedQuery.Days days(String name, Object days) {
        if (!(days instanceof List<?> three) || three.size() != 3)
            throw new IllegalArgumentException("queries/" + name
                    + ".rq: days is not [variable of the statements, parameter of the first day, of the last]");
        return new CataloguedQuery.Days(
                String.valueOf(three.get(0)), String.valueOf(three.get(1)), String.valueOf(three.get(2)));
    }

    private static CataloguedQuery.Parameter parameter(String name, Map<?, ?> fields) {
        String type = String.valueOf(fields.get("type"));
        try {
            return new CataloguedQuery.Parameter(
                    String.valueOf(fields.get("name")),
                    CataloguedQuery.Type.valueOf(type.toUpperCase(Locale.ROOT)),
                    String.valueOf(fields.get("description")),
                    String.valueOf(fields.get("example")),
                    Boolean.TRUE.equals(fields.get("optional")));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("queries/" + name + ".rq: " + type + " is no parameter type", e);
        }
    }
}
