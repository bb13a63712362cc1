/**
 * One class per command. Reads arguments, wires the layers together, prints; decides nothing else. The only package
 * that prints or ends the program; nothing depends on it.
 */
package dixit.cli;
