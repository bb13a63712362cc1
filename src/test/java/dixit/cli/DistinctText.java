package dixit.cli;

/** Short texts no two of which are near-duplicates. */
final class DistinctText {

    private DistinctText() {}

    static String of(int number) {
        return "Le communiqué ne dit rien" + words(number) + ".\n";
    }

    /** Words that go on a sentence. */
    static String words(int number) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i < 12; i++) text.append(" du lieu ").append(Long.toString(number * 7919L * i, 26));
        return text.toString();
    }
}
