package dixit.web.page;

import java.time.LocalDate;

/**
 * When something was said.
 *
 * @param edtf in Extended Date/Time Format: {@code 2023-09-21}, {@code [2023-09-14,2023-09-21]}, {@code 2023-09}
 */
public record Said(String edtf, LocalDate earliest, LocalDate latest) {

    public boolean isOneDay() {
        return earliest.equals(latest);
    }
}
