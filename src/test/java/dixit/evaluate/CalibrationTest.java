package dixit.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dixit.evaluate.Calibration.Observation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    @Test
    void anOverconfidentExtractorIsTakenDown() {
        // Says 0.9 and is right half of the time; says 0.6 and is right a quarter of the time.
        Calibration calibration = Calibration.fit(observations(0.9, 0.5, 0.6, 0.25));
        assertThat(calibration.of(0.9)).isCloseTo(0.5, within(0.03));
        assertThat(calibration.of(0.6)).isCloseTo(0.25, within(0.03));
    }

    @Test
    void aTrueConfidenceStaysAsItIs() {
        Calibration calibration = Calibration.fit(observations(0.8, 0.8, 0.3, 0.3));
        assertThat(calibration.of(0.8)).isCloseTo(0.8, within(0.02));
        assertThat(calibration.of(0.3)).isCloseTo(0.3, within(0.02));
    }

    @Test
    void withoutObservationsConfidenceStaysAsItIs() {
        assertThat(Calibration.fit(List.of()).of(0.7)).isCloseTo(0.7, within(1e-6));
    }

    /** A mapping that turned the order of statements round would make the surest the least trusted. */
    @Test
    void theOrderIsKeptEvenWhereGoldContradictsIt() {
        Calibration calibration = Calibration.fit(observations(0.9, 0.2, 0.3, 0.8));
        assertThat(calibration.of(0.9)).isEqualTo(calibration.of(0.3)).isCloseTo(0.5, within(0.03));
    }

    @Test
    void theTableRunsFromZeroToOneAndNeverFalls() {
        List<String> lines = Calibration.fit(observations(0.9, 0.5, 0.6, 0.25))
                .toTsv()
                .lines()
                .toList();
        assertThat(lines).hasSize(22).first().isEqualTo("raw\tcalibrated");
        assertThat(lines.subList(1, 22))
                .extracting(line -> line.split("\t")[0])
                .startsWith("0.00")
                .endsWith("1.00");
        assertThat(lines.subList(1, 22))
                .extracting(line -> Double.parseDouble(line.split("\t")[1]))
                .isSorted();
    }

    /** 200 statements at each of two confidences with the given share right. */
    private static List<Observation> observations(double first, double firstRight, double second, double secondRight) {
        List<Observation> observations = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            observations.add(new Observation(first, i < 200 * firstRight));
            observations.add(new Observation(second, i < 200 * secondRight));
        }
        return observations;
    }
}
