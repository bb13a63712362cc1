/**
 * Articles: a text and what is known of it, and the readers that make one from a source. Knows nothing of language
 * analysis, actors or RDF.
 */
package dixit.article;
