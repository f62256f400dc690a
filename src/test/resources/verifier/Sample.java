import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes a valid sample of an exported bundle by audit-chain.md, to try a verifier on.
 *
 * <pre>java Sample.java OUT.zip [ENTRIES [SUBJECTS [auditors]]]</pre>
 *
 * <p>Shares no code with AuditVerifier: the tree, for example, follows the recursive definition of RFC 9162, so that a mistake
 * in one of the two programs shows. Prints the public key and writes the last checkpoint to OUT.zip.checkpoint. A bundle for
 * auditors withholds nothing and discloses every digest; another one withholds some subjects and discloses nothing.
 */
public final class Sample {

    static final String ORIGIN = "tracker.example.gov.uk/audit";
    private static final int CHECKPOINTS = 5;
    private static final HexFormat HEX = HexFormat.of();
    private static final String[] ODD_TEXTS = {
        "", "Say \"yes\" \\ or / no", "tab\tline\nreturn\rfeed\fback\b", "\u0000\u0001\u001f\u007f",
        "Stra\u00dfe \u0437\u0430\u043a\u043e\u043d \u6cd5", "\ud83d\ude00 \u2028\u2029\ufeff\uffff", "null",
                "\u202eevil",
    };

    private static final String[] WORDS =
            ("the department accepts this recommendation in part and will publish guidance for local authorities by"
                + " spring next year so that every inquiry can follow what was done who did it when and why evidence"
                + " from families shows that earlier warnings were recorded but not acted upon ministers have asked"
                + " officials to review progress quarterly with independent oversight 2024 2025 1,234 Grenfell"
                + " Infected Blood Inquiry board")
                    .split(" ");

    private final int entries;
    private final int subjects;
    private final boolean auditors;
    private final KeyPair keys;
    private final Random random = new Random(42);
    private final List<byte[]> leaves = new ArrayList<>();
    private final StringBuilder checkpoints = new StringBuilder();
    private final StringBuilder disclosures = new StringBuilder();
    private String lastNote;

    Sample(int entries, int subjects, boolean auditors, KeyPair keys) {
        this.entries = entries;
        this.subjects = subjects;
        this.auditors = auditors;
        this.keys = keys;
    }

    /** Writes a sample with the given numbers of entries and subjects. */
    public static void main(String[] args) throws IOException, GeneralSecurityException {
        int entries = args.length > 1 ? Integer.parseInt(args[1]) : 1_234;
        int subjects = args.length > 2 ? Integer.parseInt(args[2]) : Math.max(1, entries / 8);
        KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Sample sample = new Sample(entries, subjects, args.length > 3 && args[3].equals("auditors"), keys);
        Path path = Path.of(args[0]);
        sample.write(path);
        Files.writeString(Path.of(args[0] + ".checkpoint"), sample.lastNote);
        System.out.println(publicKey(keys));
    }

