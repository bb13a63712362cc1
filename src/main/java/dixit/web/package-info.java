/**
 * The server: Fuseki with Dixit's own endpoints and pages, in one process on one store. Reads the graph only; whatever
 * a page shows is in it. Knows nothing of articles' files or language analysis.
 */
package dixit.web;
