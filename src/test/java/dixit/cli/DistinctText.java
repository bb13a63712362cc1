package dixit.cli;

/** Short texts no two of which are near-duplicates. */
final class DistinctText {

    private DistinctText() {}

    static String of(int number) {
        StringBuilder text = new StringBuilder("Le communiqué ne dit rien");
        for (int i = 1; i < 12; i++) text.append(" du lieu ").append(Integer.toString(number * 7919 * i, 26));
        return text.append(".\n").toString();
    }
}
