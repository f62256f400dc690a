package org.recommendationtracker.address;

/**
 * Where the engine's REST and its web applications answer. The settings, the menu of the pages and the folder of the web
 * applications' own files name them too.
 */
public final class EngineAddresses {

    public static final String REST = "/engine-rest";

    /** All web applications. */
    public static final String WEBAPPS = "/camunda";

    /** What they show. */
    public static final String APPS = WEBAPPS + "/app";

    /** What they ask. */
    public static final String APIS = WEBAPPS + "/api";

    public static final String TASKLIST = APPS + "/tasklist/";

    private EngineAddresses() {}
}
