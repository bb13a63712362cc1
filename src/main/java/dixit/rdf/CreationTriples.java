package dixit.rdf;

import static dixit.rdf.Vocabulary.*;

import dixit.text.Span;
import dixit.time.CreationTime;
import dixit.time.KnownEvent;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.XSD;

/** When an article was written, and what that rests on. */
final class CreationTriples {

    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

    private final Iris iris;
    private final FigureTriples.Sink sink;
    private final FigureTriples.Selecting selecting;

    CreationTriples(Iris iris, FigureTriples.Sink sink, FigureTriples.Selecting selecting) {
        this.iris = iris;
        this.sink = sink;
        this.selecting = selecting;
    }

    void write(CreationTime written, IRI article) {
        sink.add(article, WRITTEN_EARLIEST, date(written.bounds().earliest()));
        sink.add(article, WRITTEN_LATEST, date(written.bounds().latest()));
        sink.add(article, WRITTEN_EDTF, VALUES.createLiteral(written.bounds().toEdtf()));
        for (CreationTime.Clue clue : written.clues()) {
            IRI iri = clue(article, clue);
            sink.add(article, DATE_CLUE, iri);
            sink.add(iri, RDF.TYPE, DATE_CLUE_CLASS);
            for (int i = 0; i < clue.words().size(); i++) {
                selecting.select(
                        iri,
                        VALUES.createIRI(iri + "-words-" + (i + 1)),
                        "Clue",
                        clue.words().get(i));
            }
            for (KnownEvent event : clue.events()) {
                sink.add(iri, CLUE_EVENT, iris.event(event.id()));
                event(event);
            }
        }
    }

    private void event(KnownEvent event) {
        IRI iri = iris.event(event.id());
        sink.add(iri, RDF.TYPE, KNOWN_EVENT);
        event.labels().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(label -> sink.add(iri, RDFS.LABEL, VALUES.createLiteral(label.getValue(), label.getKey())));
        sink.add(iri, EVENT_START, date(event.start()));
        sink.add(iri, EVENT_END, date(event.end()));
    }

    /** The node of a clue, a fragment of its article: it is named after the places of its words. */
    static IRI clue(IRI article, CreationTime.Clue clue) {
        String places =
                clue.words().stream().map(Span::start).map(String::valueOf).collect(Collectors.joining("-"));
        return VALUES.createIRI(article + "#date-clue-" + places);
    }

    private static Value date(java.time.LocalDate day) {
        return VALUES.createLiteral(day.toString(), XSD.DATE);
    }
}
