package dixit.web;

import dixit.web.page.FrontPage;
import dixit.web.page.Graph;
import java.io.StringWriter;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;

/** What the graph is and where it is to be had, in VoID (W3C Interest Group Note) and DCAT. */
final class DatasetDescription {

    private DatasetDescription() {}

    /** In Turtle. */
    static String of(Graph graph, String address) {
        Model model = ModelFactory.createDefaultModel();
        model.setNsPrefix("void", VOID.NS)
                .setNsPrefix("dcat", DCAT.NS)
                .setNsPrefix("dcterms", DCTerms.NS)
                .setNsPrefix("foaf", FOAF.NS);
        FrontPage.Size size = FrontPage.size(graph);
        Resource dataset = model.createResource(address + "/.well-known/void#dataset")
                .addProperty(RDF.type, VOID.Dataset)
                .addProperty(RDF.type, DCAT.Dataset)
                .addProperty(DCTerms.title, "Dixit: who said what, about whom, and when", "en")
                .addProperty(DCTerms.title, "Dixit : qui a dit quoi, de qui, et quand", "fr")
                .addProperty(FOAF.homepage, model.createResource(address + "/"))
                .addProperty(VOID.sparqlEndpoint, model.createResource(address + "/kg/sparql"))
                .addProperty(VOID.dataDump, model.createResource(address + "/export/graph.nq"))
                .addProperty(VOID.uriSpace, graph.base() + "id/")
                .addProperty(VOID.vocabulary, model.createResource("https://w3id.org/dixit/conflict#"))
                .addProperty(VOID.vocabulary, model.createResource("https://w3id.org/dixit/speech-act/"))
                .addLiteral(VOID.entities, size.statements() + size.actors() + size.articles());
        partition(model, dataset, "Statement", size.statements());
        partition(model, dataset, "Article", size.articles());
        dataset.addProperty(
                DCAT.distribution,
                model.createResource(address + "/.well-known/void#nquads")
                        .addProperty(RDF.type, DCAT.Distribution)
                        .addProperty(DCAT.downloadURL, model.createResource(address + "/export/graph.nq"))
                        .addProperty(DCAT.mediaType, "application/n-quads"));
        StringWriter turtle = new StringWriter();
        RDFDataMgr.write(turtle, model, Lang.TURTLE);
        return turtle.toString();
    }

    private static void partition(Model model, Resource dataset, String name, long entities) {
        dataset.addProperty(
                VOID.classPartition,
                model.createResource(dataset.getURI() + "-" + name.toLowerCase(java.util.Locale.ROOT))
                        .addProperty(VOID._class, model.createResource("https://w3id.org/dixit/conflict#" + name))
                        .addLiteral(VOID.entities, entities));
    }
}
