package dixit.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * As many articles as one likes, made of the seed article and the texts of {@code phenomena} by substitution: other people,
 * places, days and numbers, so that no two are alike.
 */
final class SubstitutedNews {

    /** Of so many articles one is the whole seed, which is as long as a day's longer ones. */
    private static final int SEED_EACH = 25;

    /** Names that stand for each other; each is replaced by the one so many places on. */
    private static final List<List<String>> NAMES = List.of(
            List.of("Vladimir Poutine", "Emmanuel Macron", "Ilham Aliyev", "Nikol Pachinian", "Antony Blinken"),
            List.of("Stepanakert", "Bakou", "Erevan", "Moscou", "Kiev", "Tripoli", "Damas", "Bamako"),
            List.of("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"));

    private final List<String> texts = new ArrayList<>();
    private final String seed;

    SubstitutedNews() throws IOException {
        seed = Files.readString(Path.of("seeds/articles/karabakh-2023-09.txt"));
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/phenomena"))) {
            files.filter(file -> file.toString().endsWith(".txt")).sorted().forEach(file -> texts.addAll(texts(file)));
        }
    }

    /** The texts of a file: its lines but for comments, dates and what is expected. */
    private static List<String> texts(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && !line.matches("(?:#|=|date:).*"))
                    .map(line -> line.replace("\\n", "\n"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The {@code number}-th article, paragraphs apart by line feeds; the same for the same number. */
    String article(int number) {
        String text = number % SEED_EACH == 0
                ? seed
                : texts.get(3 * number % texts.size()) + "\n" + texts.get((3 * number + 1) % texts.size()) + "\n"
                        + texts.get((3 * number + 2) % texts.size());
        for (List<String> names : NAMES) text = substituted(text, names, number);
        return text + "\nC’est la dépêche numéro " + number + " de la journée.\n";
    }

    private static String substituted(String text, List<String> names, int by) {
        String marked = text;
        for (int i = 0; i < names.size(); i++) marked = marked.replace(names.get(i), "\u0001" + (char) ('a' + i));
        for (int i = 0; i < names.size(); i++)
            marked = marked.replace("\u0001" + (char) ('a' + i), names.get((i + by) % names.size()));
        return marked;
    }
}
