package dixit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dixit.extract.Unprepared;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultyLexiconTest {

    @Test
    void isNotBlamedOnTheArticle(@TempDir Path folder) throws IOException {
        Path article = Files.writeString(folder.resolve("article.txt"), "lang: fr\n\nLa trêve tient.\n");
        StringWriter complaints = new StringWriter();
        Unprepared fault = new Unprepared("cues.tsv, line 3, column act: no such act");
        Annotation annotation = new Annotation(
                () -> {
                    throw fault;
                },
                new PrintWriter(complaints, true));

        assertThatThrownBy(() -> annotation.run(
                        SourceOptions.plain(List.of(article.toString())), annotated -> annotated, annotated -> {}))
                .isSameAs(fault);
        assertThat(complaints.toString()).isEmpty();
    }
}
