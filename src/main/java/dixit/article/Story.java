package dixit.article;

/**
 * An article as a source gives it, its text apart from what is known of it.
 *
 * @param origin where it stands, for messages: {@code corpus.zip!/a.html}, {@code news.jsonl line 12}
 * @param name what people call it on the command line
 * @param body its text without the title, a paragraph to a line
 */
public record Story(String origin, String name, String body, Metadata metadata) {

    /**
     * The text that is kept: title and date as header lines, which {@link Layout} reads, then the body. So an article is
     * laid out the same from whatever source it comes, and a title that looks like a sentence stays a title.
     */
    String text() {
        StringBuilder text = new StringBuilder();
        metadata.title().ifPresent(title -> text.append("title: ").append(title).append('\n'));
        metadata.date().ifPresent(date -> {
            if (date.toEdtf().matches("\\d{4}(-\\d\\d){0,2}"))
                text.append("date: ").append(date.toEdtf()).append('\n');
        });
        if (!text.isEmpty()) text.append('\n');
        return text.append(body.strip()).append('\n').toString();
    }
}
