package dixit.store;

import org.eclipse.rdf4j.model.Model;

/**
 * An article's graph on its way to a store.
 *
 * @param graph the IRI of its named graph
 * @param article the IRI of the article
 * @param digest the digest of what was extracted, by which an unchanged article is known
 */
public record ArticleQuads(String graph, String article, String digest, Model quads) {}
