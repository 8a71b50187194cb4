package org.quayside.scoring;

/** What fit and appeal are the weighted means of. */
public enum Category {
    SKILLS(Side.FIT),
    EXPERIENCE(Side.FIT),
    LANGUAGES(Side.FIT),
    EDUCATION(Side.FIT),
    SALARY(Side.APPEAL),
    PLACE(Side.APPEAL),
    SENIORITY(Side.APPEAL),
    SECTOR(Side.APPEAL),
    EMPLOYMENT_TYPE(Side.APPEAL);

    /** Whose interest it is: fit is the vacancy's, appeal the candidate's. */
    public enum Side {
        FIT,
        APPEAL
    }

    private final Side side;

    Category(Side side) {
        this.side = side;
    }

    public Side side() {
        return side;
    }
}
