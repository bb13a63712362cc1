/**
 * Measurements, not tests: each class is a program that prints ratios or medians taken side by side in one run. Nothing of
 * the program depends on it.
 */
package dixit.bench;
