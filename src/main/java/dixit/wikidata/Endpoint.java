package dixit.wikidata;

import com.fasterxml.jackson.databind.JsonNode;
import dixit.wikidata.Selection.Choice;
import dixit.wikidata.Selection.Row;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;

/**
 * Wikidata's query service, or another endpoint with its graph: classes, then the ids of their items page by page, then
 * what is known of these. Slower than a dump for everything there is, and the way to refresh a selection of some
 * thousands: the service ends a query after a minute.
 */
public final class Endpoint {

    /** Items in one request for what is known of them: some thousand rows. */
    private static final int BATCH = 50;

    private final Answers answers;
    private final Path folder;
    private final Selection selection;
    private final int page;
    private final LongConsumer progress;

    /**
     * An endpoint whose findings go to {@code folder}.
     *
     * @param page rows asked for at a time
     * @param progress told how many items are read
     */
    public Endpoint(Answers answers, Path folder, Selection selection, int page, LongConsumer progress) {
        this.answers = answers;
        this.folder = folder;
        this.selection = selection;
        this.page = page;
        this.progress = progress;
    }

    /**
     * Reads what the selection names.
     *
     * @throws IOException when the endpoint does not answer, naming the address and the status
     */
    public Findings read() throws IOException {
        ClassTree.Builder tree = new ClassTree.Builder();
        Set<String> ids = new LinkedHashSet<>();
        for (Row row : selection.rows()) {
            if (row.choice() == Choice.HUMAN) continue;
            for (JsonNode edge : pages(EndpointQueries.classes(row.id())))
                tree.add(WikidataItem.number(id(edge, "class")), WikidataItem.number(id(edge, "parent")));
            if (row.choice() == Choice.NOBODY) continue;
            String items = row.choice() == Choice.OFFICE
                    ? EndpointQueries.offices(row.id())
                    : EndpointQueries.instances(row.id());
            for (JsonNode found : pages(items)) ids.add(id(found, "item"));
            if (row.choice() != Choice.OFFICE || !takesPeople()) continue;
            for (JsonNode found : pages(EndpointQueries.holders(row.id()))) ids.add(id(found, "item"));
        }
        Path items = folder.resolve("items.jsonl");
        try (BufferedWriter out = Files.newBufferedWriter(items)) {
            List<String> all = new ArrayList<>(ids);
            for (int i = 0; i < all.size(); i += BATCH) {
                List<String> batch = all.subList(i, Math.min(all.size(), i + BATCH));
                for (WikidataItem item : EndpointItems.of(answers.to(EndpointQueries.details(batch)))) {
                    out.write(Harvest.line(item));
                    out.newLine();
                }
                progress.accept(i + batch.size());
            }
        }
        return new Findings(items, tree.build(selection), 0);
    }

    private boolean takesPeople() {
        return selection.rows().stream().anyMatch(row -> row.choice() == Choice.HUMAN);
    }

    /** Pages until one is not full. */
    private List<JsonNode> pages(String query) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        int found = page;
        for (int offset = 0; found == page; offset += page) {
            List<JsonNode> answer = answers.to(query + " LIMIT " + page + " OFFSET " + offset);
            rows.addAll(answer);
            found = answer.size();
        }
        return rows;
    }

    private static String id(JsonNode row, String variable) {
        return EndpointItems.id(row.path(variable).path("value").asText());
    }
}
