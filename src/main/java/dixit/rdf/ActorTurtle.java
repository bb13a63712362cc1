package dixit.rdf;

import static dixit.rdf.Vocabulary.*;

import dixit.actor.Actor;
import dixit.actor.ActorKind;
import dixit.actor.GazetteerEntry;
import dixit.actor.Office;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;

/** The gazetteer as RDF: the files of {@code seeds/actors/}, and the graph of actors that is loaded. */
public final class ActorTurtle {

    /** Relative IRIs in a file are resolved against this; an actor is known by the id that ends its IRI, under any base. */
    private static final String RELATIVE = Iris.LOCAL.base();

    private final Iris iris;
    private final ValueFactory values = SimpleValueFactory.getInstance();

    /** Writes actors under {@code iris}. */
    public ActorTurtle(Iris iris) {
        this.iris = iris;
    }

    /** The gazetteer packaged with the program. */
    public static List<GazetteerEntry> seeds() {
        List<GazetteerEntry> entries = new ArrayList<>();
        for (String file : ActorFiles.NAMES) {
            try (InputStream in = ActorTurtle.class.getResourceAsStream("/seeds/actors/" + file)) {
                if (in == null) throw new IllegalStateException("the gazetteer is not packaged: seeds/actors/" + file);
                entries.addAll(read(in));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return entries;
    }

    /** Reads entries from Turtle. Unknown properties are left alone. */
    public static List<GazetteerEntry> read(InputStream in) throws IOException {
        Model model = Rio.parse(in, RELATIVE, RDFFormat.TURTLE);
        Map<Resource, List<org.eclipse.rdf4j.model.Statement>> bySubject = new LinkedHashMap<>();
        Map<Value, List<Resource>> memberships = new HashMap<>();
        for (org.eclipse.rdf4j.model.Statement statement : model) {
            bySubject
                    .computeIfAbsent(statement.getSubject(), s -> new ArrayList<>())
                    .add(statement);
            if (statement.getPredicate().equals(MEMBER)) {
                memberships
                        .computeIfAbsent(statement.getObject(), m -> new ArrayList<>())
                        .add(statement.getSubject());
            }
        }
        List<GazetteerEntry> entries = new ArrayList<>();
        bySubject.forEach((subject, statements) -> kind(statements).ifPresent(kind -> {
            Properties own = new Properties(statements);
            Map<String, String> labels = new TreeMap<>();
            for (Value label : own.all(RDFS.LABEL))
                labels.put(((Literal) label).getLanguage().orElse("fr"), label.stringValue());
            Actor actor = new Actor(
                    id(subject),
                    kind,
                    labels,
                    own.strings(ALT_LABEL),
                    own.first(COUNTRY).map(ActorTurtle::id),
                    own.first(SPEAKS_FOR).map(ActorTurtle::id),
                    own.first(GENDER)
                            .map(v -> Actor.Gender.valueOf(v.stringValue().toUpperCase(java.util.Locale.ROOT))));
            List<Office> offices = memberships.getOrDefault(subject, List.of()).stream()
                    .map(membership -> new Properties(bySubject.get(membership)))
                    .map(p -> new Office(
                            p.first(RDFS.LABEL).map(Value::stringValue).orElse(""),
                            p.first(SINCE).map(v -> LocalDate.parse(v.stringValue())),
                            p.first(UNTIL).map(v -> LocalDate.parse(v.stringValue())),
                            p.first(CONFIRMED).map(v -> LocalDate.parse(v.stringValue())),
                            p.first(ORGANISATION_OF).map(ActorTurtle::id)))
                    .toList();
            entries.add(new GazetteerEntry(
                    actor, own.strings(DEMONYM), own.strings(SECONDARY_DEMONYM), own.strings(METONYM), offices));
        }));
        return entries;
    }

    /** The entries as one graph, in order of id. */
    public Model model(Collection<GazetteerEntry> entries) {
        Model model = new LinkedHashModel();
        entries.stream()
                .sorted(Comparator.comparing(entry -> entry.actor().id()))
                .forEach(entry -> add(model, entry));
        return model;
    }

    /** Writes entries as Turtle, in order of id. */
    public void write(Collection<GazetteerEntry> entries, OutputStream out) {
        try (RdfOutput output = new RdfOutput(out, RdfFormat.TURTLE)) {
            output.write(model(entries));
        }
    }

    private void add(Model model, GazetteerEntry entry) {
        Actor actor = entry.actor();
        IRI iri = iris.actor(actor.id());
        model.add(iri, RDF.TYPE, dx(actor.kind().localName()));
        if (actor.kind() != ActorKind.UNKNOWN) model.add(iri, RDF.TYPE, ACTOR);
        new TreeMap<>(actor.labels())
                .forEach((language, label) -> model.add(iri, RDFS.LABEL, values.createLiteral(label, language)));
        actor.aliases().forEach(alias -> model.add(iri, ALT_LABEL, values.createLiteral(alias, "fr")));
        entry.demonyms().forEach(demonym -> model.add(iri, DEMONYM, values.createLiteral(demonym, "fr")));
        entry.secondaryDemonyms()
                .forEach(demonym -> model.add(iri, SECONDARY_DEMONYM, values.createLiteral(demonym, "fr")));
        entry.metonyms().forEach(metonym -> model.add(iri, METONYM, values.createLiteral(metonym, "fr")));
        actor.country().ifPresent(country -> model.add(iri, COUNTRY, iris.actor(country)));
        actor.speaksFor().ifPresent(whom -> model.add(iri, SPEAKS_FOR, iris.actor(whom)));
        actor.gender()
                .ifPresent(gender -> model.add(
                        iri, GENDER, values.createLiteral(gender.name().toLowerCase(java.util.Locale.ROOT))));
        actor.wikidata().ifPresent(id -> model.add(iri, OWL.SAMEAS, values.createIRI(WIKIDATA + id)));
        for (int i = 0; i < entry.offices().size(); i++) {
            Office office = entry.offices().get(i);
            IRI membership = values.createIRI(iri + "#office-" + (i + 1));
            model.add(membership, RDF.TYPE, MEMBERSHIP);
            model.add(membership, MEMBER, iri);
            model.add(membership, RDFS.LABEL, values.createLiteral(office.role(), "fr"));
            office.organisation().ifPresent(whose -> model.add(membership, ORGANISATION_OF, iris.actor(whose)));
            office.since()
                    .ifPresent(day -> model.add(membership, SINCE, values.createLiteral(day.toString(), XSD.DATE)));
            office.until()
                    .ifPresent(day -> model.add(membership, UNTIL, values.createLiteral(day.toString(), XSD.DATE)));
            office.confirmed()
                    .ifPresent(day -> model.add(membership, CONFIRMED, values.createLiteral(day.toString(), XSD.DATE)));
        }
    }

    /** The narrowest kind: every actor is typed dx:Actor too, which alone means that the kind is unknown. */
    private static Optional<ActorKind> kind(List<org.eclipse.rdf4j.model.Statement> statements) {
        List<Value> types = new Properties(statements).all(RDF.TYPE);
        return Stream.of(ActorKind.values())
                .filter(kind -> types.contains(dx(kind.localName())))
                .min(Comparator.comparing(kind -> kind == ActorKind.UNKNOWN));
    }

    static String id(Value iri) {
        return iri.stringValue().replaceFirst("^.*/", "");
    }

    private record Properties(List<org.eclipse.rdf4j.model.Statement> statements) {
        List<Value> all(IRI property) {
            return statements.stream()
                    .filter(statement -> statement.getPredicate().equals(property))
                    .map(org.eclipse.rdf4j.model.Statement::getObject)
                    .toList();
        }

        List<String> strings(IRI property) {
            return all(property).stream().map(Value::stringValue).toList();
        }

        Optional<Value> first(IRI property) {
            return all(property).stream().findFirst();
        }
    }
}
