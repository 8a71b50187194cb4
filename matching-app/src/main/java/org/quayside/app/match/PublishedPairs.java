package org.quayside.app.match;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.quayside.app.match.MatchEntry.About;
import org.quayside.app.match.MatchEntry.Kind;
import org.quayside.candidate.CandidateId;
import org.quayside.organization.OrganizationId;
import org.quayside.scoring.Score;

/**
 * What is published of one vacancy: its rows as they are stored, in no order. A batch changes a few rows of most shortlists; they are found
 * and altered where they lie, and the others are not unpacked.
 */
public final class PublishedPairs {
    /** New rows that there is room for when it has to grow. */
    private static final int ROOM = 8;

    private final OrganizationId organization;
    private byte[] rows;
    /** Bytes of it that are rows. */
    private int used;

    /** @param rows are altered */
    PublishedPairs(OrganizationId organization, byte[] rows) {
        this.organization = organization;
        this.rows = rows;
        this.used = rows.length;
    }

    PublishedPairs(OrganizationId organization) {
        this(organization, new byte[0]);
    }

    public OrganizationId organization() {
        return organization;
    }

    public Map<CandidateId, Score> scores() {
        var scores = new HashMap<CandidateId, Score>();
        RankedRows.decode(new Binary(rows())).forEach(row -> scores.put(new CandidateId(row.id()), row.score()));
        return scores;
    }

    @Nullable Score score(CandidateId candidate) {
        var at = RankedRows.find(rows, used, candidate.value());
        return at < 0 ? null : RankedRows.scoreAt(rows, at);
    }

    /** What an entry of the log tells of what stands; empty: nothing. Whose person is forgotten does not stand, also where that it was lost is not told any more. */
    static Optional<About> told(Kind kind, @Nullable About about) {
        return Optional.ofNullable(about).filter(_ -> kind.isMatch() || kind == Kind.FORGET);
    }

    /** Follows an entry that tells of what stands. */
    void follow(Kind kind, About about) {
        if (kind == Kind.LOST || about.score() == null) {
            remove(about.candidate());
        } else {
            put(about.candidate(), about.score());
        }
    }

    void put(CandidateId candidate, Score score) {
        var row = RankedRows.row(candidate.value(), score);
        var at = RankedRows.find(rows, used, candidate.value());
        if (at < 0) {
            at = used;
            used += row.length;
            if (used > rows.length) {
                rows = Arrays.copyOf(rows, at + ROOM * row.length);
            }
        }
        System.arraycopy(row, 0, rows, at, row.length);
    }

    void remove(CandidateId candidate) {
        var at = RankedRows.find(rows, used, candidate.value());
        if (at >= 0) {
            var next = at + RankedRows.lengthAt(rows, at);
            System.arraycopy(rows, next, rows, at, used - next);
            used -= next - at;
        }
    }

    boolean isEmpty() {
        return used == 0;
    }

    /** As they are stored. */
    byte[] rows() {
        return Arrays.copyOf(rows, used);
    }
}
