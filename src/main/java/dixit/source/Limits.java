package dixit.source;

/**
 * How much of hostile or broken input is read.
 *
 * @param page bytes of one page, record, line or feed
 * @param ratio how many times its packed size something may unpack to; deflate reaches 1,032, press pages some 10
 * @param slack bytes that may be unpacked whatever the ratio
 * @param depth how deep archives may be nested
 */
record Limits(int page, int ratio, long slack, int depth) {

    static final Limits USUAL = new Limits(20_000_000, 200, 50_000_000, 3);
}
