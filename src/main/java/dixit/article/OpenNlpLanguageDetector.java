package dixit.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** Language detection with Apache OpenNLP's model of 183 languages, read when first asked. */
public final class OpenNlpLanguageDetector implements LanguageDetector {

    private static final String MODEL = "/langdetect-183.bin";

    /** More text does not make the answer surer. */
    private static final int SAMPLE = 1_000;

    /** The model answers in ISO 639-3; web and RDF use the two-letter code where there is one (BCP 47). */
    private static final Map<String, String> TWO_LETTERS = Arrays.stream(Locale.getISOLanguages())
            .collect(
                    Collectors.toMap(code -> Locale.forLanguageTag(code).getISO3Language(), code -> code, (a, b) -> a));

    @Override
    public String detect(String text) {
        String sample = text.substring(0, Math.min(text.length(), SAMPLE));
        if (sample.codePoints().noneMatch(Character::isLetter)) return "und";
        String code = new LanguageDetectorME(Model.READ).predictLanguage(sample).getLang();
        if (code.equals("cmn")) return "zh";
        return TWO_LETTERS.getOrDefault(code, code);
    }

    /** Ten megabytes, read once, when a text first asks for them. */
    private static final class Model {
        static final LanguageDetectorModel READ = read();

        private static LanguageDetectorModel read() {
            try (InputStream in = OpenNlpLanguageDetector.class.getResourceAsStream(MODEL)) {
                if (in == null)
                    throw new IllegalStateException("the language detection model is not on the class path: " + MODEL);
                return new LanguageDetectorModel(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
