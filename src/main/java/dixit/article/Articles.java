package dixit.article;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The article files that people mean when they name files and folders. */
public final class Articles {

    private Articles() {}

    /**
     * {@code place} itself when it is a file, whatever its ending; the {@code .txt} files in it and in the folders below
     * it when it is a folder, in the order of their paths, hidden ones left out.
     *
     * @throws UnreadableArticle when there is no such file or folder, the folder may not be read, or holds no article
     */
    public static List<Path> in(Path place) throws UnreadableArticle {
        if (!Files.exists(place)) {
            throw new UnreadableArticle(place, "there is no such file or folder; check the path.");
        }
        if (!Files.isDirectory(place)) return List.of(place);
        List<Path> files;
        try (Stream<Path> found = Files.walk(place)) {
            files = found.filter(Files::isRegularFile)
                    .filter(file -> isArticle(place.relativize(file)))
                    .sorted()
                    .toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new UnreadableArticle(place, "the folder cannot be read; change its permissions.");
        }
        if (files.isEmpty()) {
            throw new UnreadableArticle(place, "there is no .txt file in this folder; put articles in it.");
        }
        return files;
    }

    /** The files of all {@code places}, each file once, in the order in which they are named. */
    public static List<Path> in(List<Path> places) throws UnreadableArticle {
        List<Path> files = new ArrayList<>();
        for (Path place : places) files.addAll(in(place));
        return files.stream().distinct().toList();
    }

    private static boolean isArticle(Path file) {
        for (Path part : file) if (part.toString().startsWith(".")) return false;
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".txt");
    }
}
