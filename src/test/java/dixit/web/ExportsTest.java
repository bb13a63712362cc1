package dixit.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.net.http.HttpResponse;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportsTest {

    private static ServedGraph graph;

    @BeforeAll
    static void serve() throws Exception {
        graph = ServedGraph.readOnly();
    }

    @AfterAll
    static void stop() {
        graph.close();
    }

    @Test
    void theWholeGraphIsToBeHadAsNQuads() throws Exception {
        Dataset dataset = DatasetFactory.create();
        RDFDataMgr.read(dataset, new StringReader(graph.get("/export/graph.nq").body()), null, Lang.NQUADS);
        assertThat(dataset.containsNamedModel("http://localhost:3030/graph/article/cafe01"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"'', 1", "?speaker=Q7747, 1", "?speaker=Q1, 0", "?about=Q7747, 0", "?act=deny, 0"})
    void statementsComeAsCsvAsTheAddressFiltersThem(String query, int rows) throws Exception {
        String csv = graph.get("/export/statements.csv" + query).body();
        var records = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv))
                .getRecords();
        assertThat(records).hasSize(rows);
        for (CSVRecord record : records) {
            assertThat(record.get("speaker")).isEqualTo("Vladimir Poutine");
            assertThat(record.get("content")).isEqualTo("la trêve <script>alert('contenu')</script> tient");
            assertThat(record.get("from")).isEqualTo("2023-09-14");
        }
    }

    @ParameterizedTest
    @CsvSource({"nq, N-Quads", "jsonld, JSON-LD"})
    void statementsComeAsDataWithTheirPlacesInTheText(String extension, String lang) throws Exception {
        Dataset dataset = DatasetFactory.create();
        String body =
                graph.get("/export/statements." + extension + "?speaker=Q7747").body();
        RDFDataMgr.read(dataset, new StringReader(body), null, RDFLanguages.nameToLang(lang));
        Model model = dataset.getNamedModel("http://localhost:3030/graph/article/cafe01");
        assertThat(model.listSubjectsWithProperty(
                                RDF.type, model.createResource("https://w3id.org/dixit/conflict#Statement"))
                        .toList())
                .hasSize(1);
        assertThat(model.listObjectsOfProperty(model.createProperty("http://www.w3.org/ns/oa#exact"))
                        .toList())
                .isNotEmpty();
        String none =
                graph.get("/export/statements." + extension + "?speaker=Q1").body();
        assertThat(none).doesNotContain("cafe01");
    }

    @Test
    void whoSpeaksAboutWhomComesAsGraphMl() throws Exception {
        assertThat(graph.get("/export/network.graphml").body()).contains("<graphml", "edgedefault=\"directed\"");
    }

    @Test
    void anActorsStatementsAreAFeed() throws Exception {
        HttpResponse<String> response = graph.get("/feed.atom?actor=Q7747");
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/atom+xml");
        SyndFeed feed = new SyndFeedInput().build(new StringReader(response.body()));
        assertThat(feed.getTitle()).isEqualTo("Dixit: Vladimir Poutine");
        assertThat(feed.getEntries()).hasSize(1);
        assertThat(feed.getEntries().get(0).getUri()).isEqualTo("http://localhost:3030/id/statement/cafe01-1");
    }

    @ParameterizedTest
    @CsvSource({"/feed.atom?actor=Q1", "/feed.atom?actor=%3Cscript%3E", "/export/", "/export/everything"})
    void whatIsNotThereIsNotFound(String path) throws Exception {
        assertThat(graph.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void theGraphDescribesItself() throws Exception {
        Model model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, new StringReader(graph.get("/.well-known/void").body()), null, Lang.TURTLE);
        assertThat(model.listSubjectsWithProperty(RDF.type, VOID.Dataset).toList())
                .hasSize(1);
        String endpoint = model.listObjectsOfProperty(VOID.sparqlEndpoint)
                .next()
                .asResource()
                .getURI();
        assertThat(graph.get(endpoint.substring(endpoint.indexOf("/kg")) + "?query=" + ServedGraph.encode("ASK {}"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void anUnchangedDocumentIsNotSentTwice() throws Exception {
        HttpResponse<String> first = graph.get("/actor/Q7747.ttl");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = graph.get("/actor/Q7747.ttl", "If-None-Match", "\"other\", W/" + tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(graph.get("/actor/Q7747.ttl", "If-None-Match", "\"other\"").statusCode())
                .isEqualTo(200);
        String modified = first.headers().firstValue("Last-Modified").orElseThrow();
        assertThat(graph.get("/actor/Q7747.ttl", "If-Modified-Since", modified).statusCode())
                .isEqualTo(304);
        assertThat(graph.get("/actor/Q7747.ttl", "If-Modified-Since", modified, "If-None-Match", "\"other\"")
                        .statusCode())
                .as("the tag decides")
                .isEqualTo(200);
        assertThat(graph.get("/actor/Q7747.ttl", "If-Modified-Since", "Fri, 01 Jan 2010 00:00:00 GMT")
                        .statusCode())
                .isEqualTo(200);
        assertThat(graph.get("/actor/Q7747.ttl", "If-Modified-Since", "yesterday")
                        .statusCode())
                .isEqualTo(200);
    }
}
