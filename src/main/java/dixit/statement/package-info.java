/**
 * Statements: who said what, about whom and when, found in analysed text by cues, attribution and resolution. The
 * heart of the project. Knows text, actors and dates; knows nothing of RDF.
 */
package dixit.statement;
