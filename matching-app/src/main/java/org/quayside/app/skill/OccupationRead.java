package org.quayside.app.skill;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quayside.linking.OccupationDistance;
import org.quayside.taxonomy.Occupation;

/**
 * An occupation that a text speaks of, as it is shown to programs.
 *
 * @param isco08 unit group of ISCO-08, null: none fits
 * @param distance of a person from it, see {@link OccupationDistance}; null: the text is no CV
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OccupationRead(
        String id, String en, String zhHant, @Nullable String isco08, @Nullable Integer distance, @Nullable List<OccupationDistance.Typical> skills) {
    public static OccupationRead of(Occupation occupation) {
        return new OccupationRead(occupation.id(), occupation.en(), occupation.zhHant(), occupation.isco(), null, null);
    }

    public static OccupationRead of(OccupationDistance found) {
        var occupation = found.occupation();
        return new OccupationRead(occupation.id(), occupation.en(), occupation.zhHant(), occupation.isco(), found.distance(), found.skills());
    }
}
