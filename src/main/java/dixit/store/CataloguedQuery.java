package dixit.store;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;

/**
 * A question of the catalogue: a SPARQL query with a title and typed parameters. The parameter {@code x} is the variable
 * {@code ?_x} of the query.
 *
 * @param timeline the column whose days make a timeline of the answer
 * @param network the two columns whose names make a network of it; empty where there are none
 * @param days where it asks for statements that can have been made in some days: a store with an index may look them up first
 */
public record CataloguedQuery(
        String name,
        String title,
        String description,
        List<Parameter> parameters,
        Optional<String> timeline,
        List<String> network,
        Optional<Days> days,
        String sparql) {

    /**
     * Of the statements that the question is about only those are in its answer whose bounds overlap an interval.
     *
     * @param statements the variable of the statements
     * @param from and {@code to}: the parameters with the first and the last day; for one day the same
     */
    public record Days(String statements, String from, String to) {}

    /** A parameter's type. */
    public enum Type {
        /** A name, a Wikidata id or an IRI; matched inside the query. */
        ACTOR,
        STRING,
        /** {@code 2023-09-21}. */
        DATE,
        INTEGER,
        IRI
    }

    /** One parameter. */
    public record Parameter(String name, Type type, String description, String example, boolean optional) {}

    /** Copies the parameters, so that the record cannot change. */
    public CataloguedQuery {
        parameters = List.copyOf(parameters);
        network = List.copyOf(network);
    }

    /**
     * The query with its parameters bound. Values become RDF terms in a VALUES block of the parsed query; they are never
     * pasted into text, so no value can change what the query asks.
     *
     * @throws IllegalArgumentException naming the parameter that is unknown, missing or of the wrong type, and the remedy
     */
    public Query bind(Map<String, String> values) {
        for (String given : values.keySet()) {
            if (parameters.stream().noneMatch(parameter -> parameter.name().equals(given))) {
                throw new IllegalArgumentException(
                        "the query %s has no parameter %s; it takes %s.".formatted(name, given, names()));
            }
        }
        Query query = QueryFactory.create(sparql);
        List<Var> variables = new ArrayList<>();
        BindingBuilder binding = BindingBuilder.create();
        for (Parameter parameter : parameters) {
            String value = values.get(parameter.name());
            if (value == null) {
                if (parameter.optional()) continue;
                throw new IllegalArgumentException("the query %s needs the parameter %s (%s); give it with -p %s=%s."
                        .formatted(
                                name,
                                parameter.name(),
                                parameter.description(),
                                parameter.name(),
                                quoted(parameter.example())));
            }
            Var variable = Var.alloc("_" + parameter.name());
            variables.add(variable);
            binding.add(variable, term(parameter, value));
        }
        if (variables.isEmpty()) return query;
        ElementData data = new ElementData(variables, List.of(binding.build()));
        joinThroughout(data, query);
        return query;
    }

    /** A subquery is evaluated by itself (SPARQL 1.1, 12): it needs the values too, and so do those within it. */
    private static void joinThroughout(ElementData data, Query query) {
        ElementWalker.walk(query.getQueryPattern(), new ElementVisitorBase() {
            @Override
            public void visit(ElementSubQuery subquery) {
                joinThroughout(data, subquery.getQuery());
            }
        });
        join(data, query);
    }

    /**
     * As {@link #bind}, asked of some statements alone.
     *
     * @param statements all that can be in the answer, or more
     */
    Query bind(Map<String, String> values, Collection<Node> statements) {
        Query query = bind(values);
        Var variable = Var.alloc(days.orElseThrow().statements());
        join(
                new ElementData(
                        List.of(variable),
                        statements.stream()
                                .map(statement -> BindingFactory.binding(variable, statement))
                                .toList()),
                query);
        return query;
    }

    private static void join(ElementData data, Query query) {
        ElementGroup pattern = new ElementGroup();
        pattern.addElement(data);
        Element body = query.getQueryPattern();
        if (body instanceof ElementGroup group) group.getElements().forEach(pattern::addElement);
        else pattern.addElement(body);
        query.setQueryPattern(pattern);
    }

    private Node term(Parameter parameter, String value) {
        return switch (parameter.type()) {
            case ACTOR, STRING -> NodeFactory.createLiteralString(value);
            case DATE -> {
                try {
                    yield NodeFactory.createLiteralDT(LocalDate.parse(value).toString(), XSDDatatype.XSDdate);
                } catch (DateTimeParseException e) {
                    throw wrong(parameter, value, "a date such as 2023-09-21");
                }
            }
            case INTEGER -> {
                if (!value.matches("-?\\d{1,9}")) throw wrong(parameter, value, "a whole number");
                yield NodeFactory.createLiteralDT(value, XSDDatatype.XSDinteger);
            }
            case IRI -> {
                if (!value.matches("[A-Za-z][A-Za-z0-9+.-]*:[^<>\"{}|\\\\^`\\s]+"))
                    throw wrong(parameter, value, "an absolute IRI");
                yield NodeFactory.createURI(value);
            }
        };
    }

    private IllegalArgumentException wrong(Parameter parameter, String value, String wanted) {
        return new IllegalArgumentException("the parameter %s of the query %s is %s, not \"%s\"."
                .formatted(parameter.name(), name, wanted, value.replaceAll("\\p{Cntrl}", " ")));
    }

    private String names() {
        return parameters.isEmpty()
                ? "none"
                : parameters.stream().map(Parameter::name).collect(Collectors.joining(", "));
    }

    private static String quoted(String example) {
        return example.contains(" ") ? "\"" + example + "\"" : example;
    }
}
