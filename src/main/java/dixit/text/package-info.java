/**
 * The text layer: spans, tokens, sentences, trees, and the analyser that makes them. Knows language, not actors,
 * statements or RDF. The CoreNLP adapter is the only class in the project that imports CoreNLP.
 */
package dixit.text;
