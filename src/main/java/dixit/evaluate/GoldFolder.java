package dixit.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The gold articles of a folder and of the folders in it, in the order of their names.
 *
 * @param articles those that could be read
 * @param faults one sentence for each that could not
 */
public record GoldFolder<T>(List<T> articles, List<String> faults) {

    /** Reads one gold article from its annotation file. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(Path annotations) throws InvalidGold;
    }

    public GoldFolder {
        articles = List.copyOf(articles);
        faults = List.copyOf(faults);
    }

    /**
     * Reads every file at or below {@code place} whose name ends in {@code ending}.
     *
     * @throws IOException when a folder cannot be listed
     */
    public static <T> GoldFolder<T> read(Path place, String ending, Reader<T> reader) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(place)) {
            files = all.filter(file -> file.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
        List<T> articles = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (Path file : files) {
            try {
                articles.add(reader.read(file));
            } catch (InvalidGold e) {
                faults.add(e.getMessage());
            }
        }
        return new GoldFolder<>(articles, faults);
    }
}
