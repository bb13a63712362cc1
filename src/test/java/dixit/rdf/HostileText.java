package dixit.rdf;

import dixit.article.Article;
import dixit.statement.AnnotatedArticle;
import dixit.statement.Form;
import dixit.statement.SpeechAct;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/** What articles hold when people paste things into them. */
public final class HostileText {

    private HostileText() {}

    public static Stream<Named<String>> all() {
        return Stream.of(
                Named.of("markup", "<b>non</b> &amp; <script>alert(\"1\")</script> ]]>"),
                Named.of("quotation marks", "\"\"\" ''' « » “ ” ‘ ’ \" '"),
                Named.of("backslashes and escapes", "\\ \\n \\u0041 \\\" \\\\u0022 %3E"),
                Named.of("line ends and tabs", "un\ndeux\r\ntrois\tquatre\u2028cinq\u0085six"),
                Named.of("control characters", "\u0001\u0007\u0008\u000b\u000c\u001b\u007f\u009f"),
                Named.of("right-to-left marks", "\u202eoui\u202c \u200f\u2067non\u2069 العربية"),
                Named.of("what ends a TriG graph", "\" . } <http://example.org/g> { <x:a> <x:b> \"c\" . } # @prefix"),
                Named.of("what ends a JSON string", "\"}]},{\"@id\":\"x:a\"} \u2028 </script>"),
                Named.of("characters outside the basic plane", "🕊️ 𝔘𝔫𝔦 👩‍👩‍👧 \udbff\udffd"),
                Named.of("combining and invisible characters", "e\u0301 \u200b\u200d\ufeff\u00ad\u00a0"));
    }

    /** An article that quotes the text, and bears it as its title, source and author. */
    public static AnnotatedArticle quoting(String text) {
        AnnotatedText quoting = new AnnotatedText(article("Il a dit : « " + text + " »"));
        quoting.statement(Form.DIRECT, SpeechAct.STATE, List.of("a dit"), "« " + text + " »");
        return quoting.done();
    }

    static Article article(String text) {
        return new Article(
                "b1",
                text,
                text,
                Optional.of(text),
                Optional.empty(),
                Optional.empty(),
                Optional.of(text),
                Optional.of(text),
                "fr");
    }
}
