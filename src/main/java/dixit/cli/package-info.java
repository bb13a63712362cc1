/** One class per command. Reads arguments, wires the layers together, prints; decides nothing else. */
package dixit.cli;
