/**
 * RDF: vocabularies, one writer per record, and the Rio output. The first layer that knows RDF; knows nothing of
 * language analysis, and no Jena.
 */
package dixit.rdf;
