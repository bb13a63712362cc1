package dixit.wikidata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Dumps in Wikidata's format. The items are those of an island state that does not exist. */
public final class Dumps {

    public static final Path VALDORIA = Path.of("src/test/resources/wikidata/valdoria.json");

    private Dumps() {}

    public static List<String> lines() {
        try {
            return Files.readAllLines(VALDORIA);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Path gzipped(Path folder, Iterable<String> lines) throws IOException {
        Path file = folder.resolve("dump.json.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            for (String line : lines) out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }
}
