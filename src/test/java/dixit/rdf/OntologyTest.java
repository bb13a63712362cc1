package dixit.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dixit.actor.ActorKind;
import dixit.statement.Certainty;
import dixit.statement.Form;
import dixit.statement.Polarity;
import dixit.statement.SpeechAct;
import dixit.time.DateBounds.Precision;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SHACL;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OntologyTest {

    private static final Pattern PREFIXED = Pattern.compile("\\b(dx|act):([A-Za-z]+)");
    private static final Map<String, String> NAMESPACES = Map.of("dx", Vocabulary.DX, "act", Vocabulary.ACT);

    private static final Model TERMS = OntologyFiles.terms();
    private static final Model SHAPES = OntologyFiles.shapes();

    static Stream<Path> files() {
        return OntologyFiles.all();
    }

    static Stream<Path> queries() {
        return OntologyFiles.list(Path.of("queries"), ".rq");
    }

    static Stream<Path> actors() {
        return OntologyFiles.list(Path.of("seeds/actors"), ".ttl");
    }

    @ParameterizedTest
    @MethodSource("files")
    void eachFileIsTurtle(Path file) {
        assertThatCode(() -> OntologyFiles.read(file)).doesNotThrowAnyException();
    }

    @Test
    void theConstantsOfTheVocabularyAreDefined() throws Exception {
        Set<String> constants = new TreeSet<>();
        for (Field field : Vocabulary.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.get(null) instanceof IRI iri) {
                constants.add(iri.stringValue());
            }
        }
        assertDefined(constants);
    }

    @Test
    void whatTheRecordsNameIsDefined() {
        Stream<String> names = Stream.of(
                        Stream.of(ActorKind.values()).map(ActorKind::localName),
                        Stream.of(Form.values()).map(Form::localName),
                        Stream.of(Polarity.values()).map(Polarity::localName),
                        Stream.of(Certainty.values()).map(Certainty::localName),
                        Stream.of(Precision.values()).map(Precision::localName))
                .flatMap(kind -> kind)
                .map(name -> Vocabulary.DX + name);
        Stream<String> acts = Stream.of(SpeechAct.values()).map(act -> Vocabulary.ACT + act.slug());
        assertDefined(Stream.concat(names, acts).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void theTermsOfEachQueryAreDefined(Path query) throws Exception {
        assertDefined(PREFIXED.matcher(Files.readString(query))
                .results()
                .map(match -> NAMESPACES.get(match.group(1)) + match.group(2))
                .collect(Collectors.toSet()));
    }

    @Test
    void theTermsOfTheShapesAreDefined() {
        assertDefined(iris(SHAPES));
    }

    @ParameterizedTest
    @MethodSource("actors")
    void theTermsOfTheGazetteerAreDefined(Path file) {
        assertDefined(iris(OntologyFiles.read(file)));
    }

    @Test
    void everyTermHasALabelInEnglishAndFrench() {
        assertThat(untranslated(defined(), Set.of(RDFS.LABEL, SKOS.PREF_LABEL))).isEmpty();
    }

    @Test
    void everyTermIsExplainedInEnglishAndFrench() {
        assertThat(untranslated(defined(), Set.of(RDFS.COMMENT, SKOS.DEFINITION)))
                .isEmpty();
    }

    @Test
    void everyClassHasAShape() {
        Set<String> classes = TERMS.filter(null, RDF.TYPE, OWL.CLASS).subjects().stream()
                .map(Value::stringValue)
                .filter(iri -> iri.startsWith(Vocabulary.DX))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(SHAPES.filter(null, SHACL.TARGET_CLASS, null).objects())
                .extracting(Value::stringValue)
                .containsAll(classes);
    }

    @Test
    void everyPropertySaysWhatItConnects() {
        List<String> bare = new ArrayList<>();
        for (IRI kind : List.of(OWL.OBJECTPROPERTY, OWL.DATATYPEPROPERTY)) {
            for (Resource property : TERMS.filter(null, RDF.TYPE, kind).subjects()) {
                if (!property.stringValue().startsWith(Vocabulary.DX)) continue;
                if (!TERMS.contains(property, RDFS.DOMAIN, null)) bare.add(property + " has no domain");
                if (!TERMS.contains(property, RDFS.RANGE, null)) bare.add(property + " has no range");
            }
        }
        assertThat(bare).isEmpty();
    }

    @Test
    void everyConstraintExplainsItselfInEnglishAndFrench() {
        Set<Resource> constraints = new java.util.LinkedHashSet<>(
                SHAPES.filter(null, SHACL.MESSAGE, null).subjects());
        SHAPES.filter(null, SHACL.PROPERTY, null).stream()
                .filter(link -> link.getSubject().isIRI())
                .forEach(link -> constraints.add((Resource) link.getObject()));
        assertThat(constraints)
                .filteredOn(constraint ->
                        !languages(SHAPES, constraint, Set.of(SHACL.MESSAGE)).equals(Set.of("en", "fr")))
                .extracting(constraint -> SHAPES.filter(constraint, null, null))
                .isEmpty();
    }

    private static Set<Resource> defined() {
        return TERMS.subjects().stream()
                .filter(term -> term.isIRI()
                        && (term.stringValue().startsWith(Vocabulary.DX)
                                || term.stringValue().startsWith(Vocabulary.ACT)
                                || TERMS.contains(term, RDF.TYPE, SKOS.CONCEPT)))
                .collect(Collectors.toSet());
    }

    private static List<String> untranslated(Set<Resource> terms, Set<IRI> properties) {
        return terms.stream()
                .filter(term -> !languages(TERMS, term, properties).equals(Set.of("en", "fr")))
                .map(Value::stringValue)
                .sorted()
                .toList();
    }

    private static Set<String> languages(Model model, Resource subject, Set<IRI> properties) {
        return properties.stream()
                .flatMap(property -> model.filter(subject, property, null).objects().stream())
                .filter(Literal.class::isInstance)
                .map(literal -> ((Literal) literal).getLanguage().orElse("none"))
                .collect(Collectors.toSet());
    }

    private static Set<String> iris(Model model) {
        return model.stream()
                .flatMap(triple -> Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject()))
                .filter(Value::isIRI)
                .map(Value::stringValue)
                .collect(Collectors.toSet());
    }

    /** Those among {@code used} that are in Dixit's own namespaces have a type in the ontology. */
    private static void assertDefined(Set<String> used) {
        Set<String> defined = TERMS.filter(null, RDF.TYPE, null).subjects().stream()
                .map(Value::stringValue)
                .collect(Collectors.toSet());
        assertThat(used)
                .filteredOn(iri -> NAMESPACES.values().stream().anyMatch(iri::startsWith))
                .isSubsetOf(defined);
    }
}
