package dixit.article;

/** Tells the language of a text. Implementations may be called from several threads. */
@FunctionalInterface
public interface LanguageDetector {

    /** The BCP 47 tag of the text's language ({@code fr}); {@code und} when it cannot be told. */
    String detect(String text);
}
