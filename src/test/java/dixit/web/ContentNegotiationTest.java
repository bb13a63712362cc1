package dixit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.OWL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names answer 303 with the document that suits {@code Accept} (RFC 9110, 12.5.1; Cool URIs for the Semantic Web, 4.2). */
class ContentNegotiationTest {

    private static final String IRI = "http://localhost:3030/id/actor/Q7747";

    private static ServedGraph graph;

    @BeforeAll
    static void serve() throws Exception {
        graph = ServedGraph.readOnly();
    }

    @AfterAll
    static void stop() {
        graph.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    text/html                                                                 | html
                    text/turtle                                                               | ttl
                    application/ld+json                                                       | jsonld
                    application/rdf+xml                                                       | rdf
                    application/n-triples                                                     | nt
                    */*                                                                       | html
                    text/*                                                                    | html
                    application/*                                                             | jsonld
                    TEXT/TURTLE                                                               | ttl
                    text/turtle; charset=utf-8                                                | ttl
                    text/turtle;q=0.5, application/rdf+xml;q=0.9                              | rdf
                    text/turtle, application/rdf+xml                                          | ttl
                    text/html;q=0.3, */*;q=0.8                                                | ttl
                    text/html;q=0, */*                                                        | ttl
                    text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8 | html
                    application/json, text/turtle;q=0.1                                       | ttl
                    """)
    void theNameLeadsToTheDocumentThatSuits(String accept, String extension) throws Exception {
        HttpResponse<String> response = graph.get("/id/actor/Q7747", "Accept", accept);
        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.headers().firstValue("Location")).hasValue("/actor/Q7747." + extension);
        assertThat(response.headers().firstValue("Vary")).hasValue("Accept");
    }

    @Test
    void withoutAPreferenceTheNameLeadsToThePage() throws Exception {
        assertThat(graph.get("/id/actor/Q7747").headers().firstValue("Location"))
                .hasValue("/actor/Q7747.html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "text/csv, application/pdf", "text/html;q=0", "*/*;q=0", "text/html;q=high"})
    void whatItDoesNotComeInIsNotAcceptable(String accept) throws Exception {
        for (String path : new String[] {"/id/actor/Q7747", "/actor/Q7747"}) {
            HttpResponse<String> response = graph.get(path, "Accept", accept);
            assertThat(response.statusCode()).isEqualTo(406);
            assertThat(response.headers().firstValue("Vary")).hasValue("Accept");
            assertThat(response.body()).contains("text/turtle");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ttl, text/turtle",
        "jsonld, application/ld+json",
        "rdf, application/rdf+xml",
        "nt, application/n-triples"
    })
    void theDocumentDescribesTheThingInItsFormat(String extension, String mediaType) throws Exception {
        HttpResponse<String> byName = graph.get("/actor/Q7747." + extension, "Accept", "text/html");
        assertThat(byName.statusCode()).isEqualTo(200);
        assertThat(byName.headers().firstValue("Content-Type").orElseThrow()).startsWith(mediaType);
        assertThat(parse(byName.body(), mediaType)
                        .getResource(IRI)
                        .getPropertyResourceValue(OWL.sameAs)
                        .getURI())
                .isEqualTo("http://www.wikidata.org/entity/Q7747");
        HttpResponse<String> byAccept = graph.get("/actor/Q7747", "Accept", mediaType);
        assertThat(parse(byAccept.body(), mediaType).isIsomorphicWith(parse(byName.body(), mediaType)))
                .isTrue();
    }

    @Test
    void thePageIsADocumentOfItsOwn() throws Exception {
        for (String path : new String[] {"/actor/Q7747", "/actor/Q7747.html"}) {
            HttpResponse<String> response = graph.get(path);
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/html");
            assertThat(graph.links(response)).contains("</actor/Q7747.ttl>; rel=\"alternate\"; type=\"text/turtle\"");
        }
    }

    @Test
    void theDescriptionOfAStatementShowsWhereItsWordsStand() throws Exception {
        Model model = parse(graph.get("/statement/cafe01-1.nt").body(), "application/n-triples");
        assertThat(model.listStatements(
                                null, ResourceFactory.createProperty("http://www.w3.org/ns/oa#exact"), (String) null)
                        .toList())
                .hasSize(1);
    }

    private static Model parse(String text, String mediaType) {
        Lang lang = RDFLanguages.contentTypeToLang(mediaType);
        Model model = ModelFactory.createDefaultModel();
        RDFParser.fromString(text, lang).parse(model);
        return model;
    }
}
