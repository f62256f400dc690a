package org.recommendationtracker.party;

/** Who makes the current request. */
public interface CurrentPerson {

    /** The person, or {@link Person#NOBODY} if nobody has signed in. */
    Person person();
}
