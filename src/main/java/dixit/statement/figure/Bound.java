package dixit.statement.figure;

/** How a number is given. Each constant but the first is a value of the class {@code bound} in {@code figures.tsv}. */
enum Bound {
    NONE,
    AT_LEAST,
    MORE_THAN,
    AT_MOST,
    FEWER_THAN,
    ABOUT
}
