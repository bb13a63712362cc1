package dixit.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** On the seed article, edited as papers edit a dispatch. */
class FingerprintTest {

    private static String seed;

    @BeforeAll
    static void read() throws IOException {
        seed = Files.readString(Path.of("seeds/articles/karabakh-2023-09.txt"));
    }

    private static Fingerprint of(String text) {
        return Fingerprint.of(text).orElseThrow();
    }

    /** The seed with {@code percent} of its words replaced, always the same ones. */
    private static String edited(int percent) {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder();
        for (String word : seed.split(" ")) {
            text.append(random.nextInt(100) < percent ? "autrement" + random.nextInt(10_000) : word)
                    .append(' ');
        }
        return text.toString();
    }

    @Test
    void anotherTitleDatelineAndTypographyMakeTheSameStory() {
        String paragraphs = Layout.of(seed).blocks().stream()
                .filter(block -> !block.headline())
                .map(block -> block.span().in(seed))
                .collect(java.util.stream.Collectors.joining("\n\n"));
        String other =
                "source: Journal de la Côte\ntitre: Tout autre chose\ndate: 2023-10\n\nPARIS, 3 octobre 2023 (AFP) – "
                        + paragraphs.replace('’', '\'').replace(" ", "\u202f");
        assertThat(of(other).similarity(of(seed))).isGreaterThan(0.9);
        assertThat(of(other).isNearDuplicateOf(of(seed))).isTrue();
    }

    @Test
    void aFewWordsChangedAreTheSameStoryAndManyAnother() {
        assertThat(of(edited(3)).isNearDuplicateOf(of(seed))).isTrue();
        assertThat(of(edited(40)).isNearDuplicateOf(of(seed))).isFalse();
    }

    /** A word changed spoils three runs: of a text with a share p of words changed, (1-p)³/(2-(1-p)³) of all runs are common. */
    @Test
    void theEstimateIsNearTheTruth() {
        for (int percent : new int[] {2, 5, 10, 20}) {
            double kept = Math.pow(1 - percent / 100.0, 3);
            assertThat(of(edited(percent)).similarity(of(seed)))
                    .as("%d %% changed", percent)
                    .isBetween(kept / (2 - kept) - 0.15, kept / (2 - kept) + 0.15);
        }
    }

    @Test
    void whatIsNearSharesABand() {
        List<String> common = new ArrayList<>(of(edited(5)).bands());
        common.retainAll(of(seed).bands());
        assertThat(common).isNotEmpty();
        assertThat(of(seed).bands()).hasSize(32).allMatch(band -> band.matches("\\d\\d-[0-9a-f]{8}"));
    }

    @Test
    void aShortTextHasNone() {
        assertThat(Fingerprint.of("Oslo a déclaré jeudi que la trêve tenait.")).isEmpty();
    }

    @Test
    void itIsWrittenAndReadBack() {
        assertThat(Fingerprint.ofHex(of(seed).hex())).isEqualTo(of(seed));
    }
}
