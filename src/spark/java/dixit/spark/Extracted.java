package dixit.spark;

import org.eclipse.rdf4j.model.Model;

/** The graph of one article. */
record Extracted(Model quads) implements Outcome {}
