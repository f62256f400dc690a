import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Checks an exported bundle of the tracker's audit trail. Needs only Java 17 or later; shares no code with the tracker.
 *
 * <pre>java AuditVerifier.java BUNDLE.zip [--key BASE64_PUBLIC_KEY]... [--checkpoint FILE]...</pre>
 *
 * <p>The rules are in docs/audit-chain.md, which the tracker shows at /audit/audit-chain.md. What is checked: the files
 * of the ZIP file; the form of each entry, and that it follows the one before it in its subject; each checkpoint, its
 * signature, and its root over the entries; that checkpoints which you have from elsewhere are in the bundle, the same
 * to the byte; in a bundle for auditors, that nothing is withheld and each digest is disclosed, in order. What the
 * tracker itself reports in problems.ndjson is a problem too.
 *
 * <p>Everything in a bundle may be forged: nothing in it is taken to be well formed, small or safe to print. One line
 * of each file is in memory and, for each subject, where its last entry is.
 */
public final class AuditVerifier {

    private static final String ENTRIES = "entries.ndjson";
    private static final String CHECKPOINTS = "checkpoints.ndjson";
    private static final String KEYS = "keys.json";
    private static final String DISCLOSURES = "disclosures.ndjson";
    private static final String PROBLEMS = "problems.ndjson";

    private static final long PROGRESS_EVERY = 500_000;

    private static final String USAGE = """
        Usage: java AuditVerifier.java BUNDLE.zip [--key BASE64_PUBLIC_KEY]... [--checkpoint FILE]...
          --key         trust this Ed25519 public key, and none of those in the bundle
          --checkpoint  compare the bundle with the checkpoint in this file, which you have from elsewhere
        Exit code: 0 if nothing is wrong, 1 if there are problems, 2 if the bundle cannot be read.\
        """;

    private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    private static final String TIME = DAY + "T[0-9]{2}:[0-9]{2}:[0-9]{2}[.][0-9]{6}Z";
    private static final String HASH = "'[0-9a-f]{64}'";
    private static final String TEXT = "(?s)'.*'";
    private static final String NUMBER = "0|[1-9][0-9]*";
    private static final String FROM_ONE = "[1-9][0-9]*";
    private static final String BASE64_OF_32 = "[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=";
    private static final String OR_NULL = "|null";

    private static final Form ENTRY = new Form(Map.ofEntries(
            Map.entry("after", TEXT), Map.entry("before", TEXT + OR_NULL),
            Map.entry("comment", HASH + OR_NULL), Map.entry("effectiveOn", "'" + DAY + "'"),
            Map.entry("event", TEXT + OR_NULL), Map.entry("kind", "'RECOMMENDATION'|'REPORT'"),
            Map.entry("party", TEXT + OR_NULL), Map.entry("position", FROM_ONE),
            Map.entry("previous", HASH + OR_NULL), Map.entry("recordedAt", "'" + TIME + "'"),
            Map.entry("role", TEXT), Map.entry("step", TEXT),
            Map.entry("subject", TEXT), Map.entry("title", TEXT),
            Map.entry("user", HASH), Map.entry("v", "1")));
    private static final Form WITHHELD = new Form(Map.of("withheld", HASH));
    private static final Form CHECKPOINT = new Form(Map.of("number", FROM_ONE, "note", TEXT));
    private static final Form KEY = new Form(Map.of("name", TEXT, "id", "'[0-9a-f]{8}'", "publicKey", TEXT));
    private static final Form DISCLOSURE =
            new Form(Map.of("leaf", NUMBER, "member", "'user'|'comment'", "salt", "'[0-9a-f]{32}'", "text", TEXT));
    private static final Form PROBLEM = new Form(Map.ofEntries(
            Map.entry("text", TEXT),
            Map.entry("subject", TEXT + OR_NULL),
            Map.entry("position", NUMBER + OR_NULL),
            Map.entry("leaf", NUMBER + OR_NULL),
            Map.entry("checkpoint", NUMBER + OR_NULL)));

    private final PrintStream out;
    private final Problems problems = new Problems();
    private final Path bundle;
    private final List<Key> keys = new ArrayList<>();
    private final Map<String, Note> known = new HashMap<>();
    private final Tree tree = new Tree();
    private final Map<String, Latest> subjects = new HashMap<>();
    private boolean disclosuresInStep = true;
    private long withheld;

