package org.quayside.app.generate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.quayside.organization.Sector;

/**
 * Who exhibits what: the proportions that the fair is known for, as quotas that are met to one and then shuffled. 67 % of the employers are
 * in smart living, 29 % of the vacancies in education technology, 70 % of the employers want AI talent, 60 % of the vacancies ask for it.
 */
final class FairPlan {
    static final double WANT_AI = 0.70;
    static final double ASK_FOR_AI = 0.60;
    static final double WANT_TO_SWITCH = 1.0 / 3;
    private static final double EDUCATION_VACANCIES = 0.29;
    private static final Map<Sector, Double> EMPLOYERS = Map.ofEntries(Map.entry(Sector.EDUCATION_TECHNOLOGY, 0.24), Map.entry(Sector.ENVIRONMENT_TECHNOLOGY, 0.09),
            Map.entry(Sector.HEALTH_CARE, 0.11), Map.entry(Sector.RETAIL_AND_E_COMMERCE, 0.11), Map.entry(Sector.ROBOTICS, 0.06), Map.entry(Sector.INTERNET_OF_THINGS, 0.06),
            Map.entry(Sector.ARTIFICIAL_INTELLIGENCE, 0.07), Map.entry(Sector.FINANCE, 0.10), Map.entry(Sector.PROPERTY, 0.04), Map.entry(Sector.LOGISTICS, 0.04),
            Map.entry(Sector.SOFTWARE, 0.06), Map.entry(Sector.PUBLIC_AND_NON_PROFIT, 0.02));

    /** A vacancy's owner, and whether it asks for AI. */
    record Slot(int organization, boolean ai) {}

    private final List<Sector> sectors;
    private final List<Boolean> wantAi;
    private final List<Slot> slots;
    private final List<Boolean> switchers;

    FairPlan(long seed, int organizations, int vacancies, int candidates) {
        Random random = new Random(seed);
        sectors = sectors(organizations, random);
        wantAi = marks(organizations, WANT_AI, random);
        slots = slots(vacancies, random);
        switchers = marks(candidates, WANT_TO_SWITCH, random);
    }

    Sector sector(int organization) {
        return sectors.get(organization);
    }

    Slot slot(int vacancy) {
        return slots.get(vacancy);
    }

    boolean wantsToSwitch(int candidate) {
        return switchers.get(candidate);
    }

    private static List<Sector> sectors(int count, Random random) {
        List<Sector> sectors = new ArrayList<>();
        EMPLOYERS.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .forEach(share -> sectors.addAll(Collections.nCopies((int) Math.round(share.getValue() * count), share.getKey())));
        while (sectors.size() < count) {
            sectors.add(Sector.FINANCE);
        }
        Collections.shuffle(sectors, random);
        return List.copyOf(sectors.subList(0, count));
    }

    private static List<Boolean> marks(int count, double share, Random random) {
        List<Boolean> marks = new ArrayList<>(Collections.nCopies(count, false));
        for (int i = 0; i < Math.round(share * count); i++) {
            marks.set(i, true);
        }
        Collections.shuffle(marks, random);
        return marks;
    }

    /** Every employer has a vacancy where there are enough; every one that wants AI talent has one that asks for it. */
    private List<Slot> slots(int count, Random random) {
        List<Integer> schools = new ArrayList<>();
        List<Integer> others = new ArrayList<>();
        for (int i = 0; i < sectors.size(); i++) {
            (sectors.get(i) == Sector.EDUCATION_TECHNOLOGY ? schools : others).add(i);
        }
        int education = (int) Math.round(EDUCATION_VACANCIES * count);
        List<Integer> owners = new ArrayList<>();
        deal(schools, education, owners, random);
        deal(others, count - education, owners, random);
        List<Slot> slots = new ArrayList<>();
        int open = (int) Math.round(ASK_FOR_AI * count);
        boolean[] first = new boolean[sectors.size()];
        List<Integer> may = new ArrayList<>();
        for (int i = 0; i < owners.size(); i++) {
            int owner = owners.get(i);
            boolean ai = wantAi.get(owner) && !first[owner] && open > 0;
            first[owner] |= wantAi.get(owner);
            open -= ai ? 1 : 0;
            slots.add(new Slot(owner, ai));
            if (wantAi.get(owner) && !ai) {
                may.add(i);
            }
        }
        Collections.shuffle(may, random);
        for (int i = 0; i < Math.min(open, may.size()); i++) {
            slots.set(may.get(i), new Slot(slots.get(may.get(i)).organization(), true));
        }
        Collections.shuffle(slots, random);
        return List.copyOf(slots);
    }

    private static void deal(List<Integer> among, int count, List<Integer> owners, Random random) {
        for (int i = 0; i < count && !among.isEmpty(); i++) {
            owners.add(i < among.size() ? among.get(i) : among.get(random.nextInt(among.size())));
        }
    }
}
