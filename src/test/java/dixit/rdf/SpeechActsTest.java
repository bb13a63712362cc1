package dixit.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import dixit.statement.SpeechAct;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SpeechActsTest {

    private static final Model TERMS = OntologyFiles.terms();
    private static final IRI SCHEME = Vocabulary.iri(Vocabulary.ACT);

    static Set<Resource> acts() {
        return TERMS.filter(null, SKOS.IN_SCHEME, SCHEME).subjects();
    }

    @Test
    void theSchemeHoldsFourteenActsAndTheProgramKnowsThemAll() {
        assertThat(acts())
                .extracting(Value::stringValue)
                .hasSize(14)
                .containsExactlyInAnyOrderElementsOf(Stream.of(SpeechAct.values())
                        .map(act -> Vocabulary.ACT + act.slug())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("acts")
    void eachActIsATopConceptWithOneCameoCode(Resource act) {
        assertThat(TERMS.contains(act, RDF.TYPE, SKOS.CONCEPT)).isTrue();
        assertThat(TERMS.contains(act, SKOS.TOP_CONCEPT_OF, SCHEME)).isTrue();
        assertThat(TERMS.filter(act, SKOS.NOTATION, null).objects())
                .singleElement()
                .satisfies(code -> {
                    assertThat(((Literal) code).getDatatype()).isEqualTo(Vocabulary.dx("CameoCode"));
                    assertThat(code.stringValue()).matches("(0[1-9]|1[0-9]|20)[0-9]{0,2}");
                });
    }

    @Test
    void noTwoActsShareACode() {
        assertThat(acts()).extracting(act -> cameo(act)).doesNotHaveDuplicates();
    }

    /** PLOVER takes up CAMEO's roots 03 to 20 and drops 01 and 02. */
    @ParameterizedTest
    @MethodSource("acts")
    void anActMatchesPloverUnlessPloverDropsItsCode(Resource act) {
        Set<String> dropped = Set.of("01", "02");
        Set<Value> matches = TERMS.filter(act, SKOS.CLOSE_MATCH, null).objects();
        if (dropped.contains(cameo(act).substring(0, 2))) assertThat(matches).isEmpty();
        else assertThat(matches).singleElement().satisfies(SpeechActsTest::isPlover);
    }

    private static void isPlover(Value match) {
        IRI plover = Vocabulary.iri("https://w3id.org/dixit/plover/2021/");
        assertThat(TERMS.contains((Resource) match, SKOS.IN_SCHEME, plover))
                .as("%s is defined", match)
                .isTrue();
    }

    private static String cameo(Resource act) {
        return TERMS.filter(act, SKOS.NOTATION, null).objects().stream()
                .map(Value::stringValue)
                .collect(Collectors.joining());
    }
}
