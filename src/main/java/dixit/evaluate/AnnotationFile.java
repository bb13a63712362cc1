package dixit.evaluate;

import dixit.article.Article;
import dixit.article.ArticleReader;
import dixit.article.UnreadableArticle;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A file of annotations beside the text they are about.
 *
 * @param ending what stands in its name in place of the text's {@code .txt}
 */
record AnnotationFile(Path file, String ending) {

    Article article(ArticleReader articles) throws InvalidGold {
        String name = file.getFileName().toString();
        Path text = file.resolveSibling(name.substring(0, name.length() - ending.length()) + ".txt");
        if (!Files.exists(text)) {
            throw new InvalidGold(file, "its article " + text.getFileName() + " is missing; put it beside this file.");
        }
        try {
            return articles.read(text);
        } catch (UnreadableArticle e) {
            throw new InvalidGold(file, "its article cannot be used: " + e.getMessage());
        }
    }

    List<String> lines() throws InvalidGold {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            // A byte-order mark is what spreadsheets leave; it is no part of the first line.
            return List.of((text.startsWith("\uFEFF") ? text.substring(1) : text).split("\r?\n", -1));
        } catch (CharacterCodingException e) {
            throw new InvalidGold(file, "it is not UTF-8; save it as UTF-8.");
        } catch (IOException e) {
            throw new InvalidGold(file, "it cannot be read (" + e.getMessage() + "); check its permissions.");
        }
    }
}