    /** The last entry of a subject so far. */
    private record Latest(long position, long leaf, String hash) {}

    private AuditVerifier(String[] arguments, PrintStream out) throws Refused, IOException {
        this.out = out;
        List<String> bundles = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            boolean hasValue = i + 1 < arguments.length;
            if (arguments[i].equals("--key") && hasValue) {
                keys.add(Key.of(null, arguments[++i]));
            } else if (arguments[i].equals("--checkpoint") && hasValue) {
                known.put("your checkpoint in " + arguments[++i], Note.of(Files.readString(Path.of(arguments[i]))));
            } else if (arguments[i].startsWith("--")) {
                throw new Refused(arguments[i] + " is no option, or it has no value");
            } else {
                bundles.add(arguments[i]);
            }
        }
        if (bundles.size() != 1) {
            throw new Refused("give one bundle to check");
        }
        this.bundle = Path.of(bundles.get(0));
    }

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out, System.err));
    }

    /** Checks a bundle and returns the exit code. */
    static int run(String[] arguments, PrintStream out, PrintStream err) {
        try {
            return new AuditVerifier(arguments, out).check() ? 0 : 1;
        } catch (Refused e) {
            err.println("Wrong arguments: " + printable(e.getMessage()));
            err.println(USAGE);
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            err.println("The bundle, or a file that you gave, cannot be read: " + printable(e.toString()));
        }
        return 2;
    }

    /** Returns whether nothing is wrong. */
    private boolean check() throws IOException {
        try (ZipFile zip = new ZipFile(bundle.toFile(), UTF_8)) {
            listFiles(zip);
            trustKeys(zip.getInputStream(zip.getEntry(KEYS)).readNBytes(Lines.LONGEST));
            Checkpoints checkpoints = new Checkpoints(new Lines(zip, CHECKPOINTS));
            Lines disclosures = new Lines(zip, DISCLOSURES);
            checkEntries(new Lines(zip, ENTRIES), checkpoints, disclosures);
            checkpoints.finish();
            repeatProblems(new Lines(zip, PROBLEMS));
            out.printf("Checked %,d entries (%,d withheld), ", tree.size, withheld);
            out.printf("%,d checkpoints and %,d disclosures.%n", checkpoints.lines.number, disclosures.number);
            return problems.describe();
        }
    }

    /** Checks the names of the files. Of two that have the same name other programs might read the other one. */
    private void listFiles(ZipFile zip) throws IOException {
        Set<String> found = new HashSet<>();
        for (ZipEntry file : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
            if (!List.of(ENTRIES, CHECKPOINTS, KEYS, DISCLOSURES, PROBLEMS).contains(file.getName())) {
                problems.add(shortened(file.getName()), "this file does not belong in a bundle");
            } else if (!found.add(file.getName())) {
                problems.add(file.getName(), "there are two files of this name");
            }
        }
        if (!found.containsAll(List.of(ENTRIES, CHECKPOINTS, KEYS))) {
            throw new IOException("no " + ENTRIES + ", " + CHECKPOINTS + " or " + KEYS + " at its top level");
        }
    }

    /** Trusts the keys of the bundle, if none were given. */
    private void trustKeys(byte[] json) {
        List<Key> delivered = new ArrayList<>();
        try {
            Json array = new Json(decoded(json));
            array.expect('[');
            do {
                delivered.add(Key.of(array.object()));
            } while (array.skip(','));
            array.expect(']');
            array.end();
        } catch (Refused e) {
            problems.add(KEYS, e.getMessage());
        }
        if (keys.isEmpty()) {
            out.println("You gave no --key, so these keys from the bundle are trusted. Whoever can change a bundle");
            out.println("can change them: compare them with keys that you have from elsewhere.");
            for (Key key : delivered) {
                String bytes = Base64.getEncoder().encodeToString(key.bytes);
                out.println(printable("  " + shortened(key.name) + " " + key.id(key.name) + " " + bytes));
            }
            keys.addAll(delivered);
        }
    }

    private void repeatProblems(Lines lines) throws IOException {
        while (lines.next()) {
            try {
                Map<String, Object> members = lines.object();
                PROBLEM.members.keySet().forEach(name -> members.putIfAbsent(name, null));
                PROBLEM.check(members);
                String text = shortened((String) members.get("text"));
                problems.add("the tracker reports", (place(members) + ": " + text).substring(2));
            } catch (Refused e) {
                problems.add(lines.where(), e.getMessage());
            }
        }
    }

    /** Names what an object is about, as far as it says so. */
    private static String place(Map<String, Object> members) {
        StringBuilder place = new StringBuilder();
        for (String name : List.of("kind", "subject", "position", "leaf", "checkpoint")) {
            if (members.get(name) instanceof String text) {
                place.append(", " + shortened(text));
            } else if (members.get(name) instanceof Long number) {
                place.append(", " + (name.equals("position") ? "entry" : name) + " " + number);
            }
        }
        return place.toString();
    }

    private void checkEntries(Lines entries, Checkpoints checkpoints, Lines disclosures) throws IOException {
        checkpoints.check();
        while (entries.next()) {
            tree.add(checkEntry(entries, disclosures));
            checkpoints.check();
            if (tree.size % PROGRESS_EVERY == 0) {
                System.err.printf("%,d entries so far%n", tree.size);
            }
        }
        if (disclosuresInStep && disclosures.next()) {
            problems.add(disclosures.where(), "there is no digest that it could disclose");
        }
    }

    /** Checks the entry on a line and returns its hash. */
    private byte[] checkEntry(Lines entries, Lines disclosures) throws IOException {
        String where = "leaf " + tree.size;
        byte[] hash = sha256(new byte[1], entries.bytes());
        try {
            Map<String, Object> entry = entries.object();
            where += place(entry);
            if (!entries.canonical) {
                problems.add(where, "not in canonical form");
            }
            if (entry.containsKey("withheld")) {
                withheld++;
                if (disclosures.exist) {
                    problems.add(where, "it is withheld, but a bundle for auditors withholds nothing");
                }
                WITHHELD.check(entry);
                return HexFormat.of().parseHex((String) entry.get("withheld"));
            }
            checkDisclosure(disclosures, where, "user", entry);
            checkDisclosure(disclosures, where, "comment", entry);
            ENTRY.check(entry);
            checkChain(entry, hex(hash), where);
        } catch (Refused e) {
            problems.add(where, e.getMessage());
        }
        return hash;
    }

    /** Checks that an entry follows the one before it in its subject. Goes on from the highest position so far. */
    private void checkChain(Map<String, Object> entry, String hash, String where) {
        String subject = hex(sha256(utf8(entry.get("kind") + " " + entry.get("subject"))));
        Latest latest = subjects.getOrDefault(subject, new Latest(0, 0, null));
        long position = (Long) entry.get("position");
        if (position != latest.position + 1) {
            problems.add(where, "out of order, or an entry is missing: entry " + (latest.position + 1) + " is due");
        } else if (!Objects.equals(entry.get("previous"), latest.hash)) {
            String right = position == 1 ? "null" : "the hash of leaf " + latest.leaf + ", the entry before";
            problems.add(where, "member previous is not " + right);
        }
        if (position > latest.position) {
            subjects.put(subject, new Latest(position, tree.size, hash));
        }
    }

    /** In a bundle for auditors, checks that the next disclosure is that of a member, if the entry has it. */
    private void checkDisclosure(Lines disclosures, String where, String member, Map<String, Object> entry)
            throws IOException {
        if (!disclosures.exist || !disclosuresInStep || entry.get(member) == null) {
            return;
        }
        if (!disclosures.next()) {
            disclosuresInStep = false;
            problems.add(where, "the " + member + " and what follows are not disclosed");
            return;
        }
        try {
            Map<String, Object> disclosure = disclosures.object();
            DISCLOSURE.check(disclosure);
            byte[] salt = HexFormat.of().parseHex((String) disclosure.get("salt"));
            String digest = hex(sha256(salt, utf8((String) disclosure.get("text"))));
            if (!disclosure.get("leaf").equals(tree.size)
                    || !disclosure.get("member").equals(member)) {
                disclosuresInStep = false;
                problems.add(disclosures.where(), "the " + member + " of " + where + " is due: the rest is skipped");
            } else if (!digest.equals(entry.get(member))) {
                problems.add(disclosures.where(), "this text with this salt is not the " + member + " of " + where);
            }
        } catch (Refused e) {
            problems.add(disclosures.where(), e.getMessage());
        }
    }

    /** A checkpoint as a signed note. Its first five lines are signed. */
    private record Note(
            String text, String signed, String origin, long leaves, byte[] root, long number, byte[] signature) {

        private static final Pattern SEVEN_LINES = Pattern.compile("""
            (?<signed>(?<origin>[^\\s+\\p{Cntrl}]+)
            (?<leaves>0|[1-9][0-9]{0,14})
            (?<root>%s)
            checkpoint (?<number>[1-9][0-9]{0,14})
            made %s
            )
            \\u2014 \\k<origin> (?<signature>[A-Za-z0-9+/]{48}%s)
            """.formatted(BASE64_OF_32, TIME, BASE64_OF_32));

        static Note of(String text) throws Refused {
            Matcher lines = SEVEN_LINES.matcher(text);
            if (!lines.matches()) {
                throw new Refused("it is not a checkpoint of exactly the seven lines that the rules ask for");
            }
            return new Note(
                    text,
                    lines.group("signed"),
                    lines.group("origin"),
                    Long.parseLong(lines.group("leaves")),
                    Base64.getDecoder().decode(lines.group("root")),
                    Long.parseLong(lines.group("number")),
                    Base64.getDecoder().decode(lines.group("signature")));
        }

        String where() {
            return "checkpoint " + number;
        }
    }

    /** A public key. One from the command line has no name and serves for every name. */
    private record Key(String name, byte[] bytes) {
        private static final String DER_PREFIX = "302a300506032b6570032100";

        static Key of(String name, String base64) throws Refused {
            if (!base64.matches(BASE64_OF_32)) {
                throw new Refused("a key must be 32 bytes in base64, but is " + shortened(base64));
            }
            return new Key(name, Base64.getDecoder().decode(base64));
        }

        static Key of(Map<String, Object> members) throws Refused {
            KEY.check(members);
            Key key = of((String) members.get("name"), (String) members.get("publicKey"));
            if (!members.get("id").equals(key.id(key.name))) {
                throw new Refused("the id of key " + shortened(key.name) + " must be " + key.id(key.name));
            }
            return key;
        }

        /** The four bytes that identify the key under a name. */
        String id(String name) {
            return hex(sha256(utf8(name + "\n\u0001"), bytes)).substring(0, 8);
        }

        boolean signed(Note note) {
            try {
                byte[] der = HexFormat.of().parseHex(DER_PREFIX + hex(bytes));
                Signature verifier = Signature.getInstance("Ed25519");
                verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der)));
                verifier.update(utf8(note.signed));
                return verifier.verify(note.signature, 4, 64)
                        && hex(note.signature).startsWith(id(note.origin));
            } catch (GeneralSecurityException e) {
                return false;
            }
        }
    }

    /** Reads the checkpoints in step with the entries. One that no trusted key signed does not count. */
    private final class Checkpoints {
        private final Lines lines;
        private long due = 1;
        private Note next;
        private Note last;
        private Note lastRight;

        Checkpoints(Lines lines) throws IOException {
            this.lines = lines;
            known.forEach(this::isSigned);
            advance();
        }

        /** Goes on to the next checkpoint that counts, if there is one. */
        private void advance() throws IOException {
            last = next == null ? last : next;
            next = null;
            while (next == null && lines.next()) {
                try {
                    next = read();
                } catch (Refused e) {
                    problems.add(lines.where(), e.getMessage());
                }
            }
        }

        private Note read() throws Refused {
            long expected = due++;
            Map<String, Object> members = lines.object();
            CHECKPOINT.check(members);
            long number = (Long) members.get("number");
            due = number + 1;
            Note note = Note.of((String) members.get("note"));
            known.values().removeIf(same -> same.text.equals(note.text));
            if (number != expected || number != note.number) {
                String found = note.where() + " in a line with number " + number;
                problems.add(lines.where(), found + ", but checkpoint " + expected + " is due");
            }
            if (last != null && note.leaves < last.leaves) {
                throw new Refused("it has fewer leaves than " + last.where());
            }
            return isSigned(lines.where(), note) ? note : null;
        }

        private boolean isSigned(String where, Note note) {
            for (Key key : keys) {
                if (Objects.requireNonNullElse(key.name, note.origin).equals(note.origin) && key.signed(note)) {
                    return true;
                }
            }
            problems.add(where, note.where() + " is not signed by a trusted key of " + shortened(note.origin));
            return false;
        }

        /** Checks the checkpoints that have as many leaves as the tree now has. */
        void check() throws IOException {
            while (next != null && next.leaves == tree.size) {
                if (Arrays.equals(next.root, tree.root())) {
                    lastRight = next;
                } else {
                    String before = lastRight == null ? "the beginning" : lastRight.where();
                    problems.add(next.where(), "its root differs: look between " + before + " and this checkpoint");
                }
                advance();
            }
        }

        void finish() throws IOException {
            while (next != null) {
                problems.add(next.where(), next.leaves + " leaves, but there are only " + tree.size + " entries");
                advance();
            }
            if (last == null) {
                problems.add(CHECKPOINTS, "no checkpoint counts, so nothing shows that the entries are right");
            } else if (last.leaves < tree.size) {
                problems.add(last.where(), last.leaves + " leaves in the last one, but " + tree.size + " entries");
            }
            String why = " is not in the bundle, the same to the byte: it was changed or removed, or is newer";
            known.forEach((where, note) -> problems.add(where, note.where() + why));
        }
    }

    /** Says why something was refused. Has no stack trace, because a hostile bundle can cause millions of these. */
    static final class Refused extends Exception {
        Refused(String message) {
            super(message, null, false, false);
        }
    }

    /** Reads a file line by line. Of a line that is too long only the beginning is kept. */
    private final class Lines {
        static final int LONGEST = 4 << 20;

        private final String name;
        private final boolean exist;
        private final InputStream in;
        private final byte[] chunk = new byte[1 << 16];
        private int at;
        private int filled;
        private final byte[] line = new byte[LONGEST];
        private int length;
        private boolean tooLong;
        private boolean canonical;
        private long number;

        Lines(ZipFile zip, String name) throws IOException {
            ZipEntry file = zip.getEntry(name);
            this.name = name;
            this.exist = file != null;
            this.in = exist ? zip.getInputStream(file) : InputStream.nullInputStream();
        }

        /** Goes to the next line; false if there is none. */
        boolean next() throws IOException {
            length = 0;
            tooLong = false;
            int b = read();
            if (b < 0) {
                return false;
            }
            number++;
            for (; b >= 0 && b != '\n'; b = read()) {
                tooLong |= length == LONGEST;
                line[tooLong ? 0 : length++] = (byte) b;
            }
            if (b < 0) {
                problems.add(where(), "the line does not end with a line feed");
            }
            return true;
        }

        private int read() throws IOException {
            if (at == filled) {
                at = 0;
                filled = Math.max(in.read(chunk), 0);
            }
            return at < filled ? chunk[at++] & 0xff : -1;
        }

        /** Reads the line as a JSON object and notes whether it is in canonical form. */
        Map<String, Object> object() throws Refused {
            if (tooLong) {
                throw new Refused("the line is longer than " + LONGEST + " bytes");
            }
            Json json = new Json(decoded(bytes()));
            Map<String, Object> object = json.object();
            json.end();
            canonical = json.canonical;
            return object;
        }

        byte[] bytes() {
            return Arrays.copyOf(line, length);
        }

        String where() {
            return name + ", line " + number;
        }
    }

    /**
     * Reads JSON objects whose values are strings, whole numbers (Long) or null: a bundle has no others. Notes whether
     * they are in the canonical form of RFC 8785, which allows only one way to write such an object.
     */
    static final class Json {
        private static final char END = 0; // must not stand in JSON
        private static final Pattern NUMBER = Pattern.compile("0|-?[1-9][0-9]{0,14}");

        private final String text;
        private int at;
        private boolean surrogates;
        boolean canonical = true;

        Json(String text) {
            this.text = text + END;
        }

        Map<String, Object> object() throws Refused {
            Map<String, Object> members = new HashMap<>();
            String before = "";
            expect('{');
            do {
                expect('"');
                String name = string();
                refuseIf(members.containsKey(name), "a member is there twice");
                canonical &= before.compareTo(name) <= 0;
                before = name;
                expect(':');
                members.put(name, value());
            } while (skip(','));
            expect('}');
            return members;
        }

        void end() throws Refused {
            refuseIf(!skip(END) || at < text.length(), "something follows the end");
        }

        private Object value() throws Refused {
            if (skip('"')) {
                return string();
            }
            int from = at;
            while ("-0123456789nul".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            String value = text.substring(from, at);
            if (value.equals("null")) {
                return null;
            }
            refuseIf(!NUMBER.matcher(value).matches(), "a value is no string, whole number or null");
            return Long.valueOf(value);
        }

        /** Reads a string whose first quotation mark was read. */
        private String string() throws Refused {
            StringBuilder string = new StringBuilder();
            for (char c = text.charAt(at++); c != '"'; c = text.charAt(at++)) {
                refuseIf(c < ' ', "a string does not end, or a control character is not escaped");
                string.append(c == '\\' ? escape() : c);
            }
            refuseIf(surrogates && !UTF_8.newEncoder().canEncode(string), "half of a surrogate pair stands alone");
            return string.toString();
        }

        private char escape() throws Refused {
            char c = text.charAt(at++);
            int known = "\"\\bfnrt/".indexOf(c);
            if (known >= 0) {
                canonical &= c != '/';
                return "\"\\\b\f\n\r\t/".charAt(known);
            }
            String digits = text.substring(at, Math.min(at + 4, text.length()));
            refuseIf(c != 'u' || !digits.matches("[0-9a-fA-F]{4}"), "an escape is wrong");
            canonical &= digits.matches("00(0[0-7be-f]|1[0-9a-f])");
            at += 4;
            char escaped = (char) Integer.parseInt(digits, 16);
            surrogates |= Character.isSurrogate(escaped);
            return escaped;
        }

        void expect(char wanted) throws Refused {
            refuseIf(!skip(wanted), "a mark is missing, or a value is no string, whole number or null");
        }

        boolean skip(char wanted) {
            while (" \t\r\n".indexOf(text.charAt(at)) >= 0) {
                at++;
                canonical = false;
            }
            boolean found = text.charAt(at) == wanted;
            at += found ? 1 : 0;
            return found;
        }

        private void refuseIf(boolean wrong, String why) throws Refused {
            if (wrong) {
                throw new Refused("not the JSON of a bundle: " + why + ", at character " + at);
            }
        }
    }

    /** The members that an object must have, and what their values must match: '...' for a string, a number, null. */
    private static final class Form {
        private final Map<String, Pattern> members = new TreeMap<>();

        Form(Map<String, String> members) {
            members.forEach((name, pattern) -> this.members.put(name, Pattern.compile(pattern)));
        }

        void check(Map<String, Object> object) throws Refused {
            if (!object.keySet().equals(members.keySet())) {
                throw new Refused("it must have exactly the members " + members.keySet());
            }
            for (Map.Entry<String, Object> member : object.entrySet()) {
                Object value = member.getValue();
                String written = value instanceof String ? "'" + value + "'" : String.valueOf(value);
                if (!members.get(member.getKey()).matcher(written).matches()) {
                    throw new Refused("member " + member.getKey() + " must not be " + shortened(written));
                }
            }
        }
    }

    /** Decodes UTF-8. If the text has other bytes when it is encoded again, it was decoded from something else. */
    private static String decoded(byte[] bytes) throws Refused {
        String text = new String(bytes, UTF_8);
        if (!Arrays.equals(utf8(text), bytes)) {
            throw new Refused("not UTF-8");
        }
        return text;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(UTF_8);
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** The Merkle tree of RFC 9162. Keeps only the roots of its full subtrees, of which the smallest is the first. */
    static final class Tree {
        private final Deque<byte[]> subtrees = new ArrayDeque<>();
        private long size;

        void add(byte[] leafHash) {
            byte[] hash = leafHash;
            for (long rest = size; rest % 2 == 1; rest /= 2) {
                hash = node(subtrees.pop(), hash);
            }
            subtrees.push(hash);
            size++;
        }

        byte[] root() {
            return subtrees.stream().reduce((right, left) -> node(left, right)).orElseGet(AuditVerifier::sha256);
        }

        private static byte[] node(byte[] left, byte[] right) {
            return sha256(new byte[] {1}, left, right);
        }
    }

    /** Counts the problems and prints the first ones. */
    private final class Problems {
        private static final int MOST_PRINTED = 100;

        private long count;

        void add(String where, String what) {
            count++;
            if (count <= MOST_PRINTED) {
                out.println(printable(where + ": " + what));
            }
        }

        /** Prints the result and returns whether nothing is wrong. */
        boolean describe() {
            String first = count > MOST_PRINTED ? ", of which the first " + MOST_PRINTED + " are above" : "";
            out.println(count == 0 ? "Nothing is wrong." : "Problems: " + count + first + ".");
            return count == 0;
        }
    }

    /** Replaces what could control a terminal, begin a new line or turn the direction of writing. */
    private static String printable(String text) {
        return text.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "\ufffd");
    }

    private static String shortened(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + "...";
    }
}
