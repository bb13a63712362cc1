/**
 * Joins with other SPARQL endpoints, Wikidata's first of all: which ones a query may call, how politely they are called,
 * and what becomes of the answer when one is away. Knows ARQ and HTTP; knows no store and no page.
 */
package dixit.federation;
