/**
 * Scoring extraction against gold annotations (docs/annotation.md): reads gold, aligns what was found with it, judges
 * each column, reports. Knows articles, statements and names; knows nothing of language analysis or RDF.
 */
package dixit.evaluate;
