package dixit.rdf;

import static dixit.rdf.Vocabulary.*;

import dixit.actor.Actor;
import dixit.statement.figure.Figure;
import dixit.text.Span;
import java.util.OptionalLong;
import java.util.function.Function;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.XSD;

/** A figure as a node of its own: it is claimed, so nothing but its statement points at it. */
final class FigureTriples {

    /** Where triples go. */
    interface Sink {
        void add(Resource subject, IRI predicate, Value object);
    }

    /** Selects words of the article for {@code owner}: the selection is called {@code selection}. */
    interface Selecting {
        void select(IRI owner, IRI selection, String part, Span words);
    }

    private final ValueFactory values = SimpleValueFactory.getInstance();
    private final Sink sink;
    private final Selecting selecting;
    private final Function<Actor, IRI> actors;

    FigureTriples(Sink sink, Selecting selecting, Function<Actor, IRI> actors) {
        this.sink = sink;
        this.selecting = selecting;
        this.actors = actors;
    }

    /** Writes {@code figure}, the {@code number}th of {@code statement}. */
    void write(Figure figure, IRI statement, int number) {
        IRI iri = values.createIRI(statement + "#figure-" + number);
        sink.add(statement, FIGURE, iri);
        sink.add(iri, RDF.TYPE, FIGURE_CLASS);
        sink.add(iri, HARM, dx(figure.harm().localName()));
        sink.add(iri, VICTIMS, dx(figure.group().localName()));
        number(iri, AT_LEAST, figure.quantity().least());
        number(iri, COUNT, figure.quantity().value());
        number(iri, AT_MOST, figure.quantity().most());
        sink.add(iri, UNVERIFIED, values.createLiteral(figure.unverified()));
        figure.side().ifPresent(side -> sink.add(iri, VICTIMS_SIDE, actors.apply(side)));
        figure.places().forEach(place -> sink.add(iri, FIGURE_PLACE, actors.apply(place)));
        selecting.select(iri, values.createIRI(iri + "-words"), "Figure", figure.words());
    }

    private void number(IRI iri, IRI property, OptionalLong number) {
        if (number.isPresent()) {
            sink.add(iri, property, values.createLiteral(Long.toString(number.getAsLong()), XSD.INTEGER));
        }
    }
}
