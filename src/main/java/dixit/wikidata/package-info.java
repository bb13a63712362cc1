/**
 * Actors from Wikidata, out of a dump or an endpoint: what is chosen ({@link dixit.wikidata.Selection}), what is kept of
 * an item ({@link dixit.wikidata.WikidataItem}), and how items become entries of the gazetteer. Knows no articles.
 */
package dixit.wikidata;
