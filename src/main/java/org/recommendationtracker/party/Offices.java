package org.recommendationtracker.party;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The ministers' offices, from {@code data/offices.csv}. */
@Component
public class Offices {

    private final Map<String, Office> byCode = ReferenceData.byCode(
            "/data/offices.csv", row -> new Office(row.get("code"), row.get("name")), Office::code);

    public Collection<Office> all() {
        return byCode.values();
    }

    public Optional<Office> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The office's name, or its code if the reference data does not know it any more. */
    public String name(String code) {
        return find(code).map(Office::name).orElse(code);
    }
}
