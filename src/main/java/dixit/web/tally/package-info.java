/**
 * Counts over the whole graph that pages show on every visit, kept in memory and in step with the store. They are counted by
 * walking the article graphs, never by a query over all statements.
 */
package dixit.web.tally;
