package dixit.store;

import java.io.IOException;
import java.util.Iterator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.text.DatasetGraphText;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextDatasetFactory;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.query.text.TextQueryFuncs;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDFS;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Statement;

/**
 * A full-text index over what was said ({@code dx:content}) and over names ({@code rdfs:label}), kept in step with the
 * store: {@code ?s text:query (dx:content "cessez-le-feu")}. Each entry has a hash of its triple, without which a replaced
 * graph would leave its old words behind.
 */
final class FullText {

    static final Node CONTENT = NodeFactory.createURI("https://w3id.org/dixit/conflict#content");

    private FullText() {}

    /** {@code base} with an index in {@code directory}; filled when it is empty and the store is not. */
    static Dataset over(Dataset base, Directory directory) {
        EntityDefinition fields = new EntityDefinition("uri", "content", CONTENT);
        fields.set("label", RDFS.label.asNode());
        fields.setGraphField("graph");
        fields.setUidField("uid");
        fields.setLangField("lang");
        TextIndexConfig config = new TextIndexConfig(fields);
        config.setAnalyzer(new FrenchNews());
        boolean empty = isEmpty(directory);
        Dataset dataset = TextDatasetFactory.createLucene(base, directory, config);
        if (empty) fill(dataset);
        return dataset;
    }

    /**
     * Adds triples to a graph of a store with an index. Those without words go by the index, which asks of each triple it is
     * shown whether it is there already.
     */
    static void add(Model model, Node graph, DatasetGraph graphs) {
        DatasetGraph stored = graphs instanceof DatasetGraphText indexed ? indexed.getWrapped() : graphs;
        JenaTerms terms = new JenaTerms();
        for (Statement statement : model) {
            Node property = terms.node(statement.getPredicate());
            (hasWords(property) ? graphs : stored)
                    .add(graph, terms.node(statement.getSubject()), property, terms.node(statement.getObject()));
        }
    }

    /** Shows the index a triple that is new to its graph. */
    static void index(Statement statement, JenaTerms terms, Node graph, DatasetGraphText indexed) {
        Node property = terms.node(statement.getPredicate());
        if (!hasWords(property)) return;
        index(
                new Quad(graph, terms.node(statement.getSubject()), property, terms.node(statement.getObject())),
                indexed.getTextIndex());
    }

    private static boolean hasWords(Node property) {
        return property.equals(CONTENT) || property.equals(RDFS.label.asNode());
    }

    private static boolean isEmpty(Directory directory) {
        try {
            if (!DirectoryReader.indexExists(directory)) return true;
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                return reader.numDocs() == 0;
            }
        } catch (IOException e) {
            throw new StoreFailure(
                    "the text index cannot be read (" + e.getMessage() + "); delete its folder and start again.", e);
        }
    }

    private static void fill(Dataset dataset) {
        DatasetGraphText indexed = (DatasetGraphText) dataset.asDatasetGraph();
        Txn.executeWrite(dataset, () -> {
            for (Node property : new Node[] {CONTENT, RDFS.label.asNode()}) add(indexed, property);
        });
    }

    private static void add(DatasetGraphText indexed, Node property) {
        DatasetGraph stored = indexed.getWrapped();
        Iterator<Quad> quads = stored.find(Node.ANY, Node.ANY, property, Node.ANY);
        while (quads.hasNext()) index(quads.next(), indexed.getTextIndex());
    }

    private static void index(Quad quad, TextIndex words) {
        Entity entity = TextQueryFuncs.entityFromQuad(
                words.getDocDef(), quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
        if (entity != null) words.addEntity(entity);
    }
}
