package dixit.spark;

import static dixit.rdf.Vocabulary.*;
import static org.apache.parquet.schema.LogicalTypeAnnotation.dateType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.DOUBLE;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT32;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;

/**
 * The statements of a graph as rows, for those who count rather than query. Columns are called as the properties of the
 * ontology; concepts and individuals are their last part ({@code deny}, {@code Direct}), resources their IRI.
 */
final class StatementTable {

    static final MessageType SCHEMA = Types.buildMessage()
            .addField(text("statement", true))
            .addField(text("graph", true))
            .addField(text("article", true))
            .addField(text("url", false))
            .addField(text("article_date", false))
            .addField(text("outlet", false))
            .addField(Types.required(INT32).named("number"))
            .addField(list("speaker"))
            .addField(list("speaker_label"))
            .addField(list("addressee"))
            .addField(list("addressee_label"))
            .addField(list("about"))
            .addField(list("about_label"))
            .addField(list("relay"))
            .addField(list("relay_label"))
            .addField(text("content", false))
            .addField(text("cue", false))
            .addField(text("language", true))
            .addField(text("form", true))
            .addField(text("speech_act", true))
            .addField(text("polarity", true))
            .addField(text("certainty", true))
            .addField(Types.required(DOUBLE).named("confidence"))
            .addField(Types.optional(INT32).as(dateType()).named("said_earliest"))
            .addField(Types.optional(INT32).as(dateType()).named("said_latest"))
            .addField(text("said_edtf", false))
            .addField(text("date_precision", false))
            .named("statement");

    private final Model graph;
    private final Group row = new SimpleGroup(SCHEMA);

    private StatementTable(Model graph) {
        this.graph = graph;
    }

    /** In the order of the text. */
    static List<Group> rows(Model graph) {
        return graph.filter(null, RDF.TYPE, STATEMENT).subjects().stream()
                .map(statement -> new StatementTable(graph).row(statement))
                .sorted(Comparator.comparingInt(row -> row.getInteger("number", 0)))
                .toList();
    }

    private Group row(Resource statement) {
        Resource article = (Resource) value(statement, IN_ARTICLE).orElseThrow();
        row.add("statement", statement.stringValue());
        row.add("graph", graph.contexts().iterator().next().stringValue());
        row.add("article", article.stringValue());
        value(article, URL).ifPresent(url -> row.add("url", url.stringValue()));
        value(article, ARTICLE_DATE_EDTF).ifPresent(date -> row.add("article_date", date.stringValue()));
        value(article, PUBLISHER).ifPresent(outlet -> row.add("outlet", outlet.stringValue()));
        row.add(
                "number",
                Integer.parseInt(value(statement, NUMBER).orElseThrow().stringValue()));
        actors("speaker", values(statement, SPEAKER));
        actors("addressee", values(statement, ADDRESSEE));
        actors("about", values(statement, ABOUT));
        actors("relay", relays(statement));
        value(statement, CONTENT).ifPresent(words -> row.add("content", words.stringValue()));
        value(statement, CUE).ifPresent(words -> row.add("cue", words.stringValue()));
        row.add("language", value(article, LANGUAGE).orElseThrow().stringValue());
        name("form", statement, FORM);
        name("speech_act", statement, SPEECH_ACT);
        name("polarity", statement, POLARITY);
        name("certainty", statement, CERTAINTY);
        row.add("confidence", ((Literal) value(statement, CONFIDENCE).orElseThrow()).doubleValue());
        day("said_earliest", statement, SAID_EARLIEST);
        day("said_latest", statement, SAID_LATEST);
        value(statement, SAID_EDTF).ifPresent(date -> row.add("said_edtf", date.stringValue()));
        name("date_precision", statement, DATE_PRECISION);
        return row;
    }

    private List<Value> relays(Resource statement) {
        return values(statement, RELAY).stream()
                .map(Resource.class::cast)
                .sorted(Comparator.comparingInt(relay ->
                        Integer.parseInt(value(relay, RELAY_ORDER).orElseThrow().stringValue())))
                .map(relay -> value(relay, RELAY_ACTOR).orElseThrow())
                .toList();
    }

    private void actors(String column, List<Value> actors) {
        Group iris = row.addGroup(column);
        Group labels = row.addGroup(column + "_label");
        for (Value actor : actors) {
            iris.addGroup("list").add("element", actor.stringValue());
            labels.addGroup("list").add("element", label((Resource) actor));
        }
    }

    /** In French where there is one; the graph names every actor that it mentions. */
    private String label(Resource actor) {
        return values(actor, RDFS.LABEL).stream()
                .map(Literal.class::cast)
                .min(Comparator.comparing((Literal label) ->
                                label.getLanguage().filter("fr"::equals).isEmpty())
                        .thenComparing(label -> label.getLanguage().orElse("")))
                .map(Value::stringValue)
                .orElse("");
    }

    private void name(String column, Resource statement, IRI property) {
        value(statement, property).ifPresent(concept -> row.add(column, ((IRI) concept).getLocalName()));
    }

    private void day(String column, Resource statement, IRI property) {
        value(statement, property)
                .ifPresent(day ->
                        row.add(column, (int) LocalDate.parse(day.stringValue()).toEpochDay()));
    }

    private Optional<Value> value(Resource subject, IRI property) {
        return values(subject, property).stream().findFirst();
    }

    private List<Value> values(Resource subject, IRI property) {
        return List.copyOf(graph.filter(subject, property, null).objects());
    }

    private static Type text(String name, boolean required) {
        return (required ? Types.required(BINARY) : Types.optional(BINARY))
                .as(stringType())
                .named(name);
    }

    private static Type list(String name) {
        return Types.requiredList().requiredElement(BINARY).as(stringType()).named(name);
    }
}