    void write(Path path) throws IOException, GeneralSecurityException {
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(path)))) {
            zip.putNextEntry(new ZipEntry("entries.ndjson"));
            writeEntries(zip);
            put(zip, "checkpoints.ndjson", checkpoints.toString());
            put(zip, "keys.json", keysJson(keys));
            if (auditors) {
                put(zip, "disclosures.ndjson", disclosures.toString());
            }
        }
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(UTF_8));
    }

    private void writeEntries(ZipOutputStream zip) throws IOException, GeneralSecurityException {
        int[] positions = new int[subjects];
        byte[][] previous = new byte[subjects][];
        for (int i = 0; i < entries; i++) {
            int subject = (int) (i * 7_919L % subjects);
            String line = canonical(entry(i, subject, ++positions[subject], previous[subject]));
            byte[] hash = sha256(new byte[1], line.getBytes(UTF_8));
            previous[subject] = hash;
            leaves.add(hash);
            String shown = isWithheld(subject) ? "{\"withheld\":\"" + HEX.formatHex(hash) + "\"}" : line;
            zip.write((shown + "\n").getBytes(UTF_8));
            addCheckpoints(i + 1);
        }
    }

    /** Makes checkpoints at equal distances, and two of the same size at the end. */
    private void addCheckpoints(int size) throws GeneralSecurityException {
        for (int number = 1; number <= CHECKPOINTS; number++) {
            int due = (int) Math.min(entries, Math.max(1, (long) entries * number / (CHECKPOINTS - 1)));
            if (due == size) {
                lastNote = note(keys, ORIGIN, number, size, root(leaves));
                checkpoints
                        .append("{\"number\":")
                        .append(number)
                        .append(",\"note\":")
                        .append(quoted(lastNote))
                        .append("}\n");
            }
        }
    }

    private boolean isWithheld(int subject) {
        return !auditors && subject % 7 == 3;
    }

    private Map<String, Object> entry(int leaf, int subject, int position, byte[] previous)
            throws GeneralSecurityException {
        Map<String, Object> entry = new TreeMap<>();
        entry.put("user", digest(leaf, "user", "user-" + leaf % 50));
        entry.put("comment", leaf % 3 == 0 ? digest(leaf, "comment", oddText(leaf)) : null);
        entry.put("after", fields());
        entry.put("before", position == 1 ? null : fields());
        entry.put("effectiveOn", "2014-11-30");
        entry.put("event", leaf % 5 == 0 ? null : "event-" + leaf);
        entry.put("kind", subject % 2 == 0 ? "RECOMMENDATION" : "REPORT");
        entry.put("party", leaf % 4 == 0 ? null : "HO");
        entry.put("position", position);
        entry.put("previous", previous == null ? null : HEX.formatHex(previous));
        entry.put("recordedAt", "2026-11-30T15:40:00.123456Z");
        entry.put("role", "COORDINATOR");
        entry.put("step", "ACCEPT");
        entry.put("subject", "2024-" + subject / 2);
        entry.put("title", oddText(leaf));
        entry.put("v", 1);
        return entry;
    }

    private static String oddText(int leaf) {
        return ODD_TEXTS[leaf % ODD_TEXTS.length];
    }

    /** A JSON object as text, so long that an entry has about 1.5 kB. */
    private String fields() {
        StringBuilder words = new StringBuilder();
        while (words.length() < 430) {
            words.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
        }
        return "{\"status\":\"ACCEPTED\",\"text\":" + quoted(words.toString()) + ",\"note\":\"a \\\"quoted\\\" word\"}";
    }

    private String digest(int leaf, String member, String text) throws GeneralSecurityException {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        disclosures
                .append("{\"leaf\":")
                .append(leaf)
                .append(",\"member\":\"")
                .append(member)
                .append("\",\"salt\":\"")
                .append(HEX.formatHex(salt))
                .append("\",\"text\":")
                .append(quoted(text))
                .append("}\n");
        return HEX.formatHex(sha256(salt, text.getBytes(UTF_8)));
    }

    static String canonical(Map<String, Object> members) {
        StringBuilder json = new StringBuilder("{");
        for (Map.Entry<String, Object> member : new TreeMap<>(members).entrySet()) {
            Object value = member.getValue();
            json.append(json.length() > 1 ? "," : "")
                    .append(quoted(member.getKey()))
                    .append(':')
                    .append(value instanceof String text ? quoted(text) : String.valueOf(value));
        }
        return json.append('}').toString();
    }

    static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"', '\\' -> json.append('\\').append(c);
                case '\b' -> json.append("\\b");
                case '\t' -> json.append("\\t");
                case '\n' -> json.append("\\n");
                case '\f' -> json.append("\\f");
                case '\r' -> json.append("\\r");
                default -> json.append(c < 0x20 ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        return json.append('"').toString();
    }

    /** The root by the recursive definition of RFC 9162, section 2.1.1. */
    static byte[] root(List<byte[]> hashes) throws GeneralSecurityException {
        if (hashes.isEmpty()) {
            return sha256();
        }
        if (hashes.size() == 1) {
            return hashes.get(0);
        }
        int left = Integer.highestOneBit(hashes.size() - 1);
        return sha256(new byte[] {1}, root(hashes.subList(0, left)), root(hashes.subList(left, hashes.size())));
    }

    static String note(KeyPair keys, String origin, long number, long size, byte[] root)
            throws GeneralSecurityException {
        String body = origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\ncheckpoint " + number
                + "\nmade 2026-11-30T15:40:00.123456Z\n";
        return sign(keys, origin, body);
    }

    static String sign(KeyPair keys, String origin, String body) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(keys.getPrivate());
        signature.update(body.getBytes(UTF_8));
        byte[] signed = ByteBuffer.allocate(68)
                .put(keyId(keys, origin))
                .put(signature.sign())
                .array();
        return body + "\n\u2014 " + origin + " " + Base64.getEncoder().encodeToString(signed) + "\n";
    }

    static byte[] keyId(KeyPair keys, String origin) throws GeneralSecurityException {
        return Arrays.copyOf(sha256((origin + "\n\u0001").getBytes(UTF_8), raw(keys)), 4);
    }

    static String keysJson(KeyPair keys) throws GeneralSecurityException {
        return "[{\"name\":\"" + ORIGIN + "\",\"id\":\"" + HEX.formatHex(keyId(keys, ORIGIN)) + "\",\"publicKey\":\""
                + publicKey(keys) + "\"}]";
    }

    static String publicKey(KeyPair keys) {
        return Base64.getEncoder().encodeToString(raw(keys));
    }

    private static byte[] raw(KeyPair keys) {
        byte[] encoded = keys.getPublic().getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
    }

    static byte[] sha256(byte[]... parts) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }
}
