package org.recommendationtracker.audit;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.recommendationtracker.party.Role;

/**
 * Whose comments may be read. Comments are drafting: they are for the officials and the minister's office, for those who
 * oversee them, and for those in the role in which they were made, unless that is a board's: boards do not read each
 * other's.
 */
final class CommentVisibility {

    private static final Set<Role> SEE_DRAFTING = EnumSet.of(Role.OFFICIALS, Role.PRIVATE_OFFICE, Role.AUDITORS);

    private final Set<Role> authors;

    private CommentVisibility(Set<Role> authors) {
        this.authors = authors;
    }

    /** One person, who reads what any of their roles for the recommendation lets them. */
    static CommentVisibility ofOne(Set<Role> roles) {
        return new CommentVisibility(authors(role -> roles.stream().anyMatch(reader -> sees(reader, role))));
    }

    /** People of several roles who read the same page: only what all of them may. */
    static CommentVisibility ofAll(Set<Role> roles) {
        return new CommentVisibility(authors(role -> roles.stream().allMatch(reader -> sees(reader, role))));
    }

    boolean allows(Role author) {
        return authors.contains(author);
    }

    /** In which roles comments may have been made for these readers to see them. */
    Set<Role> authors() {
        return authors;
    }

    private static boolean sees(Role reader, Role author) {
        return SEE_DRAFTING.contains(reader) || (reader == author && reader != Role.LSCB);
    }

    private static Set<Role> authors(Predicate<Role> seen) {
        return Arrays.stream(Role.values()).filter(seen).collect(Collectors.toUnmodifiableSet());
    }
}
