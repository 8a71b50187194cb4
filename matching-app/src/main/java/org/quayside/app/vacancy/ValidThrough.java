package org.quayside.app.vacancy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.quayside.app.intake.IntakeRefused;
import org.quayside.app.intake.JsonObject;

/** Reads until when a vacancy stands. A day without a time means the end of that day in Hong Kong. */
public final class ValidThrough {
    private static final ZoneId HONG_KONG = ZoneId.of("Asia/Hong_Kong");

    private ValidThrough() {}

    /** @throws IntakeRefused unless the value is a date, a date and time (taken as Hong Kong's), or one with an offset */
    static Instant parse(JsonObject json, String field, String value) {
        try {
            return of(value);
        } catch (DateTimeException e) {
            throw json.refuse(field, "is '%s', a date like 2027-05-31 or a time like 2027-05-31T18:00:00+08:00 is expected".formatted(value));
        }
    }

    /** @throws DateTimeException if it is none of the forms */
    public static Instant of(String value) {
        String text = value.strip();
        if (!text.contains("T")) {
            return LocalDate.parse(text).plusDays(1).atStartOfDay(HONG_KONG).toInstant().minusSeconds(1);
        }
        if (text.matches(".*T.*([Zz]|[+-]\\d\\d(:?\\d\\d)?)")) {
            return OffsetDateTime.parse(text.replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2")).toInstant();
        }
        LocalDateTime local = LocalDateTime.parse(text);
        return local.toLocalTime().equals(LocalTime.MIDNIGHT) ? of(text.substring(0, text.indexOf('T'))) : local.atZone(HONG_KONG).toInstant();
    }
}
