package dixit.evaluate;

/** Precision, recall and their harmonic mean, each 0 to 1. */
record Retrieval(double precision, double recall, double f1) {

    /** Nothing found where there is nothing to find is perfect; otherwise an empty side scores 0. */
    static Retrieval of(int right, int found, int gold) {
        if (found == 0 && gold == 0) return new Retrieval(1, 1, 1);
        return new Retrieval(
                found == 0 ? 0 : (double) right / found,
                gold == 0 ? 0 : (double) right / gold,
                2.0 * right / (found + gold));
    }
}
