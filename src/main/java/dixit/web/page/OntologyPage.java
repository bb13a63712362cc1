package dixit.web.page;

import dixit.rdf.OntologyGraph;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;

/** The ontology's own documentation, made from its labels and comments. */
public record OntologyPage(List<Section> sections) {

    /** @param key the message that heads it */
    public record Section(String key, List<Term> terms) {}

    /**
     * @param domain the last part of the IRI, empty where it is none or a union
     * @param notations CAMEO codes
     */
    public record Term(
            String iri,
            String name,
            String label,
            String comment,
            String domain,
            String range,
            List<String> notations) {}

    private static final String NAMESPACE = "https://w3id.org/dixit/";

    /** @param language {@code en} or {@code fr} */
    public static OntologyPage of(String language) {
        Model ontology = OntologyGraph.packaged();
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("ontology.classes", terms(ontology, OWL.CLASS, language)));
        sections.add(new Section("ontology.object-properties", terms(ontology, OWL.OBJECTPROPERTY, language)));
        sections.add(new Section("ontology.datatype-properties", terms(ontology, OWL.DATATYPEPROPERTY, language)));
        sections.add(new Section("ontology.concepts", terms(ontology, SKOS.CONCEPT, language)));
        sections.add(new Section("ontology.individuals", terms(ontology, OWL.NAMEDINDIVIDUAL, language)));
        return new OntologyPage(sections);
    }

    private static List<Term> terms(Model ontology, IRI type, String language) {
        return ontology.filter(null, RDF.TYPE, type).subjects().stream()
                .filter(subject -> subject.stringValue().startsWith(NAMESPACE))
                .map(subject -> new Term(
                        subject.stringValue(),
                        Graph.localName(subject.stringValue()),
                        text(ontology, subject, language, RDFS.LABEL, SKOS.PREF_LABEL),
                        text(ontology, subject, language, RDFS.COMMENT, SKOS.DEFINITION),
                        local(ontology, subject, RDFS.DOMAIN),
                        local(ontology, subject, RDFS.RANGE),
                        ontology.filter(subject, SKOS.NOTATION, null).objects().stream()
                                .map(Value::stringValue)
                                .sorted()
                                .toList()))
                .sorted(java.util.Comparator.comparing(Term::name))
                .toList();
    }

    private static String text(Model ontology, Resource subject, String language, IRI... properties) {
        for (IRI property : properties) {
            for (Value value : ontology.filter(subject, property, null).objects()) {
                if (value instanceof Literal literal
                        && literal.getLanguage().filter(language::equals).isPresent()) return literal.getLabel();
            }
        }
        return "";
    }

    private static String local(Model ontology, Resource subject, IRI property) {
        return ontology.filter(subject, property, null).objects().stream()
                .filter(IRI.class::isInstance)
                .map(value -> Graph.localName(value.stringValue()))
                .findFirst()
                .orElse("");
    }
}
