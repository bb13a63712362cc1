/** The server: Fuseki with Dixit's own endpoints and pages. */
package dixit.web;
