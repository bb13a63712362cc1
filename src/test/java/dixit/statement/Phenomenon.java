package dixit.statement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text that shows a linguistic phenomenon, and the statements it holds.
 *
 * @param name the file's name and the line the text stands on
 * @param date the article's date, where it matters
 */
record Phenomenon(String name, Optional<String> date, String text, List<ExpectedStatement> statements) {

    private static final Path FOLDER = Path.of("src/test/resources/phenomena");
    private static final String DATE = "date: ";

    /** All texts of one folder within, or of the outermost for an empty name, in the order of its files. */
    static List<Phenomenon> all(String folder) {
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .flatMap(file -> in(file).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Blocks apart by a blank line: an optional date, one line of text, and a line for each statement. */
    private static List<Phenomenon> in(Path file) {
        String stem = file.getFileName().toString().replaceFirst("\\.txt$", "");
        List<Phenomenon> found = new ArrayList<>();
        int number = 0;
        for (String block : read(file).split("\n\n")) {
            number++;
            List<String> lines =
                    block.lines().filter(line -> !line.startsWith("#")).toList();
            Optional<String> text = lines.stream()
                    .filter(line -> !line.startsWith("=") && !line.startsWith(DATE))
                    .findFirst();
            if (text.isEmpty()) continue;
            found.add(new Phenomenon(
                    stem + " " + number,
                    lines.stream()
                            .filter(line -> line.startsWith(DATE))
                            .map(line -> line.substring(DATE.length()))
                            .findFirst(),
                    text.get().replace("\\n", "\n"),
                    lines.stream()
                            .filter(line -> line.startsWith("="))
                            .map(ExpectedStatement::parse)
                            .toList()));
        }
        return found;
    }

    /** The lines of its statements. */
    String expected() {
        return statements.stream().map(ExpectedStatement::toString).collect(Collectors.joining("\n"));
    }

    /** The lines that {@code found} are, in the words of the expected ones wherever they are right. */
    String seenIn(List<Statement> found, String article) {
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            seen.add(
                    i < statements.size()
                            ? statements.get(i).seenIn(found.get(i), article)
                            : ExpectedStatement.describe(found.get(i), article));
        }
        return String.join("\n", seen);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name + " " + text.substring(0, Math.min(50, text.length())).replace('\n', ' ');
    }
}
