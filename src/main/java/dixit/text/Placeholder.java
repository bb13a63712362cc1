package dixit.text;

import java.util.List;

/**
 * What stands for a lifted quotation while parsing.
 *
 * @param words of a short clause in quotation marks
 * @param tags their parts of speech
 * @param head the index of the word that governs the others
 */
record Placeholder(List<String> words, List<String> tags, int head) {

    static Placeholder of(Language language) {
        List<Language.Row> rows = language.rows("placeholder");
        List<String> words = rows.stream().map(Language.Row::value).toList();
        return new Placeholder(
                words,
                rows.stream().map(Language.Row::name).toList(),
                words.indexOf(language.required("placeholder-head", "word")));
    }
}
