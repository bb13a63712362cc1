/**
 * The store: embedded TDB2 and remote endpoints, the SHACL gate, loading in batches, and the catalogued queries. The
 * first layer that knows Jena; knows nothing of language analysis, and nothing of how graphs are shown.
 */
package dixit.store;
