package dixit.wikidata;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;

/**
 * A dump of Wikidata: a gzipped JSON array, one entity a line. It is read twice, first for the tree of classes, then for
 * the items that belong to the classes taken. What was found stands in files of a working folder, with a checkpoint every
 * few thousand lines; after an interruption reading goes on from there. Lines that are no entity are counted.
 */
public final class Dump {

    private static final int CHECKPOINT = 20_000;

    /** How far reading went: pass 1 or 2 (3: done), lines of it read, bytes of its findings, lines that were none. */
    record Checkpoint(String dump, int pass, long lines, long bytes, long malformed) {}

    private interface Finding {
        Optional<String> in(String line) throws JsonProcessingException;
    }

    private final Path file;
    private final Path folder;
    private final Selection selection;
    private final LongConsumer progress;
    private final DumpItems items = new DumpItems();
    private Checkpoint checkpoint;

    /**
     * A dump whose findings go to {@code folder}.
     *
     * @param progress told after each batch of lines how many bytes of the file are read, counted over both passes
     */
    public Dump(Path file, Path folder, Selection selection, LongConsumer progress) {
        this.file = file;
        this.folder = folder;
        this.selection = selection;
        this.progress = progress;
    }

    /**
     * Reads it, or what is left of it.
     *
     * @throws IOException when the dump is no gzip file, breaks off, or the folder cannot be written
     */
    public Findings read() throws IOException {
        Files.createDirectories(folder);
        String identity = file.toAbsolutePath() + " " + Files.size(file) + " " + Files.getLastModifiedTime(file) + " "
                + selection.rows().toString().hashCode();
        checkpoint =
                saved().filter(saved -> saved.dump().equals(identity)).orElse(new Checkpoint(identity, 1, 0, 0, 0));
        if (checkpoint.pass() == 1) pass(folder.resolve("classes.tsv"), this::edges);
        ClassTree tree = tree();
        if (checkpoint.pass() == 2) pass(folder.resolve("items.jsonl"), line -> item(line, tree));
        return new Findings(folder.resolve("items.jsonl"), tree, checkpoint.malformed());
    }

    private void pass(Path findings, Finding finding) throws IOException {
        long done = checkpoint.lines();
        try (FileChannel channel = FileChannel.open(findings, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                CountedStream counted = new CountedStream(Files.newInputStream(file));
                Lines lines = new Lines(new GZIPInputStream(counted, 1 << 16))) {
            channel.truncate(checkpoint.bytes()).position(checkpoint.bytes());
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
            long number = 0;
            while (number < done && lines.skip()) number++;
            long malformed = checkpoint.malformed();
            for (String line = lines.next(); line != null; line = lines.next()) {
                number++;
                try {
                    Optional<String> found = finding.in(line);
                    if (found.isPresent()) out.write((found.get() + "\n").getBytes(StandardCharsets.UTF_8));
                } catch (JsonProcessingException | RuntimeException e) {
                    malformed++;
                }
                if (number % CHECKPOINT != 0) continue;
                out.flush();
                save(new Checkpoint(checkpoint.dump(), checkpoint.pass(), number, channel.position(), malformed));
                progress.accept(counted.bytes() + (checkpoint.pass() - 1) * Files.size(file));
            }
            out.flush();
            // The first pass reads only lines about classes; the second meets every bad line there is.
            save(new Checkpoint(
                    checkpoint.dump(), checkpoint.pass() + 1, 0, 0, checkpoint.pass() == 1 ? 0 : malformed));
            progress.accept(Files.size(file) * (checkpoint.pass() - 1));
        }
    }

    /** Lines {@code class, superclass}. */
    private Optional<String> edges(String line) throws JsonProcessingException {
        if (!line.contains("\"P279\"") || !isItem(line)) return Optional.empty();
        WikidataItem item = items.read(entity(line));
        StringBuilder edges = new StringBuilder();
        for (String parent : item.superclasses()) {
            if (!edges.isEmpty()) edges.append('\n');
            edges.append(item.number()).append('\t').append(WikidataItem.number(parent));
        }
        return edges.isEmpty() ? Optional.empty() : Optional.of(edges.toString());
    }

    private Optional<String> item(String line, ClassTree tree) throws JsonProcessingException {
        String entity = entity(line);
        if (entity.isEmpty()) return Optional.empty();
        if (!entity.startsWith("{") || !entity.endsWith("}")) throw new JsonParseException(null, "no entity");
        if (!isItem(line) || !namesAClassTaken(line, tree)) return Optional.empty();
        WikidataItem item = items.read(entity);
        boolean taken = tree.kind(item).isPresent()
                || tree.isOffice(item)
                || tree.isHuman(item) && !item.holdings().isEmpty();
        return taken ? Optional.of(Harvest.line(item)) : Optional.empty();
    }

    /** Lines end in a comma; the first and the last are the brackets of the array. */
    private static String entity(String line) {
        String entity = line.strip();
        if (entity.endsWith(",")) entity = entity.substring(0, entity.length() - 1);
        return entity.equals("[") || entity.equals("]") ? "" : entity;
    }

    private static boolean isItem(String line) {
        return line.contains("\"type\":\"item\"");
    }

    /** Spares parsing most lines: an item taken is a class taken or names one, as its value of P31 or P279. */
    private static boolean namesAClassTaken(String line, ClassTree tree) {
        for (int quote = line.indexOf("\"Q"); quote >= 0; quote = line.indexOf("\"Q", quote + 2)) {
            int end = quote + 2;
            int number = 0;
            while (end < line.length() && line.charAt(end) >= '0' && line.charAt(end) <= '9')
                number = 10 * number + line.charAt(end++) - '0';
            if (end < line.length() && line.charAt(end) == '"' && tree.knows(number)) return true;
        }
        return false;
    }

    private ClassTree tree() throws IOException {
        ClassTree.Builder builder = new ClassTree.Builder();
        try (Lines lines = new Lines(Files.newInputStream(folder.resolve("classes.tsv")))) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                int tab = line.indexOf('\t');
                builder.add(Integer.parseInt(line.substring(0, tab)), Integer.parseInt(line.substring(tab + 1)));
            }
        }
        return builder.build(selection);
    }

    private Optional<Checkpoint> saved() {
        try {
            return Optional.of(new JsonMapper().readValue(checkpointFile().toFile(), Checkpoint.class));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void save(Checkpoint reached) throws IOException {
        Path partial = folder.resolve("checkpoint.json.partial");
        new JsonMapper().writeValue(partial.toFile(), reached);
        Files.move(partial, checkpointFile(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        checkpoint = reached;
    }

    private Path checkpointFile() {
        return folder.resolve("checkpoint.json");
    }

    /** Counts the bytes that were read of a file. */
    private static final class CountedStream extends FilterInputStream {
        private long bytes;

        CountedStream(InputStream in) {
            super(in);
        }

        long bytes() {
            return bytes;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            if (read > 0) bytes += read;
            return read;
        }
    }
}
