package org.recommendationtracker.acceptance;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What can be wrong with the past of a recommendation that has changes and no parts. */
enum Contradiction {
    AN_ANSWER_BEFORE_ITS_QUESTION {
        @Override
        void into(Map<String, Object> entry, String own, Random random) {
            first(entry)
                    .put(
                            "on",
                            PastLives.PUBLISHED
                                    .minusDays(1 + random.nextInt(900))
                                    .toString());
        }
    },
    DAYS_OUT_OF_ORDER {
        @Override
        void into(Map<String, Object> entry, String own, Random random) {
            LocalDate last = LocalDate.parse(String.valueOf(last(entry).get("on")));
            changes(entry)
                    .add(change(
                            "NO_LONGER_APPLICABLE",
                            last.minusDays(1 + random.nextInt(900)).toString()));
        }
    },
    THE_FUTURE {
        @Override
        void into(Map<String, Object> entry, String own, Random random) {
            last(entry)
                    .put(
                            "on",
                            LocalDate.of(2014, 8, 1)
                                    .plusDays(random.nextInt(900))
                                    .toString());
        }
    },
    TWICE {
        @Override
        void into(Map<String, Object> entry, String own, Random random) {
            changes(entry).add(new HashMap<>(last(entry)));
        }
    },
    NEVER_ACCEPTED {
        @Override
        void into(Map<String, Object> entry, String own, Random random) {
            changes(entry).add(0, change("IMPLEMENTED", PastLives.PUBLISHED.toString()));
        }
    },
    NO_DAY {
        @Override
        void into(Map<String, Object> entry, String own, Random random) {
            any(entry, random).remove("on");
        }
    },
    NO_STATUS {
        @Override
        void into(Map<String, Object> entry, String own, Random random) {
            any(entry, random).put("status", " ");
        }
    },
    A_DAY_THAT_IS_NOT {
        @Override
        void into(Map<String, Object> entry, String own, Random random) {
            any(entry, random).put("on", "2011-02-30");
        }
    },
    A_STATUS_THAT_IS_NOT {
        @Override
        void into(Map<String, Object> entry, String own, Random random) {
            any(entry, random).put("status", "DONE");
        }
    },
    A_STATUS_BESIDE_THE_CHANGES {
        @Override
        void into(Map<String, Object> entry, String own, Random random) {
            entry.put("status", "REJECTED");
        }
    },
    ITS_OWN_SUCCESSOR {
        @Override
        void into(Map<String, Object> entry, String own, Random random) {
            entry.put("successor", own);
        }
    },
    A_NUMBER_TWICE {
        @Override
        void into(Map<String, Object> entry, String own, Random random) {
            entry.put("number", 1);
        }
    },
    AN_UNKNOWN_BODY {
        @Override
        void into(Map<String, Object> entry, String own, Random random) {
            entry.put("office", "The Moon");
        }
    },
    AN_ANSWER_OF_ITS_OWN_BESIDE_PARTS {
        @Override
        void into(Map<String, Object> entry, String own, Random random) {
            entry.put("parts", List.of(Map.of()));
        }
    };

    /** @param own the reference that the recommendation is to have */
    abstract void into(Map<String, Object> entry, String own, Random random);

    /** Whether there is anything to contradict. */
    static boolean isFor(Map<String, Object> entry) {
        return Stream.ofNullable(entry.get("changes")).anyMatch(Predicate.not(List.of()::equals));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> changes(Map<String, Object> entry) {
        return (List<Map<String, Object>>) entry.getOrDefault("changes", List.of());
    }

    private static Map<String, Object> first(Map<String, Object> entry) {
        return changes(entry).get(0);
    }

    private static Map<String, Object> last(Map<String, Object> entry) {
        return changes(entry).get(changes(entry).size() - 1);
    }

    private static Map<String, Object> any(Map<String, Object> entry, Random random) {
        return changes(entry).get(random.nextInt(changes(entry).size()));
    }

    private static Map<String, Object> change(String status, String on) {
        return new HashMap<>(Map.of("status", status, "on", on));
    }
}
